package repair

import (
	"strings"
	"unicode/utf8"
)

// markdown removes the signs of Markdown that scrapers leave: links, pictures, bold
// and emphasis, headings, backslashes before signs. A link or two pieces of bold
// text tell that a text has them; single stars and lines do not.
func markdown(s string) string {
	if !plainMarkdown(s) {
		return s
	}
	e := editor{text: s}
	for i := 0; i < len(s); {
		n := e.unmark(i)
		i += max(n, 1)
	}
	return e.String()
}

// plainMarkdown reports whether s is Markdown.
func plainMarkdown(s string) bool {
	for i := strings.Index(s, "]("); i >= 0; {
		if _, ok := target(s[i+1:]); ok && strings.LastIndexByte(s[max(0, i-maxLink):i], '[') >= 0 {
			return true
		}
		k := strings.Index(s[i+1:], "](")
		if k < 0 {
			break
		}
		i += 1 + k
	}
	n := bold(s, "**") + bold(s, "__")
	return n > 1 || n+headings(s) > 1 && (n > 0 || strings.Contains(s, "\n## "))
}

// maxLink is the length of the longest text of a link, in bytes.
const maxLink = 400

// target returns the length of the target of a link that s begins with, in
// brackets.
func target(s string) (int, bool) {
	if !strings.HasPrefix(s, "(") {
		return 0, false
	}
	end := strings.IndexAny(s[:min(len(s), 2000)], ")\n")
	if end < 0 || s[end] != ')' {
		return 0, false
	}
	if k := strings.IndexByte(s[1:end], '('); k >= 0 && end+1 < len(s) && s[end+1] == ')' {
		end++ // brackets in the address
	}
	for _, scheme := range [...]string{"http://", "https://", "mailto:", "/", "#", "tel:"} {
		if strings.HasPrefix(s[1:], scheme) {
			return end + 1, true
		}
	}
	return 0, false
}

// bold counts the pieces of s between two signs: **x**.
func bold(s, sign string) (n int) {
	for i := strings.Index(s, sign); i >= 0; {
		size := span(s, i, sign)
		n += b2i(size > 0)
		i += max(size, len(sign))
		k := strings.Index(s[i:], sign)
		if k < 0 {
			break
		}
		i += k
	}
	return n
}

// span returns the length of the piece of s at i that sign begins and ends, on one
// line, or 0.
func span(s string, i int, sign string) int {
	from := i + len(sign)
	if edge(after(s, from)) || word(before(s, i)) || strings.HasPrefix(s[from:], sign[:1]) || before(s, i) == rune(sign[0]) {
		return 0
	}
	end := strings.IndexByte(s[from:min(len(s), from+2000)], '\n')
	if end < 0 {
		end = min(len(s), from+2000) - from
	}
	k := strings.Index(s[from:from+end], sign)
	if k <= 0 || edge(before(s, from+k)) || word(after(s, from+k+len(sign))) || !wordsIn(s[from:from+k]) {
		return 0
	}
	return k + 2*len(sign)
}

// wordsIn reports whether s has a letter.
func wordsIn(s string) bool { return strings.IndexFunc(s, word) >= 0 }

// headings counts the lines of s that begin with "## ".
func headings(s string) (n int) {
	for i := 0; i < len(s); {
		l := lineAt(s, i)
		n += b2i(heading(s, l) > 0)
		i = l.next
	}
	return n
}

// heading returns the length of the sign of a heading that the line begins with.
func heading(s string, l line) int {
	n := 0
	for l.start+n < l.end && s[l.start+n] == '#' {
		n++
	}
	if n < 1 || n > 6 || l.start+n+1 >= l.end || s[l.start+n] != ' ' || s[l.start+n+1] == '#' || !wordsIn(s[l.start+n:l.end]) {
		return 0
	}
	return n + 1
}

// unmark removes the sign at offset i of the text, and returns the length of what
// it has read.
func (e *editor) unmark(i int) int {
	s := e.text
	switch c := s[i]; {
	case c == '#' && startsLine(s, i):
		if n := heading(s, lineAt(s, i)); n > 0 {
			e.replace(i, i+n, "")
			return n
		}
	case c == '!' && strings.HasPrefix(s[i:], "!["):
		if text, all := link(s, i+1); all > 0 && text >= 0 {
			e.replace(i, i+1+all, "")
			return 1 + all
		}
	case c == '[':
		if text, all := link(s, i); all > 0 {
			inner := unmarked(s[i+1 : i+1+text])
			e.replace(i, i+all, inner)
			return all
		}
	case c == '*' || c == '_':
		return e.emphasis(i)
	case c == '\\' && i+1 < len(s) && strings.IndexByte("*_[]()#-.!>+`~|", s[i+1]) >= 0:
		e.replace(i, i+1, "")
		return 2
	}
	return 1
}

// unmarked returns the text of a link without signs of its own.
func unmarked(s string) string {
	e := editor{text: s}
	for i := 0; i < len(s); {
		if s[i] == '[' {
			i++
			continue
		}
		i += max(e.unmark(i), 1)
	}
	return e.String()
}

// link returns the lengths of the text and of all of the link at i: [text](target).
func link(s string, i int) (text, all int) {
	depth := 0
	for k := i; k < min(len(s), i+maxLink); k++ {
		switch s[k] {
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				n, ok := target(s[k+1:])
				if !ok {
					return 0, 0
				}
				return k - i - 1, k + 1 + n - i
			}
		case '\n':
			if k+1 < len(s) && s[k+1] == '\n' {
				return 0, 0
			}
		}
	}
	return 0, 0
}

// emphasis removes the signs of bold or emphasized text at i. What stands between
// them is read, too.
func (e *editor) emphasis(i int) int {
	s := e.text
	for _, sign := range [...]string{"***", "**", "__", "*", "_"} {
		if !strings.HasPrefix(s[i:], sign) {
			continue
		}
		n := span(s, i, sign)
		if n == 0 {
			continue
		}
		e.replace(i, i+n, unmarked(s[i+len(sign):i+n-len(sign)]))
		return n
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	for i+n < len(s) && s[i+n] == s[i] {
		n++
	}
	return n
}
