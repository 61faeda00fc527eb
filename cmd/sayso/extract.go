package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/prose"
	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/copies"
	"github.com/d1af08f5/sayso/pipeline/sink/table"
	"github.com/d1af08f5/sayso/pipeline/source"
)

const usage = `Sayso reads English news and writes who said what: a record of the people,
places, organizations and quotes of each document, with exact offsets.

FILE is plain text, a web page, a table (CSV), JSON, a feed, mail, a web archive,
captions, a Word document, an export of a press database, or a compressed file or
archive of these; sayso looks at it and finds out. What it cannot read is an error
that says what to do. "-", and no argument at all, is stdin; @LIST is a file with
a name on each line. Records go to stdout, in the order of the documents.

FOLDER is all files in it and its subfolders, in lexical order. Links to files
are followed. Names that begin with a dot and links to folders are skipped, and
stderr says how many; name them as arguments to read them.

A document that fails does not stop the run: stderr says why, in words on a
terminal and as a line of JSON elsewhere.

--pipe is for programs: one line out for each line in, in order, and at once when no
more come in. A document that fails is a line {"id":…,"error":{…}} among the records.

A run that is stopped or killed can go on: the same command with --resume leaves out
the documents that its output holds, and ends with the same bytes. Until FILE is
complete, its records stand beside it in .FILE.part.

-o FILE appears when it is complete. Its name chooses the format: .csv, .tsv, .json,
.jsonl, .ndjson, .parquet, .db or .sqlite for a database, .txt for pretty, .conllup,
and .spacy.jsonl and the like for programs that read marked texts; -f overrides it. -o NAME/ writes a file for each document: news/a.txt to
NAME/news/a.txt.jsonl; as parquet, a file for each table. An output never replaces
an input, and NAME/ never lies in a folder that is read.

Exit codes: 0 all written, 1 some documents failed, 2 wrong usage or nothing
could run, 130 interrupted. A reader that stops early, as head does, is no error.`

const examples = `  sayso -f pretty story.txt
  curl -s https://example.org/story.html | sayso | jq .quotes
  sayso archive/ | jq -r '.quotes[] | [.speaker.name, .content[].text] | @tsv'
  sayso -o quotes.csv articles.csv crawl.warc.gz mails.mbox
  sayso -o quotes.db archive/ && sqlite3 quotes.db 'SELECT * FROM who_is_quoted LIMIT 20'
  sayso -f tsv --table speakers --meta desk archive.jsonl
  sayso -f json -o records/ archive/ 2>failed.jsonl
  sayso -j 8 --offsets utf16 news.jsonl.zst | gzip >records.jsonl.gz
  parallel --pipe --keep-order sayso --pipe <news.jsonl >records.jsonl
  find archive -newer last-run -print0 | sayso -0 @-`

// taggers are the values of --tagger.
var taggers = map[string]func() (pipeline.Tagger, error){
	"en":    func() (pipeline.Tagger, error) { return en.Names() },
	"prose": func() (pipeline.Tagger, error) { return prose.New() },
}

// units are the values of --offsets.
var units = []string{string(pipeline.Byte), string(pipeline.Rune), string(pipeline.UTF16)}

// extraction is the main command: its flags and streams.
type extraction struct {
	streams
	format   string // empty: the name of the output decides
	output   string
	tagger   string
	offsets  string
	table    string
	fields   table.Fields
	allDocs  bool
	excel    bool
	jobs     int
	least    float64
	acts     []pipeline.Act
	text     bool
	lines    bool
	pipe     bool
	shard    source.Shard
	resume   bool
	failed   string // a file for documents that fail
	flags    *flag.FlagSet
	join     string // a table of fields
	dates    dates
	joined   joined
	html     string
	repair   string
	anyLang  bool
	nameless bool
	null     bool // names in lists end with NUL
	reader   source.Reader
	failFast bool
	copies   bool
	version  bool
}

