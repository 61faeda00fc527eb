package repair

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// editor copies a text with parts of it replaced, from front to back.
type editor struct {
	text string
	done int // bytes of text that are in out
	out  strings.Builder
}

// replace puts with in the place of text[start:end], which must not lie before
// what is replaced already.
func (e *editor) replace(start, end int, with string) {
	e.out.WriteString(e.text[e.done:start])
	e.out.WriteString(with)
	e.done = end
}

// String returns the edited text: text itself if nothing was replaced.
func (e *editor) String() string {
	if e.done == 0 && e.out.Len() == 0 {
		return e.text
	}
	e.out.WriteString(e.text[e.done:])
	e.done = len(e.text)
	return e.out.String()
}

// before returns the character before offset i of s, or 0.
func before(s string, i int) rune {
	if i == 0 {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return r
}

// after returns the character at offset i of s, or 0.
func after(s string, i int) rune {
	if i >= len(s) {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return r
}

// edge reports whether r is white space or the end of the text.
func edge(r rune) bool { return r == 0 || unicode.IsSpace(r) }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isLower(c byte) bool { return 'a' <= c && c <= 'z' }

func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }

func isAlpha(c byte) bool { return isLower(c | 0x20) }

// startsLine reports whether a line of s begins at i.
func startsLine(s string, i int) bool { return i == 0 || s[i-1] == '\n' }

// line is a line of a text, without its line break.
type line struct{ start, end, next int } // next: where the next line begins

// lineAt returns the line of s that begins at i.
func lineAt(s string, i int) line {
	k := strings.IndexByte(s[i:], '\n')
	if k < 0 {
		return line{i, len(s), len(s)}
	}
	end := i + k
	if end > i && s[end-1] == '\r' {
		end--
	}
	return line{i, end, i + k + 1}
}

// blank reports whether the line holds nothing but white space.
func (l line) blank(s string) bool { return l.indent(s) == l.end }

// indent returns the offset of the first character of the line that is no blank.
func (l line) indent(s string) int {
	i := l.start
	for i < l.end && (s[i] == ' ' || s[i] == '\t' || s[i] == '\f' || s[i] == '\r') {
		i++
	}
	return i
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func pick[T any](yes bool, a, b T) T {
	if yes {
		return a
	}
	return b
}
