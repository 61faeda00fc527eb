package rules

import (
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/marks"
)

// Attribute finds the attribution of every run, in text order.
func (s *Scan) Attribute() {
	s.closeRuns()
	s.Said = s.Said[:0]
	for k := range s.Runs {
		s.Said = append(s.Said, s.attributeRun(k))
	}
	s.settle()
}

func (s *Scan) attributeRun(k int) Attribution {
	r := s.Runs[k]
	if s.Nickname(r) {
		return Attribution{}
	}
	if a := s.transcribed(k); a.By != None {
		return a
	}
	if s.WorkTitle(r) {
		if a := s.beforeRun(k); a.By != None && s.Is(a.Cue.First, grammar.Label) {
			return s.carriedOn(k, a)
		}
		return Attribution{}
	}
	if a := s.unclosed[k]; a.By != None {
		return a
	}
	if r.Continues {
		return s.afterRun(k)
	}
	lead := s.beforeRun(k)
	if lead.By == None || lead.By == Colon {
		if a := s.Topic(k); a.By != None {
			lead = a
		}
	}
	distant := lead.Cue.Last+1 < r.First && r.First > 0 && s.At(r.First-1, ":")
	if lead.By == stated {
		return lead
	}
	if lead.By == Before && !distant || lead.By == AccordingTo && lead.Lead.Empty() {
		return s.carriedOn(k, lead)
	}
	trail := s.afterRun(k)
	if lead.By == Before && trail.By != After && trail.By != Inverted {
		return lead
	}
	if trail.By != None {
		if lead.By == None && trail.By != signed {
			trail.Lead = s.OpenClause(k)
		}
		return trail
	}
	if lead.By == None {
		return s.bracketed(k)
	}
	return lead
}

// bracketed reads a quote in brackets or between dashes behind the one who says it: The senator
// ("I was asleep") apologized.
func (s *Scan) bracketed(k int) Attribution {
	r := s.Runs[k]
	if r.First < 2 || r.Last >= len(s.Classes) || !(s.At(r.First-1, "(") && s.At(r.Last, ")") || s.Dash(r.First-1) && s.Dash(r.Last)) {
		return Attribution{}
	}
	lower := 0
	for i := r.First; i < r.Last; i++ {
		if s.Lower(i) {
			lower++
		}
	}
	np := s.NounBefore(max(s.SentenceStart(r.First-1), r.First-grammar.Window), r.First-1)
	if lower < 3 || np.Empty() || !s.Named(np.Last-1) && !s.Is(np.Last-1, grammar.Role) {
		return Attribution{}
	}
	return Attribution{By: stated, Speaker: np}
}

// carriedOn makes a quote that its sentence goes on behind, with no comma on
// either side, a part of the clause it stands in: Ruiz said "we won" on both
// counts.
func (s *Scan) carriedOn(k int, a Attribution) Attribution {
	r := s.Runs[k]
	if a.By != Before || s.EndsOpen(r) || s.At(r.First-1, ",") || s.At(r.First-1, ":") {
		return a
	}
	if r.Last < s.SentenceEnd(r.Last-1) && s.Lower(r.Last) && !s.Is(r.Last, grammar.Cue) {
		a.By = Clause
	}
	return a
}

// closeRuns ends the runs that lack their closing mark where an attribution
// inside them shows that they ended ("We have enough, she said.), and notes it in
// s.unclosed. The runs stay as they are from here on.
func (s *Scan) closeRuns() {
	s.unclosed = append(s.unclosed[:0], make([]Attribution, len(s.Runs))...)
	s.Nicknames = s.Nicknames[:0]
	for _, r := range s.Runs {
		if s.Nickname(r) {
			s.Nicknames = append(s.Nicknames, grammar.Range{First: r.First, Last: r.Last})
		}
	}
	s.countLabels()
	for k := range s.Runs {
		r := &s.Runs[k]
		if r.Closed || s.transcribed(k).By != None {
			continue
		}
		if last, a := s.unmarked(*r); a.By != None {
			r.Last, s.unclosed[k] = last, a
		}
	}
}

// unmarked finds the attribution inside a run that lacks its closing mark, and
// where the run ends before it.
func (s *Scan) unmarked(r marks.Run) (int, Attribution) {
	if last, a := s.namedInside(r); a.By != None {
		return last, a
	}
	for v := r.Last - 1; v > max(r.First+2, r.Last-10); v-- {
		if !s.Lower(v) || !s.Is(v, grammar.Cue) || s.Is(v, grammar.Ambiguous) {
			continue
		}
		if np := s.NounFrom(v+1, r.Last); s.At(v-1, ",") && !np.Empty() && s.CanSpeak(np) {
			return v, Attribution{By: Inverted, Cue: grammar.One(v), Speaker: s.ApposedName(np, s.SentenceEnd(v))}
		}
		np := s.Subject(r.First+1, v)
		if np.Empty() || !s.At(np.First-1, ",") || v-np.Last > 1 || !s.CanSpeak(np) {
			continue
		}
		return np.First, Attribution{By: After, Cue: grammar.One(v), Speaker: np}
	}
	return r.Last, Attribution{}
}

// namedInside finds the first attribution by name in the first sentence of a run that lacks
// its closing mark, however far it goes on: "We have enough, said Ruiz, who …
func (s *Scan) namedInside(r marks.Run) (int, Attribution) {
	hi := min(r.Last, s.SentenceEnd(r.First+1), r.First+grammar.Window)
	for v := r.First + 4; v+1 < hi; v++ {
		if !s.Lower(v) || !s.Is(v, grammar.Cue) || s.Is(v, grammar.Ambiguous) || !s.At(v-1, ",") || !s.Named(v+1) {
			continue
		}
		if np := s.NounFrom(v+1, hi); !np.Empty() && s.CanSpeak(np) {
			return v, Attribution{By: Inverted, Cue: grammar.One(v), Speaker: s.ApposedName(np, s.SentenceEnd(v))}
		}
	}
	return r.Last, Attribution{}
}
