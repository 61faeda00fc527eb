package ner

import (
	"unicode"
	"unicode/utf8"

	"github.com/d1af08f5/sayso/extractors/text"
)

// word is a token as features see it.
type word struct {
	lower  uint64 // its key: see Hash
	shape  uint32 // classes of its characters, runs collapsed, 4 bits each
	prefix uint64 // its first four bytes in lower case, first one lowest
	suffix uint64 // its last four bytes in lower case, last one lowest
	entry  Entry  // what the lexicon knows of it
	kind   text.Kind
	cas    text.Case
	size   uint16 // in bytes
	slot   int32  // its number among the distinct words of the candidates, or -1
}

// The classes of characters in shapes.
const (
	shapeLower = iota + 1
	shapeUpper
	shapeDigit
	shapeDot
	shapeDash
	shapeApostrophe
	shapeOther
)

// fold maps a byte to its lower case, and digits to 0.
var fold = func() (t [256]byte) {
	for c := range t {
		switch {
		case 'A' <= c && c <= 'Z':
			t[c] = byte(c) + 'a' - 'A'
		case '0' <= c && c <= '9':
			t[c] = '0'
		default:
			t[c] = byte(c)
		}
	}
	return t
}()

// shapes maps a byte to its class.
var shapes = func() (t [256]uint32) {
	for c := range t {
		switch {
		case 'a' <= c && c <= 'z':
			t[c] = shapeLower
		case 'A' <= c && c <= 'Z':
			t[c] = shapeUpper
		case '0' <= c && c <= '9':
			t[c] = shapeDigit
		case c == '.':
			t[c] = shapeDot
		case c == '-':
			t[c] = shapeDash
		case c == '\'':
			t[c] = shapeApostrophe
		default:
			t[c] = shapeOther
		}
	}
	return t
}()

const (
	hashBasis = 0xcbf29ce484222325 // FNV-1a
	hashPrime = 0x100000001b3
)

// mix spreads the bits of a hash (the finalizer of splitmix64, one round).
func mix(h uint64) uint64 {
	h ^= h >> 32
	h *= 0x9e3779b97f4a7c15
	return h ^ h>>29
}

// Hash returns the key by which a lexicon knows a word, the same whatever its
// case and with any digits, and its shape: the classes of its characters, each
// run of a class once. Only training needs it.
func Hash(s string) (key uint64, shape uint32) {
	var w word
	w.read(s)
	return w.lower, w.shape
}

// read fills in what follows from the text of a token alone.
func (w *word) read(s string) {
	h, shape, last := uint64(hashBasis), uint32(0), uint32(0)
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			w.readWide(s)
			return
		}
		h = (h ^ uint64(fold[c])) * hashPrime
		if k := shapes[c]; k != last {
			shape, last = shape<<4|k, k
		}
	}
	w.lower, w.shape = mix(h), shape
	n := min(len(s), 4)
	var pre, suf uint64
	for i := range n {
		pre |= uint64(fold[s[i]]) << (8 * i)
		suf |= uint64(fold[s[len(s)-1-i]]) << (8 * i)
	}
	w.prefix, w.suffix = pre, suf
}

// readWide does what read does, for text that is not ASCII.
func (w *word) readWide(s string) {
	h, shape, last := uint64(hashBasis), uint32(0), uint32(0)
	var first, final [4]byte
	var buf [utf8.UTFMax]byte
	n := 0
	for _, r := range s {
		r, k := foldRune(r)
		if k != last {
			shape, last = shape<<4|k, k
		}
		for _, c := range buf[:utf8.EncodeRune(buf[:], r)] {
			h = (h ^ uint64(c)) * hashPrime
			if n < 4 {
				first[n] = c
			}
			final[0], final[1], final[2], final[3] = c, final[0], final[1], final[2]
			n++
		}
	}
	w.lower, w.shape, w.prefix, w.suffix = mix(h), shape, 0, 0
	for i := range 4 {
		w.prefix |= uint64(first[i]) << (8 * i)
		w.suffix |= uint64(final[i]) << (8 * i)
	}
}

// foldRune does what fold and shapes do, for any rune; a curly apostrophe counts
// as a straight one.
func foldRune(r rune) (rune, uint32) {
	switch {
	case r < utf8.RuneSelf:
		return rune(fold[r]), shapes[r]
	case r == '’' || r == '‘':
		return '\'', shapeApostrophe
	case r == '–' || r == '—':
		return '-', shapeDash
	case unicode.IsUpper(r):
		return unicode.ToLower(r), shapeUpper
	case unicode.IsLetter(r):
		return r, shapeLower
	}
	return r, shapeOther
}
