package linear

import (
	"golang.org/x/sys/cpu"
)

// vectorized says that rows are summed with vector instructions, to the same
// sums.
var vectorized = cpu.X86.HasAVX2

// sum adds the rows of features up.
func (m *Model) sum(f Features) packed {
	if vectorized && len(f) >= 4 {
		a, b := sumAVX2(&m.rows[0], &f[0], len(f))
		return packed{a, b}
	}
	return m.sumGo(f)
}

//go:noescape
func sumAVX2(rows *uint64, f *uint32, n int) (a, b uint64)

// fetch asks for the rows of features, which come while others are made.
func (m *Model) fetch(f Features) {
	if len(f) > 0 {
		fetchRows(&m.rows[0], &f[0], len(f))
	}
}

//go:noescape
func fetchRows(rows *uint64, f *uint32, n int)

// fetch asks for the sets of words before they are looked at.
func (v *Memory) fetch(keys []uint64) { fetchSets(v, &keys[0], len(keys)) }

// fetch asks for the weights of features before they are summed.
func (m *weights) fetch(f Features) {
	if len(f) > 0 {
		fetchWeights(&m.W[0], uint32(len(m.W)-1), &f[0], len(f))
	}
}

//go:noescape
func fetchSets(v *Memory, keys *uint64, n int)

//go:noescape
func fetchWeights(w *int16, mask uint32, f *uint32, n int)

// extend fills the scores of the best paths from the second unit on.
func (c *Lattice) extend(n int) {
	if vectorized {
		extendAVX2(&c.paths[0], &c.Emit[0], &c.T.log[0], n)
		return
	}
	c.extendGo(n)
}

// forward fills alpha and scale from the second unit on.
func (c *Lattice) forward(n int) {
	if vectorized {
		forwardAVX2(&c.alpha[0], &c.e[0], &c.T.exp[0], &c.scale[0], n)
		return
	}
	c.forwardGo(n)
}

// backward fills beta from the last but one unit to the first.
func (c *Lattice) backward(n int) {
	if vectorized {
		backwardAVX2(&c.beta[0], &c.e[0], &c.T.into[0], &c.scale[0], n)
		return
	}
	c.backwardGo(n)
}

//go:noescape
func extendAVX2(paths, emit, log *[Labels]float64, n int)

//go:noescape
func forwardAVX2(alpha, e, exp *[Labels]float64, scale *float64, n int)

//go:noescape
func backwardAVX2(beta, e, into *[Labels]float64, scale *float64, n int)
