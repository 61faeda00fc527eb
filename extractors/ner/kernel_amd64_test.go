package ner

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

// The names of a document must not depend on the machine that reads it.
func TestVectorKernelsGiveTheSameBits(t *testing.T) {
	if !vectorized {
		t.Skip("no AVX2")
	}
	r := rand.New(rand.NewPCG(1, 2))
	rows := make([]PackedRow, 500)
	for i := range rows {
		for w := range rows[i] {
			rows[i][w] = r.Uint64()
		}
	}
	for n := range 258 { // more rows would not fit their sums
		ids := make([]int32, n)
		for i := range ids {
			ids[i] = r.Int32N(int32(len(rows)))
		}
		var even, odd, even2, odd2 [rowWords]uint64
		addRows(&even, &odd, rows, ids)
		addRowsGo(&even2, &odd2, rows, ids)
		assert.Equal(t, even2, even, "%d rows", n)
		assert.Equal(t, odd2, odd, "%d rows", n)

		var out, scale Row
		for k := range out {
			out[k], scale[k] = r.Float32()-.5, r.Float32()
		}
		out2 := out
		unpack(&out, &scale, &even, &odd, float32(128*n))
		unpackGo(&out2, &scale, &even2, &odd2, float32(128*n))
		assert.Equal(t, out2, out, "%d rows", n)

		var s spread
		var h [Hidden]float32
		var labels scores
		for k := range h {
			h[k] = max(0, r.Float32()-.5)
			for y := range s[k] {
				s[k][y] = r.Float32() - .5
			}
		}
		for y := range labels {
			labels[y] = r.Float32() - .5
		}
		labels2 := labels
		s.add(&labels, &h)
		s.addGo(&labels2, &h)
		assert.Equal(t, labels2, labels)
	}
}
