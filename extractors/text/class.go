package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Byte classes. The order matters: a byte up to clsUpper is a letter, up to
// clsDigit a letter or digit.
const (
	clsLower = iota
	clsUpper
	clsDigit
	clsSpace // white space and control characters
	clsPunct
	clsSymbol
	clsWide // first or later byte of a rune beyond ASCII
)

var class = func() (t [256]uint8) {
	for c := range t {
		switch {
		case 'a' <= c && c <= 'z':
			t[c] = clsLower
		case 'A' <= c && c <= 'Z':
			t[c] = clsUpper
		case '0' <= c && c <= '9':
			t[c] = clsDigit
		case c <= ' ' || c == 0x7f:
			t[c] = clsSpace
		case c >= utf8.RuneSelf:
			t[c] = clsWide
		default:
			t[c] = clsSymbol
		}
	}
	for _, c := range ".,;:!?()[]{}-\"'`/" {
		t[c] = clsPunct
	}
	return t
}()

// ends holds the bytes that end a word of ASCII letters; after any other byte
// the word may go on.
var ends = func() (t [256]bool) {
	for c := range t {
		t[c] = class[c] == clsSpace
	}
	for _, c := range ",;!?()[]{}\"" {
		t[c] = true
	}
	return t
}()

func isLetter(c byte) bool { return class[c] <= clsUpper }
func isAlnum(c byte) bool  { return class[c] <= clsDigit }
func isDigit(c byte) bool  { return class[c] == clsDigit }
func isUpper(c byte) bool  { return class[c] == clsUpper }
func isSpace(c byte) bool  { return class[c] == clsSpace }

// runeClass is the class of a rune beyond ASCII.
type runeClass uint8

const (
	runeSpace  runeClass = iota // white space, controls and invisible format characters
	runeLetter                  // letters and the marks that combine with them
	runeDigit
	runeMark   // quotation marks
	runePunct  // other punctuation
	runeSymbol // everything else
)

// classify returns the class of a rune beyond ASCII.
func classify(r rune) runeClass {
	switch r {
	case '“', '”', '‘', '’', '«', '»', '„', '‟', '‚', '‛', '‹', '›', '「', '」', '『', '』', '〝', '〞', '〟', '＂', '＇':
		return runeMark
	case utf8.RuneError:
		return runeSymbol
	}
	switch {
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return runeLetter
	case unicode.IsDigit(r):
		return runeDigit
	case unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r):
		return runeSpace
	case unicode.IsPunct(r):
		return runePunct
	}
	return runeSymbol
}

// joins reports whether r is invisible and, between letters, part of the word
// around it: the soft hyphen, the (non-)joiners and the word joiner. UAX #29 has
// it so: Format and ZWJ break no words. The zero width space breaks them.
func joins(r rune) bool {
	switch r {
	case '\u00ad', '\u200c', '\u200d', '\u2060':
		return true
	}
	return false
}

// apostropheAt returns the length of the apostrophe at text[i:], or 0.
func apostropheAt(text string, i int) int {
	for _, a := range [...]string{"'", "’"} {
		if strings.HasPrefix(text[i:], a) {
			return len(a)
		}
	}
	return 0
}

// wordAt reports whether a letter or digit of any script stands at text[i:].
func wordAt(text string, i int) bool { return wordRune(text, i) > 0 }

// wordRune returns the length of the letter or digit at text[i:], or 0.
func wordRune(text string, i int) int {
	if i >= len(text) {
		return 0
	}
	if text[i] < utf8.RuneSelf {
		return b2i(isAlnum(text[i]))
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	if k := classify(r); k == runeLetter || k == runeDigit {
		return n
	}
	return 0
}

// spaceAt returns the length of the white space or invisible rune at text[i:],
// or 0.
func spaceAt(text string, i int) int {
	if i >= len(text) {
		return 0
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	if classify(r) == runeSpace {
		return n
	}
	return 0
}

// asciiCase holds the case of a word of ASCII letters: by the class of its first
// letter, and by the set of the classes of the others.
var asciiCase = [2][4]Case{
	clsLower: {Lower, Lower, Camel, Camel},
	clsUpper: {Initial, Title, Upper, Camel},
}

// caseOf returns the case of any token. Periods count for nothing: "J." is an
// Initial.
func caseOf(word string) Case {
	capital, upper, lower, other := false, 0, 0, 0
	for _, r := range word {
		switch {
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			capital = capital || lower == 0
			upper++
		case unicode.IsLower(r):
			lower++
		case r != '.':
			other++
		}
	}
	switch {
	case upper+lower == 0:
		return NoCase
	case upper == 0:
		return Lower
	case upper == 1 && lower == 0 && other == 0:
		return Initial
	case lower == 0 && upper > 1:
		return Upper
	case capital && upper == 1 && lower > 0:
		return Title
	}
	return Camel
}
