/* The search field, comparison of any two codes, buttons that copy. Pages are complete without it. It asks for nothing but
   files beside the page, keeps nothing, and puts what it shows into the page as text, never as markup. */
(() => {
  "use strict";
  if (!globalThis.document) return;
  const { Search, sentence } = globalThis.binran;

  const waiting = {};  // by file, who wants what it gives
  globalThis.binran.give = (file, data) => { (waiting[file] || []).splice(0).forEach((take) => take(data)); };

  const make = (element, attributes = {}, ...children) => {
    const node = document.createElement(element);
    for (const [name, value] of Object.entries(attributes)) if (value !== undefined) node.setAttribute(name, value);
    node.append(...children);
    return node;
  };
  const wanted = new Set();
  function want(file, take) {
    (waiting[file] = waiting[file] || []).push(take);
    if (wanted.has(file)) return;
    wanted.add(file);
    document.head.append(make("script", { src: file }));
  }

  /* Where there is no clipboard, as on a page that comes by http, what is selected can be copied. */
  function copyText(text) {
    if (navigator.clipboard && globalThis.isSecureContext) return navigator.clipboard.writeText(text).catch(() => copySelected(text));
    return Promise.resolve(copySelected(text));
  }
  function copySelected(text) {
    const area = make("textarea", { class: "away", "aria-hidden": "true", tabindex: "-1" });
    const focused = document.activeElement;
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    if (focused) focused.focus();
  }
  function addCopyButtons() {
    const { copy, copied } = document.body.dataset;
    if (!copy) return;
    const says = make("p", { class: "away", "aria-live": "polite" });
    document.body.append(says);
    for (const pre of document.querySelectorAll(".command pre")) {
      const button = make("button", { type: "button", class: "copy" }, copy);
      button.addEventListener("click", () => copyText(pre.textContent).then(() => {
        button.textContent = says.textContent = copied;
        setTimeout(() => { button.textContent = copy; says.textContent = ""; }, 2000);
      }));
      pre.before(button);
    }
  }

  function addSearch(form) {
    const input = form.querySelector("input"), list = form.querySelector("ol"), status = form.querySelector("[role=status]");
    let search = null, composing = false;
    const show = () => {
      const words = input.value.trim();
      if (!search || composing) return;
      const found = words ? search.answers(words) : [], hits = [...search.pairs(words, found), ...found];
      list.replaceChildren(...hits.map((it) =>
        make("li", {}, make("a", { href: it.page }, make("b", {}, it.label), " ", make("span", { class: "hit" }, it.title),
          make("span", { class: "line" }, it.line)))));
      status.textContent = !words ? "" : hits.length ? form.dataset.count.replace("{n}", hits.length) : form.dataset.nothing;
    };
    const clear = () => { input.value = ""; show(); };
    const load = () => want(form.dataset.index, (data) => { search = new Search(data); show(); });
    const move = (by) => {
      const stops = [input, ...list.querySelectorAll("a")], at = stops.indexOf(document.activeElement);
      const next = stops[at + by];
      if (next) next.focus();
      return Boolean(next);
    };
    form.hidden = false;
    input.addEventListener("focus", load, { once: true });
    input.addEventListener("input", () => { load(); show(); });
    input.addEventListener("compositionstart", () => { composing = true; });
    input.addEventListener("compositionend", () => { composing = false; show(); });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const first = list.querySelector("a");
      if (first) first.click();
    });
    form.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "ArrowDown" ? move(1) : event.key === "ArrowUp" ? move(-1) : false) event.preventDefault();
      if (event.key === "Escape") { clear(); input.focus(); }
    });
    document.addEventListener("keydown", (event) => {
      const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.focus();
    });
  }

  /* Two codes side by side: `#183/430`. */
  function addComparison(place) {
    place.hidden = false;
    const selects = ["first", "second"].map((which) => {
      const select = make("select", { id: "compare-" + which });
      place.append(make("p", {}, make("label", { for: select.id }, place.dataset[which]), " ", select));
      return select;
    });
    const shown = make("div", { class: "comparison", "aria-live": "polite" });
    place.append(shown);
    want(place.dataset.pairs, (pairs) => {
      const head = (it) => make("div", { class: "entry-head kind-" + it.kind },
        make("h3", {}, make("a", { href: it.page }, make("span", { class: "code", translate: "no" }, it.code), " ",
          make("span", { class: "phrase", lang: it.lang }, it.name))), make("p", { class: "lead" }, it.summary));
      const table = (a, b) => {
        const rows = pairs.facts.map((name, i) => [name, a.facts[i], b.facts[i]]).filter((row) => row[1] || row[2]);
        const line = (row) => make("tr", row[1] === row[2] ? { class: "same" } : {}, make("th", { scope: "row" }, row[0]),
          make("td", {}, row[1]), make("td", {}, row[2]));
        return make("table", {}, make("tbody", {}, ...rows.map(line)));
      };
      const show = () => {
        const [i, j] = selects.map((select) => select.selectedIndex);
        if (i === j) return shown.replaceChildren(make("p", {}, place.dataset.same));
        const a = pairs.codes[i], b = pairs.codes[j];
        const written = pairs.pages[Math.min(i, j) + "/" + Math.max(i, j)], said = sentence(pairs, i, j);
        shown.replaceChildren(make("div", { class: "pair" }, head(a), head(b)),
          make("p", { class: "lead" }, written ? make("a", { href: written }, said) : said), table(a, b));
      };
      /* What the address asks for, which stands below a list of pairs. */
      const arrive = () => {
        const ids = decodeURIComponent(location.hash.slice(1)).split("/");
        const found = ids.map((id) => pairs.codes.findIndex((it) => it.id === id));
        const asked = found.length === 2 && found.every((at) => at >= 0);
        if (asked) selects.forEach((select, i) => { select.selectedIndex = found[i]; });
        show();
        if (asked) (place.closest("section") || place).scrollIntoView();
      };
      selects.forEach((select, i) => {
        select.append(...pairs.codes.map((it) => make("option", {}, it.code + " " + it.name)));
        select.selectedIndex = Math.min(i, pairs.codes.length - 1);
        select.addEventListener("change", () => {
          history.replaceState(null, "", "#" + selects.map((it) => pairs.codes[it.selectedIndex].id).join("/"));
          show();
        });
      });
      globalThis.addEventListener("hashchange", arrive);
      arrive();
    });
  }

  /* The same place of the page in the other language. */
  function keepPlace() {
    for (const link of document.querySelectorAll(".languages a"))
      link.addEventListener("click", () => { link.hash = location.hash; });
  }

  addCopyButtons();
  keepPlace();
  document.querySelectorAll("form.search").forEach(addSearch);
  document.querySelectorAll(".compare").forEach(addComparison);
})();
