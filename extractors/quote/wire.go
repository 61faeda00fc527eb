package quote

import (
	"slices"

	"github.com/d1af08f5/sayso/extractors/text"
)

// The rules of this file read the first sentences of wire stories.

// trails parts the clause before a reporting verb from the noun in apposition
// that the verb's subject ends with: … on Monday | the union's leader, Luc
// Morel, said.
func (v *view) trails(r *reading) {
	s, k, c := v.scan, r.cue, r.content
	a, e := v.sentence(k)
	if c[len(c)-1] < k-2 || c[len(c)-1] > k || k+1 < e && v.shape[k+1] != sPeriod || v.shape[k-1] != sComma || v.hasRun(c) {
		return
	}
	name := s.nounLeft(v.token(a), v.token(k-1))
	if name.empty() || name.first == 0 || !s.bareName(s.head(name)) || !s.symbol(name.first-1, ",") {
		return
	}
	np := s.nounLeft(v.token(a), name.first-1)
	if np.empty() || np.first <= v.token(a) || !s.is(np.last-1, Role) || !s.symbol(np.first-1, ",") {
		return
	}
	if end := int(v.unit[np.first]) - 1; v.hasVerb(a, end) {
		r.content, r.speaker = upTo(a, end), v.unitsOf(name)
		r.accepted = max(r.accepted, ruled)
	}
}

// undated leaves a dateline that no agency closes out of a content: JAKARTA,
// May 4 - |
func (v *view) undated(r *reading) {
	s, a := v.scan, r.content[0]
	if a != int(v.first[a]) || !s.shouts(v.token(a)) {
		return
	}
	for u := a + 1; u < min(int(v.last[a]), a+longestDateline); u++ {
		switch {
		case s.dash(v.token(u)):
			r.content = slices.DeleteFunc(r.content, func(x int) bool { return x <= u })
			return
		case s.lower(v.token(u)):
			return
		}
	}
}

// longestDateline bounds the units of a dateline.
const longestDateline = 10

// shouts reports whether token i is a word in capitals.
func (s *words) shouts(i int) bool { return s.d.Tokens[i].Case == text.Upper }

// resumes gives the report that a participle goes on, where the chain took the
// two for one: … finance minister Joan Hart said on Monday, adding that …
func (v *view) resumes(r *reading, rs []reading) (reading, bool) {
	if len(r.content) == 0 || v.cls[r.cue]&Participle == 0 || r.cue == 0 || v.shape[r.cue-1] != sComma || r.content[0] < r.cue || r.accepted < leastPlain {
		return reading{}, false
	}
	c := v.verbBefore(r.cue)
	if c < 0 || slices.ContainsFunc(rs, func(o reading) bool { return o.cue == c && o.accepted >= leastPlain }) {
		return reading{}, false
	}
	o, ok := v.beforeComma(c)
	if !ok {
		return o, false
	}
	if v.undated(&o); len(o.content) == 0 || !v.hasVerb(o.content[0], o.content[len(o.content)-1]+1) {
		return o, false
	}
	r.speaker = o.speaker // who adds is who said
	return o, true
}
