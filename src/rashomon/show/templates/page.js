"use strict";
// Choosing a statement highlights its passages in every article that has one, side by side; the address keeps the choice.
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const story = (id) => document.getElementById(id.split("-")[0]);
  const clear = () => {
    all(".on").forEach((e) => e.classList.remove("on"));
    all(".chosen").forEach((e) => e.classList.remove("chosen"));
    all(".source.aside").forEach((e) => e.classList.remove("aside"));
    all(".choosing").forEach((e) => e.classList.remove("choosing"));
  };
  const choose = (id, tag, from) => {
    const here = story(id);
    if (!here) return false;
    const marks = all("[data-m]", here).filter((e) => e.dataset.m.split(" ").includes(id));
    if (!marks.length) return false;
    clear();
    marks.forEach((e) => e.classList.add("on"));
    const chosen = document.getElementById(id);
    if (chosen) (chosen.closest("li, .statement") || chosen).classList.add("chosen");
    here.classList.add("choosing");
    const sources = new Set(marks.map((e) => e.closest(".source")));
    all(".source", here).forEach((e) => e.classList.toggle("aside", !sources.has(e)));
    for (const source of sources) {
      const first = marks.find((e) => source.contains(e));
      source.scrollTop = first.offsetTop - source.offsetTop - source.clientHeight / 3;
    }
    if (tag) document.getElementById(here.id + "-" + tag)?.scrollIntoView({ block: "nearest", inline: "center" });
    if (from === "address" && chosen) chosen.scrollIntoView({ block: "center" });
    document.getElementById("said").textContent = "Highlighted in " + sources.size + (sources.size === 1 ? " article" : " articles");
    return true;
  };
  const follow = (from) => {
    const wanted = decodeURIComponent(location.hash.slice(1));
    const parts = wanted.match(/^(s\d+-[a-z]\d+)(?:-([A-Z]+))?$/);
    if (!parts || !choose(parts[1], parts[2], from)) { if (from === "address") clear(); }
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey) return;
    const parts = link.getAttribute("href").slice(1).match(/^(s\d+-[a-z]\d+)(?:-([A-Z]+))?$/);
    if (parts && choose(parts[1], parts[2], "click")) {
      event.preventDefault();
      history.replaceState(null, "", link.getAttribute("href"));
    }
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") { clear(); history.replaceState(null, "", location.pathname); } });
  window.addEventListener("hashchange", () => follow("address"));
  follow("address");
})();
