package quote

import (
	"sync"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/act"
	"github.com/d1af08f5/sayso/extractors/quote/marks"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
	"github.com/d1af08f5/sayso/extractors/text"
)

// Reader finds quotes where the rules are not sure. It is called from many
// goroutines at once.
type Reader interface {
	// Read returns the readings of the scan's document other than those that the
	// rules are sure of, in any order. It must not change the scan.
	Read(s *rules.Scan, sure []rules.Reading) []rules.Reading
}

// Finder finds quotes with their cues and speakers. It is immutable and shared by
// all goroutines.
type Finder struct {
	lexicon grammar.Lexicon
	reader  Reader
	acts    *act.Lexicon
	drafts  sync.Pool
}

// NewFinder returns a finder that knows words by the lexicon and asks the reader
// where rules are not sure.
func NewFinder(l grammar.Lexicon, r Reader) *Finder {
	return &Finder{lexicon: l, reader: r, acts: new(act.Lexicon), drafts: sync.Pool{New: func() any { return new(draft) }}}
}

// WithActs makes f tell acts and lemmas by a lexicon, and returns f. It must not be
// called once f is shared.
func (f *Finder) WithActs(l *act.Lexicon) *Finder {
	f.acts = l
	return f
}

// Find appends the quotes of d to d.Quotes, in the text order of their first
// runs. It needs paragraphs, sentences and tokens, and uses the names in
// d.Mentions if there are any.
func (f *Finder) Find(d *text.Document) {
	s := f.drafts.Get().(*draft)
	defer f.drafts.Put(s)
	defer func() { s.Doc = nil }()
	s.Words.Read(d, f.lexicon)
	s.Runs = marks.Pair(d, s.Runs)
	s.Attribute()
	s.compose(f.reader)
	s.agents()
	s.joint()
	s.drop(func(q *text.Quote) bool { return s.aside(q) || s.silent(q) })
	s.separate()
	s.setTypes()
	s.turns()
	s.nest(f.reader)
	f.acts.Set(&s.Words)
	s.withhold()
	s.drop(doubtful)
}

// leastReported is the least confidence of what somebody says or thinks without marks. A
// reader's own bound serves attitudes, which come out on demand. Chosen on PolNeAR's
// development articles.
const leastReported = .4

// doubtful reports whether a quote without marks is too little sure.
func doubtful(q *text.Quote) bool {
	return q.Type == text.Indirect && q.Act != text.Attitude && q.Confidence < leastReported
}
