package net

import (
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/marks"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
	"github.com/d1af08f5/sayso/extractors/text"
)

// Lesson is what the net sees of a document, for training. All lists but the last run over
// the words, four numbers a word: its bytes, sentence and paragraph in Words; in Lexical
// the hash of the word, then of the tables prefixTable to classTable; in Places the fields
// of Place.
type Lesson struct {
	ID      string   `json:"id"`
	Words   []int    `json:"w"`
	Lexical []uint32 `json:"x"`
	Spots   []int    `json:"p"`
	Windows []int    `json:"b"`
}

// Scan returns a text as the reader is given it. The function tag tags its names.
func Scan(of string, tag func(*text.Document) error, lex grammar.Lexicon) (*rules.Scan, error) {
	var d text.Document
	d.Reset(of)
	text.Segment(&d)
	if err := tag(&d); err != nil {
		return nil, err
	}
	s := new(rules.Scan)
	s.Words.Read(&d, lex)
	s.Runs = marks.Pair(&d, nil)
	s.Attribute()
	return s, nil
}

// NewLesson returns what the net sees of a scan.
func NewLesson(s *rules.Scan, cluster func(string) uint16) *Lesson {
	d := s.Doc
	l := &Lesson{}
	for i := range d.Tokens {
		t := &d.Tokens[i]
		l.Words = append(l.Words, t.Start, t.End, d.SentenceAt(i), d.ParagraphAt(i))
		x := lexical(t.In(d.Text), t, s.Classes[i], cluster)
		l.Lexical = append(l.Lexical, x.Word, uint32(x.Prefix), uint32(x.Suffix), uint32(x.Ending), uint32(x.Shape), uint32(x.Cluster), uint32(x.Classes))
	}
	var v view
	v.look(s)
	for c := range v.token {
		lo, hi := v.window(c, 72, 88)
		l.Windows = append(l.Windows, lo, hi)
	}
	for _, p := range v.places {
		l.Spots = append(l.Spots, int(p.Mark), int(p.Run), int(p.Spot), int(p.Name))
	}
	return l
}

// Guess is a reading before any is chosen: what its confidence is made of, and what it
// says, in bytes.
type Guess struct {
	Kind    int               `json:"kind"`
	Signs   [numSigns]float64 `json:"x"`
	Content []text.Span       `json:"content"`
	Who     text.Span         `json:"who"`
}

// Guesses returns the readings of a scan that no surer one displaces, however little sure
// they are, for training what they are worth. Those whose cue the rules are sure of are
// left out.
func (r *Reader) Guesses(s *rules.Scan) []Guess {
	w := new(Workspace)
	w.view.look(s)
	r.readAll(w)
	for range w.view.token {
		w.owner = append(w.owner, free)
	}
	cues := w.view.take(w.owner, s.Sure())
	var out []Guess
	for _, k := range w.view.order(w, cues, 0, 0) {
		x := &w.readings[k]
		if !w.view.claim(x, int32(k), w.owner) {
			continue
		}
		if q, ok := w.view.emit(x); ok {
			g := Guess{Content: q.Content, Who: q.Speaker}
			g.Signs, g.Kind = x.Signs.vector()
			out = append(out, g)
		}
	}
	return out
}
