package coref

import (
	"github.com/d1af08f5/sayso/extractors/text"
)

// covered returns, for every token, one more than the index of the name that
// covers it, or 0.
func (w *table) covered() []int32 {
	c := blank(w.covers, len(w.d.Tokens), 0)
	w.covers = c
	for i := range w.names {
		n := &w.names[i]
		if n.absorbed() {
			continue
		}
		for k := n.first; k < n.last; k++ {
			c[k] = int32(i + 1)
		}
	}
	return c
}

// givenAt reports whether token i is a given name.
func (w *table) givenAt(i int) bool {
	if !w.capital(i) {
		return false
	}
	_, given := w.lex.given(w.d.Word(i))
	return given && !w.closedWord(i)
}

// nickname returns the first token of a nickname in quotation marks that ends
// at token p, inside a name (Robert "Bobby" Lane); -1 where there is none.
func (w *table) nickname(p, low int) int {
	if p-3 < max(low, 0) || w.d.Tokens[p].Kind != text.Mark || w.d.Tokens[p-2].Kind != text.Mark || !w.capital(p-1) || !w.capital(w.beforeMark(p-2)) {
		return -1
	}
	return p - 2
}

func (w *table) closedWord(i int) bool {
	word := w.d.Word(i)
	return has(w.lex.Closed, word) || has(w.lex.Calendar, word) || w.lex.title(word)
}

// adopt makes the tokens [first, last) a name of the given type, in place of
// the shorter names they cover.
func (w *table) adopt(first, last int, typ text.Type, covered []int32) {
	span := w.d.Tokenized(first, last)
	at := -1
	for k := first; k < last; k++ {
		if c := int(covered[k]) - 1; c >= 0 && c != at && !w.names[c].absorbed() {
			n := &w.names[c]
			if n.first < first || n.last > last {
				return // a longer name that only touches
			}
			if at < 0 {
				at = c
				continue
			}
			w.d.Mentions[n.mention].Entity = -1 // two names of the tagger are one
			n.words = nil
		}
	}
	words := w.wordsIn(first, last)
	if at < 0 {
		w.d.Mentions = append(w.d.Mentions, text.Mention{Span: span, Type: typ, Entity: -1})
		w.names = append(w.names, name{mention: len(w.d.Mentions) - 1})
		at = len(w.names) - 1
	}
	n := &w.names[at]
	n.first, n.last, n.words = first, last, words
	w.d.Mentions[n.mention].Span, w.d.Mentions[n.mention].Type = span, typ
	for k := first; k < last; k++ {
		covered[k] = int32(at + 1)
	}
}

// spread finds the people already known wherever else their names stand.
func (w *table) spread() {
	covered := w.covers
	for i := 0; i < len(w.d.Tokens); i++ {
		if covered[i] > 0 || !w.capital(i) || w.d.Tokens[i].Case == text.Initial {
			continue
		}
		k, last := w.known(i, covered)
		if k < 0 {
			continue
		}
		w.adopt(i, last, w.entities[k].typ, covered)
		n := &w.names[covered[i]-1]
		w.d.Mentions[n.mention].Entity = k
		i = last - 1
	}
}

// known returns the person whose full name or surname begins at token i, and
// where it ends; -1 where there is none.
func (w *table) known(i int, covered []int32) (int, int) {
	for k := range w.bearers(w.d.Word(i)) {
		e := &w.entities[k]
		if e.typ != text.Person {
			continue
		}
		last := i
		for last < len(w.d.Tokens) && last-i < len(e.words) && covered[last] == 0 && w.d.Word(last) == e.words[last-i] {
			last++
		}
		if last-i == len(e.words) {
			return k, last
		}
		if w.d.Word(i) == e.words[len(e.words)-1] && !w.insideName(i) {
			n := name{first: i, last: i + 1, words: w.wordsIn(i, i+1)}
			return w.find(&n, text.Person), i + 1
		}
	}
	return -1, i
}

// insideName reports whether token i is a part of a longer row of capitals,
// which may be another's name.
func (w *table) insideName(i int) bool {
	s := w.d.Sentences[w.d.SentenceAt(i)]
	if i > s.First && w.capital(i-1) && !w.lex.title(w.d.Word(i-1)) && !has(w.lex.Closed, w.d.Word(i-1)) {
		return true
	}
	return i+1 < s.Last && w.capital(i+1)
}

// beforeMark returns the token before token i, past the period of an initial.
func (w *table) beforeMark(i int) int {
	if i > 1 && w.d.Word(i-1) == "." {
		return i - 2
	}
	return i - 1
}
