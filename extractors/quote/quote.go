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
	reader reader
	model  *Model
	scans  sync.Pool
}

// NewFinder returns a finder that knows words by the given lexicon and weighs
// attributions by the given model; without one it goes by rules alone. Cluster
// gives lower-case words of like use one number, and others 0; it may be nil.
func NewFinder(l Lexicon, m *Model, cluster func(lower string) uint16) *Finder {
	f := &Finder{reader: reader{lexicon: l, cluster: cluster}, model: m, scans: sync.Pool{New: func() any { return new(scan) }}}
	if m != nil {
		f.reader.prior = m.prior
	}
	return f
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
	if len(s.runs) == 0 && f.model == nil {
		return
	}
	s.read(&f.reader)
	s.attribute()
	s.by = s.by[:0]
	s.assemble()
	s.disjoint()
	if f.model != nil {
		s.attributeBy(f.model)
		s.disjoint()
	}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		q.Type = s.kind(q.Content)
		if f.model == nil {
			q.Confidence = rate(q, s.by[i])
		}
	}
	s.turns()
	if f.model != nil {
		s.nest(f.model)
	}
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
