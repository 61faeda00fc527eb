package quote

import "math"

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
	back  [][labels]int8
	e     [][labels]float64 // exponentials of emit, each unit's by a factor
	scale []float64
}

// grow makes room for n units.
func (c *lattice) grow(n int) {
	for len(c.emit) < n {
		c.emit = append(c.emit, [labels]float64{})
		c.alpha = append(c.alpha, [labels]float64{})
		c.beta = append(c.beta, [labels]float64{})
		c.back = append(c.back, [labels]int8{})
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
// every unit (Rabiner 1989), from the exponentials.
func (c *lattice) marginals(n int) {
	for i := range n {
		from := &c.t.exp[labels]
		a, sum := &c.alpha[i], 0.
		for y := range labels {
			x := from[y]
			if i > 0 {
				x = 0
				for p, q := range c.alpha[i-1] {
					x += q * c.t.exp[p][y]
				}
			}
			a[y] = x * c.e[i][y]
			sum += a[y]
		}
		for y := range a {
			a[y] /= sum
		}
		c.scale[i] = sum
	}
	for y := range labels {
		c.beta[n-1][y] = 1
	}
	for i := n - 2; i >= 0; i-- {
		var next [labels]float64
		for y := range labels {
			next[y] = c.e[i+1][y] * c.beta[i+1][y] / c.scale[i+1]
		}
		for p := range labels {
			x := 0.
			for y, q := range next {
				x += c.t.exp[p][y] * q
			}
			c.beta[i][p] = x
		}
	}
}

// p returns the probability of label y at unit i, behind marginals.
func (c *lattice) p(i, y int) float64 { return c.alpha[i][y] * c.beta[i][y] }

// pair returns the probability of labels p and y at units i-1 and i.
func (c *lattice) pair(i, p, y int) float64 {
	return c.alpha[i-1][p] * c.t.exp[p][y] * c.e[i][y] * c.beta[i][y] / c.scale[i]
}

// best returns the best labels, in out's memory.
func (c *lattice) best(n int, out []int8) []int8 {
	out = out[:0]
	var s, next [labels]float64
	for y := range labels {
		s[y] = c.emit[0][y] + c.t.into[y][labels]
	}
	for i := 1; i < n; i++ {
		for y := range labels {
			from := &c.t.into[y]
			b, at := s[0]+from[0], 0
			for p := 1; p < labels; p++ {
				if x := s[p] + from[p]; x > b {
					b, at = x, p
				}
			}
			next[y], c.back[i][y] = b+c.emit[i][y], int8(at)
		}
		s = next
	}
	y := 0
	for k := range labels {
		if s[k] > s[y] {
			y = k
		}
	}
	for range n {
		out = append(out, 0)
	}
	for i := n - 1; i >= 0; i-- {
		out[i] = int8(y)
		if i > 0 {
			y = int(c.back[i][y])
		}
	}
	return out
}
