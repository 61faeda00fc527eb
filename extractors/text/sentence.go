package text

import "unicode/utf8"

// split appends the sentences of the paragraph whose tokens begin at first.
func split(d *Document, first int) {
	p := splitter{d: d, text: d.Text, tokens: d.Tokens, begin: first}
	for i := first; i < len(p.tokens); i++ {
		t := p.tokens[i]
		if t.Kind != Punct && (t.Kind != Word || p.text[t.End-1] != '.') {
			continue
		}
		if e := p.boundary(i); e > 0 {
			p.cut(e)
			i = e - 1
		}
	}
	p.cut(len(p.tokens))
}

// splitter finds the sentences of one paragraph.
type splitter struct {
	d      *Document
	text   string
	tokens []Token
	begin  int // first token of the sentence at hand
}

// cut ends the sentence at hand before token i.
func (p *splitter) cut(i int) {
	if i > p.begin {
		p.d.Sentences = append(p.d.Sentences, Sentence{p.d.Tokenized(p.begin, i), p.begin, i})
		p.begin = i
	}
}

// boundary returns the token before which a sentence ends whose last mark, or
// last abbreviation, is token i; 0 if none ends there.
func (p *splitter) boundary(i int) int {
	t := p.tokens[i]
	w := t.In(p.text)
	kind := terminal(w)
	if t.Kind == Word {
		kind = abbreviation
	}
	if kind == none {
		return 0
	}
	next, quoted := p.closers(i + 1)
	if next >= len(p.tokens) {
		return 0
	}
	if p.starts(i, next, kind, quoted) {
		return next
	}
	return 0
}

type terminalKind uint8

const (
	none terminalKind = iota
	period
	bang
	ellipsis
	foreign
	abbreviation
)

// terminal returns the kind of mark that may end a sentence.
func terminal(w string) terminalKind {
	switch w[0] {
	case '.':
		if len(w) > 1 {
			return ellipsis
		}
		return period
	case '!', '?':
		return bang
	}
	if w[0] < utf8.RuneSelf {
		return none
	}
	r, _ := utf8.DecodeRuneInString(w)
	switch r {
	case '…':
		return ellipsis
	case '‼', '⁇', '⁈', '⁉':
		return bang
	case '。', '！', '？', '．', '｡', '؟', '۔', '।', '॥', '።', '፧', '။':
		return foreign
	}
	return none
}

// closers returns the first token from i on that does not close what went
// before: quotation marks and brackets that stick to it. quoted says whether
// a quotation mark was among them.
func (p *splitter) closers(i int) (next int, quoted bool) {
	for ; i < len(p.tokens); i++ {
		t := p.tokens[i]
		if t.Start != p.tokens[i-1].End {
			break
		}
		w := t.In(p.text)
		if t.Kind == Mark {
			if opens(w) || w == `"` && i+1 < len(p.tokens) && p.tokens[i+1].Start == t.End && p.tokens[i+1].Kind == Word {
				break
			}
			quoted = true
		} else if w != ")" && w != "]" && w != "}" && w != "." && w != "!" && w != "?" {
			break
		}
	}
	return i, quoted
}

func opens(w string) bool {
	switch w {
	case "“", "‘", "«", "„", "``", "`", "‹", "「", "『":
		return true
	}
	return false
}

// starts decides whether the sentence that token i may end does end before
// token next.
func (p *splitter) starts(i, next int, kind terminalKind, quoted bool) bool {
	n := next
	for n < len(p.tokens)-1 && (p.tokens[n].Kind == Mark || p.is(n, "(") || p.is(n, "[")) {
		n++
	}
	t := p.tokens[n]
	capital := t.Case.Capital()
	switch kind {
	case foreign:
		return true
	case period:
		if i == p.begin+1 && (p.tokens[p.begin].Kind == Number) {
			return false
		}
		return capital || t.Kind == Number || t.Kind == Symbol || t.Kind == Address
	case bang:
		return capital || t.Kind == Number
	case ellipsis:
		return capital
	}
	return capital && p.afterAbbreviation(i, n)
}

func (p *splitter) is(i int, w string) bool { return p.tokens[i].In(p.text) == w }

// afterAbbreviation decides whether the capitalised token n, behind the
// abbreviation i, begins a sentence.
func (p *splitter) afterAbbreviation(i, n int) bool {
	w := p.tokens[i].In(p.text)
	switch abbreviations[w[:len(w)-1]] {
	case abbrTitle, abbrNumber:
		return false
	case abbrEnd:
		return true
	}
	return starters[p.tokens[n].In(p.text)]
}