func extractCommand(s streams) *command {
	x := &extraction{streams: s, tagger: "en", offsets: string(pipeline.Byte), html: "main", repair: "on", acts: []pipeline.Act{pipeline.Speech, pipeline.Thought}}
	c := &command{
		name:     "sayso",
		args:     "[FILE|FOLDER|@LIST|-]...",
		about:    usage,
		examples: examples,
		most:     -1,
		run:      x.run,
	}
	f := &c.flags
	f.Var(choice{&x.format, keys(formats)}, "format", "write records in `FORMAT`: "+names(formats)+" (default jsonl, or as the name of -o says)")
	f.StringVar(&x.output, "output", "", "write to `FILE`, or to a file for each document in the folder NAME/")
	f.Var(choice{&x.table, keys(lone)}, "table", "write `TABLE` as csv, tsv or parquet: "+names(lone)+" (default quotes)")
	x.joinFlag(f)
	x.dates.flag(f)
	f.Var(words{&x.fields.Names}, "meta", "give a table a column for each of these `FIELDS` of the input, as outlet,date (default those of the first document that are no lists, and one column for others)")
	f.BoolVar(&x.allDocs, "all-documents", false, "give a document that a table has no row of one with nothing but the document")
	f.BoolVar(&x.excel, "excel", false, "write csv that Excel opens: with a byte order mark, and an apostrophe before what it would compute")
	f.BoolVar(&x.resume, "resume", false, "go on with the output of a run that was stopped or killed: leave out the documents that it holds")
	f.StringVar(&x.failed, "failed", "", "write the documents that fail, with the reason, to `FILE`, which sayso reads again")
	x.flags = f
	f.Var(jobs{&x.jobs}, "jobs", fmt.Sprintf("work on `N` documents at once, up to %d (default one per core)", pipeline.MaxWorkers))
	f.Var(share{&x.least}, "min-confidence", "drop quotes and names with a confidence below `P`, from 0 to 1")
	f.Var(acts{&x.acts}, "acts", "write quotes of these `ACTS`: speech (said), thought (believes), attitude (backed), or all")
	f.Var(choice{&x.tagger, keys(taggers)}, "tagger", "find names with `TAGGER`: "+names(taggers))
	f.Var(choice{&x.offsets, units}, "offsets", "count start and end in `UNIT`: "+strings.Join(units, ", "))
	f.BoolVar(&x.text, "text", false, "put the text into its record")
	f.BoolVar(&x.pipe, "pipe", false, "answer each line of stdin, a JSON document, by one line: a record or {\"id\", \"error\"}")
	f.BoolVar(&x.lines, "lines", false, "read each line as a text, even lines of JSON; files of a folder are read as usual")
	kinds, _ := source.Kinds()
	f.Var(choice{&x.reader.Kind, kinds}, "input-format", "read every input as `KIND`, whatever it looks like: "+strings.Join(kinds, ", "))
	f.StringVar(&x.reader.TextField, "text-field", "", "take texts from the field or column `NAME`; a dot leads into an object (default text, body, content, …)")
	f.StringVar(&x.reader.IDField, "id-field", "", "take ids from the field or column `NAME` (default id)")
	f.Var(choice{&x.html, []string{"main", "all"}}, "html", "take `PART` of a web page: main (its article), all (all visible text)")
	f.Var(choice{&x.repair, []string{"on", "off"}}, "repair", "mend plainly damaged text, `SWITCH`: on, off")
	f.Var(list{&x.reader.Include}, "include", "read only files of folders and archives that match `PATTERN`, as *.html or 2024/**; may be repeated")
	f.Var(shards{&x.shard}, "shard", "read only the documents of part `I/N`, as 2/8; their ids decide, so all parts together are all documents")
	f.Var(list{&x.reader.Exclude}, "exclude", "leave out files of folders and archives that match `PATTERN`; may be repeated")
	f.BoolVar(&x.nameless, "no-name-gender", false, "tell nobody's gender by their name, only by pronouns and titles")
	f.BoolVar(&x.anyLang, "any-language", false, "read texts that are not English as well, with a warning")
	f.BoolVar(&x.null, "null", false, "names in lists (@FILE) end with NUL, as find -print0 writes them")
	f.BoolVar(&x.copies, "copies", false, "mark records of near-copies of earlier documents: meta.duplicate_of, meta.duplicate_similarity")
	f.BoolVar(&x.failFast, "fail-fast", false, "stop at the first document that fails")
	f.BoolVar(&x.version, "version", false, "print the version of the binary")
	c.letter("f", "format")
	c.letter("o", "output")
	c.letter("j", "jobs")
	c.letter("v", "version")
	c.letter("0", "null")
	return c
}

// keys returns the keys of a table of choices, sorted.
func keys[V any](table map[string]V) []string { return slices.Sorted(maps.Keys(table)) }

// names lists the keys of a table of choices: "csv, json, jsonl, pretty".
func names[V any](table map[string]V) string { return strings.Join(keys(table), ", ") }

// run extracts the documents of the inputs. It checks the command line before it
// loads or creates anything.
func (x *extraction) run(ctx context.Context, args []string) error {
	if x.version {
		_, err := fmt.Fprintln(x.out, "sayso version", binaryVersion())
		return err
	}
	if err := x.fits(); err != nil {
		return err
	}
	if err := x.readJoined(); err != nil {
		return err
	}
	if x.pipe {
		return x.answer(ctx, args)
	}
	if len(args) == 0 {
		if x.terminal(x.in) {
			return errors.New("no input: name a file or a folder, or pipe a text in; sayso --help shows how")
		}
		args = []string{"-"}
	}
	if err := x.reader.Check(); err != nil {
		return err
	}
	args, err := x.listed(args)
	if err != nil {
		return err
	}
	in := newInputs(args, x.in)
	if err := x.clash(in); err != nil {
		return err
	}
	report := newReport(x.streams)
	if x.failed != "" {
		if err := report.keepFailed(x.failed, in); err != nil {
			return err
		}
		defer report.closeFailed()
	}
	docs, err := x.docs(args, report)
	if err != nil {
		return err
	}
	p, err := x.pipeline()
	if err != nil {
		return err
	}
	out, err := x.open(in, x.settings(x.flags, p))
	if err != nil {
		return err
	}
	if r, ok := out.(resumable); ok {
		docs = r.rest(docs)
	}
	report.begin(args)
	err = x.write(x.records(ctx, p, report.watch(docs)), out, report)
	report.end()
	if w := x.joined.useless(); w != "" {
		report.warning("", w)
	}
	if w := x.dates.unread(); w != "" && slices.Contains(formats[x.formatName()].flags, "meta") {
		report.warning("", w) // the column of days is empty
	}
	return finish(ctx, err, out, report)
}

