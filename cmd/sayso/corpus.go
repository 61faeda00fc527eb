package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/records"
	"github.com/d1af08f5/sayso/pipeline/score"
	"github.com/d1af08f5/sayso/pipeline/source"
)

// corpus is what commands that look over many records read: records that a run has
// written, or documents, of which it makes records with their text.
type corpus struct {
	extraction
}

// newCorpus returns a corpus with the flags that say how documents are read.
func newCorpus(s streams, c *command) *corpus {
	x := &corpus{extraction: extraction{streams: s, tagger: "en", offsets: string(pipeline.Byte), html: "main", repair: "on", text: true,
		format: "jsonl"}}
	f := &c.flags
	f.Var(jobs{&x.jobs}, "jobs", fmt.Sprintf("work on `N` documents at once, up to %d (default one per core)", pipeline.MaxWorkers))
	f.Var(share{&x.least}, "min-confidence", "leave out quotes and names with a confidence below `P`, from 0 to 1")
	f.Var(acts{&x.acts}, "acts", "take quotes of these `ACTS`: speech, thought, attitude, or all (default speech and thought, or all that records have)")
	kinds, _ := source.Kinds()
	f.Var(choice{&x.reader.Kind, kinds}, "input-format", "read every document as `KIND`, whatever it looks like (sayso --help)")
	f.StringVar(&x.reader.TextField, "text-field", "", "take texts from the field or column `NAME`")
	f.StringVar(&x.reader.IDField, "id-field", "", "take ids from the field or column `NAME` (default id)")
	f.Var(list{&x.reader.Include}, "include", "read only files of folders and archives that match `PATTERN`; may be repeated")
	f.Var(list{&x.reader.Exclude}, "exclude", "leave out files of folders and archives that match `PATTERN`; may be repeated")
	f.BoolVar(&x.anyLang, "any-language", false, "read texts that are not English as well")
	x.joinFlag(f)
	x.dates.flag(f)
	c.letter("j", "jobs")
	return x
}

// each calls do for each record of the inputs, in their order. It returns the error
// that ended the run early, and errReported if documents failed.
func (x *corpus) each(ctx context.Context, args []string, do func(*pipeline.Record) error) error {
	if err := x.reader.Check(); err != nil {
		return err
	}
	if err := x.readJoined(); err != nil {
		return err
	}
	report := newReport(x.streams)
	report.begin(args)
	err := x.write(x.all(ctx, args, report), doer{do}, report)
	report.end()
	if w := x.joined.useless(); w != "" {
		report.warning("", w)
	}
	if w := x.dates.unread(); w != "" {
		report.warning("", w)
	}
	switch {
	case err != nil && ctx.Err() != nil:
		return errInterrupted
	case err != nil:
		return err
	case report.failed > 0:
		return errReported
	}
	return nil
}

// doer is a sink that hands records on.
type doer struct{ do func(*pipeline.Record) error }

func (d doer) Write(rec *pipeline.Record) error { return d.do(rec) }

func (d doer) Close() error { return nil }
func (d doer) abandon()     {}

// all yields the records of the inputs. Documents of inputs that follow each other
// go through one run, so that many small files keep all workers busy.
func (x *corpus) all(ctx context.Context, args []string, report *report) iter.Seq2[*pipeline.Record, error] {
	return func(yield func(*pipeline.Record, error) bool) {
		var plain []string
		for _, arg := range append(args[:len(args):len(args)], "") {
			file, is := x.opened(arg)
			if file != nil {
				defer file.Close()
			}
			if arg != "" && !is {
				plain = append(plain, arg)
				continue
			}
			if len(plain) > 0 && !pass(x.extracted(ctx, plain, report), yield) {
				return
			}
			plain = nil
			if is && !pass(x.written(ctx, arg, file), yield) {
				return
			}
		}
	}
}

// opened opens an input that holds records; is is false for any other, which stays
// closed, and file is nil for a folder. What was peeked at of the standard input is
// put back.
func (x *corpus) opened(arg string) (file io.ReadCloser, is bool) {
	if arg == "-" {
		x.in, is = records.Open(x.in)
		return io.NopCloser(x.in), is
	}
	name := arg
	if info, err := os.Stat(arg); err == nil && info.IsDir() {
		name = firstFile(arg)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, false
	}
	r, is := records.Open(f)
	if !is || name != arg {
		f.Close()
		return nil, is
	}
	return readCloser{r, f}, true
}

// firstFile returns the first file of a folder and its subfolders, which tells what
// the others are; "" if there is none.
func firstFile(dir string) (first string) {
	filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		hidden := path != dir && strings.HasPrefix(d.Name(), ".")
		switch {
		case err != nil:
			return fs.SkipAll
		case d.IsDir() && hidden:
			return fs.SkipDir
		case !d.IsDir() && !hidden:
			first = path
			return fs.SkipAll
		}
		return nil
	})
	return first
}

type readCloser struct {
	io.Reader
	io.Closer
}

// written yields the records in a file, or in a folder if r is nil, less what the flags leave out.
func (x *corpus) written(ctx context.Context, arg string, r io.Reader) iter.Seq2[*pipeline.Record, error] {
	return func(yield func(*pipeline.Record, error) bool) {
		all := records.File(arg) // of a folder
		if r != nil {
			all = named(arg, records.Read(r))
		}
		for rec, err := range all {
			switch {
			case ctx.Err() != nil:
				err = ctx.Err()
			case err == nil:
				x.keep(rec)
			}
			if !yield(rec, err) || err != nil {
				return
			}
		}
	}
}

// named puts the name of an input before its errors.
func named(arg string, all records.Records) records.Records {
	return func(yield func(*pipeline.Record, error) bool) {
		for rec, err := range all {
			if err != nil {
				err = fmt.Errorf("%s: %w", arg, err)
			}
			if !yield(rec, err) {
				return
			}
		}
	}
}

// extracted yields the records of documents.
func (x *corpus) extracted(ctx context.Context, args []string, report *report) iter.Seq2[*pipeline.Record, error] {
	return func(yield func(*pipeline.Record, error) bool) {
		docs, err := x.docs(args, report)
		if err != nil {
			yield(nil, &exitError{exitUsage, err})
			return
		}
		p, err := x.pipeline()
		if err != nil {
			yield(nil, err)
			return
		}
		pass(x.records(ctx, p, report.watch(docs)), yield)
	}
}

// pass yields all of seq, and reports whether more is wanted.
func pass(seq iter.Seq2[*pipeline.Record, error], yield func(*pipeline.Record, error) bool) bool {
	for rec, err := range seq {
		if !yield(rec, err) {
			return false
		}
	}
	return true
}

// keep drops from a record that was written what the flags leave out. Without
// --acts, all acts stay: the run that wrote it has chosen.
func (x *corpus) keep(rec *pipeline.Record) {
	score.Sure(rec, x.least)
	if x.acts != nil {
		score.Acts(rec, x.acts)
	}
}
