package marks

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Run is a stretch of text between quotation marks, the marks included, that
// stands in no other run: the half-open range [first, last) of tokens.
type Run struct {
	First, Last int
	Paragraph   int
	Words       int  // letters-and-digits tokens inside
	Closed      bool // a closing mark stands at last-1
	Continues   bool // the run before, in the paragraph before, goes on here
}

// family is the kind of quotation mark that can close another.
type family uint8

const (
	double family = iota
	single
	guillemet
)

// side is what a mark's shape and neighbours let it be.
type side uint8

const (
	opens side = 1 << iota
	closes
)

// openMark is a mark waiting for its closing one.
type openMark struct {
	token  int
	family family
	mark   string
}

// pairing finds the runs of one document, a paragraph at a time. Marks nest;
// only the outermost pair becomes a run.
type pairing struct {
	d     *text.Document
	runs  []Run
	stack []openMark
	// pending is the mark that the last paragraph left open, if it did.
	pending string
	// closing are the marks of the paragraph at hand that by their shape close a
	// single quote; those before the mark at hand are cut off as it moves on.
	closing []int
}

// Pair returns the outermost quoted runs of d in text order, in buf's
// memory. An unclosed mark ends at its paragraph; where the next paragraph
// opens with the same mark the run goes on there. Apostrophes, feet and inches
// and marks that pair with nothing are no marks.
func Pair(d *text.Document, buf []Run) []Run {
	p := pairing{d: d, runs: buf[:0]}
	for i, par := range d.Paragraphs {
		if par.First < par.Last {
			p.paragraph(i, d.Sentences[par.First].First, d.Sentences[par.Last-1].Last)
		}
	}
	return withoutAttributes(d, p.runs)
}

// paragraph pairs the marks among the tokens [first, last).
func (p *pairing) paragraph(index, first, last int) {
	p.stack = p.stack[:0]
	p.closers(first, last)
	before, pending := len(p.runs), p.pending
	p.pending = ""
	for i := first; i < last; i++ {
		if p.d.Tokens[i].Kind == text.Mark {
			p.mark(i, last, index)
		}
	}
	p.unclosed(index, last)
	if pending != "" && len(p.runs) > before && p.runs[before].First == first && SameOpening(pending, p.d.Word(first)) {
		p.runs[before].Continues = true
	}
}

// withoutAttributes drops the runs that are values of attributes: scraped text has pieces
// of markup, and nobody says class="lead".
func withoutAttributes(d *text.Document, runs []Run) []Run {
	return slices.DeleteFunc(runs, func(r Run) bool {
		t := d.Tokens[r.First]
		return t.Start > 0 && d.Text[t.Start-1] == '=' && d.Word(r.First) == "\""
	})
}

// SameOpening reports whether two marks open the same kind of quote.
func SameOpening(a, b string) bool { return familyOf(a) == familyOf(b) }

func familyOf(mark string) family {
	switch mark {
	case "‘", "’", "'", "‚", "‹", "›", "`":
		return single
	case "«", "»":
		return guillemet
	}
	return double
}

// mark opens, closes or passes over the mark at token i of [first, last).
func (p *pairing) mark(i, last, index int) {
	m := p.d.Word(i)
	fam := familyOf(m)
	can := p.sides(i, m)
	at := p.openAt(fam)
	switch {
	case at >= 0 && can&closes != 0 && (can&opens == 0 || p.d.Word(p.stack[at].token) == m || fam == double):
		if fam == single && p.possessive(i, last) {
			return
		}
		p.close(at, i+1, index, true)
	case can&opens == 0:
	case at >= 0 && p.doubled(at, i):
	case at >= 0 && p.strayOpen(at, i):
		p.close(at, i, index, false)
		p.push(i, fam, m)
	case fam == single && !p.hasCloser(i, m) && !(m == "‘" && p.goesOn(index)):
	default:
		p.push(i, fam, m)
	}
}

// doubled reports whether the mark at i, beside the same mark at place k of the
// stack, is a slip: ""We won," he said.
func (p *pairing) doubled(k, i int) bool {
	return p.stack[k].token == i-1 && p.d.Word(i) == "\"" && p.d.Word(i-1) == "\"" && p.d.Tokens[i-1].End == p.d.Tokens[i].Start
}

// goesOn reports whether the paragraph behind the given one begins with a
// single mark, as it does where a quote runs over both.
func (p *pairing) goesOn(index int) bool {
	if index+1 >= len(p.d.Paragraphs) {
		return false
	}
	next := p.d.Paragraphs[index+1]
	return next.First < next.Last && p.d.Word(p.d.Sentences[next.First].First) == "‘"
}

// Deepest bounds how many marks may wait for their closing ones; nothing that
// people write nests deeper, and it keeps hostile text linear.
const Deepest = 8

func (p *pairing) push(i int, fam family, m string) {
	if len(p.stack) < Deepest {
		p.stack = append(p.stack, openMark{i, fam, m})
	}
}

// openAt returns the place on the stack of the innermost open mark of a
// family, or -1.
func (p *pairing) openAt(fam family) int {
	for k := len(p.stack) - 1; k >= 0; k-- {
		if p.stack[k].family == fam {
			return k
		}
	}
	return -1
}

// close ends the run that the mark at place k of the stack opened before token
// end, and drops whatever was opened inside it and never closed.
func (p *pairing) close(k, end, index int, closed bool) {
	open := p.stack[k]
	p.stack = p.stack[:k]
	if k == 0 {
		p.add(open.token, end, index, closed)
	}
}

