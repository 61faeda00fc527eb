package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"maps"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/prose"
	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/source"
)

const usage = `Sayso reads English news and writes who said what: a record of the people,
places, organizations and quotes of each document, with exact offsets.

FILE and - (stdin, also without arguments) are JSONL, a document a line with a
"text" and perhaps an "id", or else one text. FOLDER is all files in it, in
lexical order. Records go to stdout. A document that fails is named on stderr,
in words on a terminal and as a line of JSON elsewhere, and the rest goes on.

-o NAME/ makes a file a document, called by its whole id: news/a.txt in
NAME/news/a.txt.json. No output may be an input, or a folder inside one.

Exit codes: 0 all written, 1 some documents failed, 2 wrong usage or nothing
could run, 130 interrupted.`

const examples = `  sayso -f pretty story.txt
  curl -s https://example.org/story.txt | sayso | jq .quotes
  sayso archive/ | jq -r '.quotes[] | [.speaker.name, .content[].text] | @tsv'
  sayso -f csv -o quotes.csv 2023.jsonl 2024.jsonl
  sayso -f json -o records/ archive/ 2>failed.jsonl
  zcat news.jsonl.gz | sayso -j 8 --offsets utf16 | gzip >records.jsonl.gz`

// taggers are the values of --tagger.
var taggers = map[string]func() (pipeline.Tagger, error){
	"en":    func() (pipeline.Tagger, error) { return en.Names() },
	"prose": func() (pipeline.Tagger, error) { return prose.New() },
}

// extraction is the main job: its flags and streams.
type extraction struct {
	streams
	format   string
	output   string
	tagger   string
	offsets  string
	jobs     int
	least    float64
	text     bool
	lines    bool
	failFast bool
}

func extractCommand(s streams) *cobra.Command {
	x := &extraction{streams: s}
	cmd := &cobra.Command{
		Use:           "sayso [flags] [FILE|FOLDER|-]...",
		Short:         "who said what in English news",
		Long:          usage,
		Example:       examples,
		Args:          cobra.ArbitraryArgs,
		Version:       binaryVersion(),
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE:          func(cmd *cobra.Command, args []string) error { return x.run(cmd.Context(), args) },
	}
	f := cmd.Flags()
	f.StringVarP(&x.format, "format", "f", "jsonl", "format of the records: "+names(formats))
	f.StringVarP(&x.output, "output", "o", "", "write to `FILE`, whole or not at all; to a folder, or NAME/, a file a document")
	f.IntVarP(&x.jobs, "jobs", "j", 0, "documents worked on at once (default: a job a core)")
	f.Float64Var(&x.least, "min-confidence", 0, "leave out quotes and names less likely right than this, 0 to 1")
	f.StringVar(&x.tagger, "tagger", "en", "what finds names: "+names(taggers))
	f.StringVar(&x.offsets, "offsets", "byte", "what start and end count: byte, rune or utf16")
	f.BoolVar(&x.text, "text", false, "put the text into its record")
	f.BoolVar(&x.lines, "lines", false, "read a text a line, whatever the lines look like; not in folders")
	f.BoolVar(&x.failFast, "fail-fast", false, "stop at the first document that fails")
	return cmd
}

// names lists the keys of a table of choices.
func names[V any](table map[string]V) string {
	return strings.Join(slices.Sorted(maps.Keys(table)), ", ")
}

// run extracts the documents of the inputs. What is wrong with the command line
// is found out before anything is loaded or created.
func (x *extraction) run(ctx context.Context, args []string) error {
	format, ok := formats[x.format]
	if !ok {
		return fmt.Errorf("format %q: want one of %s", x.format, names(formats))
	}
	if len(args) == 0 {
		if x.terminal(x.in) {
			return errors.New("no input: name a file or a folder, or pipe a text in; sayso --help shows how")
		}
		args = []string{"-"}
	}
	docs, err := x.docs(args)
	if err != nil {
		return err
	}
	in := newInputs(args, x.in)
	if err := x.clash(in); err != nil {
		return err
	}
	p, err := x.pipeline()
	if err != nil {
		return err
	}
	out, err := x.open(format, in)
	if err != nil {
		return err
	}
	report := newReport(x.streams, args)
	err = x.write(p.Run(ctx, report.watch(docs)), out, report)
	report.end()
	if err == nil {
		err = failure(out.Close())
	}
	switch {
	case err != nil && ctx.Err() != nil:
		out.abandon()
		return errInterrupted
	case err != nil:
		out.abandon()
		return err
	case report.failed > 0:
		return errReported
	}
	return nil
}