// records returns the records of documents; with --copies those of copies are marked.
func (x *extraction) records(ctx context.Context, p *pipeline.Pipeline, docs source.Docs) iter.Seq2[*pipeline.Record, error] {
	if !x.copies {
		return p.Run(ctx, docs)
	}
	return copies.Marked(p.Run(ctx, copies.Sketched(docs)))
}

// finish closes the output, or abandons it after an error, and returns the error
// of the run.
func finish(ctx context.Context, err error, out output, report *report) error {
	if err == nil {
		err = failure(out.Close())
	}
	switch {
	case err != nil:
		out.abandon()
		if r, ok := out.(resumable); ok && r.unfinished() != "" {
			report.warning("", r.unfinished())
		}
		if ctx.Err() != nil {
			return errInterrupted
		}
		return err
	case report.failed > 0:
		return errReported
	}
	return nil
}

// failure gives an error the exit code of a run that failed, unless it has a code.
func failure(err error) error {
	var coded *exitError
	if err == nil || errors.As(err, &coded) {
		return err
	}
	return &exitError{exitFailed, err}
}

// write writes the records and reports the documents that fail. It returns the
// error that ends the run early.
func (x *extraction) write(records iter.Seq2[*pipeline.Record, error], out output, report *report) error {
	for rec, err := range records {
		if err == nil {
			x.joined.add(rec)
			x.dates.read(rec)
			if err = out.Write(rec); err == nil {
				report.warnings(rec)
			}
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

// pipeline returns the pipeline that the flags describe. Formats that mark the text
// need it, and offsets in bytes; they write their own.
func (x *extraction) pipeline() (*pipeline.Pipeline, error) {
	p := &pipeline.Pipeline{Workers: x.jobs, Offsets: pipeline.OffsetUnit(x.offsets), WithText: x.text, AnyLanguage: x.anyLang, NoNameGender: x.nameless, Acts: x.acts, MinConfidence: x.least}
	if formats[x.formatName()].bytes {
		p.Offsets, p.WithText = pipeline.Byte, true
	}
	// Loading the models produces no garbage, so a collection would only delay the
	// first document. What a run keeps afterwards is mostly they: to collect at half
	// as much again costs next to no time and spares 20 MB.
	percent := debug.SetGCPercent(-1)
	if os.Getenv("GOGC") == "" {
		percent = 50
	}
	defer debug.SetGCPercent(percent)
	var err error
	if p.Tagger, err = taggers[x.tagger](); err != nil {
		return nil, fmt.Errorf("load tagger %s: %w", x.tagger, err)
	}
	_, err = p.Model() // loads the rest, so that errors come before any input is read
	return p, err
}

// errNoInput is the error of an argument that names nothing, perhaps a misspelled
// command.
var errNoInput = errors.New("no such file or folder")

// docs returns the documents of the inputs, in the order given. A missing input
// is an error of its document if others exist, and an error of the run otherwise.
func (x *extraction) docs(args []string, report *report) (source.Docs, error) {
	var all []source.Docs
	var missing []error
	for _, arg := range args {
		docs, err := x.input(arg, report)
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
	return x.shard.Documents(source.Concat(all...)), nil
}

// input returns the documents of one argument. If it names nothing, input returns
// an error as well as documents, which come to the same error.
func (x *extraction) input(arg string, report *report) (source.Docs, error) {
	rd := x.from(report.skips(arg), report.move)
	info, err := os.Stat(arg)
	folder := arg != "-" && err == nil && info.IsDir()
	if x.lines && !folder {
		rd.Kind = "lines"
	}
	if arg == "-" {
		return rd.Stream(x.in), nil
	}
	switch {
	case folder:
		return rd.Folder(arg), nil
	case errors.Is(err, fs.ErrNotExist):
		err = fmt.Errorf("%s: %w", arg, errNoInput)
	}
	return rd.File(arg), err
}

// from returns the reader that the flags describe. It calls skipped for each file
// that it leaves out.
func (x *extraction) from(skipped func(string, error), progress func(int)) *source.Reader {
	rd := x.reader
	rd.All = x.html == "all"
	rd.Raw = x.repair == "off"
	rd.Skipped = skipped
	rd.Progress = progress
	return &rd
}
