package text

import (
	"strings"
	"unicode/utf8"
)

// word takes the word that begins with the ASCII letter at i.
func (s *scanner) word(i int) int {
	text := s.text
	first, others := class[text[i]], uint8(0)
	j := i + 1
	for ; j < len(text); j++ {
		k := class[text[j]]
		if k > clsUpper {
			break
		}
		others |= 1 << k
	}
	if j == len(text) || ends[text[j]] {
		return s.emit(i, j, Word, asciiCase[first][others])
	}
	return s.tail(i, j)
}

// tail takes the word that begins at i and of which text[i:j] is read: on
// through inner hyphens, periods and apostrophes, and through other scripts.
func (s *scanner) tail(i, j int) int {
	for j < len(s.text) {
		c := s.text[j]
		if isAlnum(c) || c == '_' {
			j++
			continue
		}
		n := 0
		switch c {
		case '-':
			n = s.hyphen(j, 1)
		case '&':
			if isUpper(s.text[j-1]) && isUpper(s.at(j+1)) {
				n = 2
			}
		case '.':
			if e, kind := s.dotted(i, j); e > j {
				if kind == Address || e == j+1 && s.at(e) != '-' {
					return s.emit(i, e, kind, caseOf(s.text[i:e]))
				}
				n = e - j
			}
		case '/':
			if isDigit(s.text[j-1]) && isDigit(s.at(j+1)) {
				n = 1
			}
		case '\'':
			n = s.inner(j, 1)
		case '@', ':':
			if e := s.address(i, j); e > j {
				return s.emit(i, e, Address, caseOf(s.text[i:e]))
			}
		default:
			if c >= utf8.RuneSelf {
				n = s.wideInner(j)
			}
		}
		if n == 0 {
			break
		}
		j += n
	}
	return s.clitic(i, j)
}

// hyphen returns the length of the hyphen at j, of n bytes, if the word goes
// on behind it, else 0.
func (s *scanner) hyphen(j, n int) int {
	if wordAt(s.text, j+n) {
		return n
	}
	return 0
}

// inner returns the length of the apostrophe at j, of n bytes, if it stands
// inside a word ("O'Neill", "don't") and begins no clitic, else 0.
func (s *scanner) inner(j, n int) int {
	if wordAt(s.text, j+n) && cliticAt(s.text, j+n) == 0 {
		return n
	}
	return 0
}

// wideInner returns the length of the rune beyond ASCII at j if it goes on
// with the word, else 0.
func (s *scanner) wideInner(j int) int {
	r, n := utf8.DecodeRuneInString(s.text[j:])
	switch {
	case r == '’':
		return s.inner(j, n)
	case r == '‐' || r == '‑':
		return s.hyphen(j, n)
	case joins(r):
		return s.hyphen(j, n)
	}
	if k := classify(r); k == runeLetter || k == runeDigit {
		return n
	}
	return 0
}

// cliticAt returns the length of the letters of a clitic at text[i:], behind
// its apostrophe, or 0: 's 'm 'd 're 've 'll.
func cliticAt(text string, i int) int {
	n := 0
	switch {
	case i >= len(text):
		return 0
	case strings.IndexByte("smd", text[i]|0x20) >= 0:
		n = 1
	case i+1 < len(text):
		switch string([]byte{text[i] | 0x20, text[i+1] | 0x20}) {
		case "re", "ve", "ll":
			n = 2
		}
	}
	if n == 0 || !isLetter(text[i]) || wordAt(text, i+n) {
		return 0
	}
	return n
}

// clitic emits the word text[i:j], with a closing "n't" as a token of its own.
func (s *scanner) clitic(i, j int) int {
	w := s.text[i:j]
	k := 0
	switch {
	case len(w) > 3 && w[len(w)-2] == '\'' && w[len(w)-1]|0x20 == 't':
		k = j - 3
	case len(w) > 5 && strings.HasSuffix(w[:len(w)-1], "’") && w[len(w)-1]|0x20 == 't':
		k = j - 5
	}
	if k > i && s.text[k]|0x20 == 'n' {
		s.emit(i, k, Word, caseOf(s.text[i:k]))
		return s.emit(k, j, Word, caseOf(s.text[k:j]))
	}
	return s.emit(i, j, Word, caseOf(w))
}

