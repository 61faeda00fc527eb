package prose

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// maxWords bounds what is tagged, and held, at once: a longer sentence is cut.
const maxWords = 1000

// Tagger finds names with the models of prose v2. It is immutable, and all
// goroutines may share one.
type Tagger struct{ model *model }

// New returns a tagger. The first call loads the model, which takes a quarter
// of a second; all taggers share it.
func New() (*Tagger, error) {
	m, err := load()
	if err != nil {
		return nil, err
	}
	return &Tagger{m}, nil
}

// Name returns the tagger's name and version.
func (t *Tagger) Name() string { return "prose-2.0.0" }

// Tag appends the names it finds to d.Mentions, in text order, with Entity -1.
// d must be segmented. A name begins and ends with a word of its sentence, and
// overlaps no other; equal names have one type. The time is linear in the text; the error is always nil.
func (t *Tagger) Tag(d *text.Document) error {
	r, from := newRun(t.model), len(d.Mentions)
	for _, s := range d.Sentences {
		for first := s.First; first < s.Last; first += maxWords {
			r.read(d, first, min(first+maxWords, s.Last))
			r.tagPOS()
			r.labelNames()
			r.mentions(d, first)
		}
	}
	agree(d, from)
	return nil
}

// run is the memory of one Tag.
type run struct {
	model *model
	words []word
	pos   votes // for parts of speech
	names votes // for labels
}

func newRun(m *model) *run {
	return &run{model: m, pos: newVotes(&m.pos, len(m.tags)), names: newVotes(&m.names, len(m.labels))}
}

// word is a token as prose's models look at it.
type word struct {
	text  string // with straight quotation marks, as prose rewrites them
	lower string
	norm  string // lower, or the class of a number or a hyphenated word
	shape string
	tag   string // part of speech, of the Penn Treebank
	label int    // class of the label
}

// read makes words of the tokens [first, last).
func (r *run) read(d *text.Document, first, last int) {
	r.words = r.words[:0]
	for i := first; i < last; i++ {
		plain := d.Word(i)
		if strings.Contains(plain, general) {
			plain = straight.Replace(plain)
		}
		lower := strings.ToLower(plain)
		r.words = append(r.words, word{text: plain, lower: lower, norm: normal(plain, lower), shape: shape(plain, lower)})
	}
}

// general begins the curly marks; straight copies any text it is given.
const general = "\xe2\x80"

var straight = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'")
