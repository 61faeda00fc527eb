package score

// Rate is how many of some cases are so.
type Rate struct{ Part, Whole int }

// Percent returns the part of the whole in percent, 0 if there is no case.
func (r Rate) Percent() float64 {
	if r.Whole == 0 {
		return 0
	}
	return 100 * float64(r.Part) / float64(r.Whole)
}

// add counts a case.
func (r *Rate) add(so bool) {
	r.Whole++
	if so {
		r.Part++
	}
}

// Tally counts quotes of a type, and those of them that are right in each sense.
type Tally struct {
	Quotes int // marked ones, or found ones
	Strict int // content equal
	Exact  int // content equal but for a leading "that"
	Dice80 int // Dice overlap of .8 or more
	E2E    int // Dice80, and the speakers overlap, or there is none on either side
	GGT30  int // more than 30 % of the marked content covered; of marked quotes alone
	GGT80  int // more than 80 % of it; of marked quotes alone
}

func (t *Tally) add(u Tally) {
	t.Quotes += u.Quotes
	t.Strict += u.Strict
	t.Exact += u.Exact
	t.Dice80 += u.Dice80
	t.E2E += u.E2E
	t.GGT30 += u.GGT30
	t.GGT80 += u.GGT80
}

// tallies are tallies by type of quote.
type tallies map[string]*Tally

// of returns the tally of a type, to be counted in.
func (ts *tallies) of(typ string) *Tally {
	if *ts == nil {
		*ts = tallies{}
	}
	if (*ts)[typ] == nil {
		(*ts)[typ] = new(Tally)
	}
	return (*ts)[typ]
}

// sum returns the tally of a type, or of All.
func (ts tallies) sum(typ string) (sum Tally) {
	for t, u := range ts {
		if t == typ || typ == All {
			sum.add(*u)
		}
	}
	return sum
}

// count adds one if something is so.
func count(n *int, so bool) {
	if so {
		*n++
	}
}
