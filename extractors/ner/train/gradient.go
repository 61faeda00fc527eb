package train

import (
	"math"

	"github.com/d1af08f5/sayso/extractors/ner"
	"github.com/d1af08f5/sayso/extractors/ner/crf"
)

// learnStretch takes a step down the negative log-likelihood of the labels of a
// stretch; e is the exp of the network's transitions.
func (t *trainer) learnStretch(ex *example, first, last int, e *crf.Transitions) {
	n := last - first
	t.lat.Reset(n)
	for i := range n {
		t.emission(&t.lat.Emit[i], &t.sums[first+i], &t.hidden[first+i], t.poolOf(ex, first+i))
	}
	logZ := t.lat.ForwardBackward(e)
	if ex.soft != nil {
		t.imitate(ex, first, last, e)
		return
	}
	gold := ex.gold[first:last]
	t.loss += logZ - t.goldScore(gold)
	t.transitionGrad(gold, e)
	var g ner.Row
	for i := range n {
		c := first + i
		for y := range crf.Labels {
			g[ner.Hidden+y] = t.lat.Marginal(i, y)
		}
		g[ner.Hidden+int(gold[i])]--
		t.tokenGrad(ex, c, &g)
	}
}

// imitate takes a step down the cross entropy between the labels of a stretch and
// the teacher's. The teacher gives each candidate probabilities of its own, which
// are first made a distribution over the labellings that may be.
func (t *trainer) imitate(ex *example, first, last int, e *crf.Transitions) {
	n := last - first
	q := &t.teacher
	q.Reset(n)
	for i := range n {
		for y, p := range ex.soft[first+i] {
			q.Emit[i][y] = float32(math.Log(float64(max(p, 1e-4))))
		}
	}
	q.ForwardBackward(&flat)
	t.lat.Expect(&t.grad.Trans, e, 1)
	q.Expect(&t.grad.Trans, &flat, -1)
	var g ner.Row
	for i := range n {
		for y := range crf.Labels {
			p := q.Marginal(i, y)
			g[ner.Hidden+y] = t.lat.Marginal(i, y) - p
			t.loss -= float64(p) * math.Log(float64(max(t.lat.Marginal(i, y), 1e-6)))
		}
		t.tokenGrad(ex, first+i, &g)
	}
}

// flat are transitions that all cost the same.
var flat = *new(crf.Transitions).Exp()

// goldScore returns the score of the right labelling.
func (t *trainer) goldScore(gold []uint8) float64 {
	s, prev := 0.0, 0
	for i, y := range gold {
		s += float64(t.net.Trans[prev][y] + t.lat.Emit[i][y])
		prev = int(y)
	}
	return s + float64(t.net.Trans[prev][crf.Outside])
}

// transitionGrad adds to the gradient of the transitions how often each is
// expected, less how often the right labelling has it.
func (t *trainer) transitionGrad(gold []uint8, e *crf.Transitions) {
	t.lat.Expect(&t.grad.Trans, e, 1)
	prev := crf.Outside
	for _, y := range gold {
		t.grad.Trans[prev][y]--
		prev = int(y)
	}
	t.grad.Trans[prev][crf.Outside]--
}

// tokenGrad carries the gradient of the label scores of candidate c, which is in the
// last lanes of g, back to the matrices and to the rows of its features.
func (t *trainer) tokenGrad(ex *example, c int, g *ner.Row) {
	h := &t.hidden[c]
	for k := range ner.Hidden {
		g[k] = 0
	}
	pool := t.poolOf(ex, c)
	for y := range crf.Labels {
		gy := g[ner.Hidden+y]
		if gy < 1e-4 && gy > -1e-4 {
			continue
		}
		w, gw := &t.net.Out[y], &t.grad.Out[y]
		for k := range ner.Hidden {
			g[k] += gy * w[k]
			gw[k] += gy * h[k]
		}
		if pool != nil {
			gv := &t.grad.Pool[y]
			for k := range ner.Hidden {
				gv[k] += gy * pool[k]
			}
		}
	}
	big := false
	for k := range ner.Hidden {
		if h[k] <= 0 {
			g[k] = 0
		}
	}
	for y := range crf.Labels {
		if gy := g[ner.Hidden+y]; gy > 1e-3 || gy < -1e-3 {
			big = true
		}
	}
	if !big {
		return
	}
	t.rowGrad(ex, c, g)
}

// rowGrad moves the rows of the features of candidate c.
func (t *trainer) rowGrad(ex *example, c int, g *ner.Row) {
	for k := range g {
		t.grad.Bias[k] += g[k]
	}
	w := ex.weight
	for _, id := range t.active[c] {
		r, q := &t.rows[id], &t.rowSq[id]
		for k := range g {
			gk := g[k] * w
			if gk == 0 {
				continue
			}
			adagrad(&r[k], &q[k], gk, t.rate)
		}
	}
}

// step moves what all candidates share.
func (t *trainer) step(weight float32) {
	rate := t.rate * 0.5
	up := func(w, q, g []float32) {
		for k := range w {
			if g[k] != 0 {
				adagrad(&w[k], &q[k], g[k]*weight, rate)
			}
		}
	}
	for y := range crf.Labels {
		up(t.net.Out[y][:], t.sq.Out[y][:], t.grad.Out[y][:])
		up(t.net.Pool[y][:], t.sq.Pool[y][:], t.grad.Pool[y][:])
		up(t.net.Trans[y][:], t.sq.Trans[y][:], t.grad.Trans[y][:])
	}
	up(t.net.Bias[:], t.sq.Bias[:], t.grad.Bias[:])
}
