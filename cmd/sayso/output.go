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

// output is where the records of a run go. After an error, abandon takes the
// place of Close or follows it, and leaves nothing that is not whole.
type output interface {
	sink.Sink
	abandon()
}

// open returns the output that the flags ask for.
func (x *extraction) open(format format, in inputs) (output, error) {
	switch {
	case x.toStdout():
		return stream{format.to(x.out, x.look())}, nil
	case x.toFolder():
		return &folder{dir: x.output, format: format, inputs: in, taken: make(map[string]string)}, nil
	}
	return openFile(x.output, format)
}

func (x *extraction) toStdout() bool { return x.output == "" || x.output == "-" }

// toFolder tells whether the output is a folder that is there, or called NAME/.
func (x *extraction) toFolder() bool {
	info, err := os.Stat(x.output)
	return err == nil && info.IsDir() || x.output != "" && os.IsPathSeparator(x.output[len(x.output)-1])
}

// stream is an output that is not ours to close.
type stream struct{ sink.Sink }

func (stream) abandon() {}

// file is an output that is there when it is whole.
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

// Close makes the file appear under its name.
func (f *file) Close() error {
	err := f.Sink.Close()
	if err == nil {
		err = f.part.commit()
	}
	return f.part.named(err)
}

func (f *file) abandon() { f.part.abandon() }

// folder is an output of a file a document, called by the document's id.
type folder struct {
	dir    string
	format format
	inputs inputs
	taken  map[string]string // the id that each file was written for
}

// Write writes the file of one record. A name that cannot be had is the error of
// that document.
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

// place returns the file for a document, which is its alone.
func (f *folder) place(id string) (string, error) {
	inside := fileName(id)
	if inside == "" {
		return "", fmt.Errorf("no file can be called %q", id)
	}
	name := filepath.Join(f.dir, filepath.FromSlash(inside)+f.format.ext)
	if other, ok := f.taken[name]; ok {
		return "", fmt.Errorf("%s is the file of %s", name, other)
	}
	if err := f.inputs.replaced(name); err != nil {
		return "", err
	}
	f.taken[name] = id
	return name, nil
}

func (f *folder) Close() error { return nil }

func (f *folder) abandon() {}

// fileName returns the path that an id makes inside a folder: never out of it,
// and without the characters that some file system forbids. It keeps the id's
// extension, so that a.md and a.txt have each their own, whatever is read beside.
func fileName(id string) string {
	return path.Clean("/" + strings.Map(allowed, id))[1:]
}

func allowed(r rune) rune {
	if r < ' ' || strings.ContainsRune(`<>:"\|?*`, r) || r == 0x7f {
		return '-'
	}
	return r
}

// look is how stdout shows records to people.
func (x *extraction) look() sink.Look {
	if !x.terminal(x.out) {
		return sink.Look{}
	}
	look := sink.Look{Color: os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"}
	if f, ok := x.out.(*os.File); ok {
		look.Width, _, _ = term.GetSize(int(f.Fd())) // 0, the default, where it fails
	}
	return look
}
