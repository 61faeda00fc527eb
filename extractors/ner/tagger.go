package ner

import (
	"slices"
	"strings"
	"sync"

	"github.com/d1af08f5/sayso/extractors/ner/crf"
	"github.com/d1af08f5/sayso/extractors/text"
)

// Tagger finds the names of a document with a model. It is immutable, and all
// goroutines may share one.
type Tagger struct{ model *Model }

// NewTagger returns the tagger of a model.
func NewTagger(m *Model) *Tagger { return &Tagger{m} }

// Model returns the model that the tagger was made of.
func (t *Tagger) Model() *Model { return t.model }

// Name returns the model's name and version.
func (t *Tagger) Name() string { return t.model.Name() }

// Tag appends the names of a segmented document to d.Mentions, in text order, each
// with Entity -1 and its Confidence. A name is a run of tokens of one sentence and
// overlaps no other; names that are more likely wrong than right are left out. The
// time is linear in the text. The error is always nil: it makes Tagger fit where
// other taggers, which may fail, do.
func (t *Tagger) Tag(d *text.Document) error {
	s := searches.Get().(*search)
	d.Mentions = append(d.Mentions, s.find(t.model, d)...)
	searches.Put(s)
	return nil
}

// search is the memory of one call.
type search struct {
	frame
	lattice  crf.Lattice
	sums     []Row
	around   Row    // the bag of the current sentence, summed
	model    *Model // of kept
	kept     [1 << keptBits]kept
	batch    batch
	single   []uint64
	hidden   [][Hidden]float32 // of each candidate
	pools    [][Hidden]float32 // of each distinct word: the sum of its candidates' lanes
	counts   []int32           // of each distinct word: how many candidates it has
	names    names
	ids      rowNumbers
	found    []text.Mention
	added    []text.Mention // names that rules found, before they are merged
	merged   []text.Mention // memory for that
	ballots  ballots
	short    []acronym
	namesake []uint8 // of each word that begins a body's name or ends a person's
}

var searches = sync.Pool{New: func() any { return new(search) }}

// leastSure is the confidence below which names are left out, for they are wrong
// more often than right. On the dev sets this is worth .2 to .3 points of F1.
const leastSure = .45

// find returns the names of d in memory that the next call overwrites.
func (s *search) find(m *Model, d *text.Document) []text.Mention {
	s.found = s.found[:0]
	if s.model != m {
		s.model = m
		clear(s.kept[:])
	}
	s.frame.read(&m.t.Lexicon, d)
	n := s.countNames()
	s.sums, s.hidden = resize(s.sums, n), resize(s.hidden, n)
	s.pools = resize(s.pools, len(s.counts))
	clear(s.pools)
	s.project(m)
	c := 0
	for _, st := range s.stretches {
		n := int(st.last - st.first)
		s.decode(m, d, st, c)
		c += n
	}
	s.callSorts(d)
	if len(s.found) > 1 {
		s.agree(d)
	}
	s.found = slices.DeleteFunc(s.found, func(f text.Mention) bool { return f.Confidence < leastSure })
	s.partPlaces(d)
	s.callStates(d)
	s.callMonths(d)
	s.callPairs(d)
	s.callKnown(d)
	s.callBodies(d)
	s.callFirms(d)
	s.callPeople(d)
	s.callAcronyms(d)
	s.callPosts(d)
	s.callNamesakes(d)
	return s.found
}

// countNames numbers the distinct words of the candidates, counts the candidates
// of each, and returns how many there are in all.
func (s *search) countNames() int {
	n := 0
	for _, st := range s.stretches {
		n += int(st.last - st.first)
	}
	s.names.reset(n)
	s.counts = s.counts[:0]
	for _, st := range s.stretches {
		for i := st.first; i < st.last; i++ {
			w := &s.words[i]
			w.slot = s.names.number(w.lower)
			if int(w.slot) == len(s.counts) {
				s.counts = append(s.counts, 0)
			}
			s.counts[w.slot]++
		}
	}
	return n
}

// decode finds the names of a stretch whose first candidate is number c.
func (s *search) decode(m *Model, d *text.Document, st stretch, c int) {
	n := int(st.last - st.first)
	l := &s.lattice
	l.Reset(n)
	var pool [Hidden]float32
	for i := range n {
		slot := s.words[int(st.first)+i].slot
		p := (*[Hidden]float32)(nil)
		if count := s.counts[slot]; count > 1 {
			inv := 1 / float32(count-1)
			h, all := &s.hidden[c+i], &s.pools[slot]
			for k := range pool {
				pool[k] = (all[k] - h[k]) * inv
			}
			p = &pool
		}
		m.emission(&l.Emit[i], &s.sums[c+i], &s.hidden[c+i], p)
	}
	l.Viterbi(&m.t.Network.Trans)
	ready := false
	for i := 0; i < n; i++ {
		y := int(l.Path[i])
		if y == crf.Outside {
			continue
		}
		first := i
		for !crf.EndsName(int(l.Path[i])) {
			i++
		}
		typ, ok := TypeOf(y)
		if !ok {
			continue
		}
		if !ready {
			l.ForwardBackward(&m.exp)
			ready = true
		}
		sure := m.t.Calibration.Confidence(l.SpanProb(&m.exp, first, i+1))
		if typ == text.Organization && i > first && s.seat(d, int(st.first)+first, sure) {
			first++
		}
		s.found = append(s.found, text.Mention{Span: NameSpan(d, int(st.first)+first, int(st.first)+i+1), Type: typ, Entity: -1, Confidence: sure})
	}
}

// seat parts the first token of a body's name from it if that is a compound: in
// "Horta-based Quill Steel" it is a place, in "Pell-backed Quill Steel" another body.
func (s *search) seat(d *text.Document, i int, sure float64) bool {
	t := d.Tokens[i]
	n := head(d.Text[t.Start:t.End])
	if n == t.Len() {
		return false
	}
	typ := text.Organization
	if strings.HasSuffix(d.Text[t.Start:t.End], "-based") {
		typ = text.Location
	}
	s.found = append(s.found, text.Mention{Span: text.Span{Start: t.Start, End: t.Start + n}, Type: typ, Entity: -1, Confidence: sure})
	return true
}

// TypeOf returns the type of name of a label other than crf.Outside; false for
// MISC, whose names are told apart only so that they are not taken for others.
func TypeOf(label int) (text.Type, bool) {
	t := crf.TypeOf(label)
	return text.Type(t + 1), t < crf.Types-1
}

// names numbers distinct keys in the order they come. It is open-addressed.
type names struct {
	keys []uint64
	ids  []int32
	next int32
}

func (n *names) reset(max int) {
	size := 16
	for size < 2*max {
		size *= 2
	}
	n.keys, n.ids = resize(n.keys, size), resize(n.ids, size)
	clear(n.ids)
	n.next = 0
}

func (n *names) number(key uint64) int32 {
	mask := uint64(len(n.keys) - 1)
	for i := key & mask; ; i = (i + 1) & mask {
		switch {
		case n.ids[i] == 0:
			n.keys[i], n.ids[i] = key, n.next+1
			n.next++
			return n.next - 1
		case n.keys[i] == key:
			return n.ids[i] - 1
		}
	}
}
