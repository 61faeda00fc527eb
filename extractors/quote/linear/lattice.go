package linear

import (
	"math"
	"slices"
)

// The labels of a unit in the window of a cue.
const (
	lOther = iota
	LBegin // of a stretch of content
	LInside
	LEnd
	LUnit // a stretch of one
	LSpeaker
	Labels
)

// Transitions score a label behind another; the last row begins a window.
type Transitions [Labels + 1][Labels]float32

// factors are transitions as the lattice takes them: themselves and their
// exponentials, the latter also by the label that follows.
type factors struct {
	log, exp [Labels + 1][Labels]float64
	into     [Labels][Labels]float64
}

func (t *Transitions) Factors() *factors {
	var f factors
	for p := range t {
		for y, x := range t[p] {
			f.log[p][y], f.exp[p][y] = float64(x), math.Exp(float64(x))
			if p < Labels {
				f.into[y][p] = f.exp[p][y]
			}
		}
	}
	return &f
}

// Lattice is the memory in which a window is labelled by a linear-chain
// conditional random field (Lafferty et al. 2001).
type Lattice struct {
	T     *factors
	Emit  [][Labels]float64
	alpha [][Labels]float64
	beta  [][Labels]float64
	paths [][Labels]float64 // scores of the best paths so far
	e     [][Labels]float64 // exponentials of emit, each unit's by a factor
	scale []float64
}

// Grow makes room for n units.
func (c *Lattice) Grow(n int) {
	for len(c.Emit) < n {
		c.Emit = append(c.Emit, [Labels]float64{})
		c.alpha = append(c.alpha, [Labels]float64{})
		c.beta = append(c.beta, [Labels]float64{})
		c.paths = append(c.paths, [Labels]float64{})
		c.e = append(c.e, [Labels]float64{})
		c.scale = append(c.scale, 0)
	}
}

// Exponentials fills e from emit, for the first n units.
func (c *Lattice) Exponentials(n int) {
	for i := range n {
		most := c.Emit[i][0]
		for _, x := range c.Emit[i][1:] {
			most = max(most, x)
		}
		for y, x := range c.Emit[i] {
			c.e[i][y] = math.Exp(x - most)
		}
	}
}

// Marginals fills alpha and beta by the forward-backward algorithm, scaled at
// every unit (Rabiner 1989), from the exponentials.
func (c *Lattice) Marginals(n int) {
	a, sum := &c.alpha[0], 0.
	for y := range Labels {
		a[y] = c.T.exp[Labels][y] * c.e[0][y]
		sum += a[y]
	}
	for y := range a {
		a[y] /= sum
	}
	c.scale[0] = sum
	c.forward(n)
	c.beta[n-1] = [Labels]float64{1, 1, 1, 1, 1, 1}
	c.backward(n)
}

// forwardGo fills alpha and scale from the second unit on. The six labels are
// spelled out, here and behind, for their sums then stay in registers.
func (c *Lattice) forwardGo(n int) {
	t := &c.T.exp
	for i := 1; i < n; i++ {
		q, x := &c.alpha[i-1], &t[0]
		s0, s1, s2, s3, s4, s5 := q[0]*x[0], q[0]*x[1], q[0]*x[2], q[0]*x[3], q[0]*x[4], q[0]*x[5]
		for p := 1; p < Labels; p++ {
			a, x := q[p], &t[p]
			s0 += float64(a * x[0]) // rounded, not fused: the same bits on all machines
			s1 += float64(a * x[1])
			s2 += float64(a * x[2])
			s3 += float64(a * x[3])
			s4 += float64(a * x[4])
			s5 += float64(a * x[5])
		}
		e := &c.e[i]
		s0, s1, s2, s3, s4, s5 = s0*e[0], s1*e[1], s2*e[2], s3*e[3], s4*e[4], s5*e[5]
		sum := s0 + s1 + s2 + s3 + s4 + s5
		c.alpha[i] = [Labels]float64{s0 / sum, s1 / sum, s2 / sum, s3 / sum, s4 / sum, s5 / sum}
		c.scale[i] = sum
	}
}

// backwardGo fills beta from the last but one unit to the first.
func (c *Lattice) backwardGo(n int) {
	for i := n - 2; i >= 0; i-- {
		var q [Labels]float64
		for y := range Labels {
			q[y] = c.e[i+1][y] * c.beta[i+1][y] / c.scale[i+1]
		}
		b := &c.beta[i]
		for p := range Labels {
			x := &c.T.exp[p]
			s := x[0] * q[0]
			s += float64(x[1] * q[1])
			s += float64(x[2] * q[2])
			s += float64(x[3] * q[3])
			s += float64(x[4] * q[4])
			b[p] = s + float64(x[5]*q[5])
		}
	}
}

// P returns the probability of label y at unit i, behind marginals.
func (c *Lattice) P(i, y int) float64 { return c.alpha[i][y] * c.beta[i][y] }

// Pair returns the probability of labels p and y at units i-1 and i.
func (c *Lattice) Pair(i, p, y int) float64 {
	return c.alpha[i-1][p] * c.T.exp[p][y] * c.e[i][y] * c.beta[i][y] / c.scale[i]
}

// best returns the best labels, in out's memory. Which label a path comes from
// is looked up on the way back, for the one that is on the best path.
func (c *Lattice) best(n int, out []int8) []int8 {
	t := &c.T.log
	for y := range Labels {
		c.paths[0][y] = c.Emit[0][y] + t[Labels][y]
	}
	c.extend(n)
	out = slices.Grow(out[:0], n)[:n]
	from := -1
	for i := n - 1; i >= 0; i-- {
		y, best := 0, math.Inf(-1)
		for p, s := range c.paths[i] {
			if from >= 0 {
				s += t[p][from]
			}
			if s > best {
				y, best = p, s
			}
		}
		out[i] = int8(y)
		from = y
	}
	return out
}

// extendGo fills the scores of the best paths from the second unit on.
func (c *Lattice) extendGo(n int) {
	t := &c.T.log
	for i := 1; i < n; i++ {
		s := &c.paths[i-1]
		for y := range Labels {
			b := max(s[0]+t[0][y], s[1]+t[1][y], s[2]+t[2][y], s[3]+t[3][y], s[4]+t[4][y], s[5]+t[5][y])
			c.paths[i][y] = b + c.Emit[i][y]
		}
	}
}
