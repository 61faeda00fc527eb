package score

import (
	"cmp"
	"slices"

	"github.com/d1af08f5/sayso/pipeline"
)

// document is a text with the quotes that are marked in it and those found.
type document struct {
	text          string
	marked, found []quote
	discard       places
}

// quote is a quote as its content and speaker are compared.
type quote struct {
	typ            string
	spans          []Span
	bytes, speaker places
	name           string
	mentions       []Span
}

// newDocument compares a marked text with its record. Quotes of the record
// without content, and those mostly where nobody looked for quotes, are left out.
func newDocument(g Gold, rec *pipeline.Record) *document {
	d := &document{text: g.Text, discard: every(g.Discard)}
	for _, q := range g.Quotes {
		d.marked = append(d.marked, d.quote(q))
	}
	for _, q := range rec.Quotes {
		if f := d.quote(recorded(q)); len(f.bytes) > 0 && !f.bytes.mostly(d.discard) {
			d.found = append(d.found, f)
		}
	}
	return d
}

func (d *document) quote(q Quote) quote {
	out := quote{typ: q.Type, name: q.Name, mentions: q.Mentions}
	out.spans, out.bytes = content(d.text, q.Content)
	_, out.speaker = content(d.text, q.Speaker)
	return out
}

// recorded is a record's quote in the form of a marked one.
func recorded(q pipeline.Quote) Quote {
	out := Quote{Type: string(q.Type)}
	for _, c := range q.Content {
		out.Content = append(out.Content, Span{c.Start, c.End})
	}
	if q.Speaker != nil {
		out.Name = q.Speaker.Name
		out.Speaker = []Span{{q.Speaker.Start, q.Speaker.End}}
	}
	return out
}

// overlap is a marked quote and one found, by index, that share content.
type overlap struct {
	marked, found int
	dice          float64 // 0 to 1
}

// overlaps returns all of them, the greatest first, and of equals those that
// stand first.
func (d *document) overlaps() []overlap {
	var all []overlap
	for i, m := range d.marked {
		for j, f := range d.found {
			if n := m.bytes.shared(f.bytes); n > 0 {
				all = append(all, overlap{i, j, share(2*n, len(m.bytes)+len(f.bytes))})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b overlap) int { return cmp.Compare(b.dice, a.dice) })
	return all
}

// pair returns the overlaps that pair quotes one to one, taken in order.
func pair(overlaps []overlap) []overlap {
	var pairs []overlap
	for _, o := range overlaps {
		if !slices.ContainsFunc(pairs, func(p overlap) bool { return p.marked == o.marked || p.found == o.found }) {
			pairs = append(pairs, o)
		}
	}
	return pairs
}

// kept returns the indexes of the found quotes that are scored. One that is
// paired with a quote of another type is neither right nor wrong, nor is one
// without a partner that touches such a quote or is itself of another type;
// where all types are scored there is none of the latter two.
func (d *document) kept(types []string, overlaps, pairs []overlap) []int {
	partner := map[int]bool{}
	out := map[int]bool{}
	for _, p := range pairs {
		partner[p.found] = true
		out[p.found] = !slices.Contains(types, d.marked[p.marked].typ)
	}
	if len(types) < len(QuoteTypes) {
		for _, o := range overlaps {
			if !partner[o.found] && !slices.Contains(types, d.marked[o.marked].typ) {
				out[o.found] = true
			}
		}
	}
	var kept []int
	for j, f := range d.found {
		strange := len(types) < len(QuoteTypes) && !partner[j] && !slices.Contains(types, f.typ)
		if !out[j] && !strange {
			kept = append(kept, j)
		}
	}
	return kept
}
