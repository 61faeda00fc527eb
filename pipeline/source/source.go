// Package source reads documents: a text, a text a line, JSONL, files and
// folders. Each function returns an iterator for pipeline.Run. What cannot be
// read is an error beside a document that has the name and no text, and the
// iterator goes on.
//
// A reader's documents are called after its name, "NAME:N" by line, and have it
// as their source: that of an *os.File, or what Named gave it. A reader without
// a name, and os.Stdin, is called stdin and is no source.
package source

import (
	"errors"
	"io"
	"iter"
	"os"
	"strconv"

	"github.com/d1af08f5/sayso/pipeline"
)

// Docs is documents on their way in, each with what went wrong in reading it.
type Docs = iter.Seq2[pipeline.Doc, error]

// What can be wrong with an input, beside what the pipeline finds wrong with a
// text.
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

// origin is what the documents of a reader are called after.
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

// line is the document of line n, counted from one.
func (o origin) line(n int) pipeline.Doc {
	return pipeline.Doc{ID: o.name + ":" + strconv.Itoa(n), Source: o.source}
}

// whole is the one document of a reader: a file goes by its name, and what came
// by a pipe is its first.
func (o origin) whole() pipeline.Doc {
	if o.source == "" {
		return o.line(1)
	}
	return pipeline.Doc{ID: o.name, Source: o.source}
}

// Concat returns the documents of each in turn.
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

// one is a single document, or its error.
func one(doc pipeline.Doc, err error) Docs {
	return func(yield func(pipeline.Doc, error) bool) { yield(doc, err) }
}
