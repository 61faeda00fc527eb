package net

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSigmoidIsNear(t *testing.T) {
	for x := -40.; x < 40; x += .00137 {
		require.InDelta(t, 1/(1+math.Exp(-x)), sigmoidGo(float32(x)), 1e-6, "%v", x)
	}
}

func TestLogarithmIsNear(t *testing.T) {
	for x := 1.; x < 9; x += .00137 {
		require.InDelta(t, math.Log(x), logGo(float32(x)), 3e-7, "%v", x)
	}
}

func TestLogSoftmaxSumsToOne(t *testing.T) {
	v := make([]float32, 3*group)
	copy(v, []float32{1, -2, 3, 0, 100, -200, 7, 8})
	copy(v[group:], []float32{-5, -5, -5, -5, -5, -5})
	out := make([]float32, 3*Classes+group)
	logSoftmax(out, v, 3)
	for t3 := range 3 {
		sum := 0.
		for _, x := range out[t3*Classes:][:Classes] {
			sum += math.Exp(float64(x))
		}
		assert.InDelta(t, 1, sum, 1e-5)
	}
	assert.InDelta(t, -300, out[5], 1e-4)
	assert.InDelta(t, -math.Log(Classes), out[Classes], 1e-5)
}

func TestRoundingIsToTheNearestEven(t *testing.T) {
	v := make([]float32, group)
	copy(v, []float32{.5, 1.5, -.5, -1.5, 2.4999, 1e9, -1e9, 126.5, -127.4})
	q := make([]int16, group)
	quantize(q, v, 1)
	assert.Equal(t, []int16{0, 2, 0, -2, 2, limit, -limit, 126, -limit}, q[:9])
	rectify(q, v, 1)
	assert.Equal(t, []int16{0, 2, 0, 0, 2, limit, 0, 126, 0}, q[:9])
}
