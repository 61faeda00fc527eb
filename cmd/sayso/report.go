package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"unicode"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/source"
)

// report tells stderr how a run goes: which documents failed, and what folders
// skipped. On a terminal it writes lines of words under a bar; elsewhere it writes
// lines of JSON and nothing else.
type report struct {
	streams
	words  bool
	failed int

	mu      sync.Mutex // the goroutine that reads documents moves the bar and skips files
	bar     *bar       // nil if there is none
	skipped []*skipped // in the order of the folders
}

// newReport returns the report of a run. Nothing is written before begin.
func newReport(s streams) *report {
	return &report{streams: s, words: s.terminal(s.err)}
}

// begin shows a bar if stderr is a terminal and the records go elsewhere.
func (r *report) begin(inputs []string) {
	if r.words && !r.terminal(r.out) {
		r.bar = newBar(r.err, size(inputs))
	}
}

// watch returns docs, and moves the bar as they are read.
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

func (r *report) move(n int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.bar != nil {
		r.bar.add(n)
	}
}

// line writes a line of words in place of the bar.
func (r *report) line(s string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.bar != nil {
		r.bar.clear()
	}
	fmt.Fprintln(r.err, "sayso:", strings.Map(printable, s))
}

// json writes a line of JSON.
func (r *report) json(v any) {
	enc := json.NewEncoder(r.err)
	enc.SetEscapeHTML(false)
	enc.Encode(v)
}

// errorRecord stands on stderr for the record of a document that failed.
type errorRecord struct {
	Schema int         `json:"schema"`
	ID     string      `json:"id"`
	Error  errorReason `json:"error"`
}

type errorReason struct {
	Stage   string `json:"stage"`
	Message string `json:"message"`
}

// failure reports a document that failed.
func (r *report) failure(e *pipeline.DocError) {
	r.failed++
	if r.words {
		r.line(e.Error())
		return
	}
	r.json(errorRecord{pipeline.Schema, e.ID, errorReason{e.Stage, e.Err.Error()}})
}

// skipped counts what the walk through a folder leaves out.
type skipped struct {
	folder         string
	hidden, linked int
}

// skips returns a function that counts what the walk through a folder leaves out.
func (r *report) skips(folder string) func(name string, why error) {
	s := &skipped{folder: folder}
	r.skipped = append(r.skipped, s)
	return func(_ string, why error) {
		r.mu.Lock()
		defer r.mu.Unlock()
		if errors.Is(why, source.ErrLinkedFolder) {
			s.linked++
		} else {
			s.hidden++
		}
	}
}

// skipRecord says on stderr what a folder skipped.
type skipRecord struct {
	Schema  int         `json:"schema"`
	ID      string      `json:"id"` // the folder
	Skipped skipReasons `json:"skipped"`
}

type skipReasons struct {
	Hidden        int `json:"hidden,omitempty"`         // names that begin with a dot
	LinkedFolders int `json:"linked_folders,omitempty"` // links to folders
}

// end removes the bar and reports what folders skipped.
func (r *report) end() {
	r.mu.Lock()
	if r.bar != nil {
		r.bar.clear()
		r.bar = nil
	}
	var all []skipped
	for _, s := range r.skipped {
		if s.hidden+s.linked > 0 {
			all = append(all, *s)
		}
	}
	r.mu.Unlock()
	for _, s := range all {
		if r.words {
			r.line(s.String())
		} else {
			r.json(skipRecord{pipeline.Schema, s.folder, skipReasons{s.hidden, s.linked}})
		}
	}
}

// String returns "news: skipped 2 hidden, 1 link to a folder; name them to read
// them".
func (s skipped) String() string {
	var counts []string
	if s.hidden > 0 {
		counts = append(counts, fmt.Sprintf("%d hidden", s.hidden))
	}
	switch {
	case s.linked == 1:
		counts = append(counts, "1 link to a folder")
	case s.linked > 1:
		counts = append(counts, fmt.Sprintf("%d links to folders", s.linked))
	}
	return fmt.Sprintf("%s: skipped %s; name them to read them", s.folder, strings.Join(counts, ", "))
}

// printable replaces control characters, so that an id cannot steer the terminal.
func printable(c rune) rune {
	if unicode.IsControl(c) {
		return ' '
	}
	return c
}
