package ner

import (
	"math/bits"
	"slices"
)

// numCodes is how many bytes describe a word's vector.
const numCodes = 10

type codes [numCodes]byte

// Vectors are word vectors by product quantization (Jégou et al. 2011): each part
// of a vector is the number of the nearest of 256 centroids. The network takes
// the numbers for features, whose rows stand for the centroids.
type Vectors struct {
	slots []uint32 // print<<18 | number of the word + 1; 0 is free
	codes []codes
}

// openCodes is how many codes of a word, the first ones, come from openly
// licensed vectors. The others come from a teacher that learned from corpora that
// are not.
const openCodes = 5

// Open returns the vectors without the codes that are not openly licensed.
func (v *Vectors) Open() *Vectors {
	out := &Vectors{v.slots, slices.Clone(v.codes)}
	for i := range out.codes {
		clear(out.codes[i][openCodes:])
	}
	return out
}

const (
	numberBits = 18
	maxVectors = 1<<numberBits - 1
)

// find returns the codes of the word of a key, or nil.
func (v *Vectors) find(key uint64) *codes {
	if len(v.slots) == 0 {
		return nil
	}
	mask := uint64(len(v.slots) - 1)
	print := vectorPrint(key)
	for i := key & mask; ; i = (i + 1) & mask {
		s := v.slots[i]
		if s == 0 {
			return nil
		}
		if s>>numberBits == print {
			return &v.codes[s&maxVectors-1]
		}
	}
}

// vectorPrint is the part of a key that its slot keeps.
func vectorPrint(key uint64) uint32 { return uint32(key >> (64 - 32 + numberBits)) }

// sound reports whether look-ups end and stay inside the codes.
func (v *Vectors) sound() bool {
	if len(v.slots) == 0 {
		return true
	}
	free := false
	for _, s := range v.slots {
		if int(s&maxVectors) > len(v.codes) || s != 0 && s&maxVectors == 0 {
			return false
		}
		free = free || s == 0
	}
	return free && bits.OnesCount(uint(len(v.slots))) == 1
}
