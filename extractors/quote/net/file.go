package net

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"
)

const (
	fileMagic   = "SAYN"
	fileVersion = 2
	headerSize  = len(fileMagic) + 4 + 4

	// Of sizes. Sums of as many products as maxSize, each of 8 by 8 bits, fit an int32.
	maxSize   = 512
	maxBlocks = 16
	maxWindow = 4096
	maxTables = 256
	maxShift  = 6
)

// file takes parts off a model file, until one does not fit.
type file struct {
	rest []byte
	bad  bool
}

// shape is what a file says of its sizes.
type shape struct {
	width, inner, blocks, pair, pairInner, hidden, hiddenCue int
	left, right                                              int
}

// open checks the header and the checksum.
func open(data []byte) (*file, error) {
	if len(data) < headerSize || string(data[:len(fileMagic)]) != fileMagic {
		return nil, fmt.Errorf("%w: no header", ErrFormat)
	}
	head, rest := data[len(fileMagic):], data[headerSize:]
	if v := binary.LittleEndian.Uint32(head); v != fileVersion {
		return nil, fmt.Errorf("%w: version %d", ErrFormat, v)
	}
	if binary.LittleEndian.Uint32(head[4:]) != crc32.ChecksumIEEE(rest) {
		return nil, fmt.Errorf("%w: checksum", ErrFormat)
	}
	return &file{rest: rest}, nil
}

// shape reads the sizes, which say how long all that follows is.
func (f *file) shape() (shape, error) {
	var v [11]int
	for i := range v {
		v[i] = int(min(f.number(), math.MaxInt32))
	}
	s := shape{
		width: v[0], inner: v[1], blocks: v[2], pair: v[4], pairInner: v[5],
		hidden: v[6], hiddenCue: v[7], left: v[8], right: v[9],
	}
	fits := !f.bad && s.blocks <= maxBlocks && v[3] == conv && v[10] == codes &&
		s.left <= maxWindow && s.right <= maxWindow && s.hiddenCue > 0 && s.hiddenCue <= maxSize
	for _, n := range []int{s.width, s.inner, s.pair, s.pairInner, s.hidden} {
		fits = fits && n > 0 && n <= maxSize && n%group == 0
	}
	if !fits {
		return s, fmt.Errorf("%w: sizes %d", ErrFormat, v)
	}
	return s, nil
}

// bytes takes n bytes, or none of a file that has fewer.
func (f *file) bytes(n uint64) []byte {
	if f.bad || n > uint64(len(f.rest)) {
		f.bad = true
		return nil
	}
	b := f.rest[:n:n]
	f.rest = f.rest[n:]
	return b
}

func (f *file) number() uint32 {
	if b := f.bytes(4); b != nil {
		return binary.LittleEndian.Uint32(b)
	}
	return 0
}

// count reads how many values of a size in bytes follow, and is 0 if the file is
// too short for them.
func (f *file) count(size int) int {
	n := uint64(f.number())
	f.bad = f.bad || n*uint64(size) > uint64(len(f.rest))
	if f.bad {
		return 0
	}
	return int(n)
}

func (f *file) float() float32 {
	v := math.Float32frombits(f.number())
	f.bad = f.bad || v-v != 0 // infinite, or not a number
	return v
}

// floats reads n numbers, all of them finite.
func (f *file) floats(n int) []float32 {
	b := f.bytes(4 * uint64(n))
	if b == nil {
		return nil
	}
	out := make([]float32, n)
	for i := range out {
		v := math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
		f.bad = f.bad || v-v != 0
		out[i] = v
	}
	return out
}

// small reads n rows of width numbers of 8 bits.
func (f *file) small(n uint32, width int) []int8 {
	b := f.bytes(uint64(n) * uint64(width))
	out := make([]int8, len(b))
	for i, v := range b {
		out[i] = int8(v)
	}
	return out
}

func (f *file) norm(n int) norm { return norm{f.floats(n), f.floats(n)} }

// tables reads the rows of features, and by how many bits to shift them.
func (f *file) tables(width int) (tables [][]int8, shifts []uint8) {
	n := f.number()
	f.bad = f.bad || n > maxTables
	for i := uint32(0); i < n && !f.bad; i++ {
		rows, shift := f.number(), f.number()
		f.bad = f.bad || shift > maxShift
		tables, shifts = append(tables, f.small(rows, width)), append(shifts, uint8(shift))
	}
	return tables, shifts
}

// vocabulary reads hashes of words, each of which has a row in the first table.
func (f *file) vocabulary(tables [][]int8, width int) map[uint32]int32 {
	n, last := f.count(4), uint32(0)
	rows := make(map[uint32]int32, n)
	for i := range n {
		hash := f.number()
		f.bad = f.bad || i > 0 && hash <= last
		rows[hash], last = int32(i+1), hash
	}
	f.bad = f.bad || n > 0 && (len(tables) == 0 || len(tables[0]) < width*(1+n))
	return rows
}

// matrix reads a matrix of the size that the shape demands.
func (f *file) matrix(out, in int) matrix {
	f.bad = f.bad || int64(f.number()) != int64(out) || int64(f.number()) != int64(in)
	unit := f.float()
	scale, bias, weights := f.floats(out), f.floats(out), f.small(uint32(out), in)
	f.bad = f.bad || unit <= 0
	if f.bad {
		return matrix{}
	}
	return newMatrix(unit, padded(scale), padded(bias), weights, in)
}
