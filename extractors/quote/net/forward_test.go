package net

import (
	"bytes"
	"encoding/binary"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The expected numbers are those of testdata/ref.py, which rounds what goes into products alone.
func TestNetGivesWhatTheReferenceGives(t *testing.T) {
	model, err := os.ReadFile("testdata/small.model")
	require.NoError(t, err)
	m, err := Decode(model)
	require.NoError(t, err)
	expected, err := os.ReadFile("testdata/small.expected")
	require.NoError(t, err)
	r := bytes.NewReader(expected)
	read := func(v any) { require.NoError(t, binary.Read(r, binary.LittleEndian, v)) }
	var at struct{ N, Cue, Lo, Hi uint32 }
	read(&at)
	n, lo, hi := int(at.N), int(at.Lo), int(at.Hi)
	sum, marks := make([]int16, n*m.Width), make([]uint8, n)
	cues, logs := make([]float32, n), make([]float32, (hi-lo)*Classes)
	for _, v := range []any{sum, marks, cues, logs} {
		read(v)
	}

	var w Work
	assert.InDeltaSlice(t, cues, m.Words(&w, sum, n), .01)
	assert.InDeltaSlice(t, logs, m.Pair(&w, int(at.Cue), lo, hi, marks), .01)
}

func TestWorkOfOneDocumentDoesNotReachTheNext(t *testing.T) {
	m := random(t, shapeS)
	var used Work
	for _, n := range []int{300, 7, 0, 1, 130} {
		sum, marks := quoted(m, n)
		var fresh Work
		cues := m.Words(&used, sum, n)
		assert.Len(t, cues, n)
		if n > 0 {
			assert.Equal(t, m.Words(&fresh, sum, n), cues, "%d words", n)
			hi := min(n, 89)
			assert.Equal(t, m.Pair(&fresh, 0, 0, hi, marks), m.Pair(&used, 0, 0, hi, marks), "%d words", n)
		}
	}
}

func TestPairMindsTheEdgesOfTheWindow(t *testing.T) {
	m := random(t, shapeS)
	sum, marks := quoted(m, 400)
	var w Work
	m.Words(&w, sum, 400)
	assert.Len(t, m.Pair(&w, 200, 128, 289, marks), 161*Classes)
	assert.Empty(t, m.Pair(&w, 200, 200, 200, marks))
	assert.Panics(t, func() { m.Pair(&w, 200, 127, 289, marks) }, "too far left")
	assert.Panics(t, func() { m.Pair(&w, 200, 128, 290, marks) }, "too far right")
	assert.Panics(t, func() { m.Pair(&w, 399, 350, 401, marks) }, "behind the text")
	assert.Panics(t, func() { m.Pair(&w, 200, 150, 250, marks[:200]) }, "too few marks")
	assert.Panics(t, func() { m.Pair(&w, 400, 350, 400, marks) }, "no cue")
}

func TestWarmPassesTakeNoMemory(t *testing.T) {
	m := random(t, shapeM)
	sum, marks := quoted(m, 300)
	var w Work
	pass := func() {
		m.Words(&w, sum, 300)
		m.Pair(&w, 150, 80, 230, marks)
	}
	pass()
	assert.Zero(t, testing.AllocsPerRun(3, pass))
}
