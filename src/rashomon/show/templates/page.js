"use strict";
// Choosing a statement highlights its passages in every article that has one, side by side. The address keeps the
// choice, so that a link opens the page at the evidence. Without this script all links still lead to their passages.
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const holding = (attribute, id, root) => all(`[${attribute}~="${CSS.escape(id)}"]`, root);
  const statementOf = (anchor) => (anchor.match(/^(s\d+-[a-z]+\d+[a-z]*)(?:-([A-Z]+)\d*)?$/) || []).slice(1);
  const drop = (name, root) => all("." + name, root).forEach((element) => element.classList.remove(name));
  const phone = window.matchMedia("(max-width: 1023px)");
  const quiet = window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  document.documentElement.classList.add("live");

  const clear = (story) => {
    for (const name of ["on", "key", "chosen", "away", "verbatim", "reworded"]) drop(name, story.querySelector(".columns"));
    drop("chosen", story);
    all("[aria-current]", story).forEach((link) => link.removeAttribute("aria-current"));
    story.classList.remove("choosing");
    all(".shade", story).forEach((button) => button.setAttribute("aria-pressed", "false"));
    story.querySelector(".legend").hidden = true;
    story.querySelector(".clear").hidden = true;
    story.querySelector(".now").textContent = "Choose a statement to see it in the articles.";
  };

  // Only the columns with a passage stay; each is scrolled to its first passage (or to `anchor`).
  const bring = (story, passages, anchor) => {
    const columns = new Set(passages.map((passage) => passage.closest(".column")));
    all(".column", story).forEach((column) => column.classList.toggle("away", !columns.has(column)));
    story.classList.add("choosing");
    story.querySelector(".clear").hidden = false;
    for (const column of columns) {
      const own = passages.filter((passage) => column.contains(passage));
      own.forEach((passage) => { const folded = passage.closest("details"); if (folded) folded.open = true; });
      const at = anchor && column.contains(anchor) ? anchor : own.find((passage) => !passage.closest(".furniture")) || own[0];
      const offset = at.getBoundingClientRect().top - column.getBoundingClientRect().top;
      const head = column.querySelector("header").offsetHeight + 24;  // it sticks to the top, and covers nothing of the passage
      column.scrollTo({ top: column.scrollTop + offset - Math.max(head, Math.min(column.clientHeight * 0.28, 170)), behavior: quiet ? "auto" : "smooth" });
    }
    if (anchor) anchor.closest(".column").scrollIntoView({ block: "nearest", inline: "nearest" });
    return columns;
  };

  const named = (columns) => Array.from(columns, (column) => column.querySelector(".tag").textContent).join(", ");

  const choose = (id, anchor, fromAddress) => {
    const story = document.getElementById(id.split("-")[0]);
    if (!story) return false;
    const passages = holding("data-m", id, story);
    if (!passages.length) return false;
    clear(story);
    passages.forEach((passage) => passage.classList.add("on"));
    holding("data-f", id, story).forEach((words) => words.classList.add("on", "key"));
    const statement = document.getElementById(id);
    if (statement) {
      statement.classList.add("chosen");
      const link = statement.querySelector(".choose");
      if (link) link.setAttribute("aria-current", "true");
      const folded = statement.closest("details");
      if (folded) folded.open = true;
    }
    const columns = bring(story, passages, anchor && document.getElementById(anchor));
    story.querySelector(".now").textContent = `Shown in ${named(columns)}`;
    // On a phone the articles come up from below: the whole finding goes to the top, so that they cover no side of it.
    if (statement && (fromAddress || phone.matches)) statement.scrollIntoView({ block: "start" });
    return true;
  };

  const shade = (button) => {
    const story = button.closest(".story");
    const id = button.dataset.pair;
    const pressed = button.getAttribute("aria-pressed") === "true";
    clear(story);
    if (pressed) return;
    const reworded = holding("data-w", id, story);
    const verbatim = holding("data-v", id, story);
    reworded.forEach((passage) => passage.classList.add("reworded"));
    verbatim.forEach((passage) => passage.classList.add("verbatim"));
    button.setAttribute("aria-pressed", "true");
    story.querySelector(".legend").hidden = false;
    const columns = bring(story, [...verbatim, ...reworded]);
    story.querySelector(".now").textContent = `Shared by ${named(columns)}`;
  };

  const keep = (anchor) => history.replaceState(null, "", anchor ? "#" + anchor : location.pathname + location.search);

  // Previous and next walk through the statements in the order of the page.
  const step = (story, by, focus) => {
    const statements = all(".finding", story).filter((finding) => !finding.hidden && holding("data-m", finding.id, story).length);
    const at = statements.findIndex((finding) => finding.classList.contains("chosen"));
    const next = statements[at < 0 ? (by > 0 ? 0 : statements.length - 1) : (at + by + statements.length) % statements.length];
    if (!next || !choose(next.id, null, true)) return;
    keep(next.id);
    const link = next.querySelector(".choose");
    if (link && focus) link.focus({ preventScroll: true });
  };

  // Filters hide the statements without the words, or without a passage of the origin, and the sections left empty.
  const filter = (story) => {
    const words = story.querySelector(".filters input").value.toLowerCase().split(/\s+/).filter(Boolean);
    const picked = story.querySelector(".filters select");
    const letters = picked && picked.value ? new Set(picked.value.split(" ")) : null;
    const filtering = words.length > 0 || letters !== null;
    const fits = (finding) =>
      words.every((word) => finding.textContent.toLowerCase().includes(word)) &&
      (!letters || all(".tag", finding).some((tag) => letters.has(tag.textContent)));
    const findings = all(".findings .finding", story);
    all(".findings .finding, .findings .line", story).forEach((item) => { item.hidden = filtering && !fits(item); });
    all(".matrix tbody tr", story).forEach((row) => {
      const finding = document.getElementById(row.dataset.row);
      row.hidden = Boolean(finding && finding.hidden);
    });
    const items = ".finding, .line, .matrix tbody tr";
    const shown = ".finding:not([hidden]), .line:not([hidden]), .matrix tbody tr:not([hidden])";
    const holders = all(".findings section, .findings details.more", story).filter((part) => part.querySelector(items));
    for (const part of holders) {
      part.hidden = !part.querySelector(shown);
      if (filtering && part.matches("details")) part.open = true;
    }
    const left = findings.filter((finding) => !finding.hidden).length;
    story.querySelector(".left").textContent = !filtering ? "" :
      left ? `${left} of ${findings.length} statements` : `None of ${findings.length} statements fits: change the words or the origin.`;
  };

  // Within a list or the matrix the Tab key stops once; the arrows, Home and End go on from there.
  const groups = ".lines, .timeline, .names, .matrix tbody, .says, .versions, .members";
  const rowsOf = (group) => Array.from(group.children, (row) => all("a[href]", row)).filter((stops) => stops.length);
  const rove = (group, to) => rowsOf(group).flat().forEach((stop) => { stop.tabIndex = stop === to ? 0 : -1; });
  const visible = (stop) => !stop.closest("[hidden]");
  const moved = (group, from, key) => {
    const rows = rowsOf(group).map((stops) => stops.filter(visible)).filter((stops) => stops.length);
    const at = rows.findIndex((stops) => stops.includes(from));
    if (at < 0) return null;
    const place = rows[at].indexOf(from);
    const beside = (row) => row && row[Math.min(place, row.length - 1)];
    return { ArrowDown: beside(rows[at + 1]), ArrowUp: beside(rows[at - 1]), ArrowRight: rows[at][place + 1],
      ArrowLeft: rows[at][place - 1], Home: rows[0][0], End: rows[rows.length - 1][0] }[key];
  };
  all(groups).forEach((group) => rove(group, all("a[href]", group)[0]));

  // A filter may hide the stop of a list: another one takes its place.
  const stopAgain = (story) => all(groups, story).forEach((group) => {
    const stops = rowsOf(group).flat();
    const stop = stops.find((one) => one.tabIndex === 0);
    if (stop && !visible(stop)) rove(group, stops.find(visible) || stop);
  });

  let keys = true;  // single letters as keys can be switched off: they get in the way of speech input

  const follow = () => {
    const anchor = decodeURIComponent(location.hash.slice(1));
    const [id] = statementOf(anchor);
    if (id) choose(id, anchor === id ? null : anchor, true);
  };

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest("a[href^='#']");
    const story = event.target.closest(".story");
    const button = event.target.closest("button");
    const passage = event.target.closest("[data-m]");
    if (link) {
      const anchor = link.getAttribute("href").slice(1);
      const [id] = statementOf(anchor);
      if (id && choose(id, link.matches(".tag, .cell") ? anchor : null, false)) {
        event.preventDefault();
        keep(anchor);
      }
    } else if (button && button.dataset.pair) {
      shade(button);
    } else if (button && button.dataset.step) {
      step(story, Number(button.dataset.step));
    } else if (button && button.classList.contains("clear")) {
      const chosen = story.querySelector(".chosen .choose, .chosen.shade");
      clear(story);
      keep("");
      if (chosen) chosen.focus({ preventScroll: true });
    } else if (button && button.classList.contains("keys")) {
      keys = !keys;
      all(".keys").forEach((one) => one.setAttribute("aria-pressed", String(keys)));
    } else if (passage && !String(getSelection())) {
      // A passage can belong to several statements: clicking again goes on to the next.
      const ids = passage.dataset.m.split(" ");
      const chosen = all(".chosen", story)[0];
      const id = ids[(ids.indexOf(chosen ? chosen.id : "") + 1) % ids.length];
      if (choose(id, null, true)) keep(id);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      all(".story.choosing").forEach(clear);
      keep("");
    } else if (/^(Arrow(Up|Down|Left|Right)|Home|End)$/.test(event.key) && event.target.matches(".findings a[href]")) {
      const group = event.target.closest(groups);
      const next = group && moved(group, event.target, event.key);
      if (next) {
        event.preventDefault();
        rove(group, next);
        next.focus();
      }
    } else if (keys && (event.key === "j" || event.key === "k") && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.matches("input, select")) {
      const chosen = document.querySelector(".finding.chosen") || document.querySelector(".story");
      if (chosen) step(chosen.closest(".story"), event.key === "j" ? 1 : -1, true);
    }
  });
  document.addEventListener("focusin", (event) => {
    const group = event.target.matches(".findings a[href]") && event.target.closest(groups);
    if (group) rove(group, event.target);
  });
  document.addEventListener("input", (event) => {
    if (!event.target.closest(".filters")) return;
    filter(event.target.closest(".story"));
    stopAgain(event.target.closest(".story"));
  });
  window.addEventListener("beforeprint", () => all("details:not(.furniture)").forEach((folded) => { folded.open = true; }));
  window.addEventListener("hashchange", follow);
  // After the browser's own jump to the fragment, which would scroll the findings away.
  window.addEventListener("load", () => setTimeout(follow));
})();
