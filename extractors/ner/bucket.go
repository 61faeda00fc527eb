package ner

import (
	"math/bits"
	"slices"
)

// rowWords is the length of a packed row in words.
const rowWords = RowSize / 8

// PackedRow is a row in bytes, eight lanes a word, the first in the lowest byte:
// a lane is its byte less 128, in the unit of the row for that lane.
type PackedRow [rowWords]uint64

// The units of packed rows. The rows of frequent features have numbers so large
// that in their units the small ones of other rows would round to nothing.
const (
	Small = iota
	Large
	Units // how many there are
)

// BucketSize is how many features a bucket has room for.
const BucketSize = 4

// Bucket is a place of the hash table of features. It holds 16 bits of each
// feature, lowest first, 0 for none. The rows of its features are side by side,
// from Base on. Bit k of Large says that the k-th is in large units.
type Bucket struct {
	Prints uint64
	Base   uint32
	Large  uint32
}

// BucketOf returns which of so many buckets, a power of two, a feature is in.
func BucketOf(feature uint64, buckets int) int { return int(feature >> 8 & uint64(buckets-1)) }

// fingerprint is the part of a feature that a bucket keeps.
func fingerprint(feature uint64) uint64 { return max(feature>>48, 1) }

// Put puts a feature into its bucket and returns its place there; -1 if the
// bucket is full, or holds a feature that cannot be told from this one.
func (b *Bucket) Put(feature uint64) int {
	for k := range BucketSize {
		switch b.Prints >> (16 * k) & 0xffff {
		case 0:
			b.Prints |= fingerprint(feature) << (16 * k)
			return k
		case fingerprint(feature):
			return -1
		}
	}
	return -1
}

// Len returns how many features the bucket holds.
func (b *Bucket) Len() int { return (bits.Len64(b.Prints) + 15) / 16 }

const (
	everyLane = 0x0001000100010001
	highBits  = 0x8000800080008000
)

// find returns the row of a feature and its unit; found is 0 if it has none. The
// four comparisons are made at once (Mycroft's test for a zero, in lanes of 16
// bits).
func (m *Model) find(feature uint64) (row int32, unit, found uint32) {
	b := &m.t.Buckets[feature>>8&uint64(len(m.t.Buckets)-1)]
	x := b.Prints ^ fingerprint(feature)*everyLane
	zero := (x - everyLane) & ^x & highBits
	k := bits.TrailingZeros64(zero) >> 4
	return int32(b.Base) + int32(k), b.Large >> k & 1, uint32((zero | -zero) >> 63)
}

// rowNumbers are the numbers of rows, by unit.
type rowNumbers [Units][]int32

// look appends the rows of the features that have one. It never branches on what
// it loads: the processor would guess wrong every third time, and then wait for
// each load in turn.
func (m *Model) look(features []uint64, rows *rowNumbers) {
	few, many := slices.Grow(rows[Large], len(features)), slices.Grow(rows[Small], len(features))
	nf, nm := len(few), len(many)
	few, many = few[:nf+len(features)], many[:nm+len(features)]
	for _, h := range features {
		r, unit, found := m.find(h)
		few[nf], many[nm] = r, r
		nf += int(found & unit)
		nm += int(found &^ unit)
	}
	rows[Large], rows[Small] = few[:nf], many[:nm]
}
