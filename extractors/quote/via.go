package quote

import (
	"slices"

	"github.com/d1af08f5/sayso/extractors/text"
)

// How sure a reading must be that is reported inside another: leastInner where
// the outer one is given anyway, leastFrame where it would be given for the
// sake of the one inside it. Chosen on PolNeAR's development articles, whose
// annotators mark one of the two.
const (
	leastInner = .7
	leastFrame = .4
	chained    = .5 // of a report that "citing" or "quoting" hangs on
)

// reported finds the lost readings that stand inside a kept one, or that one
// stands in: whose cue, speaker and content are all in the other's content. It
// returns them, and for every reading that is reported the one it stands in.
func (v *view) reported(lost, owner []*reading) (outer map[*reading]*reading, given []*reading) {
	outer = map[*reading]*reading{}
	for _, x := range lost {
		if k := owner[x.cue]; k != nil && x.accepted >= leastInner && v.encloses(k, x) {
			outer[x] = k
			given = append(given, x)
		} else if k := v.framed(x, owner); k != nil && x.accepted >= leastFrame && outer[k] == nil {
			outer[k] = x
			given = append(given, x)
		}
	}
	return outer, given
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
	if i, ok := slices.BinarySearchFunc(rs, c, func(r reading, c int) int { return r.cue - c }); ok && rs[i].content[0] < q {
		o := &rs[i]
		o.content = slices.DeleteFunc(o.content, func(u int) bool { return u >= q })
		o.accepted = max(o.accepted, chained)
		return reading{}, false
	}
	return v.beforeComma(c)
}

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
	if q := v.quotingBefore(r.cue); q >= 0 && v.cls[q]&Participle != 0 {
		return q
	}
	return -1
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

// link notes which quote each is reported inside; at gives the place of a
// reading's quote.
func link(qs []text.Quote, at map[*reading]int, outer map[*reading]*reading) {
	for r, o := range outer {
		qs[at[r]].Via = at[o]
	}
}
