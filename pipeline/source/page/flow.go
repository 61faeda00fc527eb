package page

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/text/encoding/charmap"
)

// A paragraph is a run of text between two borders of blocks.
type paragraph struct {
	text    string
	linked  int        // bytes of text that are links
	heading bool       // h1 to h6
	item    bool       // of a list
	quoted  bool       // in a block quotation
	in      *html.Node // the innermost block around it, if any
}

// flow lays text out as a browser does: white space becomes one space, and none at
// the ends of lines; a block begins a paragraph; a line break begins a line, and
// two of them a paragraph.
type flow struct {
	done   []paragraph
	buf    []byte // the paragraph so far
	linked int
	space  bool // white space goes before the next word
	breaks int  // line breaks before the next word
	tight  bool // no white space goes before the next word

	in *html.Node // the innermost block around the text

	// How many elements of a kind are around the text.
	headings, items, quotes, links int
	pre                            int // that keep line breaks
	grids                          int // tables of data
}

// end ends the paragraph.
func (f *flow) end() {
	if len(f.buf) > 0 {
		f.done = append(f.done, paragraph{
			text: string(f.buf), linked: f.linked, in: f.in,
			heading: f.headings > 0, item: f.items > 0, quoted: f.quotes > 0,
		})
	}
	f.buf, f.linked, f.space, f.breaks = f.buf[:0], 0, false, 0
}

// text adds s to the paragraph.
func (f *flow) text(s string) {
	for len(s) > 0 {
		if n := plain(s); n > 0 {
			f.word(s[:n])
			s = s[n:]
			continue
		}
		r, size := utf8.DecodeRuneInString(s)
		f.rune(r)
		s = s[size:]
	}
}

// plain returns the length of the visible ASCII that s begins with.
func plain(s string) int {
	for i := range len(s) {
		if s[i] <= ' ' || s[i] >= 0x7f {
			return i
		}
	}
	return len(s)
}

func (f *flow) rune(r rune) {
	if r >= 0x80 && r < 0xa0 { // no control characters: windows-1252 read as latin-1
		r = charmap.Windows1252.DecodeByte(byte(r))
	}
	switch {
	case r == '\n' && f.pre > 0:
		f.lineBreak()
	case unicode.IsSpace(r):
		f.space = true
	case invisible(r):
	default:
		var b [utf8.UTFMax]byte
		f.word(string(b[:utf8.EncodeRune(b[:], r)]))
	}
}

// invisible reports whether r shows nothing: a control character, a soft hyphen,
// a mark of zero width or of direction, half a rune.
func invisible(r rune) bool {
	switch {
	case r < ' ', r >= 0x7f && r < 0xa0, r == '\u00ad', r == '\ufeff', r == '\u061c', r == '\u180e':
		return true
	case r >= '\u200b' && r <= '\u200f', r >= '\u202a' && r <= '\u202e', r >= '\u2060' && r <= '\u206f':
		return true
	case r >= '\ue000' && r <= '\uf8ff': // private use: pictures in fonts of icons
		return true
	}
	return r >= '\ufff0' && r <= '\uffff' && r != utf8.RuneError
}

// word adds a piece of text without white space.
func (f *flow) word(s string) {
	if f.breaks > 1 {
		f.end()
	}
	n := len(f.buf)
	switch {
	case n == 0:
	case f.breaks == 1:
		f.buf = append(f.buf, '\n')
	case f.space && !f.tight:
		f.buf = append(f.buf, ' ')
	}
	f.buf = append(f.buf, s...)
	if f.links > 0 {
		f.linked += len(f.buf) - n
	}
	f.space, f.breaks, f.tight = false, 0, false
}

func (f *flow) lineBreak() { f.breaks, f.space = f.breaks+1, false }

// cell parts a cell of a table from the next.
func (f *flow) cell() {
	if n := len(f.buf); n > 0 && f.breaks == 0 && f.buf[n-1] != '|' {
		f.space = true
		f.word("|")
		f.space = true
	}
}
