package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// layout walks the paragraphs of a text: single lines or, if the text is
// hard-wrapped, runs of lines.
type layout struct {
	text        string
	end, at     int // of the body; where the next line begins
	start, stop int // the paragraph found by next

	lines []line // all that are not blank
	line  int    // the next of them

	feeds  [len(breaks)]int // the next break of each sort, from at on
	gap    int              // the blank lines that do not end a block: 1 in double-spaced text
	ragged bool             // lines may end early, broken by hand or for letters of different widths
	votes  votes            // of the hard-wrapped blocks
}

var breaks = [...]string{"\n", "\r", "\f", "\u0085", "\u2028", "\u2029"}

// next finds the next paragraph.
func (l *layout) next() bool {
	if l.line >= len(l.lines) {
		return false
	}
	l.start = l.lines[l.line].Start
	for l.lines[l.line].soft {
		l.line++
	}
	l.stop = l.lines[l.line].End
	l.line++
	return true
}

// read reads the lines of the text and finds out which go on in the next.
func (l *layout) read() {
	blanks := 0
	for l.at < l.end {
		stop, n := l.feed()
		start := l.at
		l.at = stop + n
		if first := skipSpace(l.text[:stop], start); first < stop {
			l.lines = append(l.lines, line{Span: Span{start, stop}, blanks: uint8(min(blanks, 2)), lower: goesOn(l.text[first:stop])})
			blanks = 0
		} else {
			blanks++
		}
	}
	l.wrap()
}

// feed returns where the line at l.at ends, and the length of its line break.
// A form feed after another break begins a page, not a blank line.
func (l *layout) feed() (int, int) {
	best, n := l.end, 0
	for k, b := range breaks {
		if l.feeds[k] < l.at || l.at == 0 {
			if l.feeds[k] = strings.Index(l.text[l.at:l.end], b); l.feeds[k] < 0 {
				l.feeds[k] = l.end
			} else {
				l.feeds[k] += l.at
			}
		}
		if l.feeds[k] < best {
			best, n = l.feeds[k], len(b)
		}
	}
	rest := l.text[best:l.end]
	if n == 1 && strings.HasPrefix(rest, "\r\n") {
		n = 2
	}
	if n > 0 && rest[0] != '\f' && strings.HasPrefix(rest[n:], "\f") {
		n++
	}
	return best, n
}

// goesOn reports whether a line may go on with a sentence, by its first letters:
// they are small, or all are capitals.
func goesOn(t string) bool {
	r, n := utf8.DecodeRuneInString(t)
	if unicode.IsUpper(r) {
		r, _ = utf8.DecodeRuneInString(t[n:])
		return unicode.IsUpper(r)
	}
	return unicode.IsLower(r)
}
