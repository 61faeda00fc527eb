// Package marks pairs quotation marks into runs, the stretches of text that stand
// in marks, and answers questions about them: how a run ends, what stands before
// and after it, whether it is a nickname or the title of a book.
//
// It goes by the marks, the layout and the parts that words play, and does not
// know who speaks.
package marks

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Run is a stretch of text in quotation marks, including the marks. No run stands
// inside another.
type Run struct {
	First, Last int  // the half-open range [First, Last) of tokens
	Paragraph   int  // index of its paragraph
	Words       int  // how many tokens in it are words or numbers
	Closed      bool // its last token, Last-1, is the closing mark
	Continues   bool // it continues the last run of the paragraph before
}

// family groups the marks that can close one another.
type family uint8

const (
	double family = iota
	single
	guillemet
)

// side says whether a mark can open a quote, close one, or both.
type side uint8

const (
	opens side = 1 << iota
	closes
)

// openMark is a mark that has opened and not closed yet.
type openMark struct {
	token  int
	family family
	mark   string
}

// pairing finds the runs of one document, one paragraph at a time. Marks nest, and
// only an outermost pair becomes a run.
type pairing struct {
	d     *text.Document
	runs  []Run
	stack []openMark
	// pending is the mark that the last paragraph left open, or empty.
	pending string
	// closing lists the tokens of this paragraph that look like the closing mark of
	// a single quote. hasCloser drops those it has passed.
	closing []int
	left    int // the last « of this paragraph, or -1
}

// Pair returns the outermost runs of d in text order, and reuses the memory of buf.
// It needs paragraphs, sentences and tokens.
//
// A mark that is never closed makes a run that ends with its paragraph. If the next
// paragraph begins with the same mark, its run continues the open one. Pair skips
// apostrophes, marks for feet and inches, and closing marks that nothing opened.
func Pair(d *text.Document, buf []Run) []Run {
	p := pairing{d: d, runs: buf[:0]}
	for i, par := range d.Paragraphs {
		p.paragraph(i, d.Sentences[par.First].First, d.Sentences[par.Last-1].Last)
	}
	return withoutMarkup(d, p.runs)
}

// paragraph pairs the marks of one paragraph, the tokens [first, last).
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

// withoutMarkup drops runs that are values of attributes, since scraped text holds pieces
// of markup, <p class="lead">, and those that are links side by side: « Older | Newer ».
func withoutMarkup(d *text.Document, runs []Run) []Run {
	return slices.DeleteFunc(runs, func(r Run) bool { return attribute(d, r.First) || links(d, r) })
}

// links reports whether a run in guillemets has a bar among its first words.
func links(d *text.Document, r Run) bool {
	return familyOf(d.Word(r.First)) == guillemet && slices.ContainsFunc(d.Tokens[r.First:min(r.Last, r.First+longestLink)], func(t text.Token) bool { return t.In(d.Text) == "|" })
}

// longestLink bounds the words of a link before a bar.
const longestLink = 20

// attribute reports whether the mark at token i opens the value of an attribute.
func attribute(d *text.Document, i int) bool {
	t := d.Tokens[i]
	return t.Start > 0 && d.Text[t.Start-1] == '=' && d.Word(i) == "\""
}

// SameOpening reports whether two marks open the same kind of quote: “ and " do,
// “ and ‘ do not.
func SameOpening(a, b string) bool { return familyOf(a) == familyOf(b) }

// familyOf returns the family of a mark.
func familyOf(mark string) family {
	switch mark {
	case "‘", "’", "'", "‚", "‹", "›", "`":
		return single
	case "«", "»":
		return guillemet
	}
	return double
}

// mark decides whether the mark at token i opens a quote, closes one, or does neither.
// The paragraph ends before token last.
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

// doubled reports whether the mark at i repeats the mark at place k of the stack by
// mistake: ""We won," he said.
func (p *pairing) doubled(k, i int) bool {
	return p.stack[k].token == i-1 && p.d.Word(i) == "\"" && p.d.Word(i-1) == "\"" && p.d.Tokens[i-1].End == p.d.Tokens[i].Start
}

