package repair

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// pageBreaks removes what stands between two pages: form feeds, page numbers, and
// heads and feet that come again. A page number alone, without a form feed, must
// cut a sentence in two, or count on from one that does.
func pageBreaks(s string) string {
	if strings.IndexByte(s, '\f') < 0 && !hasPageNumber(s) {
		return s
	}
	p := pages{text: s}
	p.split()
	p.findGaps()
	p.follow()
	p.takeHeads()
	e := editor{text: s}
	for _, g := range p.gaps {
		if g.plain {
			p.close(&e, g)
		}
	}
	return e.String()
}

// hasPageNumber reports whether a line of s looks like a page number.
func hasPageNumber(s string) bool {
	for i := 0; i < len(s); {
		if c := s[i]; c <= '9' || c == '[' || c|0x20 == 'p' {
			l := lineAt(s, i)
			if pageNumber(s[l.start:l.end]) >= 0 {
				return true
			}
			i = l.next
			continue
		}
		if i = nextByte(s, '\n', i) + 1; i == 0 {
			break
		}
	}
	return false
}

// pageNumber returns the number of a line that is one: "12", "- 12 -", "Page 12",
// "page 12 of 30", "[12]", "12/30"; or -1.
func pageNumber(l string) int {
	t := strings.Trim(l, " \t\r\f-–[]")
	if len(t) == 0 || len(t) > len("Page 1234 of 1234") {
		return -1
	}
	for _, lead := range [...]string{"Page ", "page ", "PAGE ", "p. "} {
		t = strings.TrimPrefix(t, lead)
	}
	n, i := 0, 0
	for ; i < len(t) && isDigit(t[i]); i++ {
		n = n*10 + int(t[i]-'0')
	}
	rest := strings.TrimLeft(t[i:], " /")
	rest = strings.TrimPrefix(strings.TrimPrefix(rest, "of "), "OF ")
	if i == 0 || i > 4 || rest != "" && (rest == t[i:] || strings.Trim(rest, "0123456789") != "") {
		return -1
	}
	return n
}

// pageLine is a line of a text that may have pages.
type pageLine struct {
	line
	blank  bool
	number int // that it consists of, or -1
	feed   bool
}

// gap is a run of lines without text.
type pageGap struct {
	first, last int  // lines of text before and behind
	number      int  // the page number in it, or -1
	feed, plain bool // it has a form feed; it lies between two pages
}

type pages struct {
	text  string
	lines []pageLine
	gaps  []pageGap
	width int // of the longest line, in bytes
}

// split finds the lines. A form feed ends a line, too.
func (p *pages) split() {
	for i := 0; i < len(p.text); {
		l := lineAt(p.text, i)
		feed := false
		if k := strings.IndexByte(p.text[l.start:l.next], '\f'); k >= 0 {
			l = line{l.start, l.start + k, l.start + k + 1}
			feed = true
		}
		n := pageNumber(p.text[l.start:l.end])
		p.lines = append(p.lines, pageLine{l, l.blank(p.text), n, feed})
		p.width = max(p.width, l.end-l.start)
		i = l.next
	}
}

// findGaps finds the gaps, and which of them lie between two pages.
func (p *pages) findGaps() {
	g := pageGap{first: -1, number: -1}
	for i, l := range p.lines {
		if l.blank || l.number >= 0 {
			g.number = max(g.number, l.number)
			g.feed = g.feed || l.feed
			continue
		}
		if g.last = i; g.number >= 0 || g.feed {
			p.skipHead(&g)
			g.plain = g.plain || g.feed || p.cuts(g) && p.apart(g)
			p.gaps = append(p.gaps, g)
		}
		g = pageGap{first: i, number: -1, feed: l.feed}
	}
	if g.feed {
		g.last, g.plain = len(p.lines), true
		p.gaps = append(p.gaps, g)
	}
}

// skipHead takes a line beside the gap into it if the sentence goes on behind that
// line, which then is the head or foot of a page.
func (p *pages) skipHead(g *pageGap) {
	if p.cuts(*g) {
		return
	}
	below, above := *g, *g
	below.last, above.first = p.textLine(g.last, 1), p.textLine(g.first, -1)
	isHead := below.last < len(p.lines) && p.lines[below.last-1].blank && p.head(g.last) != ""
	switch {
	case isHead && (p.cuts(below) || p.capitals(g.last) && (g.feed || p.open(g.first))):
		*g = below
		g.plain = true
	case above.first >= 0 && p.lines[above.first+1].blank && p.head(g.first) != "" && p.cuts(above):
		*g = above
	}
}

