package repair

import "strings"

// misreadMarks are letters that curly marks became when the charsets of Macintosh
// and Windows were mixed up: “ ” ‘ ’ – —.
type misreadMarks struct {
	open, close, open1, close1, short, long string
}

var macSets = [...]misreadMarks{
	{"Ò", "Ó", "Ô", "Õ", "Ð", "Ñ"}, // Macintosh read as windows-1252
	{"ì", "î", "ë", "í", "ñ", "ó"}, // windows-1252 read as Macintosh
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
	opened, closed, negations := 0, 0, 0
	for i := range s {
		if s[i] != 0xc3 {
			continue
		}
		end := i + 2
		mark := m.mark(s, i, end)
		switch {
		case mark == "“":
			opened++
		case mark == "”":
			closed++
		case mark == "’" && before(s, i)|0x20 == 'n' && after(s, end)|0x20 == 't':
			negations++
		case mark == "":
			continue
		}
		e.replace(i, end, mark)
	}
	if min(opened, closed)+negations < 2 || opened > 2*closed || closed > 2*opened {
		return s
	}
	return e.String()
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
	case letter == m.short && at == dash:
		return "–"
	case letter == m.long && at == dash:
		return "—"
	}
	return ""
}
