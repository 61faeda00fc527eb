// The table of the quotes that are shown, as CSV for spreadsheets: with a byte order
// mark, and with an apostrophe before what a spreadsheet would take for a formula.

const csvColumns = ["document", "title", "outlet", "date", "speaker", "kind", "gender", "gender_from", "role", "type", "act", "mode", "cue", "confidence", "quote", "person", "called", "affiliation"];

// csvOf returns a row for each voice of each quote.
function csvOf(rows) {
  const lines = [csvColumns];
  for (const { doc, quote } of rows) {
    for (const v of quote.voices) {
      lines.push([doc.id, doc.title, doc.outlet, doc.date, v.name, v.kind, v.gender, v.from, v.role,
        quote.type, quote.act, quote.mode, quote.cueAt ? doc.text.slice(...quote.cueAt) : quote.cue, quote.confidence, wordsOf(doc, quote), v.person, v.as, v.of]);
    }
  }
  return "\ufeff" + lines.map((line) => line.map(csvCell).join(",") + "\r\n").join("");
}

function csvCell(value) {
  let s = value === undefined || value === null ? "" : String(value);
  if (typeof value === "string" && /^[=+\-@\t\r]/.test(s)) s = "'" + s;
  return /[",\r\n]/.test(s) ? '"' + s.replace(/"/g, '""') + '"' : s;
}

// saveCSV hands the table to the browser as a file.
function saveCSV(rows) {
  const url = URL.createObjectURL(new Blob([csvOf(rows)], { type: "text/csv;charset=utf-8" }));
  element("a", { href: url, download: "quotes.csv" }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