// goesOn reports whether the paragraph after the given one begins with a single
// mark, as it does when one quote spans both.
func (p *pairing) goesOn(index int) bool {
	if index+1 >= len(p.d.Paragraphs) {
		return false
	}
	next := p.d.Paragraphs[index+1]
	return p.d.Word(p.d.Sentences[next.First].First) == "‘"
}

// Deepest is how many marks can be open at once. Nobody nests quotes deeper, and
// the bound keeps the time for hostile text linear.
const Deepest = 8

// push notes that the mark m at token i is open.
func (p *pairing) push(i int, fam family, m string) {
	if len(p.stack) < Deepest {
		p.stack = append(p.stack, openMark{i, fam, m})
	}
}

// openAt returns the place on the stack of the innermost open mark of a family, or
// -1 if there is none.
func (p *pairing) openAt(fam family) int {
	for k := len(p.stack) - 1; k >= 0; k-- {
		if p.stack[k].family == fam {
			return k
		}
	}
	return -1
}

// close ends, before token end, the quote that the mark at place k of the stack
// opened. Marks opened inside it are dropped. Only an outermost quote becomes a run.
func (p *pairing) close(k, end, index int, closed bool) {
	open := p.stack[k]
	p.stack = p.stack[:k]
	if k == 0 {
		p.add(open.token, end, index, closed)
	}
}

// add adds the run [first, last) if it holds a word.
func (p *pairing) add(first, last, index int, closed bool) {
	r := Run{First: first, Last: last, Paragraph: index, Closed: closed}
	r.Words = countWords(p.d, first, last)
	if r.Words > 0 {
		p.runs = append(p.runs, r)
	}
}

// unclosed ends the run that the paragraph leaves open. A straight single mark that
// nothing closes is an apostrophe. A mark without a word behind it opens no run, and that of
// an attribute none that stays, so none can continue them.
func (p *pairing) unclosed(index, last int) {
	for _, open := range p.stack {
		if open.family == single && open.mark != "‘" {
			continue
		}
		before := len(p.runs)
		p.add(open.token, last, index, false)
		if len(p.runs) > before && !attribute(p.d, open.token) {
			p.pending = open.mark
		}
		return
	}
}

// sides returns whether the mark m at token i can open or close, judged by its shape
// and the space around it.
func (p *pairing) sides(i int, m string) side {
	before, after := p.spaceBefore(i), p.spaceAfter(i)
	switch m {
	case "“", "„", "‘", "‚", "``", "`":
		if m == "“" && !before && (after && p.openAt(double) >= 0 || p.openedBy("„")) {
			return closes // „German“ order, or a mistake
		}
		return opens
	case "«":
		return p.guillemet(before, after, "»")
	case "»":
		if before && after && p.openAt(guillemet) < 0 && p.left < i {
			return 0 // » Home » Sport
		}
		return p.guillemet(before, after, "«")
	case "’", "”":
		if m == "”" && before && !after && p.openAt(double) < 0 {
			return opens
		}
		return closes
	}
	return p.straight(i, before, after)
}

// straight returns whether the straight mark at token i can open or close, judged by
// the space around it.
func (p *pairing) straight(i int, before, after bool) side {
	switch {
	case p.measure(i):
		return 0
	case before && !after:
		return opens
	case after && !before:
		return closes
	case before && after:
		return opens | closes
	}
	return p.tight(i)
}

// measure reports whether the straight mark at i stands for inches after feet, inside
// a quote: "He is 6'2" tall."
func (p *pairing) measure(i int) bool {
	end := p.d.Tokens[i].Start
	j := end
	for j > 0 && (p.d.Text[j-1] >= '0' && p.d.Text[j-1] <= '9' || p.d.Text[j-1] == ' ') {
		j--
	}
	return j > 0 && j < end && p.d.Text[j-1] == '\'' && p.d.Text[end-1] != ' ' && p.d.Text[end] == '"'
}

// guillemet returns the side of a guillemet. Both «French» and »German« order occur;
// other is the mark that this one closes.
func (p *pairing) guillemet(before, after bool, other string) side {
	if !p.openedBy(other) && (before && !after || p.openAt(guillemet) < 0) {
		return opens
	}
	return closes
}

