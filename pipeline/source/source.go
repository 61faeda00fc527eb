// Package source reads documents: files of many kinds, folders, archives and
// streams. A [Reader] finds out what an input is; its zero value suits most. Each
// function returns an iterator for [pipeline.Pipeline.Run]:
//
//	var p pipeline.Pipeline
//	for rec, err := range p.Run(ctx, source.Folder("archive")) {
//
// If a document cannot be read, the iterator yields its error, together with a
// Doc that has its id but no text, and goes on. Markup is never read as prose: an
// input of a kind that cannot be read is an error that says what to do with it.
//
// What takes long, such as finding the article in a page, is left to Doc.Finish.
// Run calls it; whoever ranges over documents without Run must call it before use
// of their texts, or use [Finished].
//
// Documents are named after their input: "NAME", or "NAME:N" for line, row or
// item N, or "NAME/PATH" for a file of an archive. NAME is the path inside the
// folder that is read, the last element of the path of a file, or what [Named] or
// an *os.File says. os.Stdin and readers without a name are called "stdin", and
// their documents have no Source. Bytes of a file name that are not UTF-8 stand
// as %XX.
package source

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/d1af08f5/sayso/pipeline"
)

// Docs yields documents, each with the error of reading it.
type Docs = iter.Seq2[pipeline.Doc, error]

// What can be wrong with an input. See also the errors of a text in package
// pipeline.
var (
	ErrBinary   = errors.New("not text: binary data")
	ErrEncoding = errors.New("not text in UTF-8, UTF-16 or windows-1252")
	ErrNoText   = errors.New(`no "text"`)
	ErrKind     = errors.New("cannot read")             // a kind of file that sayso does not read
	ErrBomb     = errors.New("expands without measure") // a compressed input
	ErrNested   = errors.New("archives nested too deeply")
)

// Named returns r with a name for its documents.
func Named(r io.Reader, name string) io.Reader { return &named{r, name} }

type named struct {
	io.Reader
	name string
}

func (n *named) Name() string { return n.name }

// Finished yields docs with all that Doc.Finish does done.
func Finished(docs Docs) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		for doc, err := range docs {
			if err == nil && doc.Finish != nil {
				err = doc.Finish(&doc)
				doc.Finish = nil
			}
			if !yield(doc, err) {
				return
			}
		}
	}
}

// origin is what the documents of an input are named after.
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
	return origin{name: clean(n.Name()), source: clean(n.Name())}
}

// clean returns a file name in UTF-8: bytes that are not become %XX, so that
// different names stay different.
func clean(name string) string {
	if utf8.ValidString(name) {
		return name
	}
	var b strings.Builder
	for i, r := range name {
		if r == utf8.RuneError && !strings.HasPrefix(name[i:], "\ufffd") {
			fmt.Fprintf(&b, "%%%02X", name[i])
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// numbered returns the document of line, row or item n, counted from 1.
func (o origin) numbered(n int) pipeline.Doc {
	return pipeline.Doc{ID: o.name + ":" + strconv.Itoa(n), Source: o.source}
}

// whole returns the only document of an input: "a.txt" for a file, "stdin:1" for a
// pipe.
func (o origin) whole() pipeline.Doc {
	if o.source == "" {
		return o.numbered(1)
	}
	return pipeline.Doc{ID: o.name, Source: o.source}
}

// inside returns the origin of a file in an archive.
func (o origin) inside(name string) origin {
	name = clean(name)
	if o.source == "" {
		return origin{path.Join(o.name, name), path.Join(o.name, name)}
	}
	return origin{path.Join(o.name, name), path.Join(o.source, name)}
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
