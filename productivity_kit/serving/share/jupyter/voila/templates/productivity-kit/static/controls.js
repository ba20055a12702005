// Names for controls. ipywidgets draws labels that assistive technology does not find: here every control
// takes its name from the label a person sees, and says its state.
(() => {
  const { text } = window.productivityKit;
  let count = 0;

  const words = (element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
  const numeric = /^-?\d+(\.\d+)?$/;
  const put = (element, name, value) => {
    if (element && element.getAttribute(name) !== value) element.setAttribute(name, value);
  };
  const named = (element) => {
    if (!element.id) element.id = `pk-name-${(count += 1)}`;
    return element.id;
  };
  const labelOf = (widget) => {
    const label = widget.querySelector(":scope > .widget-label");
    return words(label) ? label : null;
  };

  // A number as the page's language writes it, with the places it came with.
  const spoken = (written) => {
    const places = written.split(".")[1]?.length ?? 0;
    const { lang } = document.documentElement;
    const language = lang === "kk" ? "ru" : lang; // Kazakh figures look like Russian ones, and not every browser knows them
    return new Intl.NumberFormat(language, { minimumFractionDigits: places }).format(written);
  };

  // The widget writes 112500 and 16.0; what it wrote is kept for whoever types a value there.
  const localise = (readout) => {
    const written = words(readout);
    if (written === readout.dataset.shown) return;
    readout.dataset.written = written;
    readout.dataset.shown = numeric.test(written) ? spoken(written).replace(/\s/g, "\u00a0") : written;
    if (readout.dataset.shown !== written) readout.textContent = readout.dataset.shown;
    readout.dataset.shown = words(readout);
  };

  const slider = (widget) => {
    const label = labelOf(widget);
    const readout = widget.querySelector(".widget-readout");
    if (readout === document.activeElement) return; // somebody is typing a value
    if (readout && !widget.matches(".pk-as-written")) localise(readout); // a year is no amount
    const handles = widget.querySelectorAll(".noUi-handle");
    const bounds = handles.length > 1 ? words(readout).split(" – ") : [words(readout)];
    handles.forEach((handle, index) => {
      if (handles.length > 1) {
        put(handle, "aria-label", `${words(label)}: ${text(index ? "upper_bound" : "lower_bound")}`);
      } else if (label) {
        put(handle, "aria-labelledby", named(label));
      }
      if (bounds[index]) put(handle, "aria-valuetext", bounds[index]);
    });
    // Typing a value works where the readout is the value itself, not a word or a percentage for it.
    const exact = (readout?.dataset.written ?? "").split(" – ");
    const typed = [...handles].every(
      (handle, index) => Math.abs(parseFloat(exact[index]) - handle.getAttribute("aria-valuenow")) < 0.1,
    );
    if (readout?.isContentEditable && !typed) {
      readout.contentEditable = "false";
    } else if (readout?.isContentEditable) {
      put(readout, "role", "textbox");
      put(readout, "inputmode", "decimal");
      put(readout, "aria-label", `${words(label)}: ${text("exact_value")}`);
    }
  };

  const group = (role, part) => (widget) => {
    const label = labelOf(widget);
    const box = widget.querySelector(part);
    if (!label || !box) return;
    put(box, "role", role);
    put(box, "aria-labelledby", named(label));
    // One name makes radio buttons one stop of the Tab key, with arrows between them.
    for (const radio of box.querySelectorAll("input[type=radio]")) put(radio, "name", named(label));
  };

  const pressed = (button) => put(button, "aria-pressed", String(button.classList.contains("mod-active")));

  const field = (control) => {
    const label = labelOf(control.closest(".jupyter-widgets"));
    if (label && !control.labels?.length) put(control, "aria-labelledby", named(label));
  };

  const foldable = (header) => {
    const content = header.nextElementSibling;
    put(header, "role", "button");
    put(header, "tabindex", "0");
    put(header, "aria-expanded", String(header.parentElement.classList.contains("jupyter-widget-Collapse-open")));
    if (content) put(header, "aria-controls", named(content));
  };

  // The widget counts the files that it holds, "Bring a register (0)": a page takes one at a time and holds none.
  const uncounted = (button) => {
    const plain = words(button).replace(/ \(\d+\)$/, "");
    if (plain !== words(button)) button.textContent = plain;
  };

  // A file that no page would take is not sent: a message of its size would break the connection.
  const MOST_BYTES = 1_000_000;
  let bringing = null;
  document.addEventListener("click", ({ target }) => {
    const button = target.closest(".widget-upload");
    if (!button) return;
    bringing = button;
    document.getElementById("pk-too-large")?.remove();
  });
  const read = FileReader.prototype.readAsArrayBuffer;
  FileReader.prototype.readAsArrayBuffer = function (file) {
    if (!bringing || !(file instanceof File) || file.size <= MOST_BYTES) return read.call(this, file);
    const said = document.createElement("p");
    said.id = "pk-too-large";
    said.className = "pk-error";
    said.setAttribute("role", "alert");
    said.textContent = text("too_large");
    bringing.after(said);
  };

  const rules = {
    ".widget-slider": slider,
    ".widget-radio": group("radiogroup", ".widget-radio-box"),
    ".widget-toggle-buttons": group("group", ":scope > div"),
    ".widget-toggle-button": pressed,
    ".jupyter-widgets > :is(input, select, textarea)": field,
    ".jupyter-widget-Collapse-header": foldable,
    ".widget-upload": uncounted,
    ":is([title=''], [title='null'])": (element) => element.removeAttribute("title"),
  };

  const touched = new Set();
  const tidy = () => {
    const places = [...touched].filter((place) => place.isConnected);
    touched.clear();
    for (const place of places) {
      for (const [selector, rule] of Object.entries(rules)) {
        if (place.matches(selector)) rule(place);
        place.querySelectorAll(selector).forEach(rule);
      }
    }
  };
  const watch = new MutationObserver((changes) => {
    if (!touched.size) setTimeout(tidy);
    for (const { target } of changes) {
      const place = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
      if (place) touched.add(place.closest(".jupyter-widgets") ?? place);
    }
  });
  watch.observe(document.getElementById("pk-main"), {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ["class", "title", "aria-valuetext"],
  });

  document.addEventListener("focusin", ({ target }) => {
    if (target.matches(".widget-readout[contenteditable=true]") && target.dataset.written) {
      target.textContent = target.dataset.written;
      getSelection().selectAllChildren(target);
    }
  });

  document.addEventListener("focusout", ({ target }) => {
    if (!target.matches(".widget-readout[contenteditable=true]")) return;
    if (!numeric.test(words(target))) target.textContent = target.dataset.written;
    setTimeout(() => slider(target.closest(".widget-slider")));
  });

  document.addEventListener("keydown", (event) => {
    if (!["Enter", " "].includes(event.key)) return;
    const header = event.target.closest(".jupyter-widget-Collapse-header");
    if (!header) return;
    event.preventDefault();
    header.click();
  });
})();
