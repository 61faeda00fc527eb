// Package pipeline is the front door of sayso: text in, records out, one text
// at a time or a stream of them.
package pipeline

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/text"
)

// Doc is one document on its way in.
type Doc struct {
	ID     string         // names the document in its record and in errors
	Source string         // where it came from, or empty
	Text   string         // UTF-8
	Meta   map[string]any // fields of the input that are not ours, passed through; not written to

	// Decoded says that Text is not the input's own bytes (another charset,
	// markup taken away). Its record then always carries the text, for the
	// offsets would point into nothing that its reader has.
	Decoded bool
}

// Tagger appends the names of a segmented document to its mentions, in text
// order, with Entity -1. It is called from many goroutines at once.
type Tagger interface {
	Tag(*text.Document) error
	Name() string // name and version, for the record's model
}

// defaultTagger is the tagger of the zero Pipeline. Its model is loaded when
// first asked for, once.
var defaultTagger = sync.OnceValues(func() (Tagger, error) { return en.Names() })

// Pipeline turns documents into records. The zero value works. Its methods may
// be called at the same time; its fields must not change meanwhile.
type Pipeline struct {
	Tagger   Tagger     // nil is the default tagger
	Workers  int        // documents worked on at once by Run; 0 is GOMAXPROCS
	Offsets  OffsetUnit // what the record's offsets count; empty is Byte
	WithText bool       // records carry their text

	// MinConfidence drops the quotes and names that are less likely right.
	MinConfidence float64
}

// Extract is Extract of the zero Pipeline.
func Extract(s string) (*Record, error) {
	var p Pipeline
	return p.Extract(s)
}

// Extract returns the record of one text, which must be UTF-8. Its error, a
// *DocError, wraps ErrEmpty, ErrTooLarge or ErrNotUTF8 where the text is at
// fault.
func (p *Pipeline) Extract(s string) (*Record, error) {
	return p.ExtractDoc(Doc{Text: s})
}

// ExtractDoc is Extract for a document with a name, a source and metadata.
func (p *Pipeline) ExtractDoc(doc Doc) (*Record, error) {
	c, err := p.chain()
	if err != nil {
		return nil, err
	}
	return c.extract(context.Background(), doc)
}

// Run returns the records of docs, in their order. A document that fails,
// panics a stage, or comes with an error of its own is a nil record with a
// *DocError in its place, and the run goes on. Any other error is the run's and
// its last: the tagger cannot be loaded, or ctx has ended, whose cause it wraps.
//
// Documents are pulled from docs on another goroutine, and at most three for
// each worker are held between docs and the consumer. When the consumer breaks
// off or ctx ends, Run stops pulling, and returns when its goroutines have. It
// cannot interrupt a source that is blocked in a read, nor a tagger in the
// middle of a text: it waits 100 ms for those, and leaves them to end when
// their call returns. A source that can wait for ever should watch ctx itself.
func (p *Pipeline) Run(ctx context.Context, docs iter.Seq2[Doc, error]) iter.Seq2[*Record, error] {
	return func(yield func(*Record, error) bool) {
		c, err := p.chain()
		if err != nil {
			yield(nil, err)
			return
		}
		for r := range ordered(ctx, p.workers(), guarded(docs), c.result) {
			if !yield(r.rec, r.err) {
				return
			}
		}
		if ctx.Err() != nil {
			yield(nil, fmt.Errorf("run stopped: %w", context.Cause(ctx)))
		}
	}
}

// Model returns the name of what finds things: the version of the English rules
// and the tagger. It loads the default tagger where none is set.
func (p *Pipeline) Model() (string, error) {
	c, err := p.chain()
	if err != nil {
		return "", err
	}
	return c.model, nil
}

