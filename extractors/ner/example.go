package ner

import (
	"cmp"
	"maps"
	"slices"

	"github.com/d1af08f5/sayso/extractors/text"
)

// example is a document as the trainer sees it.
type example struct {
	weight    float32
	corpus    int32      // row of its corpus's indicator, or -1
	stretches [][2]int32 // of candidates
	gold      []uint8
	soft      []scores // in place of gold: the probabilities of each candidate's labels
	token     []int32  // of each candidate
	name      []int32  // of each candidate: which distinct word
	names     int
	offset    []int32 // of each candidate's features in hash, one more at the end
	hash      []uint64
	id        []int32
}

// extract reads the candidates of a segmented document.
func (f *frame) extract(l *lexicons, d *text.Document) *example {
	f.read(l, d)
	ex := &example{weight: 1, corpus: -1}
	count := map[uint64]int{}
	index := map[uint64]int32{}
	for _, s := range f.stretches {
		for i := s.first; i < s.last; i++ {
			count[f.words[i].lower]++
		}
	}
	known := run{}
	for _, s := range f.stretches {
		from := int32(len(ex.token))
		for i := s.first; i < s.last; i++ {
			w := f.words[i].lower
			if _, ok := index[w]; !ok {
				index[w] = int32(len(index))
			}
			known = f.runOf(i, f.first[i], f.last[i], known)
			ex.token = append(ex.token, i)
			ex.name = append(ex.name, index[w])
			ex.offset = append(ex.offset, int32(len(ex.hash)))
			ex.hash = f.own(ex.hash, &f.words[i])
			ex.hash = f.features(ex.hash, i, s.style, known, count[w])
			ex.hash = f.bag(ex.hash, f.part(i), f.last[i])
		}
		ex.stretches = append(ex.stretches, [2]int32{from, int32(len(ex.token))})
	}
	ex.names = len(index)
	ex.offset = append(ex.offset, int32(len(ex.hash)))
	return ex
}

// dictionary numbers the features that the network has rows for.
type dictionary map[uint64]int32

func countFeatures(exs []*example) map[uint64]int32 {
	c := map[uint64]int32{}
	for _, ex := range exs {
		for _, h := range ex.hash {
			c[h]++
		}
	}
	return c
}

func (dict dictionary) assign(ex *example) {
	ex.id = make([]int32, len(ex.hash))
	for i, h := range ex.hash {
		if id, ok := dict[h]; ok {
			ex.id[i] = id
		} else {
			ex.id[i] = -1
		}
	}
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }

// setGold gives the candidates their labels. A name that is cut by the border
// of a stretch is none.
func (ex *example) setGold(labels []uint8) {
	ex.gold = make([]uint8, len(ex.token))
	for c, t := range ex.token {
		ex.gold[c] = labels[t]
	}
	for _, s := range ex.stretches {
		repair(ex.gold[s[0]:s[1]])
	}
}

// repair takes out the names that lack a part.
func repair(y []uint8) {
	open := -1
	drop := func(to int) {
		for k := open; k >= 0 && k < to; k++ {
			y[k] = outside
		}
		open = -1
	}
	for i := range y {
		l := int(y[i])
		switch {
		case l == outside || placeOf(l) == posSingle:
			drop(i)
		case placeOf(l) == posBegin:
			drop(i)
			open = i
		case open < 0:
			y[i] = outside
		case typeOf(l) != typeOf(int(y[open])):
			drop(i)
			y[i] = outside
		case placeOf(l) == posEnd:
			open = -1
		}
	}
	drop(len(y))
}
