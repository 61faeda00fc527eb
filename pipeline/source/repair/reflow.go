package repair

import (
	"strings"
	"unicode/utf8"
)

// joiner joins divided words. The first half moves to the next line, and words move
// on from line to line until no line is longer than before: whoever reads the text
// tells from the lengths of its lines where paragraphs end.
type joiner struct {
	editor
	known words
	least int    // the width of the longest line that ends with a hyphen
	width int    // of the block
	carry string // what belongs before the next line, with what separates it
	cut   bool   // a word that has no hyphen was divided
}

// measure finds the width that the text is wrapped to, as far as its divided words
// tell: their lines are full.
func (j *joiner) measure() {
	for i := 0; i < len(j.text); {
		l := lineAt(j.text, i)
		if t := strings.TrimRight(j.text[l.start:l.end], " \t"); signLength(t) > 0 && len(t) >= shortest {
			j.least = max(j.least, utf8.RuneCountInString(t))
		}
		i = l.next
	}
}

// block joins the words of the lines from i on up to the next blank line, and
// returns where the next block begins.
func (j *joiner) block(i int) int {
	lines := j.lines(i)
	for k := range lines {
		l := &lines[k]
		left, sep, ok := "", "", false
		if k+1 < len(lines) {
			left, sep, ok = j.divided(*l, lines[k+1])
		}
		if !ok && j.carry == "" {
			continue
		}
		full := k+1 < len(lines) && (ok || j.full(*l, lines[k+1]))
		j.rewrite(*l, left, sep, full)
	}
	if len(lines) == 0 {
		return lineAt(j.text, i).next
	}
	return lines[len(lines)-1].next
}

// lines returns the lines from i on up to the next blank one.
func (j *joiner) lines(i int) (lines []line) {
	j.width, j.carry = min(j.least, widest), ""
	for i < len(j.text) {
		l := lineAt(j.text, i)
		if l.blank(j.text) {
			break
		}
		lines = append(lines, l)
		j.width = max(j.width, j.columns(l))
		i = l.next
	}
	return lines
}

func (j *joiner) columns(l line) int {
	return utf8.RuneCountInString(strings.TrimRight(j.text[l.start:l.end], " \t"))
}

// full reports whether the next word did not fit on the line l.
func (j *joiner) full(l, next line) bool {
	at := next.indent(j.text)
	return j.columns(l)+1+utf8.RuneCountInString(j.text[at:wordEnd(j.text, at)]) > j.width
}

// divided returns the first half of the word that the line l divides, with the sign
// behind it, and what belongs between its halves.
func (j *joiner) divided(l, next line) (left, sep string, ok bool) {
	s := strings.TrimRight(j.text[l.start:l.end], " \t")
	n := signLength(s)
	if n == 0 || len(s) < shortest {
		return "", "", false
	}
	end := l.start + len(s)
	half, rest := wordBefore(j.text[:end], end-n), wordAfter(j.text, next.indent(j.text))
	if !divides(half, rest) {
		return "", "", false
	}
	if j.known == nil {
		j.known = wordsOf(j.text)
	}
	if sep = j.known.separator(half, rest); s[len(s)-n:] == "\u00ad" {
		sep = ""
	}
	j.cut = j.cut || sep == ""
	at := max(strings.LastIndexAny(s, " \t")+1, l.indent(j.text)-l.start)
	return s[at:], sep, true
}

// rewrite writes the line l with what was carried to it, without the half of a word
// at its end, which is carried on with sep behind it. If the line is full, so are
// words that it has no room for; else these become a line of their own.
func (j *joiner) rewrite(l line, left, sep string, full bool) {
	at := l.indent(j.text)
	t := j.carry + strings.TrimRight(j.text[at:l.end], " \t")
	if j.carry = ""; left != "" {
		half := left[:len(left)-signLength(left)] + sep
		t = strings.TrimRight(t[:len(t)-len(left)], " \t")
		j.carry = half
	}
	lead := j.text[l.start:at]
	t, over := j.fit(t, len(lead))
	if over != "" && full {
		j.carry, over = over+" "+j.carry, ""
	}
	lineBreak := j.text[l.end:l.next]
	if over != "" {
		t += pick(lineBreak == "", "\n", lineBreak) + over
	}
	if t == "" {
		j.replace(l.start, l.next, "")
		return
	}
	j.replace(l.start, l.next, lead+t+lineBreak)
}

// fit returns the part of t that a line with an indent has room for, and the words
// behind it.
func (j *joiner) fit(t string, indent int) (fits, over string) {
	n := utf8.RuneCountInString(t) + indent
	end := len(t)
	for n > j.width {
		k := strings.LastIndexByte(t[:end], ' ')
		if k <= 0 {
			break
		}
		n -= utf8.RuneCountInString(t[k:end])
		end = k
	}
	return strings.TrimRight(t[:end], " \t"), strings.TrimLeft(t[end:], " ")
}
