package net

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// The shapes that models are trained in.
var (
	shapeS = shape{width: 64, inner: 64, blocks: 2, pair: 32, pairInner: 32, hidden: 32, hiddenCue: 32, left: 72, right: 88}
	shapeM = shape{width: 96, inner: 128, blocks: 2, pair: 48, pairInner: 48, hidden: 32, hiddenCue: 32, left: 72, right: 88}
	// shapeOdd has what the others do not: groups that are not full, no block but one.
	shapeOdd = shape{width: 16, inner: 48, blocks: 1, pair: 16, pairInner: 80, hidden: 16, hiddenCue: 9, left: 161, right: 161}
)

// maker writes a random model.
type maker struct {
	bytes.Buffer
	*rand.Rand
}

func (m *maker) put(v ...any) {
	for _, v := range v {
		if err := binary.Write(m, binary.LittleEndian, v); err != nil {
			panic(err)
		}
	}
}

func (m *maker) floats(n int, mean, spread float64) {
	for range n {
		m.put(float32(mean + spread*m.NormFloat64()))
	}
}

func (m *maker) small(n int) {
	for range n {
		m.put(int8(m.IntN(256) - 128))
	}
}

func (m *maker) norm(n int) {
	m.floats(n, 1, .1)
	m.floats(n, 0, .1)
}

func (m *maker) matrix(out, in int) {
	m.put(uint32(out), uint32(in), float32(40))
	m.floats(out, 1./70/40/12, 1e-6)
	m.floats(out, 0, .1)
	m.small(out * in)
}

// sealed puts a header before what was written.
func (m *maker) sealed() []byte { return seal(m.Bytes()) }

func seal(rest []byte) []byte {
	head := binary.LittleEndian.AppendUint32([]byte(fileMagic), fileVersion)
	return append(binary.LittleEndian.AppendUint32(head, crc32.ChecksumIEEE(rest)), rest...)
}

func encoded(s shape) []byte {
	m := &maker{Rand: rand.New(rand.NewPCG(3, 4))}
	for _, v := range []int{s.width, s.inner, s.blocks, conv, s.pair, s.pairInner, s.hidden, s.hiddenCue, s.left, s.right, codes} {
		m.put(uint32(v))
	}
	m.put(float32(.01), uint32(2), uint32(4), uint32(0))
	m.small(4 * s.width)
	m.put(uint32(2), uint32(3))
	m.small(2 * s.width)
	m.put(uint32(3), []uint32{5, 77, 1 << 31}, uint32(2), []float32{.5, -3})
	m.norm(s.width)
	for range s.blocks {
		m.norm(s.width)
		m.floats(conv*s.width, 0, .5)
		m.matrix(3*s.inner, s.width)
		m.matrix(s.width, s.inner)
	}
	m.norm(s.width)
	m.matrix(s.hiddenCue, s.width)
	m.floats(s.hiddenCue+1, 0, .3)
	m.matrix(2*s.pair, s.width)
	m.matrix(2*s.pair, s.width)
	m.floats((s.left+s.right+1+codes)*s.pair, 0, .3)
	m.norm(s.pair)
	m.matrix(2*s.pairInner, s.pair)
	m.matrix(s.pair, s.pairInner)
	m.norm(s.pair)
	m.matrix(s.hidden, s.pair)
	m.matrix(Classes, s.hidden)
	return m.sealed()
}

func random(t testing.TB, s shape) *Model {
	t.Helper()
	m, err := Decode(encoded(s))
	require.NoError(t, err)
	return m
}

// text gives random input for n words.
func quoted(m *Model, n int) (sum []int16, marks []uint8) {
	r := rand.New(rand.NewPCG(5, uint64(n)))
	sum, marks = make([]int16, n*m.Width), make([]uint8, n)
	for i := range sum {
		sum[i] = int16(r.IntN(2000) - 1000)
	}
	for i := range marks {
		marks[i] = uint8(r.IntN(codes))
	}
	return sum, marks
}
