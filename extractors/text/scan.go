package text

import "unicode/utf8"

// scanner cuts text into tokens. It follows the Penn Treebank and Universal
// Dependencies where they agree, but keeps hyphenated words whole. Each byte is
// in exactly one token, unless it is white space or part of an invisible
// character between tokens.
type scanner struct {
	text   string // up to the end of the paragraph
	tokens []Token
	single bool // a single quotation mark is open
	labels Span // the last label of the latest dotted run, so that no run is read twice
}

// scan appends the tokens of text[start:end].
func (s *scanner) scan(text string, start, end int) {
	s.text, s.single, s.labels = text[:end], false, Span{}
	for i := start; i < end; {
		switch class[s.text[i]] {
		case clsSpace:
			i++
		case clsLower, clsUpper:
			i = s.word(i)
		case clsDigit:
			i = s.number(i)
		case clsWide:
			i = s.wide(i)
		default:
			i = s.mark(i)
		}
	}
}

func (s *scanner) emit(start, end int, kind Kind, c Case) int {
	s.tokens = append(s.tokens, Token{Span{start, end}, kind, c})
	return end
}

// at returns the byte at i, or 0 after the end.
func (s *scanner) at(i int) byte {
	if i < len(s.text) {
		return s.text[i]
	}
	return 0
}

// run returns the end of the run of c at i.
func (s *scanner) run(i int, c byte) int {
	for i < len(s.text) && s.text[i] == c {
		i++
	}
	return i
}

// mark appends the token that begins with the ASCII punctuation mark or symbol at
// i, and returns its end.
func (s *scanner) mark(i int) int {
	c, next := s.text[i], s.at(i+1)
	switch c {
	case '"':
		return s.emit(i, i+1, Mark, NoCase)
	case '`':
		if next == '`' {
			return s.emit(i, i+2, Mark, NoCase)
		}
		return s.emit(i, i+1, Mark, NoCase)
	case '\'':
		if next == '\'' {
			return s.emit(i, i+2, Mark, NoCase)
		}
		return s.apostrophe(i, 1)
	case '.':
		if isDigit(next) && (i == 0 || !isAlnum(s.text[i-1])) {
			return s.number(i)
		}
		return s.emit(i, s.run(i, c), Punct, NoCase)
	case '!', '?':
		j := i
		for s.at(j) == '!' || s.at(j) == '?' {
			j++
		}
		return s.emit(i, j, Punct, NoCase)
	case '-':
		return s.emit(i, s.run(i, c), Punct, NoCase)
	case '@', '#':
		if j := s.tag(i); j > i {
			return s.emit(i, j, Address, caseOf(s.text[i:j]))
		}
	case ':', ';', '=':
		if j := s.smiley(i); j > i {
			return s.emit(i, j, Symbol, NoCase)
		}
	}
	if class[c] == clsPunct {
		return s.emit(i, i+1, Punct, NoCase)
	}
	return s.emit(i, s.run(i, c), Symbol, NoCase)
}

// smiley returns the end of the emoticon at i, ":)" or ":-D"; i if there is none.
// Nothing may touch its mouth, and no word the eyes of one with a letter.
func (s *scanner) smiley(i int) int {
	j := i + 1
	if s.at(j) == '-' || s.at(j) == '\'' {
		j++
	}
	switch s.at(j) {
	case ')', '(':
		j = s.run(j, s.text[j])
	case 'D', 'P', 'p', '|':
		if i > 0 && isAlnum(s.text[i-1]) {
			return i
		}
		j++
	default:
		return i
	}
	if j < len(s.text) && !isSpace(s.text[j]) {
		return i
	}
	return j
}

// wide appends the token that begins with the rune beyond ASCII at i, if the rune
// is not white space, and returns its end.
func (s *scanner) wide(i int) int {
	r, n := utf8.DecodeRuneInString(s.text[i:])
	switch classify(r) {
	case runeSpace:
		return i + n
	case runeLetter:
		return s.tail(i, i+n)
	case runeDigit:
		return s.number(i)
	case runeMark:
		if r == '’' {
			return s.apostrophe(i, n)
		}
		if r == '‘' {
			if j := s.elision(i, n); j > i {
				return j
			}
			s.single = true
		}
		return s.emit(i, i+n, Mark, NoCase)
	case runePunct:
		j := i + n
		if r == '…' || r == '—' || r == '–' || r == '！' || r == '？' || r == '。' {
			for j < len(s.text) && len(s.text)-j >= n && s.text[j:j+n] == s.text[i:i+n] {
				j += n
			}
		}
		return s.emit(i, j, Punct, NoCase)
	}
	return s.emit(i, s.symbol(i+n), Symbol, NoCase)
}

// symbol returns the end of a symbol read up to i, with what combines with it:
// variation selectors, skin tones, keycaps and, after joiners, more symbols.
func (s *scanner) symbol(i int) int {
	for i < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[i:])
		switch {
		case r == '\u200d':
			_, m := utf8.DecodeRuneInString(s.text[i+n:])
			if m < 2 || spaceAt(s.text, i+n) > 0 {
				return i // the joiner joins nothing
			}
			n += m
		case r >= 0xfe00 && r <= 0xfe0f, r >= 0x1f3fb && r <= 0x1f3ff, r == 0x20e3:
		default:
			return i
		}
		i += n
	}
	return i
}
