package grammar

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Mode reads the words around a quote's cue and speaker for what the text does
// not assert: that it was said at all.
func (g *Clauses) Mode(q *text.Quote) text.Mode {
	if q.Cue.Empty() {
		return text.Asserted
	}
	v := g.Doc.TokenAt(q.Cue.Start)
	lo := g.SentenceStart(v)
	if g.refuses(v, q) || g.nobody(q) {
		return text.Negated
	}
	m := text.Asserted
	if g.supposed(lo, v, q) {
		m = text.Hypothetical
	}
	for p := v - 1; p >= lo; p-- {
		switch {
		case g.Is(p, Negation), g.denies(lo, p, v):
			return text.Negated
		case g.Is(p, Conditional), g.At(p+1, "to") && intending[g.Word(p)]:
			m = text.Hypothetical
		case g.Is(p, Auxiliary|Adverb), g.At(p, "to"), g.At(p, "as"):
		default:
			return m
		}
	}
	return m
}

// denies reports whether the word at p keeps the verb at v from being said:
// failed to say, has yet to say, without saying, stopped short of saying.
func (g *Clauses) denies(lo, p, v int) bool {
	switch g.Word(p) {
	case "fail", "fails", "failed", "failing", "neglected", "forgot", "yet":
		return g.At(p+1, "to")
	case "without":
		return p == v-1
	case "of":
		return p == v-1 && p > lo && g.At(p-1, "short")
	}
	return false
}

// refuses reports whether a quote is what somebody will not say: the cue is
// "refused" or its like, and another verb stands before the content.
func (g *Clauses) refuses(v int, q *text.Quote) bool {
	if !g.Is(v, Negation) || v+2 >= len(g.Classes) || !g.At(v+1, "to") {
		return false
	}
	return g.Is(v+2, Bare) && g.Doc.Tokens[v+2].End <= q.Content[0].Start
}

// nobody reports whether the speaker is nobody: no official, neither of them.
func (g *Clauses) nobody(q *text.Quote) bool {
	if q.Speaker.Empty() {
		return false
	}
	at := g.Doc.TokenAt(q.Speaker.Start)
	if g.denial(at) || at > 0 && g.denial(at-1) {
		return true
	}
	lo := g.SentenceStart(at)
	return g.At(lo, "Neither") && q.Speaker.Start < q.Cue.Start && q.Cue.End <= q.Content[0].Start
}

// supposed reports whether the clause of the cue at v is one of "if" or of
// something imagined. A condition that is itself a part of what is said, or
// that a comma ends before the speaker, is none.
func (g *Clauses) supposed(lo, v int, q *text.Quote) bool {
	subject := v
	if !q.Speaker.Empty() && q.Speaker.Start < q.Cue.Start {
		subject = max(lo, g.Doc.TokenAt(q.Speaker.Start))
	}
	if q.Content[0].Start <= g.Doc.Tokens[lo].Start {
		lo = min(subject, g.Doc.TokenAt(q.Content[0].End-1)+1)
	}
	for p := subject - 1; p >= lo && p >= subject-Farthest; p-- {
		switch strings.ToLower(g.Word(p)) {
		case ",", ";", ":":
			return false
		case "if", "unless":
			return true
		}
		if p == lo && Imagining[strings.ToLower(g.Word(p))] {
			return true
		}
	}
	return false
}

// Farthest bounds the words between "quoting" and "as saying", and between a
// verb in the passive and its "by".
const Farthest = 16
