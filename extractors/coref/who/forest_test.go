package who

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// plainly adds up what features come to in the trees [from, to), question by question.
func (f *Forest) plainly(x *Features, from, to int) (sum int32) {
	for t := from; t < to; t++ {
		n := int16(0)
		for n >= 0 {
			if q := f.Nodes[f.Roots[t]+int32(n)]; x[q.Kind] <= q.Most {
				n = q.Yes
			} else {
				n = q.No
			}
		}
		sum += int32(f.Leaves[f.Bases[t]+int32(-1-n)])
	}
	return sum
}

func TestTreesSayTheSameInTheirFastForm(t *testing.T) {
	m, err := Decode(shipped(t))
	require.NoError(t, err)
	rnd := rand.New(rand.NewPCG(1, 2))
	for c := range m.Forests {
		f, q := &m.Forests[c], &m.forests[c]
		for range 2000 {
			var x Features
			for k := range x {
				x[k] = uint8(rnd.UintN(256) >> rnd.UintN(8))
			}
			require.Equal(t, f.plainly(&x, 0, fewTrees), q.score(q.first, &x))
			require.Equal(t, f.plainly(&x, fewTrees, len(f.Roots)), q.score(q.rest, &x))
		}
	}
}

func TestForestsMayBeOfAnySize(t *testing.T) {
	none := (&Forest{}).quick()
	assert.Zero(t, none.score(none.first, &Features{}))
	one := Forest{Roots: []int32{0}, Bases: []int32{0}, Nodes: []Node{{Kind: 3, Most: 255, Yes: -1, No: -2}}, Leaves: []int16{-7, 9}}
	q := one.quick()
	for _, v := range []uint8{0, 1, 255} {
		assert.EqualValues(t, -7, q.score(q.first, &Features{3: v}))
	}
	assert.Zero(t, q.score(q.rest, &Features{}))
}