// failure is an error in the middle of the work.
func failure(err error) error {
	if err == nil {
		return nil
	}
	return &exitError{exitFailed, err}
}

// write writes the records and reports the documents that failed. It returns
// what ends the run before its time.
func (x *extraction) write(records iter.Seq2[*pipeline.Record, error], out output, report *report) error {
	for rec, err := range records {
		if err == nil {
			err = out.Write(rec)
		}
		var doc *pipeline.DocError
		switch {
		case errors.As(err, &doc):
			report.failure(doc)
			if x.failFast {
				return errReported
			}
		case err != nil:
			return failure(err)
		}
	}
	return nil
}

// pipeline returns the pipeline that the flags ask for. People are shown the
// text, whose marks are set by bytes.
func (x *extraction) pipeline() (*pipeline.Pipeline, error) {
	p := &pipeline.Pipeline{Workers: x.jobs, Offsets: pipeline.OffsetUnit(x.offsets), WithText: x.text, MinConfidence: x.least}
	if x.format == "pretty" {
		p.Offsets, p.WithText = pipeline.Byte, true
	}
	newTagger, ok := taggers[x.tagger]
	if !ok {
		return nil, fmt.Errorf("tagger %q: want one of %s", x.tagger, names(taggers))
	}
	if x.least < 0 || x.least > 1 {
		return nil, fmt.Errorf("min-confidence %v: want 0 to 1", x.least)
	}
	if x.jobs < 0 {
		return nil, fmt.Errorf("jobs %d: want one or more", x.jobs)
	}
	// The models are all that is made here, and none of it is garbage: a collector
	// that looks for some would keep the first document waiting.
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	var err error
	if p.Tagger, err = newTagger(); err != nil {
		return nil, fmt.Errorf("load tagger %s: %w", x.tagger, err)
	}
	_, err = p.Model() // an unknown unit of offsets is found out before any input is read
	return p, err
}

// errNoInput is the error of an argument that names nothing: a command, perhaps,
// that there is not.
var errNoInput = errors.New("no such file or folder")

// docs returns the documents of the inputs, in the order they are given. It is
// an error when none of them exists; one among others that does not is that
// document's.
func (x *extraction) docs(args []string) (source.Docs, error) {
	var all []source.Docs
	var missing []error
	for _, arg := range args {
		docs, err := x.input(arg)
		if err != nil {
			missing = append(missing, err)
		}
		all = append(all, docs)
	}
	if err := errors.Join(missing...); len(missing) == len(args) {
		if errors.Is(err, errNoInput) {
			err = fmt.Errorf("%w (sayso --help lists the commands)", err)
		}
		return nil, err
	}
	return source.Concat(all...), nil
}

// input returns the documents of one argument, and an error when there is no
// such thing, beside documents that come to the same.
func (x *extraction) input(arg string) (source.Docs, error) {
	if arg == "-" {
		return x.reader(x.in), nil
	}
	info, err := os.Stat(arg)
	switch {
	case err == nil && info.IsDir():
		return source.Folder(arg), nil
	case err == nil && x.lines:
		return source.FileLines(arg), nil
	case errors.Is(err, fs.ErrNotExist):
		err = fmt.Errorf("%s: %w", arg, errNoInput)
	}
	return source.File(arg), err
}

func (x *extraction) reader(r io.Reader) source.Docs {
	if x.lines {
		return source.Lines(r)
	}
	return source.Auto(r)
}
