package repair

import (
	"strings"
	"unicode/utf8"
)

// gluedDateline puts a paragraph break between a headline and the dateline that
// follows it without a space: "engineer saysLISBON (Meridian) - The bridge".
func gluedDateline(s string) string {
	head := s[:min(len(s), 400)]
	if k := strings.IndexByte(head, '\n'); k >= 0 {
		head = head[:k]
	}
	for i := 0; ; {
		k := strings.IndexByte(head[i:], '(')
		if k < 0 {
			return s
		}
		i += k + 1
		if place := placeBefore(head, i-1); place > 0 && agency(head[i:]) {
			return s[:place] + "\n\n" + s[place:]
		}
	}
}

// placeBefore returns where the capitals of the dateline that ends at i begin, if a
// small letter or a mark stands right before them, or 0.
func placeBefore(s string, i int) int {
	t := strings.TrimRight(s[:i], " ")
	start := len(t)
	for k := len(t) - 1; k > 0 && len(t)-k < 60; k-- {
		switch c := t[k]; {
		case isUpper(c):
			start = k
			continue
		case strings.IndexByte(" ,./-'", c) >= 0, isDigit(c), inDate(t, k):
			continue
		}
		break
	}
	// the capitals must be a word, and what they are glued to must not
	if len(t)-start < 4 || !isUpper(t[start+1]) || !isUpper(t[start+2]) {
		return 0
	}
	last, _ := utf8.DecodeLastRuneInString(t[:start])
	if start > 20 && (last < 0x80 && isLower(byte(last)) || strings.ContainsRune("’'”\"?!", last)) {
		return start
	}
	return 0
}

// inDate reports whether the small letter at k belongs to a month or state with a
// capital before it and a space before that: "LISBON, Nov 23".
func inDate(s string, k int) bool {
	for n := 0; k > 0 && n < 9; n++ {
		if isUpper(s[k]) {
			return s[k-1] == ' '
		}
		if !isLower(s[k]) {
			return false
		}
		k--
	}
	return false
}

// agency reports whether s goes on as a dateline does: "Meridian) - ".
func agency(s string) bool {
	k := strings.IndexByte(s, ')')
	if k < 2 || k > 40 || !isUpper(s[0]) {
		return false
	}
	rest := strings.TrimLeft(s[k+1:], " ")
	for _, dash := range [...]string{"-", "–", "—", "_"} {
		if strings.HasPrefix(rest, dash) {
			return true
		}
	}
	return false
}
