// Package grammar reads English sentences just far enough to tell who says
// what: it finds noun phrases, the subjects of verbs, names in apposition,
// passives, and the clause that a verb of speech introduces.
//
// It has three layers, each of which embeds the one before:
//
//   - [Words] knows each token of a document by the parts it can play, its
//     [Class]: "said" is a Cue, "senator" is a Role.
//   - [Phrases] joins tokens into noun phrases: "a spokesman for the port".
//   - [Clauses] relates phrases to verbs: it finds the subject of "said", and
//     where what was said begins.
//
// A lexicon supplies the classes; the package itself holds only the few words
// that its rules depend on, in english.go. All positions are indexes of tokens
// in the document, and all ranges of them are half-open: [lo, hi) includes lo
// and excludes hi. Most functions take such a range and look at nothing outside
// it; it is usually a sentence or a part of one.
//
// In "Ana Ruiz, a doctor in Oslo, said it was late", the subject of "said",
// token 8, is "Ana Ruiz":
//
//	var c grammar.Clauses
//	c.Read(d, lexicon) // d is a segmented *text.Document
//	c.Subject(0, 8)    // grammar.Range{First: 0, Last: 2}
package grammar
