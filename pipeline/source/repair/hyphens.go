package repair

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// joinLines joins the word that the sign text[start:end] divides at the end of a
// line, with sep in the place of the sign. The line then ends behind the word. It
// returns false and does nothing if no such word is there.
func (e *editor) joinLines(start, end int, sep string) bool {
	rest := nextLine(e.text, end)
	if rest < 0 || !unicode.IsLetter(after(e.text, rest)) || !word(before(e.text, start)) {
		return false
	}
	stop := wordEnd(e.text, rest)
	lineBreak := e.text[end:rest]
	e.replace(start, rest, sep)
	if k := skipBlanks(e.text, stop); k < len(e.text) && e.text[k] != '\n' && e.text[k] != '\r' {
		e.replace(stop, k, lineBreak)
	} else {
		e.replace(stop, stop, "")
	}
	return true
}

// nextLine returns the offset of the first word of the next line if nothing but
// blanks stands between i and that line, which must not be blank, or -1.
func nextLine(s string, i int) int {
	i = skipBlanks(s, i)
	if strings.HasPrefix(s[i:], "\r\n") {
		i++
	}
	if i >= len(s) || s[i] != '\n' {
		return -1
	}
	return skipBlanks(s, i+1)
}

// skipBlanks returns the offset of the first byte of s from i on that is neither
// space nor tab.
func skipBlanks(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '\t') {
		i++
	}
	return i
}

// wordEnd returns where the run of characters at i, up to the next white space,
// ends.
func wordEnd(s string, i int) int {
	if k := strings.IndexFunc(s[i:], unicode.IsSpace); k >= 0 {
		return i + k
	}
	return len(s)
}

// dividers are the signs that divide a word at the end of a line.
var dividers = [...]string{"-\n", "-\r\n", "- \n", "\u2010\n", "\u2010\r\n", "¬\n"}

// hyphens joins words that were divided at the end of a line. The hyphen stays if
// the word has one of its own.
func hyphens(s string) string {
	if !divided(s) {
		return s
	}
	e := editor{text: s}
	var known words
	for i := 0; i < len(s); {
		l := lineAt(s, i)
		i = l.next
		end := len(strings.TrimRight(s[:l.end], " \t"))
		start := end - signLength(s[l.start:end])
		rest := nextLine(s, end)
		if start == end || start < max(e.done, l.start) || rest < 0 {
			continue
		}
		left, right := wordBefore(s, start), wordAfter(s, rest)
		if len(s[l.start:start]) < shortest || !divides(left, right) {
			continue
		}
		if known == nil {
			known = wordsOf(s)
		}
		e.joinLines(start, end, known.separator(left, right))
	}
	return e.String()
}

// shortest is the length of the shortest line that ends in the middle of a word.
const shortest = 24

// divides reports whether a hyphen at the end of a line divides a word between left
// and right. It may also stand for a dash ("Dear Ann-") or be suspended ("short-
// and long-term").
func divides(left, right string) bool {
	if left == "" || right == "" || suspended[right] {
		return false
	}
	first, _ := utf8.DecodeRuneInString(right)
	last, _ := utf8.DecodeLastRuneInString(left)
	start, _ := utf8.DecodeRuneInString(left)
	return !unicode.IsUpper(first) || unicode.IsUpper(start) || !unicode.IsLower(last)
}

func divided(s string) bool {
	for _, d := range dividers {
		if strings.Contains(s, d) {
			return true
		}
	}
	return false
}

// signLength returns the length of the hyphen that ends s, or 0.
func signLength(s string) int {
	for _, sign := range [...]string{"-", "\u2010", "¬"} {
		if strings.HasSuffix(s, sign) {
			return len(sign)
		}
	}
	return 0
}

// wordBefore and wordAfter return the letters, digits and inner hyphens next to
// offset i of s.
func wordBefore(s string, i int) string {
	start := i
	for start > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:start])
		if !word(r) && (r != '-' || start == i) {
			break
		}
		start -= n
	}
	return strings.TrimLeft(s[start:i], "-")
}

func wordAfter(s string, i int) string {
	end := i
	for end < len(s) {
		r, n := utf8.DecodeRuneInString(s[end:])
		if !word(r) && (r != '-' || end == i) {
			break
		}
		end += n
	}
	return strings.TrimRight(s[i:end], "-")
}

// words counts the words of a text, in lower case, whole and with their hyphens.
type words map[string]int

func wordsOf(s string) words {
	w := make(words)
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !word(r) {
			i += n
			continue
		}
		t := wordAfter(s, i)
		w[strings.ToLower(t)]++
		i += len(t)
	}
	return w
}

// separator returns what belongs between the two halves of a divided word.
func (w words) separator(left, right string) string {
	l, r := strings.ToLower(left), strings.ToLower(right)
	first, _ := utf8.DecodeRuneInString(right)
	last, _ := utf8.DecodeLastRuneInString(left)
	switch {
	case !unicode.IsLetter(last), unicode.IsUpper(first) && unicode.IsLower(last):
		return "-" // 10-year, Anglo-American
	case w[l+"-"+r] != w[l+r]:
		return pick(w[l+"-"+r] > w[l+r], "-", "")
	case strings.Contains(l, "-"), strings.Contains(r, "-"):
		return "-" // mother-in-law
	}
	return pick(compoundFirst[l] || compoundLast[r] && !prefixes[l], "-", "")
}
