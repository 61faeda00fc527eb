package text

import "strings"

// The longest parts of an address, in bytes, by RFC 5321; and of what the
// tables hold. None is looked for farther, so that a text without white space
// takes no longer than another.
const (
	maxLocal        = 64
	maxDomain       = 255
	maxTopLevel     = 8
	maxAbbreviation = 8
)

// address returns the end of the URL or e-mail address that begins at i and
// has the '@' or ':' at j, or j if it is none.
func (s *scanner) address(i, j int) int {
	if s.text[j] == '@' {
		k := j + 1
		dot := false
		for k < len(s.text) && k-j <= maxDomain && (isAlnum(s.text[k]) || s.text[k] == '-' || s.text[k] == '.' && isAlnum(s.at(k+1))) {
			dot = dot || s.text[k] == '.'
			k++
		}
		if !dot || !isAlnum(s.text[k-1]) {
			return j
		}
		return k
	}
	if !strings.HasPrefix(s.text[j:], "://") || j-i > 8 || !isAlnum(s.at(j+3)) {
		return j
	}
	return s.path(j + 3)
}

// path returns the end of the URL of which text[:i] is read: before white
// space, quotation marks and angle brackets, and before the punctuation that
// ends the phrase around it.
func (s *scanner) path(i int) int {
	j, open := i, 0
	for ; j < len(s.text); j++ {
		c := s.text[j]
		if isSpace(c) || c == '"' || c == '<' || c == '>' || c >= 0x80 && !wordByte(s.text, j) {
			break
		}
		if c == '(' {
			open++
		} else if c == ')' {
			open--
		}
	}
	for ; j > i; j-- {
		switch s.text[j-1] {
		case '.', ',', ';', ':', '!', '?', '\'', ']', '}', '*', '|':
			continue
		case ')':
			if open < 0 {
				open++
				continue
			}
		}
		break
	}
	return j
}

// wordByte reports whether the byte beyond ASCII at i belongs to a letter.
func wordByte(text string, i int) bool {
	return text[i] < 0xc0 || wordAt(text, i)
}

// tag returns the end of the @handle or #tag at i, or i.
func (s *scanner) tag(i int) int {
	if i > 0 && isAlnum(s.text[i-1]) || !isLetter(s.at(i+1)) && s.at(i+1) < 0x80 && s.at(i+1) != '_' {
		return i
	}
	j := i + 1
	for j < len(s.text) && (isAlnum(s.text[j]) || s.text[j] == '_' || s.text[j] >= 0x80 && wordAt(s.text, j) && wordByte(s.text, j)) {
		j++
		for j < len(s.text) && s.text[j] >= 0x80 && s.text[j] < 0xc0 {
			j++
		}
	}
	if j == i+1 {
		return i
	}
	return j
}

// dotted looks at the period at j in the word that begins at i. It returns
// the end of what the period keeps to the word, and its kind: the period
// alone ("Mr."), the letters of an acronym ("U.S."), a domain ("example.org")
// or a name with a period in it ("node.js"); or j if the word ends before it.
func (s *scanner) dotted(i, j int) (int, Kind) {
	next := s.at(j + 1)
	if !isAlnum(next) {
		if next == '.' || !s.abbreviated(i, j) {
			return j, Word
		}
		return j + 1, Word
	}
	if e := s.acronym(i, j); e > j {
		return e, Word
	}
	if j >= s.labels.End {
		s.labels = s.labelled(j)
	}
	last, e := s.labels.Start, s.labels.End
	if e-i <= maxAbbreviation && abbreviations[s.text[i:e]] != 0 {
		return e + b2i(s.at(e) == '.'), Word
	}
	if s.at(e) == '@' && e-i <= maxLocal {
		if a := s.address(i, e); a > e {
			return a, Address
		}
	}
	if e-last <= maxTopLevel && topLevel[s.text[last+1:e]] || strings.HasPrefix(s.text[i:j], "www") {
		return s.domain(i, e)
	}
	if isUpper(next) && !isUpper(s.text[j-1]) || isDigit(next) && !isDigit(s.text[j-1]) {
		return j, Word
	}
	k := j + 1
	for k < len(s.text) && isAlnum(s.text[k]) {
		k++
	}
	return k, Word
}

// labelled returns the last label, with its period, of the run of labels that
// begins with the period at j.
func (s *scanner) labelled(j int) Span {
	last, e := j, j
	for e < len(s.text) && (isAlnum(s.text[e]) || (s.text[e] == '.' || s.text[e] == '-') && isAlnum(s.at(e+1))) {
		if s.text[e] == '.' {
			last = e
		}
		e++
	}
	return Span{last, e}
}

// domain returns the end of the URL that begins with the domain text[i:j]. A
// bare domain that begins with a capital is a name, "Amazon.com", and a word.
func (s *scanner) domain(i, j int) (int, Kind) {
	if s.at(j) == '/' {
		return s.path(j), Address
	}
	if isUpper(s.text[i]) {
		return j, Word
	}
	return j, Address
}

// acronym returns the end of the acronym of single letters and periods, "U.S."
// or "a.m", whose first letter text[i:j] is, or j. Its last period may be
// missing.
func (s *scanner) acronym(i, j int) int {
	if j-i != 1 && !(j-i > 2 && s.text[j-2] == '.' || j-i > 2 && s.text[j-2] == '-') {
		return j
	}
	k := j
	for s.at(k) == '.' && isLetter(s.at(k+1)) && !isAlnum(s.at(k+2)) {
		k += 2
	}
	if k == j {
		return j
	}
	if s.at(k) == '.' && s.at(k+1) != '.' {
		k++
	}
	return k
}
