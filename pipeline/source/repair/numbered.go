package repair

import "strings"

// lineNumbers removes the numbers of lines that count on: those of transcripts of
// courts and hearings, which begin anew on each page. Lists and tables keep theirs,
// because their lines do not go on in lower case.
func lineNumbers(s string) string {
	if !hasNumbers(s) {
		return s
	}
	e := editor{text: s}
	for i := 0; i < len(s); {
		r := runAt(s, i)
		if r.plain() {
			e.unnumber(s, r)
		}
		i = r.next
	}
	return e.String()
}

// hasNumbers is the cheap look: two lines that follow each other count on.
func hasNumbers(s string) bool {
	last := -2
	for i := 0; i < len(s); {
		if c := s[i]; c <= '9' { // a blank or a digit
			l := lineAt(s, i)
			n, _ := number(s, l)
			if n >= 0 && n == last+1 {
				return true
			}
			if !l.blank(s) {
				last = pick(n >= 0, n, -2)
			}
			i = l.next
			continue
		}
		last = -2
		k := strings.IndexByte(s[i:], '\n')
		if k < 0 {
			break
		}
		i += k + 1
	}
	return false
}

// number returns the number that the line l of s begins with and where the text
// behind it begins, or -1. At least one blank must follow.
func number(s string, l line) (n, end int) {
	i := l.indent(s)
	start := i
	for i < l.end && isDigit(s[i]) && i-start < 5 {
		n = n*10 + int(s[i]-'0')
		i++
	}
	if i == start || i < l.end && s[i] != ' ' && s[i] != '\t' {
		return -1, 0
	}
	return n, i
}

// numbered is a line that counts on.
type numbered struct {
	line
	text int // where its text begins, behind the number
}

// run is a stretch of lines that count on, with up to gap others in between.
type run struct {
	lines  []numbered
	next   int // where the lines behind the run begin
	others int // lines without a number
	lower  int // lines that go on in lower case
	filled int // lines with text
}

// gap is how many lines the head and foot of a page have.
const gap = 4

func runAt(s string, i int) (r run) {
	last, missed := 0, 0
	for i < len(s) && missed <= gap {
		l := lineAt(s, i)
		i = l.next
		n, text := number(s, l)
		switch {
		case n >= 0 && (len(r.lines) == 0 || n == last+1 || n == 1 && last > 1):
			r.add(s, numbered{l, text})
			last, r.others, missed = n, r.others+missed, 0
		case l.blank(s):
		case len(r.lines) == 0:
			return run{next: i}
		default:
			missed++
		}
		if missed == 0 {
			r.next = i
		}
	}
	if len(r.lines) < 3 && len(r.lines) > 0 {
		r.next = r.lines[0].next
	}
	return r
}

func (r *run) add(s string, n numbered) {
	r.lines = append(r.lines, n)
	if k := skipBlanks(s, n.text); k < n.end {
		r.filled++
		r.lower += b2i(isLower(s[k]) && len(r.lines) > 1)
	}
}

// plain reports whether the run is running text.
func (r *run) plain() bool {
	const long = 10 // lines of questions and answers, of which fewer go on
	enough := r.lower*3 >= r.filled || len(r.lines) >= long && r.lower*8 >= r.filled
	return len(r.lines) > 2 && r.lower > 1 && enough && r.others*3 <= len(r.lines)
}

// unnumber removes the numbers of a run and the blanks that all its lines have
// behind them.
func (e *editor) unnumber(s string, r run) {
	blanks := 100
	for _, n := range r.lines {
		if k := skipBlanks(s, n.text); k < n.end {
			blanks = min(blanks, k-n.text)
		}
	}
	for _, n := range r.lines {
		e.replace(n.start, min(n.text+blanks, n.end), "")
	}
}
