// What a page of a case needs of the browser: print, an address that follows the scenario, folds that stay open,
// and a verdict that is said aloud.
(() => {
  const main = document.getElementById("pk-main");
  const open = new Set();
  let said = "";
  let focused = ""; // the heading last gone to: a new question, or the word on an answer
  let timer = 0;

  // Browsers refuse many changes of the address in a short time, and a slider makes many.
  const readdress = (href) => {
    clearTimeout(timer);
    if (href !== location.href) timer = setTimeout(() => history.replaceState(null, "", href), 400);
  };

  // Controls that wait in a drawer where there is no room beside the text.
  const draw = (handle, open) => handle.setAttribute("aria-expanded", String(open));

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) window.print();
    const handle = event.target.closest("[data-drawer]");
    if (handle) draw(handle, handle.getAttribute("aria-expanded") !== "true");
  });

  document.addEventListener("keydown", ({ key, target }) => {
    const handle = key === "Escape" && target.closest(".pk-drawer")?.querySelector("[data-drawer][aria-expanded=true]");
    if (!handle) return;
    draw(handle, false);
    handle.focus();
  });

  // The content of a section is replaced when a fact moves: a fold that was open opens again.
  main.addEventListener(
    "toggle",
    ({ target }) => {
      if (!target.id || !target.isConnected) return;
      if (target.open) open.add(target.id);
      else open.delete(target.id);
    },
    true,
  );

  const renew = (place) => {
    for (const fold of place.querySelectorAll("details[id]")) {
      if (open.has(fold.id) && !fold.open) fold.open = true;
    }
    const next = [...place.querySelectorAll("[data-focus]")].at(-1);
    if (next && next.dataset.focus !== focused) {
      focused = next.dataset.focus;
      document.getElementById("story")?.removeAttribute("open"); // read by now, and in the way
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "start", behavior: "smooth" });
    }
    const link = place.querySelector("[data-address]");
    if (link) readdress(link.href);
    const words = place.querySelector("[data-announce]")?.textContent.replace(/\s+/g, " ").trim();
    if (words && words !== said) {
      if (said) window.productivityKit.announce(words);
      said = words;
    }
  };

  new MutationObserver((changes) => {
    for (const place of new Set(changes.map(({ target }) => target))) {
      if (place.isConnected && place.nodeType === Node.ELEMENT_NODE) renew(place);
    }
  }).observe(main, { childList: true, subtree: true });
})();
