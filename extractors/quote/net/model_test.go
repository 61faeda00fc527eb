package net

import (
	"encoding/binary"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDecodeGivesTheTables(t *testing.T) {
	m := random(t, shapeS)
	assert.Equal(t, 64, m.Width)
	assert.Equal(t, []int{72, 88}, []int{m.Left, m.Right})
	require.Len(t, m.Tables, 2)
	assert.Len(t, m.Tables[0], 4*64)
	assert.Equal(t, []uint8{0, 3}, m.Shifts)
	assert.Equal(t, []float32{.5, -3}, m.Settings)
	for hash, row := range map[uint32]int32{5: 1, 77: 2, 1 << 31: 3, 0: 0, 6: 0, 1<<31 + 1: 0} {
		assert.Equal(t, row, m.Row(hash), "%d", hash)
	}
}

func TestDecodeKeepsNothingOfTheFile(t *testing.T) {
	file := encoded(shapeS)
	m, err := Decode(file)
	require.NoError(t, err)
	clear(file)
	assert.Equal(t, random(t, shapeS), m)
}

func TestDecodeOfDamagedFiles(t *testing.T) {
	file := encoded(shapeOdd)
	for n := range file {
		if n%7 == 0 || n < 200 {
			_, err := Decode(file[:n])
			require.ErrorIs(t, err, ErrFormat, "%d bytes", n)
		}
	}
	_, err := Decode(append(file, 0))
	assert.ErrorIs(t, err, ErrFormat)
	file[len(file)-1] ^= 1
	_, err = Decode(file)
	assert.ErrorIs(t, err, ErrFormat, "checksum")
}

// These files have the right checksum.
func TestDecodeOfFilesThatDoNotFit(t *testing.T) {
	sound := encoded(shapeOdd)[headerSize:]
	tables := 11*4 + 4
	for name, at := range map[string]int{
		"width": 0, "inner": 4, "blocks": 8, "taps": 12, "pair": 16, "pair inner": 20,
		"hidden": 24, "hidden of cues": 28, "left": 32, "right": 36, "marks": 40,
		"tables": tables, "rows": tables + 4, "shift": tables + 8,
	} {
		for _, v := range []uint32{7, 1 << 16, math.MaxUint32} {
			damaged := append([]byte(nil), sound...)
			binary.LittleEndian.PutUint32(damaged[at:], v)
			_, err := Decode(seal(damaged))
			assert.ErrorIs(t, err, ErrFormat, "%s %d", name, v)
		}
	}
	for n := range sound {
		if n%5 == 0 {
			_, err := Decode(seal(sound[:n]))
			require.ErrorIs(t, err, ErrFormat, "%d bytes", n)
		}
	}
	_, err := Decode(seal(append(sound[:len(sound):len(sound)], 0)))
	assert.ErrorIs(t, err, ErrFormat, "a byte too many")
	damaged := append([]byte(nil), sound...)
	binary.LittleEndian.PutUint32(damaged[len(damaged)-6*16-4:], math.Float32bits(float32(math.NaN())))
	_, err = Decode(seal(damaged))
	assert.ErrorIs(t, err, ErrFormat, "not a number")
}

// Whatever a file says, Decode does not fail, and what it lets through can be run.
func FuzzDecode(f *testing.F) {
	small := shapeOdd
	small.inner, small.pairInner, small.left, small.right = 16, 16, 2, 1
	f.Add(encoded(small)[headerSize:])
	f.Add([]byte{16, 0, 0, 0})
	f.Fuzz(func(t *testing.T, rest []byte) {
		m, err := Decode(seal(rest))
		if err != nil {
			require.ErrorIs(t, err, ErrFormat)
			return
		}
		sum, marks := quoted(m, 20)
		var w Work
		m.Words(&w, sum, 20)
		hi := min(20, m.Right+1)
		m.Pair(&w, 0, 0, hi, marks)
		for _, hash := range []uint32{0, 5, math.MaxUint32} {
			m.Row(hash)
		}
	})
}