func (p *Pipeline) workers() int {
	if p.Workers > 0 {
		return p.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// stage is a step over a document: it reads what stands before it and appends
// its own.
type stage struct {
	name string
	run  func(*text.Document) error
}

// chain is a Pipeline with its defaults filled in: the stages a document passes
// through, top to bottom.
type chain struct {
	stages   []stage
	model    string
	unit     OffsetUnit
	withText bool
}

func (p *Pipeline) chain() (*chain, error) {
	unit, err := p.Offsets.orDefault()
	if err != nil {
		return nil, err
	}
	tagger := p.Tagger
	if tagger == nil {
		if tagger, err = defaultTagger(); err != nil {
			return nil, fmt.Errorf("load tagger: %w", err)
		}
	}
	quotes, err := en.Quotes()
	if err != nil {
		return nil, fmt.Errorf("load model of quotes: %w", err)
	}
	c := &chain{
		stages: []stage{
			{"segment", sure(text.Segment)},
			{"names", inParts(tagger.Tag)},
			{"quotes", inParts(sure(quotes.Find))},
			{"entities", sure(en.Entities().Resolve)},
		},
		model:    en.Version + "+" + tagger.Name(),
		unit:     unit,
		withText: p.WithText,
	}
	if p.MinConfidence > 0 {
		c.stages = append(c.stages, stage{"confidence", sure(surer(p.MinConfidence))})
	}
	return c, nil
}

// sure makes a stage of a function that cannot fail.
func sure(f func(*text.Document)) func(*text.Document) error {
	return func(d *text.Document) error { f(d); return nil }
}

// inParts runs a stage over the parts of a long document in turn.
func inParts(run func(*text.Document) error) func(*text.Document) error {
	return func(d *text.Document) (err error) {
		d.EachPart(func(part *text.Document) {
			if err == nil {
				err = run(part)
			}
		})
		return err
	}
}

// documents are reused: a document's slices are most of what a text needs.
var documents = sync.Pool{New: func() any { return new(text.Document) }}

// extract runs the stages over doc. Whatever goes wrong, a panic too, is a
// *DocError; the text.Document is then left to the garbage collector, as
// nobody knows its state.
func (c *chain) extract(ctx context.Context, doc Doc) (rec *Record, err error) {
	at := "text"
	defer func() {
		if v := recover(); v != nil {
			err = &PanicError{Value: v, Stack: debug.Stack()}
		}
		if err != nil {
			rec, err = nil, &DocError{ID: doc.ID, Stage: at, Err: err}
		}
	}()
	if err := check(doc.Text); err != nil {
		return nil, err
	}
	d := documents.Get().(*text.Document)
	d.Reset(doc.Text)
	for _, s := range c.stages {
		if at = s.name; ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		if err := s.run(d); err != nil {
			return nil, err
		}
	}
	at = "record"
	rec = c.record(doc, d)
	release(d)
	return rec, nil
}

// release gives d back to the pool, free of strings that would keep its text; a
// long one is left to the garbage collector.
func release(d *text.Document) {
	if len(d.Tokens) > 2*text.PartSize {
		return
	}
	clear(d.Entities)
	d.Reset("")
	documents.Put(d)
}

// MaxText is the length in bytes of the longest text that is taken.
const MaxText = 1 << 30

// check says what is wrong with a text before any stage sees it.
func check(s string) error {
	switch {
	case len(s) > MaxText:
		return ErrTooLarge
	case strings.TrimSpace(strings.TrimPrefix(s, "\ufeff")) == "":
		return ErrEmpty
	case !utf8.ValidString(s):
		return fmt.Errorf("%w at byte %d", ErrNotUTF8, InvalidUTF8(s))
	}
	return nil
}

// InvalidUTF8 returns the offset of the first byte of s that is not UTF-8, or
// -1 where all of it is.
func InvalidUTF8(s string) int {
	for i, r := range s {
		if r != utf8.RuneError {
			continue
		}
		if _, size := utf8.DecodeRuneInString(s[i:]); size == 1 {
			return i
		}
	}
	return -1
}

// result is a record or its error: what a worker makes of a document.
type result struct {
	rec *Record
	err error
}

// result is extract for a document that may come with an error of its source.
func (c *chain) result(ctx context.Context, doc Doc, err error) result {
	if err != nil {
		return result{nil, &DocError{ID: doc.ID, Stage: "read", Err: err}}
	}
	rec, err := c.extract(ctx, doc)
	return result{rec, err}
}
