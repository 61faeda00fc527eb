package linear

import (
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
)

// How sure a reading must be that is reported inside another: leastInner where
// the outer one is given anyway, leastFrame where it would be given for the
// sake of the one inside it. Chosen on PolNeAR's development articles, whose
// annotators mark one of the two.
const (
	leastInner     = .7
	leastFrame     = .4
	leastInnerRun  = .4
	leastTold      = .2
	leastAccording = .2
	chained        = .5 // of a report that "citing" or "quoting" hangs on
)

// reported finds the lost readings that stand inside a kept one, or that one
// stands in: whose cue, speaker and content are all in the other's content. It
// returns them, and for every reading that is reported the one it stands in.
func (v *View) reported(lost, owner []*reading) (outer map[*reading]*reading, given []*reading) {
	outer = map[*reading]*reading{}
	for _, x := range lost {
		if k := owner[x.Cue]; k != nil && x.accepted >= v.leastInside(x) && v.encloses(k, x) {
			outer[x] = k
			given = append(given, x)
		} else if k := v.framed(x, owner); k != nil && x.accepted >= v.leastAround(x) && outer[k] == nil {
			outer[k] = x
			given = append(given, x)
		}
	}
	return outer, given
}

// leastInside returns how sure a reading inside another must be: less where a
// noun of saying or "told … that" shows it.
func (v *View) leastInside(x *reading) float64 {
	u := x.Content[0] - 1
	switch {
	case v.cls[x.Cue]&grammar.Saying != 0:
		return Ruled
	case v.cls[x.Cue]&grammar.Address != 0 && u > x.Cue && v.shape[u] == sThat:
		return leastTold
	case v.hasRun(x.Content), rules.Telling[v.verb(x.Cue)] && u == x.Cue+1 && v.shape[u] == sThat:
		return leastInnerRun
	}
	return leastInner
}

// leastAround returns how sure a reading around another must be: less for
// "according to", which reports whatever follows.
func (v *View) leastAround(x *reading) float64 {
	if v.shape[x.Cue] == sTo {
		return leastAccording
	}
	return leastFrame
}

// framed returns the kept reading that stands inside the lost reading x, the
// first if there are several.
func (v *View) framed(x *reading, owner []*reading) *reading {
	for _, u := range x.Content {
		if k := owner[u]; k != nil && k.Cue < len(v.Units) && len(k.Content) > 0 {
			if v.encloses(x, k) {
				return k
			}
		}
	}
	return nil
}

// encloses reports whether one stretch of o's content holds the cue, the
// speaker and the content of r, and something else.
func (v *View) encloses(o, r *reading) bool {
	sp := r.VoiceUnits()
	if len(sp) == 0 || len(r.Content) >= len(o.Content) {
		return false
	}
	lo := min(r.Cue, sp[0], r.Content[0])
	hi := max(r.Cue, sp[len(sp)-1], r.Content[len(r.Content)-1])
	i, ok := slices.BinarySearch(o.Content, lo)
	return ok && i+hi-lo < len(o.Content) && o.Content[i+hi-lo] == hi
}

// cites makes sure of the report that a reading hangs on by "citing": of "…,
// Novapress reports, citing Aliev as saying …" what stands before "Novapress".
func (v *View) cites(r *reading, rs []reading) (reading, bool) {
	q := v.citing(r)
	if q < 0 || r.accepted < leastPlain {
		return reading{}, false
	}
	c := v.verbBefore(q)
	if c < 0 {
		return reading{}, false
	}
	if i, ok := slices.BinarySearchFunc(rs, c, func(r reading, c int) int { return r.Cue - c }); ok && len(rs[i].Content) > 0 && rs[i].Content[0] < q {
		o := &rs[i]
		o.Content = slices.DeleteFunc(o.Content, func(u int) bool { return u >= q })
		o.accepted = max(o.accepted, chained)
		return reading{}, false
	}
	return v.beforeComma(c)
}

