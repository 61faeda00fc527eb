// Ties the page together: the address says what is shown, and whatever changes the
// address draws anew.

(function () {
  const byId = (id) => document.getElementById(id);
  const docs = JSON.parse(byId("documents").textContent);
  identify(docs, JSON.parse(byId("people").textContent));
  const byDoc = keyed(docs);
  const rows = rowsOf(docs);
  const names = sharedNames(rows);
  const form = byId("filters");
  const dialog = byId("reader");
  let found = [];
  let shown = null; // the filters of the list that is drawn
  let page = 1;
  let read = null; // the key of the article that the dialog shows

  // keyed gives each document a key for the address: its id, or where another has that
  // as well, the id and a number.
  function keyed(all) {
    const by = new Map();
    for (const d of all) {
      d.key = d.id;
      for (let n = 2; by.has(d.key); n++) d.key = `${d.id} (${n})`;
      by.set(d.key, d);
    }
    return by;
  }

  // addOptions puts the values that occur into a list to choose from.
  function addOptions(select, values) {
    for (const v of [...new Set(values)].sort()) select.append(v ? element("option", {}, v) : element("option", { value: "none" }, "none given"));
  }

  // offerSpeakers lists those who are quoted most, for the field of speakers.
  function offerSpeakers() {
    const n = new Map();
    for (const r of rows) for (const v of r.quote.voices) if (v.person) n.set(v.name, (n.get(v.name) || 0) + 1);
    const most = [...n].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 300);
    byId("speakers").append(...most.map(([name]) => element("option", { value: name })));
  }

  // offerBodies lists those that quoted people speak for, the most frequent 300.
  function offerBodies() {
    const n = new Map();
    for (const r of rows) for (const v of r.quote.voices) if (v.of && v.kind === "person") n.set(v.of, (n.get(v.of) || 0) + 1);
    const most = [...n].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 300).map(([name]) => name);
    if (most.length) addOptions(form.elements.of, most);
    else form.elements.of.closest("label").hidden = true;
  }

  // fillForm shows the filters of the address in the form. A month may be a year, and
  // a name one that no list has.
  function fillForm(params) {
    for (const name of filterNames) {
      const field = form.elements[name];
      const value = params.get(name) || "";
      if (document.activeElement === field && field.value === value) continue;
      if (field.options && ![...field.options].some((o) => o.value === value)) field.append(element("option", {}, value));
      field.value = value;
    }
  }

  function count(n, one) {
    return n.toLocaleString("en") + " " + one + (n === 1 ? "" : "s");
  }

  function draw() {
    const params = readFragment();
    const key = JSON.stringify([...filterNames, "page"].map((n) => params.get(n) || ""));
    if (key !== shown) {
      shown = key;
      fillForm(params);
      const result = select(rows, params);
      found = result.found;
      const extra = result.voices > found.length ? `, ${count(result.voices, "speaker")} counted each,` : "";
      byId("status").textContent = `${count(found.length, "quote")}${extra} of ${count(rows.length, "quote")} here. ${drawMix(found)}`;
      page = drawList(found, Number(params.get("page")) || 1, params.get("text") || "", names);
    }
    showArticle(params);
  }

  function showArticle(params) {
    const doc = byDoc.get(params.get("doc"));
    if (doc) {
      read = doc.key;
      drawReader(doc, params.get("at"));
      if (!dialog.open) dialog.showModal();
    } else if (dialog.open) dialog.close();
  }

  // go changes the address without a step in the history.
  function go(changes) {
    history.replaceState(null, "", fragment(changes));
    draw();
  }

  function turn(by) {
    location.hash = fragment({ page: page + by });
    byId("quotes").focus();
  }

  form.addEventListener("submit", (e) => e.preventDefault());
  let typed;
  form.addEventListener("input", (e) => {
    clearTimeout(typed);
    const wait = e.target.type === "search" ? 150 : 0;
    typed = setTimeout(() => go({ [e.target.name]: e.target.value, page: "" }), wait);
  });
  form.addEventListener("reset", () => setTimeout(() => go(Object.fromEntries([...filterNames, "page"].map((n) => [n, ""])))));
  byId("save").addEventListener("click", () => saveCSV(found));
  byId("back").addEventListener("click", () => turn(-1));
  byId("on").addEventListener("click", () => turn(1));
  // The browser tells of a close later: by then the address may name another article, or show it.
  dialog.addEventListener("close", () => {
    if (!dialog.open && readFragment().get("doc") === read) go({ doc: "", at: "" });
  });

  // A figure is a link to its quotes: the list comes into view, and has the focus.
  document.addEventListener("click", (e) => {
    const a = e.target.closest && e.target.closest("a[href], svg a");
    const href = a && a.getAttribute("href");
    if (!href || !href.startsWith("#") || new URLSearchParams(href.slice(1)).has("doc")) return;
    setTimeout(() => {
      byId("quotes").scrollIntoView();
      byId("quotes").focus({ preventScroll: true });
    });
  });
  window.addEventListener("hashchange", draw);

  addOptions(form.elements.outlet, docs.map((d) => d.outlet || ""));
  addOptions(form.elements.month, docs.map((d) => d.when || ""));
  for (const [name, key] of [["outlet", "outlet"], ["month", "when"]]) { // nothing to choose from
    form.elements[name].closest("label").hidden = !docs.some((d) => d[key]);
  }
  offerSpeakers();
  offerBodies();
  draw();
  performance.mark("ready");
  document.documentElement.dataset.ready = "yes"; // for tests, which wait for it
})();
