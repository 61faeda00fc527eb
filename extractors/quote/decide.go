package quote

import "github.com/d1af08f5/sayso/extractors/text"

// attribute finds the attribution of every run, in text order.
func (s *scan) attribute() {
	s.closeRuns()
	s.said = s.said[:0]
	for k := range s.runs {
		s.said = append(s.said, s.attributeRun(k))
	}
	s.settle()
}

func (s *scan) attributeRun(k int) attribution {
	r := s.runs[k]
	if s.nickname(r) {
		return attribution{}
	}
	if a := s.transcribed(k); a.by != none {
		return a
	}
	if s.workTitle(r) {
		if a := s.beforeRun(k); a.by != none && s.is(a.cue.first, Label) {
			return s.carriedOn(k, a)
		}
		return attribution{}
	}
	if a := s.unclosed[k]; a.by != none {
		return a
	}
	if r.continues {
		return s.afterRun(k)
	}
	lead := s.beforeRun(k)
	if lead.by == none || lead.by == colon {
		if a := s.topic(k); a.by != none {
			lead = a
		}
	}
	distant := lead.cue.last+1 < r.first && r.first > 0 && s.symbol(r.first-1, ":")
	if lead.by == stated {
		return lead
	}
	if lead.by == before && !distant || lead.by == accordingTo && lead.lead.empty() {
		return s.carriedOn(k, lead)
	}
	trail := s.afterRun(k)
	if lead.by == before && trail.by != after && trail.by != inverted {
		return lead
	}
	if trail.by != none {
		if lead.by == none && trail.by != signed {
			trail.lead = s.openClause(k)
		}
		return trail
	}
	if lead.by == none {
		return s.bracketed(k)
	}
	return lead
}

// bracketed reads a quote in brackets or between dashes behind the one who says it: The senator
// ("I was asleep") apologized.
func (s *scan) bracketed(k int) attribution {
	r := s.runs[k]
	if r.first < 2 || r.last >= len(s.cls) || !(s.symbol(r.first-1, "(") && s.symbol(r.last, ")") || s.dash(r.first-1) && s.dash(r.last)) {
		return attribution{}
	}
	lower := 0
	for i := r.first; i < r.last; i++ {
		if s.lower(i) {
			lower++
		}
	}
	np := s.nounLeft(max(s.sentenceStart(r.first-1), r.first-window), r.first-1)
	if lower < 3 || np.empty() || !s.named(np.last-1) && !s.is(np.last-1, Role) {
		return attribution{}
	}
	return attribution{by: stated, speaker: np}
}

// carriedOn makes a quote that its sentence goes on behind, with no comma on
// either side, a part of the clause it stands in: Ruiz said "we won" on both
// counts.
func (s *scan) carriedOn(k int, a attribution) attribution {
	r := s.runs[k]
	if a.by != before || s.endsOpen(r) || s.symbol(r.first-1, ",") || s.symbol(r.first-1, ":") {
		return a
	}
	if r.last < s.sentenceEnd(r.last-1) && s.lower(r.last) && !s.is(r.last, Cue) {
		a.by = clause
	}
	return a
}

// closeRuns ends the runs that lack their closing mark where an attribution
// inside them shows that they ended ("We have enough, she said.), and notes it in
// s.unclosed. The runs stay as they are from here on.
func (s *scan) closeRuns() {
	s.unclosed = append(s.unclosed[:0], make([]attribution, len(s.runs))...)
	s.nicknames = s.nicknames[:0]
	for _, r := range s.runs {
		if s.nickname(r) {
			s.nicknames = append(s.nicknames, tokens{r.first, r.last})
		}
	}
	s.countLabels()
	for k := range s.runs {
		r := &s.runs[k]
		if r.closed || s.transcribed(k).by != none {
			continue
		}
		if last, a := s.unmarked(*r); a.by != none {
			r.last, s.unclosed[k] = last, a
		}
	}
}

// unmarked finds the attribution inside a run that lacks its closing mark, and
// where the run ends before it.
func (s *scan) unmarked(r run) (int, attribution) {
	if last, a := s.namedInside(r); a.by != none {
		return last, a
	}
	for v := r.last - 1; v > max(r.first+2, r.last-10); v-- {
		if !s.lower(v) || !s.is(v, Cue) || s.is(v, Ambiguous) {
			continue
		}
		if np := s.nounRight(v+1, r.last); s.symbol(v-1, ",") && !np.empty() && s.speaks(np) {
			return v, attribution{by: inverted, cue: tokens{v, v + 1}, speaker: s.apposedName(np, s.sentenceEnd(v))}
		}
		np := s.subject(r.first+1, v)
		if np.empty() || !s.symbol(np.first-1, ",") || v-np.last > 1 || !s.speaks(np) {
			continue
		}
		return np.first, attribution{by: after, cue: tokens{v, v + 1}, speaker: np}
	}
	return r.last, attribution{}
}

// namedInside finds the first attribution by name in the first sentence of a run that lacks
// its closing mark, however far it goes on: "We have enough, said Ruiz, who …
func (s *scan) namedInside(r run) (int, attribution) {
	hi := min(r.last, s.sentenceEnd(r.first+1), r.first+window)
	for v := r.first + 4; v+1 < hi; v++ {
		if !s.lower(v) || !s.is(v, Cue) || s.is(v, Ambiguous) || !s.symbol(v-1, ",") || !s.named(v+1) {
			continue
		}
		if np := s.nounRight(v+1, hi); !np.empty() && s.speaks(np) {
			return v, attribution{by: inverted, cue: tokens{v, v + 1}, speaker: s.apposedName(np, s.sentenceEnd(v))}
		}
	}
	return r.last, attribution{}
}

// nickname reports whether a run stands inside a name: Robert "Bobby" Lane.
func (s *scene) nickname(r run) bool {
	return r.words <= 2 && r.first > 0 && r.last < len(s.cls) && s.small(r) && s.capital(r.first-1) && s.capital(r.last) && s.sameParagraph(r.first-1, r.last)
}

// workTitle reports whether a run is the title of a work or a show: every word
// of it that titles capitalize is a capital, no mark ends it, and it follows a
// word.
func (s *scene) workTitle(r run) bool {
	if r.words > 8 || r.first == 0 || !r.closed || s.d.Tokens[r.first-1].Kind != text.Word || s.endsOpen(r) && !s.symbol(max(r.last-2, r.first), ",") {
		return false
	}
	capitals := 0
	for i := r.first; i < r.last; i++ {
		switch t := s.d.Tokens[i]; {
		case t.Kind != text.Word:
		case t.Case.Capital():
			capitals++
		case !s.is(i, Determiner|Preposition|Conjunction|Function):
			return false
		}
	}
	return capitals > 1
}

// openClause returns the words of its sentence before run k, where they are
// part of what was said: The county needs people "who listen," Ruiz said.
func (s *scene) openClause(k int) tokens {
	first := s.runs[k].first
	lo := s.sentenceStart(first)
	for i := first - 1; i >= lo && i >= first-window; i-- {
		if s.dash(i) || s.symbol(i, ";") { // LISBON (Reuters) -
			lo = i + 1
		}
	}
	if first-lo < 2 || first-lo > window || s.behindRuns(k, lo) > lo {
		return tokens{}
	}
	return tokens{lo, first}
}
