package quote

import (
	"slices"
	"strings"
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
func (v *view) reported(lost, owner []*reading) (outer map[*reading]*reading, given []*reading) {
	outer = map[*reading]*reading{}
	for _, x := range lost {
		if k := owner[x.cue]; k != nil && x.accepted >= v.leastInside(x) && v.encloses(k, x) {
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
func (v *view) leastInside(x *reading) float64 {
	u := x.content[0] - 1
	switch {
	case v.cls[x.cue]&Saying != 0:
		return ruled
	case v.cls[x.cue]&Address != 0 && u > x.cue && v.shape[u] == sThat:
		return leastTold
	case v.hasRun(x.content), telling[v.verb(x.cue)] && u == x.cue+1 && v.shape[u] == sThat:
		return leastInnerRun
	}
	return leastInner
}

// leastAround returns how sure a reading around another must be: less for
// "according to", which reports whatever follows.
func (v *view) leastAround(x *reading) float64 {
	if v.shape[x.cue] == sTo {
		return leastAccording
	}
	return leastFrame
}

// framed returns the kept reading that stands inside the lost reading x, the
// first if there are several.
func (v *view) framed(x *reading, owner []*reading) *reading {
	for _, u := range x.content {
		if k := owner[u]; k != nil && k.cue < len(v.units) && len(k.content) > 0 {
			if v.encloses(x, k) {
				return k
			}
		}
	}
	return nil
}

// encloses reports whether one stretch of o's content holds the cue, the
// speaker and the content of r, and something else.
func (v *view) encloses(o, r *reading) bool {
	sp := r.voiceUnits()
	if len(sp) == 0 || len(r.content) >= len(o.content) {
		return false
	}
	lo := min(r.cue, sp[0], r.content[0])
	hi := max(r.cue, sp[len(sp)-1], r.content[len(r.content)-1])
	i, ok := slices.BinarySearch(o.content, lo)
	return ok && i+hi-lo < len(o.content) && o.content[i+hi-lo] == hi
}

// cites makes sure of the report that a reading hangs on by "citing": of "…,
// Novapress reports, citing Aliev as saying …" what stands before "Novapress".
func (v *view) cites(r *reading, rs []reading) (reading, bool) {
	q := v.citing(r)
	if q < 0 || r.accepted < leastPlain {
		return reading{}, false
	}
	c := v.verbBefore(q)
	if c < 0 {
		return reading{}, false
	}
	if i, ok := slices.BinarySearchFunc(rs, c, func(r reading, c int) int { return r.cue - c }); ok && len(rs[i].content) > 0 && rs[i].content[0] < q {
		o := &rs[i]
		o.content = slices.DeleteFunc(o.content, func(u int) bool { return u >= q })
		o.accepted = max(o.accepted, chained)
		return reading{}, false
	}
	return v.beforeComma(c)
}

// embraces gives a reading that holds but the speaker of the next the whole of
// it: prosecutors said | Lund | told his brother that …
func (v *view) embraces(r *reading, rs []reading) {
	n := len(r.content)
	next := r.content[n-1] + 1
	if r.content[0] < r.cue || next-r.content[0] != n || next >= int(v.last[r.cue]) || v.hasVerb(r.content[0], next) {
		return
	}
	i, ok := slices.BinarySearchFunc(rs, next, func(r reading, c int) int { return r.cue - c })
	if !ok || rs[i].accepted < leastPlain || rs[i].content[0] < next || !telling[v.verb(next)] {
		return
	}
	for _, u := range rs[i].voiceUnits() {
		if !slices.Contains(r.content, u) {
			return
		}
	}
	end := rs[i].content[len(rs[i].content)-1] + 1
	if end <= int(v.last[r.cue]) {
		r.content = append(r.content, upTo(next, end)...)
	}
}

// verb returns the stem of the word of unit u.
func (v *view) verb(u int) string { return stem(strings.ToLower(v.scan.word(v.token(u)))) }

// verbBefore returns the finite verb of saying that a participle at unit q
// follows, with nothing but when and where between them, or -1.
func (v *view) verbBefore(q int) int {
	for c := q - 1; c >= max(int(v.first[q]), q-5); c-- {
		switch {
		case v.cls[c]&Cue != 0 && v.scan.lower(v.token(c)):
			return c
		case v.shape[c] != sComma && v.cls[c]&(Adverb|Calendar) == 0 && v.shape[c] != sOn:
			return -1
		}
	}
	return -1
}

// beforeComma reads "…, Novapress reports": what stands before the comma.
func (v *view) beforeComma(c int) (reading, bool) {
	s := v.scan
	a, _ := v.sentence(c)
	np := s.nounLeft(v.token(a), v.token(c))
	if np.empty() || !s.nominal(np) || np.first <= v.token(a) {
		return reading{}, false
	}
	end := int(v.unit[np.first])
	if end-a < 3 || v.shape[end-1] != sComma {
		return reading{}, false
	}
	return reading{cue: c, p: 1, accepted: chained, bestVoice: -1, content: upTo(a, end-1), speaker: v.unitsOf(np)}, true
}

// citing returns the participle of quoting that a reading hangs on, or -1.
func (v *view) citing(r *reading) int {
	q := -1
	if v.cls[r.cue]&Participle != 0 {
		q = v.quotingBefore(r.cue)
	} else if sp := r.voiceUnits(); len(sp) > 0 && r.cue-2 >= 0 && v.relative(r) > 0 {
		q = v.quotingBefore(r.cue - 1)
	}
	if q > 0 && (v.cls[q]&Participle != 0 || v.cls[q-1]&Relative != 0) { // Kurier, which quoted him as saying
		return q
	}
	return -1
}

// isSource reports whether a reading of "citing" has but a source as its
// content: citing the mayor, Ana Ruiz.
func (v *view) isSource(r *reading) bool {
	s := v.scan
	if v.cls[r.cue]&Quoting == 0 || v.cls[r.cue]&Participle == 0 || len(r.content) == 0 || r.content[0] < r.cue {
		return false
	}
	last := v.units[r.content[len(r.content)-1]].last
	np := s.nounRight(v.token(r.content[0]), last)
	if np.empty() {
		return false
	}
	np = s.apposedName(np, last)
	return np.last == last && (s.is(last-1, Role) || s.bareName(s.head(np)))
}

// chain lets the readings that hang on another by "citing" be reported in it.
func (v *view) chain(keep []*reading, outer map[*reading]*reading) {
	for i, r := range keep {
		q := v.citing(r)
		if q < 0 || outer[r] != nil {
			continue
		}
		for j := i - 1; j >= 0 && keep[j].cue >= int(v.first[q]); j-- {
			if o := keep[j]; o.cue < q && outer[o] != r {
				outer[r] = o
				break
			}
		}
	}
}
