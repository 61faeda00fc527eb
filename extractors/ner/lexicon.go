package ner

import (
	"maps"
	"math/bits"
	"slices"
)

// Lexicon is what a model knows of words before it looks at any text.
type Lexicon struct {
	Words   Table // by Hash
	Phrases Table // of two words and more, by ExtendKey
	Vectors *Vectors
}

// sound reports whether look-ups end and stay inside the tables.
func (l *Lexicon) sound() bool {
	return l.Words.sound() && l.Phrases.sound() && l.Vectors != nil && l.Vectors.sound()
}

// Entry is what a lexicon knows of a word or phrase, any of these joined by |:
// its Cluster, its Casing, LowerName, and InList for each list it is in. In the
// table of phrases it may also be PhraseMore.
//
// Bits 0 to 9 are the cluster, 10 to 12 the casing, 13 is LowerName, and those
// from 14 on are the lists.
type Entry uint32

const (
	clusterMask = 1<<10 - 1
	caseShift   = 10
	caseMask    = 7
	listShift   = 14
)

const (
	// MaxClusters is how many clusters of words there may be.
	MaxClusters = clusterMask
	// Lists is how many lists of names there are, numbered from 0.
	Lists = 17
	// LowerName marks a word that is part of names in lower case: "al", "bin".
	LowerName = Entry(1 << 13)
	// PhraseMore marks the beginning of a longer phrase.
	PhraseMore = Entry(1)
	// MaxPhrase is how many words a phrase has at most.
	MaxPhrase = 7
)

// Casings say how often a word has a capital inside sentences of mixed case.
const (
	CasingRare   = Entry(iota << caseShift) // seen too seldom to say
	CasingLower                             // up to one time in 50
	CasingMostly                            // up to one in five
	CasingMixed
	CasingNames // four in five and more
	CasingName  // 49 in 50 and more
)

// InCluster is the entry of a word in a cluster, numbered from 1 to MaxClusters.
func InCluster(n int) Entry { return Entry(n) }

// InList is the entry of a word or phrase in a list.
func InList(list int) Entry { return 1 << (listShift + list) }

// Cluster returns the number of the word's cluster, 0 if it is in none.
func (e Entry) Cluster() uint64 { return uint64(e) & clusterMask }

func (e Entry) casing() uint64 { return uint64(e) >> caseShift & caseMask }
func (e Entry) lists() uint32  { return uint32(e) >> listShift }

// Table maps keys to entries. It is open-addressed; a slot is 16 bits of the key
// and the number of its entry, so that one absent word in 20,000 is taken for
// another.
type Table struct {
	slots  []uint32 // print<<16 | number of the entry; 0 is free
	values []Entry  // the distinct entries
}

// NewTable makes a table of entries. Equal entries make equal tables. If there
// are more than 65,535 distinct ones, those with the greatest keys are lost.
func NewTable(entries map[uint64]Entry) Table {
	size := 16
	for size*7 < len(entries)*8 {
		size *= 2
	}
	t := Table{make([]uint32, size), []Entry{0}}
	number := map[Entry]uint32{}
	for _, k := range slices.Sorted(maps.Keys(entries)) {
		e := entries[k]
		n, ok := number[e]
		if !ok && len(t.values) <= 0xffff {
			n, ok = uint32(len(t.values)), true
			number[e] = n
			t.values = append(t.values, e)
		}
		if ok {
			t.put(k, n)
		}
	}
	return t
}

func (t *Table) put(key uint64, n uint32) {
	mask := uint64(len(t.slots) - 1)
	i := key & mask
	for t.slots[i] != 0 {
		i = (i + 1) & mask
	}
	t.slots[i] = uint32(key>>48)<<16 | n
}

// get returns the entry of a key, 0 if it has none.
func (t *Table) get(key uint64) Entry {
	mask := uint64(len(t.slots) - 1)
	print := uint32(key >> 48)
	for i := key & mask; ; i = (i + 1) & mask {
		s := t.slots[i]
		if s == 0 {
			return 0
		}
		if s>>16 == print {
			return t.values[s&0xffff]
		}
	}
}

func (t *Table) sound() bool {
	if bits.OnesCount(uint(len(t.slots))) != 1 || len(t.values) == 0 {
		return false
	}
	free := false
	for _, s := range t.slots {
		if int(s&0xffff) >= len(t.values) {
			return false
		}
		free = free || s == 0
	}
	return free
}

// ExtendKey returns the key of a run of words from the key of all but its last
// word and that word's own.
func ExtendKey(run, word uint64) uint64 { return mix(run*hashPrime ^ word) }
