package ner

// entry is what the lexicon knows of a word: bits 0-9 its cluster plus one (0
// is none), bits 10-12 how it is cased in running text, bit 13 that it is part of names
// in lower case, and from bit 14 on the lists it stands in.
type entry uint32

const (
	clusterMask = 1<<10 - 1
	caseShift   = 10
	caseMask    = 7
	lowerName   = entry(1 << 13)
	listShift   = 14
)

func (e entry) cluster() uint64 { return uint64(e) & clusterMask }
func (e entry) casing() uint64  { return uint64(e) >> caseShift & caseMask }
func (e entry) lists() uint32   { return uint32(e) >> listShift }

// The lists of names. Each has a bit.
const (
	listGiven = iota
	listGivenRare
	listSurname
	listSurnameRare
	listCountry
	listNationality
	listCity
	listTown
	listRegion
	listCompany
	listClub
	listUniversity
	listAgency
	listParty
	listPaper
	listTitle
	listJob
	numLists
)

// lexicon maps the hashes of words, or of runs of words, to entries. It is
// open-addressed; a slot is 16 bits of the key and the number of its entry, so
// that one absent word in 20,000 is taken for another.
type lexicon struct {
	slots  []uint32 // print<<16 | number of the entry; 0 is free
	values []entry  // the distinct entries
}

// get returns the entry of a key, 0 where it has none.
func (l *lexicon) get(key uint64) entry {
	mask := uint64(len(l.slots) - 1)
	print := uint32(key >> 48)
	for i := key & mask; ; i = (i + 1) & mask {
		s := l.slots[i]
		if s == 0 {
			return 0
		}
		if s>>16 == print {
			return l.values[s&0xffff]
		}
	}
}

// newLexicon makes a table of the entries, in an order of its own. Where there
// are more than 65,535 distinct ones, those that come last are lost.
func newLexicon(entries map[uint64]entry) lexicon {
	size := 16
	for size*7 < len(entries)*8 {
		size *= 2
	}
	l := lexicon{make([]uint32, size), []entry{0}}
	number := map[entry]uint32{}
	for _, k := range sortedKeys(entries) {
		e := entries[k]
		n, ok := number[e]
		if !ok && len(l.values) <= 0xffff {
			n, ok = uint32(len(l.values)), true
			number[e] = n
			l.values = append(l.values, e)
		}
		if ok {
			l.put(k, n)
		}
	}
	return l
}

func (l *lexicon) put(key uint64, n uint32) {
	mask := uint64(len(l.slots) - 1)
	i := key & mask
	for l.slots[i] != 0 {
		i = (i + 1) & mask
	}
	l.slots[i] = uint32(key>>48)<<16 | n
}

// phrases key runs of words: extend takes the key of a run and its next word.
func extend(key, lower uint64) uint64 { return mix(key*hashPrime ^ lower) }

const (
	maxPhrase  = 7
	phraseMore = entry(1) // in the phrase table: longer runs begin so
)
