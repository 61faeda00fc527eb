package ner

// together is how many candidates make a batch: while the buckets and rows of
// some are fetched from memory, the features of others are made.
const together = 16

// batch holds some candidates and their features. Each feature takes two loads
// from tables too large for the caches, of its bucket and of its row. So the first
// pass makes features and prefetches buckets, the second reads the buckets and
// prefetches rows, and the third adds the rows up.
type batch struct {
	hashes []uint64
	rows   rowNumbers
	lists  []list
	tokens []int32 // of the candidates
}

// list is the features of one thing: where they end in the batch's hashes and,
// after the second pass, where their rows end in its rows.
type list struct {
	what   uint8
	hashes int
	rows   [Units]int
}

// What a list is the features of.
const (
	ofSentence = iota // the bag of a sentence, for all candidates that follow
	ofWord            // the next candidate's word, wherever it is
	ofToken           // the next candidate's place
)

func (b *batch) reset() {
	b.hashes, b.lists, b.tokens = b.hashes[:0], b.lists[:0], b.tokens[:0]
	for unit := range b.rows {
		b.rows[unit] = b.rows[unit][:0]
	}
}

// end ends a list of hashes, and prefetches their buckets.
func (b *batch) end(m *Model, what uint8) {
	first := 0
	if n := len(b.lists); n > 0 {
		first = b.lists[n-1].hashes
	}
	b.lists = append(b.lists, list{what: what, hashes: len(b.hashes)})
	fetchBuckets(m.t.Buckets, b.hashes[first:])
}

// look finds the rows of all lists, and prefetches them.
func (b *batch) look(m *Model) {
	first := 0
	for k := range b.lists {
		l := &b.lists[k]
		var from [Units]int
		for unit := range from {
			from[unit] = len(b.rows[unit])
		}
		m.look(b.hashes[first:l.hashes], &b.rows)
		for unit := range from {
			l.rows[unit] = len(b.rows[unit])
			fetchRows(m.t.Rows, b.rows[unit][from[unit]:])
		}
		first = l.hashes
	}
}

// pile adds the rows of list k to the pile.
func (b *batch) pile(m *Model, p *pile, k int) {
	var from [Units]int
	if k > 0 {
		from = b.lists[k-1].rows
	}
	for unit := range p {
		p.add(m, unit, b.rows[unit][from[unit]:b.lists[k].rows[unit]])
	}
}

// project runs the first layer over all candidates, and sums the hidden lanes of
// those that share a word.
func (s *search) project(m *Model) {
	b := &s.batch
	b.reset()
	part, known, c := int32(-1), run{}, 0
	for _, st := range s.stretches {
		for i := st.first; i < st.last; i++ {
			if p := s.part(i); p != part {
				part = p
				b.hashes = s.bag(b.hashes, p, s.last[i])
				b.end(m, ofSentence)
			}
			w := &s.words[i]
			if key := w.ownKey(); s.keep(key).key != key {
				b.hashes = s.own(b.hashes, w)
				b.end(m, ofWord)
			}
			known = s.runOf(i, s.first[i], s.last[i], known)
			b.hashes = s.features(b.hashes, i, st.style, known, int(s.counts[w.slot]))
			b.end(m, ofToken)
			if b.tokens = append(b.tokens, i); len(b.tokens) == together {
				c = s.finish(m, c)
			}
		}
	}
	s.finish(m, c)
}

// finish sums the rows of each candidate of the batch, of which the first is
// number c, and returns the number of the next one.
func (s *search) finish(m *Model, c int) int {
	b := &s.batch
	b.look(m)
	own, next := -1, 0
	for k := range b.lists {
		switch b.lists[k].what {
		case ofSentence:
			var p pile
			b.pile(m, &p, k)
			m.sum(&s.around, &m.t.Network.Bias, &p)
		case ofWord:
			own = k
		case ofToken:
			i := b.tokens[next]
			p := s.ownPile(m, i, own)
			b.pile(m, &p, k)
			m.sum(&s.sums[c], &s.around, &p)
			s.activate(c, s.words[i].slot)
			own = -1
			next++
			c++
		}
	}
	b.reset()
	return c
}

// activate fills the hidden lanes of candidate c, and adds them to those of its
// word.
func (s *search) activate(c int, slot int32) {
	h := &s.hidden[c]
	relu(h, &s.sums[c])
	if s.counts[slot] > 1 {
		p := &s.pools[slot]
		for k := range p {
			p[k] += h[k]
		}
	}
}

// kept is the pile of a word's own features.
type kept struct {
	key uint64
	pile
}

// keptBits is the binary logarithm of how many words' piles are kept, 280 bytes
// each: a few thousand words make most of a text.
const keptBits = 11

// keep returns the place for the pile of a word, which may hold another's.
func (s *search) keep(key uint64) *kept { return &s.kept[key>>(64-keptBits)] }

// ownPile returns the pile of the own features of token i's word. If it is not
// kept, it is made of list k of the batch; if there is no such list, because
// another word of the batch has since taken the place, it is made anew.
func (s *search) ownPile(m *Model, i int32, k int) pile {
	w := &s.words[i]
	key := w.ownKey()
	at := s.keep(key)
	if at.key == key {
		return at.pile
	}
	at.key, at.pile = key, pile{}
	if k >= 0 {
		s.batch.pile(m, &at.pile, k)
		return at.pile
	}
	s.single = s.own(s.single[:0], w)
	m.add(&at.pile, s.single, &s.ids)
	return at.pile
}
