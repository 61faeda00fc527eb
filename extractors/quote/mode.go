package quote

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// mode reads the words around a quote's cue and speaker for what the text does
// not assert: that it was said at all.
func (s *clauses) mode(q *text.Quote) text.Mode {
	if q.Cue.Empty() {
		return text.Asserted
	}
	v := s.d.TokenAt(q.Cue.Start)
	lo := s.sentenceStart(v)
	if s.refuses(v, q) || s.nobody(q) {
		return text.Negated
	}
	m := text.Asserted
	if s.supposed(lo, v, q) {
		m = text.Hypothetical
	}
	for p := v - 1; p >= lo; p-- {
		switch {
		case s.is(p, Negation), s.denies(lo, p, v):
			return text.Negated
		case s.is(p, Conditional), s.symbol(p+1, "to") && intending[s.word(p)]:
			m = text.Hypothetical
		case s.is(p, Auxiliary|Adverb), s.symbol(p, "to"), s.symbol(p, "as"):
		default:
			return m
		}
	}
	return m
}

// denies reports whether the word at p keeps the verb at v from being said:
// failed to say, has yet to say, without saying, stopped short of saying.
func (s *clauses) denies(lo, p, v int) bool {
	switch s.word(p) {
	case "fail", "fails", "failed", "failing", "neglected", "forgot", "yet":
		return s.symbol(p+1, "to")
	case "without":
		return p == v-1
	case "of":
		return p == v-1 && p > lo && s.symbol(p-1, "short")
	}
	return false
}

// refuses reports whether a quote is what somebody will not say: the cue is
// "refused" or its like, and another verb stands before the content.
func (s *clauses) refuses(v int, q *text.Quote) bool {
	if !s.is(v, Negation) || v+2 >= len(s.cls) || !s.symbol(v+1, "to") {
		return false
	}
	return s.is(v+2, Bare) && s.d.Tokens[v+2].End <= q.Content[0].Start
}

// nobody reports whether the speaker is nobody: no official, neither of them.
func (s *clauses) nobody(q *text.Quote) bool {
	if q.Speaker.Empty() {
		return false
	}
	at := s.d.TokenAt(q.Speaker.Start)
	if s.denial(at) || at > 0 && s.denial(at-1) {
		return true
	}
	lo := s.sentenceStart(at)
	return s.symbol(lo, "Neither") && q.Speaker.Start < q.Cue.Start && q.Cue.End <= q.Content[0].Start
}

// denial reports whether the word at i says that nobody does what follows.
func (s *words) denial(i int) bool {
	switch strings.ToLower(s.word(i)) {
	case "no", "nobody", "none", "neither", "nor":
		return true
	}
	return false
}

// imagining are the words that open a sentence about what is only imagined.
var imagining = map[string]bool{"imagine": true, "suppose": true, "supposing": true, "picture": true}

// intending are the words before "to say" of who has not said it yet.
var intending = map[string]bool{"expected": true, "likely": true, "due": true, "plans": true, "planned": true, "plan": true, "intends": true,
	"intended": true, "intend": true, "wants": true, "wanted": true, "want": true}

// supposed reports whether the clause of the cue at v is one of "if" or of
// something imagined. A condition that is itself a part of what is said, or
// that a comma ends before the speaker, is none.
func (s *clauses) supposed(lo, v int, q *text.Quote) bool {
	subject := v
	if !q.Speaker.Empty() && q.Speaker.Start < q.Cue.Start {
		subject = max(lo, s.d.TokenAt(q.Speaker.Start))
	}
	if q.Content[0].Start <= s.d.Tokens[lo].Start {
		lo = min(subject, s.d.TokenAt(q.Content[0].End-1)+1)
	}
	for p := subject - 1; p >= lo && p >= subject-farthest; p-- {
		switch strings.ToLower(s.word(p)) {
		case ",", ";", ":":
			return false
		case "if", "unless":
			return true
		}
		if p == lo && imagining[strings.ToLower(s.word(p))] {
			return true
		}
	}
	return false
}
