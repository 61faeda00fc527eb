//go:build amd64 && !purego

package net

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// A processor with the instruction that multiplies and adds must say what others say.
func TestFusedProductsGiveTheSameBits(t *testing.T) {
	needVectors(t)
	if !fused {
		t.Skip("no instruction that multiplies and adds")
	}
	for _, s := range []shape{shapeS, shapeM, shapeOdd} {
		m := random(t, s)
		sum, marks := quoted(m, 500)
		var w Work
		cues, logs := patterns(m.Words(&w, sum, 500)), patterns(m.Pair(&w, 250, 200, 320, marks))
		fused = false
		require.Equal(t, patterns(m.Words(&w, sum, 500)), cues)
		require.Equal(t, patterns(m.Pair(&w, 250, 200, 320, marks)), logs)
		fused = true
	}
}
