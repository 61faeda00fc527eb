package names

import (
	"github.com/d1af08f5/sayso/extractors/text"
)

// GivenAt reports whether token i is a given name.
func (w *Table) GivenAt(i int) bool {
	if !w.Capital(i) {
		return false
	}
	_, given := w.Lex.given(w.D.Word(i))
	return given && !w.ClosedWord(i)
}

// nickname returns the opening mark of the nickname whose closing mark is token
// p, inside a name that does not start before token low, or -1: Robert "Bobby"
// Lane.
func (w *Table) nickname(p, low int) int {
	if p-3 < max(low, 0) || w.D.Tokens[p].Kind != text.Mark || w.D.Tokens[p-2].Kind != text.Mark || !w.Capital(p-1) || !w.Capital(w.beforeMark(p-2)) {
		return -1
	}
	return p - 2
}

// ClosedWord reports whether token i is a word of the grammar, a day, a month or
// a title: no name by itself.
func (w *Table) ClosedWord(i int) bool {
	word := w.D.Word(i)
	return Has(w.Lex.Closed, word) || Has(w.Lex.Calendar, word) || w.Lex.Title(word)
}

// adopt makes the tokens [first, last) a name of the given type, which takes the
// place of the shorter names inside. It does nothing if a longer name is in the
// way.
func (w *Table) adopt(first, last int, typ text.Type, covered []int32) {
	span := w.D.Tokenized(first, last)
	at := -1
	for k := first; k < last; k++ {
		if c := int(covered[k]) - 1; c >= 0 && c != at && !w.Names[c].Absorbed() {
			n := &w.Names[c]
			if n.First < first || n.Last > last {
				return // a longer name that only touches
			}
			if at < 0 {
				at = c
				continue
			}
			w.D.Mentions[n.Mention].Entity = -1 // two names of the tagger are one
			n.Words = nil
		}
	}
	words := w.WordsIn(first, last)
	if at < 0 {
		w.D.Mentions = append(w.D.Mentions, text.Mention{Span: span, Type: typ, Entity: -1})
		w.Names = append(w.Names, Name{Mention: len(w.D.Mentions) - 1})
		at = len(w.Names) - 1
	}
	n := &w.Names[at]
	n.First, n.Last, n.Words = first, last, words
	w.D.Mentions[n.Mention].Span, w.D.Mentions[n.Mention].Type = span, typ
	for k := first; k < last; k++ {
		covered[k] = int32(at + 1)
	}
}

// Spread adds the mentions of known people, by full name or surname, that were
// not tagged.
func (w *Table) Spread() {
	covered := w.NameAt
	for i := 0; i < len(w.D.Tokens); i++ {
		if covered[i] > 0 || !w.Capital(i) || w.D.Tokens[i].Case == text.Initial {
			continue
		}
		k, last := w.known(i, covered)
		if k < 0 {
			continue
		}
		w.adopt(i, last, w.Entities[k].Typ, covered)
		n := &w.Names[covered[i]-1]
		w.D.Mentions[n.Mention].Entity = k
		i = last - 1
	}
}

// known returns the person whose full name or surname starts at token i, or -1,
// and the token after it.
func (w *Table) known(i int, covered []int32) (int, int) {
	for k := range w.bearers(w.D.Word(i)) {
		e := &w.Entities[k]
		if e.Typ != text.Person || e.gone && w.into[k] < 0 {
			continue
		}
		last := i
		for last < len(w.D.Tokens) && last-i < len(e.Words) && covered[last] == 0 && spelled(w.D.Word(last)) == e.Words[last-i] {
			last++
		}
		if last-i == len(e.Words) {
			if e.gone { // a misspelt name
				k = w.into[k]
			}
			return k, last
		}
		if spelled(w.D.Word(i)) == e.Words[len(e.Words)-1] && !w.insideName(i) && !Has(w.Lex.Calendar, w.D.Word(i)) { // the tagger knows May from a month
			n := Name{First: i, Last: i + 1, Words: w.WordsIn(i, i+1)}
			return w.Find(&n, text.Person), i + 1
		}
	}
	return -1, i
}

// insideName reports whether a capitalized word stands next to token i, so that
// both may be the name of somebody else.
func (w *Table) insideName(i int) bool {
	s := w.D.Sentences[w.D.SentenceAt(i)]
	if i > s.First && w.Capital(i-1) && !w.Lex.Title(w.D.Word(i-1)) && !Has(w.Lex.Closed, w.D.Word(i-1)) {
		return true
	}
	return i+1 < s.Last && w.Capital(i+1)
}

// beforeMark returns the token before token i, or the one before that if it is
// the period of an initial.
func (w *Table) beforeMark(i int) int {
	if i > 1 && w.D.Word(i-1) == "." {
		return i - 2
	}
	return i - 1
}
