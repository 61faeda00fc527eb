package repair

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// misread is a charset that UTF-8 is often read as.
type misread struct {
	charset *charmap.Charmap
	signs   []string // what tells that it was: how curly marks or accents look then
}

var misreads = [...]misread{
	{charmap.Windows1250, []string{"â€ś", "â€ť"}},
	{charmap.Windows1252, []string{"â€", "Ã", "Â", "ðŸ", "â\u0080"}},
	{charmap.Macintosh, []string{"‚Ä", "√©", "√®", "√°", "√≥", "√±", "√º"}},
	{charmap.CodePage437, []string{"ΓÇ", "├⌐", "├í", "├│", "├▒", "├╝"}},
	{charmap.CodePage850, []string{"ÔÇ", "├®", "├í", "├│", "├▒", "├╝"}},
	{charmap.Windows1251, []string{"вЂ"}},
}

// mojibake restores UTF-8 that was read as another charset, up to three times
// over, and leaves the characters around it alone.
func mojibake(s string) string {
	for range 3 {
		if !suspect(s) {
			break
		}
		whole := s
		if strings.Contains(s, "\u0303\u0083") || strings.Contains(s, "\u0302\u0080") {
			whole = composed.Replace(s)
		}
		t := whole
		for i := range misreads {
			if m := &misreads[i]; m.signed(t) {
				t = m.restore(t)
			}
		}
		if t == whole {
			break
		}
		s = t
	}
	return s
}

// suspect is the cheap look: it reports whether a character stands in s that the
// signs have, which are rare in sound texts.
func suspect(s string) bool {
	for i := strings.IndexByte(s, 0xc3); i >= 0 && i+1 < len(s); i = nextByte(s, 0xc3, i+1) {
		if strings.IndexByte("\x82\x83\x84\x87\x94\xa2\xb0", s[i+1]) >= 0 {
			return true // Â Ã Ä Ç Ô â ð
		}
	}
	for _, sign := range [...]string{"√", "├", "вЂ", "A\u0303", "a\u0302"} {
		if strings.Contains(s, sign) {
			return true
		}
	}
	return false
}

// composed has the first letters of misread characters, which some tools take
// apart.
var composed = strings.NewReplacer("A\u0303", "Ã", "A\u0302", "Â", "a\u0302", "â")

func (m *misread) signed(s string) bool {
	for _, sign := range m.signs {
		if strings.Contains(s, sign) {
			return true
		}
	}
	return false
}

// plain is the least weight of what was misread in a text that is mended.
const plain = 6

// restore returns s with what was misread restored, or s if that is not plain: one
// mark could hardly be anything else, nor could three accents. A name or two that
// lost their accents are left alone, because nothing else depends on them.
func (m *misread) restore(s string) string {
	e := editor{text: s}
	score := 0
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := m.unread(s[i:], i > 0 && e.done == i)
		if n == 0 {
			_, n = utf8.DecodeRuneInString(s[i:])
			i += n
			continue
		}
		score += weight(r, before(s, i), s[i:i+n])
		e.replace(i, i+n, between(s, i, i+n, r))
		i += n
	}
	if score < plain {
		return s
	}
	return e.String()
}

// weight returns how plainly the character r was misread as seen: 6 for marks, 2 for
// pounds and a small letter behind another, 1 for what might be by chance, 0 for
// guesses at what was cut.
func weight(r, last rune, seen string) int {
	switch {
	case utf8.RuneCountInString(strings.TrimSuffix(seen, " ")) == 1:
		return 0
	case r >= 0x2010 && r < 0x2200, r >= 0x1f000:
		return plain
	case r == '£', unicode.IsLower(r) && unicode.IsLower(last):
		return plain / 3
	}
	return 1
}

// between returns r, which was misread as s[start:end], as text. Where ” was cut and
// letters stand on both sides, it was another sign.
func between(s string, start, end int, r rune) string {
	if r != '”' || utf8.RuneCountInString(s[start:end]) > 2 || !word(before(s, start)) || !word(after(s, end)) {
		return string(r)
	}
	return pick(contraction(s, start, end), "’", "-")
}

// unread returns the character whose bytes in UTF-8, read as m, s begins with, and
// the number of bytes of s that it takes, or 0 if there is none. Behind another
// misread character, more is believed.
func (m *misread) unread(s string, another bool) (rune, int) {
	var buf [utf8.UTFMax]byte
	lead, at := m.byteOf(s)
	want := length(lead)
	if want == 0 {
		return 0, 0
	}
	buf[0] = lead
	for k := 1; k < want; k++ {
		c, n := m.byteOf(s[at:])
		if c&0xc0 != 0x80 || k == 2 && c == 0xa0 { // a space behind ”
			return m.cut(buf[:k], s, at)
		}
		buf[k] = c
		at += n
	}
	r, n := utf8.DecodeRune(buf[:want])
	if n != want || !another && !likely(r, s[:at]) {
		return 0, 0
	}
	return r, at
}

// length returns how many bytes a character of UTF-8 has that begins with c, or 0
// if none of those that occur in English texts does.
func length(c byte) int {
	switch {
	case 0xc2 <= c && c <= 0xcc:
		return 2
	case 0xe1 <= c && c <= 0xe3, c == 0xef:
		return 3
	case c == 0xf0:
		return 4
	}
	return 0
}

// likely reports whether r, which looks like the text seen, was misread. Two
// letters of which the second is a quotation mark may be what they seem: “CAFÉ”.
func likely(r rune, seen string) bool {
	if r < 0x100 || r >= 0x1e00 {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(seen)
	return r < 0x800 && !strings.ContainsRune("‘’“”‚„«»‹›–—…", last)
}

// cut returns the character that begins with the bytes head, and the rest of which
// was lost on the way, at offset at of s. Windows-1252 has no character for five
// bytes, among them the last of ”, and the spaces and hyphens that end à and í do
// not always last.
func (m *misread) cut(head []byte, s string, at int) (rune, int) {
	if m.charset != charmap.Windows1252 {
		return 0, 0
	}
	next := after(s, at)
	switch {
	case string(head) == "\xe2\x80":
		if strings.HasPrefix(s[at:], "\ufffd") {
			at += len("\ufffd")
		}
		return '”', at
	case string(head) == "\xc2" && edge(next) && after(s, at+1) < utf8.RuneSelf:
		return '\u00a0', at + b2i(next == ' ')
	case string(head) == "\xc3" && next == ' ' && after(s, at+1) < utf8.RuneSelf:
		return 'à', at + b2i(strings.HasPrefix(s[at:], "  "))
	case string(head) == "\xc3" && next == 'o' && unicode.IsLower(after(s, at+1)):
		return 'ú', at + 1 // a sign like a small o
	case string(head) == "\xc3" && unicode.IsLower(next):
		return 'í', at
	}
	return 0, 0
}

// byteOf returns the byte that m reads as the first character of s, and the length
// of the latter; 0 and 0 if that is none or ASCII.
func (m *misread) byteOf(s string) (byte, int) {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case n < 2:
		return 0, 0
	case m.charset == charmap.Windows1252 && r < 0x100: // or latin-1, which has controls where windows-1252 has marks
		return byte(r), n
	}
	b, ok := m.charset.EncodeRune(r)
	if !ok {
		return 0, 0
	}
	return b, n
}
