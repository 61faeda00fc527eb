package grammar

import "strings"

// Stem removes the ending of a lower-case word, roughly: "worries" → "worry",
// "planned" → "plan", "said" → "say". A final "e" goes too, so that "hope" and
// "hoping" both give "hop".
func Stem(w string) string {
	if s, ok := irregularStems[w]; ok {
		return s
	}
	if len(w) > 4 {
		if strings.HasSuffix(w, "ies") || strings.HasSuffix(w, "ied") {
			return w[:len(w)-3] + "y"
		}
		for _, end := range [...]string{"ing", "ed", "es", "s"} {
			if strings.HasSuffix(w, end) && !strings.HasSuffix(w, "ss") {
				r := w[:len(w)-len(end)]
				if n := len(r); n > 2 && r[n-1] == r[n-2] && r[n-1] != 'l' && r[n-1] != 's' {
					r = r[:n-1]
				}
				return strings.TrimRight(r, "e")
			}
		}
	}
	if len(w) > 3 {
		return strings.TrimRight(w, "e")
	}
	return w
}
