package repair

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lostMarks restores quotation marks, apostrophes and dashes that became "?", the
// replacement character or, when the rest of their bytes went, "â". Question marks
// stay.
func lostMarks(s string) string {
	for _, sign := range [...]string{"?", "\ufffd", "â"} {
		if strings.Contains(s, sign) {
			s = restoreMarks(s, sign)
		}
	}
	return s
}

// restoreMarks restores the marks of s that became sign.
func restoreMarks(s, sign string) string {
	if !suspicious(s, sign) {
		return s
	}
	m := marks{text: s, sign: sign}
	m.find()
	if !m.plain() {
		return s
	}
	e := editor{text: s}
	for _, k := range m.found {
		if k.as != "" {
			e.replace(k.start, k.end, k.as)
		}
	}
	return e.String()
}

// suspicious reports whether a sign stands where none belongs. It is the cheap look
// that nearly all texts end with.
func suspicious(s, sign string) bool {
	for i := strings.Index(s, sign); i >= 0; {
		end := signEnd(s, sign, i)
		switch placeOf(s, i, end) {
		case opening, apostrophe:
			return true
		}
		k := strings.Index(s[end:], sign)
		if k < 0 {
			break
		}
		i = end + k
	}
	return false
}

// lost is a sign that may stand for a mark.
type lost struct {
	start, end int
	at         place
	as         string // the mark, or empty
}

// marks finds the marks of a text that became sign.
type marks struct {
	text, sign string
	found      []lost
	open       []int // the openings that nothing has closed yet
	inner      []int // signs of the quotation closed inside the open one
	maybe      int   // the first sign behind the last opening that may close it, or -1
	pairs      int   // openings closed behind a comma or full stop
	loose      int   // others
	inside     int   // apostrophes
}

func (m *marks) find() {
	m.maybe = -1
	last := 0
	for i := 0; ; {
		k := strings.Index(m.text[i:], m.sign)
		if k < 0 {
			break
		}
		start := i + k
		i = signEnd(m.text, m.sign, start)
		if strings.Contains(m.text[last:start], "\n\n") {
			m.settle()
		}
		last = i
		m.found = append(m.found, lost{start: start, end: i, at: placeOf(m.text, start, i)})
		m.take(len(m.found) - 1)
	}
	m.settle()
}

// signEnd returns the end of the sign at offset start of s. A mark has three bytes,
// each of which may have become a replacement character.
func signEnd(s, sign string, start int) int {
	end := start + len(sign)
	if sign == "\ufffd" && strings.HasPrefix(s[end:], "\ufffd\ufffd") {
		end += 2 * len(sign)
	}
	return end
}

// take reads the sign k.
func (m *marks) take(k int) {
	f := &m.found[k]
	switch f.at {
	case opening:
		m.closeMaybe()
		m.drop(k)
		m.open = append(m.open, k)
	case closing:
		m.pairs += b2i(m.close(k) && strings.IndexByte(",.", m.text[f.start-1]) >= 0)
	case behind:
		m.behind(k)
	case apostrophe:
		f.as = "’"
		m.inside++
	case dash:
		f.as = "–"
	}
}

// drop gives up on the open quotation if the next opening, k, cannot stand inside of
// it: it holds a quotation already, or is an amount of a currency whose sign was
// lost.
func (m *marks) drop(k int) {
	n := len(m.open)
	if n > 0 && (len(m.inner) > 0 || n > 1 || isDigit(m.text[m.found[m.open[n-1]].end])) {
		m.unclosed()
	}
}

// behind reads a sign that stands behind a word, as question marks do. It closes a
// quotation if the sentence goes on.
func (m *marks) behind(k int) {
	f := &m.found[k]
	next := after(m.text, skipBlanks(m.text, f.end))
	switch {
	case strings.HasPrefix(m.text[f.end:], "?"): // the second one closes
	case m.sign != "?" || unicode.IsLower(next) || after(m.text, f.end) == next && next != 0 && next != '\n':
		m.loose += b2i(m.close(k))
		if f.as == "" && (m.sign != "?" || m.text[f.start-1] == 's' && unicode.IsLower(next)) {
			f.as = "’"
		}
	case m.maybe < 0 && len(m.open) > 0:
		m.maybe = k
	}
}

// close makes sign k close the last open quotation. An unopened one behind a comma
// or full stop is a mark, too.
func (m *marks) close(k int) bool {
	n := len(m.open)
	m.maybe = -1
	if n == 0 {
		if f := &m.found[k]; f.at == closing && strings.IndexByte(",.", m.text[f.start-1]) >= 0 {
			f.as = "”"
		}
		return false
	}
	first := m.open[n-1]
	m.open = m.open[:n-1]
	m.found[first].as, m.found[k].as = "“", "”"
	if n > 1 {
		m.inner = append(m.inner, first, k)
		return true
	}
	for i, k := range m.inner {
		m.found[k].as = pick(i%2 == 0, "‘", "’")
	}
	m.inner = m.inner[:0]
	return true
}

// closeMaybe closes the last open quotation with the sign that may do so.
func (m *marks) closeMaybe() {
	if m.maybe >= 0 {
		m.loose += b2i(m.close(m.maybe))
	}
}

// settle ends a paragraph.
func (m *marks) settle() {
	m.closeMaybe()
	m.unclosed()
}

// unclosed gives up on what is open. A quotation that goes on in the next paragraph
// is not closed; an amount of money never is.
func (m *marks) unclosed() {
	for _, k := range m.open {
		if f := &m.found[k]; unicode.IsLetter(after(m.text, f.end)) {
			f.as = "“"
		}
	}
	m.open, m.inner = m.open[:0], m.inner[:0]
}

// plain reports whether marks were lost: a quotation ends as they do, or two
// things look like it.
func (m *marks) plain() bool {
	switch m.sign {
	case "\ufffd":
		return m.pairs+m.loose+m.inside > 0
	case "â":
		return m.pairs > 0 && m.pairs+m.loose+m.inside > 1 || m.inside > 1
	}
	return m.pairs+m.inside > 0 || m.loose > 1
}

// Damage names damage of s that is plain but cannot be mended, for a warning, or
// returns "". It is to be asked after Text.
func Damage(s string) string {
	n := strings.Count(s, "\ufffd")
	if n > 2 && n*500 > utf8.RuneCountInString(s) {
		return "characters lost as U+FFFD"
	}
	opened := 0
	for i := strings.IndexByte(s, '?'); i >= 0; i = nextByte(s, '?', i+1) {
		if p := placeOf(s, i, i+1); p == opening && unicode.IsLetter(after(s, i+1)) || p == apostrophe {
			opened++
		}
	}
	if opened > 1 {
		return "quotation marks lost as ?"
	}
	return ""
}
