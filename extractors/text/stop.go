package text

import "unicode/utf8"

// stop is a place where a sentence may end.
type stop struct {
	at      int // its last mark, or abbreviation
	kind    stopKind
	next    int  // first token after what closes with it
	quoted  bool // a quotation mark closes after it
	bracket bool // a bracket closes after it
}

type stopKind uint8

const (
	noStop stopKind = iota
	period
	bang // ! and ?
	ellipsis
	foreign // a full stop of a script without capitals
	abbreviation
	smile
)

// terminal returns the kind of stop that a punctuation mark is.
func terminal(w string) stopKind {
	r, n := utf8.DecodeRuneInString(w)
	switch r {
	case '.':
		if len(w) > n {
			return ellipsis
		}
		return period
	case '…':
		return ellipsis
	case '!', '?', '‼', '⁇', '⁈', '⁉':
		return bang
	case '。', '！', '？', '．', '｡', '؟', '۔', '।', '॥', '።', '፧', '။':
		return foreign
	}
	return noStop
}

// closers finds the first token after the stop that does not close with it.
// Quotation marks and brackets close with it if they touch it, note marks
// ("[4]") and emoticons also after a space, and so do the marks of a quotation that
// opened, where all tokens stand apart. A "!" among them makes the stop one.
func (p *splitter) closers(s *stop) {
	i := s.at + 1
	for ; i < len(p.tokens); i++ {
		t := &p.tokens[i]
		if n := p.note(i); n > i {
			i = n - 1
			continue
		}
		w := t.In(p.text)
		if t.Kind == Symbol && smiling(w) {
			continue
		}
		if !s.quoted && (p.quote || p.apart) && p.loose(i) {
			s.quoted = true
			continue
		}
		if p.spaced(i) {
			break
		}
		if t.Kind == Mark {
			if p.opens(i) {
				break
			}
			s.quoted = true
		} else if w == ")" || w == "]" || w == "}" {
			s.bracket = true
		} else if k := terminal(w); t.Kind != Punct || k == noStop {
			break
		} else if k == bang {
			s.kind = k
		}
	}
	s.next = i
}

// opens reports whether the quotation mark i opens a quotation although it may
// touch the token before it. A straight mark does if a word touches it.
func (p *splitter) opens(i int) bool {
	switch p.tokens[i].In(p.text) {
	case "“", "‘", "«", "„", "``", "`", "‹", "「", "『":
		return true
	case `"`, "'":
		return i+1 < len(p.tokens) && !p.spaced(i+1) && p.tokens[i+1].Kind <= Number
	}
	return false
}

// loose reports whether token i is a quotation mark that may close and has spaces on
// both sides, as in text whose tokens stand apart: `" Why ? " he asked .` A straight
// mark opens there as well as it closes.
func (p *splitter) loose(i int) bool {
	if !p.spaced(i) || i+1 < len(p.tokens) && !p.spaced(i+1) {
		return false
	}
	switch p.tokens[i].In(p.text) {
	case `"`, "''", "”", "»":
		return true
	}
	return false
}

// note returns the end of the note mark at token i, "[4]" or "[12, 13]"; i if
// there is none.
func (p *splitter) note(i int) int {
	if i+1 >= len(p.tokens) || p.text[p.tokens[i].Start] != '[' || p.tokens[i+1].Kind != Number {
		return i
	}
	for k := i + 1; k < len(p.tokens) && k < i+16; k++ {
		t := &p.tokens[k]
		switch c := p.text[t.Start]; {
		case c == ']':
			return k + 1
		case t.Kind != Number && c != ',' && c != '-' && c < utf8.RuneSelf:
			return i
		}
	}
	return i
}

// smiling reports whether the symbol w is an emoticon: ":)", but not "==".
func smiling(w string) bool {
	if len(w) < 2 {
		return false
	}
	switch w[0] {
	case ':', ';', '=':
		return w[1] != w[0]
	}
	return false
}
