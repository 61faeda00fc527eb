package rules

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
)

// sourceBefore reads a phrase that names the source before a quote: at the end of the
// tokens [lo, hi), or at their beginning with a reported clause after it.
func sourceBefore(s *Scan, at place) Attribution {
	lo, hi := at.lo, at.hi
	for i := lo; i+2 < hi; i++ {
		a := s.first(s.Rules.source, place{lo: i, hi: hi})
		switch {
		case a.By == None:
		case a.Speaker.Last+2 > hi, a.By == Pointed && s.At(hi-1, ",") && hi-a.Speaker.Last <= 5:
			return a
		case i == lo && a.By == AccordingTo:
			if rest := a.Speaker.Last; s.At(rest, ",") {
				a.Lead = grammar.Range{First: rest + 1, Last: hi}
			}
			return a
		}
	}
	return Attribution{}
}

// sourceAfter reads a phrase that names the source right after a quote.
func sourceAfter(s *Scan, at place) Attribution {
	if at.dash {
		return Attribution{}
	}
	return s.first(s.Rules.source, at)
}

// accordingTo reads "according to" and a noun phrase: according to Marta Oduya →
// according to, Marta Oduya.
func accordingTo(s *Scan, at place) Attribution {
	lo := at.lo
	if lo+2 >= at.hi || !strings.EqualFold(s.Word(lo), "according") || !s.At(lo+1, "to") {
		return Attribution{}
	}
	who := s.NounFrom(lo+2, at.hi)
	if who.Empty() {
		return Attribution{}
	}
	return Attribution{By: AccordingTo, Cue: grammar.Range{First: lo, Last: lo + 2}, Speaker: who}
}

// per reads "per" and a document or a name: per the memo → per, the memo. It does not
// read "per day".
func per(s *Scan, at place) Attribution {
	lo := at.lo
	if lo+1 >= at.hi || !s.At(lo, "per") {
		return Attribution{}
	}
	who := s.NounFrom(lo+1, at.hi)
	if who.Empty() || !s.CanSpeak(who) || s.Is(who.First, grammar.Calendar) || s.Is(who.First, grammar.Determiner) == s.Named(who.First) {
		return Attribution{}
	}
	return Attribution{By: AccordingTo, Cue: grammar.One(lo), Speaker: who}
}

// attributedTo reads a noun for a quote and "attributed to": a remark attributed to
// Oduya → attributed to, Oduya.
func attributedTo(s *Scan, at place) Attribution {
	lo := at.lo
	if lo == 0 || !s.At(lo, "attributed") || !s.At(lo+1, "to") || !quoteNouns[s.Word(lo-1)] {
		return Attribution{}
	}
	return s.pointed(grammar.Range{First: lo, Last: lo + 2}, s.ApposedName(s.NounFrom(lo+2, at.hi), at.hi))
}

// inTheWordsOf reads "in the words of": in the famous words of Oduya → words of, Oduya.
func inTheWordsOf(s *Scan, at place) Attribution {
	i := s.inWords(at)
	if i < 0 || i+2 >= at.hi || !s.At(i+1, "of") || !s.At(at.lo+1, "the") {
		return Attribution{}
	}
	return s.pointed(grammar.Range{First: i, Last: i + 2}, s.ApposedName(s.NounFrom(i+2, at.hi), at.hi))
}

// inOnesWords reads a name and "words": in Oduya's words → words, Oduya.
func inOnesWords(s *Scan, at place) Attribution {
	i := s.inWords(at)
	if i < 0 || !s.Possessive(i-1) || !s.Named(i-2) {
		return Attribution{}
	}
	return s.pointed(grammar.One(i), grammar.Range{First: at.lo + 1, Last: i - 1})
}

// inWords returns the token of "words" in a phrase of up to seven tokens that begins with
// "in", or -1.
func (s *Scan) inWords(at place) int {
	if at.lo+3 >= at.hi || !strings.EqualFold(s.Word(at.lo), "in") {
		return -1
	}
	for i := at.lo + 2; i < min(at.hi, at.lo+7); i++ {
		if s.At(i, "words") {
			return i
		}
	}
	return -1
}

// pointed returns the attribution of a phrase that points at a quote, or nothing if the
// phrase names nobody.
func (s *Scan) pointed(cue, who grammar.Range) Attribution {
	if who.Empty() {
		return Attribution{}
	}
	return Attribution{By: Pointed, Cue: cue, Speaker: who}
}
