package repair

import "strings"

// mailQuoting removes the "> " or "| " at the begin of the lines of blocks in which
// every line has it, as replies to mail have. ">>" before a new speaker in captions
// stays, and so do tables.
func mailQuoting(s string) string {
	if !hasQuoting(s) {
		return s
	}
	e := editor{text: s}
	for i := 0; i < len(s); {
		b := blockAt(s, i)
		if b.plain() {
			e.part(i)
			e.unquote(s[:b.end], i)
			e.part(b.end)
		}
		i = b.end
	}
	return e.String()
}

// hasQuoting reports whether two lines begin as quoted ones do.
func hasQuoting(s string) bool {
	hits := b2i(quoteLevel(s) > 0)
	for i := 0; i < len(s) && hits < 2; {
		k := strings.IndexByte(s[i:], '\n')
		if k < 0 {
			break
		}
		i += k + 1
		hits += b2i(quoteLevel(s[i:]) > 0)
	}
	return hits > 1
}

// quoteLevel returns the length of the signs of quoting that s begins with: ">",
// "> >", ">> ", "| ".
func quoteLevel(s string) int {
	n := 0
	for k := 0; k < len(s); k++ {
		switch {
		case s[k] == '>' || s[k] == '|' && (k+1 == len(s) || s[k+1] == ' ' || s[k+1] == '\n'):
			n = k + 1
		case s[k] != ' ' || k > n+1:
			return n
		}
	}
	return n
}

// block is a run of lines that all begin with a sign of quoting, or that all do
// not.
type block struct {
	end           int // offset of the next block
	lines         int
	quoted        bool
	single, lower int // lines with one sign; lines that go on in lower case
	table         bool
}

func blockAt(s string, i int) (b block) {
	b.quoted = quoteLevel(s[i:]) > 0
	for b.end = i; b.end < len(s); {
		n := quoteLevel(s[b.end:])
		if n > 0 != b.quoted {
			break
		}
		l := lineAt(s, b.end)
		b.end = l.next
		b.lines++
		b.single += b2i(n > 0 && !strings.Contains(s[l.start:l.start+n], ">>"))
		if k := skipBlanks(s, l.start+n); k < l.end {
			b.lower += b2i(isLower(s[k]))
			b.table = b.table || n > 0 && strings.Contains(s[k:l.end], " |")
		}
	}
	return b
}

// plain reports whether the signs of the block quote it.
func (b *block) plain() bool {
	return b.quoted && !b.table && b.lines > 1 && (b.single*2 > b.lines || b.lower*5 >= b.lines)
}

// unquote removes the signs of the lines of s from i on.
func (e *editor) unquote(s string, i int) {
	for i < len(s) {
		n := quoteLevel(s[i:])
		e.replace(i, i+n+b2i(strings.HasPrefix(s[i+n:], " ")), "")
		i = lineAt(s, i).next
	}
}

// part puts a blank line between what is quoted and what is not at offset i, where a
// line begins, if none is there.
func (e *editor) part(i int) {
	s := e.text
	if i == 0 || i == len(s) {
		return
	}
	last := strings.LastIndexByte(s[:i-1], '\n') + 1
	if !lineAt(s, last).blank(s) && !lineAt(s, i).blank(s) {
		e.replace(i, i, "\n")
	}
}
