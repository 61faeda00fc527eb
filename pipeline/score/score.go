// Package score measures records against what people marked: names by their
// spans and types, quotes by their content and their speakers.
//
// Names and Quotes count documents one by one, and give precision, recall, F1 and
// an interval for it; Records reads what a run of sayso wrote, so that any run can
// be scored.
package score

import (
	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/pipeline"
)

// All stands for all types that are scored.
const All = "all"

// Names counts the names of documents. The zero value is ready.
type Names struct {
	Missing int // documents without a record

	documents [][]gold.Counts // of each document, by gold.NameTypes
}

// Add counts a document: the names marked in it against those of its record, whose
// offsets must be bytes. A nil record has found nothing. It returns the mistakes of
// the record in text order. What gold.Trimmed cuts off names does not count.
func (n *Names) Add(g gold.Document, rec *pipeline.Record) []Mistake {
	var found []gold.Name
	if rec == nil {
		n.Missing++
	} else {
		found = namesOf(rec)
	}
	c := gold.Compare(g.Text, g.Names, found)
	var counts []gold.Counts
	for _, typ := range gold.NameTypes {
		counts = append(counts, c.Counts(typ))
	}
	n.documents = append(n.documents, counts)
	return nameMistakes(g, c)
}

// namesOf returns the mentions of a record that are names, not pronouns or
// descriptions.
func namesOf(rec *pipeline.Record) (names []gold.Name) {
	for _, e := range rec.Entities {
		for _, m := range e.Mentions {
			if m.Kind == "name" {
				n := gold.Name{Type: string(e.Type)}
				n.Start, n.End = m.Start, m.End
				names = append(names, n)
			}
		}
	}
	return names
}

// Of returns the counts of a type of name, or of All.
func (n *Names) Of(typ string) (sum gold.Counts) {
	for _, c := range n.each(typ) {
		sum.Add(c)
	}
	return sum
}

// Interval returns the interval of the F1 of a type, or of All: see Interval.
func (n *Names) Interval(typ string) (low, high float64, ok bool) { return Interval(n.each(typ)) }

// each returns the counts of a type in each document.
func (n *Names) each(typ string) []gold.Counts {
	out := make([]gold.Counts, len(n.documents))
	for i, counts := range n.documents {
		for k, t := range gold.NameTypes {
			if typ == t || typ == All {
				out[i].Add(counts[k])
			}
		}
	}
	return out
}
