package repair

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// place says where a sign stands among its neighbours, as a quotation mark would.
type place uint8

const (
	elsewhere  place = iota
	opening          // before a word
	closing          // behind a comma or the end of a sentence
	behind           // behind a word, where it may close a quotation
	apostrophe       // in a contraction or a genitive
	dash             // between spaces
)

// placeOf returns the place of the sign s[start:end].
func placeOf(s string, start, end int) place {
	l, r := before(s, start), after(s, end)
	switch {
	case word(l) && word(r), l == '.' && r == 's':
		if contraction(s, start, end) {
			return apostrophe
		}
	case opens(l) && (word(r) || strings.ContainsRune("…$£€'‘[(", r)):
		return opening
	case l == ' ' && r == ' ':
		return dash
	case strings.ContainsRune(",.!?…", l) && l != 0 && closes(r):
		return closing
	case (word(l) || strings.ContainsRune(")%—–-'’", l)) && l != 0 && closes(r):
		return behind
	}
	return elsewhere
}

func word(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func opens(r rune) bool { return edge(r) || strings.ContainsRune("([—–-/“‘", r) }

func closes(r rune) bool { return edge(r) || strings.ContainsRune(".,;:!?)]—–-", r) }

// contraction reports whether the sign s[start:end] before a letter is the
// apostrophe of "don't", "Oduya's", "O'Brien", "they'll", "o'clock".
func contraction(s string, start, end int) bool {
	if start == 0 || end >= len(s) {
		return false
	}
	k := start - 1
	if !word(before(s, k)) && strings.IndexByte("ODLo", s[k]) >= 0 {
		return s[k] != 'o' && isUpper(s[end]) || strings.HasPrefix(s[end:], "clock")
	}
	for _, ending := range [...]string{"t", "s", "re", "ve", "ll", "d", "m", "T", "S", "RE", "VE", "LL"} {
		if strings.HasPrefix(s[end:], ending) {
			r := after(s, end+len(ending))
			negated := ending != "t" && ending != "T" || s[k]|0x20 == 'n'
			return negated && (edge(r) || strings.ContainsRune(",.;:!?)—–-”’\"'", r) || r == utf8.RuneError)
		}
	}
	return false
}
