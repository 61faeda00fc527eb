// Package quote finds what was said, the words that say so and who said it.
package quote

import (
	"sort"
	"sync"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Reading is one way to read a stretch of text as a quote.
type Reading struct {
	Content    []text.Span // one or more runs, in text order
	Cue        text.Span   // empty where there is none
	Speaker    text.Span   // empty where nobody is named
	Confidence float64     // 0 to 1
	In         int         // index of the reading that this one is reported inside, or -1
}

// Finder finds quotes with their cues and speakers. It is immutable once made
// and shared by all goroutines.
type Finder struct {
	reader reader
	model  *Model
	scans  sync.Pool
}

// NewFinder returns a finder that knows words by the given lexicon and reads
// what rules are not sure of by the given model. Cluster gives lower-case words
// of like use one number, and others 0; it may be nil.
func NewFinder(l Lexicon, m *Model, cluster func(lower string) uint16) *Finder {
	return &Finder{reader: reader{lexicon: l, cluster: cluster, prior: m.prior}, model: m, scans: sync.Pool{New: func() any { return new(scan) }}}
}

// Find appends the quotes of d to d.Quotes, in the text order of their first
// runs. It needs paragraphs, sentences and tokens, and goes by the names of
// d.Mentions where there are some.
func (f *Finder) Find(d *text.Document) {
	s := f.scans.Get().(*scan)
	defer f.scans.Put(s)
	s.d = d
	defer func() { s.d = nil }()
	s.runs = saidRuns(d, pairMarks(d, s.runs))
	s.read(&f.reader)
	s.find(f.model)
	s.disjoint()
	for i := range d.Quotes {
		q := &d.Quotes[i]
		q.Type = s.kind(q.Content)
	}
	s.turns()
	s.nest(f.model)
}

// find appends the quotes of the document, from what rules are sure of and what
// the model reads.
func (s *scan) find(m *Model) {
	s.closeRuns()
	s.attribute()
	s.settle()
	sure := s.sure(nil)
	for _, r := range sure {
		s.add(r, -1)
	}
	first := len(s.d.Quotes)
	for _, r := range m.read(s, sure) {
		via := r.In
		if via >= 0 {
			via += first
		}
		s.add(r, via)
	}
	s.order()
}

// add appends the quote of a reading, that is reported inside quote number via,
// or -1.
func (s *scan) add(r Reading, via int) *text.Quote {
	s.d.Quotes = append(s.d.Quotes, s.quote(r, via))
	return &s.d.Quotes[len(s.d.Quotes)-1]
}

// quote makes a quote of a reading.
func (s *scan) quote(r Reading, via int) text.Quote {
	q := text.Quote{Content: r.Content, Cue: r.Cue, Speaker: r.Speaker, Confidence: r.Confidence, Mention: -1, Entity: -1, Via: via}
	q.Mode = s.mode(&q)
	return q
}

// kind returns the type of a quote: direct where every word of its content
// stands in a quoted run, mixed where some do, indirect where none does.
func (s *scan) kind(content []text.Span) text.QuoteType {
	quoted := 0
	whole := true
	for _, c := range content {
		inside := 0
		k := sort.Search(len(s.runs), func(k int) bool { return s.span(s.runs[k]).End > c.Start })
		for ; k < len(s.runs) && s.span(s.runs[k]).Start < c.End; k++ {
			inside += s.span(s.runs[k]).Len()
		}
		quoted += inside
		whole = whole && inside > 0 && inside+2 >= c.Len()
	}
	switch {
	case whole:
		return text.Direct
	case quoted > 0:
		return text.Mixed
	}
	return text.Indirect
}
