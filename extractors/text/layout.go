package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// layout walks the paragraphs of a text: single lines or, if the text is
// hard-wrapped, runs of lines without a blank line.
type layout struct {
	text        string
	end, at     int // of the body; where the next block of lines begins
	start, stop int // the paragraph found by next

	lines []line // of the current block
	line  int    // the next of them
	width int    // of the hard-wrapped blocks so far, or 0

	feeds [4]int // the next break of each sort, from at on
}

// line is a line of text that is not blank.
type line struct {
	Span
	soft bool // its paragraph goes on in the next line

	// Set if the block has more than one line:
	columns int  // its width in runes
	word    int  // that of its first word
	lower   bool // it begins in lower case
	item    bool // it begins as the item of a list
	open    bool // it ends with a comma or a word that needs another: "of", "the"
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

// wrap finds the lines of the block that were broken because the next word did
// not fit. A block is hard-wrapped if that holds for most of its lines and enough
// of them plainly go on, as those of headlines and tables do not.
func (l *layout) wrap() {
	width, items := 0, 0
	for i := range l.lines {
		s := &l.lines[i]
		l.look(s)
		if s.columns > s.word {
			width = max(width, s.columns)
		}
		items += b2i(s.item)
	}
	if width < minWidth || width > maxWidth {
		return
	}
	known := width <= l.width
	if known {
		width = l.width
	}
	full, plain := 0, 0
	for i := range l.lines[:len(l.lines)-1] {
		s, next := &l.lines[i], &l.lines[i+1]
		s.soft = s.columns+1+next.word > width && !(next.item && (items > 1 || !s.open))
		full += b2i(s.soft)
		plain += b2i(s.soft && (next.lower || s.open))
	}
	if known || full*3 >= (len(l.lines)-1)*2 && plain*3 >= full && plain > 0 {
		l.width = max(width, l.width)
		return
	}
	for i := range l.lines {
		l.lines[i].soft = false
	}
}

// look fills in how a line looks.
func (l *layout) look(s *line) {
	t := strings.TrimRight(s.In(l.text), " \t\r")
	s.columns = utf8.RuneCountInString(t)
	s.open = t[len(t)-1] == ',' || dangling[t[strings.LastIndexByte(t, ' ')+1:]]
	t = strings.TrimLeft(t, " \t")
	if k := strings.IndexAny(t, " \t"); k >= 0 {
		t = t[:k]
	}
	r, _ := utf8.DecodeRuneInString(t)
	s.word = utf8.RuneCountInString(t)
	s.lower = unicode.IsLower(r) && !strings.Contains(t, "://")
	s.item = item(t)
}

// item reports whether a line that begins with the word w is an item of a list,
// or quoted in a mail: "-", "1.", ">".
func item(w string) bool {
	switch w {
	case "-", "*", "•", "–", "o", "+", "·":
		return true
	}
	n := len(w)
	return w[0] == '>' || w[0] == '|' || n < 5 && isDigit(w[0]) && (w[n-1] == '.' || w[n-1] == ')')
}
