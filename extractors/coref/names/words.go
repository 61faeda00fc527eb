package names

import (
	"strings"
)

// longestKey is more bytes than any word of a list has. A longer word, such as one of
// 100 MB, is not even written in lower case.
const longestKey = 100

// Lookup returns m's value for a word in any case; the keys of m are in lower
// case. It allocates nothing for ASCII words of up to 24 bytes.
func Lookup[V any](m map[string]V, word string) (V, bool) {
	if len(word) > longestKey {
		var none V
		return none, false
	}
	var low [24]byte
	if len(word) > len(low) {
		v, ok := m[strings.ToLower(word)]
		return v, ok
	}
	for i := range len(word) {
		c := word[i]
		if c >= 0x80 {
			v, ok := m[strings.ToLower(word)]
			return v, ok
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		low[i] = c
	}
	v, ok := m[string(low[:len(word)])]
	return v, ok
}

// Has reports whether the set m, in lower case, holds a word in any case.
func Has(m map[string]bool, word string) bool {
	v, _ := Lookup(m, word)
	return v
}

// Keyed returns the hash of a word of a name (FNV-1a), the same for any case of
// its letters, with an article or without: "al-Assad", "assad".
func Keyed(word string) uint64 {
	word = bare(word)
	h := uint64(14695981039346656037)
	for i := range len(word) {
		c := word[i]
		if c >= 0x80 {
			return hashed(strings.ToLower(spelled(word)))
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

func hashed(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// bare returns a word without an Arabic article: "al-Assad" → "Assad".
func bare(word string) string {
	if len(word) > 3 && word[2] == '-' && word[1]|0x20 == 'l' {
		switch word[0] | 0x20 {
		case 'a', 'e', 'u':
			return word[3:]
		}
	}
	return word
}

// allCapitals reports whether a text has letters, none of them small.
func allCapitals(s string) bool { return s == strings.ToUpper(s) && s != strings.ToLower(s) }
