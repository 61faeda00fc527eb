package linear

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

// What a document's quotes are must not hang on the machine that reads it.
func TestVectorSumsAreTheSame(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	m := &Model{rows: make([]uint64, 1<<ChainBits)}
	for i := range m.rows {
		m.rows[i] = r.Uint64()>>16 | countByte
	}
	for n := range 41 {
		f := make(Features, n)
		for i := range f {
			f[i] = r.Uint32()
		}
		assert.Equal(t, m.sumGo(f), m.sum(f), "%d features", n)
	}
}

func TestVectorLatticesAreTheSame(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var tr Transitions
	for p := range tr {
		for y := range tr[p] {
			tr[p][y] = 4 * (r.Float32() - .5)
		}
	}
	for n := 1; n < 40; n++ {
		var a, b Lattice
		for _, c := range []*Lattice{&a, &b} {
			c.Grow(n)
			c.T = tr.Factors()
		}
		for i := range n {
			for y := range Labels {
				a.Emit[i][y] = 10 * (r.Float64() - .5)
			}
		}
		copy(b.Emit, a.Emit)
		a.Exponentials(n)
		b.Exponentials(n)
		a.Marginals(n)
		copy(b.alpha[:1], a.alpha[:1])
		copy(b.beta[n-1:n], a.beta[n-1:n])
		b.scale[0] = a.scale[0]
		b.forwardGo(n)
		b.backwardGo(n)
		assert.Equal(t, b.alpha, a.alpha, "%d units", n)
		assert.Equal(t, b.beta, a.beta, "%d units", n)
		assert.Equal(t, b.scale, a.scale, "%d units", n)
		a.best(n, nil)
		copy(b.paths[:1], a.paths[:1])
		b.extendGo(n)
		assert.Equal(t, b.paths, a.paths, "%d units", n)
	}
}
