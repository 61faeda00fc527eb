package grammar

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Mode reads the words around a quote's cue and speaker for what the text does
// not assert: that it was said at all.
func (s *Clauses) Mode(q *text.Quote) text.Mode {
	if q.Cue.Empty() {
		return text.Asserted
	}
	v := s.Doc.TokenAt(q.Cue.Start)
	lo := s.SentenceStart(v)
	if s.refuses(v, q) || s.nobody(q) {
		return text.Negated
	}
	m := text.Asserted
	if s.supposed(lo, v, q) {
		m = text.Hypothetical
	}
	for p := v - 1; p >= lo; p-- {
		switch {
		case s.Is(p, Negation), s.denies(lo, p, v):
			return text.Negated
		case s.Is(p, Conditional), s.At(p+1, "to") && intending[s.Word(p)]:
			m = text.Hypothetical
		case s.Is(p, Auxiliary|Adverb), s.At(p, "to"), s.At(p, "as"):
		default:
			return m
		}
	}
	return m
}

// denies reports whether the word at p keeps the verb at v from being said:
// failed to say, has yet to say, without saying, stopped short of saying.
func (s *Clauses) denies(lo, p, v int) bool {
	switch s.Word(p) {
	case "fail", "fails", "failed", "failing", "neglected", "forgot", "yet":
		return s.At(p+1, "to")
	case "without":
		return p == v-1
	case "of":
		return p == v-1 && p > lo && s.At(p-1, "short")
	}
	return false
}

// refuses reports whether a quote is what somebody will not say: the cue is
// "refused" or its like, and another verb stands before the content.
func (s *Clauses) refuses(v int, q *text.Quote) bool {
	if !s.Is(v, Negation) || v+2 >= len(s.Classes) || !s.At(v+1, "to") {
		return false
	}
	return s.Is(v+2, Bare) && s.Doc.Tokens[v+2].End <= q.Content[0].Start
}

// nobody reports whether the speaker is nobody: no official, neither of them.
func (s *Clauses) nobody(q *text.Quote) bool {
	if q.Speaker.Empty() {
		return false
	}
	at := s.Doc.TokenAt(q.Speaker.Start)
	if s.denial(at) || at > 0 && s.denial(at-1) {
		return true
	}
	lo := s.SentenceStart(at)
	return s.At(lo, "Neither") && q.Speaker.Start < q.Cue.Start && q.Cue.End <= q.Content[0].Start
}

// supposed reports whether the clause of the cue at v is one of "if" or of
// something imagined. A condition that is itself a part of what is said, or
// that a comma ends before the speaker, is none.
func (s *Clauses) supposed(lo, v int, q *text.Quote) bool {
	subject := v
	if !q.Speaker.Empty() && q.Speaker.Start < q.Cue.Start {
		subject = max(lo, s.Doc.TokenAt(q.Speaker.Start))
	}
	if q.Content[0].Start <= s.Doc.Tokens[lo].Start {
		lo = min(subject, s.Doc.TokenAt(q.Content[0].End-1)+1)
	}
	for p := subject - 1; p >= lo && p >= subject-Farthest; p-- {
		switch strings.ToLower(s.Word(p)) {
		case ",", ";", ":":
			return false
		case "if", "unless":
			return true
		}
		if p == lo && Imagining[strings.ToLower(s.Word(p))] {
			return true
		}
	}
	return false
}

// Farthest bounds the words between "quoting" and "as saying", and between a
// verb in the passive and its "by".
const Farthest = 16
