// Draws an article: its text with names marked and quotes underlined. Text only ever
// becomes text nodes, never markup, whatever it holds.

"use strict";

// element makes an element with attributes and children: strings become text.
function element(tag, attributes = {}, ...children) {
  const e = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) e.setAttribute(name, value === true ? "" : value);
  }
  e.append(...children);
  return e;
}

// namesOf says who says a quote: "Ann Lee and Bo Lund".
function namesOf(quote) {
  return quote.voices.map((v) => v.name || "nobody named").join(" and ");
}

// wordsOf returns the words of a quote, its runs joined by an ellipsis.
function wordsOf(doc, quote) {
  const parts = quote.runs ? quote.runs.map(([from, to]) => doc.text.slice(from, to)) : quote.words || [];
  return parts.map((s) => s.replace(/\s+/g, " ").trim()).join(" … ");
}

// layers lists what is marked in a text: ranges with a class, and the quote or the
// entity that each belongs to.
function layers(doc) {
  const all = [];
  for (const e of doc.entities) {
    for (const [from, to] of e.at) all.push({ from, to, cls: e.type.toLowerCase(), label: e.name });
  }
  for (const q of doc.quotes) {
    for (const [from, to] of q.runs || []) all.push({ from, to, cls: "q " + q.type, quote: q });
    if (q.cueAt) all.push({ from: q.cueAt[0], to: q.cueAt[1], cls: "cue" });
  }
  return all;
}

// chips says behind which offset of the text the speaker of which quotes is shown:
// where the last run of the quote ends.
function chips(doc) {
  const at = new Map();
  for (const q of doc.quotes) {
    if (!q.runs || !q.runs.length) continue;
    const end = q.runs[q.runs.length - 1][1];
    at.set(end, [...(at.get(end) || []), q]);
  }
  return at;
}

// drawArticle returns the article. The text is cut wherever a mark begins or ends;
// each piece is a span with the classes of all marks over it and, in data-from, its
// offset. here is the id of the quote to show.
function drawArticle(doc, here) {
  const root = element("div", { class: "article" });
  const marks = layers(doc);
  const speakers = chips(doc);
  const cuts = [...new Set([0, doc.text.length, ...marks.flatMap((m) => [m.from, m.to])])].sort((a, b) => a - b);
  marks.sort((a, b) => a.from - b.from);
  let next = 0;
  let open = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [cuts[i], cuts[i + 1]];
    while (next < marks.length && marks[next].from <= from) open.push(marks[next++]);
    open = open.filter((m) => m.to > from);
    root.append(piece(doc, from, to, open, here));
    for (const q of speakers.get(to) || []) root.append(chip(q));
  }
  return root;
}

function piece(doc, from, to, over, here) {
  const classes = over.map((m) => m.cls);
  const quotes = over.filter((m) => m.quote).map((m) => m.quote.id);
  if (here && quotes.includes(here)) classes.push("here");
  const label = over.find((m) => m.label);
  return element("span", {
    class: classes.join(" ") || undefined,
    "data-from": from,
    "data-quotes": quotes.join(" ") || undefined,
    title: label && label.label,
  }, doc.text.slice(from, to));
}

// chip is the label with the speaker of a quote. It is no part of the text, so it is
// left out when text is selected.
function chip(quote) {
  const mode = quote.mode ? ", " + quote.mode : "";
  return element("span", { class: "who", "data-quote": quote.id, title: `${quote.type} ${quote.act || "quote"}${mode}, confidence ${quote.confidence}` }, namesOf(quote) + mode);
}

// legend explains the marks of an article.
function legend() {
  const item = (cls, text) => element("li", {}, element("span", { class: cls }, text));
  return element("ul", { class: "key", "aria-label": "What the marks mean" },
    item("q direct", "direct quote"), item("q mixed", "mixed"), item("q indirect", "indirect"),
    item("per", "person"), item("org", "organization"), item("loc", "place"));
}
