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

// Reader finds what was said where rules are not sure of it.
type Reader interface {
	// Read returns the readings of a scan's document beside those that are sure.
	Read(s *scan, sure []Reading) []Reading
}

// Finder finds quotes with their cues and speakers. It is immutable once made
// and shared by all goroutines.
type Finder struct {
	lexicon Lexicon
	reader  Reader
	drafts  sync.Pool
}

// NewFinder returns a finder that knows words by the given lexicon, and leaves
// what rules are not sure of to the given reader.
func NewFinder(l Lexicon, r Reader) *Finder {
	return &Finder{lexicon: l, reader: r, drafts: sync.Pool{New: func() any { return new(draft) }}}
}

// Find appends the quotes of d to d.Quotes, in the text order of their first
// runs. It needs paragraphs, sentences and tokens, and goes by the names of
// d.Mentions where there are some.
func (f *Finder) Find(d *text.Document) {
	s := f.drafts.Get().(*draft)
	defer f.drafts.Put(s)
	s.words.read(d, f.lexicon)
	defer func() { s.d = nil }()
	s.runs = saidRuns(d, pairMarks(d, s.runs))
	s.find(f.reader)
	s.disjoint()
	for i := range d.Quotes {
		q := &d.Quotes[i]
		q.Type = s.kind(q.Content)
	}
	s.turns()
	s.nest(f.reader)
}

// find appends the quotes of the document, from what rules are sure of and what
// the reader reads.
func (s *draft) find(r Reader) {
	s.attribute()
	sure := s.sure(nil)
	for _, x := range sure {
		s.add(x, -1)
	}
	first := len(s.d.Quotes)
	for _, x := range r.Read(&s.scan, sure) {
		via := x.In
		if via >= 0 {
			via += first
		}
		s.add(x, via)
	}
	s.order()
}

// add appends the quote of a reading, that is reported inside quote number via,
// or -1.
func (s *draft) add(r Reading, via int) *text.Quote {
	s.d.Quotes = append(s.d.Quotes, s.quote(r, via))
	return &s.d.Quotes[len(s.d.Quotes)-1]
}

// quote makes a quote of a reading.
func (s *draft) quote(r Reading, via int) text.Quote {
	q := text.Quote{Content: r.Content, Cue: r.Cue, Speaker: r.Speaker, Confidence: r.Confidence, Mention: -1, Entity: -1, Via: via}
	q.Mode = s.mode(&q)
	return q
}

// kind returns the type of a quote: direct where every word of its content
// stands in a quoted run, mixed where some do, indirect where none does.
func (s *scene) kind(content []text.Span) text.QuoteType {
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
