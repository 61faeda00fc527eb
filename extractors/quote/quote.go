// Package quote finds what was said, the words that say so and who said it.
package quote

import (
	"sort"
	"sync"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Finder finds quotes with their cues and speakers. It is immutable once made
// and shared by all goroutines.
type Finder struct {
	lexicon Lexicon
	scans   sync.Pool
}

// NewFinder returns a finder that knows words by the given lexicon.
func NewFinder(l Lexicon) *Finder {
	return &Finder{lexicon: l, scans: sync.Pool{New: func() any { return new(scan) }}}
}

// Find appends the quotes of d to d.Quotes, in the text order of their first
// runs. It needs paragraphs, sentences and tokens.
func (f *Finder) Find(d *text.Document) {
	s := f.scans.Get().(*scan)
	defer f.scans.Put(s)
	s.d = d
	defer func() { s.d = nil }()
	s.runs = pairMarks(d, s.runs)
	if len(s.runs) == 0 {
		return
	}
	s.cls = f.lexicon.classify(d, s.cls)
	s.by = s.by[:0]
	s.attribute()
	s.assemble()
	s.disjoint()
	for i := range d.Quotes {
		q := &d.Quotes[i]
		q.Type = s.kind(q.Content)
		q.Confidence = rate(q, s.by[i])
	}
}

// kind returns the type of a quote: direct where every word of its content
// stands in a quoted run, mixed where some do.
func (s *scan) kind(content []text.Span) text.QuoteType {
	for _, c := range content {
		inside := 0
		k := sort.Search(len(s.runs), func(k int) bool { return s.span(s.runs[k]).End > c.Start })
		for ; k < len(s.runs) && s.span(s.runs[k]).Start < c.End; k++ {
			inside += s.span(s.runs[k]).Len()
		}
		if inside+2 < c.Len() {
			return text.Mixed
		}
	}
	return text.Direct
}
