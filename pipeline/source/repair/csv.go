package repair

import "strings"

// csvQuotes halves quotation marks that were doubled for CSV, and removes those
// around the whole text: "We ""won""."
func csvQuotes(s string) string {
	if t := strings.TrimSpace(s); strings.HasPrefix(t, `"`) && wrapped(t) {
		return t[1 : len(t)-1]
	}
	if !strings.Contains(s, `""`) || !doubled(s) {
		return s
	}
	lead, tail := outer(s)
	inner := s[lead : len(s)-tail]
	return s[:lead-b2i(lead > 0)] + strings.ReplaceAll(inner, `""`, `"`) + s[len(s)-tail+b2i(tail > 0):]
}

// wrapped reports whether quotation marks stand around a whole text that has other
// marks inside or, unlike a quotation, several paragraphs.
func wrapped(t string) bool {
	return strings.Count(t, `"`) == 2 && strings.HasSuffix(t, `"`) && (strings.Contains(t, "“") || strings.Contains(t, "\n\n"))
}

// outer returns the lengths of what surrounds the field s: a quotation mark and
// the white space outside of it, on both sides, or nothing.
func outer(s string) (lead, tail int) {
	t := strings.TrimSpace(s)
	if !strings.HasPrefix(t, `"`) || !strings.HasSuffix(t, `"`) || len(t) < 2 {
		return 0, 0
	}
	first := len(t) - len(strings.TrimLeft(t, `"`))
	last := len(t) - len(strings.TrimRight(t, `"`))
	if first%2 == 0 || last%2 == 0 || first == len(t) {
		return 0, 0
	}
	lead = strings.Index(s, t) + 1
	return lead, len(s) - lead - len(t) + 2
}

// doubled reports whether all quotation marks of s are, and stand as marks do.
func doubled(s string) bool {
	lead, tail := outer(s)
	s = s[lead : len(s)-tail]
	opened, closed, odd := 0, 0, 0
	for i := strings.IndexByte(s, '"'); i >= 0; {
		end := i
		for end < len(s) && s[end] == '"' {
			end++
		}
		if (end-i)%2 != 0 {
			return false
		}
		switch placeOf(s, i, end) {
		case opening:
			opened++
		case closing, behind:
			closed++
		default:
			odd++
		}
		i = nextByte(s, '"', end)
	}
	return opened+closed > 1 && odd*4 <= opened+closed
}
