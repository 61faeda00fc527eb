package main

import (
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"

	"golang.org/x/term"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink"
)

// format is a way to write records.
type format struct {
	ext string
	to  func(io.Writer, sink.Look) sink.Sink
}

// formats are the values of --format.
var formats = map[string]format{
	"jsonl":  {".jsonl", func(w io.Writer, _ sink.Look) sink.Sink { return sink.JSONL(w) }},
	"json":   {".json", func(w io.Writer, _ sink.Look) sink.Sink { return sink.JSON(w) }},
	"csv":    {".csv", func(w io.Writer, _ sink.Look) sink.Sink { return sink.CSV(w) }},
	"pretty": {".txt", sink.Pretty},
}

// output is where the records of a run go. After an error, abandon is called
// instead of Close or after it, and removes what is incomplete.
type output interface {
	sink.Sink
	abandon()
}

// formatName returns the name of the format: the value of -f, or else what the
// name of an output file says: q.csv → csv.
func (x *extraction) formatName() string {
	if x.format != "" {
		return x.format
	}
	if !x.toFolder() {
		switch strings.ToLower(filepath.Ext(x.output)) {
		case ".csv":
			return "csv"
		case ".json":
			return "json"
		case ".txt":
			return "pretty"
		}
	}
	return "jsonl"
}

// open returns the output that the flags describe.
func (x *extraction) open(in inputs) (output, error) {
	format := formats[x.formatName()]
	switch {
	case x.toStdout():
		return stream{format.to(x.out, x.look())}, nil
	case x.toFolder():
		return &folder{dir: x.output, format: format, inputs: in, taken: make(map[string]string)}, nil
	}
	return openFile(x.output, format)
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

func openFile(name string, format format) (output, error) {
	p, err := newPart(name)
	if err != nil {
		return nil, &exitError{exitUsage, err}
	}
	return &file{format.to(p.w, sink.Look{}), p}, nil
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
	dir    string
	format format
	inputs inputs
	taken  map[string]string // file name to document id
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
	out, err := openFile(name, f.format)
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

// place returns the name of a document's file and reserves it.
func (f *folder) place(id string) (string, error) {
	inside := fileName(id)
	if inside == "" {
		return "", fmt.Errorf("id %q makes no file name; give the document another id", id)
	}
	name := filepath.Join(f.dir, filepath.FromSlash(inside)+f.format.ext)
	if other, ok := f.taken[name]; ok {
		return "", fmt.Errorf("%s already holds document %s; give each document its own id", name, other)
	}
	if err := f.inputs.replaced(name); err != nil {
		return "", err
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

// look describes stdout to the pretty format.
func (x *extraction) look() sink.Look {
	if !x.terminal(x.out) {
		return sink.Look{}
	}
	look := sink.Look{Color: os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"}
	if f, ok := x.out.(*os.File); ok {
		look.Width, _, _ = term.GetSize(int(f.Fd())) // 0, the default, on error
	}
	return look
}
