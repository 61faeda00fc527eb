package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// layout walks the paragraphs of a text: the runs of lines that no blank line
// interrupts, and in them the single lines, unless the text is hard-wrapped.
type layout struct {
	text        string
	end, at     int // of the body; where the next block of lines begins
	start, stop int // the paragraph that next found

	lines []line // of the block at hand
	line  int    // the next of them
	width int    // of the hard-wrapped blocks so far, or 0

	feeds [4]int // where the next break of each sort stands, from at on
}

// line is a line of text that is not blank, and whether its paragraph goes on
// in the next line.
type line struct {
	Span
	soft bool
}

var breaks = [...]string{"\n", "\r", "\u2028", "\u2029"}

// next finds the next paragraph.
func (l *layout) next() bool {
	if l.line >= len(l.lines) && !l.block() {
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

// block reads the lines up to the next blank line.
func (l *layout) block() bool {
	l.lines, l.line = l.lines[:0], 0
	for l.at < l.end {
		stop, n := l.feed()
		start := l.at
		l.at = stop + n
		if skipSpace(l.text[:stop], start) < stop {
			l.lines = append(l.lines, line{Span: Span{start, stop}})
		} else if len(l.lines) > 0 {
			break
		}
	}
	if len(l.lines) > 1 {
		l.wrap()
	}
	return len(l.lines) > 0
}

// feed returns where the line at l.at ends, and the length of its line break.
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
	if n == 1 && strings.HasPrefix(l.text[best:l.end], "\r\n") {
		n = 2
	}
	return best, n
}

// The widths that text is hard-wrapped to, in runes.
const minWidth, maxWidth = 40, 130

// wrap finds the lines of the block that were broken because the next word
// would not have fitted. A block is hard-wrapped if that holds for most of its
// lines and enough of them go on in lower case: headlines and tables do not.
func (l *layout) wrap() {
	width := 0
	for _, s := range l.lines {
		if n := l.columns(s.Span); n > width && strings.IndexByte(s.In(l.text), ' ') >= 0 {
			width = n
		}
	}
	if width < minWidth || width > maxWidth {
		return
	}
	known := l.width > 0 && width <= l.width
	if known {
		width = l.width
	}
	full, lower := 0, 0
	for i := range l.lines[:len(l.lines)-1] {
		s := &l.lines[i]
		word, small, list := l.opening(l.lines[i+1].Span)
		if s.soft = !list && l.columns(s.Span)+1+word > width; s.soft {
			full++
			if small {
				lower++
			}
		}
	}
	if !known && (full*3 < (len(l.lines)-1)*2 || lower*3 < full || lower == 0) || known && full == 0 {
		for i := range l.lines {
			l.lines[i].soft = false
		}
		return
	}
	l.width = max(width, l.width)
}

// columns returns the width of a line, in runes.
func (l *layout) columns(s Span) int {
	return utf8.RuneCountInString(strings.TrimRight(s.In(l.text), " \t\r"))
}

// opening returns the width of the first word of a line, whether it begins in
// lower case, and whether the line begins as an item of a list.
func (l *layout) opening(s Span) (width int, lower, list bool) {
	t := strings.TrimLeft(s.In(l.text), " \t")
	if k := strings.IndexAny(t, " \t"); k >= 0 {
		t = t[:k]
	}
	r, _ := utf8.DecodeRuneInString(t)
	switch t {
	case "-", "*", "•", "–", "o", "+", "·":
		list = true
	}
	if n := len(t); n > 1 && n < 5 && isDigit(t[0]) && (t[n-1] == '.' || t[n-1] == ')') {
		list = true
	}
	if t != "" && (t[0] == '>' || t[0] == '|') {
		list = true
	}
	return utf8.RuneCountInString(t), unicode.IsLower(r) && !strings.Contains(t, "://"), list
}
