package text

import "unicode/utf8"

// scanner cuts text into tokens, after the rules of the Penn Treebank and
// Universal Dependencies where these agree, and with hyphenated words whole.
// Every byte that is not white space (nor an invisible character between
// tokens) ends up in exactly one token.
type scanner struct {
	text   string // up to the end of the paragraph
	tokens []Token
	single bool // an opening single quotation mark waits for its other half
	labels Span // the last label of the dotted run seen last, so that none is read twice
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

// at returns the byte at i, or 0 behind the end.
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

// mark takes the token that begins with the ASCII punctuation mark or symbol
// at i.
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
		return s.emit(i, s.run(i, c), Symbol, NoCase)
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

// smiley returns the end of the emoticon at i, or i: eyes, perhaps a nose, a
// mouth, and nothing stuck to it.
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

// wide takes the token that begins with the rune beyond ASCII at i.
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

// symbol returns the end of a symbol that ends at i before what combines with
// it: marks, variation selectors, and by joiners further symbols.
func (s *scanner) symbol(i int) int {
	for i < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[i:])
		switch {
		case r == '\u200d':
			_, m := utf8.DecodeRuneInString(s.text[i+n:])
			if i+n >= len(s.text) || s.text[i+n] < utf8.RuneSelf || spaceAt(s.text, i+n) > 0 {
				return i
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
