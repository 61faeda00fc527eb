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

	"github.com/d1af08f5/sayso/extractors/coref"
	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/language"
	"github.com/d1af08f5/sayso/extractors/ner"
	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/extractors/truecase"
)

// Doc is one document on its way in.
type Doc struct {
	ID     string // names the document in its record and in errors
	Source string // where it comes from, or empty
	Text   string // UTF-8
	Meta   Meta   // other fields of the input, copied to the record; never modified

	// Decoded says that Text differs from the input's bytes: it was in another
	// charset, or markup was removed. The record then always carries the text,
	// because its offsets do not fit the input.
	Decoded bool

	// Warnings say what is doubtful about the document, though it can be read.
	Warnings []string

	// Finish, if not nil, makes the other fields final: it takes the text out of a
	// page, for example. Run calls it on the goroutine that works on the document,
	// so that slow reading does not hold up the documents behind it. It is called
	// once. Its error is that of the stage "read".
	Finish func(*Doc) error
}

// Tagger finds names. Tag appends them to the mentions of a segmented document,
// in text order, with Entity -1. Many goroutines call it at once.
type Tagger interface {
	Tag(*text.Document) error
	Name() string // name and version, for the record's model
}

// defaultTagger returns the tagger of the zero Pipeline. The first call loads its
// model.
var defaultTagger = sync.OnceValues(func() (Tagger, error) { return en.Names() })

// MaxWorkers is the largest number of workers. Each holds up to three documents
// in memory; more workers than CPUs gain nothing.
const MaxWorkers = 256

// Pipeline turns documents into records. The zero value works. Its methods may
// be called from many goroutines at once, but its fields must not change
// meanwhile. Every method returns an error if a field is out of range.
type Pipeline struct {
	Tagger   Tagger     // finds names; nil means the default tagger
	Workers  int        // documents that Run works on at once, at most MaxWorkers; 0 means GOMAXPROCS
	Offsets  OffsetUnit // what the record's offsets count; empty means Byte
	WithText bool       // records carry their text

	// AnyLanguage accepts texts that are plainly not English; their records have a
	// warning. Otherwise they are errors that wrap ErrLanguage.
	AnyLanguage bool

	// NoNameGender gives nobody a gender by their name alone: only pronouns and titles
	// show one.
	NoNameGender bool

	// Acts are the acts of the quotes that records have; none means Speech and Thought.
	// The others are dropped. What they report inside is then reported by the next
	// outer quote that stays, if there is one.
	Acts []Act

	// MinConfidence, from 0 to 1, drops quotes and names with a lower confidence.
	// Names whose tagger gives no confidence stay.
	MinConfidence float64
}

// Extract returns the record of one text, as the zero Pipeline does.
func Extract(s string) (*Record, error) {
	var p Pipeline
	return p.Extract(s)
}

// Extract returns the record of one text, which must be UTF-8. If the text is at
// fault, the error is a *DocError that wraps ErrEmpty, ErrTooLarge or ErrNotUTF8.
func (p *Pipeline) Extract(s string) (*Record, error) {
	return p.ExtractDoc(Doc{Text: s})
}

// ExtractDoc is like Extract, for a document with an id, a source and metadata.
func (p *Pipeline) ExtractDoc(doc Doc) (*Record, error) {
	c, err := p.chain()
	if err != nil {
		return nil, err
	}
	return c.extract(context.Background(), doc)
}

// Run yields the records of docs, in the order of docs. If a document fails, if a
// stage panics on it, or if docs yields it with an error, Run yields a nil record
// and a *DocError in its place, and goes on. Any other error concerns the run and
// ends it: the pipeline is misconfigured, the tagger does not load, or ctx has
// ended; the error then wraps the cause of ctx.
//
// Run pulls documents on another goroutine and holds at most three for each
// worker. When the consumer stops or ctx ends, Run stops pulling and returns once
// its goroutines have returned. It cannot interrupt a source that blocks in a
// read or a tagger at work: it waits 100 ms for them, then returns, and they end
// when their call does. A source that may block for ever should watch ctx itself.
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

// Model returns the versions of the rules and the tagger, as records name them:
// "en-0.13.0+…". It loads the default tagger if Tagger is nil.
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

// check returns the error of a field that is out of range.
func (p *Pipeline) check() error {
	if p.Workers < 0 || p.Workers > MaxWorkers {
		return fmt.Errorf("workers %d: want 0 to %d", p.Workers, MaxWorkers)
	}
	if !(0 <= p.MinConfidence && p.MinConfidence <= 1) { // true of NaN, too
		return fmt.Errorf("min confidence %v: want 0 to 1", p.MinConfidence)
	}
	return checkActs(p.Acts)
}

// stage is a step over a document: it reads what earlier stages found and appends
// what it finds.
type stage struct {
	name string
	run  func(*text.Document) error
}

// chain is a Pipeline with its defaults filled in: the stages that a document
// passes through, top to bottom.
type chain struct {
	stages   []stage
	model    string
	unit     OffsetUnit
	withText bool
}

