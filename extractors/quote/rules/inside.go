package rules

import "github.com/d1af08f5/sayso/extractors/grammar"

// closeRuns reads what is inside runs: labels, and attributions that stand in a run
// because its closing mark is missing ("We have enough, she said.). Such a run is cut
// before its attribution. closeRuns also notes the runs that are nicknames. Nothing
// changes the runs after it.
func (s *Scan) closeRuns() {
	s.Nicknames = s.Nicknames[:0]
	s.labels = 0
	for k, r := range s.Runs {
		if s.Nickname(r) {
			s.Nicknames = append(s.Nicknames, grammar.Range{First: r.First, Last: r.Last})
		}
		if !s.innerLabel(k).Empty() {
			s.labels++
		}
	}
	s.inside = s.inside[:0]
	for k := range s.Runs {
		a := s.first(s.Rules.inside, place{k: k})
		if a.end > 0 {
			s.CutRun(k, a.end)
		}
		s.inside = append(s.inside, a)
	}
}

// cueInside finds a cue and its subject, in either order, near the end of an unclosed
// run: "We have enough, she said. → said, she.
func cueInside(s *Scan, at place) Attribution {
	r := s.Runs[at.k]
	if r.Closed {
		return Attribution{}
	}
	for v := r.Last - 1; v > max(r.First+2, r.Last-10); v-- {
		if !s.plainCue(v) {
			continue
		}
		if who := s.NounFrom(v+1, r.Last); s.At(v-1, ",") && !who.Empty() && s.CanSpeak(who) {
			return s.invertedInside(v, who)
		}
		who := s.Subject(r.First+1, v)
		if who.Empty() || !s.At(who.First-1, ",") || v-who.Last > 1 || !s.CanSpeak(who) {
			continue
		}
		return Attribution{By: After, Cue: grammar.One(v), Speaker: who, end: who.First}
	}
	return Attribution{}
}

// plainCue reports whether token i is a cue that cannot be a noun.
func (s *Scan) plainCue(i int) bool {
	return s.Lower(i) && s.Is(i, grammar.Cue) && !s.Is(i, grammar.Ambiguous)
}

// invertedInside returns the attribution of an inverted cue at token v, before which
// the run ends.
func (s *Scan) invertedInside(v int, who grammar.Range) Attribution {
	return Attribution{By: Inverted, Cue: grammar.One(v), Speaker: s.ApposedName(who, s.SentenceEnd(v)), end: v}
}
