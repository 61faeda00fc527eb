package sink

import (
	"bytes"
	"strings"
	"unicode"

	"github.com/fatih/color"
	"github.com/rivo/uniseg"

	"github.com/d1af08f5/sayso/pipeline"
)

// style is how a piece of text looks.
type style uint8

const (
	plain style = iota
	faint
	heading
	quoted
	cue
	speaker
	person
	place
	organization
	styles
)

var styleOf = map[pipeline.EntityType]style{
	pipeline.Person:       person,
	pipeline.Place:        place,
	pipeline.Organization: organization,
}

var attributes = [styles][]color.Attribute{
	faint:        {color.Faint},
	heading:      {color.Bold},
	quoted:       {color.FgYellow},
	cue:          {color.Underline},
	speaker:      {color.Bold},
	person:       {color.Bold, color.FgGreen},
	place:        {color.Bold, color.FgCyan},
	organization: {color.Bold, color.FgMagenta},
}

type palette [styles]*color.Color

// newPalette returns the styles, with or without colour. Package color would ask
// the environment and stdout; newPalette leaves that decision to the caller.
func newPalette(on bool) palette {
	var p palette
	for i, attrs := range attributes {
		p[i] = color.New(attrs...)
		p[i].DisableColor()
		if on && len(attrs) > 0 {
			p[i].EnableColor()
		}
	}
	return p
}

// layout sets words into lines of a given width.
type layout struct {
	buf    *bytes.Buffer
	paint  palette
	width  int
	indent int  // of lines that continue a line
	col    int  // columns used in this line
	glued  bool // the next word follows without a space
}

// piece is a part of a word in one style.
type piece struct {
	text  string
	style style
}

// word sets a word, on a new line if it does not fit on this one.
func (l *layout) word(pieces ...piece) {
	width := 0
	for _, p := range pieces {
		width += uniseg.StringWidth(p.text)
	}
	space := 1
	if l.col == 0 || l.glued {
		space = 0
	}
	if l.col+space+width > l.width && l.col > l.indent {
		l.buf.WriteByte('\n')
		l.col, space = l.indent, 0
		l.buf.WriteString(strings.Repeat(" ", l.indent))
	}
	l.buf.WriteString(strings.Repeat(" ", space))
	for _, p := range pieces {
		l.buf.WriteString(l.paint[p.style].Sprint(p.text))
	}
	l.col += space + width
	l.glued = false
}

// words sets the words of s, whatever white space separates them.
func (l *layout) words(s string, st style) {
	for _, w := range strings.Fields(s) {
		l.word(piece{strings.Map(visible, w), st})
	}
}

// put appends s unchanged and without a space.
func (l *layout) put(s string, st style) {
	l.buf.WriteString(l.paint[st].Sprint(s))
	l.col += uniseg.StringWidth(s)
}

// glue makes the next word follow without a space.
func (l *layout) glue() { l.glued = true }

// line ends the line and resets the indent.
func (l *layout) line() {
	l.buf.WriteByte('\n')
	l.col, l.indent, l.glued = 0, 0, false
}

// blank writes an empty line.
func (l *layout) blank() { l.buf.WriteByte('\n') }

// visible replaces control characters, so that a text cannot steer the terminal.
func visible(r rune) rune {
	if unicode.IsControl(r) {
		return '\ufffd'
	}
	return r
}
