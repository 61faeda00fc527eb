package crf

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

// paths calls f with every legal labelling of n tokens.
func paths(n int, f func([]uint8)) {
	path := make([]uint8, n)
	var walk func(i, prev int)
	walk = func(i, prev int) {
		if i == n {
			if EndsName(prev) {
				f(path)
			}
			return
		}
		for y := range Labels {
			if follows(prev, y) {
				path[i] = uint8(y)
				walk(i+1, y)
			}
		}
	}
	walk(0, Outside)
}

func TestDecodingAgreesWithEnumeration(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for range 20 {
		const n = 3
		var l Lattice
		var tr Transitions
		l.Reset(n)
		for y := range Labels {
			for x := range Labels {
				tr[x][y] = float32(rng.NormFloat64())
			}
			for i := range n {
				l.Emit[i][y] = float32(2 * rng.NormFloat64())
			}
		}
		score := func(p []uint8) float64 {
			s, prev := 0.0, 0
			for i, y := range p {
				s += float64(tr[prev][y] + l.Emit[i][y])
				prev = int(y)
			}
			return s + float64(tr[prev][Outside])
		}
		z, best, bestScore := 0.0, []uint8(nil), math.Inf(-1)
		paths(n, func(p []uint8) {
			s := score(p)
			z += math.Exp(s)
			if s > bestScore {
				bestScore, best = s, append([]uint8(nil), p...)
			}
		})
		l.Viterbi(&tr)
		assert.Equal(t, best, l.Path)
		e := tr.Exp()
		assert.InDelta(t, math.Log(z), l.ForwardBackward(e), 1e-3)
		want := 0.0
		paths(n, func(p []uint8) {
			if p[0] == best[0] && p[1] == best[1] {
				want += math.Exp(score(p)) / z
			}
		})
		assert.InDelta(t, want, l.SpanProb(e, 0, 2), 1e-3)
	}
}

func TestRepairTakesHalfNamesOut(t *testing.T) {
	b, i, e, s := uint8(Label(0, Begin)), uint8(Label(0, Inside)), uint8(Label(0, End)), uint8(Label(0, Single))
	other := uint8(Label(1, End))
	for _, c := range []struct{ in, want []uint8 }{
		{[]uint8{b, i, e, s}, []uint8{b, i, e, s}},
		{[]uint8{i, e, s}, []uint8{0, 0, s}},
		{[]uint8{s, b, i}, []uint8{s, 0, 0}},
		{[]uint8{b, other, s}, []uint8{0, 0, s}},
		{[]uint8{b, 0, b, e}, []uint8{0, 0, b, e}},
		{nil, nil},
	} {
		Repair(c.in)
		assert.Equal(t, c.want, c.in)
	}
}
