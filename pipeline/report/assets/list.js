// The list of quotes: one page of it at a time, so that many stay quick.

const pageSize = 50;
const kindWords = { organization: "body", place: "place", group: "group", document: "document", unnamed: "without a name", unresolved: "a pronoun: nobody found" };
const genderWords = { f: "woman", m: "man", x: "nonbinary" };

// marked returns nodes of a text with what was searched for marked.
function marked(text, wanted) {
  const nodes = [];
  const low = text.toLowerCase();
  const want = wanted.toLowerCase();
  let done = 0;
  if (want && low.length === text.length) { // where lower case is longer, offsets do not fit
    for (let at = low.indexOf(want); at >= 0; at = low.indexOf(want, done)) {
      nodes.push(text.slice(done, at), element("mark", {}, text.slice(at, at + want.length)));
      done = at + want.length;
    }
  }
  nodes.push(text.slice(done));
  return nodes;
}

// speakerCell says who speaks, each name a link to all quotes of that speaker. Words
// that stand for different people in different articles, as "a spokesman", are none.
function speakerCell(quote, shared) {
  const cell = element("div", { class: "who" });
  quote.voices.forEach((v, i) => {
    if (i) cell.append(" and ");
    if (!v.name) return cell.append("Nobody named");
    const speaker = shared.has(plain(v.name)) ? v.person : v.name;
    cell.append(v.person ? element("a", { href: "#" + new URLSearchParams({ speaker, kind: v.kind }) }, v.name) : v.name);
    const facts = [v.as && plain(v.as) !== plain(v.name) ? `here ${v.as}` : "", v.role, v.kind === "person" ? genderWords[v.gender] || "gender unknown" : kindWords[v.kind]].filter(Boolean);
    cell.append(element("small", {}, facts.join(" · ")));
  });
  return cell;
}

function listItem({ doc, quote }, wanted, names) {
  const where = [doc.outlet, doc.day || doc.when].filter(Boolean).join(", ");
  const what = [quote.type, quote.act, quote.mode].filter(Boolean).join(", ");
  return element("li", {},
    speakerCell(quote, names),
    element("p", { class: "words" }, ...marked(wordsOf(doc, quote), wanted)),
    element("p", { class: "from" }, what + " · ",
      element("a", { href: fragment({ doc: doc.key, at: quote.id }) }, doc.title || doc.id), where ? " · " + where : ""));
}

// drawList shows a page of rows, and returns which page that is. names are those that
// several people have.
function drawList(rows, page, wanted, names) {
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const at = Math.min(Math.max(1, page), pages);
  const shown = rows.slice((at - 1) * pageSize, at * pageSize);
  document.getElementById("list").replaceChildren(...shown.map((row) => listItem(row, wanted, names)));
  document.getElementById("place").textContent = `Page ${at} of ${pages}`;
  document.getElementById("back").disabled = at === 1;
  document.getElementById("on").disabled = at === pages;
  document.querySelector(".pages").hidden = pages === 1;
  return at;
}

// genderMix counts the voices of named people in rows by gender.
function genderMix(rows) {
  const n = { f: 0, x: 0, m: 0, unknown: 0 };
  for (const { quote } of rows) {
    for (const v of quote.voices) if (v.kind === "person") n[v.gender || "unknown"]++;
  }
  return n;
}

// drawMix draws the bar of genders of the rows, and returns it in words.
function drawMix(rows) {
  const n = genderMix(rows);
  const whole = n.f + n.x + n.m + n.unknown;
  const svgNS = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(svgNS, "svg");
  for (const [name, value] of Object.entries({ width: "100%", height: "8", focusable: "false" })) svg.setAttribute(name, value);
  let x = 0;
  for (const [gender, cls] of [["f", "women"], ["x", "nonbinary"], ["m", "men"], ["unknown", "unknown"]]) {
    const w = whole ? (100 * n[gender]) / whole : 0;
    const rect = document.createElementNS(svgNS, "rect");
    for (const [name, value] of Object.entries({ class: cls, x: x + "%", width: w + "%", height: "8" })) rect.setAttribute(name, value);
    svg.append(rect);
    x += w;
  }
  document.getElementById("mix").replaceChildren(...(whole ? [svg] : []));
  const share = (k) => Math.round((100 * k) / whole) + "%";
  return whole ? `Named people among them: ${share(n.f)} women, ${share(n.m)} men${n.x ? ", " + share(n.x) + " nonbinary" : ""}, ${share(n.unknown)} unknown.` : "";
}
