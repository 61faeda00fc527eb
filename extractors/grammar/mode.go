package grammar

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Mode tells whether the text asserts that a quote was said, denies it ("did not
// say"), or only imagines it ("would say"). It reads the words around the
// quote's cue and speaker.
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
		case g.Is(p, Negation), g.denies(p, v):
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

// denies reports whether the word at p says that the verb at v was not said:
// "failed to say", "without saying", "stopped short of saying".
func (g *Clauses) denies(p, v int) bool {
	if g.omits(p) {
		return g.At(p+1, "to")
	}
	return p == v-1 && (g.At(p, "without") || g.At(p, "of") && g.At(p-1, "short"))
}

// refuses reports whether the cue at v is one such as "refused", and the verb
// after it comes before the content: "refused to say whether".
func (g *Clauses) refuses(v int, q *text.Quote) bool {
	return g.Is(v, Negation) && g.At(v+1, "to") && g.Is(v+2, Bare) && g.Doc.Tokens[v+2].End <= q.Content[0].Start
}

// nobody reports whether the speaker is nobody: "no official", "neither of
// them".
func (g *Clauses) nobody(q *text.Quote) bool {
	if q.Speaker.Empty() {
		return false
	}
	at := g.Doc.TokenAt(q.Speaker.Start)
	if g.denial(at) || at > 0 && g.denial(at-1) {
		return true
	}
	return g.At(g.SentenceStart(at), "Neither") && q.Speaker.Start < q.Cue.Start && q.Cue.End <= q.Content[0].Start
}

// supposed reports whether the clause of the cue at v, in the sentence that
// starts at lo, follows "if", or is something imagined. It ignores a condition
// that is part of what was said, and one that a comma ends before the speaker.
func (g *Clauses) supposed(lo, v int, q *text.Quote) bool {
	subject := v
	if !q.Speaker.Empty() && q.Speaker.Start < q.Cue.Start {
		subject = max(lo, g.Doc.TokenAt(q.Speaker.Start))
	}
	if q.Content[0].Start <= g.Doc.Tokens[lo].Start {
		lo = min(subject, g.Doc.TokenAt(q.Content[0].End-1)+1)
	}
	for p := subject - 1; p >= lo && p >= subject-Farthest; p-- {
		word := strings.ToLower(g.Word(p))
		switch word {
		case ",", ";", ":":
			return false
		case "if", "unless":
			return true
		}
		if p == lo && Imagining[word] {
			return true
		}
	}
	return false
}
