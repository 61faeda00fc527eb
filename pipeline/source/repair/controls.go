package repair

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// several is how many invisible characters a text has that are worth removing. One or
// two, as an editor may leave them, disturb nothing.
const several = 3

// c1 turns the control characters U+0080 to U+009F, which no text needs, into the
// marks that windows-1252 has in their place. U+0085 is a line break if it is the
// only one of them.
func c1(s string) string {
	if marksInC1(s) < 2 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r < 0x80 || r > 0x9f {
			return r
		}
		if m := charmap.Windows1252.DecodeByte(byte(r)); m != utf8.RuneError {
			return m
		}
		return r
	}, s)
}

// marksInC1 returns how many C1 controls of s stand for marks: not those behind the
// letters that UTF-8 begins with when it is misread, whose rest is lost.
func marksInC1(s string) (n int) {
	for i := strings.IndexByte(s, 0xc2); i >= 0 && i+1 < len(s); i = nextByte(s, 0xc2, i+1) {
		switch c := s[i+1]; {
		case c > 0x9f, c < 0x80, c == 0x81, c == 0x85, c == 0x8d, c == 0x8f, c == 0x90, c == 0x9d:
		case strings.ContainsRune("ÃÂâ", before(s, i)):
		default:
			n++
		}
	}
	return n
}

// softHyphens removes the places where a word may be divided. Those where one is,
// at the end of a line, are left to hyphens.
func softHyphens(s string) string {
	const soft = "\u00ad"
	if strings.Count(s, soft) < several {
		return s
	}
	e := editor{text: s}
	for i := 0; ; i = max(i+len(soft), e.done) {
		k := strings.Index(s[i:], soft)
		if k < 0 {
			return e.String()
		}
		i += k
		if rest := nextLine(s, i+len(soft)); rest < 0 || !unicode.IsLetter(after(s, rest)) {
			e.replace(i, i+len(soft), "")
		}
	}
}

// zeroWidth removes characters that have no width and no meaning in English:
// spaces of no width, word joiners, byte order marks inside the text, marks of the
// writing direction. Joiners stay where emoji or Indian scripts need them, and all
// stays in a text that also has Hebrew or Arabic.
func zeroWidth(s string) string {
	if !hasInvisible(s) || strings.IndexFunc(s, rightToLeft) >= 0 {
		return s
	}
	e, n := editor{text: s}, 0
	for i, r := range s {
		if invisible(r) && (i > 0 || r != '\ufeff') && !(zeroWidthJoiner(r) && joins(s, i)) {
			e.replace(i, i+utf8.RuneLen(r), "")
			n++
		}
	}
	if n < several {
		return s
	}
	return e.String()
}

// hasInvisible looks at bytes, because punctuation begins with the same ones.
func hasInvisible(s string) bool {
	for i := strings.IndexByte(s, 0xe2); i >= 0 && i+2 < len(s); i = nextByte(s, 0xe2, i+1) {
		if c := s[i+2]; s[i+1] == 0x80 && (c >= 0x8b && c <= 0x8f || c >= 0xaa && c <= 0xae) || s[i+1] == 0x81 && c >= 0xa0 && c <= 0xa9 {
			return true
		}
	}
	return s != "" && strings.Contains(s[1:], "\ufeff")
}

func invisible(r rune) bool {
	return r >= 0x200b && r <= 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2060 && r <= 0x2069 || r == 0xfeff
}

func rightToLeft(r rune) bool {
	return r >= 0x590 && r <= 0x8ff || r >= 0xfb1d && r <= 0xfdff || r >= 0xfe70 && r < 0xfeff
}

func zeroWidthJoiner(r rune) bool { return r == 0x200c || r == 0x200d }

// joins reports whether the joiner at offset i of s has a character beside it that
// is neither ASCII nor a Latin letter.
func joins(s string, i int) bool {
	l, r := before(s, i), after(s, i+len("\u200d"))
	return other(l) || other(r)
}

func other(r rune) bool {
	return r >= 0x80 && !unicode.Is(unicode.Latin, r) && !unicode.IsSpace(r) && !unicode.IsPunct(r)
}
