package quote

import (
	"math"
	"slices"
)

// The labels of a unit in the window of a cue.
const (
	lOther = iota
	lBegin // of a stretch of content
	lInside
	lEnd
	lUnit // a stretch of one
	lSpeaker
	labels
)

// transitions score a label behind another; the last row begins a window.
type transitions [labels + 1][labels]float32

// factors are transitions as the lattice takes them: their exponentials, and
// themselves, by the label that follows.
type factors struct {
	exp  [labels + 1][labels]float64
	into [labels][labels + 1]float64
}

func (t *transitions) factors() *factors {
	var f factors
	for p := range t {
		for y, x := range t[p] {
			f.exp[p][y] = math.Exp(float64(x))
			f.into[y][p] = float64(x)
		}
	}
	return &f
}

// lattice is the memory in which a window is labelled by a linear-chain
// conditional random field (Lafferty et al. 2001).
type lattice struct {
	t     *factors
	emit  [][labels]float64
	alpha [][labels]float64
	beta  [][labels]float64
	paths [][labels]float64 // scores of the best paths so far
	e     [][labels]float64 // exponentials of emit, each unit's by a factor
	scale []float64
}

// grow makes room for n units.
func (c *lattice) grow(n int) {
	for len(c.emit) < n {
		c.emit = append(c.emit, [labels]float64{})
		c.alpha = append(c.alpha, [labels]float64{})
		c.beta = append(c.beta, [labels]float64{})
		c.paths = append(c.paths, [labels]float64{})
		c.e = append(c.e, [labels]float64{})
		c.scale = append(c.scale, 0)
	}
}

// exponentials fills e from emit, for the first n units.
func (c *lattice) exponentials(n int) {
	for i := range n {
		most := c.emit[i][0]
		for _, x := range c.emit[i][1:] {
			most = max(most, x)
		}
		for y, x := range c.emit[i] {
			c.e[i][y] = math.Exp(x - most)
		}
	}
}

// marginals fills alpha and beta by the forward-backward algorithm, scaled at
// every unit (Rabiner 1989), from the exponentials. The six labels are spelled
// out, for their sums then stay in registers.
func (c *lattice) marginals(n int) {
	t := &c.t.exp
	alpha, beta, ex, scale := c.alpha[:n], c.beta[:n], c.e[:n], c.scale[:n]
	for i := range alpha {
		from := t[labels]
		if i > 0 {
			from = forward(t, &alpha[i-1])
		}
		a, sum := &alpha[i], 0.
		for y := range labels {
			a[y] = from[y] * ex[i][y]
			sum += a[y]
		}
		for y := range a {
			a[y] /= sum
		}
		scale[i] = sum
	}
	beta[n-1] = [labels]float64{1, 1, 1, 1, 1, 1}
	for i := n - 2; i >= 0; i-- {
		var next [labels]float64
		for y := range labels {
			next[y] = ex[i+1][y] * beta[i+1][y] / scale[i+1]
		}
		beta[i] = backward(t, &next)
	}
}

// forward returns the sums over the labels before, times transitions.
func forward(t *[labels + 1][labels]float64, q *[labels]float64) [labels]float64 {
	x := &t[0]
	s0, s1, s2, s3, s4, s5 := q[0]*x[0], q[0]*x[1], q[0]*x[2], q[0]*x[3], q[0]*x[4], q[0]*x[5]
	for p := 1; p < labels; p++ {
		a, x := q[p], &t[p]
		s0 += a * x[0]
		s1 += a * x[1]
		s2 += a * x[2]
		s3 += a * x[3]
		s4 += a * x[4]
		s5 += a * x[5]
	}
	return [labels]float64{s0, s1, s2, s3, s4, s5}
}

// backward returns the sums over the labels behind, times transitions.
func backward(t *[labels + 1][labels]float64, q *[labels]float64) (out [labels]float64) {
	a, b, c, d, e, f := q[0], q[1], q[2], q[3], q[4], q[5]
	for p := range labels {
		x := &t[p]
		out[p] = x[0]*a + x[1]*b + x[2]*c + x[3]*d + x[4]*e + x[5]*f
	}
	return out
}

// p returns the probability of label y at unit i, behind marginals.
func (c *lattice) p(i, y int) float64 { return c.alpha[i][y] * c.beta[i][y] }

// pair returns the probability of labels p and y at units i-1 and i.
func (c *lattice) pair(i, p, y int) float64 {
	return c.alpha[i-1][p] * c.t.exp[p][y] * c.e[i][y] * c.beta[i][y] / c.scale[i]
}

// best returns the best labels, in out's memory. Which label a path comes from
// is looked up on the way back, for the one that is on the best path.
func (c *lattice) best(n int, out []int8) []int8 {
	sums := c.paths[:n]
	for y := range labels {
		sums[0][y] = c.emit[0][y] + c.t.into[y][labels]
	}
	for i := 1; i < n; i++ {
		s := sums[i-1]
		for y := range labels {
			x := &c.t.into[y]
			b := max(s[0]+x[0], s[1]+x[1], s[2]+x[2], s[3]+x[3], s[4]+x[4], s[5]+x[5])
			sums[i][y] = b + c.emit[i][y]
		}
	}
	out = slices.Grow(out[:0], n)[:n]
	var none [labels + 1]float64
	from := &none
	for i := n - 1; i >= 0; i-- {
		y := 0
		for p := 1; p < labels; p++ {
			if sums[i][p]+from[p] > sums[i][y]+from[y] {
				y = p
			}
		}
		out[i] = int8(y)
		from = &c.t.into[y]
	}
	return out
}
