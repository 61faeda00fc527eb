package rules

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
)

// before reads the words before run k, in its sentence: a cue and its subject, Oduya said,
// → said, Oduya. The last cue before the quote wins. Without one, it reads a label.
func (s *Scan) before(k int) Attribution {
	hi := s.Runs[k].First
	lo := s.AfterRuns(k, max(s.SentenceStart(hi), hi-grammar.Window))
	for v := hi - 1; v >= lo; v-- {
		if !s.CueBefore(lo, v, hi) {
			continue
		}
		who := s.Subject(lo, v)
		if who.Empty() && !s.Is(v, grammar.Participle) && !s.At(hi-1, ":") {
			continue
		}
		return s.hang(v, hi, who)
	}
	return s.labelBefore(lo, hi-1)
}

// hang returns how the quote that begins at token hi depends on the cue at token v: the
// quote is all that the cue reports (Before), or it is a part of a reported clause that
// begins before it (Clause), which Lead then holds.
func (s *Scan) hang(v, hi int, who grammar.Range) Attribution {
	a := Attribution{By: Before, Cue: grammar.One(v), Speaker: who}
	gap := hi - v - 1
	switch {
	case gap == 0, s.At(hi-1, ":"):
		return a
	case s.At(hi-1, ",") && s.Aside(v+1, hi-1):
		return a
	case s.Is(v, grammar.Address) && gap <= 6 && s.Aside(v+1, hi):
		return a
	}
	a.By = Clause
	a.Lead = grammar.Range{First: s.ComplementStart(v, hi), Last: hi}
	return a
}

// topic gives a run to whoever is speaking if a colon before it only announces a topic:
// Marta Oduya walked out. On the budget: → Marta Oduya.
func (s *Scan) topic(k int) Attribution {
	r := s.Runs[k]
	if r.First == 0 || !s.At(r.First-1, ":") {
		return Attribution{}
	}
	lo := s.SentenceStart(r.First - 1)
	if !s.topical(s.AfterRuns(k, lo), r.First-1) {
		return Attribution{}
	}
	who := grammar.Range{}
	if k > 0 {
		who = s.Said[k-1].Speaker
	}
	if k == 0 || s.Runs[k-1].Last <= s.SentenceStart(max(lo-1, 0)) {
		if i := s.Doc.SentenceAt(lo) - 1; i >= 0 {
			if t := s.Actor(i); !t.Empty() {
				who = t
			}
		}
	}
	return Attribution{By: Colon, Speaker: who, Topic: true}
}

// topical reports whether the tokens [lo, hi) only name a topic: on the budget; as for
// the bridge.
func (s *Scan) topical(lo, hi int) bool {
	if s.Is(lo, grammar.Conjunction) && !strings.EqualFold(s.Word(lo), "as") {
		lo++
	}
	if hi-lo < 2 || hi-lo > longestLabel {
		return false
	}
	as := s.At(lo, "as") || s.At(lo, "As")
	if as && !s.At(lo+1, "for") && !s.At(lo+1, "to") || !as && !aboutWords[strings.ToLower(s.Word(lo))] {
		return false
	}
	for i := lo; i < hi; i++ {
		if s.At(i, ",") || s.Is(i, grammar.Auxiliary) && !s.Is(i, grammar.Determiner) || s.Is(i, grammar.Calendar) {
			return false
		}
	}
	return true
}
