package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"hash/maphash"
	"os"
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
	file   *os.File // for documents that fail; nil if there is none
	same   int      // documents that have the id of another

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

// watch returns docs, and warns of documents whose id another had before: they
// overwrite each other in a database or a folder.
func (r *report) watch(docs source.Docs) source.Docs {
	seed := maphash.MakeSeed()
	seen := make(map[uint64]struct{}) // hashes, so that a million ids take little memory
	return func(yield func(pipeline.Doc, error) bool) {
		for doc, err := range docs {
			if err == nil {
				n := len(seen)
				if seen[maphash.String(seed, doc.ID)] = struct{}{}; len(seen) == n {
					doc.Warnings = append(doc.Warnings, sameID)
				}
			}
			if !yield(doc, err) {
				return
			}
		}
	}
}

// move moves the bar by some bytes that were read.
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
	r.writeFailed(e)
	if r.words {
		r.line(e.Error())
		return
	}
	r.json(errorRecord{pipeline.Schema, e.ID, errorReason{e.Stage, e.Err.Error()}})
}

// sameID is the warning of a document whose id another had before. Tables number
// their rows from 1, so a folder of them may have many; stderr names only mostSame.
const (
	sameID   = "another document before it has the same id"
	mostSame = 20
)

// warningRecord says on stderr what is doubtful about a document that has a record.
type warningRecord struct {
	Schema  int           `json:"schema"`
	ID      string        `json:"id,omitempty"`
	Warning warningReason `json:"warning"`
}

type warningReason struct {
	Message string `json:"message"`
}

// warnings reports the warnings of a record.
func (r *report) warnings(rec *pipeline.Record) {
	for _, w := range rec.Warnings {
		if w == sameID {
			if r.same++; r.same > mostSame {
				continue
			}
		}
		r.warning(rec.ID, w)
	}
}

// warning reports a warning of a document, or of the run if id is empty.
func (r *report) warning(id, w string) {
	switch {
	case !r.words:
		r.json(warningRecord{pipeline.Schema, id, warningReason{w}})
	case id == "":
		r.line("warning: " + w)
	default:
		r.line(fmt.Sprintf("%s: warning: %s", id, w))
	}
}

// skipReasons are the reasons why files are skipped, as stderr names them.
var skipReasons = []struct {
	why       error
	name      string // in JSON
	one, many string // in words
}{
	{source.ErrHidden, "hidden", "%d hidden", "%d hidden"},
	{source.ErrLinkedFolder, "linked_folders", "%d link to a folder", "%d links to folders"},
	{source.ErrExcluded, "excluded", "%d by a pattern", "%d by a pattern"},
	{source.ErrNotArticle, "not_articles", "%d that is no article", "%d that are no articles"},
	{source.ErrLink, "links_in_archives", "%d link or device in an archive", "%d links or devices in archives"},
	{source.ErrAttachment, "attachments", "%d attachment", "%d attachments"},
}

// skipped counts what the walk through an input leaves out.
type skipped struct {
	input  string
	counts []int // one for each of skipReasons
}

// skips returns a function that counts what the walk through an input leaves out.
func (r *report) skips(input string) func(name string, why error) {
	var s *skipped
	return func(_ string, why error) {
		r.mu.Lock()
		defer r.mu.Unlock()
		if s == nil {
			s = &skipped{input, make([]int, len(skipReasons))}
			r.skipped = append(r.skipped, s)
		}
		for i, reason := range skipReasons {
			if errors.Is(why, reason.why) {
				s.counts[i]++
			}
		}
	}
}

// skipRecord says on stderr what an input skipped.
type skipRecord struct {
	Schema  int           `json:"schema"`
	ID      string        `json:"id"` // the file or folder
	Skipped pipeline.Meta `json:"skipped"`
}

// end removes the bar and reports what was skipped.
func (r *report) end() {
	r.mu.Lock()
	if r.bar != nil {
		r.bar.clear()
		r.bar = nil
	}
	all := r.skipped
	r.mu.Unlock()
	if more := r.same - mostSame; more > 0 {
		r.warning("", fmt.Sprintf("%d more documents have ids that others have", more))
	}
	for _, s := range all {
		if r.words {
			r.line(s.String())
		} else {
			r.json(skipRecord{pipeline.Schema, s.input, s.fields()})
		}
	}
}

// fields returns the counts that are not 0, by name.
func (s *skipped) fields() pipeline.Meta {
	var m pipeline.Meta
	for i, n := range s.counts {
		if n > 0 {
			m = append(m, pipeline.Field{Name: skipReasons[i].name, Value: n})
		}
	}
	return m
}

// String returns "news: skipped 2 hidden, 1 link to a folder; name them to read
// them".
func (s *skipped) String() string {
	var counts []string
	for i, n := range s.counts {
		switch {
		case n == 1:
			counts = append(counts, fmt.Sprintf(skipReasons[i].one, n))
		case n > 1:
			counts = append(counts, fmt.Sprintf(skipReasons[i].many, n))
		}
	}
	named := ""
	if s.counts[0]+s.counts[1] > 0 {
		named = "; name them to read them"
	}
	return fmt.Sprintf("%s: skipped %s%s", s.input, strings.Join(counts, ", "), named)
}

// printable replaces control characters, so that an id cannot steer the terminal.
func printable(c rune) rune {
	if unicode.IsControl(c) {
		return ' '
	}
	return c
}
