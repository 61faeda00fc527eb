package main

import (
	"context"
	"fmt"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/copies"
	figures "github.com/d1af08f5/sayso/pipeline/report"
	"github.com/d1af08f5/sayso/pipeline/web"
)

const pageUsage = `Report writes a page that shows who is quoted in a corpus: shares of women and men,
who is quoted most, by outlet, by month, and every quote in its article.

INPUT is records that sayso wrote (with --text, so that the articles can be shown),
or anything that sayso reads; it extracts first then. "-" is stdin.

The page is one file. It opens in any browser, without a network, and asks for
nothing from outside. Outlet and date of an article come from the fields of its
record's meta: the columns "outlet" and "date" of a table, say.

All figures count all articles. The quotes and texts in the page are those of as
many articles as --documents says; which is chosen by a hash, and said in the page.
docs/report.md says what each figure means.

People are those of sayso people, told apart and joined in the same way; a people file
(sayso help people) corrects them here as well.`

// pageCommand is the command report. The type report is what tells stderr of a run.
type pageCommand struct {
	*corpus
	out   string
	about figures.Report
	left  int // near-copies that are not counted
}

func reportCommand(s streams) *command {
	c := &command{
		name:     "report",
		args:     "INPUT...",
		short:    "Write a page that shows who is quoted",
		about:    pageUsage,
		examples: "  sayso report articles.csv -o report.html\n  sayso --text news/ >records.jsonl; sayso report records.jsonl -o report.html\n  sayso report --outlet-field source --title 'Who the Ledger quotes' news.jsonl.gz -o ledger.html",
		least:    1,
		most:     -1,
	}
	p := &pageCommand{corpus: newCorpus(s, c)}
	var outlet, date, title string
	c.flags.StringVar(&p.out, "output", "report.html", "write the page to `FILE`; - is stdout")
	c.flags.StringVar(&p.about.Title, "title", "Who is quoted", "head the page with `TEXT`")
	c.flags.StringVar(&outlet, "outlet-field", "", "take outlets from the field `NAME` of meta (default outlet, publication, newspaper, publisher, media_name, site, source)")
	c.flags.StringVar(&date, "date-field", "", "take dates from the field `NAME` of meta (default date, published, pubdate, publish_date and the like)")
	c.flags.StringVar(&title, "title-field", "", "take headlines from the field `NAME` of meta (default title, headline)")
	c.flags.IntVar(&p.about.Limits.Documents, "documents", figures.DefaultLimits.Documents, "put the quotes of at most `N` articles into the page")
	c.flags.StringVar(&p.about.PeopleName, "people", "", "correct names, genders and kinds by the people file `FILE`, which sayso people reads too")
	c.flags.BoolVar(&p.copies, "without-copies", false, "leave out near-copies of earlier articles; records say so if sayso --copies wrote them")
	c.letter("o", "output")
	c.run = func(ctx context.Context, args []string) error {
		p.dates.field = date
		p.about.Fields = web.Fields{Outlet: one(outlet), Date: one(date), Title: one(title)}
		return p.run(ctx, args)
	}
	return c
}

// one returns a list of a name, nil for none.
func one(name string) []string {
	if name == "" {
		return nil
	}
	return []string{name}
}

// run writes the page. Nothing is written if the run fails, or if no document could
// be read.
func (p *pageCommand) run(ctx context.Context, args []string) error {
	if p.about.Limits.Documents < 1 {
		return fmt.Errorf("--documents %d: give 1 or more", p.about.Limits.Documents)
	}
	if p.out != "-" {
		if err := newInputs(args, p.in).replaced(p.out); err != nil {
			return err
		}
	}
	var err error
	if p.about.People, err = corrections(p.about.PeopleName); err != nil {
		return err
	}
	p.about.WithoutCopies = p.copies
	n := 0
	err = p.each(ctx, args, func(rec *pipeline.Record) error {
		n++
		if p.copies && rec.Meta.Text(copies.FieldOf) != "" {
			p.left++
		}
		if err := p.about.Add(rec); err != nil {
			return &pipeline.DocError{ID: rec.ID, Stage: "record", Err: err}
		}
		return nil
	})
	if err != nil && (err != errReported || n == 0) {
		return err
	}
	if failed := p.save(); failed != nil {
		return failed
	}
	for _, l := range p.about.Unused() {
		newReport(p.streams).warning("", nobody(p.about.PeopleName, l))
	}
	if p.left > 0 {
		newReport(p.streams).warning("", fmt.Sprintf("%d near-copies of %d articles are not in the page", p.left, n))
	}
	return err
}

// save writes the page to its file, which appears when it is complete.
func (p *pageCommand) save() error {
	if p.out == "-" {
		return failure(p.about.Write(p.streams.out))
	}
	file, err := newPart(p.out)
	if err != nil {
		return &exitError{exitUsage, err}
	}
	if err = p.about.Write(file.w); err == nil {
		err = file.commit()
	}
	if err != nil {
		file.abandon()
	}
	return failure(file.named(err))
}
