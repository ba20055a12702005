// Says when the page is ready, and when the kernel behind it is gone.
(() => {
  const { announce, text } = window.productivityKit;
  const START = 30_000; // ms for the first connection
  const AGAIN = 5_000; // ms for a connection to come back
  const QUIET = 100; // ms without a change of the content
  const cells = document.getElementById("pk-cells");
  const trouble = document.getElementById("pk-trouble");

  const show = (kind) => {
    for (const part of trouble.querySelectorAll("[data-trouble]")) part.hidden = part.dataset.trouble !== kind;
    trouble.hidden = false;
    document.getElementById("pk-loading").hidden = true;
  };

  // Ready: every output is drawn, no box holds an empty place for a control, the content has come to rest.
  let calm;
  const drawn = () =>
    !cells.querySelector(".pk-widget > script, .widget-box > .lm-Widget:empty:not(.jupyter-widgets)") &&
    [...cells.querySelectorAll(".pk-widget > .lm-Widget")].every((output) => output.childElementCount);
  const settle = () => {
    clearTimeout(calm);
    calm = setTimeout(() => {
      if (!drawn()) return;
      rest.disconnect();
      document.getElementById("pk-loading").hidden = true;
      document.documentElement.dataset.ready = "";
      announce(text("ready"));
    }, QUIET);
  };
  const rest = new MutationObserver(settle);

  // Lost: the kernel died or was restarted, or the connection does not come back.
  let waiting;
  let gone = false;
  const patience = (time) => {
    clearTimeout(waiting);
    waiting = setTimeout(show, time, "lost");
  };
  const connection = (status) => {
    if (gone) return;
    if (status === "connected") {
      clearTimeout(waiting);
      trouble.hidden = true;
    } else patience(status === "disconnected" ? 0 : AGAIN);
  };
  const follow = (kernel) => {
    connection(kernel.connectionStatus);
    kernel.connectionStatusChanged.connect((_, status) => connection(status));
    kernel.statusChanged.connect((_, status) => {
      gone ||= ["dead", "restarting", "autorestarting"].includes(status);
      if (gone) patience(0);
    });
    kernel.iopubMessage.connect((_, message) => {
      if (message.header.msg_type === "error") show("stuck");
    });
    // Leaving ends the kernel; if the visitor then stays after all, the page says so.
    kernel.disposed.connect(() => patience(AGAIN));
    rest.observe(cells, { subtree: true, childList: true, characterData: true });
    settle();
  };

  // Voilà tells the server so too, but not on a phone, which ends pages without a "beforeunload".
  addEventListener("pagehide", () => {
    const { baseUrl, kernelId } = JSON.parse(document.getElementById("jupyter-config-data").textContent);
    navigator.sendBeacon(`${baseUrl}voila/api/shutdown/${kernelId}`);
  });

  patience(START);
  const search = setInterval(() => {
    const kernel = window.jupyterapp?.widgetManager?.kernel;
    if (!kernel) return;
    clearInterval(search);
    follow(kernel);
  }, 50);
})();
