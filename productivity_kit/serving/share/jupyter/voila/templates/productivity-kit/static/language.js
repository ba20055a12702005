// Runs before anything is drawn: sets the language of the page, and what Voilà expects a template to define.
(() => {
  const page = document.documentElement;
  const known = page.dataset.languages.split(" ");
  const asked = new URLSearchParams(location.search).getAll("lang").pop();
  const spoken = navigator.languages.map((tag) => tag.split("-")[0].toLowerCase());
  page.lang = [asked, ...spoken].find((language) => known.includes(language)) ?? "ru";

  // Voilà calls these while cells run and when they are done; the text is in sight all along, so nothing is left to do.
  window.voila_process = window.voila_heartbeat = window.voila_finish = () => {};
})();