// openedBy reports whether m is the innermost open mark.
func (p *pairing) openedBy(m string) bool {
	return len(p.stack) > 0 && p.stack[len(p.stack)-1].mark == m
}

// tight returns the side of a straight mark without space before or after it. After
// a letter, a digit or the end of a sentence it closes; elsewhere it can do both. A double
// mark behind punctuation opens where none is open, for want of a blank: she said:"We won."
func (p *pairing) tight(i int) side {
	r, _ := utf8.DecodeLastRuneInString(p.d.Text[:p.d.Tokens[i].Start])
	if strings.ContainsRune(".,!?;:…", r) && p.d.Word(i) == "\"" && p.openAt(double) < 0 {
		return opens
	}
	if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(".,!?;:…)]%", r) {
		return closes
	}
	return opens | closes
}

// spaceBefore reports whether token i follows white space, an opening bracket, a dash
// or an opening mark. No quote ends after any of these.
func (p *pairing) spaceBefore(i int) bool {
	start := p.d.Tokens[i].Start
	r, n := utf8.DecodeLastRuneInString(p.d.Text[:start])
	return n == 0 || unicode.IsSpace(r) || strings.ContainsRune("([{“„‘«—–-/\ufeff\u200b", r) || r == '"' && len(p.stack) > 0 && p.stack[len(p.stack)-1].token == i-1
}

// spaceAfter reports whether white space, punctuation or the end of the text follows
// token i.
func (p *pairing) spaceAfter(i int) bool {
	r, n := utf8.DecodeRuneInString(p.d.Text[p.d.Tokens[i].End:])
	return n == 0 || unicode.IsSpace(r) || strings.ContainsRune(".,;:!?)]}…\u200b", r)
}

// strayOpen reports whether the mark at i, which can only open, shows that the same
// mark at place k of the stack was never closed, because a sentence ends just before
// it: "We won. "We lost," she said.
func (p *pairing) strayOpen(k, i int) bool {
	w := p.d.Word(i - 1)
	return p.stack[k].mark == p.d.Word(i) && (w == "." || w == "!" || w == "?" || w == "…")
}

// possessive reports whether the single mark at i is the apostrophe of a plural
// possessive rather than a closing mark: 'The workers' rights,' she said. An s
// stands before it, a lower-case word after it, and a better closing mark follows.
func (p *pairing) possessive(i, last int) bool {
	t := p.d.Tokens[i]
	if p.d.Text[t.Start-1] != 's' || i+1 >= last || p.d.Tokens[i+1].Case != text.Lower {
		return false
	}
	return p.hasCloser(i, "‘")
}

// closers lists the marks among the tokens [first, last) that look like the closing
// mark of a single quote: no space before, and space, punctuation or a mark after. It
// notes the last « as well.
func (p *pairing) closers(first, last int) {
	p.closing, p.left = p.closing[:0], -1
	for j := first; j < last; j++ {
		w := p.d.Word(j)
		if w == "«" {
			p.left = j
		}
		if (w == "'" || w == "’") && !p.spaceBefore(j) && (p.spaceAfter(j) || p.markAfter(j)) {
			p.closing = append(p.closing, j)
		}
	}
}

// hasCloser reports whether a mark later in the paragraph can close the single quote
// that m opens at token i. A curly mark closes a straight one only inside double
// marks. Calls come in text order.
func (p *pairing) hasCloser(i int, m string) bool {
	for len(p.closing) > 0 && p.closing[0] < i+2 {
		p.closing = p.closing[1:]
	}
	return len(p.closing) > 0 && (m != "'" || p.d.Word(p.closing[0]) == "'" || p.openAt(double) >= 0)
}

// markAfter reports whether another mark follows token j without space.
func (p *pairing) markAfter(j int) bool {
	return j+1 < len(p.d.Tokens) && p.d.Tokens[j+1].Kind == text.Mark && p.d.Tokens[j+1].Start == p.d.Tokens[j].End
}

// countWords returns how many of the tokens [first, last) are words or numbers.
func countWords(d *text.Document, first, last int) (n int) {
	for _, t := range d.Tokens[first:last] {
		if t.Kind == text.Word || t.Kind == text.Number {
			n++
		}
	}
	return n
}
