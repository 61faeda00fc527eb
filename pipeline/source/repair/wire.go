package repair

import "strings"

// The control characters of wire transmissions (ANPA-1312).
const (
	startHeader = "\x01"
	startText   = "\x02"
	endText     = "\x03"
)

// wire removes what belongs to the transmission of a wire story and not to the
// story: the header, the slug, control characters, "<" and "=" behind headline and
// byline, the end mark.
func wire(s string) string {
	head := strings.Index(s, startHeader)
	body := strings.Index(s, startText)
	if head >= 0 && head < body && strings.TrimFunc(s[:head], isControl) == "" {
		return strip(story(s[body:]))
	}
	if end := strings.LastIndex(s, endText); end >= 0 && strings.TrimFunc(s[end:], isControl) == "" {
		return strip(s[:end]) + "\n"
	}
	if start := headAt(s); start >= 0 {
		return storyLines(s[start:])
	}
	return s
}

// headAt returns where headline or slug begin in a transmission that has lost its
// control characters, or -1: two of the first lines end in "<" or "=".
func headAt(s string) int {
	const lines = 10
	first, less, all := -1, 0, 0
	for i, k := 0, 0; i < len(s) && k < lines; k++ {
		l := lineAt(s, i)
		i = l.next
		if t := s[l.start:l.end]; headLine(t) {
			less += b2i(strings.HasSuffix(t, "<"))
			all++
			first = pick(first < 0, l.start, first)
		}
	}
	return pick(all > 1 && less > 0, first, -1)
}

// headLine reports whether the line t ends as headline, slug and byline of a
// transmission do.
func headLine(t string) bool {
	n := len(t)
	return n > 3 && (t[n-1] == '<' || t[n-1] == '=') && word(before(t, n-1)) && strings.Count(t, t[n-1:]) == 1
}

// slug reports whether the line t is the slug of a story: "BC-Bridge,40".
func slug(t string) bool {
	return !strings.Contains(t, " ") && strings.Contains(t, "-") && strings.Contains(t, ",")
}

// story returns the lines of a transmission from STX on, up to ETX, without slug
// and signs of layout.
func story(s string) string {
	if end := strings.Index(s, endText); end >= 0 {
		s = s[:end]
	}
	k := lineAt(s, 0).next // behind the slug
	return storyLines(s[k:])
}

// storyLines returns the lines of s without control characters and the signs behind
// headline and byline, which become paragraphs.
func storyLines(s string) string {
	var out strings.Builder
	for i := 0; i < len(s); {
		l := lineAt(s, i)
		i = l.next
		t := strings.Map(printable, s[l.start:l.end])
		switch {
		case headLine(t) && slug(t):
		case headLine(t):
			out.WriteString(t[:len(t)-1] + "\n\n")
		default:
			out.WriteString(t + s[l.end:l.next])
		}
	}
	return out.String()
}

// strip removes control characters and the agency's mark at the end.
func strip(s string) string {
	s = strings.TrimRight(strings.Map(printable, s), " \t\r\n")
	for _, mark := range [...]string{"\n Reuter", "\n REUTER", "\nReuter", "\nREUTER"} {
		s = strings.TrimSuffix(s, mark)
	}
	return s
}

func isControl(r rune) bool { return r < ' ' || r == 0x7f || r == ' ' }

// printable drops control characters other than white space.
func printable(r rune) rune {
	if (r < ' ' || r == 0x7f) && r != '\t' && r != '\n' && r != '\r' {
		return -1
	}
	return r
}
