package annotate

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/records"
)

// story is a record as the formats see it. Its spans are bytes of the text; at turns
// them into the units that the tool counts. This is the only place where offsets
// are converted.
type story struct {
	*pipeline.Record // its own offsets are not used outside read
	sentences        []text.Span
	mentions         []mention // by entity, in text order
	quotes           []quote

	units records.Offsets // bytes to the units of the tool
}

// mention is a place where the text refers to an entity.
type mention struct {
	text.Span
	entity     *pipeline.Entity
	number     int // among the mentions of its entity, from 1
	kind       pipeline.MentionKind
	confidence float64
}

// quote is a quote with its spans.
type quote struct {
	*pipeline.Quote
	runs   []text.Span // those that are not empty
	cue    text.Span   // empty if there is none
	voices []voice     // each of those who speak together, or the one who speaks
}

// voice is one who speaks.
type voice struct {
	text.Span                  // where the text names it
	entity    *pipeline.Entity // nil for one that is none
	name      string           // of the entity, or the words
}

// read returns the story of a record, or an error if it has no text or an offset is
// not one of the text.
func read(rec *pipeline.Record, unit pipeline.OffsetUnit) (*story, error) {
	if rec.Text == "" {
		return nil, ErrNoText
	}
	toBytes, err := records.NewOffsets(rec.Text, rec.OffsetUnit, pipeline.Byte)
	if err != nil {
		return nil, err
	}
	units, err := records.NewOffsets(rec.Text, pipeline.Byte, unit)
	if err != nil {
		return nil, err
	}
	r := reader{offsets: toBytes, text: rec.Text, entities: make(map[string]*pipeline.Entity)}
	s := &story{Record: rec, units: units}
	for _, one := range rec.Sentences {
		s.sentences = append(s.sentences, r.span(one))
	}
	for i := range rec.Entities {
		r.entities[rec.Entities[i].ID] = &rec.Entities[i]
		s.mentions = append(s.mentions, r.mentions(&rec.Entities[i])...)
	}
	for i := range rec.Quotes {
		s.quotes = append(s.quotes, r.quote(&rec.Quotes[i]))
	}
	return s, r.err
}

// reader turns the offsets of a record into bytes. It keeps the first error.
type reader struct {
	offsets  records.Offsets
	text     string
	entities map[string]*pipeline.Entity // by id
	err      error
}

func (r *reader) span(in pipeline.Range) text.Span {
	out, err := r.offsets.Of(in)
	if err != nil {
		r.err = cmp.Or(r.err, err)
		return text.Span{}
	}
	return text.Span{Start: out.Start, End: out.End}
}

// passage is like span, and holds the text that the record gives against its own.
func (r *reader) passage(p pipeline.Passage) text.Span {
	s := r.span(p.Range)
	if r.err == nil && s.In(r.text) != p.Text {
		r.err = fmt.Errorf("offsets %d to %d are %q, not %q", p.Start, p.End, s.In(r.text), p.Text)
	}
	return s
}

func (r *reader) mentions(e *pipeline.Entity) (all []mention) {
	for i, m := range e.Mentions {
		if s := r.passage(m.Passage); !s.Empty() {
			all = append(all, mention{s, e, i + 1, m.Kind, m.Confidence})
		}
	}
	return all
}

func (r *reader) quote(q *pipeline.Quote) quote {
	out := quote{Quote: q}
	for _, run := range q.Content {
		if s := r.passage(run); !s.Empty() {
			out.runs = append(out.runs, s)
		}
	}
	if q.Cue != nil {
		out.cue = r.passage(q.Cue.Passage)
	}
	if q.Speaker == nil {
		return out
	}
	for _, m := range q.Speaker.Members {
		out.voices = append(out.voices, voice{r.passage(m.Passage), r.entities[m.Entity], cmp.Or(m.Name, text.Flat(m.Text))})
	}
	if len(q.Speaker.Members) == 0 {
		out.voices = []voice{{r.passage(q.Speaker.Passage), r.entities[q.Speaker.Entity], q.Speaker.String()}}
	}
	return out
}

// at returns a span in the units of the tool.
func (s *story) at(span text.Span) (start, end int) {
	r, _ := s.units.Of(pipeline.Range{Start: span.Start, End: span.End}) // all spans begin and end between characters
	return r.Start, r.End
}

// names are the mentions by name, in text order, without those that overlap one
// before.
func (s *story) names() []mention {
	all := slices.DeleteFunc(slices.Clone(s.mentions), func(m mention) bool { return m.kind != pipeline.Name })
	slices.SortStableFunc(all, func(a, b mention) int { return cmp.Compare(a.Start, b.Start) })
	end := 0
	return slices.DeleteFunc(all, func(m mention) bool {
		if m.Start < end {
			return true
		}
		end = m.End
		return false
	})
}

// speakers returns the names of those who say a quote.
func (q *quote) speakers() []string {
	all := []string{}
	for _, v := range q.voices {
		all = append(all, v.name)
	}
	return all
}
