package quote

import "math"

// chain is a conditional random field over hashed features while it learns.
type chain struct {
	lattice
	bits uint
	w    []float32 // feature times label
	g    []float32 // sums of squared gradients
	tw   transitions
	tg   transitions
}

func newChain(bits uint) *chain {
	c := &chain{bits: bits, w: make([]float32, labels<<bits), g: make([]float32, labels<<bits)}
	return c
}

// score is emissions in a window, into another's lattice.
func (c *chain) score(v *view, fr *frame, x *syntax, p []float32, w *workspace) {
	seq := v.seqFeatures(fr.k, x, p, w)
	c.emissions(seq)
	l := &w.lattice
	l.grow(len(seq))
	copy(l.emit, c.emit[:len(seq)])
	l.t = c.tw.factors()
	l.exponentials(len(seq))
}

// emissions scores every label of every unit.
func (c *chain) emissions(seq []features) {
	c.grow(len(seq))
	mask := uint32(1)<<c.bits - 1
	for i, f := range seq {
		var s [labels]float32
		for _, x := range f {
			w := c.w[(x&mask)*labels:][:labels]
			for y := range s {
				s[y] += w[y]
			}
		}
		for y := range s {
			c.emit[i][y] = float64(s[y])
		}
	}
}

// learn makes a step of AdaGrad on one labelled window.
func (c *chain) learn(seq []features, gold []int8, rate, l2 float32) {
	n := len(seq)
	if n == 0 {
		return
	}
	c.emissions(seq)
	c.t = c.tw.factors()
	c.exponentials(n)
	c.marginals(n)
	mask := uint32(1)<<c.bits - 1
	for i, f := range seq {
		var d [labels]float32
		for y := range labels {
			d[y] = float32(c.p(i, y))
		}
		d[gold[i]]--
		for _, x := range f {
			at := (x & mask) * labels
			w, g := c.w[at:at+labels], c.g[at:at+labels]
			for y := range labels {
				e := d[y] + l2*w[y]
				if e > -1e-4 && e < 1e-4 {
					continue
				}
				g[y] += e * e
				w[y] -= rate * e / (float32(math.Sqrt(float64(g[y]))) + 1e-3)
			}
		}
	}
	c.learnTransitions(n, gold, rate)
}

func (c *chain) learnTransitions(n int, gold []int8, rate float32) {
	var d [labels + 1][labels]float32
	for y := range labels {
		d[labels][y] = float32(c.p(0, y))
	}
	d[labels][gold[0]]--
	for i := 1; i < n; i++ {
		for p := range labels {
			for y := range labels {
				d[p][y] += float32(c.pair(i, p, y))
			}
		}
		d[gold[i-1]][gold[i]]--
	}
	for p := range d {
		for y := range d[p] {
			e := d[p][y]
			c.tg[p][y] += e * e
			c.tw[p][y] -= rate * e / (float32(math.Sqrt(float64(c.tg[p][y]))) + 1e-3)
		}
	}
}
