package coref

import (
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// adoptNames reads the tagger's mentions word by word, without titles, and
// adds the named speakers that the tagger did not see. What is left is in text
// order and does not overlap.
func (w *table) adoptNames() {
	d := w.d
	for i := range d.Mentions {
		d.Mentions[i].Entity = -1
	}
	at := blank(w.mentionAt, len(d.Tokens), 0)
	w.mentionAt = at
	for i := range d.Mentions {
		w.cover(at, d.Mentions[i].Span, i)
	}
	for i := range d.Quotes {
		if s := d.Quotes[i].Speaker; !s.Empty() {
			w.adoptSpeaker(s, at)
		}
	}
	slices.SortStableFunc(d.Mentions, func(a, b text.Mention) int { return a.Start - b.Start })
	w.names = slices.Grow(w.names, len(d.Mentions))
	for i := range d.Mentions {
		if n, ok := w.read(i); ok {
			w.names = append(w.names, n)
		}
	}
	w.joinNicknames()
}

// joinNicknames makes one name of the two that stand around a nickname in
// marks: Robert "Bobby" Lane.
func (w *table) joinNicknames() {
	covered := w.covered()
	for i := range w.names {
		n := &w.names[i]
		p := n.first - 1 // the closing mark
		if n.absorbed() || p < 3 || w.d.Mentions[n.mention].Type != text.Person || w.nickname(p, 0) < 0 {
			continue
		}
		before := w.beforeMark(p - 2)
		if c := int(covered[before]) - 1; c >= 0 && w.names[c].last == before+1 && w.d.Mentions[w.names[c].mention].Type == text.Person {
			w.adopt(w.names[c].first, n.last, text.Person, covered)
		}
	}
}

// adoptSpeaker makes a mention of a speaker that begins with a given name and
// that no mention covers; one that covers a part of it grows to all of it.
func (w *table) adoptSpeaker(s text.Span, at []int32) {
	first, last := w.tokens(s)
	for first < last && strings.EqualFold(w.d.Word(first), "the") {
		first++
	}
	if !w.nameLike(first, last) {
		return
	}
	if w.grow(first, last, at); !w.givenAt(first) {
		return
	}
	d := w.d
	hit := -1
	for k := first; k < last; k++ {
		if m := int(at[k]) - 1; m >= 0 && m != hit {
			if hit >= 0 || !s.Contains(d.Mentions[m].Span) {
				return
			}
			hit = m
		}
	}
	if hit >= 0 {
		d.Mentions[hit].Span = s
		w.cover(at, s, hit)
		return
	}
	typ := text.Person
	if w.body(first, last) {
		typ = text.Organization
	}
	w.cover(at, s, len(d.Mentions))
	d.Mentions = append(d.Mentions, text.Mention{Span: s, Type: typ, Kind: text.Name, Entity: -1})
}

// grow lets the name of an organization that a speaker's tokens begin with be
// all of them: the tagger cuts long ones short.
func (w *table) grow(first, last int, at []int32) {
	m := int(at[first]) - 1
	if m < 0 || w.d.Mentions[m].Type != text.Organization || w.d.Mentions[m].Start < w.d.Tokens[first].Start || w.d.Mentions[m].End >= w.d.Tokens[last-1].End {
		return
	}
	if s := w.d.Sentences[w.d.SentenceAt(first)]; w.d.Tokens[s.Last-1].Kind != text.Punct && w.d.Tokens[s.Last-1].Kind != text.Mark {
		return // a headline, in which all words are capitals
	}
	for k := first; k < last; k++ {
		if int(at[k])-1 != m && at[k] > 0 || !w.capital(k) && !w.joinsBody(k) {
			return
		}
	}
	w.d.Mentions[m].Span = w.d.Tokenized(first, last)
	w.cover(at, w.d.Mentions[m].Span, m)
}

func (w *table) joinsBody(i int) bool {
	switch w.d.Word(i) {
	case "of", "for", "the", "and", "&":
		return true
	}
	return false
}

// tokens returns the half-open range of tokens that a span covers.
func (w *table) tokens(s text.Span) (first, last int) {
	return w.tokenAt(s.Start), w.tokenAt(s.End-1) + 1
}

// cover notes, for each token of s, one more than the mention that covers it.
func (w *table) cover(at []int32, s text.Span, mention int) {
	first, last := w.tokens(s)
	for k := first; k < last; k++ {
		at[k] = int32(mention + 1)
	}
}

// nameLike reports whether the tokens [first, last) are a name: capitals, and
// the lower-case parts that names have inside.
func (w *table) nameLike(first, last int) bool {
	if last-first > 7 || first >= last || !w.capital(first) && !w.joins(first) || !w.capital(last-1) {
		return false
	}
	for i := first; i < last; i++ {
		if !w.capital(i) && !w.joins(i) && w.d.Word(i) != "&" && w.d.Word(i) != "of" && w.d.Word(i) != "for" {
			return false
		}
	}
	if _, ok := lookup(w.lex.Pronouns, w.d.Word(first)); ok || has(w.lex.Closed, w.d.Word(first)) {
		return false
	}
	return true
}

func (w *table) capital(i int) bool {
	t := w.d.Tokens[i]
	return t.Kind == text.Word && t.Case.Capital()
}

func (w *table) joins(i int) bool { return w.lex.Joins[w.d.Word(i)] }

// body reports whether a name is an organization's by its words: one of them
// names a kind of body, or it is an acronym.
func (w *table) body(first, last int) bool {
	for i := first; i < last; i++ {
		if has(w.lex.Bodies, strings.TrimSuffix(w.d.Word(i), ".")) {
			return true
		}
	}
	return false
}

// read returns the words of mention i, and cuts titles and possessives off its
// span. It is false where nothing is left.
func (w *table) read(i int) (name, bool) {
	d := w.d
	m := &d.Mentions[i]
	n := name{mention: i}
	n.first, n.last = w.tokens(m.Span)
	for k := n.first + 1; k < n.last; k++ {
		if d.Tokens[k].Kind == text.Mark && w.nickname(k, n.first-3) < 0 && (k+2 >= n.last || w.nickname(k+2, n.first-3) < 0) {
			n.last = k // Kim "Little Rocket
			break
		}
	}
	for n.last > n.first && !w.wordlike(n.last-1) {
		n.last--
	}
	if m.Type == text.Person {
		n.first = w.untitled(n.first, n.last)
		if w.runOn(n.first, n.last) {
			n.first++
		}
	}
	for n.first < n.last && (!w.wordlike(n.first) || strings.EqualFold(d.Word(n.first), "the") && n.last-n.first > 1) {
		n.first++
	}
	for n.last > n.first && has(w.lex.Calendar, w.d.Word(n.last-1)) && n.last-n.first > 1 {
		n.last-- // "Moscow Wednesday"
	}
	if n.first >= n.last || n.last-n.first == 1 && d.Tokens[n.first].Case != text.Upper && has(w.lex.Closed, d.Word(n.first)) {
		return n, false
	}
	if first, last := w.tokens(m.Span); first != n.first || last != n.last {
		m.Span = d.Tokenized(n.first, n.last) // else it may end inside a token: Oslo-based
	}
	n.words = w.wordsIn(n.first, n.last)
	return n, len(n.words) > 0
}

// runOn reports whether the first word of the name [first, last) ends a title
// in capitals that runs into the text: "How to Be Wise Ann came".
func (w *table) runOn(first, last int) bool {
	if last-first != 2 || first < 2 || !w.capital(first-1) || w.lex.title(w.d.Word(first-1)) || !has(w.lex.Closed, w.d.Word(first-1)) && !has(w.lex.Closed, w.d.Word(first-2)) {
		return false
	}
	_, given := w.lex.given(w.d.Word(first))
	return !given && w.givenAt(first+1) && last < len(w.d.Tokens) && w.d.Tokens[last].Case == text.Lower
}

func (w *table) wordlike(i int) bool {
	k := w.d.Tokens[i].Kind
	word := w.d.Word(i)
	return (k == text.Word || k == text.Number) && word != "'s" && word != "’s"
}

// untitled returns where the name behind the titles in [first, last) begins;
// last where there are titles alone.
func (w *table) untitled(first, last int) int {
	for first < last && w.lex.title(w.d.Word(first)) {
		if _, given := w.lex.given(w.d.Word(first)); given && last-first > 1 && !w.lex.title(w.d.Word(first+1)) && (last-first == 2 || !w.givenAt(first+1)) {
			break // Dean Smith, Earl Gray
		}
		first++
		if first+2 < last && w.d.Word(first) == "of" { // Secretary of State Rex Tillerson
			first += 2
		}
	}
	return first
}
