// Names and quotations by compromise, a record a line. It names no speakers.
// Reads documents as JSONL with "id" and "text" from standard input. Exit code
// 69: the package is missing, as the last line on standard error says.
'use strict'

let nlp
try {
  nlp = require('compromise')
} catch (err) {
  if (err.code !== 'MODULE_NOT_FOUND') throw err
  console.error('npm package compromise not found; npm install compromise@14.17.0')
  process.exit(69)
}

const model = `compromise ${nlp.version}`

// spans returns where the matches of a view are, in UTF-16 units: from the first
// of their words to the last, without the marks around them. The offset of a
// match itself begins behind the mark that opens it and yet counts that mark in
// its length, so that it reaches too far.
const spans = (view) =>
  view
    .json({ offset: true })
    .map((m) => m.terms.map((t) => t.offset).filter((o) => o.length > 0))
    .filter((words) => words.length > 0)
    .map((words) => ({ start: words[0].start, end: words.at(-1).start + words.at(-1).length }))

const named = (view, type) => spans(view).map((s) => ({ type, mentions: [{ ...s, kind: 'name' }] }))

function record(id, text) {
  const rec = { id, model, offset_unit: 'utf16' }
  try {
    const doc = nlp(text)
    rec.entities = [
      ...named(doc.people(), 'Person'),
      ...named(doc.places(), 'Place'),
      ...named(doc.organizations(), 'Organization'),
    ]
    rec.quotes = spans(doc.quotations()).map((s) => ({ type: 'direct', content: [s] }))
  } catch (err) {
    rec.error = { message: String(err) } // one bad document does not end the run
  }
  return rec
}

require('readline')
  .createInterface({ input: process.stdin, crlfDelay: Infinity })
  .on('line', (line) => {
    const { id, text } = JSON.parse(line)
    process.stdout.write(JSON.stringify(record(id, text)) + '\n')
  })
