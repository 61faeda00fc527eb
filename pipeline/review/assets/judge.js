// What a verdict is made of: places in the text, and the form for corrections.

// offsetIn returns the offset in the text of a place in the drawn article. The labels
// with speakers are not part of the text.
function offsetIn(article, node, offset) {
  const before = document.createRange();
  before.selectNodeContents(article);
  before.setEnd(node, offset);
  const copy = before.cloneContents();
  copy.querySelectorAll(".who").forEach((e) => e.remove());
  return copy.textContent.length;
}

// selected returns what is selected of the article, without white space at its edges,
// as [from, to]; null if that is nothing.
function selected(article, text) {
  const s = getSelection();
  if (!s.rangeCount || s.isCollapsed) return null;
  const r = s.getRangeAt(0);
  if (!article.contains(r.startContainer) || !article.contains(r.endContainer)) return null;
  let [from, to] = [offsetIn(article, r.startContainer, r.startOffset), offsetIn(article, r.endContainer, r.endOffset)];
  while (from < to && /\s/.test(text[from])) from++;
  while (from < to && /\s/.test(text[to - 1])) to--;
  return from < to ? [from, to] : null;
}

// moved moves one end of a run by a word, for those who use no mouse.
function moved(text, [from, to], end, by) {
  const words = [...text.matchAll(/\S+/g)].map((m) => [m.index, m.index + m[0].length]);
  if (end === "start") {
    const starts = words.map((w) => w[0]).filter((x) => x < to);
    const next = by < 0 ? starts.filter((x) => x < from).pop() : starts.find((x) => x > from);
    return [next ?? from, to];
  }
  const ends = words.map((w) => w[1]).filter((x) => x > from);
  const next = by < 0 ? ends.filter((x) => x < to).pop() : ends.find((x) => x > to);
  return [from, next ?? to];
}

// withRun adds a run to others, in the order of the text, and joins those that meet.
function withRun(runs, run) {
  const all = [...runs, run].sort((a, b) => a[0] - b[0]);
  const out = [];
  for (const [from, to] of all) {
    const last = out[out.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

function button(label, does, attributes = {}) {
  const b = element("button", { type: "button", ...attributes }, label);
  b.addEventListener("click", does);
  return b;
}

function field(label, input) {
  return element("label", {}, label, input);
}

function choose(name, values, value) {
  const s = element("select", { name }, ...values.map(([v, text]) => element("option", { value: v }, text)));
  s.value = value;
  return s;
}

// correction returns the form that corrects a quote, or adds one. state has runs, the
// text and the article; save gets the decision without its document and id.
function correction(doc, article, quote, runs, save, cancel) {
  const form = element("form", { class: "correct" });
  const first = quote ? quote.voices[0] : {};
  let content = runs.map((r) => [...r]);
  let speakerAt = null;
  const shown = element("blockquote", {});
  const said = element("p", { class: "note" });
  const show = () => {
    shown.textContent = content.map(([a, b]) => doc.text.slice(a, b)).join(" … ");
    said.textContent = speakerAt ? "Words for the speaker: " + doc.text.slice(...speakerAt) : "";
  };
  const take = (use) => () => {
    const s = selected(article(), doc.text);
    if (s) use(s);
    show();
  };
  const shift = (end, by) => () => {
    const i = end === "start" ? 0 : content.length - 1;
    if (i < 0) return;
    content[i] = moved(doc.text, content[i], end, by);
    show();
  };
  const entities = doc.entities.map((e) => [e.id, e.name]);
  const speaker = choose("speaker", [["", "nobody"], ...entities, ["other", "somebody else (write the name)"]],
    quote ? (first.entity || (first.name ? "other" : "")) : "");
  const other = element("input", { name: "other", autocomplete: "off" });
  if (quote && !first.entity) other.value = first.name || "";
  const type = choose("type", [["direct", "direct"], ["mixed", "mixed"], ["indirect", "indirect"]], quote ? quote.type : "direct");
  const person = personFields();
  form.append(
    element("h3", {}, "What is said"), shown,
    element("div", { class: "row" }, button("Take the selection", take((s) => { content = [s]; })), button("Add it as one more run", take((s) => { content = withRun(content, s); }))),
    element("div", { class: "row", role: "group", "aria-label": "Move the edges by a word" },
      button("start ←", shift("start", -1)), button("start →", shift("start", 1)), button("end ←", shift("end", -1)), button("end →", shift("end", 1))),
    element("h3", {}, "Who says it"),
    field("Speaker", speaker), field("Name, if somebody else", other),
    element("div", { class: "row" }, button("Take the selection as words for the speaker", take((s) => { speakerAt = s; }))), said,
    field("Type", type), person.box,
    element("div", { class: "row" }, element("button", { type: "submit", class: "main" }, "Save"), button("Cancel", cancel)));
  form.addEventListener("submit", (e) => {
    e.preventDefault();
    const name = speaker.value === "other" ? other.value.trim() : (doc.entities.find((x) => x.id === speaker.value) || {}).name;
    save({
      content, type: type.value,
      speaker: name || speakerAt ? { name: name || "", entity: speaker.value === "other" ? undefined : speaker.value || undefined, at: speakerAt || undefined } : undefined,
      person: person.row(first.name || name || ""),
    });
  });
  show();
  return form;
}

// personFields are the fields of a row for the people file. Nothing filled in is no row.
function personFields() {
  const inputs = {
    name: element("input", { name: "p-name", autocomplete: "off" }),
    gender: choose("p-gender", [["", "as it is"], ["f", "woman"], ["m", "man"], ["x", "nonbinary"]], ""),
    kind: choose("p-kind", [["", "as it is"], ["person", "person"], ["organization", "body"], ["place", "place"]], ""),
    role: element("input", { name: "p-role", autocomplete: "off" }),
  };
  const drop = element("input", { type: "checkbox", name: "p-drop" });
  const box = element("details", {}, element("summary", {}, "This speaker everywhere (people file)"),
    field("Full name", inputs.name), field("Gender", inputs.gender), field("Kind", inputs.kind), field("Role", inputs.role),
    element("label", {}, drop, " is neither a person nor a body"));
  return {
    box,
    row(alias) {
      const out = {};
      for (const [k, e] of Object.entries(inputs)) if (e.value.trim()) out[k] = e.value.trim();
      if (drop.checked) out.drop = true;
      return Object.keys(out).length && alias ? { alias, ...out } : undefined;
    },
  };
}
