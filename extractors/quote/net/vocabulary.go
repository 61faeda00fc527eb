package net

import "math/bits"

// vocabulary finds the rows of words in a table with open addressing, at most half
// full.
type vocabulary struct {
	slots []slot
	shift int
}

// slot is empty if its row is 0.
type slot struct {
	hash uint32
	row  int32
}

func newVocabulary(hashes []uint32) vocabulary {
	size := bits.Len(uint(2*len(hashes) + 1))
	v := vocabulary{make([]slot, 1<<size), 32 - size}
	for i, h := range hashes {
		at := v.start(h)
		for v.slots[at].row != 0 {
			at = (at + 1) & (len(v.slots) - 1)
		}
		v.slots[at] = slot{h, int32(i + 1)}
	}
	return v
}

// start spreads hashes that are alike in some bits.
func (v *vocabulary) start(hash uint32) int { return int(hash * 0x9E3779B1 >> v.shift) }

// row is 0 for a hash that was not among those of newVocabulary.
func (v *vocabulary) row(hash uint32) int32 {
	for at := v.start(hash); ; at = (at + 1) & (len(v.slots) - 1) {
		if s := v.slots[at]; s.hash == hash || s.row == 0 {
			return s.row
		}
	}
}
