package rules

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// beforeRun looks for the cue and the speaker before run k, in its sentence
// or, where the run begins it, in a sentence before that ends in a colon.
func (s *Scan) beforeRun(k int) Attribution {
	r := s.Runs[k]
	from := s.SentenceStart(r.First)
	lo := s.AfterRuns(k, max(from, r.First-grammar.Window))
	if lo >= r.First {
		if lo > from {
			return Attribution{}
		}
		return s.colonBefore(k)
	}
	return s.lead(lo, r.First)
}

// colonBefore reads the sentence before a run where it ends in a colon.
func (s *Scan) colonBefore(k int) Attribution {
	r := s.Runs[k]
	if r.First == 0 || !s.At(r.First-1, ":") || s.Doc.Tokens[r.First-1].Kind != text.Punct {
		return Attribution{}
	}
	lo := s.AfterRuns(k, max(s.SentenceStart(r.First-1), r.First-grammar.Window))
	a := s.lead(lo, r.First)
	if a.By == Clause {
		a.By = Before
	}
	return a
}

// lead reads the words [lo, hi) that stand before a quote.
func (s *Scan) lead(lo, hi int) Attribution {
	for lo < hi && s.Doc.Tokens[lo].Kind == text.Punct && !s.At(lo, "(") {
		lo++
	}
	if lo >= hi {
		return Attribution{}
	}
	if a := s.leadAccording(lo, hi); a.By != None {
		return a
	}
	if a := s.whatSaid(lo, hi); a.By != None {
		return a
	}
	if a := s.beingLike(lo, hi); a.By != None {
		return a
	}
	for v := hi - 1; v >= lo; v-- {
		if !s.CueBefore(lo, v, hi) {
			continue
		}
		a := Attribution{Cue: grammar.One(v), Speaker: s.Subject(lo, v)}
		if s.Is(v, grammar.Participle) && (a.Speaker.Empty() || s.Hearer(a.Speaker, lo, v)) {
			a.Speaker = s.ClauseSubject(lo, v)
		}
		if a.Speaker.Empty() && s.At(hi-1, ":") && !s.Is(v, grammar.Participle|grammar.Bare) { // In short, said Ruiz:
			a.Speaker = s.ApposedName(s.NounFrom(v+1, hi-1), hi-1)
		}
		if a.Speaker.Empty() && !s.Is(v, grammar.Participle) && !s.At(hi-1, ":") {
			continue
		}
		if name := s.MidName(lo, v, hi); !name.Empty() { // The orchard, said Ruiz, "is no park"
			a.Speaker = name
		}
		if outer := s.OuterCue(lo, a.Speaker); outer >= 0 { // Amsler said he hoped for "…"
			v = outer
			a = Attribution{Cue: grammar.One(v), Speaker: s.Subject(lo, v)}
		}
		s.fit(&a, v, hi)
		return a
	}
	if s.At(hi-1, ":") {
		if v := hi - 2; v > lo && s.Lower(v) && s.VerbLike(v) && !s.Is(v, grammar.Adverb) && (s.PersonPronoun(v-1) || s.Named(v-1)) { // and he stammered:
			if np := s.Subject(lo, v); !np.Empty() {
				return Attribution{By: Before, Cue: grammar.One(v), Speaker: np}
			}
		}
		return s.label(lo, hi-1)
	}
	return Attribution{}
}

// whatSaid reads "What Ruiz did say was".
func (s *Scan) whatSaid(lo, hi int) Attribution {
	if !strings.EqualFold(s.Word(lo), "what") || hi-lo < 4 {
		return Attribution{}
	}
	end := hi
	if s.At(end-1, ":") || s.At(end-1, ",") {
		end--
	}
	if v := end - 2; s.Being(end-1) && v > lo+1 && s.Lower(v) && s.Is(v, grammar.Cue|grammar.Bare) {
		if np := s.Subject(lo+1, v); !np.Empty() {
			return Attribution{By: stated, Cue: grammar.One(v), Speaker: np}
		}
	}
	return Attribution{}
}

// leadAccording reads "According to Tillerson, "…"" and "…, according to the
// report, "…"".
func (s *Scan) leadAccording(lo, hi int) Attribution {
	for i := lo; i+2 < hi; i++ {
		if a := s.according(i, hi); a.By != None && (a.Speaker.Last+2 > hi || a.By == Pointed && s.At(hi-1, ",") && hi-a.Speaker.Last <= 5) {
			return a
		}
		if i == lo {
			if a := s.according(i, hi); a.By == AccordingTo {
				if rest := s.BehindApposition(a.Speaker.Last, hi); rest+1 < hi && s.At(rest, ",") {
					a.Lead = grammar.Range{First: rest + 1, Last: hi}
				}
				return a
			}
		}
	}
	return Attribution{}
}

// fit says how the quote that begins at hi hangs on the cue at v: as its whole
// content, or as a part of a reported clause whose first token it notes.
func (s *Scan) fit(a *Attribution, v, hi int) {
	a.By = Before
	gap := hi - v - 1
	switch {
	case gap == 0, gap == 2 && s.Is(v, grammar.Weak) && s.At(v+1, "it"), s.At(hi-1, ":"), s.At(hi-1, "that") && gap <= 8:
		return
	case s.At(hi-1, ",") && s.Aside(v+1, hi-1):
		return
	case s.Is(v, grammar.Address) && gap <= 6 && s.Aside(v+1, hi):
		return
	case gap <= 4 && s.Is(v+1, grammar.Preposition) && s.Aside(v+1, hi) && !s.Is(v, grammar.Label):
		return
	}
	a.By = Clause
	a.Lead = grammar.Range{First: s.ComplementStart(v, hi), Last: hi}
}
