package linear

import (
	"slices"

	"github.com/d1af08f5/sayso/extractors/grammar"
)

// trails parts the clause before a reporting verb from the noun in apposition
// that the verb's subject ends with: … on Monday | the union's leader, Luc
// Morel, said.
func (v *View) trails(r *reading) {
	s, k, c := v.Scan, r.Cue, r.Content
	a, e := v.sentence(k)
	if c[len(c)-1] < k-2 || c[len(c)-1] > k || k+1 < e && v.shape[k+1] != sPeriod || v.shape[k-1] != sComma || v.hasRun(c) {
		return
	}
	name := s.NounBefore(v.token(a), v.token(k-1))
	if name.Empty() || name.First == 0 || !s.BareName(s.Head(name)) || !s.At(name.First-1, ",") {
		return
	}
	np := s.NounBefore(v.token(a), name.First-1)
	if np.Empty() || np.First <= v.token(a) || !s.Is(np.Last-1, grammar.Role) || !s.At(np.First-1, ",") {
		return
	}
	if end := int(v.Unit[np.First]) - 1; v.hasVerb(a, end) {
		r.Content, r.speaker = upTo(a, end), v.unitsOf(name)
		r.accepted = max(r.accepted, Ruled)
	}
}

// undated leaves a dateline that no agency closes out of a content: JAKARTA,
// May 4 - |
func (v *View) undated(r *reading) {
	s, a := v.Scan, r.Content[0]
	if a != int(v.first[a]) || !s.Shouts(v.token(a)) {
		return
	}
	for u := a + 1; u < min(int(v.last[a]), a+longestDateline); u++ {
		switch {
		case s.Dash(v.token(u)):
			r.Content = slices.DeleteFunc(r.Content, func(x int) bool { return x <= u })
			return
		case s.Lower(v.token(u)):
			return
		}
	}
}

// longestDateline bounds the units of a dateline.
const longestDateline = 10

// resumes gives the report that a participle goes on, where the chain took the
// two for one: … finance minister Joan Hart said on Monday, adding that …
func (v *View) resumes(r *reading, rs []reading) (reading, bool) {
	if len(r.Content) == 0 || v.cls[r.Cue]&grammar.Participle == 0 || r.Cue == 0 || v.shape[r.Cue-1] != sComma || r.Content[0] < r.Cue || r.accepted < leastPlain {
		return reading{}, false
	}
	c := v.verbBefore(r.Cue)
	if c < 0 {
		return reading{}, false
	}
	if i := slices.IndexFunc(rs, func(o reading) bool { return o.Cue == c && o.accepted >= leastPlain }); i >= 0 {
		if who := rs[i].VoiceUnits(); len(who) > 0 {
			r.speaker = who // who adds is who said
		}
		return reading{}, false
	}
	o, ok := v.beforeComma(c)
	if !ok {
		return o, false
	}
	if v.undated(&o); len(o.Content) == 0 || !v.hasVerb(o.Content[0], o.Content[len(o.Content)-1]+1) {
		return o, false
	}
	r.speaker = o.speaker // who adds is who said
	return o, true
}
