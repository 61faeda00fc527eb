package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/copies"
	"github.com/d1af08f5/sayso/pipeline/people"
	"github.com/d1af08f5/sayso/pipeline/records"
)

const peopleUsage = `People joins the people and bodies of many records and writes one row each, as CSV:
names, titles, affiliations, gender with its evidence, and how many documents, quotes
and words are theirs. The most quoted come first.

People are joined where their full names agree and nothing speaks against it, such as
another gender or another life. A surname alone is somebody only inside its document;
its row sums up all its bearers and says so under "alone".

RECORDS are files of records, folders of them, or "-" for stdin; compressed or not.

A people file corrects the rows by hand. It is CSV with the columns alias, name,
gender, kind, role and drop, of which alias or name must be there:

  alias,name,gender,kind,role,drop
  Ann Lee,Ann Berg,f,,minister,
  EU,European Union,,organization,,
  Getty Images,,,,,yes`

// roster is what people does.
type roster struct {
	streams
	output, file, copies string
	kinds                []string
	without              bool
}

func peopleCommand(s streams) *command {
	p := &roster{streams: s, kinds: []string{"person", "organization"}}
	c := &command{
		name:  "people",
		args:  "RECORDS...",
		short: "Join people and bodies over many records: a row each, as CSV",
		about: peopleUsage,
		examples: "  sayso articles.jsonl | sayso people -\n  sayso people --people corrections.csv -o people.csv 2024/*.jsonl.gz\n" +
			"  sayso copies articles.jsonl >copies.csv && sayso people --copies copies.csv --without-copies records.jsonl",
		least: 1,
		most:  -1,
		run:   p.run,
	}
	c.flags.StringVar(&p.output, "output", "", "write to `FILE`")
	c.letter("o", "output")
	c.flags.StringVar(&p.file, "people", "", "correct the rows by the people file `FILE`")
	c.flags.StringVar(&p.copies, "copies", "", "take which documents are copies from `FILE`, which sayso copies wrote, instead of from their records")
	c.flags.BoolVar(&p.without, "without-copies", false, "count only documents that are no copies of others")
	c.flags.Var(words{&p.kinds}, "kinds", "write rows of these `KINDS`: person, organization, place")
	return c
}

func (p *roster) run(ctx context.Context, args []string) error {
	if err := p.check(args); err != nil {
		return err
	}
	file, err := corrections(p.file)
	if err != nil {
		return err
	}
	index := people.New(file)
	if err := p.index(ctx, args, index); err != nil {
		return err
	}
	all := index.Join()
	for _, l := range all.Unused() {
		fmt.Fprintln(p.err, "sayso:", nobody(p.file, l))
	}
	rows := slices.DeleteFunc(slices.Clone(all.Rows()), func(r *people.Row) bool { return !slices.Contains(p.kinds, people.KindOf(r.Type)) })
	if p.without {
		rows = people.WithoutCopies(rows)
	}
	return writeOut(p.output, p.out, func(w io.Writer) error { return people.WriteCSV(w, rows) })
}

// check returns what is wrong with the command line.
func (p *roster) check(args []string) error {
	for _, k := range p.kinds {
		if !slices.Contains([]string{"person", "organization", "place"}, k) {
			return fmt.Errorf("kind %q: want some of person, organization, place", k)
		}
	}
	if p.output == "" {
		return nil
	}
	return newInputs(args, p.in).replaced(p.output)
}

// corrections reads a people file, if there is one.
func corrections(name string) (*people.File, error) {
	if name == "" {
		return nil, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	file, err := people.ReadFile(f)
	if err != nil {
		return nil, fmt.Errorf("people file %s: %w", name, err)
	}
	return file, nil
}

// index adds all records.
func (p *roster) index(ctx context.Context, args []string, index *people.Index) error {
	known, err := readCopies(p.copies)
	if err != nil {
		return err
	}
	for _, arg := range args {
		from := records.File(arg)
		if arg == "-" {
			from = records.Read(p.in)
		}
		for rec, err := range from {
			switch {
			case ctx.Err() != nil:
				return errInterrupted
			case err != nil:
				return failure(err)
			}
			if known != nil {
				known.mark(rec)
			}
			index.Add(rec)
		}
	}
	return nil
}

// nobody says which line of a people file was about nobody: mostly a slip.
func nobody(file string, l people.Line) string {
	return fmt.Sprintf("people file %s, line %d: nobody is called %q", file, l.Number, l.Alias)
}

// known says of documents what they are copies of.
type known map[string]copies.Copy

// readCopies reads the table of copies; nil if there is none.
func readCopies(name string) (known, error) {
	if name == "" {
		return nil, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	k := make(known)
	for c, err := range copies.ReadCSV(f) {
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if c.Of != "" {
			k[c.ID] = c
		}
	}
	return k, nil
}

// mark gives a record the fields that say what it is a copy of, in place of those
// that it has.
func (k known) mark(rec *pipeline.Record) {
	rec.Meta = slices.DeleteFunc(rec.Meta, func(f pipeline.Field) bool { return f.Name == copies.FieldOf || f.Name == copies.FieldSimilarity })
	if c, ok := k[rec.ID]; ok {
		rec.Meta = rec.Meta.With(copies.FieldOf, c.Of)
	}
}

// writeOut writes to a file, which appears when it is complete, or else to out.
func writeOut(name string, out io.Writer, write func(io.Writer) error) error {
	if name == "" || name == "-" {
		return failure(write(out))
	}
	part, err := newPart(name)
	if err != nil {
		return &exitError{exitUsage, err}
	}
	if err = write(part.w); err == nil {
		err = part.commit()
	}
	if err != nil {
		part.abandon()
		return failure(part.named(err))
	}
	return nil
}
