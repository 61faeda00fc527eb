package ner

import (
	"slices"
	"sync"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Tagger finds the names of a document with a model. It is immutable, and all
// goroutines may share one.
type Tagger struct {
	model *Model
	min   float64
}

// NewTagger returns a tagger that keeps the names whose confidence is at least
// min. Names that are wrong more often than right are never kept.
func NewTagger(m *Model, min float64) *Tagger { return &Tagger{m, min} }

// Name returns the model's name and version.
func (t *Tagger) Name() string { return t.model.name }

// Found is a name and the calibrated probability that its span and type are
// right.
type Found struct {
	text.Mention
	Confidence float64
}

// Tag appends the names it finds to d.Mentions, in text order, with Entity -1.
// d must be segmented. A name is a run of tokens of one sentence, and overlaps
// no other. The time is linear in the text; the error is always nil.
func (t *Tagger) Tag(d *text.Document) error {
	s := searches.Get().(*search)
	for _, f := range s.find(t.model, d) {
		if f.Confidence >= t.min {
			f.Mention.Confidence = f.Confidence
			d.Mentions = append(d.Mentions, f.Mention)
		}
	}
	searches.Put(s)
	return nil
}

// AppendNames appends to out the names of a segmented document in text order,
// each with its confidence.
func (t *Tagger) AppendNames(out []Found, d *text.Document) []Found {
	s := searches.Get().(*search)
	for _, f := range s.find(t.model, d) {
		if f.Confidence >= t.min {
			out = append(out, f)
		}
	}
	searches.Put(s)
	return out
}

// search is the memory of one call.
type search struct {
	frame
	lattice
	sums    []row
	around  row // the words around, summed
	model   *Model
	kept    [1 << keptBits]kept
	batch   batch
	single  []uint64
	hidden  [][numHidden]float32
	pools   [][numHidden]float32
	counts  []int32
	names   names
	ids     rowNumbers
	found   []Found
	ballots []ballot
}

var searches = sync.Pool{New: func() any { return new(search) }}

// leastSure is the confidence below which a name is not given: those below are
// wrong more often than right. Tried on the dev sets, where it is worth .2 to .3
// points of F1.
const leastSure = .45

// find returns the names of d; the slice is s's own.
func (s *search) find(m *Model, d *text.Document) []Found {
	s.found = s.found[:0]
	if s.model != m {
		s.model = m
		clear(s.kept[:])
	}
	s.frame.read(&m.lex, d)
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
	if len(s.found) > 1 {
		s.agree(d)
	}
	s.found = slices.DeleteFunc(s.found, func(f Found) bool { return f.Confidence < leastSure })
	return s.found
}

// countNames numbers the distinct words of the candidates and counts each; it
// returns how many candidates there are.
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

// decode finds the names of a stretch, whose candidates begin with number c.
func (s *search) decode(m *Model, d *text.Document, st stretch, c int) {
	n := int(st.last - st.first)
	s.lattice.reset(n)
	var pool [numHidden]float32
	for i := range n {
		slot := s.words[int(st.first)+i].slot
		p := (*[numHidden]float32)(nil)
		if count := s.counts[slot]; count > 1 {
			inv := 1 / float32(count-1)
			h, all := &s.hidden[c+i], &s.pools[slot]
			for k := range pool {
				pool[k] = (all[k] - h[k]) * inv
			}
			p = &pool
		}
		m.emission(&s.emit[i], &s.sums[c+i], &s.hidden[c+i], p)
	}
	s.viterbi(&m.net.trans)
	ready := false
	for i := 0; i < n; i++ {
		y := int(s.path[i])
		if y == outside {
			continue
		}
		first := i
		for !endsName(int(s.path[i])) {
			i++
		}
		if typeOf(y) == typeMisc {
			continue
		}
		if !ready {
			s.forwardBackward(&m.exp)
			ready = true
		}
		p := s.spanProb(&m.exp, first, i+1)
		s.found = append(s.found, Found{text.Mention{
			Span: nameSpan(d, int(st.first)+first, int(st.first)+i+1), Type: text.Type(typeOf(y) + 1), Entity: -1,
		}, m.confidence(p)})
	}
}

// names numbers distinct hashes in the order they come. It is open-addressed.
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
