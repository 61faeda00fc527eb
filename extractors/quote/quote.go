package quote

import (
	"sync"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/marks"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
	"github.com/d1af08f5/sayso/extractors/text"
)

// Reader finds what was said where rules are not sure of it.
type Reader interface {
	// Read returns the readings of a scan's document beside those that are sure.
	Read(s *rules.Scan, sure []rules.Reading) []rules.Reading
}

// Finder finds quotes with their cues and speakers. It is immutable once made
// and shared by all goroutines.
type Finder struct {
	lexicon grammar.Lexicon
	reader  Reader
	drafts  sync.Pool
}

// NewFinder returns a finder that knows words by the given lexicon, and leaves
// what rules are not sure of to the given reader.
func NewFinder(l grammar.Lexicon, r Reader) *Finder {
	return newFinder(l, r, rules.New())
}

func newFinder(l grammar.Lexicon, r Reader, list *rules.Rules) *Finder {
	return &Finder{lexicon: l, reader: r, drafts: sync.Pool{New: func() any { return &draft{Scan: rules.Scan{Rules: list}} }}}
}

// Without returns a finder that leaves out the named rule of package rules, to
// see what the rule is for.
func (f *Finder) Without(rule string) *Finder {
	list := rules.New()
	list.Without = rule
	return newFinder(f.lexicon, f.reader, list)
}

// Find appends the quotes of d to d.Quotes, in the text order of their first
// runs. It needs paragraphs, sentences and tokens, and goes by the names of
// d.Mentions where there are some.
func (f *Finder) Find(d *text.Document) {
	s := f.drafts.Get().(*draft)
	defer f.drafts.Put(s)
	s.Words.Read(d, f.lexicon)
	defer func() { s.Doc = nil }()
	s.Runs = marks.Pair(d, s.Runs)
	s.find(f.reader)
	s.separate()
	for i := range d.Quotes {
		q := &d.Quotes[i]
		q.Type = s.Kind(q.Content)
	}
	s.turns()
	s.nest(f.reader)
}
