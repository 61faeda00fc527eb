package ner

// Casings: how often a word has a capital inside sentences of mixed case.
const (
	casingRare   = entry(iota << caseShift) // seen too seldom to say
	casingLower                             // up to one time in 50
	casingMostly                            // up to one in five
	casingMixed
	casingNames // four in five and more
	casingName  // 49 in 50 and more
)

// tally counts the places of a word inside sentences.
type tally struct{ lower, upper, named int }

// readCasing notes in the entries how words are cased in the training text, and
// which words in lower case are part of names ("al", "bin").
func (b *lexBuilder) readCasing(texts []labelled) {
	tallies := map[uint64]*tally{}
	var f frame
	empty := newLexBuilder().tables(new(Vectors))
	for _, x := range texts {
		if x.recased {
			continue
		}
		f.read(empty, x.doc)
		for k, s := range x.doc.Sentences {
			if f.style[k] == styleMixed {
				f.count(tallies, x, s.First+1, s.Last)
			}
		}
	}
	for _, k := range sortedKeys(tallies) {
		if e := tallies[k].entry(); e != 0 {
			b.words[k] |= e
		}
	}
}

// sure is the weight from which a corpus' names in lower case are believed.
const sure = .5

func (f *frame) count(tallies map[uint64]*tally, x labelled, first, last int) {
	for i := first; i < last; i++ {
		w := &f.words[i]
		if w.kind != 0 {
			continue
		}
		c := tallies[w.lower]
		if c == nil {
			c = new(tally)
			tallies[w.lower] = c
		}
		if w.cas.Capital() {
			c.upper++
			continue
		}
		c.lower++
		if x.labels == nil {
			continue
		}
		if y := int(x.labels[i]); y != outside && x.weight >= sure && (startsName(y) || endsName(y)) {
			c.named++
		}
	}
}

func (c *tally) entry() entry {
	e := casingRare
	switch n := c.lower + c.upper; {
	case n < 3:
	case c.upper*50 < n:
		e = casingLower
	case c.upper*5 < n:
		e = casingMostly
	case c.upper*5 < n*4:
		e = casingMixed
	case c.upper*50 < n*49:
		e = casingNames
	default:
		e = casingName
	}
	if c.named >= 2 && c.named*5 >= c.lower {
		e |= lowerName
	}
	return e
}
