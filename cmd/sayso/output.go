package main

import (
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"

	"golang.org/x/term"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink"
	"github.com/d1af08f5/sayso/pipeline/sink/annotate"
)

// format is a way to write records.
type format struct {
	ext   string // of its files
	also  []string
	flags []string // of those that say what tables hold, the ones it knows
	bytes bool     // records need their text, and offsets that count bytes
	with  *format  // a file that each file of a folder needs beside it
	to    func(*extraction, io.Writer) sink.Sink
}

// formats are the values of --format.
var formats = map[string]format{
	"jsonl":   {ext: ".jsonl", also: []string{".ndjson"}, to: func(_ *extraction, w io.Writer) sink.Sink { return sink.JSONL(w) }},
	"json":    {ext: ".json", to: func(_ *extraction, w io.Writer) sink.Sink { return sink.JSON(w) }},
	"pretty":  {ext: ".txt", bytes: true, to: func(x *extraction, w io.Writer) sink.Sink { return sink.Pretty(w, x.look(w)) }},
	"csv":     {ext: ".csv", flags: []string{"table", "meta", "all-documents", "excel"}, to: func(x *extraction, w io.Writer) sink.Sink { return x.sheet(w, false) }},
	"tsv":     {ext: ".tsv", flags: []string{"table", "meta", "all-documents"}, to: func(x *extraction, w io.Writer) sink.Sink { return x.sheet(w, true) }},
	"parquet": {ext: ".parquet", flags: []string{"table", "meta", "all-documents"}, to: (*extraction).parquet},
	"sqlite":  {ext: ".db", also: []string{".sqlite", ".sqlite3"}, flags: []string{"meta"}}, // a file, not a stream

	"spacy":         marked(annotate.SpaCy, ".spacy.jsonl"),
	"prodigy":       marked(annotate.Prodigy, ".prodigy.jsonl"),
	"labelstudio":   marked(annotate.LabelStudio, ".labelstudio.json"),
	"doccano":       marked(annotate.Doccano, ".doccano.jsonl"),
	"brat":          {ext: ".ann", bytes: true, with: &format{ext: ".txt", to: plain}, to: marked(annotate.Brat, "").to}, // a folder of pairs
	"conll":         marked(annotate.CoNLL, ".conllup"),
	"webannotation": marked(annotate.WebAnnotation, ".webannotation.jsonld", ".webannotation.jsonl"),
	"corenlp":       marked(annotate.CoreNLP, ".corenlp.json", ".corenlp.jsonl"),
}

// marked returns a format of package annotate.
func marked(to func(io.Writer) sink.Sink, ext string, also ...string) format {
	return format{ext: ext, also: also, bytes: true, to: func(_ *extraction, w io.Writer) sink.Sink { return to(w) }}
}

func plain(_ *extraction, w io.Writer) sink.Sink { return annotate.PlainText(w) }

// output is where the records of a run go. After an error, abandon is called
// instead of Close or after it, and removes what is incomplete.
type output interface {
	sink.Sink
	abandon()
}

// formatName returns the name of the format: the value of -f, or else what the
// name of an output file says: q.csv → csv, q.spacy.jsonl → spacy.
func (x *extraction) formatName() string {
	if x.format != "" {
		return x.format
	}
	best, length := "jsonl", 0
	if x.toFolder() {
		return best
	}
	file := strings.ToLower(filepath.Base(x.output))
	for name, f := range formats {
		for _, ext := range append([]string{f.ext}, f.also...) {
			if strings.HasSuffix(file, ext) && len(ext) > length {
				best, length = name, len(ext)
			}
		}
	}
	return best
}

// open returns the output that the flags describe.
func (x *extraction) open(in inputs, settings string) (output, error) {
	name := x.formatName()
	format := formats[name]
	switch {
	case x.toStdout():
		return stream{format.to(x, x.out)}, nil
	case x.toFolder() && name == "parquet":
		if err := os.MkdirAll(x.output, 0o777); err != nil {
			return nil, &exitError{exitUsage, err}
		}
		return x.recorded(settings, func() (output, error) { return x.tables(in) })
	case x.toFolder():
		if x.resume {
			removeLeft(x.output, "")
		}
		return &folder{x: x, format: format, inputs: in, taken: make(map[string]string)}, nil
	case x.toDevice():
		return x.openFile(x.output, format)
	case name == "sqlite":
		return x.recorded(settings, x.database)
	case name == "jsonl":
		return x.recorded(settings, nil)
	}
	return x.recorded(settings, func() (output, error) { return x.openFile(x.output, format) })
}

