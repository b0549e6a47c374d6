"use strict";
(() => {
  const root = document.documentElement, all = (s, at = document) => [...at.querySelectorAll(s)], one = (s) => document.querySelector(s);
  document.body.classList.remove("unscripted");
  const changes = all(".change"), counter = one(".counter"), search = one("#search"), status = one("#status");
  const texts = new Map(changes.map((c) => [c, null]));
  const pressed = (name) => new Set(all(`button[data-${name}][aria-pressed="true"]`).map((b) => b.dataset[name]));
  let current = -1, shown = changes;

  function textOf(change) {
    if (texts.get(change) === null) texts.set(change, change.textContent.toLowerCase());
    return texts.get(change);
  }
  function filter() {
    const severities = pressed("severity"), words = search.value.trim().toLowerCase();
    const [topic, kind, language] = ["topic", "kind", "language"].map((name) => one(`#${name}`)?.value || "");
    for (const change of changes) {
      const data = change.dataset;
      change.hidden = !((severities.size === 0 || severities.has(data.severity)) && (!topic || data.topics.split(" ").includes(topic)) &&
        (!kind || data.kind === kind) && (!language || data.language.split(" ").includes(language)) && (!words || textOf(change).includes(words)));
    }
    shown = changes.filter((change) => !change.hidden);
    current = -1;
    count();
  }
  function count() {
    counter.textContent = counter.dataset.form.replace("{at}", current < 0 ? "–" : current + 1).replace("{shown}", shown.length).replace("{all}", changes.length);
  }
  function go(step) {
    if (!shown.length) return;
    const here = shown.indexOf(document.activeElement?.closest(".change"));
    current = ((here >= 0 ? here : current) + step + shown.length) % shown.length;
    if (here < 0 && current < 0) current = 0;
    shown[current].focus({ preventScroll: true });
    shown[current].scrollIntoView({ block: "start" });
    count();
  }
  async function copy(text) {
    try { await navigator.clipboard.writeText(text); }
    catch {
      const area = Object.assign(document.createElement("textarea"), { value: text });
      document.body.append(area); area.select(); document.execCommand("copy"); area.remove();
    }
  }
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.severity) { button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true")); filter(); }
    if (button.id === "view") { const side = root.classList.toggle("side-by-side"); button.setAttribute("aria-pressed", String(side)); }
    if (button.dataset.step) go(Number(button.dataset.step));
    if (button.dataset.citation) { await copy(button.dataset.citation); status.textContent = button.dataset.done; button.textContent = button.dataset.done; setTimeout(() => { button.textContent = button.dataset.label; }, 1500); }
    if (button.id === "unfold") { const open = button.getAttribute("aria-pressed") !== "true"; button.setAttribute("aria-pressed", String(open)); all(".fulltext details").forEach((d) => { d.open = open; }); }
  });
  all(".filters select, .filters input").forEach((field) => field.addEventListener("input", filter));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) { if (event.key === "Escape") event.target.blur(); return; }
    if (event.key === "n" || event.key === "j") go(1);
    else if (event.key === "p" || event.key === "k") go(-1);
    else if (event.key === "/") { event.preventDefault(); search.focus(); }
    else if (event.key === "s") one("#view").click();
  });
  window.addEventListener("beforeprint", () => all(".outline details").forEach((d) => { d.open = false; }));
  if (matchMedia("(max-width: 60rem)").matches) all(".outline details").forEach((d) => { d.open = false; });
  filter();
})();
