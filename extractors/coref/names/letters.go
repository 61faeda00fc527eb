package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// spelled returns a word of a name in plain letters, so that the ways to write it
// are one: without accents, whether composed or not, with straight apostrophes and
// hyphens, and acronyms without periods. "O’Meara" → "O'Meara", "José" → "Jose",
// "U.N." → "UN".
func spelled(word string) string {
	if acronym(word) {
		return strings.ReplaceAll(word, ".", "")
	}
	if ascii(word) {
		return word
	}
	return string(plainly(make([]byte, 0, len(word)), word))
}

// acronym reports whether a word is two capitals or more, each with a period: "U.N.".
// The last period may have gone to the end of the sentence.
func acronym(word string) bool {
	if len(word) < 3 {
		return false
	}
	for i := 0; i < len(word); i += 2 {
		if word[i] < 'A' || word[i] > 'Z' || i+1 < len(word) && word[i+1] != '.' {
			return false
		}
	}
	return true
}

// plainly appends a word without its accents, and with straight marks.
func plainly(to []byte, word string) []byte {
	for _, r := range word {
		if p := plain(unicode.ToLower(r)); p != "" {
			if unicode.IsUpper(r) {
				p = strings.ToUpper(p[:1]) + p[1:]
			}
			to = append(to, p...)
			continue
		}
		switch r {
		case '’', '‘', 'ʼ', '`', '´':
			to = append(to, '\'')
			continue
		case '‐', '‑':
			to = append(to, '-')
			continue
		}
		to = unmarked(to, r)
	}
	return to
}

// unmarked appends a letter without the marks above and below it.
func unmarked(to []byte, r rune) []byte {
	var room [utf8.UTFMax]byte
	letters := room[:utf8.EncodeRune(room[:], r)]
	if parts := norm.NFD.Properties(letters).Decomposition(); parts != nil {
		letters = parts
	}
	for len(letters) > 0 {
		c, n := utf8.DecodeRune(letters)
		if !unicode.Is(unicode.Mn, c) {
			to = append(to, letters[:n]...)
		}
		letters = letters[n:]
	}
	return to
}
