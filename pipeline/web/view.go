package web

import (
	"cmp"
	"fmt"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/date"
	"github.com/d1af08f5/sayso/pipeline/records"
)

// Document is a record as article.js draws it. Offsets are code units of UTF-16,
// as strings of JavaScript have them.
type Document struct {
	ID       string   `json:"id"`
	Title    string   `json:"title,omitempty"`
	Outlet   string   `json:"outlet,omitempty"`
	Date     string   `json:"date,omitempty"` // as the record has it
	When     string   `json:"when,omitempty"` // "2024-03", by which it is counted
	Day      string   `json:"day,omitempty"`  // "2024-03-05", if the date tells it
	Text     string   `json:"text,omitempty"`
	Entities []Entity `json:"entities"`
	Quotes   []Quote  `json:"quotes"`
}

// Entity is an entity with the places of its names, pronouns left out.
type Entity struct {
	ID     string              `json:"id"`
	Type   pipeline.EntityType `json:"type"`
	Name   string              `json:"name"`
	Gender pipeline.Gender     `json:"gender,omitempty"`
	At     [][2]int            `json:"at"`
}

// Quote is a quote and who says it. Runs are in the text; Words stand in for them
// if the record has no text.
type Quote struct {
	ID         string             `json:"id"`
	Type       pipeline.QuoteType `json:"type"`
	Act        pipeline.Act       `json:"act,omitempty"`
	Mode       pipeline.Mode      `json:"mode,omitempty"`
	Runs       [][2]int           `json:"runs,omitempty"`
	Words      []string           `json:"words,omitempty"`
	Cue        string             `json:"cue,omitempty"` // likewise
	CueAt      *[2]int            `json:"cueAt,omitempty"`
	Voices     []Voice            `json:"voices"`
	Confidence float64            `json:"confidence"`
}

// Fields names the fields of meta that the page shows. The first that a document
// has counts.
type Fields struct{ Outlet, Date, Title []string }

// DefaultFields are the names that readers of sayso give, and that tables use.
var DefaultFields = Fields{
	Outlet: pipeline.OutletFields,
	Date:   pipeline.DateFields,
	Title:  []string{"title", "headline"},
}

// View returns a record as the page shows it. It is an error if offsets are not in
// the text.
func View(rec *pipeline.Record, f Fields) (*Document, error) {
	d := &Document{
		ID: rec.ID, Text: rec.Text,
		Title: rec.Meta.First(f.Title...), Outlet: rec.Meta.First(f.Outlet...), Date: rec.Meta.First(f.Date...),
		Entities: []Entity{}, Quotes: []Quote{},
	}
	d.When, d.Day = date.Month(d.Date), date.Of(d.Date)
	v := viewer{rec: rec, text: rec.Text != ""}
	if v.text {
		if v.to, v.err = records.NewOffsets(rec.Text, rec.OffsetUnit, pipeline.UTF16); v.err != nil {
			return nil, v.err
		}
	}
	for i := range rec.Entities {
		d.Entities = append(d.Entities, v.entity(&rec.Entities[i]))
	}
	for i := range rec.Quotes {
		d.Quotes = append(d.Quotes, v.quote(&rec.Quotes[i]))
	}
	if v.err != nil {
		return nil, fmt.Errorf("document %s: %w", cmp.Or(rec.ID, rec.SHA256), v.err)
	}
	return d, nil
}

// viewer turns offsets and remembers the first error.
type viewer struct {
	rec  *pipeline.Record
	text bool
	to   records.Offsets
	err  error
}

func (v *viewer) pair(r pipeline.Range) [2]int {
	out, err := v.to.Of(r)
	v.err = cmp.Or(v.err, err)
	return [2]int{out.Start, out.End}
}

func (v *viewer) entity(e *pipeline.Entity) Entity {
	out := Entity{ID: e.ID, Type: e.Type, Name: e.Name, Gender: e.Gender, At: [][2]int{}}
	for _, m := range e.Mentions {
		if v.text && m.Kind != pipeline.Pronoun {
			out.At = append(out.At, v.pair(m.Range))
		}
	}
	return out
}

func (v *viewer) quote(q *pipeline.Quote) Quote {
	out := Quote{ID: q.ID, Type: q.Type, Act: q.Act, Mode: q.Mode, Voices: Voices(v.rec, q), Confidence: q.Confidence}
	for _, c := range q.Content {
		if v.text {
			out.Runs = append(out.Runs, v.pair(c.Range))
		} else {
			out.Words = append(out.Words, c.Text)
		}
	}
	switch {
	case q.Cue != nil && v.text:
		at := v.pair(q.Cue.Range)
		out.CueAt = &at
	case q.Cue != nil:
		out.Cue = q.Cue.Text
	}
	return out
}