func (p *pairing) add(first, last, index int, closed bool) {
	r := Run{First: first, Last: last, Paragraph: index, Closed: closed}
	for i := first; i < last; i++ {
		if k := p.d.Tokens[i].Kind; k == text.Word || k == text.Number {
			r.Words++
		}
	}
	if r.Words > 0 {
		p.runs = append(p.runs, r)
	}
}

// unclosed ends what the paragraph left open. A single mark that nothing
// closes was an apostrophe, unless it opened the paragraph.
func (p *pairing) unclosed(index, last int) {
	for _, open := range p.stack {
		if open.family == single && open.mark != "‘" {
			continue
		}
		p.add(open.token, last, index, false)
		p.pending = open.mark
		return
	}
}

// sides returns what the mark at token i can be, by its shape and by the space
// around it.
func (p *pairing) sides(i int, m string) side {
	before, after := p.spaceBefore(i), p.spaceAfter(i)
	switch m {
	case "“", "„", "‘", "‚", "``", "`":
		if m == "“" && !before && (after && p.openAt(double) >= 0 || p.openedBy("„")) {
			return closes // German order, or a slip
		}
		return opens
	case "«":
		return p.guillemet(before, after, "»")
	case "»":
		return p.guillemet(before, after, "«")
	case "’", "”":
		if before && !after && p.openAt(familyOf(m)) < 0 && m == "”" {
			return opens
		}
		return closes
	}
	if p.measure(i) {
		return 0
	}
	switch { // straight marks
	case before && !after:
		return opens
	case after && !before:
		return closes
	case before && after:
		return opens | closes
	}
	return p.tight(i)
}

// guillemet sides: «French» and »German« order both occur.
func (p *pairing) guillemet(before, after bool, other string) side {
	if !p.openedBy(other) && (before && !after || p.openAt(guillemet) < 0) {
		return opens
	}
	return closes
}

func (p *pairing) openedBy(m string) bool {
	return len(p.stack) > 0 && p.stack[len(p.stack)-1].mark == m
}

// tight judges a straight mark with no space on either side: a closing mark
// before a dash or a letter, an opening one behind a dash or a bracket.
func (p *pairing) tight(i int) side {
	r, _ := utf8.DecodeLastRuneInString(p.d.Text[:p.d.Tokens[i].Start])
	if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(".,!?;:…)]%", r) {
		return closes
	}
	return opens | closes
}

// measure reports whether the straight mark at i, inside a quote, stands for
// inches after feet: "He is 6'2" tall."
func (p *pairing) measure(i int) bool {
	end := p.d.Tokens[i].Start
	j := end
	for j > 0 && (p.d.Text[j-1] >= '0' && p.d.Text[j-1] <= '9' || p.d.Text[j-1] == ' ') {
		j--
	}
	return j > 0 && j < end && p.d.Text[j-1] == '\'' && p.d.Text[end-1] != ' ' && p.d.Text[end] == '"'
}

// spaceBefore reports whether white space, a bracket, a dash or an opening
// mark (so, nothing that a quote could end with) stands before token i.
func (p *pairing) spaceBefore(i int) bool {
	start := p.d.Tokens[i].Start
	r, n := utf8.DecodeLastRuneInString(p.d.Text[:start])
	return n == 0 || unicode.IsSpace(r) || strings.ContainsRune("([{“„‘«—–-/\ufeff\u200b", r) || r == '"' && len(p.stack) > 0 && p.stack[len(p.stack)-1].token == i-1
}

// spaceAfter reports whether white space or the end of the text follows token i.
func (p *pairing) spaceAfter(i int) bool {
	r, n := utf8.DecodeRuneInString(p.d.Text[p.d.Tokens[i].End:])
	return n == 0 || unicode.IsSpace(r) || strings.ContainsRune(".,;:!?)]}…\u200b", r)
}

// strayOpen reports whether the straight mark at i, which can only open while
// the mark at place k is open, shows that k was never closed: a sentence ended
// just before it.
func (p *pairing) strayOpen(k, i int) bool {
	w := p.d.Word(i - 1)
	return p.stack[k].mark == p.d.Word(i) && (w == "." || w == "!" || w == "?" || w == "…")
}

// possessive reports whether the single mark at i, which would close a quote,
// is the apostrophe of a plural's possessive ("the workers' rights"): an s
// before it, a lower-case word behind it, and a better closing mark later.
func (p *pairing) possessive(i, last int) bool {
	t := p.d.Tokens[i]
	if t.Start == 0 || p.d.Text[t.Start-1] != 's' || i+1 >= last || p.d.Tokens[i+1].Case != text.Lower {
		return false
	}
	return p.hasCloser(i, "‘")
}

// closers notes the marks among the tokens [first, last) that look like
// closing ones: no space before, none but space or punctuation behind.
func (p *pairing) closers(first, last int) {
	p.closing = p.closing[:0]
	for j := first; j < last; j++ {
		if w := p.d.Word(j); (w == "'" || w == "’") && !p.spaceBefore(j) && (p.spaceAfter(j) || p.markAfter(j)) {
			p.closing = append(p.closing, j)
		}
	}
}

// hasCloser reports whether a mark that closes a single quote opened by m at i
// follows in the paragraph, before the double quote around it ends.
func (p *pairing) hasCloser(i int, m string) bool {
	for len(p.closing) > 0 && p.closing[0] < i+2 {
		p.closing = p.closing[1:]
	}
	return len(p.closing) > 0 && (m != "'" || p.d.Word(p.closing[0]) == "'" || p.openAt(double) >= 0)
}

func (p *pairing) markAfter(j int) bool {
	return j+1 < len(p.d.Tokens) && p.d.Tokens[j+1].Kind == text.Mark && p.d.Tokens[j+1].Start == p.d.Tokens[j].End
}
