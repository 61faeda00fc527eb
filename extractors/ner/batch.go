package ner

// together is how many candidates are looked at together: while the buckets and
// rows of some are on their way from memory, the features of others are made.
const together = 16

// batch holds some candidates and the features that their sums are made of. A
// feature takes two loads from tables that no cache holds, its bucket and its
// row; so one pass makes the features and asks for the buckets, the next reads
// those and asks for the rows, and the last adds the rows up.
type batch struct {
	hashes []uint64
	rows   rowNumbers
	lists  []list
	tokens []int32 // the candidates
}

// list is the features of one thing: where they end in a batch's hashes, and
// behind the second pass where their rows end in its rows.
type list struct {
	what   uint8
	hashes int
	rows   [numUnits]int
}

// What a list is of.
const (
	ofSentence = iota // the words around, for all candidates to come
	ofWord            // the next candidate's word by itself
	ofToken           // the next candidate where it stands
)

func (b *batch) reset() {
	b.hashes, b.lists, b.tokens = b.hashes[:0], b.lists[:0], b.tokens[:0]
	for unit := range b.rows {
		b.rows[unit] = b.rows[unit][:0]
	}
}

// end ends a list of hashes, and asks for their buckets.
func (b *batch) end(m *Model, what uint8) {
	first := 0
	if n := len(b.lists); n > 0 {
		first = b.lists[n-1].hashes
	}
	b.lists = append(b.lists, list{what: what, hashes: len(b.hashes)})
	fetchBuckets(m.buckets, b.hashes[first:])
}

// look finds the rows of all lists, and asks for them.
func (b *batch) look(m *Model) {
	first := 0
	for k := range b.lists {
		l := &b.lists[k]
		var from [numUnits]int
		for unit := range from {
			from[unit] = len(b.rows[unit])
		}
		m.look(b.hashes[first:l.hashes], &b.rows)
		for unit := range from {
			l.rows[unit] = len(b.rows[unit])
			fetchRows(m.rows, b.rows[unit][from[unit]:])
		}
		first = l.hashes
	}
}

// pile adds the rows of list k to p.
func (b *batch) pile(m *Model, p *pile, k int) {
	var from [numUnits]int
	if k > 0 {
		from = b.lists[k-1].rows
	}
	for unit := range p {
		p.add(m, unit, b.rows[unit][from[unit]:b.lists[k].rows[unit]])
	}
}

// project runs the first layer over all candidates, and adds up the hidden
// lanes of those that share a word.
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

// finish sums the candidates of the batch, the first of which is number c, and
// returns the number of the next.
func (s *search) finish(m *Model, c int) int {
	b := &s.batch
	b.look(m)
	own, next := -1, 0
	for k := range b.lists {
		switch b.lists[k].what {
		case ofSentence:
			var p pile
			b.pile(m, &p, k)
			m.sum(&s.around, &m.net.bias, &p)
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

// activate fills the hidden lanes of candidate c, and adds them to the pool of
// its word.
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

// kept is the pile of the features of a word by itself.
type kept struct {
	key uint64
	pile
}

// keptBits is the logarithm of how many words' piles are kept, 280 bytes each:
// a few thousand words are most of a text.
const keptBits = 11

// keep returns the place where the pile of a word is kept, if it is.
func (s *search) keep(key uint64) *kept { return &s.kept[key>>(64-keptBits)] }

// ownPile returns the pile of the word of token i by itself, made of list k of
// the batch where it is not kept. Should another word of the batch have taken
// its place, so that there is no list, it is made anew.
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
