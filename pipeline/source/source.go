// Package source reads documents: JSONL, plain text, a text on each line, files
// and folders. Each function returns an iterator for [pipeline.Pipeline.Run]:
//
//	var p pipeline.Pipeline
//	for rec, err := range p.Run(ctx, source.Folder("archive")) {
//
// If a document cannot be read, the iterator yields its error, together with a
// Doc that has its id but no text, and goes on.
//
// Documents are named after their reader: "NAME", or "NAME:N" for line N. NAME,
// which is also their Source, is the name of an *os.File or the name that [Named]
// gave. os.Stdin and readers without a name are called "stdin", and their
// documents have no Source.
package source

import (
	"errors"
	"io"
	"iter"
	"os"
	"strconv"

	"github.com/d1af08f5/sayso/pipeline"
)

// Docs yields documents, each with the error of reading it.
type Docs = iter.Seq2[pipeline.Doc, error]

// What can be wrong with an input. See also the errors of a text in package
// pipeline.
var (
	ErrBinary   = errors.New("not text: binary data")
	ErrEncoding = errors.New("not text in UTF-8, UTF-16 or windows-1252")
	ErrNoText   = errors.New(`no "text" in the JSON object`)
)

// Named returns r with a name for its documents.
func Named(r io.Reader, name string) io.Reader { return &named{r, name} }

type named struct {
	io.Reader
	name string
}

func (n *named) Name() string { return n.name }

// origin is what the documents of a reader are named after.
type origin struct {
	name   string // for ids
	source string // for Doc.Source
}

const stdin = "stdin"

func originOf(r io.Reader) origin {
	n, ok := r.(interface{ Name() string })
	if !ok || r == io.Reader(os.Stdin) {
		return origin{name: stdin}
	}
	return origin{name: n.Name(), source: n.Name()}
}

// line returns the document of line n, counted from 1.
func (o origin) line(n int) pipeline.Doc {
	return pipeline.Doc{ID: o.name + ":" + strconv.Itoa(n), Source: o.source}
}

// whole returns the only document of a reader: "a.txt" for a file, "stdin:1" for a
// pipe.
func (o origin) whole() pipeline.Doc {
	if o.source == "" {
		return o.line(1)
	}
	return pipeline.Doc{ID: o.name, Source: o.source}
}

// Concat yields the documents of each iterator in turn.
func Concat(all ...Docs) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		for _, docs := range all {
			for doc, err := range docs {
				if !yield(doc, err) {
					return
				}
			}
		}
	}
}

// one yields a single document or its error.
func one(doc pipeline.Doc, err error) Docs {
	return func(yield func(pipeline.Doc, error) bool) { yield(doc, err) }
}
