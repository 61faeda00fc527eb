package repair

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// escapes undoes backslashes that a string had in JSON, SQL or a program: \", \n,
// \u201c, \/, \xe2\x80\x9c. Paths, regular expressions and LaTeX have backslashes
// that mean something else.
func escapes(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return bareEscapes(s)
	}
	if !plainEscapes(s) {
		return s
	}
	if n := len(s); n > 2 && s[0] == '"' && s[n-1] == '"' && s[n-2] != '\\' {
		s = s[1 : n-1] // all of it was one string
	}
	e := editor{text: s}
	for i := strings.IndexByte(s, '\\'); i >= 0; i = nextByte(s, '\\', max(i+1, e.done)) {
		n, decoded := escape(s[i:])
		e.replace(i, i+n, decoded)
	}
	return e.String()
}

// plainEscapes reports whether all backslashes of s begin an escape, and at least
// two of them one that is plain where it stands.
func plainEscapes(s string) bool {
	if hasPath(s) {
		return false
	}
	plain, marks, weak := 0, 0, 0
	for i := strings.IndexByte(s, '\\'); i >= 0; {
		n, _ := escape(s[i:])
		if n == 0 || inCode(s[i:]) {
			return false
		}
		switch c := s[i+1]; {
		case c == '"':
			marks++
		case n > 2 || c == '\'' && contraction(s, i, i+2) || c == '/':
			plain++
		case isLower(c) && i+2 < len(s) && isLower(s[i+2]):
			weak++
		default:
			plain++
		}
		i = nextByte(s, '\\', i+n)
	}
	if marks > 0 && strings.Count(s, `"`) <= marks+2 {
		plain += marks // all marks are escaped, but for those around the whole
	}
	return plain > 1 && weak <= 20*plain
}

// hasPath reports whether s has a path of Windows: C:\news, \\server.
func hasPath(s string) bool {
	for i := strings.Index(s, `:\`); i >= 0; {
		if i > 0 && isAlpha(s[i-1]) && !word(before(s, i-1)) && i+2 < len(s) && isAlpha(s[i+2]) {
			return true
		}
		k := strings.Index(s[i+1:], `:\`)
		if k < 0 {
			break
		}
		i += 1 + k
	}
	return strings.HasPrefix(s, `\\`) || strings.Contains(s, ` \\`)
}

// inCode reports whether the escape at the begin of s ends a string of a program:
// printf("Hello.\n");
func inCode(s string) bool {
	for _, end := range [...]string{`")`, `";`, `",`, `')`, `';`, "`"} {
		if strings.HasPrefix(s[2:], end) && s[1] != '"' {
			return true
		}
	}
	return false
}

// escape returns the length of the escape at the begin of s and what it stands
// for, or 0.
func escape(s string) (int, string) {
	if len(s) < 2 {
		return 0, ""
	}
	switch s[1] {
	case '"', '\'', '/', '\\':
		return 2, s[1:2]
	case 'n':
		return 2, "\n"
	case 't':
		return 2, "\t"
	case 'r':
		return 2 + 2*b2i(strings.HasPrefix(s[2:], `\n`)), "\n"
	case 'u':
		return unicodeEscape(s)
	case 'x':
		return byteEscapes(s)
	}
	return 0, ""
}

// unicodeEscape reads \u201c, and \ud83d\ude00 as one character.
func unicodeEscape(s string) (int, string) {
	r, ok := hex(s, 2, 4)
	if !ok || r < ' ' {
		return 0, ""
	}
	if utf16.IsSurrogate(rune(r)) {
		low, ok := hex(s, 8, 4)
		pair := utf16.DecodeRune(rune(r), rune(low))
		if !ok || s[6:8] != `\u` || pair == utf8.RuneError {
			return 0, ""
		}
		return 12, string(pair)
	}
	return 6, string(rune(r))
}

// byteEscapes reads one character of UTF-8 written as bytes: \xe2\x80\x9c.
func byteEscapes(s string) (int, string) {
	var buf [utf8.UTFMax]byte
	for k := range buf {
		c, ok := hex(s, 4*k+2, 2)
		if !ok || s[4*k:4*k+2] != `\x` {
			break
		}
		buf[k] = byte(c)
		if b := buf[:k+1]; utf8.Valid(b) {
			return 4 * (k + 1), string(b)
		}
	}
	return 0, ""
}

// hex returns the number of n hexadecimal digits at offset at of s.
func hex(s string, at, n int) (uint64, bool) {
	if at+n > len(s) {
		return 0, false
	}
	v, err := strconv.ParseUint(s[at:at+n], 16, 32)
	return v, err == nil
}

// bareEscapes restores marks whose escapes lost the backslash: "donu2019t".
func bareEscapes(s string) string {
	const sign = "u20"
	if strings.Count(s, sign) < 2 {
		return s
	}
	e := editor{text: s}
	hits := 0
	for i := 0; ; {
		k := strings.Index(s[i:], sign)
		if k < 0 {
			break
		}
		i += k
		if v, ok := hex(s, i+1, 4); ok && strings.ContainsRune("‘’“”–—…", rune(v)) {
			e.replace(i, i+5, string(rune(v)))
			hits++
		}
		i += len(sign)
	}
	if hits < 2 {
		return s
	}
	return e.String()
}
