package ner

import "math/rand/v2"

// What is left out at random while training (Srivastava et al. 2014): what
// says which word a token is, for all its places in a document at once, so that
// unknown names are read by shape and context; other features; hidden lanes;
// and the corpus a document is from, which no document has afterwards.
const (
	wordDrop   = .4
	otherDrop  = .25
	hideDrop   = .1
	corpusDrop = .5
)

// trainer holds a network in training, by AdaGrad (Duchi et al. 2011), one
// document at a time: its rows move with each token, its dense parts once a
// document.
type trainer struct {
	net   dense
	sq    dense // sums of squared gradients
	grad  dense
	rows  []row
	rowSq []row
	rate  float32
	rng   *rand.Rand

	train bool

	lat     lattice
	teacher lattice // the teacher's view of a stretch
	sums    []row
	hidden  [][numHidden]float32
	pools   [][numHidden]float32
	counts  []float32
	poolBuf [numHidden]float32
	active  [][]int32
	buf     []int32
	dropped []bool
	loss    float64
}

func newTrainer(nRows int, seed uint64) *trainer {
	t := &trainer{rng: rand.New(rand.NewPCG(seed, 7)), rows: make([]row, nRows), rowSq: make([]row, nRows)}
	for i := range t.rows {
		for k := range numHidden {
			t.rows[i][k] = (t.rng.Float32() - 0.5) * 0.1
		}
	}
	for y := range numLabels {
		for k := range numHidden {
			t.net.out[y][k] = (t.rng.Float32() - 0.5) * 0.3
		}
	}
	return t
}

// identity marks the templates that say which word a token is.
var identity = [numTemplates]bool{tLower: true, tLowerCase: true, tPrevThis: true, tThisNext: true, tPre4: true, tSuf4: true, tRunAll: true}

// choose picks the active features of each candidate, some left out at random.
func (t *trainer) choose(ex *example, drop bool) {
	t.buf = t.buf[:0]
	t.active = resize(t.active, len(ex.token))
	t.dropped = resize(t.dropped, ex.names)
	for k := range t.dropped {
		t.dropped[k] = drop && t.rng.Float32() < wordDrop
	}
	t.train = drop
	known := drop && ex.corpus >= 0 && t.rng.Float32() >= corpusDrop
	for c := range ex.token {
		start := len(t.buf)
		if known {
			t.buf = append(t.buf, ex.corpus)
		}
		for j := ex.offset[c]; j < ex.offset[c+1]; j++ {
			id := ex.id[j]
			if id < 0 {
				continue
			}
			tm := ex.hash[j] & 63
			if drop {
				if identity[tm] && t.dropped[ex.name[c]] {
					continue
				}
				if t.rng.Float32() < otherDrop {
					continue
				}
			}
			t.buf = append(t.buf, id)
		}
		t.active[c] = t.buf[start:len(t.buf):len(t.buf)]
	}
}

func (t *trainer) sum(c int) {
	s := &t.sums[c]
	*s = t.net.bias
	for _, id := range t.active[c] {
		r := &t.rows[id]
		for k := range s {
			s[k] += r[k]
		}
	}
	relu(&t.hidden[c], s)
	if t.train {
		const keep = 1 / (1 - hideDrop)
		for k := range t.hidden[c] {
			if t.rng.Float32() < hideDrop {
				t.hidden[c][k] = 0
			} else {
				t.hidden[c][k] *= keep
			}
		}
	}
}

// forward computes the hidden lanes of all candidates and their means by word.
func (t *trainer) forward(ex *example) {
	n := len(ex.token)
	t.sums, t.hidden = resize(t.sums, n), resize(t.hidden, n)
	t.pools, t.counts = resize(t.pools, ex.names), resize(t.counts, ex.names)
	clear(t.pools)
	clear(t.counts)
	for c := range n {
		t.sum(c)
		p := &t.pools[ex.name[c]]
		for k := range p {
			p[k] += t.hidden[c][k]
		}
		t.counts[ex.name[c]]++
	}
}

// poolOf returns the mean of the hidden lanes of c's word elsewhere, or nil.
func (t *trainer) poolOf(ex *example, c int) *[numHidden]float32 {
	n := t.counts[ex.name[c]]
	if n < 2 {
		return nil
	}
	p := &t.pools[ex.name[c]]
	for k := range p {
		t.poolBuf[k] = (p[k] - t.hidden[c][k]) / (n - 1)
	}
	return &t.poolBuf
}

// learn takes one pass over a document.
func (t *trainer) learn(ex *example) {
	t.choose(ex, true)
	t.forward(ex)
	e := expTransitions(&t.net.trans)
	t.grad = dense{}
	for _, s := range ex.stretches {
		t.learnStretch(ex, int(s[0]), int(s[1]), e)
	}
	t.step(ex.weight)
}

// tag returns the best labels of an example's candidates.
func (t *trainer) tag(ex *example) []uint8 {
	t.choose(ex, false)
	t.forward(ex)
	out := make([]uint8, len(ex.token))
	for _, s := range ex.stretches {
		n := int(s[1] - s[0])
		t.lat.reset(n)
		for i := range n {
			c := int(s[0]) + i
			t.net.emission(&t.lat.emit[i], &t.sums[c], &t.hidden[c], t.poolOf(ex, c))
		}
		t.lat.viterbi(&t.net.trans)
		copy(out[s[0]:s[1]], t.lat.path)
	}
	return out
}
