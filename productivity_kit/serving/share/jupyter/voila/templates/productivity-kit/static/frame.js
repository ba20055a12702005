// The frame around the content: language links, reload buttons, and the status line.
(() => {
  const texts = JSON.parse(document.getElementById("pk-texts").textContent);

  // A link to another language keeps the path and everything else the address says, as it is when clicked:
  // the address may change while the page is used.
  const addressIn = (other) => {
    const address = new URL(location.href);
    address.searchParams.set("lang", other);
    return address.href;
  };
  for (const link of document.querySelectorAll(".pk-languages a")) {
    const renew = () => (link.href = addressIn(link.hreflang));
    renew();
    for (const event of ["pointerdown", "focus", "click"]) link.addEventListener(event, renew);
  }

  // The list of cases lies over the page: a click beside it or the Escape key folds it.
  const cases = document.querySelector(".pk-cases");
  const fold = (event) => {
    if (cases?.open && (event.key === "Escape" || (event.type === "click" && !cases.contains(event.target)))) {
      cases.open = false;
      if (event.key) cases.querySelector("summary").focus();
    }
  };
  document.addEventListener("click", fold);
  document.addEventListener("keydown", fold);

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-reload]")) location.reload();
  });

  window.productivityKit = {
    text: (key) => texts[key],
    // Said aloud by a screen reader; the same words twice in a row are said again.
    announce: (words) => {
      const status = document.getElementById("pk-status");
      status.textContent = "";
      setTimeout(() => (status.textContent = words), 50);
    },
  };
})();
