// The review: a list of what there is to judge, the article, and the verdict. Each
// verdict is sent at once, and shown as saved when the answer says so.

(function () {
  const byId = (id) => document.getElementById(id);
  const docs = JSON.parse(byId("sample").textContent);
  const signs = { right: ["✓", "right"], corrected: ["✎", "corrected"], dropped: ["✕", "no quote"], added: ["+", "added"], read: ["✓", "read"] };
  let items = [];
  let at = 0;
  let form = null; // the form that is open

  // listItems lists what to judge: of a document that is read whole all quotes, those
  // that were added, and the document itself; of others the quotes of the sample.
  function listItems() {
    items = [];
    docs.forEach((doc, n) => {
      const ids = doc.whole ? doc.quotes.map((q) => q.id) : doc.drawn;
      for (const id of ids) items.push({ doc, n, id, quote: doc.quotes.find((q) => q.id === id) });
      for (const id of Object.keys(doc.decisions).filter((k) => doc.decisions[k].verdict === "added").sort()) items.push({ doc, n, id });
      if (doc.whole) items.push({ doc, n, id: "" });
    });
  }

  const decision = (item) => item.doc.decisions[item.id];
  const article = () => byId("text").querySelector(".article");

  function label(item) {
    if (item.id === "") return "Whole article: " + (item.doc.title || item.doc.id);
    if (item.quote) return wordsOf(item.doc, item.quote);
    return decision(item).content.map(([a, b]) => item.doc.text.slice(a, b)).join(" … ");
  }

  function drawItems() {
    const done = items.filter(decision).length;
    byId("progress").textContent = `${done} of ${items.length} judged` + (done && done === items.length ? ". That is all of them: end with Ctrl-C, and let sayso eval read the gold file." : "");
    byId("items").replaceChildren(...items.map((item, i) => {
      const [sign, word] = signs[(decision(item) || {}).verdict] || ["·", "open"];
      const b = button(element("span", { class: "sign", "aria-hidden": "true" }, sign), () => show(i), { "aria-current": i === at ? "true" : undefined });
      b.append(element("span", { class: "name" }, label(item)), element("span", { class: "spoken" }, ", " + word));
      return element("li", {}, b);
    }));
  }

  function show(i) {
    at = Math.max(0, Math.min(i, items.length - 1));
    form = null;
    draw();
    const current = byId("items").querySelector("[aria-current]");
    if (current) current.scrollIntoView({ block: "nearest" });
    const here = byId("text").querySelector(".here");
    if (here) here.scrollIntoView({ block: "center" });
    else byId("title").scrollIntoView();
  }

  function draw() {
    drawItems();
    if (!items.length) {
      byId("title").textContent = "Nothing to judge";
      return;
    }
    const { doc, id } = items[at];
    byId("title").textContent = doc.title || doc.id;
    byId("facts").textContent = [doc.outlet, doc.date, doc.id].filter(Boolean).join(" · ");
    byId("legend").replaceChildren(legend());
    byId("text").replaceChildren(drawArticle(withAdded(doc), id));
    drawPanel();
  }

  // withAdded returns a document with the quotes that were added.
  function withAdded(doc) {
    const added = Object.values(doc.decisions).filter((d) => d.verdict === "added").map((d) => ({
      id: d.quote, type: d.type + " missed", runs: d.content, voices: [{ name: (d.speaker || {}).name }], confidence: "added by hand",
    }));
    return { ...doc, quotes: [...doc.quotes, ...added] };
  }

  function drawPanel() {
    const item = items[at];
    const panel = byId("panel");
    if (form) return panel.replaceChildren(form);
    const d = decision(item);
    const rows = item.id === "" ? wholePanel(item) : quotePanel(item, d);
    const state = element("p", { class: "note", id: "state" }, d ? "Saved: " + signs[d.verdict][1] + (d.speaker ? ", " + d.speaker.name : "") : "Not judged yet");
    const steps = element("div", { class: "row" }, button("Previous", () => show(at - 1)), button("Next", () => show(at + 1)), button("Undo", undo, { disabled: !d }));
    if (item.doc.whole) steps.append(button("Add a missed quote", add, { id: "add" }));
    panel.replaceChildren(...rows, state, steps);
  }

  function quotePanel(item, d) {
    if (!item.quote) return [element("h3", {}, "Added quote"), element("blockquote", {}, label(item))];
    const q = item.quote;
    const what = [q.type, q.act, q.mode, "confidence " + q.confidence].filter(Boolean).join(", ");
    return [
      element("h3", {}, namesOf(q)), element("p", { class: "note" }, what), element("blockquote", {}, wordsOf(item.doc, q)),
      element("div", { class: "row" },
        button("Right", () => judge("right"), { id: "accept", class: "main" }), button("Correct…", correct, { id: "correct" }), button("No quote", () => judge("dropped"), { id: "drop" })),
    ];
  }

  function wholePanel(item) {
    const open = item.doc.quotes.filter((q) => !item.doc.decisions[q.id]).length;
    return [
      element("h3", {}, "Read the whole article"),
      element("p", { class: "note" }, "Judge each of its quotes. Where somebody is quoted and nothing is underlined, select the words and add them. Then say that you are done: what you added is what was missed."),
      open ? element("p", {}, `${open} of its quotes are still open.`) : element("p", {}, "All of its quotes are judged."),
      element("div", { class: "row" }, button("I have read all of it", () => judge("read"), { id: "read", class: "main", disabled: open > 0 })),
    ];
  }

  // send saves a decision and then moves on to what is next.
  async function send(item, d, then) {
    byId("error").textContent = "";
    try {
      const answer = await fetch("decide", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ doc: item.n, quote: item.id || undefined, ...d }) });
      if (!answer.ok) throw new Error((await answer.text()).trim());
    } catch (e) {
      byId("error").textContent = "Not saved: " + e.message;
      return;
    }
    if (d.verdict === "open") delete item.doc.decisions[item.id];
    else item.doc.decisions[item.id] = { quote: item.id, ...d };
    listItems();
    then();
  }

  function judge(verdict) {
    send(items[at], { verdict }, () => show(at + 1));
  }

  function undo() {
    if (decision(items[at])) send(items[at], { verdict: "open" }, () => show(at));
  }

  function open(made) {
    form = made;
    drawPanel();
    form.querySelector("button, input").focus();
  }

  function correct() {
    const item = items[at];
    if (!item.quote) return;
    open(correction(item.doc, article, item.quote, item.quote.runs, (d) => send(item, { verdict: "corrected", ...d }, () => show(at + 1)), () => show(at)));
  }

  function add() {
    const { doc, n } = items[at];
    const s = selected(article(), doc.text);
    let k = 1;
    while (doc.decisions["new" + k]) k++;
    const item = { doc, n, id: "new" + k };
    open(correction(doc, article, null, s ? [s] : [], (d) => send(item, { verdict: "added", ...d }, () => show(at)), () => show(at)));
  }

  const keys = { a: () => items[at].quote && judge("right"), d: () => items[at].quote && judge("dropped"), c: correct, u: undo, n: () => show(at + 1), p: () => show(at - 1), m: () => items[at].doc.whole && add() };
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName) || !items.length) return;
    if (e.key === "Escape" && form) return show(at);
    if (!form && keys[e.key]) {
      e.preventDefault();
      keys[e.key]();
    }
  });

  listItems();
  const first = items.findIndex((item) => !decision(item));
  show(first < 0 ? 0 : first);
  performance.mark("ready");
  document.documentElement.dataset.ready = "yes"; // for tests, which wait for it
})();
