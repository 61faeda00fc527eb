package text

import (
	"strings"
	"unicode/utf8"
)

// word appends the word that begins with the ASCII letter at i, and returns its
// end.
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

// tail appends the word that begins at i and is read up to j, and returns its
// end. It reads on through other scripts and through hyphens, periods and
// apostrophes inside the word.
func (s *scanner) tail(i, j int) int {
	for j < len(s.text) {
		n := 0
		switch c := s.text[j]; c {
		case '@', ':':
			if e := s.address(i, j); e > j {
				return s.emit(i, e, Address, caseOf(s.text[i:e]))
			}
		case '.':
			e, kind := s.dotted(i, j)
			if kind == Address || e == j+1 && s.at(e) != '-' {
				return s.emit(i, e, kind, caseOf(s.text[i:e]))
			}
			n = e - j
		default:
			n = s.inside(j)
		}
		if n == 0 {
			break
		}
		j += n
	}
	return s.clitic(i, j)
}

// inside returns the length of the character at j if it continues the word
// before it, else 0.
func (s *scanner) inside(j int) int {
	switch c := s.text[j]; c {
	case '-':
		return s.hyphen(j, 1)
	case '\'':
		return s.inner(j, 1)
	case '&':
		if isUpper(s.text[j-1]) && isUpper(s.at(j+1)) {
			return 1
		}
	case '/':
		if isDigit(s.text[j-1]) && isDigit(s.at(j+1)) {
			return 1
		}
	default:
		if c >= utf8.RuneSelf {
			return s.wideInner(j)
		}
		return b2i(isAlnum(c) || c == '_')
	}
	return 0
}

// hyphen returns n, the length of the hyphen at j, if the word goes on after it,
// else 0.
func (s *scanner) hyphen(j, n int) int {
	if wordAt(s.text, j+n) {
		return n
	}
	return 0
}

// inner returns n, the length of the apostrophe at j, if it stands inside a word
// ("O'Neill", "don't") and begins no clitic, else 0.
func (s *scanner) inner(j, n int) int {
	if wordAt(s.text, j+n) && cliticAt(s.text, j+n) == 0 {
		return n
	}
	return 0
}

// wideInner is inside for a rune beyond ASCII.
func (s *scanner) wideInner(j int) int {
	r, n := utf8.DecodeRuneInString(s.text[j:])
	switch {
	case r == '’':
		return s.inner(j, n)
	case r == '‐' || r == '‑' || joins(r):
		return s.hyphen(j, n)
	}
	return wordRune(s.text, j)
}

// cliticAt returns the length of the letters of the clitic at text[i:], after
// its apostrophe; 0 if there is none: "s" of "'s", but not of "'so".
func cliticAt(text string, i int) int {
	for _, c := range clitics {
		if n := len(c); i+n <= len(text) && strings.EqualFold(text[i:i+n], c) && !wordAt(text, i+n) {
			return n
		}
	}
	return 0
}

// clitic appends the word text[i:j], with a closing "n't" as a token of its own,
// and returns j.
func (s *scanner) clitic(i, j int) int {
	for _, not := range [...]string{"n't", "n’t"} {
		if k := j - len(not); k > i && strings.EqualFold(s.text[k:j], not) {
			s.emit(i, k, Word, caseOf(s.text[i:k]))
			i = k
		}
	}
	return s.emit(i, j, Word, caseOf(s.text[i:j]))
}

// apostrophe appends the token that begins with the apostrophe at i, of n bytes,
// and returns its end: a clitic ("'s"), an elision ("'em", "'90s"), a possessive
// ("workers'") or a quotation mark.
func (s *scanner) apostrophe(i, n int) int {
	after := s.touches(i)
	if m := cliticAt(s.text, i+n); m > 0 && (after || m == 1 && s.text[i+n]|0x20 == 's') {
		return s.emit(i, i+n+m, Word, caseOf(s.text[i:i+n+m]))
	}
	if !after {
		if j := s.elision(i, n); j > i {
			return j
		}
		s.single = spaceAt(s.text, i+n) == 0
		return s.emit(i, i+n, Mark, NoCase)
	}
	if c := s.text[i-1] | 0x20; !s.single && (c == 's' || c == 'x' || c == 'z') {
		return s.emit(i, i+n, Word, NoCase)
	}
	s.single = false
	return s.emit(i, i+n, Mark, NoCase)
}

// touches reports whether the token before i ends at i and can be followed by an
// apostrophe.
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

// elision appends the word or number at i that leaves its first letters out
// after an apostrophe of n bytes, and returns its end; i if there is none.
func (s *scanner) elision(i, n int) int {
	j := i + n
	if isDigit(s.at(j)) && isDigit(s.at(j+1)) && s.at(j+2) == 's' && !wordAt(s.text, j+3) {
		return s.emit(i, j+3, Number, Lower)
	}
	for isLetter(s.at(j)) && j-i-n < maxElision {
		j++
	}
	if j == i+n || wordAt(s.text, j) || !elisions[strings.ToLower(s.text[i+n:j])] {
		return i
	}
	if s.text[i+n:j] == "n" {
		m := apostropheAt(s.text, j)
		if m == 0 {
			return i
		}
		j += m
	}
	return s.emit(i, j, Word, caseOf(s.text[i:j]))
}

// number appends the number that begins at i and returns its end: digits, with
// separators between digits, and letters after them ("5th", "1990s"). With a
// hyphen and letters it is a word: "24-hour".
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
