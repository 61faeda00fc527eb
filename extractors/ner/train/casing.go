package train

import (
	"maps"
	"slices"

	"github.com/d1af08f5/sayso/extractors/ner"
	"github.com/d1af08f5/sayso/extractors/ner/crf"
	"github.com/d1af08f5/sayso/extractors/text"
)

// tally counts how a word is cased inside sentences: in lower case, and with a
// capital; and how often a name begins or ends with it in lower case.
type tally struct{ lower, upper, named int }

// readCasing notes in the entries of words how the training texts case them, and
// which ones are part of names in lower case ("al", "bin").
func (b *lexBuilder) readCasing(texts []trainText) {
	tallies := map[uint64]*tally{}
	var r ner.Reader
	for _, x := range texts {
		if x.recased {
			continue
		}
		keys, running := r.Keys(x.doc)
		for k, s := range x.doc.Sentences {
			if running[k] {
				count(tallies, x, keys, s.First+1, s.Last)
			}
		}
	}
	for _, k := range sortedKeys(tallies) {
		if e := tallies[k].entry(); e != 0 {
			b.words[k] |= e
		}
	}
}

// sure is the least weight of a corpus whose names in lower case are believed.
const sure = .5

// count counts the words among the tokens [first, last) of a text.
func count(tallies map[uint64]*tally, x trainText, keys []uint64, first, last int) {
	for i := first; i < last; i++ {
		if x.doc.Tokens[i].Kind != text.Word {
			continue
		}
		c := tallies[keys[i]]
		if c == nil {
			c = new(tally)
			tallies[keys[i]] = c
		}
		if x.doc.Tokens[i].Case.Capital() {
			c.upper++
			continue
		}
		c.lower++
		if x.labels == nil {
			continue
		}
		if y := int(x.labels[i]); y != crf.Outside && x.weight >= sure && (crf.StartsName(y) || crf.EndsName(y)) {
			c.named++
		}
	}
}

// entry is what the lexicon keeps of the tally.
func (c *tally) entry() ner.Entry {
	e := ner.CasingRare
	switch n := c.lower + c.upper; {
	case n < 3:
	case c.upper*50 < n:
		e = ner.CasingLower
	case c.upper*5 < n:
		e = ner.CasingMostly
	case c.upper*5 < n*4:
		e = ner.CasingMixed
	case c.upper*50 < n*49:
		e = ner.CasingNames
	default:
		e = ner.CasingName
	}
	if c.named >= 2 && c.named*5 >= c.lower {
		e |= ner.LowerName
	}
	return e
}

// sortedKeys returns the keys of a map in order, so that what is made of it never
// depends on the order of maps.
func sortedKeys[V any](m map[uint64]V) []uint64 { return slices.Sorted(maps.Keys(m)) }
