package rules

import "github.com/d1af08f5/sayso/extractors/grammar"

// cueInside finds a cue and its subject, in either order, near the end of run k if its
// closing mark is missing, and cuts the run before them: "We have enough, | she said. →
// said, she.
func (s *Scan) cueInside(k int) Attribution {
	r := &s.Runs[k]
	if r.Closed {
		return Attribution{}
	}
	for v := r.Last - 1; v > max(r.First+2, r.Last-10); v-- {
		if !s.Lower(v) || !s.Is(v, grammar.Cue) || s.Is(v, grammar.Ambiguous) {
			continue
		}
		if who := s.NounFrom(v+1, r.Last); s.At(v-1, ",") && !who.Empty() && s.CanSpeak(who) {
			s.CutRun(k, v)
			return Attribution{By: Inverted, Cue: grammar.One(v), Speaker: s.ApposedName(who, s.SentenceEnd(v))}
		}
		who := s.Subject(r.First+1, v)
		if who.Empty() || !s.At(who.First-1, ",") || v-who.Last > 1 || !s.CanSpeak(who) {
			continue
		}
		s.CutRun(k, who.First)
		return Attribution{By: After, Cue: grammar.One(v), Speaker: who}
	}
	return Attribution{}
}
