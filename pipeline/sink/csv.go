package sink

import (
	"bytes"
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
)

// columns are the columns of CSV. start is the start of a quote's first run, end
// the end of its last.
var columns = []string{
	"document", "source", "quote", "type", "act", "content", "cue", "cue_lemma", "speaker", "name", "kind", "entity",
	"entity_type", "gender", "mode", "via", "confidence", "start", "end",
}

// CSV writes a row of column names and then a row for each quote, as RFC 4180
// describes; for each of those who speak a quote together, one. A space joins the
// runs of a quote. A record without quotes has no row.
func CSV(w io.Writer) Sink {
	s := &csvSink{w: w}
	s.rows = csv.NewWriter(&s.buf)
	s.rows.Write(columns) // into a buffer, which cannot fail
	return s
}

type csvSink struct {
	w    io.Writer
	buf  bytes.Buffer
	rows *csv.Writer
}

func (s *csvSink) Write(rec *pipeline.Record) error {
	for i := range rec.Quotes {
		q := &rec.Quotes[i]
		for _, m := range speakers(q) {
			s.rows.Write(row(rec, q, m))
		}
	}
	return s.flush()
}

// Close writes the column names if no record did.
func (s *csvSink) Close() error { return s.flush() }

func (s *csvSink) flush() error {
	s.rows.Flush()
	if s.buf.Len() == 0 {
		return nil
	}
	_, err := s.w.Write(s.buf.Bytes())
	s.buf.Reset()
	return err
}

// speakers returns who speaks a quote: those who speak together, or the one speaker,
// empty if there is none.
func speakers(q *pipeline.Quote) []pipeline.Member {
	switch s := q.Speaker; {
	case s == nil:
		return make([]pipeline.Member, 1)
	case s.Members == nil:
		return []pipeline.Member{{Passage: s.Passage, Kind: s.Kind, Entity: s.Entity, Name: s.Name}}
	default:
		return s.Members
	}
}

func row(rec *pipeline.Record, q *pipeline.Quote, m pipeline.Member) []string {
	var cue, lemma string
	var who pipeline.Entity // zero for a speaker who is no entity
	if q.Cue != nil {
		cue, lemma = q.Cue.Text, q.Cue.Lemma
	}
	if e := entity(rec, m.Entity); e != nil {
		who = *e
	}
	start, end := extent(q)
	return []string{
		rec.ID, rec.Source, q.ID, string(q.Type), string(q.Act), content(q), cue, lemma, m.Text, m.Name, string(m.Kind), m.Entity,
		string(who.Type), string(who.Gender), string(q.Mode), q.Via, strconv.FormatFloat(q.Confidence, 'g', -1, 64),
		strconv.Itoa(start), strconv.Itoa(end),
	}
}

// content returns the runs of q, joined by spaces.
func content(q *pipeline.Quote) string {
	runs := make([]string, len(q.Content))
	for i, p := range q.Content {
		runs[i] = p.Text
	}
	return strings.Join(runs, " ")
}

func extent(q *pipeline.Quote) (start, end int) {
	if len(q.Content) == 0 {
		return 0, 0
	}
	return q.Content[0].Start, q.Content[len(q.Content)-1].End
}

// entity returns the entity with an id, or nil: "e2" → the second.
func entity(rec *pipeline.Record, id string) *pipeline.Entity {
	if len(id) < 2 {
		return nil
	}
	n, err := strconv.Atoi(id[1:])
	if err != nil || n < 1 || n > len(rec.Entities) {
		return nil
	}
	return &rec.Entities[n-1]
}