// apostrophe takes the token that begins with the apostrophe at i, of n bytes:
// a clitic ("'s"), an elision ("'em", "'90s"), a possessive ("workers'") or a
// quotation mark.
func (s *scanner) apostrophe(i, n int) int {
	after := i > 0 && !isSpace(s.text[i-1]) && s.touches(i)
	if m := cliticAt(s.text, i+n); m > 0 && (after || m == 1 && s.text[i+n]|0x20 == 's') {
		return s.emit(i, i+n+m, Word, caseOf(s.text[i:i+n+m]))
	}
	if !after {
		if j := s.elision(i, n); j > i {
			return j
		}
		s.single = wordAt(s.text, i+n) || s.at(i+n) != 0 && spaceAt(s.text, i+n) == 0
		return s.emit(i, i+n, Mark, NoCase)
	}
	if c := s.text[i-1] | 0x20; !s.single && (c == 's' || c == 'x' || c == 'z') {
		return s.emit(i, i+n, Word, NoCase)
	}
	s.single = false
	return s.emit(i, i+n, Mark, NoCase)
}

// touches reports whether the token before i ends at i, and with something
// that an apostrophe can follow.
func (s *scanner) touches(i int) bool {
	if len(s.tokens) == 0 {
		return false
	}
	t := s.tokens[len(s.tokens)-1]
	if t.End != i {
		return false
	}
	c := s.text[i-1]
	return t.Kind != Mark && c != '(' && c != '[' && c != '{' && c != '-' || t.Kind == Mark && c == '"'
}

// elision takes the word or number with its first letters left out at i,
// behind an apostrophe of n bytes, and returns i if there is none.
func (s *scanner) elision(i, n int) int {
	j := i + n
	if isDigit(s.at(j)) && isDigit(s.at(j+1)) && s.at(j+2) == 's' && !wordAt(s.text, j+3) {
		return s.emit(i, j+3, Number, Lower)
	}
	for j < len(s.text) && isLetter(s.text[j]) && j-i-n < 6 {
		j++
	}
	if j == i+n || wordAt(s.text, j) || !elisions[strings.ToLower(s.text[i+n:j])] {
		return i
	}
	if s.text[i+n:j] == "n" {
		m := apostrophe(s.text, j)
		if m == 0 {
			return i
		}
		j += m
	}
	return s.emit(i, j, Word, caseOf(s.text[i:j]))
}

// number takes the number that begins at i: digits, with inner separators
// before further digits, and letters behind them ("5th", "1990s").
func (s *scanner) number(i int) int {
	j, kind := i, Number
	for j < len(s.text) {
		c := s.text[j]
		if isAlnum(c) {
			j++
			continue
		}
		n := 0
		switch c {
		case '.', ',', ':', '/':
			if isDigit(s.at(j+1)) && (j == i || isDigit(s.text[j-1])) {
				n = 1
			}
		case '-':
			if n = s.hyphen(j, 1); n > 0 && !isDigit(s.at(j+1)) {
				kind = Word
			}
		case '@':
			if e := s.address(i, j); e > j {
				return s.emit(i, e, Address, caseOf(s.text[i:e]))
			}
		default:
			if c >= utf8.RuneSelf {
				if r, m := utf8.DecodeRuneInString(s.text[j:]); r != '’' && (joins(r) && wordAt(s.text, j+m) || !joins(r) && wordAt(s.text, j)) {
					n = m
				}
			}
		}
		if n == 0 {
			break
		}
		j += n
	}
	return s.emit(i, j, kind, caseOf(s.text[i:j]))
}