// toDevice reports whether the output is a device or a pipe, which is written to
// directly.
func (x *extraction) toDevice() bool {
	info, err := os.Stat(x.output)
	return err == nil && !info.Mode().IsRegular() && !info.IsDir()
}

func (x *extraction) toStdout() bool { return x.output == "" || x.output == "-" }

// toFolder reports whether the output is a folder: one that exists, or NAME/.
func (x *extraction) toFolder() bool {
	info, err := os.Stat(x.output)
	return err == nil && info.IsDir() || x.output != "" && os.IsPathSeparator(x.output[len(x.output)-1])
}

// stream is an output that stays open.
type stream struct{ sink.Sink }

func (stream) abandon() {}

// file is an output that appears under its name when it is complete.
type file struct {
	sink.Sink
	part *part
}

func (x *extraction) openFile(name string, format format) (output, error) {
	p, err := newPart(name)
	if err != nil {
		return nil, &exitError{exitUsage, err}
	}
	return &file{format.to(x, p.w), p}, nil
}

func (f *file) Write(rec *pipeline.Record) error { return f.part.named(f.Sink.Write(rec)) }

// Close completes the file and gives it its name.
func (f *file) Close() error {
	err := f.Sink.Close()
	if err == nil {
		err = f.part.commit()
	}
	return f.part.named(err)
}

func (f *file) abandon() { f.part.abandon() }

// folder is an output with a file for each document, named after the document's id.
type folder struct {
	x      *extraction
	format format
	inputs inputs
	wrote  atomic.Int64

	mu    sync.Mutex        // documents are read and records written by two goroutines
	taken map[string]string // file name to document id
}

// Write writes the file of one record. If the file cannot be created, that is an
// error of the document.
func (f *folder) Write(rec *pipeline.Record) error {
	name, err := f.place(rec.ID)
	if err != nil {
		return &pipeline.DocError{ID: rec.ID, Stage: "write", Err: err}
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return &pipeline.DocError{ID: rec.ID, Stage: "write", Err: err}
	}
	if with := f.format.with; with != nil {
		// First, for the file of the format says that a document is done.
		if err := f.write(strings.TrimSuffix(name, f.format.ext)+with.ext, *with, rec); err != nil {
			return err
		}
	}
	if err := f.write(name, f.format, rec); err != nil {
		return err
	}
	f.wrote.Add(1)
	return nil
}

// write writes one file.
func (f *folder) write(name string, format format, rec *pipeline.Record) error {
	out, err := f.x.openFile(name, format)
	if err != nil {
		return &pipeline.DocError{ID: rec.ID, Stage: "write", Err: err}
	}
	if err = out.Write(rec); err == nil {
		err = out.Close()
	}
	if err != nil {
		out.abandon()
	}
	return err
}

// file returns the name of the file for a document's name inside the folder.
func (f *folder) file(inside string) string {
	return filepath.Join(f.x.output, filepath.FromSlash(inside)+f.format.ext)
}

// place returns the name of a document's file and reserves it.
func (f *folder) place(id string) (string, error) {
	inside := fileName(id)
	if inside == "" {
		return "", fmt.Errorf("id %q makes no file name; give the document another id", id)
	}
	name := f.file(inside)
	f.mu.Lock()
	defer f.mu.Unlock()
	if other, ok := f.taken[name]; ok {
		return "", fmt.Errorf("%s already holds document %s; give each document its own id", name, other)
	}
	if err := f.inputs.replaced(name); err != nil {
		return "", err
	}
	if f.format.with != nil {
		if err := f.inputs.replaced(filepath.Join(f.x.output, filepath.FromSlash(inside)+f.format.with.ext)); err != nil {
			return "", err
		}
	}
	f.taken[name] = id
	return name, nil
}

func (f *folder) Close() error { return nil }

func (f *folder) abandon() {}

// fileName turns an id into a path that stays inside a folder and has no characters
// that file systems forbid: "../a:1.txt" → "a-1.txt". It keeps the extension, so
// that a.md and a.txt get different files.
func fileName(id string) string {
	return path.Clean("/" + strings.Map(allowed, id))[1:]
}

func allowed(r rune) rune {
	if r < ' ' || strings.ContainsRune(`<>:"\|?*`, r) || r == 0x7f {
		return '-'
	}
	return r
}

// look describes a writer to the pretty format.
func (x *extraction) look(w io.Writer) sink.Look {
	if w != x.out || !x.terminal(w) {
		return sink.Look{}
	}
	look := sink.Look{Color: os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"}
	if f, ok := w.(*os.File); ok {
		look.Width, _, _ = term.GetSize(int(f.Fd())) // 0, the default, on error
	}
	return look
}
