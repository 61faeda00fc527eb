package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"

	"github.com/schollz/progressbar/v3"

	"github.com/d1af08f5/sayso/pipeline"
)

// report tells stderr how a run goes. On a terminal that is a line of words for
// each document that failed and, as long as records do not go to the same
// terminal, a count of those done; in a pipe, an error record for each that
// failed and nothing else.
type report struct {
	w      io.Writer
	words  bool
	bar    *progressbar.ProgressBar // nil where there is none
	failed int
}

func newReport(s streams) *report {
	r := &report{w: s.err, words: s.terminal(s.err)}
	if r.words && !s.terminal(s.out) {
		r.bar = progressbar.NewOptions64(-1,
			progressbar.OptionSetWriter(s.err),
			progressbar.OptionSetDescription("reading"),
			progressbar.OptionSetItsString("docs"),
			progressbar.OptionShowCount(),
			progressbar.OptionShowIts(),
			progressbar.OptionThrottle(100*time.Millisecond),
			progressbar.OptionSetSpinnerChangeInterval(0), // drawn as documents are done, by no goroutine
			progressbar.OptionClearOnFinish(),
		)
	}
	return r
}

// success counts a document that has been written.
func (r *report) success() {
	if r.bar != nil {
		r.bar.Add(1) // fails where stderr does, and then there is nobody to tell
	}
}

// errorRecord is what record.md promises in place of the record of a document
// that failed.
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
		if r.bar != nil {
			r.bar.Clear()
		}
		fmt.Fprintln(r.w, "sayso:", strings.Map(printable, e.Error()))
		r.success()
		return
	}
	enc := json.NewEncoder(r.w)
	enc.SetEscapeHTML(false)
	enc.Encode(errorRecord{pipeline.Schema, e.ID, errorReason{e.Stage, e.Err.Error()}})
}

// end takes the count away.
func (r *report) end() {
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
