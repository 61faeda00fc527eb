package repair

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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
var dividers = [...]string{"-\n", "-\r\n", "- \n", "\u2010\n", "\u2010\r\n", "\u00ad\n", "\u00ad\r\n", "¬\n"}

// hyphens joins words that were divided at the end of a line. The hyphen stays if
// the word has one of its own. A text whose lines end at such hyphens alone, as in
// many books, has no divided words.
func hyphens(s string) string {
	if !divided(s) {
		return s
	}
	j := joiner{editor: editor{text: s}}
	j.measure()
	for i := 0; i < len(s); {
		i = j.block(i)
	}
	if !j.cut {
		return s
	}
	return j.String()
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
	return !unicode.IsUpper(first) || unicode.IsUpper(start) || !unicode.IsLower(last) || loosePrefixes[left]
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
	for _, sign := range [...]string{"-", "\u2010", "\u00ad", "¬"} {
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
	switch apart, together := w[l+"-"+r], w[l+r]; {
	case apart != together:
		return pick(apart > together, "-", "")
	case shaped(left, right):
		return "-"
	case closed[l+r], endings[r]:
		return ""
	}
	return pick(compoundFirst[l] || compoundLast[r] && !prefixes[l], "-", "")
}

// shaped reports whether the letters of the two halves tell that the word has a
// hyphen: "10-year", "T-shirt", "Anglo-American", "HIV-positive", "mother-in-law",
// "genetically-modified".
func shaped(left, right string) bool {
	first, _ := utf8.DecodeRuneInString(right)
	last, _ := utf8.DecodeLastRuneInString(left)
	switch {
	case !unicode.IsLetter(last), utf8.RuneCountInString(left) == 1:
		return true
	case unicode.IsUpper(first) != unicode.IsUpper(last):
		return true
	case strings.Contains(left, "-"), strings.Contains(right, "-"):
		return true
	}
	return len(left) > 5 && strings.HasSuffix(left, "ly")
}