func (p *Pipeline) chain() (*chain, error) {
	if err := p.check(); err != nil {
		return nil, err
	}
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
	_, own := tagger.(*ner.Tagger)
	quotes, err := en.Quotes()
	if err != nil {
		return nil, fmt.Errorf("load quote model: %w", err)
	}
	caser, err := en.Caser()
	if err != nil {
		return nil, fmt.Errorf("load word list: %w", err)
	}
	c := &chain{
		stages: []stage{
			{"language", p.english},
			{"case", cased(caser, own)},
			{"segment", always(text.Segment)},
			{"names", unnamed(inParts(tagger.Tag))},
			{"quotes", inParts(always(quotes.Find))},
			{"entities", always(p.entities().Resolve)},
			{"acts", always(keepActs(p.Acts))},
		},
		model:    en.Version + "+" + tagger.Name(),
		unit:     unit,
		withText: p.WithText,
	}
	if p.MinConfidence > 0 {
		c.stages = append(c.stages, stage{"confidence", always(dropUnsure(p.MinConfidence))})
	}
	return c, nil
}

// entities returns the resolver of mentions.
func (p *Pipeline) entities() *coref.Resolver {
	if p.NoNameGender {
		return en.Entities().WithoutNameGender()
	}
	return en.Entities()
}

// english notes the language of a text, and refuses another than English.
func (p *Pipeline) english(d *text.Document) error {
	code, sure := language.Of(d.Text)
	if !sure || code == "en" {
		return nil
	}
	d.Language = code
	if p.AnyLanguage {
		return nil
	}
	return fmt.Errorf("%w: it looks like %q", ErrLanguage, code)
}

// cased makes a stage that gives a text in one case the cases of a newspaper. Spans
// fit the text as it was written as well. If the names are to be its own tagger's, the
// stage keeps those that it found: that tagger has learnt from texts in one case.
func cased(c *truecase.Caser, own bool) func(*text.Document) error {
	return func(d *text.Document) error {
		cased, names, _, err := c.Text(d.Text)
		if d.Text = cased; own {
			d.Mentions = append(d.Mentions, names...)
		}
		return err
	}
}

// unnamed makes a stage run only if nothing has found names before.
func unnamed(run func(*text.Document) error) func(*text.Document) error {
	return func(d *text.Document) error {
		if len(d.Mentions) > 0 {
			return nil
		}
		return run(d)
	}
}

// always makes a stage of a function that cannot fail.
func always(f func(*text.Document)) func(*text.Document) error {
	return func(d *text.Document) error { f(d); return nil }
}

// inParts makes a stage run over the parts of a long document, one after another.
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

// documents holds used documents for reuse: most of what a text allocates is the
// slices of its document.
var documents = sync.Pool{New: func() any { return new(text.Document) }}

// extract runs the stages over doc. Every error, also that of a panic, is a
// *DocError. The text.Document does not go back to the pool then, because its
// state is unknown.
func (c *chain) extract(ctx context.Context, doc Doc) (rec *Record, err error) {
	at := "read"
	defer func() {
		if v := recover(); v != nil {
			err = &PanicError{Value: v, Stack: debug.Stack()}
		}
		if err != nil {
			rec, err = nil, &DocError{ID: doc.ID, Stage: at, Err: err, Doc: doc}
		}
	}()
	if doc.Finish != nil {
		if err := doc.Finish(&doc); err != nil {
			return nil, err
		}
	}
	at = "text"
	if err := checkText(doc.Text); err != nil {
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

// release returns d to the pool, without the strings that would keep its text
// alive. A long document is left to the garbage collector.
func release(d *text.Document) {
	if len(d.Tokens) > 2*text.PartSize {
		return
	}
	clear(d.Entities)
	d.Reset("")
	documents.Put(d)
}

// MaxText is the length in bytes of the longest text that Extract and Run accept.
const MaxText = 1 << 30

// checkText returns what is wrong with a text, before any stage sees it.
func checkText(s string) error {
	switch {
	case len(s) > MaxText:
		return ErrTooLarge
	case strings.TrimSpace(strings.TrimPrefix(s, "\ufeff")) == "":
		return ErrEmpty
	case !utf8.ValidString(s):
		return fmt.Errorf("%w at byte %d", ErrNotUTF8, invalidUTF8(s))
	}
	return nil
}

// invalidUTF8 returns the offset of the first byte of s that is not UTF-8, or -1.
func invalidUTF8(s string) int {
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

// result is what a worker makes of a document: a record or an error.
type result struct {
	rec *Record
	err error
}

// result extracts a document, unless its source reports an error.
func (c *chain) result(ctx context.Context, doc Doc, err error) result {
	if err != nil {
		return result{nil, &DocError{ID: doc.ID, Stage: "read", Err: err, Doc: doc}}
	}
	rec, err := c.extract(ctx, doc)
	return result{rec, err}
}
