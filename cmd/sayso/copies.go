package main

import (
	"context"
	"io"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/copies"
	"github.com/d1af08f5/sayso/pipeline/date"
	"github.com/d1af08f5/sayso/pipeline/source"
)

const copiesUsage = `Copies finds texts that are nearly the same, such as a story of an agency in ten
papers or a story updated through a day, and writes a row for each document: its id,
the id of the one it is a copy of, and how similar the two are, from 0 to 1.

The first of its kind by date (the field date, published or pubdate), and within a day the
first in order, is an original. Copies with a fifth of the text changed, cut or added
are found; short reports that differ in names or figures are not taken for copies.

The inputs are those of sayso, which must give the texts: also records that hold them
(sayso --text). For a stream, sayso --copies marks records as they are made, each as a
copy of an earlier one.`

// copying is what copies does.
type copying struct {
	extraction
	found []copies.Document
}

func copiesCommand(s streams) *command {
	x := &copying{extraction: extraction{streams: s, html: "main", repair: "on"}}
	c := &command{
		name:     "copies",
		args:     "[FILE|FOLDER|@LIST|-]...",
		short:    "Find near-copies of texts: id, duplicate_of, similarity, as CSV",
		about:    copiesUsage,
		examples: "  sayso copies archive/ >copies.csv\n  sayso copies -o copies.csv articles.csv && sayso people --copies copies.csv records.jsonl",
		least:    1,
		most:     -1,
		run:      x.run,
	}
	kinds, _ := source.Kinds()
	c.flags.StringVar(&x.output, "output", "", "write to `FILE`")
	c.letter("o", "output")
	c.flags.Var(choice{&x.reader.Kind, kinds}, "input-format", "read every input as `KIND`, as sayso does")
	c.flags.StringVar(&x.reader.TextField, "text-field", "", "take texts from the field or column `NAME`")
	c.flags.StringVar(&x.reader.IDField, "id-field", "", "take ids from the field or column `NAME`")
	return c
}

func (x *copying) run(ctx context.Context, args []string) error {
	if err := x.reader.Check(); err != nil {
		return err
	}
	args, err := x.listed(args)
	if err != nil {
		return err
	}
	in := newInputs(args, x.in)
	if x.output != "" {
		if err := in.replaced(x.output); err != nil {
			return err
		}
	}
	report := newReport(x.streams)
	docs, err := x.docs(args, report)
	if err != nil {
		return err
	}
	report.begin(args)
	err = x.sketch(ctx, docs, report)
	report.end()
	if err != nil {
		return err
	}
	if err := writeOut(x.output, x.out, func(w io.Writer) error { return copies.WriteCSV(w, copies.Among(x.found)) }); err != nil {
		return err
	}
	if report.failed > 0 {
		return errReported
	}
	return nil
}

// sketch reads the documents and keeps a sketch of each.
func (x *copying) sketch(ctx context.Context, docs source.Docs, report *report) error {
	for doc, err := range source.Finished(report.watch(docs)) {
		switch {
		case ctx.Err() != nil:
			return errInterrupted
		case err != nil:
			report.failure(&pipeline.DocError{ID: doc.ID, Stage: "read", Err: err})
		default:
			x.found = append(x.found, copies.Document{ID: doc.ID, Day: date.Of(doc.Meta.First(pipeline.DateFields...)), Sketch: copies.Of(doc.Text)})
		}
	}
	return nil
}
