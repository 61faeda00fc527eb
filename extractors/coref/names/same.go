package names

import (
	"strings"
)

// surname returns the word of a person's name that they go by: the last, or the
// one before "of".
func surname(words []string) string {
	for i := 1; i < len(words); i++ {
		if words[i] == "of" {
			return words[i-1]
		}
	}
	return words[len(words)-1]
}

// GoesBy reports whether an organization is called by a common noun that is the
// last word of its name or the one before "of".
func (w *Table) GoesBy(noun string, words []string) bool {
	if strings.EqualFold(words[len(words)-1], noun) {
		return true
	}
	for i := 0; i+1 < len(words); i++ {
		if next := words[i+1]; next == "of" || next == "for" {
			return strings.EqualFold(words[i], noun)
		}
	}
	return false
}

// headOf reports whether a body goes by a word that stands before "of" or "for"
// in its name: "the Church" → Church of Mercy.
func headOf(lex *Lexicon, word string, words []string) bool {
	for i := 0; i+1 < len(words); i++ {
		if next := words[i+1]; next == "of" || next == "for" {
			return words[i] == word && Has(lex.Bodies, word)
		}
	}
	return false
}

// trunk returns an organization's name without "Inc." and its like.
func (w *Table) trunk(words []string) []string {
	for len(words) > 1 && Has(w.Lex.Suffixes, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return words
}

func sameWords(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !strings.EqualFold(a[i], b[i]) {
			return false
		}
	}
	return true
}

// within reports whether the words of part stand in full in their order, the
// first of several as the first: "Clinton" and "Hillary Clinton" are within
// Hillary Rodham Clinton, "Bill Clinton" is not.
func within(lex *Lexicon, part, full []string) bool {
	if len(part) > len(full) {
		return false
	}
	k := 0
	for _, word := range part {
		for k < len(full) && !sameWord(lex, word, full[k], k == 0) {
			k++
		}
		if k == len(full) {
			return false
		}
		k++
	}
	return true
}

// sameWord reports whether two parts of names are the same: letter for letter,
// but for an article ("Assad", "al-Assad"), and for given names as an initial
// or a nickname.
func sameWord(lex *Lexicon, a, b string, given bool) bool {
	if strings.EqualFold(bare(a), bare(b)) {
		return true
	}
	return given && (initial(a, b) || initial(b, a) || short(lex, a, b) || misspelt(a, b))
}

// shortestSlip is how many letters a surname has at least that is known again
// though it is misspelt.
const shortestSlip = 7

// nearly reports whether two long names begin alike and differ in at most two
// letters, left out or put in.
func nearly(a, b string) bool {
	if min(len(a), len(b)) < shortestSlip || a[0] != b[0] {
		return false
	}
	i, j, left := 0, 0, 2
	for i < len(a) && j < len(b) {
		switch {
		case a[i] == b[j]:
			i, j = i+1, j+1
			continue
		case i+1 < len(a) && a[i+1] == b[j]:
			i++
		case j+1 < len(b) && a[i] == b[j+1]:
			j++
		default:
			i, j = i+1, j+1
		}
		if left--; left < 0 {
			return false
		}
	}
	return len(a)-i+len(b)-j <= left
}

// initial reports whether a is the initial of b, with a period or without.
func initial(a, b string) bool {
	a = strings.TrimSuffix(a, ".")
	return len(a) == 1 && len(b) > 0 && a[0]|0x20 == b[0]|0x20
}

// short reports whether one of two given names is short for the other, or both
// for a third.
func short(lex *Lexicon, a, b string) bool {
	longA, _ := Lookup(lex.Nick, a)
	longB, _ := Lookup(lex.Nick, b)
	return longA != "" && (strings.EqualFold(longA, b) || longA == longB) || longB != "" && strings.EqualFold(longB, a)
}

// initials appends the capitals that the words of a name begin with.
func initials(to []byte, words []string) []byte {
	for _, word := range words {
		if c := word[0]; c >= 'A' && c <= 'Z' {
			to = append(to, c)
		}
	}
	return to
}

// Spells reports whether an acronym is made of the initials of words.
func Spells(acronym string, words []string) bool {
	var room [16]byte
	return string(initials(room[:0], words)) == acronym
}

// initialsKey is the key of the acronym that words have.
func initialsKey(words []string) uint64 {
	var room [16]byte
	return Keyed(string(initials(room[:0], words)))
}

// misspelt reports whether two long given names differ in one vowel alone, and
// not at the ends: the same person's, where the surname is.
func misspelt(a, b string) bool {
	const vowels = "aeiouy"
	if len(a) != len(b) || len(a) < 6 || a[0] != b[0] {
		return false
	}
	differ := 0
	for i := range len(a) {
		if a[i] != b[i] {
			if differ++; i == len(a)-1 || strings.IndexByte(vowels, a[i]) < 0 || strings.IndexByte(vowels, b[i]) < 0 {
				return false
			}
		}
	}
	return differ == 1
}
