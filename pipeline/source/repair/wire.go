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
	return s
}

// story returns the lines of a transmission from STX on, up to ETX, without slug
// and signs of layout.
func story(s string) string {
	if end := strings.Index(s, endText); end >= 0 {
		s = s[:end]
	}
	var out strings.Builder
	for i := 0; i < len(s); {
		l := lineAt(s, i)
		i = l.next
		t := strings.Map(printable, s[l.start:l.end])
		switch n := len(t); {
		case l.start == 0:
			continue // the slug
		case n > 0 && (t[n-1] == '<' || t[n-1] == '='):
			out.WriteString(t[:n-1] + "\n\n")
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
