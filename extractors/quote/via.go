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
// Novapress reports, citing Aliev as saying …" what stands before "citing".
func (v *view) cites(r *reading, rs []reading) {
	q := v.citing(r)
	if q < 0 || r.accepted < leastPlain {
		return
	}
	i, _ := slices.BinarySearchFunc(rs, q, func(r reading, q int) int { return r.cue - q })
	for i--; i >= 0 && i < len(rs) && rs[i].cue >= q-farthest/2 && rs[i].cue >= int(v.first[q]); i-- {
		o := &rs[i]
		if v.cls[o.cue]&Cue == 0 || o.content[0] > q {
			continue
		}
		o.content = slices.DeleteFunc(o.content, func(u int) bool { return u >= q })
		o.accepted = max(o.accepted, chained)
		return
	}
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
