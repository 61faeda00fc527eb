package grammar

import "strings"

// Shortens reports whether a word in brackets behind the name of a body is what the
// body is called for short, and whether its letters alone tell: capitals are, and are
// surely if they are those of the name's words in any order, "EC" for Electoral
// Commission, or stand in it one after the other, "HASDIA" for Harbour Sand Diamonds.
// Another word with one capital may be, if one of the name's words begins as it does:
// "Fonab" for National Fund of Boats. The two letters of a country or a state are
// nobody's short form: "(UK)".
func Shortens(short, name string) (ok, sure bool) {
	capitals, rest := 0, 0
	for i := range len(short) {
		switch c := short[i]; {
		case c >= 'A' && c <= 'Z':
			capitals++
		case c >= 'a' && c <= 'z':
			rest++
		case c != '-' && c != '&':
			return false, false
		}
	}
	first := short[0]
	if first < 'A' || first > 'Z' || capitals+rest < 2 || capitals+rest > longestShort {
		return false, false
	}
	initials, words := Initials(name), spread(short, name)
	switch {
	case capitals > 1 && (words > 0 || rest == 0 && drawn(short, initials)), capitals+rest > 3 && words > 2:
		return true, true
	}
	if len(initials) < 2 || capitals+rest < 3 {
		return false, false
	}
	return capitals > 1 || capitals+rest > 3 && strings.IndexByte(initials, first) >= 0, false
}

// longestShort is how many letters a body is called by for short at most.
const longestShort = 12

// Initials returns the first letters of the words of a name that begin with a capital.
func Initials(name string) string {
	out := make([]byte, 0, 16)
	for i := range len(name) {
		if c := name[i]; c >= 'A' && c <= 'Z' && (i == 0 || name[i-1] == ' ' || name[i-1] == '-' || name[i-1] == '\n') {
			out = append(out, c)
		}
	}
	return string(out)
}

// drawn reports whether the letters of short are among initials, each as often.
func drawn(short, initials string) bool {
	for i := range len(short) {
		if strings.Count(short, short[i:i+1]) > strings.Count(initials, short[i:i+1]) {
			return false
		}
	}
	return true
}

// spread returns over how many words of a name, one after the other and beginning
// with the first, the letters of short are spread in their order, or 0: 3 for "Hasdia"
// in Harbour Sand Diamonds.
func spread(short, name string) int {
	if name == "" || short[0] != name[0] {
		return 0
	}
	words, k, fresh := 0, 0, true
	for i := 0; i < len(name) && k < len(short); i++ {
		switch c := name[i]; {
		case c == ' ' || c == '\n':
			fresh = true
		case c|0x20 == short[k]|0x20:
			k++
			if fresh {
				words, fresh = words+1, false
			}
		}
	}
	if k < len(short) {
		return 0
	}
	return words
}

// ShortTitle returns what a title of two words goes by in capitals, or "": "AG" for
// Attorney General.
func ShortTitle(first, second string) string {
	switch strings.ToLower(second) {
	case "general":
		switch strings.ToLower(first) {
		case "attorney":
			return "AG"
		case "inspector":
			return "IG"
		case "director":
			return "DG"
		case "secretary":
			return "SG"
		}
	case "minister":
		switch strings.ToLower(first) {
		case "prime":
			return "PM"
		case "chief":
			return "CM"
		}
	case "justice":
		if strings.EqualFold(first, "chief") {
			return "CJ"
		}
	case "president":
		if strings.EqualFold(first, "vice") {
			return "VP"
		}
	case "attorney":
		if strings.EqualFold(first, "district") {
			return "DA"
		}
	}
	return ""
}
