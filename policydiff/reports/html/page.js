"use strict";
(() => {
  const root = document.documentElement, body = document.body;
  const all = (selector, at = document) => [...at.querySelectorAll(selector)], one = (selector) => document.querySelector(selector);
  body.classList.remove("unscripted");
  const changes = all(".change"), counter = one(".counter"), search = one("#search"), status = one("#status"), review = one("#review");
  const texts = new Map();
  let current = -1, shown = changes;
  const isPressed = (button) => button?.getAttribute("aria-pressed") === "true";
  function press(button) { button.setAttribute("aria-pressed", String(!isPressed(button))); return isPressed(button); }

  // --- filters, search, counter
  function textOf(change) {
    if (!texts.has(change)) texts.set(change, all("h4, h5, .meta, .facts, .reason, .review, .decision, .inline, .duties", change).map((part) => part.textContent).join("\n").toLowerCase());
    return texts.get(change);
  }
  function filter() {
    const severities = new Set(all("button[data-severity]").filter(isPressed).map((button) => button.dataset.severity));
    const words = search.value.trim().toLowerCase(), [topic, kind, language] = ["topic", "kind", "language"].map((name) => one(`#${name}`)?.value || "");
    for (const change of changes) {
      const data = change.dataset;
      change.hidden = !((severities.size === 0 || severities.has(data.severity)) && (!isPressed(review) || data.review === "1") &&
        (!topic || data.topics.split(" ").includes(topic)) && (!kind || data.kind === kind) &&
        (!language || data.language.split(" ").includes(language)) && (!words || textOf(change).includes(words)));
    }
    shown = changes.filter((change) => !change.hidden);
    current = -1;
    for (const group of all(".group")) group.hidden = !group.querySelector(".change:not([hidden])");
    for (const section of all(".changes")) {
      const none = section.querySelector(".none-shown");
      if (none) none.hidden = Boolean(section.querySelector(".group:not([hidden])"));
    }
    count();
  }
  function count() {
    if (!counter) return;
    counter.textContent = counter.dataset.form.replace("{at}", current < 0 ? "–" : current + 1).replace("{shown}", shown.length).replace("{all}", changes.length);
  }

  // --- keys and links
  function go(step) {
    if (!shown.length) return;
    const here = shown.indexOf(document.activeElement?.closest(".change"));
    const from = here >= 0 ? here : current;
    current = from < 0 ? (step > 0 ? 0 : shown.length - 1) : (from + step + shown.length) % shown.length;
    for (let at = shown[current].parentElement; at; at = at.parentElement) if (at.matches("details")) at.open = true;
    shown[current].focus({ preventScroll: true });
    shown[current].scrollIntoView({ block: "start" });
    count();
  }
  function reveal() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (counter && target.matches(".change") && target.hidden) { all("button[data-severity], #review").forEach((button) => button.setAttribute("aria-pressed", "false")); all(".filters select").forEach((field) => { field.value = ""; }); search.value = ""; filter(); }
    for (let at = target.parentElement; at; at = at.parentElement) if (at.matches("details")) at.open = true;
    if (target.matches("details")) target.open = true;
    target.scrollIntoView({ block: "start" });
    if (target.matches(".change")) { target.focus({ preventScroll: true }); current = shown.indexOf(target); count(); }
  }

  // --- the redline in two columns, made when it is first asked for
  function sideBySide(wanted) {
    root.classList.toggle("side-by-side", wanted);
    for (const inline of wanted ? all(".inline") : []) {
      if (inline.nextElementSibling?.matches(".both")) continue;
      const both = document.createElement("div");
      both.className = "both";
      for (const [name, gone] of [["old", "ins"], ["new", "del"]]) {
        const column = document.createElement("div"), head = document.createElement("p"), copy = inline.cloneNode(true);
        head.textContent = body.dataset[name];
        copy.classList.remove("inline");
        for (const part of copy.querySelectorAll(gone)) (part.closest("details.gap") ?? part).remove();
        if (!copy.textContent.trim()) copy.textContent = body.dataset.absent;
        column.append(head, copy);
        both.append(column);
      }
      inline.after(both);
    }
    for (const both of all(".both")) both.hidden = !wanted;
  }
  async function copy(text) {
    try { await navigator.clipboard.writeText(text); }
    catch {
      const area = Object.assign(document.createElement("textarea"), { value: text });
      body.append(area); area.select(); document.execCommand("copy"); area.remove();
    }
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.severity || button === review) { press(button); filter(); }
    if (button.id === "view") sideBySide(press(button));
    if (button.dataset.step) go(Number(button.dataset.step));
    if (button.matches(".unfold")) { const open = press(button); all("details", button.closest(".fulltext")).forEach((fold) => { fold.open = open; }); }
    if (button.dataset.citation) {
      await copy(button.dataset.citation);
      status.textContent = button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = button.dataset.label; status.textContent = ""; }, 1500);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea")) { if (event.key === "Escape") event.target.blur(); return; }
    if (event.key === "n" || event.key === "j") go(1);
    else if (event.key === "p" || event.key === "k") go(-1);
    else if (event.key === "/" && search) { event.preventDefault(); search.focus(); }
    else if (event.key === "s") one("#view")?.click();
  });
  if (matchMedia("(max-width: 60rem)").matches) all(".outline > details").forEach((fold) => { fold.open = false; });
  if (counter) {
    all(".filters select, .filters input").forEach((field) => field.addEventListener("input", filter));
    filter();
  }
  window.addEventListener("hashchange", reveal);
  reveal();
})();