// embraces gives a reading that holds but the speaker of the next the whole of
// it: prosecutors said | Lund | told his brother that …
func (v *View) embraces(r *reading, rs []reading) {
	n := len(r.Content)
	next := r.Content[n-1] + 1
	if r.Content[0] < r.Cue || next-r.Content[0] != n || next >= int(v.last[r.Cue]) || v.hasVerb(r.Content[0], next) {
		return
	}
	i, ok := slices.BinarySearchFunc(rs, next, func(r reading, c int) int { return r.Cue - c })
	if !ok || rs[i].accepted < leastPlain || rs[i].Content[0] < next || !rules.Telling[v.verb(next)] {
		return
	}
	for _, u := range rs[i].VoiceUnits() {
		if !slices.Contains(r.Content, u) {
			return
		}
	}
	end := rs[i].Content[len(rs[i].Content)-1] + 1
	if end <= int(v.last[r.Cue]) {
		r.Content = append(r.Content, upTo(next, end)...)
	}
}

// verb returns the stem of the word of unit u.
func (v *View) verb(u int) string { return grammar.Stem(strings.ToLower(v.Scan.Word(v.token(u)))) }

// verbBefore returns the finite verb of saying that a participle at unit q
// follows, with nothing but when and where between them, or -1.
func (v *View) verbBefore(q int) int {
	for c := q - 1; c >= max(int(v.first[q]), q-5); c-- {
		switch {
		case v.cls[c]&grammar.Cue != 0 && v.Scan.Lower(v.token(c)):
			return c
		case v.shape[c] != sComma && v.cls[c]&(grammar.Adverb|grammar.Calendar) == 0 && v.shape[c] != sOn:
			return -1
		}
	}
	return -1
}

// beforeComma reads "…, Novapress reports": what stands before the comma.
func (v *View) beforeComma(c int) (reading, bool) {
	s := v.Scan
	a, _ := v.sentence(c)
	np := s.NounBefore(v.token(a), v.token(c))
	if np.Empty() || !s.Nominal(np) || np.First <= v.token(a) {
		return reading{}, false
	}
	end := int(v.Unit[np.First])
	if end-a < 3 || v.shape[end-1] != sComma {
		return reading{}, false
	}
	return reading{Cue: c, p: 1, accepted: chained, bestVoice: -1, Content: upTo(a, end-1), speaker: v.unitsOf(np)}, true
}

// citing returns the participle of quoting that a reading hangs on, or -1.
func (v *View) citing(r *reading) int {
	q := -1
	if v.cls[r.Cue]&grammar.Participle != 0 {
		q = v.quotingBefore(r.Cue)
	} else if sp := r.VoiceUnits(); len(sp) > 0 && r.Cue-2 >= 0 && v.relative(r) > 0 {
		q = v.quotingBefore(r.Cue - 1)
	}
	if q > 0 && (v.cls[q]&grammar.Participle != 0 || v.cls[q-1]&grammar.Relative != 0) { // Kurier, which quoted him as saying
		return q
	}
	return -1
}

// isSource reports whether a reading of "citing" has but a source as its
// content: citing the mayor, Ana Ruiz.
func (v *View) isSource(r *reading) bool {
	s := v.Scan
	if v.cls[r.Cue]&grammar.Quoting == 0 || v.cls[r.Cue]&grammar.Participle == 0 || len(r.Content) == 0 || r.Content[0] < r.Cue {
		return false
	}
	last := v.Units[r.Content[len(r.Content)-1]].Last
	np := s.NounFrom(v.token(r.Content[0]), last)
	if np.Empty() {
		return false
	}
	np = s.ApposedName(np, last)
	return np.Last == last && (s.Is(last-1, grammar.Role) || s.BareName(s.Head(np)))
}

// chain lets the readings that hang on another by "citing" be reported in it.
func (v *View) chain(keep []*reading, outer map[*reading]*reading) {
	for i, r := range keep {
		q := v.citing(r)
		if q < 0 || outer[r] != nil {
			continue
		}
		for j := i - 1; j >= 0 && keep[j].Cue >= int(v.first[q]); j-- {
			if o := keep[j]; o.Cue < q && outer[o] != r {
				outer[r] = o
				break
			}
		}
	}
}
