package pipeline

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"unsafe"

	"github.com/d1af08f5/sayso/extractors/text"
)

// record writes down what the stages have found in d.
func (c *chain) record(doc Doc, d *text.Document) *Record {
	b := builder{d: d, ruler: newRuler(d.Text, c.unit)}
	rec := &Record{
		Schema:     Schema,
		ID:         doc.ID,
		Source:     doc.Source,
		Meta:       meta(doc.Meta, d.Date),
		Model:      c.model,
		OffsetUnit: c.unit,
		SHA256:     sum(d.Text),
	}
	if b.shared = c.withText || doc.Decoded; b.shared {
		rec.Text = d.Text
	}
	b.grow()
	rec.Sentences = b.sentences()
	rec.Entities = b.entities()
	rec.Quotes = b.quotes()
	return rec
}

// meta is the input's own fields, and the date in the text where they have none.
func meta(given map[string]any, date string) map[string]any {
	if _, ok := given["date"]; ok || date == "" {
		return given
	}
	m := maps.Clone(given)
	if m == nil {
		m = make(map[string]any, 1)
	}
	m["date"] = strings.Clone(date)
	return m
}

func sum(s string) string {
	h := sha256.Sum256(unsafe.Slice(unsafe.StringData(s), len(s))) // which only reads, so that no copy is needed
	return hex.EncodeToString(h[:])
}

// builder makes the parts of a record, with the offsets of its ruler.
//
// A record must not keep a large text alive for the sake of a few words of it,
// nor pay an allocation for each. So its strings are cut from one buffer, that
// holds just them; unless the record carries the text, to which they then point.
type builder struct {
	d      *text.Document
	ruler  ruler
	shared bool // strings may point into the text
	words  strings.Builder
	ids    []string // of the entities, "" for those left out
}

// own returns s as the record may keep it.
func (b *builder) own(s string) string {
	if s == "" {
		return "" // s may be an empty piece of the text, which would hold all of it
	}
	if b.shared {
		return s
	}
	n := b.words.Len()
	b.words.WriteString(s) // where this moves the buffer, older strings keep the old one
	return b.words.String()[n:]
}

// grow makes room for all words that the record will own, so that none is copied
// twice.
func (b *builder) grow() {
	if b.shared {
		return
	}
	n := 0
	for i := range b.d.Mentions {
		if m := &b.d.Mentions[i]; m.Entity >= 0 {
			n += m.Len()
		}
	}
	for i := range b.d.Entities {
		e := &b.d.Entities[i]
		n += len(e.Name) + len(e.Title) + len(e.Affiliation)
	}
	for i := range b.d.Quotes {
		q := &b.d.Quotes[i]
		for _, c := range q.Content {
			n += c.Len()
		}
		n += q.Cue.Len() + q.Speaker.Len()
		if k := b.entityOf(q); k >= 0 {
			n += len(b.d.Entities[k].Name)
		}
	}
	b.words.Grow(n)
}

func (b *builder) span(s text.Span) Range {
	return Range{Start: b.ruler.at(s.Start), End: b.ruler.at(s.End)}
}

func (b *builder) passage(s text.Span) Passage {
	return Passage{Range: b.span(s), Text: b.own(s.In(b.d.Text))}
}

func (b *builder) sentences() []Range {
	out := make([]Range, len(b.d.Sentences))
	for i, s := range b.d.Sentences {
		out[i] = b.span(s.Span)
	}
	return out
}

// entities returns the entities that are mentioned, with their mentions in text
// order, and numbers them.
func (b *builder) entities() []Entity {
	mentions := b.mentions()
	out := make([]Entity, 0, len(b.d.Entities))
	b.ids = make([]string, len(b.d.Entities))
	for i, e := range b.d.Entities {
		if len(mentions[i]) == 0 {
			continue
		}
		b.ids[i] = id('e', len(out))
		out = append(out, Entity{
			ID:          b.ids[i],
			Type:        e.Type.String(),
			Name:        b.own(e.Name),
			Title:       b.own(e.Title),
			Affiliation: b.own(e.Affiliation),
			Gender:      e.Gender.String(),
			GenderFrom:  e.GenderFrom.String(),
			Mentions:    mentions[i],
		})
	}
	return out
}

// mentions returns the mentions of each entity, cut from one slice.
func (b *builder) mentions() [][]Mention {
	starts := make([]int, len(b.d.Entities)+1) // of each entity's part
	resolved := 0
	for _, m := range b.d.Mentions {
		if m.Entity >= 0 {
			starts[m.Entity+1]++
			resolved++
		}
	}
	for i := range b.d.Entities {
		starts[i+1] += starts[i]
	}
	all := make([]Mention, resolved)
	parts := make([][]Mention, len(b.d.Entities))
	for i := range parts {
		parts[i] = all[starts[i]:starts[i]:starts[i+1]]
	}
	for _, m := range b.d.Mentions {
		if m.Entity >= 0 {
			parts[m.Entity] = append(parts[m.Entity], Mention{Passage: b.passage(m.Span), Kind: m.Kind.String(), Confidence: rounded(m.Confidence)})
		}
	}
	for _, part := range parts { // pronouns may have been appended after all names
		slices.SortStableFunc(part, func(x, y Mention) int { return cmp.Compare(x.Start, y.Start) })
	}
	return parts
}

func (b *builder) quotes() []Quote {
	out := make([]Quote, len(b.d.Quotes))
	for i := range b.d.Quotes {
		q := &b.d.Quotes[i]
		out[i] = Quote{
			ID:         id('q', i),
			Type:       q.Type.String(),
			Content:    make([]Passage, len(q.Content)),
			Speaker:    b.speaker(q),
			Mode:       q.Mode.String(),
			Confidence: rounded(q.Confidence),
		}
		for j, s := range q.Content {
			out[i].Content[j] = b.passage(s)
		}
		if !q.Cue.Empty() {
			cue := b.passage(q.Cue)
			out[i].Cue = &cue
		}
		if q.Via >= 0 {
			out[i].Via = id('q', q.Via)
		}
	}
	return out
}

// speaker returns who says q, or nil. Somebody who is no entity of the document
// ("a spokesman") goes by the words that name them.
func (b *builder) speaker(q *text.Quote) *Speaker {
	if q.Speaker.Empty() {
		return nil
	}
	s := &Speaker{Passage: b.passage(q.Speaker)}
	s.Name = s.Text
	if k := b.entityOf(q); k >= 0 {
		s.Entity = b.ids[k]
		s.Name = b.own(b.d.Entities[k].Name)
	}
	return s
}

// entityOf returns the entity that says q, or -1.
func (b *builder) entityOf(q *text.Quote) int {
	if q.Entity < 0 && q.Mention >= 0 {
		return b.d.Mentions[q.Mention].Entity
	}
	return q.Entity
}

// id returns the id of the i-th, counted from nought: "q1" is the first quote.
func id(kind byte, i int) string {
	return string(kind) + strconv.Itoa(i+1)
}

// rounded returns a confidence as the record writes it: three decimals, from 0
// to 1 whatever comes in, for JSON has no word for the rest.
func rounded(c float64) float64 {
	if !(c > 0) { // NaN too
		return 0
	}
	return math.Round(min(c, 1)*1000) / 1000
}
