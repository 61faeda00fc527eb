package quote

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// wordInfo is what a token says by itself.
type wordInfo struct {
	word, stem uint32 // hashes of the lower-case word and of its stem
	cls        Class
	cluster    uint16
	prior      int8 // how often the word is a cue: log odds, or never
	shape      shape
}

// reader tells what words say: what rules and models know of them.
type reader struct {
	lexicon Lexicon
	prior   func(lower string) int8   // nil without a model
	cluster func(lower string) uint16 // nil where nobody knows
}

// vocabulary remembers what the words read last say. A word is told by 64 bits
// of hash, and has two places: the one read last stands in the first of them.
type vocabulary struct {
	sets [numSets][2]struct {
		key  uint64
		info wordInfo
	}
}

const numSets = 1 << 13

// get returns what a word says, whose key is h; read reads it.
func (v *vocabulary) get(h uint64, read func() wordInfo) wordInfo {
	set := &v.sets[h%numSets]
	h |= 1
	if set[0].key == h {
		return set[0].info
	}
	set[0], set[1] = set[1], set[0]
	if set[0].key != h {
		set[0].key, set[0].info = h, read()
	}
	return set[0].info
}

// read notes what every token of the document says, in s. The keys of some words
// are made at a time, so that their places are on their way while the last are
// looked at.
func (s *scan) read(r *reader) {
	if s.words == nil {
		s.words = new(vocabulary)
	}
	s.cls, s.info = s.cls[:0], s.info[:0]
	const ahead = 32
	var keys [2][ahead]uint64 // of the words to come, and of those to look at
	tokens := s.d.Tokens
	for from := 0; from < len(tokens)+ahead; from += ahead {
		next := &keys[from/ahead%2]
		if n := min(ahead, len(tokens)-from); n > 0 {
			for i := range n {
				t := &tokens[from+i]
				next[i] = wordKey(t.In(s.d.Text), s.d.Text[t.Start:], t.Kind)
			}
			s.words.fetch(next[:n])
		}
		last := &keys[(from/ahead+1)%2]
		for i := from - ahead; i >= 0 && i < min(from, len(tokens)); i++ {
			info := s.words.get(last[i-from+ahead], func() wordInfo { return r.info(s.word(i), &tokens[i]) })
			s.cls = append(s.cls, info.cls)
			if r.prior != nil {
				s.info = append(s.info, info)
			}
		}
	}
}

// wordKey hashes a word, eight bytes at a time, and its kind; rest is the text
// from the word on, whose bytes may be loaded though they do not count.
func wordKey(w, rest string, kind text.Kind) uint64 {
	const prime = 0x9e3779b97f4a7c15
	h := (uint64(len(w))<<8 | uint64(kind) + 1) * prime // spread, so that no letter undoes it
	for {
		x := uint64(0)
		if len(rest) >= 8 {
			x = uint64(rest[0]) | uint64(rest[1])<<8 | uint64(rest[2])<<16 | uint64(rest[3])<<24 |
				uint64(rest[4])<<32 | uint64(rest[5])<<40 | uint64(rest[6])<<48 | uint64(rest[7])<<56
			if len(w) < 8 {
				x &= 1<<(8*len(w)) - 1
			}
		} else {
			for j := len(w) - 1; j >= 0; j-- {
				x = x<<8 | uint64(w[j])
			}
		}
		h = (h ^ x) * prime
		h ^= h >> 29
		if len(w) <= 8 {
			return h
		}
		w, rest = w[8:], rest[8:]
	}
}

// info reads a word.
func (r *reader) info(word string, t *text.Token) wordInfo {
	x := wordInfo{prior: never}
	if t.Kind == text.Word {
		x.cls = r.lexicon.Of(word)
		if x.cls == 0 && len(word) > 4 && word[len(word)-2:] == "ly" && t.Case == text.Lower {
			x.cls = Adverb
		}
	}
	if r.prior == nil {
		return x
	}
	low := strings.ToLower(word)
	x.word, x.stem, x.shape = hash(low), hash(stem(low)), shapeOf(low, *t, x.cls)
	if t.Kind == text.Word || low == ":" {
		x.prior = r.prior(low)
	}
	if r.cluster != nil {
		x.cluster = r.cluster(low)
	}
	return x
}
