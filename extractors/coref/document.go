package coref

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// farthestDocument is how many tokens before "the report" it may have been introduced.
const farthestDocument = 400

// publisher returns who published the document that the definite noun of the tokens [first,
// last) takes up, or -1: "a report by Quill … | the report | says" → Quill. No other of the
// same sort may stand between them.
func (w *work) publisher(first, last int) int {
	if last-first != 2 || !strings.EqualFold(w.D.Word(first), "the") || !names.Has(w.Lex.Reports, w.D.Word(first+1)) && !names.Has(w.Lex.Writings, w.D.Word(first+1)) {
		return -1
	}
	noun := w.D.Word(first + 1)
	for i := first - 1; i > max(0, first-farthestDocument); i-- {
		if !strings.EqualFold(w.D.Word(i), noun) || w.InMarks(i) {
			continue
		}
		if k := w.publisherOf(i); k >= 0 {
			return k
		}
		if word := w.D.Word(i - 1); !strings.EqualFold(word, "the") { // another report
			return -1
		}
	}
	return -1
}

// publisherOf returns the entity whose document the noun at token i is, by the name before
// or behind it, or -1: "Quill's report", "a Quill report", "a report released on Monday by
// Quill".
func (w *work) publisherOf(i int) int {
	j := i - 1
	for j > 0 && w.NameAt[j] == 0 && w.D.Tokens[j].Case == text.Lower && !names.Has(w.Lex.Closed, w.D.Word(j)) {
		j-- // Quill's latest report
	}
	owned := j > 0 && grammar.PossessiveEnding(w.D.Word(j))
	if owned {
		j--
	}
	if k := w.bodyAt(j); k >= 0 && (owned || names.Has(w.Lex.Reports, w.D.Word(i)) && !posted(w.D.Word(i))) {
		return k
	}
	end := w.D.Sentences[w.D.SentenceAt(i)].Last
	for j = i + 1; j < min(end, i+farthestAuthor); j++ {
		switch word := w.D.Word(j); {
		case word == "by", word == "from" && j == i+1:
			for j++; j < min(end, i+farthestAuthor); j++ {
				if k := w.authorAt(j); k >= 0 {
					return k
				}
				if w.D.Tokens[j].Case == text.Lower && names.Has(w.Lex.Closed, w.D.Word(j)) && w.D.Word(j) != "the" {
					return -1
				}
			}
			return -1
		case j == i+1 && !strings.HasSuffix(word, "ed") && !names.Has(w.Lex.Issuing, word), w.D.Tokens[j].Kind == text.Punct:
			return -1
		}
	}
	return -1
}

// farthestAuthor is how many tokens behind a document its publisher may be named.
const farthestAuthor = 12

// posted reports whether a document of a kind may have the name of what carries it before it:
// a Facebook post.
func posted(noun string) bool {
	switch noun {
	case "post", "message", "email", "e-mail", "blog", "article", "paper", "tweet":
		return true
	}
	return false
}

// authorAt returns the body or person whose name covers token i, or -1: a body not before a
// noun for a person, "by Quill | analyst Ann Lee".
func (w *work) authorAt(i int) int {
	if w.NameAt[i] == 0 {
		return -1
	}
	n := &w.Names[w.NameAt[i]-1]
	m := &w.D.Mentions[n.Mention]
	if n.Last+1 < len(w.D.Tokens) && grammar.PossessiveEnding(w.D.Word(n.Last)) { // Quill University's Lake Centre
		return w.bodyAt(n.Last + 1)
	}
	if m.Entity < 0 || m.Type == text.Location || m.Type == text.Organization && n.Last < len(w.D.Tokens) && w.roleNoun(n.Last) {
		return -1
	}
	return m.Entity
}

// bodyAt returns the body whose name covers token i, or -1.
func (w *work) bodyAt(i int) int {
	if i < 0 || w.NameAt[i] == 0 {
		return -1
	}
	if m := &w.D.Mentions[w.Names[w.NameAt[i]-1].Mention]; m.Entity >= 0 && w.Entities[m.Entity].Typ == text.Organization {
		return m.Entity
	}
	return -1
}
