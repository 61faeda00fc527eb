package pipeline

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unsafe"

	"github.com/d1af08f5/sayso/extractors/text"
)

// record copies what the stages found in d into a record.
func (c *chain) record(doc Doc, d *text.Document) *Record {
	b := builder{d: d, text: cmp.Or(doc.Text, d.Text), ruler: newRuler(d.Text, c.unit)}
	rec := &Record{
		Schema:     Schema,
		ID:         doc.ID,
		Source:     doc.Source,
		Meta:       meta(doc.Meta, d.Date),
		Warnings:   warnings(doc.Warnings, d.Language),
		Model:      c.model,
		OffsetUnit: c.unit,
		SHA256:     sum(b.text),
	}
	if b.shared = c.withText || doc.Decoded; b.shared {
		rec.Text = b.text
	}
	b.grow()
	rec.Sentences = b.sentences()
	rec.Entities = b.entities()
	rec.Quotes = b.quotes()
	return rec
}

// meta returns the fields of the input, with the date of the text if they have no
// "date". It does not modify given.
func meta(given Meta, date string) Meta {
	if date == "" {
		return given
	}
	return given.With("date", strings.Clone(date))
}

// warnings returns the warnings of the source, and one if the text is in another
// language than English. It does not modify given.
func warnings(given []string, language string) []string {
	if language == "" {
		return given
	}
	return append(slices.Clip(given), fmt.Sprintf("%v: it looks like %q", ErrLanguage, language))
}

func sum(s string) string {
	h := sha256.Sum256(unsafe.Slice(unsafe.StringData(s), len(s))) // Sum256 only reads, so no copy is needed
	return hex.EncodeToString(h[:])
}

// builder makes the parts of a record.
//
// A record must not keep a large text alive for a few of its words, nor allocate
// each word by itself. So all its strings are slices of one buffer, which holds
// nothing else. If the record carries the text, they are slices of the text.
type builder struct {
	d      *text.Document
	text   string // as it was written; d.Text may have it in other cases
	ruler  ruler
	shared bool // strings may point into the text
	words  strings.Builder
	ids    []string // of the entities; "" for entities without mentions
}

// own returns s as a string that the record may keep.
func (b *builder) own(s string) string {
	if s == "" {
		return "" // even an empty slice of the text keeps the text alive
	}
	if b.shared {
		return s
	}
	n := b.words.Len()
	b.words.WriteString(s) // if the buffer moves, earlier strings keep the old one
	return b.words.String()[n:]
}

// grow makes room for all strings that the record will own, so that the buffer
// need not move.
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
		for _, f := range e.Aliases {
			n += len(f)
		}
	}
	for i := range b.d.Quotes {
		q := &b.d.Quotes[i]
		for _, c := range q.Content {
			n += c.Len()
		}
		n += q.Cue.Len() + len(q.Lemma) + q.Speaker.Len()
		if q.Entity >= 0 {
			n += len(b.d.Entities[q.Entity].Name)
		}
		for _, m := range q.Members {
			if n += m.Len(); m.Entity >= 0 {
				n += len(b.d.Entities[m.Entity].Name)
			}
		}
	}
	b.words.Grow(n)
}

func (b *builder) span(s text.Span) Range {
	return Range{Start: b.ruler.at(s.Start), End: b.ruler.at(s.End)}
}

func (b *builder) passage(s text.Span) Passage {
	return Passage{Range: b.span(s), Text: b.own(s.In(b.text))}
}

func (b *builder) sentences() []Range {
	out := make([]Range, len(b.d.Sentences))
	for i, s := range b.d.Sentences {
		out[i] = b.span(s.Span)
	}
	return out
}

// entities numbers and returns the entities that have mentions.
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
			Type:        EntityType(e.Type.String()),
			Name:        b.own(e.Name),
			Aliases:     b.aliases(e.Aliases),
			Title:       b.own(e.Title),
			Affiliation: b.own(e.Affiliation),
			Gender:      Gender(e.Gender.String()),
			GenderFrom:  GenderSource(e.GenderFrom.String()),
			Mentions:    mentions[i],
		})
	}
	return out
}

// mentions returns the mentions of each entity in text order, as parts of one
// slice.
func (b *builder) mentions() [][]Mention {
	starts := make([]int, len(b.d.Entities)+1) // where the part of each entity starts
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
			parts[m.Entity] = append(parts[m.Entity], Mention{Passage: b.passage(m.Span), Kind: MentionKind(m.Kind.String()), Confidence: rounded(m.Confidence)})
		}
	}
	for _, part := range parts { // coreference appends pronouns after all names
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
			Type:       QuoteType(q.Type.String()),
			Act:        Act(q.Act.String()),
			Content:    make([]Passage, len(q.Content)),
			Speaker:    b.speaker(q),
			Mode:       Mode(q.Mode.String()),
			Confidence: rounded(q.Confidence),
		}
		for j, s := range q.Content {
			out[i].Content[j] = b.passage(s)
		}
		if !q.Cue.Empty() {
			out[i].Cue = &Cue{Passage: b.passage(q.Cue), Lemma: b.own(q.Lemma)}
		}
		if q.Via >= 0 {
			out[i].Via = id('q', q.Via)
		}
	}
	return out
}

// aliases returns the forms of a name as strings that the record may keep.
func (b *builder) aliases(forms []string) []string {
	if len(forms) == 0 {
		return nil
	}
	out := make([]string, len(forms))
	for i, f := range forms {
		out[i] = b.own(f)
	}
	return out
}

// speaker returns the speaker of q, or nil.
func (b *builder) speaker(q *text.Quote) *Speaker {
	if q.Speaker.Empty() {
		return nil
	}
	s := &Speaker{Passage: b.passage(q.Speaker), Kind: SpeakerKind(q.Who.String())}
	if len(q.Members) == 0 {
		s.Entity, s.Name = b.named(q.Entity)
	}
	for _, m := range q.Members {
		one := Member{Passage: b.passage(m.Span), Kind: SpeakerKind(m.Kind.String())}
		one.Entity, one.Name = b.named(m.Entity)
		s.Members = append(s.Members, one)
	}
	return s
}

// named returns the id and the name of entity k; both are empty if k is -1 or the
// entity has no mention left.
func (b *builder) named(k int) (id, name string) {
	if k < 0 || b.ids[k] == "" {
		return "", ""
	}
	return b.ids[k], b.own(b.d.Entities[k].Name)
}

// id returns the id of element i: id('q', 0) → "q1".
func id(kind byte, i int) string {
	return string(kind) + strconv.Itoa(i+1)
}

// rounded returns a confidence with three decimals, from 0 to 1. It maps NaN and
// infinities into that range, because JSON cannot express them.
func rounded(c float64) float64 {
	if !(c > 0) { // NaN too
		return 0
	}
	return math.Round(min(c, 1)*1000) / 1000
}
