package text

import "strings"

// The longest local part and domain of an address, in bytes (RFC 5321). Nothing
// longer is looked at, so that text without white space takes no more time than
// other text.
const (
	maxLocal  = 64
	maxDomain = 255
)

// topLevel are the last labels of domain names that texts use most.
var topLevel = set(`com org net edu gov mil int info biz co uk us ca au de fr it es nl eu ru cn jp in br io tv me ly fm ie nz za ch
	at be se no dk fi pl ch il tr mx ar kr sg hk COM ORG NET EDU GOV`)

var maxTopLevel = longest(topLevel)

// address returns the end of the URL or e-mail address that begins at i and has
// its '@' or ':' at j; j if there is none.
func (s *scanner) address(i, j int) int {
	if s.text[j] == '@' {
		return s.mailDomain(j)
	}
	if !strings.HasPrefix(s.text[j:], "://") || j-i > 8 || !isAlnum(s.at(j+3)) {
		return j
	}
	return s.path(j + 3)
}

// mailDomain returns the end of the domain after the '@' at j; j if there is
// none: a domain has a period in it.
func (s *scanner) mailDomain(j int) int {
	k, dot := j+1, false
	for k-j <= maxDomain && (isAlnum(s.at(k)) || s.at(k) == '-' || s.at(k) == '.' && isAlnum(s.at(k+1))) {
		dot = dot || s.text[k] == '.'
		k++
	}
	if !dot || !isAlnum(s.text[k-1]) {
		return j
	}
	return k
}

// path returns the end of the URL read up to i. A URL ends at white space, a
// quotation mark or an angle bracket, and leaves out the punctuation that ends
// the phrase around it: "(http://a.org/b)." → "http://a.org/b".
func (s *scanner) path(i int) int {
	j, open := i, 0
	for j < len(s.text) {
		n := 1
		switch c := s.text[j]; {
		case c >= 0x80:
			n = wordRune(s.text, j)
		case isSpace(c) || c == '"' || c == '<' || c == '>':
			n = 0
		case c == '(':
			open++
		case c == ')':
			open--
		}
		if n == 0 {
			break
		}
		j += n
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

// tag returns the end of the @handle or #tag at i; i if there is none. "#1" is
// a number, and "a#b" no tag.
func (s *scanner) tag(i int) int {
	if i > 0 && isAlnum(s.text[i-1]) || isDigit(s.at(i+1)) {
		return i
	}
	j := i + 1
	for {
		n := wordRune(s.text, j)
		if s.at(j) == '_' {
			n = 1
		}
		if n == 0 {
			break
		}
		j += n
	}
	if j == i+1 {
		return i
	}
	return j
}

// domain returns the end and the kind of the domain text[i:j] and the path that
// may follow. A bare domain with a capital, "Amazon.com", is a name: a Word.
func (s *scanner) domain(i, j int) (int, Kind) {
	if s.at(j) == '/' {
		return s.path(j), Address
	}
	if isUpper(s.text[i]) {
		return j, Word
	}
	return j, Address
}
