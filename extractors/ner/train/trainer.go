package train

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/d1af08f5/sayso/extractors/ner"
	"github.com/d1af08f5/sayso/extractors/ner/crf"
)

// How much is left out at random while training (Srivastava et al. 2014).
const (
	wordDrop   = .4  // the features that say which word a token is, for all its places in a document at once, so that unknown names are read by shape and context
	otherDrop  = .25 // other features
	hideDrop   = .1  // hidden lanes
	corpusDrop = .5  // the corpus that a document is from, which documents have in training alone
)

// trainer holds a network in training. It learns by AdaGrad (Duchi et al. 2011), a
// document at a time: rows move with each candidate, what all candidates share
// once a document.
type trainer struct {
	net   ner.Network
	sq    ner.Network // sums of squared gradients
	grad  ner.Network // the gradient of the current document
	rows  []ner.Row
	rowSq []ner.Row // sums of squared gradients
	rate  float32
	rng   *rand.Rand
	loss  float64 // of the current pass

	// The current document.
	train   bool // whether lanes are left out
	lat     crf.Lattice
	teacher crf.Lattice // with the teacher's probabilities
	sums    []ner.Row
	hidden  [][ner.Hidden]float32
	pools   [][ner.Hidden]float32 // of each distinct word: the sum of its candidates' lanes
	counts  []float32             // of each distinct word
	poolBuf [ner.Hidden]float32
	active  [][]int32 // of each candidate: the rows of its features that are not left out
	buf     []int32   // holds those of active
	dropped []bool    // of each distinct word
}

// newTrainer returns a trainer of a network with random rows and matrices.
func newTrainer(rows int, seed uint64) *trainer {
	t := &trainer{rng: rand.New(rand.NewPCG(seed, 7)), rows: make([]ner.Row, rows), rowSq: make([]ner.Row, rows)}
	for i := range t.rows {
		for k := range ner.Hidden {
			t.rows[i][k] = (t.rng.Float32() - 0.5) * 0.1
		}
	}
	for y := range crf.Labels {
		for k := range ner.Hidden {
			t.net.Out[y][k] = (t.rng.Float32() - 0.5) * 0.3
		}
	}
	return t
}

// sized returns a slice of length n, of the memory of s where that is enough.
func sized[T any](s []T, n int) []T { return slices.Grow(s[:0], n)[:n] }

// choose picks the active features of each candidate; with drop, some are left out
// at random.
func (t *trainer) choose(ex *example, drop bool) {
	t.buf = t.buf[:0]
	t.active = sized(t.active, len(ex.Token))
	t.dropped = sized(t.dropped, ex.Words)
	for k := range t.dropped {
		t.dropped[k] = drop && t.rng.Float32() < wordDrop
	}
	t.train = drop
	known := drop && ex.corpus >= 0 && t.rng.Float32() >= corpusDrop
	for c := range ex.Token {
		start := len(t.buf)
		if known {
			t.buf = append(t.buf, ex.corpus)
		}
		for j := ex.Offset[c]; j < ex.Offset[c+1]; j++ {
			id := ex.id[j]
			if id < 0 {
				continue
			}
			if drop {
				if ner.IsIdentity(ex.Features[j]) && t.dropped[ex.Word[c]] {
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

// sum fills the sums and the hidden lanes of candidate c.
func (t *trainer) sum(c int) {
	s := &t.sums[c]
	*s = t.net.Bias
	for _, id := range t.active[c] {
		r := &t.rows[id]
		for k := range s {
			s[k] += r[k]
		}
	}
	for k := range t.hidden[c] {
		t.hidden[c][k] = max(s[k], 0)
	}
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

// forward fills the hidden lanes of all candidates, and sums those of each word.
func (t *trainer) forward(ex *example) {
	n := len(ex.Token)
	t.sums, t.hidden = sized(t.sums, n), sized(t.hidden, n)
	t.pools, t.counts = sized(t.pools, ex.Words), sized(t.counts, ex.Words)
	clear(t.pools)
	clear(t.counts)
	for c := range n {
		t.sum(c)
		p := &t.pools[ex.Word[c]]
		for k := range p {
			p[k] += t.hidden[c][k]
		}
		t.counts[ex.Word[c]]++
	}
}

// poolOf returns the mean of the hidden lanes of c's word at its other places, or
// nil if there are none; the next call overwrites it.
func (t *trainer) poolOf(ex *example, c int) *[ner.Hidden]float32 {
	n := t.counts[ex.Word[c]]
	if n < 2 {
		return nil
	}
	p := &t.pools[ex.Word[c]]
	for k := range p {
		t.poolBuf[k] = (p[k] - t.hidden[c][k]) / (n - 1)
	}
	return &t.poolBuf
}

// learn takes a step over a document.
func (t *trainer) learn(ex *example) {
	t.choose(ex, true)
	t.forward(ex)
	e := t.net.Trans.Exp()
	t.grad = ner.Network{}
	for _, s := range ex.Stretches {
		t.learnStretch(ex, int(s[0]), int(s[1]), e)
	}
	t.step(ex.weight)
}

// tag returns the best labels of an example's candidates.
func (t *trainer) tag(ex *example) []uint8 {
	t.choose(ex, false)
	t.forward(ex)
	out := make([]uint8, len(ex.Token))
	for _, s := range ex.Stretches {
		n := int(s[1] - s[0])
		t.lat.Reset(n)
		for i := range n {
			c := int(s[0]) + i
			t.emission(&t.lat.Emit[i], &t.sums[c], &t.hidden[c], t.poolOf(ex, c))
		}
		t.lat.Viterbi(&t.net.Trans)
		copy(out[s[0]:s[1]], t.lat.Path)
	}
	return out
}

// emission sets out to the label scores of a candidate: see ner.Network. The order
// of its sums decides the last bits of a model.
func (t *trainer) emission(out *crf.Scores, sum *ner.Row, h, pool *[ner.Hidden]float32) {
	n := &t.net
	for y := range out {
		s := sum[ner.Hidden+y]
		w := &n.Out[y]
		var a, b float32
		for k := 0; k+1 < ner.Hidden; k += 2 {
			a += w[k] * h[k]
			b += w[k+1] * h[k+1]
		}
		if ner.Hidden%2 == 1 {
			a += w[ner.Hidden-1] * h[ner.Hidden-1]
		}
		if pool != nil {
			v := &n.Pool[y]
			for k := range v {
				s += v[k] * pool[k]
			}
		}
		out[y] = s + a + b
	}
}

// adagrad takes a step of one parameter (Duchi et al. 2011); g2 is the sum of its
// squared gradients.
func adagrad(w, g2 *float32, g, rate float32) {
	*g2 += g * g
	*w -= rate * g / (float32(math.Sqrt(float64(*g2))) + 1e-6)
}
