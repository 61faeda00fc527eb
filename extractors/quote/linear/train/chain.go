package train

import (
	"math"

	"github.com/d1af08f5/sayso/extractors/quote/linear"
)

// chain is a conditional random field over hashed features while it learns.
type chain struct {
	linear.Lattice
	bits uint
	w    []float32 // feature times label
	g    []float32 // sums of squared gradients
	tw   linear.Transitions
	tg   linear.Transitions
}

func newChain(bits uint) *chain {
	c := &chain{bits: bits, w: make([]float32, linear.Labels<<bits), g: make([]float32, linear.Labels<<bits)}
	return c
}

// score is emissions in a window, into another's lattice.
func (c *chain) score(v *linear.View, fr *linear.Frame, x *linear.Syntax, p []float32, w *linear.Workspace) {
	seq := v.SeqFeatures(fr.K, x, p, w)
	c.emissions(seq)
	l := &w.Lattice
	l.Grow(len(seq))
	copy(l.Emit, c.Emit[:len(seq)])
	l.T = c.tw.Factors()
	l.Exponentials(len(seq))
}

// emissions scores every label of every unit.
func (c *chain) emissions(seq []linear.Features) {
	c.Grow(len(seq))
	mask := uint32(1)<<c.bits - 1
	for i, f := range seq {
		var s [linear.Labels]float32
		for _, x := range f {
			w := c.w[(x&mask)*linear.Labels:][:linear.Labels]
			for y := range s {
				s[y] += w[y]
			}
		}
		for y := range s {
			c.Emit[i][y] = float64(s[y])
		}
	}
}

// learn makes a step of AdaGrad on one labelled window.
func (c *chain) learn(seq []linear.Features, gold []int8, rate, l2 float32) {
	n := len(seq)
	if n == 0 {
		return
	}
	c.emissions(seq)
	c.T = c.tw.Factors()
	c.Exponentials(n)
	c.Marginals(n)
	mask := uint32(1)<<c.bits - 1
	for i, f := range seq {
		var d [linear.Labels]float32
		for y := range linear.Labels {
			d[y] = float32(c.P(i, y))
		}
		d[gold[i]]--
		for _, x := range f {
			at := (x & mask) * linear.Labels
			w, g := c.w[at:at+linear.Labels], c.g[at:at+linear.Labels]
			for y := range linear.Labels {
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
	var d [linear.Labels + 1][linear.Labels]float32
	for y := range linear.Labels {
		d[linear.Labels][y] = float32(c.P(0, y))
	}
	d[linear.Labels][gold[0]]--
	for i := 1; i < n; i++ {
		for p := range linear.Labels {
			for y := range linear.Labels {
				d[p][y] += float32(c.Pair(i, p, y))
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

// quantize returns weights as whole numbers up to limit, and their unit.
func quantize[T int8 | int16](w []float32, limit float32) ([]T, float32) {
	most := float32(0)
	for _, x := range w {
		most = max(most, max(x, -x))
	}
	scale := most / limit
	if scale == 0 {
		scale = 1
	}
	out := make([]T, len(w))
	for i, x := range w {
		out[i] = T(math.Round(float64(x / scale)))
	}
	return out, scale
}
