// Package coref groups the mentions of a document into entities, and says who
// the speakers of its quotes are, by the fullest name the text gives them.
package coref

import (
	"cmp"
	"slices"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Resolver groups mentions into entities. It is immutable and shared by all
// goroutines.
type Resolver struct{ Lexicon *Lexicon }

// Resolve fills d.Entities, in the order of their first mentions, points
// d.Mentions and d.Quotes at them, and adds the mentions that the tagger did
// not give: speakers it missed, other places where a person's name stands, and
// the pronouns and nouns that name speakers. d.Mentions ends in text order.
func (r *Resolver) Resolve(d *text.Document) {
	w := pool.Get().(*work)
	if len(d.Tokens) <= 2*text.PartSize { // the memory for a long one is left to the garbage collector
		defer pool.Put(w)
	}
	w.reset(d, r.Lexicon)
	defer w.reset(nil, nil)
	w.adoptNames()
	w.group()
	w.spread()
	w.describe()
	w.speakers()
	w.settle()
}

// name is a mention by name, read word by word.
type name struct {
	mention     int      // index into Document.Mentions
	first, last int      // its tokens, without titles
	words       []string // their texts, without suffixes
}

// absorbed reports whether the name has become a part of a longer one.
func (n *name) absorbed() bool { return n.words == nil }

// person or place or organization in the making.
type entity struct {
	typ      text.Type
	words    []string // of the fullest name
	full     text.Span
	last     int       // last mention seen, a token, while the text is walked
	roles    [4]string // the first few, as the text or the list has them
	firm     bool      // one of its names ends as those of companies do: "Inc."
	title    text.Span
	affil    text.Span
	gender   text.Gender
	hint     text.Gender // what the first word of the name lets one expect
	evidence text.Evidence
}

// settle puts mentions in text order and entities in the order of their first
// mentions, drops entities that nobody mentions, and renumbers all pointers.
func (w *work) settle() {
	d := w.d
	order := slices.Grow(w.order[:0], len(d.Mentions))
	for i := range d.Mentions {
		order = append(order, i)
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(d.Mentions[a].Start, d.Mentions[b].Start), cmp.Compare(d.Mentions[a].End, d.Mentions[b].End))
	})
	moved := blank(w.moved, len(order), 0)
	number := blank(w.number, len(w.entities), -1)
	sorted := slices.Grow(w.sorted[:0], len(d.Mentions))
	for _, old := range order {
		m := d.Mentions[old]
		moved[old] = -1
		if m.Entity < 0 {
			continue
		}
		if last := len(sorted) - 1; last >= 0 && m.Kind == text.Name && sorted[last].Kind == text.Name && m.Overlaps(sorted[last].Span) {
			moved[old] = last // a name inside a longer one
			continue
		}
		if number[m.Entity] < 0 {
			number[m.Entity] = len(d.Entities)
			d.Entities = append(d.Entities, w.entity(m.Entity))
		}
		m.Entity = number[m.Entity]
		m.Type = d.Entities[m.Entity].Type
		moved[old] = len(sorted)
		sorted = append(sorted, m)
	}
	d.Mentions = append(d.Mentions[:0], sorted...)
	w.order, w.moved, w.number, w.sorted = order, moved, number, sorted
	for i := range d.Quotes {
		q := &d.Quotes[i]
		if q.Mention >= 0 {
			q.Mention = moved[q.Mention]
		}
		if q.Entity >= 0 {
			q.Entity = number[q.Entity]
		}
	}
}

// entity returns entity k as the document holds it.
func (w *work) entity(k int) text.Entity {
	e := &w.entities[k]
	return text.Entity{
		Type:        e.typ,
		Name:        e.full.In(w.d.Text),
		Title:       e.title.In(w.d.Text),
		Affiliation: e.affil.In(w.d.Text),
		Gender:      e.gender,
		GenderFrom:  e.evidence,
	}
}
