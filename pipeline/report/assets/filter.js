// Which quotes are shown. The filters are the fragment of the address, as in
// #gender=f&outlet=The+Ledger, so that a view can be shared and every figure of the
// page can be a plain link.

// filterNames are the filters; a fragment may also have page, doc (the id of the
// article that is open) and at (a quote in it).
const filterNames = ["text", "speaker", "gender", "of", "outlet", "month", "type", "act", "kind", "mode"];

// readFragment returns what the address says.
function readFragment() {
  return new URLSearchParams(location.hash.slice(1));
}

// fragment returns an address of this page with some parts changed; "" removes one.
function fragment(changes) {
  const params = readFragment();
  for (const [name, value] of Object.entries(changes)) {
    if (value === "" || value === undefined) params.delete(name);
    else params.set(name, value);
  }
  return "#" + params;
}

// plain makes texts comparable: one case, one kind of quotation mark and space.
function plain(s) {
  return s.toLowerCase().replace(/[‘’‛′]/g, "'").replace(/[“”„‟]/g, '"').replace(/\s+/g, " ");
}

// identify gives voices the name, the kind and the gender that all articles together
// show, by their number in people; as is what their own article calls them. Whom the
// people file drops is nobody. Behind a name alone are several people, of whom each
// article shows the gender itself.
function identify(docs, people) {
  for (const doc of docs) {
    for (const { voices } of doc.quotes) {
      for (const v of voices) {
        if (!v.who) continue;
        const p = people[v.who];
        v.as = v.name;
        if (!p) {
          for (const fact of ["name", "gender", "from", "role", "of"]) delete v[fact];
          v.kind = "none";
          continue;
        }
        Object.assign(v, { name: p.name, kind: p.kind, person: p.id, role: p.role || v.role });
        if (!p.alone) Object.assign(v, { gender: p.gender, from: p.from });
      }
    }
  }
}

// sharedNames returns the names that several people have.
function sharedNames(rows) {
  const of = new Map();
  for (const { quote } of rows) {
    for (const v of quote.voices) if (v.person) of.set(plain(v.name), (of.get(plain(v.name)) || new Set()).add(v.person));
  }
  return new Set([...of].filter(([, ids]) => ids.size > 1).map(([name]) => name));
}

// rowsOf lists the quotes of all documents.
function rowsOf(docs) {
  return docs.flatMap((doc) => doc.quotes.map((quote) => ({ doc, quote })));
}

// searched returns what words are looked for in, made when it is first needed.
function searched(row) {
  row.hay ??= plain(wordsOf(row.doc, row.quote) + " " + namesOf(row.quote));
  return row.hay;
}

// sameGender says whether a gender filter takes a voice. Only named people have one.
function sameGender(voice, gender) {
  return voice.kind === "person" && (voice.gender || "unknown") === gender;
}

// voiceFilter returns a test of a voice, or null where no filter asks for one. A
// speaker is an id, a name, or where nobody has it as a name, a part of one or of what
// an article calls somebody.
function voiceFilter(params, rows) {
  const [gender, kind, speaker, of] = ["gender", "kind", "speaker", "of"].map((n) => params.get(n));
  if (!gender && !kind && !speaker && !of) return null;
  const name = plain(speaker || "");
  const is = (v) => v.person === speaker || plain(v.name || "") === name;
  const exact = name && rows.some((r) => r.quote.voices.some(is));
  const part = (v) => plain(v.name || "").includes(name) || plain(v.as || "").includes(name);
  return (v) => (!gender || sameGender(v, gender)) && (!kind || v.kind === kind) && (!of || (v.kind === "person" && v.of === of)) && (!name || (exact ? is(v) : part(v)));
}

// same tests a field: "none" asks for an empty one.
const same = (want, value) => !want || (want === "none" ? !value : value === want);

// select returns the rows that the filters leave, and how many voices of theirs the
// filters ask for.
function select(rows, params) {
  const text = plain(params.get("text") || "").trim();
  const [outlet, month, type, act, mode] = ["outlet", "month", "type", "act", "mode"].map((n) => params.get(n) || "");
  const voice = voiceFilter(params, rows);
  const dated = (when) => !month || (month === "none" ? !when : (when || "").startsWith(month));
  let voices = 0;
  const found = rows.filter((row) => {
    const { doc, quote } = row;
    if (mode !== "any" && (quote.mode || "") !== mode) return false;
    if (!same(outlet, doc.outlet) || !dated(doc.when)) return false;
    if ((type && quote.type !== type) || (act && quote.act !== act)) return false;
    if (voice) {
      const n = quote.voices.filter(voice).length;
      if (!n || (text && !searched(row).includes(text))) return false;
      voices += n;
      return true;
    }
    return !text || searched(row).includes(text);
  });
  return { found, voices: voice ? voices : found.length };
}
