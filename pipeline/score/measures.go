package score

// Hits are what was found and right, of all that was found and all that was
// marked.
type Hits struct{ Right, Found, Marked int }

// Precision is the share of what was found that is right, in percent.
func (h Hits) Precision() float64 { return 100 * share(h.Right, h.Found) }

// Recall is the share of what was marked that was found, in percent.
func (h Hits) Recall() float64 { return 100 * share(h.Right, h.Marked) }

// F1 is the harmonic mean of precision and recall, in percent.
func (h Hits) F1() float64 {
	p, r := share(h.Right, h.Found), share(h.Right, h.Marked)
	if p+r == 0 {
		return 0
	}
	return 200 * p * r / (p + r)
}

// share is a part of a whole, 0 of nothing.
func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// Rate is how many of some cases are so.
type Rate struct{ Part, Whole int }

// Percent is the part of the whole in percent, 0 of nothing.
func (r Rate) Percent() float64 { return percent(r.Part, r.Whole) }

// add counts a case.
func (r *Rate) add(so bool) {
	r.Whole++
	if so {
		r.Part++
	}
}

// Tally counts the marked quotes, and those of them that are found in each
// sense.
type Tally struct {
	Marked int
	Strict int // content equal
	Dice80 int // Dice overlap of .8 or more
	E2E    int // Dice80, and the speakers overlap, or there is none on either side
	GGT30  int // more than 30 % of the content covered
	GGT80  int // more than 80 % of it
}

func (t *Tally) add(u Tally) {
	t.Marked += u.Marked
	t.Strict += u.Strict
	t.Dice80 += u.Dice80
	t.E2E += u.E2E
	t.GGT30 += u.GGT30
	t.GGT80 += u.GGT80
}

// count adds one where something is so.
func count(n *int, so bool) {
	if so {
		*n++
	}
}
