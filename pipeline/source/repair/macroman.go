package repair

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// misreadMarks are letters that curly marks became when the charsets of Macintosh
// and Windows were mixed up: “ ” ‘ ’ – — and the
// space that does not break.
type misreadMarks struct {
	open, close, open1, close1, short, long, space string
}

var macSets = [...]misreadMarks{
	{"Ò", "Ó", "Ô", "Õ", "Ð", "Ñ", "Ê"}, // Macintosh read as windows-1252
	{"ì", "î", "ë", "í", "ñ", "ó", "†"}, // windows-1252 read as Macintosh
}

// macRoman restores curly marks that became accented letters, where these stand as
// marks do and not as letters.
func macRoman(s string) string {
	for i := range macSets {
		if m := &macSets[i]; strings.Contains(s, m.close) || strings.Contains(s, m.close1) {
			s = m.restore(s)
		}
	}
	return s
}

func (m *misreadMarks) restore(s string) string {
	e := editor{text: s}
	opened, closed, plain := 0, 0, 0
	for i, r := range s {
		if r < 0xc0 || r > 0xff && r != '†' {
			continue
		}
		end := i + utf8.RuneLen(r)
		mark := m.mark(s, i, end)
		if mark == "" {
			continue
		}
		opened += b2i(mark == "“")
		closed += b2i(mark == "”")
		plain += b2i(mark == "’" && m.odd(s, i, end))
		e.replace(i, end, mark)
	}
	if min(opened, closed)+2*plain < 2 || opened > 2*closed+1 || closed > 2*opened+1 {
		return s
	}
	return e.String()
}

// odd reports whether the letter s[start:end] cannot stand for itself: a capital
// between small letters, or one between the letters of "n't".
func (m *misreadMarks) odd(s string, start, end int) bool {
	l, r := before(s, start), after(s, end)
	return unicode.IsLower(l) && unicode.IsLower(r) && unicode.IsUpper(after(s, start)) || l == 'n' && r == 't'
}

// mark returns the mark that the letter s[start:end] stands for, or "".
func (m *misreadMarks) mark(s string, start, end int) string {
	at := placeOf(s, start, end)
	switch letter := s[start:end]; {
	case letter == m.open && at == opening:
		return "“"
	case letter == m.close && (at == closing || at == behind):
		return "”"
	case letter == m.open1 && at == opening:
		return "‘"
	case letter == m.close1 && at >= closing && at <= apostrophe:
		return "’"
	case letter == m.short && (at == dash || m.odd(s, start, end)):
		return "–"
	case letter == m.long && (at == dash || m.odd(s, start, end)):
		return "—"
	case letter == m.space && word(after(s, end)) && (letter == "†" || m.odd(s, start, end) || !word(before(s, start))):
		return "\u00a0"
	}
	return ""
}
