package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"sync"
	"unicode"

	"github.com/schollz/progressbar/v3"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/source"
)

// report tells stderr how a run goes. On a terminal that is a line of words for
// each document that failed; in a pipe, an error record for each, and nothing
// else.
type report struct {
	w      io.Writer
	words  bool
	failed int

	drawing sync.Mutex               // the bar moves where documents are read, and lines come where they end
	bar     *progressbar.ProgressBar // nil where there is none
}

// newReport returns the report on a run over inputs. It has a bar where stderr
// is a terminal and records do not go to the same one.
func newReport(s streams, inputs []string) *report {
	r := &report{w: s.err, words: s.terminal(s.err)}
	if r.words && !s.terminal(s.out) {
		r.bar = newBar(s.err, size(inputs))
	}
	return r
}

// watch is docs, with the bar moving as they are read.
func (r *report) watch(docs source.Docs) source.Docs {
	if r.bar == nil {
		return docs
	}
	return func(yield func(pipeline.Doc, error) bool) {
		for doc, err := range docs {
			r.move(len(doc.Text))
			if !yield(doc, err) {
				return
			}
		}
	}
}

// move moves the bar. That fails where stderr does, and then there is nobody to
// tell.
func (r *report) move(n int) {
	r.drawing.Lock()
	defer r.drawing.Unlock()
	r.bar.Add(n)
}

// line writes a line of words above the bar.
func (r *report) line(s string) {
	r.drawing.Lock()
	defer r.drawing.Unlock()
	if r.bar != nil {
		r.bar.Clear()
	}
	fmt.Fprintln(r.w, "sayso:", strings.Map(printable, s))
}

// errorRecord stands on stderr in place of the record of a document that failed.
type errorRecord struct {
	Schema int         `json:"schema"`
	ID     string      `json:"id"`
	Error  errorReason `json:"error"`
}

type errorReason struct {
	Stage   string `json:"stage"`
	Message string `json:"message"`
}

// failure tells of a document that failed.
func (r *report) failure(e *pipeline.DocError) {
	r.failed++
	if r.words {
		r.line(e.Error())
		return
	}
	enc := json.NewEncoder(r.w)
	enc.SetEscapeHTML(false)
	enc.Encode(errorRecord{pipeline.Schema, e.ID, errorReason{e.Stage, e.Err.Error()}})
}

// end takes the bar away.
func (r *report) end() {
	r.drawing.Lock()
	defer r.drawing.Unlock()
	if r.bar != nil {
		r.bar.Finish()
	}
}

// printable keeps an id from steering the terminal.
func printable(c rune) rune {
	if unicode.IsControl(c) {
		return ' '
	}
	return c
}