// cuts reports whether the gap divides a sentence.
func (p *pages) cuts(g pageGap) bool {
	if g.first < 0 || g.last >= len(p.lines) {
		return false
	}
	next := after(p.text, p.lines[g.last].indent(p.text))
	return p.open(g.first) && unicode.IsLower(next)
}

// open reports whether a sentence goes on behind line i, as far as its end tells.
func (p *pages) open(i int) bool {
	if i < 0 {
		return false
	}
	head := strings.TrimRight(p.text[:p.lines[i].end], " \t\r")
	last, _ := utf8.DecodeLastRuneInString(head)
	return unicode.IsLetter(last) || last == ',' || last == '-' || last == ';'
}

// capitals reports whether line i is in capitals.
func (p *pages) capitals(i int) bool {
	t := p.text[p.lines[i].start:p.lines[i].end]
	return t == strings.ToUpper(t)
}

// apart reports whether the gap has a blank line on both sides of its number.
func (p *pages) apart(g pageGap) bool {
	return g.last-g.first > 3 && p.lines[g.first+1].blank && p.lines[g.last-1].blank
}

// follow makes a gap plain if its number is the next or the last before that of a
// plain one.
func (p *pages) follow() {
	for i := 1; i < len(p.gaps); i++ {
		p.gaps[i].count(p.gaps[i-1])
	}
	for i := len(p.gaps) - 2; i >= 0; i-- {
		p.gaps[i].count(p.gaps[i+1])
	}
}

func (g *pageGap) count(other pageGap) {
	d := g.number - other.number
	g.plain = g.plain || other.plain && g.number > 0 && other.number > 0 && (d == 1 || d == -1)
}

// takeHeads adds to the gaps the lines beside them that come again beside others.
func (p *pages) takeHeads() {
	heads, feet := make(map[string]int), make(map[string]int)
	for _, g := range p.gaps {
		if g.plain {
			feet[p.head(g.first)]++
			heads[p.head(g.last)]++
		}
	}
	for i := range p.gaps {
		g := &p.gaps[i]
		if h := p.head(g.first); g.plain && h != "" && feet[h] > 1 {
			g.first = p.textLine(g.first, -1)
		}
		if h := p.head(g.last); g.plain && h != "" && heads[h] > 1 {
			g.last = p.textLine(g.last, 1)
		}
	}
}

// head returns what the line i has in common with heads of other pages: its text
// without digits; or "" if it cannot be one.
func (p *pages) head(i int) string {
	if i < 0 || i >= len(p.lines) {
		return ""
	}
	t := strings.TrimSpace(p.text[p.lines[i].start:p.lines[i].end])
	if len(t) > 90 || t == "" || isLower(t[0]) || strings.HasSuffix(t, ".") {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if r < 0x80 && isDigit(byte(r)) || r == ' ' {
			return -1
		}
		return r
	}, t)
}

// textLine returns the next line of text from i on in steps of step, or where the
// lines end.
func (p *pages) textLine(i, step int) int {
	for i += step; i >= 0 && i < len(p.lines); i += step {
		if l := p.lines[i]; !l.blank && l.number < 0 {
			return i
		}
	}
	return i
}

// close closes the gap.
func (p *pages) close(e *editor, g pageGap) {
	start, end := 0, len(p.text)
	if g.first >= 0 {
		start = p.lines[g.first].end
	}
	if g.last < len(p.lines) {
		end = p.lines[g.last].start
	}
	if start >= e.done && end > start {
		e.replace(start, end, p.between(g))
	}
}

// widest is the width of the widest wrapped lines.
const widest = 130

// between returns what takes the place of a gap: one line break if the sentence or
// a full line goes on, else a blank line.
func (p *pages) between(g pageGap) string {
	switch {
	case g.first < 0:
		return ""
	case g.last >= len(p.lines):
		return "\n"
	case p.cuts(g):
		return pick(p.width > widest, " ", "\n")
	}
	l := p.lines[g.first]
	full := (l.end-l.start)*10 >= p.width*8 && p.width <= widest
	indented := p.lines[g.last].indent(p.text) > p.lines[g.last].start
	return pick(full && !indented, "\n", "\n\n")
}
