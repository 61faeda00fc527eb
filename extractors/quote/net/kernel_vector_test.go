//go:build (amd64 || arm64) && !purego

package net

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// portably runs f without vector instructions.
func portably(f func()) {
	defer func(was, half bool) { vectorized, halfVectorized = was, half }(vectorized, halfVectorized)
	vectorized, halfVectorized = false, false
	f()
}

// halfway runs f with the vector instructions of old processors.
func halfway(f func()) {
	defer func(was bool) { vectorized = was }(vectorized)
	vectorized = false
	f()
}

func needVectors(t *testing.T) {
	if !vectorized {
		t.Skip("no vector instructions")
	}
}

// patterns of bits are compared, so that zeros differ by their signs.
func patterns(v []float32) []uint32 {
	out := make([]uint32, len(v))
	for i, x := range v {
		out[i] = math.Float32bits(x)
	}
	return out
}

// What a document says must not depend on the machine that reads it.
func TestTiersGiveTheSameBits(t *testing.T) {
	needVectors(t)
	for i, s := range []shape{shapeS, shapeM, shapeOdd} {
		m := random(t, s)
		for _, n := range []int{0, 1, 2, 3, 7, 64, 65, 500} {
			sum, marks := quoted(m, n)
			var fast, slow Work
			cues := m.Words(&fast, sum, n)
			halfway(func() {
				require.Equal(t, patterns(cues), patterns(m.Words(new(Work), sum, n)), "shape %d, %d words", i, n)
			})
			portably(func() { require.Equal(t, patterns(m.Words(&slow, sum, n)), patterns(cues), "shape %d, %d words", i, n) })
			for _, width := range []int{1, 2, 3, 8, 33, 100, 161} {
				lo := max(0, n/2-width*72/161)
				hi := min(n, lo+width)
				if n == 0 || hi <= n/2 {
					continue
				}
				logs := m.Pair(&fast, n/2, lo, hi, marks)
				portably(func() {
					require.Equal(t, patterns(m.Pair(&slow, n/2, lo, hi, marks)), patterns(logs), "shape %d, %d of %d words", i, width, n)
				})
			}
		}
	}
}

// wild gives numbers of all sizes, and some that are none.
func wild(r *rand.Rand, n int) []float32 {
	out := make([]float32, n)
	for i := range out {
		switch out[i] = float32(r.NormFloat64() * math.Exp(10*r.NormFloat64())); r.IntN(40) {
		case 0:
			out[i] = float32(math.Inf(1 - 2*r.IntN(2)))
		case 1:
			out[i] = float32(math.NaN())
		case 2:
			out[i] = float32(r.IntN(100)) + .5
		case 3:
			out[i] = float32(math.Copysign(0, -1))
		}
	}
	return out
}

func TestKernelsGiveTheSameBitsForWildNumbers(t *testing.T) {
	needVectors(t)
	r := rand.New(rand.NewPCG(7, 8))
	for n := 16; n <= 512; n += 16 {
		v := wild(r, n)
		for name, f := range map[string]func(q []int16){
			"quantize": func(q []int16) { quantize(q, v, 3) },
			"rectify":  func(q []int16) { rectify(q, v, 3) },
			"gated": func(q []int16) {
				s := scan{width: n / 2, stride: n / 2, step: n / 2, unit: 100, backward: n%32 == 0}
				s.run(q, v, v, v, 2)
			},
			"convolve": func(q []int16) { convolve(q, wildRows(n), wildRows(n)[:conv*n], 3) },
		} {
			fast, slow := make([]int16, n), make([]int16, n)
			f(fast)
			portably(func() { f(slow) })
			require.Equal(t, slow, fast, "%s %d", name, n)
		}
		fast, slow := append([]float32(nil), v...), append([]float32(nil), v...)
		sigmoids(fast, n, n, 1)
		portably(func() { sigmoids(slow, n, n, 1) })
		require.Equal(t, patterns(slow), patterns(fast), "sigmoids %d", n)
	}
}

// wildRows is the same for the same width.
func wildRows(width int) []float32 {
	return wild(rand.New(rand.NewPCG(9, uint64(width))), (conv+1)*width)
}

// The extremes of both factors fit the sums of the longest rows.
func TestProductOfExtremes(t *testing.T) {
	needVectors(t)
	var w Work
	for _, v := range []int16{limit, -limit} {
		weights := make([]int8, group*maxSize)
		for i := range weights {
			weights[i] = []int8{-128, 127, 127, -128, -1}[i/maxSize%5]
		}
		one := make([]float32, group)
		for i := range one {
			one[i] = 1
		}
		m := newMatrix(1, one, make([]float32, group), weights, maxSize)
		q := make([]int16, tile*maxSize)
		for i := range q {
			q[i] = v
		}
		fast, slow := make([]float32, tile*group), make([]float32, tile*group)
		w.multiply(fast, group, q, &m, tile, false)
		portably(func() { w.multiply(slow, group, q, &m, tile, false) })
		assert.Equal(t, slow, fast)
		assert.Equal(t, float32(int(v)*-128*maxSize), fast[0])
		assert.Equal(t, float32(int(v)*127*maxSize), fast[1])
	}
}

func TestRowsAreAddedAlike(t *testing.T) {
	needVectors(t)
	r := rand.New(rand.NewPCG(1, 1))
	for width := 16; width <= 128; width += 16 {
		for shift := range uint8(maxShift + 1) {
			row, fast := make([]int8, width), make([]int16, width)
			for i := range row {
				row[i], fast[i] = int8(r.IntN(256)-128), int16(r.IntN(1<<16)-1<<15)
			}
			slow := append([]int16(nil), fast...)
			addRow(fast, row, shift)
			addRowGo(slow, row, shift)
			require.Equal(t, slow, fast, fmt.Sprint(width, shift))
		}
	}
}
