package grammar

import "github.com/d1af08f5/sayso/extractors/text"

// vocabulary is a cache of the classes of the words read last. It knows a word
// by 64 bits of hash, and keeps two words for each set of hashes, the one read
// last first.
type vocabulary struct {
	sets [NumSets][2]struct {
		key uint64
		cls Class
	}
}

// NumSets is the number of sets in the cache of words that [Words.Read] keeps;
// each set holds two words.
const NumSets = 1 << 13

// get returns the classes of the word with hash h. It calls read for a word that
// the cache does not hold.
func (v *vocabulary) get(h uint64, read func() Class) Class {
	set := &v.sets[h%NumSets]
	h |= 1 // unlike the key of an empty place
	if set[0].key == h {
		return set[0].cls
	}
	set[0], set[1] = set[1], set[0]
	if set[0].key != h {
		set[0].key, set[0].cls = h, read()
	}
	return set[0].cls
}

// wordKey hashes the word w, eight bytes at a time, and its kind. rest is the
// text from the start of w on: loading its bytes eight at once is fast, and
// those after w are masked out.
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
