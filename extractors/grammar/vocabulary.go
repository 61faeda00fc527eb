package grammar

import (
	"github.com/d1af08f5/sayso/extractors/text"
)

// vocabulary remembers the classes of the words read last. A word is told by 64
// bits of hash, and has two places: the one read last stands in the first of
// them.
type vocabulary struct {
	sets [NumSets][2]struct {
		key uint64
		cls Class
	}
}

const NumSets = 1 << 13

// get returns the classes of a word, whose key is h; read reads it.
func (v *vocabulary) get(h uint64, read func() Class) Class {
	set := &v.sets[h%NumSets]
	h |= 1
	if set[0].key == h {
		return set[0].cls
	}
	set[0], set[1] = set[1], set[0]
	if set[0].key != h {
		set[0].key, set[0].cls = h, read()
	}
	return set[0].cls
}

// Read looks the words of d up.
func (s *Words) Read(d *text.Document, l Lexicon) {
	if s.known == nil {
		s.known = new(vocabulary)
	}
	s.Doc, s.Classes, s.Keys = d, s.Classes[:0], s.Keys[:0]
	for i := range d.Tokens {
		t := &d.Tokens[i]
		word := t.In(d.Text)
		key := wordKey(word, d.Text[t.Start:], t.Kind)
		s.Keys = append(s.Keys, key)
		s.Classes = append(s.Classes, s.known.get(key, func() Class { return l.classes(word, t) }))
	}
}

// classes returns the classes of a token.
func (l Lexicon) classes(word string, t *text.Token) Class {
	if t.Kind != text.Word {
		return 0
	}
	c := l.Of(word)
	if c == 0 && len(word) > 4 && word[len(word)-2:] == "ly" && t.Case == text.Lower {
		c = Adverb
	}
	return c
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
