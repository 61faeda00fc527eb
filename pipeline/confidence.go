package pipeline

import "github.com/d1af08f5/sayso/extractors/text"

// dropUnsure returns a stage that drops quotes and names with a confidence below
// least. Names without a confidence stay. An entity that loses its last name
// loses its other mentions, too.
func dropUnsure(least float64) func(*text.Document) {
	return func(d *text.Document) {
		dropQuotes(d, least)
		named := make([]bool, len(d.Entities))
		for i := range d.Mentions {
			m := &d.Mentions[i]
			if m.Kind != text.Name || m.Entity < 0 {
				continue
			}
			if m.Confidence > 0 && m.Confidence < least {
				m.Entity = -1
			} else {
				named[m.Entity] = true
			}
		}
		for i := range d.Mentions {
			if m := &d.Mentions[i]; m.Entity >= 0 && !named[m.Entity] {
				m.Entity = -1
			}
		}
	}
}

// dropQuotes drops the quotes whose confidence is below least.
func dropQuotes(d *text.Document, least float64) {
	var kept []int
	for i, q := range d.Quotes {
		if q.Confidence >= least {
			kept = append(kept, i)
		}
	}
	d.Keep(kept)
}
