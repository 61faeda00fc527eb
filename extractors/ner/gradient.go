package ner

import "math"

// learnStretch takes a step down the negative log-likelihood of a stretch's
// labels.
func (t *trainer) learnStretch(ex *example, first, last int, e *transitions) {
	n := last - first
	t.lat.reset(n)
	for i := range n {
		t.net.emission(&t.lat.emit[i], &t.sums[first+i], &t.hidden[first+i], t.poolOf(ex, first+i))
	}
	logZ := t.lat.forwardBackward(e)
	if ex.soft != nil {
		t.imitate(ex, first, last, e)
		return
	}
	gold := ex.gold[first:last]
	t.loss += logZ - t.goldScore(gold)
	t.transitionGrad(gold, e)
	var g row
	for i := range n {
		c := first + i
		for y := range numLabels {
			g[numHidden+y] = t.lat.marginal(i, y)
		}
		g[numHidden+int(gold[i])]--
		t.tokenGrad(ex, c, &g)
	}
}

// imitate takes a step down the cross entropy of the labels of a stretch from
// the teacher's, whose probabilities are made a distribution over legal
// labellings first.
func (t *trainer) imitate(ex *example, first, last int, e *transitions) {
	n := last - first
	q := &t.teacher
	q.reset(n)
	for i := range n {
		for y, p := range ex.soft[first+i] {
			q.emit[i][y] = float32(math.Log(float64(max(p, 1e-4))))
		}
	}
	q.forwardBackward(&flat)
	t.lat.expect(&t.grad.trans, e, 1)
	q.expect(&t.grad.trans, &flat, -1)
	var g row
	for i := range n {
		for y := range numLabels {
			p := q.marginal(i, y)
			g[numHidden+y] = t.lat.marginal(i, y) - p
			t.loss -= float64(p) * math.Log(float64(max(t.lat.marginal(i, y), 1e-6)))
		}
		t.tokenGrad(ex, first+i, &g)
	}
}

// flat lets every legal transition through.
var flat = *expTransitions(new(transitions))

// goldScore is the score of the right labelling.
func (t *trainer) goldScore(gold []uint8) float64 {
	s, prev := 0.0, 0
	for i, y := range gold {
		s += float64(t.net.trans[prev][y] + t.lat.emit[i][y])
		prev = int(y)
	}
	return s + float64(t.net.trans[prev][outside])
}

// transitionGrad adds expected less observed transitions.
func (t *trainer) transitionGrad(gold []uint8, e *transitions) {
	t.lat.expect(&t.grad.trans, e, 1)
	prev := outside
	for _, y := range gold {
		t.grad.trans[prev][y]--
		prev = int(y)
	}
	t.grad.trans[prev][outside]--
}

// expect adds the expected transitions of the lattice to sum, times f, after
// forwardBackward.
func (l *lattice) expect(sum *transitions, e *transitions, f float32) {
	n := len(l.emit)
	for i := 1; i < n; i++ {
		for y := range numLabels {
			q := f * l.prob[i][y] * l.beta[i][y] * l.norm[i]
			for _, x := range legal[y] {
				sum[x][y] += l.alpha[i-1][x] * e[x][y] * q
			}
		}
	}
	for y := range numLabels {
		sum[outside][y] += f * l.marginal(0, y)
		sum[y][outside] += f * l.marginal(n-1, y)
	}
}

// tokenGrad carries the gradient of the label scores, in g's last lanes, back
// to the rows of candidate c.
func (t *trainer) tokenGrad(ex *example, c int, g *row) {
	h := &t.hidden[c]
	for k := range numHidden {
		g[k] = 0
	}
	pool := t.poolOf(ex, c)
	for y := range numLabels {
		gy := g[numHidden+y]
		if gy < 1e-4 && gy > -1e-4 {
			continue
		}
		w, gw := &t.net.out[y], &t.grad.out[y]
		for k := range numHidden {
			g[k] += gy * w[k]
			gw[k] += gy * h[k]
		}
		if pool != nil {
			gv := &t.grad.pool[y]
			for k := range numHidden {
				gv[k] += gy * pool[k]
			}
		}
	}
	big := false
	for k := range numHidden {
		if h[k] <= 0 {
			g[k] = 0
		}
	}
	for y := range numLabels {
		if gy := g[numHidden+y]; gy > 1e-3 || gy < -1e-3 {
			big = true
		}
	}
	if !big {
		return
	}
	t.rowGrad(ex, c, g)
}

// rowGrad moves the rows of candidate c.
func (t *trainer) rowGrad(ex *example, c int, g *row) {
	for k := range g {
		t.grad.bias[k] += g[k]
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

// step updates the dense parts once a document.
func (t *trainer) step(weight float32) {
	rate := t.rate * 0.5
	up := func(w, q, g []float32) {
		for k := range w {
			if g[k] != 0 {
				adagrad(&w[k], &q[k], g[k]*weight, rate)
			}
		}
	}
	for y := range numLabels {
		up(t.net.out[y][:], t.sq.out[y][:], t.grad.out[y][:])
		up(t.net.pool[y][:], t.sq.pool[y][:], t.grad.pool[y][:])
		up(t.net.trans[y][:], t.sq.trans[y][:], t.grad.trans[y][:])
	}
	up(t.net.bias[:], t.sq.bias[:], t.grad.bias[:])
}
