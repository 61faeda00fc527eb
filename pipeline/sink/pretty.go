package sink

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/d1af08f5/sayso/pipeline"
)

// Look describes the terminal that shows a page.
type Look struct {
	Color bool
	Width int // columns; 0 means 80
}

// maxWidth limits the width: longer lines are hard to read.
const maxWidth = 100

// Pretty writes records as pages for people: the text with names and quotes marked,
// then who said what, speaker by speaker, then the other names. The text is left
// out unless the record carries it and its offsets count bytes. With look.Color,
// colours mark names and quotes; without, names stand in [brackets]e1 and quotes
// in {braces}q1.
func Pretty(w io.Writer, look Look) Sink {
	if look.Width <= 0 {
		look.Width = 80
	}
	return &prettySink{w: w, width: min(look.Width, maxWidth), paint: newPalette(look.Color), color: look.Color}
}

type prettySink struct {
	w     io.Writer
	width int
	paint palette
	color bool
	begun bool
}

func (s *prettySink) Close() error { return nil }

func (s *prettySink) Write(rec *pipeline.Record) error {
	var buf bytes.Buffer
	p := &page{layout: layout{buf: &buf, width: s.width, paint: s.paint}, rec: rec, color: s.color}
	if s.begun {
		p.blank()
	}
	s.begun = true
	p.heading()
	if rec.Text != "" && rec.OffsetUnit == pipeline.Byte {
		p.text()
	}
	p.speakers()
	p.others()
	_, err := s.w.Write(buf.Bytes())
	return err
}

// page is one record being laid out.
type page struct {
	layout
	rec   *pipeline.Record
	color bool
}

// heading sets the document's id and date in a rule across the page.
func (p *page) heading() {
	name := cmp.Or(p.rec.ID, "text")
	p.put("── ", faint)
	p.glue()
	p.words(name, heading)
	tail := ""
	if date := p.date(); date != "" {
		tail = " " + date + " ──"
	}
	p.put(" "+strings.Repeat("─", max(2, p.width-p.col-1-len([]rune(tail))))+tail, faint)
	p.line()
	p.blank()
}

// date returns the document's "date" if it is a single word, and "" otherwise.
func (p *page) date() string {
	date := p.rec.Meta.Text("date")
	if strings.ContainsFunc(date, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }) {
		return ""
	}
	return date
}

// said is one speaker's quotes.
type said struct {
	name   string
	entity *pipeline.Entity // nil for a speaker who is no entity
	quotes []*pipeline.Quote
}

// bySpeaker groups the quotes of a record by speaker, in the order in which
// speakers first speak. Quotes without a speaker come last.
func bySpeaker(rec *pipeline.Record) []*said {
	var all []*said
	index := make(map[string]*said)
	nobody := &said{name: "Nobody named"}
	for i := range rec.Quotes {
		q := &rec.Quotes[i]
		s := nobody
		if q.Speaker != nil {
			key := q.Speaker.Entity + "\x00" + q.Speaker.String()
			if s = index[key]; s == nil {
				s = &said{name: q.Speaker.String(), entity: entity(rec, q.Speaker.Entity)}
				index[key], all = s, append(all, s)
			}
		}
		s.quotes = append(s.quotes, q)
	}
	if len(nobody.quotes) > 0 {
		all = append(all, nobody)
	}
	return all
}

func (p *page) speakers() {
	for _, s := range bySpeaker(p.rec) {
		p.speaker(s)
		for _, q := range s.quotes {
			p.quote(q)
		}
		p.blank()
	}
	if len(p.rec.Quotes) == 0 {
		p.put("No quotes.", faint)
		p.line()
		p.blank()
	}
}

// speaker sets a line about a speaker: "Dmitry Peskov, spokesman, Kremlin · e2 ·
// he · 5 mentions".
func (p *page) speaker(s *said) {
	p.indent = 4
	if s.entity == nil {
		p.words(s.name, heading)
		p.line()
		return
	}
	e := s.entity
	p.words(e.Name, styleOf[e.Type])
	for _, detail := range []string{e.Title, e.Affiliation} {
		if detail != "" {
			p.put(",", plain)
			p.words(detail, plain)
		}
	}
	notes := []string{e.ID}
	if e.Gender != "" {
		notes = append(notes, map[pipeline.Gender]string{pipeline.Female: "she", pipeline.Male: "he", pipeline.Nonbinary: "they"}[e.Gender])
	}
	p.words("· "+strings.Join(append(notes, times(len(e.Mentions), "mention")), " · "), faint)
	p.line()
}

// quote sets a quote under its speaker: its id, its runs, and remarks.
func (p *page) quote(q *pipeline.Quote) {
	p.indent = 6
	p.put(fmt.Sprintf("  %-4s", q.ID), faint)
	p.glue()
	for i, run := range q.Content {
		if i > 0 {
			p.words("…", faint)
		}
		p.words(run.Text, quoted)
	}
	p.words(strings.Join(remarks(q), " · "), faint)
	p.line()
}

// remarks returns what a reader should know about a quote: "— mixed, said",
// "as he", "NEGATED", "94%".
func remarks(q *pipeline.Quote) []string {
	notes := []string{"—", string(q.Type)}
	if q.Cue != nil {
		notes[1] += ", " + strings.Join(strings.Fields(q.Cue.Text), " ")
	}
	if q.Speaker != nil && q.Speaker.Name != "" && q.Speaker.Text != q.Speaker.Name {
		notes = append(notes, "as "+strings.Join(strings.Fields(q.Speaker.Text), " "))
	}
	if q.Mode != "" {
		notes = append(notes, strings.ToUpper(string(q.Mode)))
	}
	if q.Via != "" {
		notes = append(notes, "inside "+q.Via)
	}
	notes = append(notes, fmt.Sprintf("%.0f%%", q.Confidence*100))
	return append([]string{notes[0] + " " + notes[1]}, notes[2:]...)
}

// others lists the entities that are not quoted, by type, the most mentioned first.
func (p *page) others() {
	speaks := make(map[string]bool)
	for _, q := range p.rec.Quotes {
		if q.Speaker != nil {
			speaks[q.Speaker.Entity] = true
		}
	}
	listed := false
	for _, kind := range []struct {
		of    pipeline.EntityType
		label string
	}{{pipeline.Person, "People"}, {pipeline.Organization, "Organizations"}, {pipeline.Place, "Places"}} {
		var all []*pipeline.Entity
		for i := range p.rec.Entities {
			if e := &p.rec.Entities[i]; e.Type == kind.of && !speaks[e.ID] {
				all = append(all, e)
			}
		}
		if len(all) > 0 {
			p.names(kind.label, all)
			listed = true
		}
	}
	if listed {
		p.blank()
	}
}

func (p *page) names(label string, all []*pipeline.Entity) {
	slices.SortStableFunc(all, func(a, b *pipeline.Entity) int {
		return cmp.Compare(len(b.Mentions), len(a.Mentions))
	})
	p.indent = 15
	p.put(fmt.Sprintf("%-15s", label), faint)
	p.glue()
	for i, e := range all {
		p.words(e.Name, styleOf[e.Type])
		if n := len(e.Mentions); n > 1 {
			p.words(fmt.Sprintf("×%d", n), faint)
		}
		if i < len(all)-1 {
			p.put(",", faint)
		}
	}
	p.line()
}

func times(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
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
