// Package report sums up the records of a corpus, who is quoted, how often and
// where, and writes a page that shows it together with the quotes.
//
//	var r report.Report
//	for rec, err := range records {
//		…
//		err = r.Add(rec)
//	}
//	err = r.Write(w)
//
// Who is who in different records is what package people says, and the figures of
// people are its own. Figures count all records; their memory grows with the number of
// people and bodies, and of the outlets, months and affiliations with which each is quoted. The page holds the articles and quotes of as many
// documents as Limits lets it: those whose hash comes first, so that the choice
// depends neither on their order nor on what they say.
package report

import (
	"cmp"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/copies"
	"github.com/d1af08f5/sayso/pipeline/people"
	"github.com/d1af08f5/sayso/pipeline/web"
)

// Report is what is counted so far. The zero value is ready, with Limits and Fields
// at their defaults. It is not safe for use by several goroutines at once.
type Report struct {
	Title  string     // of the page; empty is "Who is quoted"
	Fields web.Fields // of meta; those that are empty are web.DefaultFields
	Limits Limits     // of what the page holds; those that are 0 are DefaultLimits

	People        *people.File // corrects who people are; nil for none
	PeopleName    string       // what the page calls that file
	WithoutCopies bool         // leave out records whose meta says what they are a copy of

	sums   sums
	kept   kept
	models map[string]bool
	index  *people.Index
	people *people.People // once all are joined
}

// Limits say how much of a corpus a page holds, figures aside.
type Limits struct {
	Documents int // with their quotes
	Bytes     int // of all documents as JSON
}

// DefaultLimits are what browsers open without delay.
var DefaultLimits = Limits{Documents: 5000, Bytes: 40 << 20}

// Add counts a record. An error says that its offsets are not in its text; it is
// not counted then.
func (r *Report) Add(rec *pipeline.Record) error {
	r.defaults()
	view, err := web.View(rec, r.Fields)
	if err != nil {
		return err
	}
	who := numbered(rec, view, r.index.Add(rec))
	if r.WithoutCopies && rec.Meta.Text(copies.FieldOf) != "" {
		return nil // but it helps to tell who is who
	}
	if err := r.kept.add(rec, view, who, r.Limits); err != nil {
		return err
	}
	r.models[rec.Model] = true
	r.sums.add(rec, view)
	return nil
}

// defaults fills in what was left empty.
func (r *Report) defaults() {
	if r.models != nil {
		return
	}
	r.models = map[string]bool{}
	r.index = people.New(r.People)
	r.Title = cmp.Or(r.Title, "Who is quoted")
	r.Limits.Documents = cmp.Or(r.Limits.Documents, DefaultLimits.Documents)
	r.Limits.Bytes = cmp.Or(r.Limits.Bytes, DefaultLimits.Bytes)
	if r.Fields.Outlet == nil {
		r.Fields.Outlet = web.DefaultFields.Outlet
	}
	if r.Fields.Date == nil {
		r.Fields.Date = web.DefaultFields.Date
	}
	if r.Fields.Title == nil {
		r.Fields.Title = web.DefaultFields.Title
	}
	r.sums.init()
}
