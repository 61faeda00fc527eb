// Package crf is a linear-chain conditional random field (Lafferty et al. 2001)
// over the labels of names: the best labelling of a stretch of tokens, and the
// probability of its parts. A tagger decodes with it, and a trainer takes its
// gradients from it.
package crf

// Types is how many types of name have labels: PER, LOC, ORG and MISC, in this
// order from 0.
const Types = 4

// A label is Outside, or a type and the place of a token in a name of it. Both
// ends of a stretch count as Outside.
const (
	Outside = 0
	Labels  = 1 + 4*Types // how many labels there are
)

// The places of a token in a name.
const (
	Begin  = iota // the first of several
	Inside        // neither the first nor the last
	End           // the last of several
	Single        // the only one
)

// Label returns the label of a type at a place of its name.
func Label(typ, place int) int { return 1 + 4*typ + place }

// TypeOf returns the type of a label other than Outside.
func TypeOf(label int) int { return (label - 1) / 4 }

// PlaceOf returns the place of a label other than Outside.
func PlaceOf(label int) int { return (label - 1) % 4 }

// EndsName reports whether no name continues after the label.
func EndsName(label int) bool { return label == Outside || PlaceOf(label) >= End }

// StartsName reports whether no name continues into the label.
func StartsName(label int) bool {
	return label == Outside || PlaceOf(label) == Begin || PlaceOf(label) == Single
}

// follows reports whether label to may come right after label from: a name that
// began must end, in the same type.
func follows(from, to int) bool {
	if EndsName(from) {
		return StartsName(to)
	}
	return to != Outside && TypeOf(from) == TypeOf(to) && (PlaceOf(to) == Inside || PlaceOf(to) == End)
}

// Repair sets the labels of names that lack a part to Outside, so that every
// label may follow the one before it.
//
//	Inside End Single → Outside Outside Single
func Repair(labels []uint8) {
	open := -1
	drop := func(to int) {
		for k := open; k >= 0 && k < to; k++ {
			labels[k] = Outside
		}
		open = -1
	}
	for i := range labels {
		l := int(labels[i])
		switch {
		case l == Outside || PlaceOf(l) == Single:
			drop(i)
		case PlaceOf(l) == Begin:
			drop(i)
			open = i
		case open < 0:
			labels[i] = Outside
		case TypeOf(l) != TypeOf(int(labels[open])):
			drop(i)
			labels[i] = Outside
		case PlaceOf(l) == End:
			open = -1
		}
	}
	drop(len(labels))
}

// legal holds the labels that may come right before each label.
var legal = func() (t [Labels][]uint8) {
	for to := range Labels {
		for from := range Labels {
			if follows(from, to) {
				t[to] = append(t[to], uint8(from))
			}
		}
	}
	return t
}()

// starters and enders are the labels with which a stretch may begin and end.
var starters, enders = func() (first, last []uint8) {
	for y := range Labels {
		if StartsName(y) {
			first = append(first, uint8(y))
		}
		if EndsName(y) {
			last = append(last, uint8(y))
		}
	}
	return first, last
}()

var everyLabel = func() (t [Labels]uint8) {
	for y := range t {
		t[y] = uint8(y)
	}
	return t
}()
