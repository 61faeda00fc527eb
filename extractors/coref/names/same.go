package names

import (
	"slices"
	"strings"
)

// surname returns the surname of a person's name: its last word, or the one
// before "of".
func surname(words []string) string {
	words = beforeOf(words)
	return words[len(words)-1]
}

// beforeOf returns the words before "of": Vera Okello of Horta is nobody's Horta.
func beforeOf(words []string) []string {
	if i := slices.Index(words, "of"); i > 0 {
		return words[:i]
	}
	return words
}

// GoesBy reports whether a noun is the last word of an organization's name or
// the one before "of" or "for": "board" for Board of Harbours.
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

// headOf reports whether a word is the noun of a body's name that stands before
// "of" or "for": "Church" in Church of Mercy.
func headOf(lex *Lexicon, word string, words []string) bool {
	for i := 0; i+1 < len(words); i++ {
		if next := words[i+1]; next == "of" || next == "for" {
			return words[i] == word && Has(lex.Bodies, word)
		}
	}
	return false
}

// trunk returns the words of an organization's name without suffixes such as
// "Inc.".
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

// within reports whether full contains the words of part, in the same order:
// "Okello" and "Vera Okello" are within Vera Jane Okello, "Ana Okello" is not.
// Only the given name, the first of full, may be abbreviated or misspelt.
func within(lex *Lexicon, part, full []string) bool {
	if len(part) > len(full) {
		return false
	}
	if len(part) == 1 {
		full = beforeOf(full)
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

// sameWord reports whether two words of names are the same but for case and an
// article ("Assad", "al-Assad"). Given names are also the same if one is the
// initial, a nickname or a misspelling of the other.
func sameWord(lex *Lexicon, a, b string, given bool) bool {
	if strings.EqualFold(bare(a), bare(b)) {
		return true
	}
	return given && (initial(a, b) || initial(b, a) || short(lex, a, b) || misspelt(a, b))
}

// shortestSlip is the length, in bytes, of the shortest surname that is
// recognized although it is misspelt.
const shortestSlip = 7

// nearly reports whether two long names start with the same letter and differ in
// at most two, changed, left out or put in.
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

// initial reports whether a is the initial of b, with a period or without: "V."
// of Vera.
func initial(a, b string) bool {
	a = strings.TrimSuffix(a, ".")
	return len(a) == 1 && len(b) > 0 && a[0]|0x20 == b[0]|0x20
}

// short reports whether a given name is short for the other ("Bob", "Robert"), or
// both are short for a third.
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

// Spells reports whether an acronym is the capital initials of words: "HLU" of
// Harbour Labour Union.
func Spells(acronym string, words []string) bool {
	var room [16]byte
	return string(initials(room[:0], words)) == acronym
}

// initialsKey returns Keyed of the acronym of words.
func initialsKey(words []string) uint64 {
	var room [16]byte
	return Keyed(string(initials(room[:0], words)))
}

// misspelt reports whether two long given names differ in exactly one letter, a
// vowel in both, that is neither the first nor the last: "Melissa", "Melyssa".
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

// nation returns the words that a name of one word in capitals stands for: "US" and
// "U.S." → United States. All other names it returns as they are, but United States
// of America without its last words.
func (l *Lexicon) nation(words []string) []string {
	switch {
	case len(words) == 1 && len(words[0]) <= longestNation && words[0] == strings.ToUpper(words[0]):
		if full, ok := Lookup(l.Nations, words[0]); ok {
			return full
		}
	case len(words) == 4 && words[1] == "States" && words[3] == "America":
		return words[:2]
	}
	return words
}

// longestNation is the length of the longest acronym of a nation: "USA".
const longestNation = 3
