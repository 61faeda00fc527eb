package linear

import (
	"slices"

	"github.com/d1af08f5/sayso/extractors/grammar"
)

// unchain makes of a report that quotes somebody the quote of that somebody:
// "citing spokesman Oduya saying the bridge is safe" is what Oduya says.
func (v *View) unchain(r *reading) {
	if v.cls[r.Cue]&grammar.Quoting == 0 || r.Content[0] < r.Cue {
		return
	}
	for i, u := range r.Content {
		if i > 14 || i > 0 && r.Content[i-1]+1 != u {
			return
		}
		if v.cls[u]&grammar.Participle == 0 || !Candidate(v.Prior[u]) || i == 0 || i+1 == len(r.Content) {
			continue
		}
		r.Cue, r.Content = u, r.Content[i+1:]
		return
	}
}

// quotedAs gives a reading whose cue hangs on a verb of quoting the speaker
// that this verb names: the paper quoted Ruiz, the mayor, as saying.
func (v *View) quotedAs(r *reading) {
	end := r.Cue
	if v.cls[r.Cue]&grammar.Participle == 0 { // citing Reyes, who said …
		if end = v.relative(r); end < 0 {
			return
		}
	}
	q := v.quotingBefore(end)
	if q < 0 {
		return
	}
	if v.shape[end-1] == sAs {
		end--
	}
	for end > q+1 && v.shape[end-1] == sComma {
		end--
	}
	who := grammar.Range{First: v.token(q + 1), Last: v.token(end)}
	if who.Empty() || v.shape[q+1] == sBy || !v.Scan.Nominal(who) {
		return
	}
	r.speaker = v.unitsOf(who)
	r.Content = slices.DeleteFunc(r.Content, func(u int) bool { return u < r.Cue })
}

// relative returns the unit of the "who" that is the speaker of a reading and
// stands right before its cue, or -1.
func (v *View) relative(r *reading) int {
	if u := r.Cue - 1; u > 0 && v.cls[u]&grammar.Relative != 0 && v.cls[u]&grammar.Subject != 0 {
		return u
	}
	return -1
}

// quotingBefore returns the verb of quoting whose object ends at unit k, or -1.
func (v *View) quotingBefore(k int) int {
	if k == 0 {
		return -1
	}
	lo := max(int(v.first[k]), k-grammar.Farthest)
	for u := k - 1; u >= lo; u-- {
		switch {
		case v.cls[u]&grammar.Quoting != 0 && v.Scan.Lower(v.token(u)):
			return u
		case v.Size[u] > 2, v.cls[u]&(grammar.Auxiliary|grammar.Cue) != 0 && v.cls[u]&grammar.Ambiguous == 0 && v.Scan.Lower(v.token(u)):
			return -1
		}
	}
	return -1
}
