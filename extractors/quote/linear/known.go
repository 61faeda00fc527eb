package linear

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// wordInfo is what the reader knows of a word by itself.
type wordInfo struct {
	word, stem uint32 // hashes of the lower-case word and of its stem
	cluster    uint16
	prior      int8 // how often the word is a cue: log odds, or never
	shape      shape
}

// Knowledge tells what is known of words.
type Knowledge struct {
	Prior   func(lower string) int8
	Cluster func(lower string) uint16 // nil where nobody knows
}

const numSets = 1 << 13

// Memory holds what is known of the words read last, as vocabulary does.
type Memory struct {
	sets [numSets][2]struct {
		key  uint64
		info wordInfo
	}
}

// get returns what is known of a word, whose key is h; read reads it.
func (v *Memory) get(h uint64, read func() wordInfo) *wordInfo {
	set := &v.sets[h%numSets]
	h |= 1
	if set[0].key == h {
		return &set[0].info
	}
	set[0], set[1] = set[1], set[0]
	if set[0].key != h {
		set[0].key, set[0].info = h, read()
	}
	return &set[0].info
}

// of reads a word of some classes.
func (r *Knowledge) of(word string, t *text.Token, cls grammar.Class) wordInfo {
	low := strings.ToLower(word)
	x := wordInfo{word: Hash(low), stem: Hash(grammar.Stem(low)), shape: shapeOf(low, *t, cls), prior: Never}
	if t.Kind == text.Word || low == ":" {
		x.prior = r.Prior(low)
	}
	if r.Cluster != nil {
		x.cluster = r.Cluster(low)
	}
	return x
}
