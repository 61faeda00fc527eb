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
// Figures count all records; their memory grows with the number of speakers,
// outlets and months alone. The page holds the articles and quotes of as many
// documents as Limits lets it: those whose hash comes first, so that the choice
// depends neither on their order nor on what they say.
package report

import (
	"cmp"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/web"
)

// Report is what is counted so far. The zero value is ready, with Limits and Fields
// at their defaults. It is not safe for use by several goroutines at once.
type Report struct {
	Title  string     // of the page; empty is "Who is quoted"
	Fields web.Fields // of meta; those that are empty are web.DefaultFields
	Limits Limits     // of what the page holds; those that are 0 are DefaultLimits

	sums   sums
	kept   kept
	models map[string]bool
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
	if err := r.kept.add(rec, view, r.Limits); err != nil {
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
