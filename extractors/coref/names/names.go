package names

import (
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// AdoptNames fills Names from the tagger's mentions, without titles, and from
// the speakers of quotes that are names but were not tagged. Mentions end in
// text order.
func (w *Table) AdoptNames() {
	d := w.D
	for i := range d.Mentions {
		d.Mentions[i].Entity = -1
	}
	at := Blank(w.mentionAt, len(d.Tokens), 0)
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
	w.Names = slices.Grow(w.Names, len(d.Mentions))
	for i := range d.Mentions {
		if n, ok := w.read(i); ok {
			w.Names = append(w.Names, n)
		}
	}
	w.joinNicknames()
}

// joinNicknames merges the two names around a nickname in marks: Robert "Bobby"
// Lane.
func (w *Table) joinNicknames() {
	covered := w.covered()
	for i := range w.Names {
		n := &w.Names[i]
		p := n.First - 1 // the closing mark
		if n.Absorbed() || p < 3 || w.D.Mentions[n.Mention].Type != text.Person || w.nickname(p, 0) < 0 {
			continue
		}
		before := w.beforeMark(p - 2)
		if c := int(covered[before]) - 1; c >= 0 && w.Names[c].Last == before+1 && w.D.Mentions[w.Names[c].Mention].Type == text.Person {
			w.adopt(w.Names[c].First, n.Last, text.Person, covered)
		}
	}
}

// adoptSpeaker makes a mention of a speaker that starts with a given name; a
// mention inside it grows to all of it.
func (w *Table) adoptSpeaker(s text.Span, at []int32) {
	first, last := w.Tokens(s)
	for first < last && strings.EqualFold(w.D.Word(first), "the") {
		first++
	}
	if !w.nameLike(first, last) {
		return
	}
	w.grow(first, last, at)
	called := w.plays(first, last)
	if called {
		first++
		s = w.D.Tokenized(first, last)
	}
	if !called && !w.GivenAt(first) {
		return
	}
	d := w.D
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
	typ, the := text.Person, first > 0 && strings.EqualFold(d.Word(first-1), "the")
	switch {
	case w.body(first, last), the && last-first > 1 && strings.HasSuffix(d.Word(last-1), "s"): // the Lib Dems
		typ = text.Organization
	case the: // the Bill, the German, the Book Fair
		return
	}
	w.cover(at, s, len(d.Mentions))
	d.Mentions = append(d.Mentions, text.Mention{Span: s, Type: typ, Kind: text.Name, Entity: -1})
}

// grow extends an organization's name at the start of the speaker [first, last)
// to all of it, because the tagger cuts long names short.
func (w *Table) grow(first, last int, at []int32) {
	m := int(at[first]) - 1
	if m < 0 || w.D.Mentions[m].Type != text.Organization || w.D.Mentions[m].Start < w.D.Tokens[first].Start || w.D.Mentions[m].End >= w.D.Tokens[last-1].End {
		return
	}
	if s := w.D.Sentences[w.D.SentenceAt(first)]; w.D.Tokens[s.Last-1].Kind != text.Punct && w.D.Tokens[s.Last-1].Kind != text.Mark {
		return // a headline, in which all words are capitals
	}
	for k := first; k < last; k++ {
		if int(at[k])-1 != m && at[k] > 0 || !w.Capital(k) && !joinsBody(w.D.Word(k)) {
			return
		}
	}
	if word := w.D.Word(last - 1); first > 0 && strings.EqualFold(w.D.Word(first-1), "the") && !strings.EqualFold(word, "leader") { // the Union Leader
		if _, role := Lookup(w.Lex.Roles, word); role && !strings.HasSuffix(word, "s") { // the Labour MP
			return
		}
	}
	w.D.Mentions[m].Span = w.D.Tokenized(first, last)
	w.cover(at, w.D.Mentions[m].Span, m)
}

// nameLike reports whether the tokens [first, last) are a name: capitals, and
// the lower-case parts that names have inside.
func (w *Table) nameLike(first, last int) bool {
	if last-first > 7 || first >= last || !w.Capital(first) && !w.Joins(first) || !w.Capital(last-1) {
		return false
	}
	for i := first; i < last; i++ {
		if !w.Capital(i) && !w.Joins(i) && !joinsBody(w.D.Word(i)) {
			return false
		}
	}
	if _, ok := Lookup(w.Lex.Pronouns, w.D.Word(first)); ok || Has(w.Lex.Closed, w.D.Word(first)) {
		return false
	}
	return true
}

// Capital reports whether token i is a word with a capital letter.
func (w *Table) Capital(i int) bool {
	t := w.D.Tokens[i]
	return t.Kind == text.Word && t.Case.Capital()
}

// Joins reports whether token i is a lower-case part of names: "de", "bin".
func (w *Table) Joins(i int) bool { return w.Lex.Joins[w.D.Word(i)] }

// body reports whether one of the tokens [first, last) names a kind of body:
// "University".
func (w *Table) body(first, last int) bool {
	for i := first; i < last; i++ {
		if Has(w.Lex.Bodies, strings.TrimSuffix(w.D.Word(i), ".")) {
			return true
		}
	}
	return false
}

// read returns the name that mention i is, and cuts titles and possessives off
// its span. It returns false if nothing is left.
func (w *Table) read(i int) (Name, bool) {
	d := w.D
	m := &d.Mentions[i]
	n := Name{Mention: i}
	n.First, n.Last = w.Tokens(m.Span)
	n.Last = w.beforeStray(n.First, n.Last)
	for n.Last > n.First && !w.wordlike(n.Last-1) && !w.ownSign(&n, m.Type) {
		n.Last--
	}
	if m.Type == text.Person {
		n.First = w.untitled(n.First, n.Last)
		if w.runOn(n.First, n.Last) {
			n.First++
		}
	}
	for n.First < n.Last && (!w.wordlike(n.First) || strings.EqualFold(d.Word(n.First), "the") && n.Last-n.First > 1) {
		n.First++
	}
	for n.Last-n.First > 1 && w.day(n.Last-1) && (m.Type != text.Person || n.Last-n.First > 2) {
		n.Last-- // "Moscow Wednesday", "Ann Lee Monday", but Joe Friday
	}
	if n.First >= n.Last || n.Last-n.First == 1 && d.Tokens[n.First].Case != text.Upper && w.unnamed(n.First, m.Type) {
		return n, false
	}
	if first, last := w.Tokens(m.Span); first != n.First || last != n.Last {
		m.Span = d.Tokenized(n.First, n.Last) // else it may end inside a token: Oslo-based
	}
	n.Words = w.WordsIn(n.First, n.Last)
	if last := d.Tokens[n.Last-1]; m.End < last.End && d.Text[m.End] == '-' && len(n.Words) > 0 { // the "Oslo" of "Oslo-based"
		n.Words[len(n.Words)-1] = spelled(d.Text[last.Start:m.End])
	}
	return n, len(n.Words) > 0
}

// ownSign reports whether the last token of a body's name is an "'s" that belongs
// to it, as the tagger knows: McDonald's.
func (w *Table) ownSign(n *Name, typ text.Type) bool {
	return typ == text.Organization && n.Last-n.First > 1 && grammar.PossessiveEnding(w.D.Word(n.Last-1))
}

// day reports whether token i is a weekday or month that names never end with:
// any but those that people are called by, such as May.
func (w *Table) day(i int) bool {
	word := w.D.Word(i)
	return Has(w.Lex.Calendar, word) && !Has(w.Lex.Months, word)
}

// unnamed reports whether token i, alone, is a word of the grammar and no name of
// the given type. People are called by some months, "Mrs May", and by weekdays
// where a title or a name before says so.
func (w *Table) unnamed(i int, typ text.Type) bool {
	word := w.D.Word(i)
	if !Has(w.Lex.Closed, word) {
		return false
	}
	if typ != text.Person || !Has(w.Lex.Months, word) && !Has(w.Lex.Calendar, word) {
		return true
	}
	return w.day(i) && !(i > 0 && w.Lex.Title(w.D.Word(i-1))) && !w.endsName(word)
}

// endsName reports whether one of the names so far ends with a word.
func (w *Table) endsName(word string) bool {
	return slices.ContainsFunc(w.Names, func(n Name) bool { return n.Words[len(n.Words)-1] == word })
}

// beforeStray returns the first token of the name [first, last) that is a
// quotation mark but not one around a nickname, or last: Kim "Little Rocket.
func (w *Table) beforeStray(first, last int) int {
	for k := first + 1; k < last; k++ {
		if w.D.Tokens[k].Kind == text.Mark && w.nickname(k, first-3) < 0 && (k+2 >= last || w.nickname(k+2, first-3) < 0) {
			return k
		}
	}
	return last
}

// runOn reports whether the first word of the name [first, last) ends a title
// in capitals that runs into the text: "How to Be Wise Ann came".
func (w *Table) runOn(first, last int) bool {
	if last-first != 2 || first < 2 || !w.Capital(first-1) || w.Lex.Title(w.D.Word(first-1)) || !Has(w.Lex.Closed, w.D.Word(first-1)) && !Has(w.Lex.Closed, w.D.Word(first-2)) {
		return false
	}
	_, given := w.Lex.given(w.D.Word(first))
	return !given && w.GivenAt(first+1) && last < len(w.D.Tokens) && w.D.Tokens[last].Case == text.Lower
}

// wordlike reports whether token i is a word or a number, but no possessive
// ending.
func (w *Table) wordlike(i int) bool {
	k := w.D.Tokens[i].Kind
	return (k == text.Word || k == text.Number) && !grammar.PossessiveEnding(w.D.Word(i))
}

// plays reports whether the first word of the name [first, last) is what its bearer
// does, before two words of a name or the surname of somebody named before: Flanker Ana
// Roe, Warden Roe. A given name before a surname is none, Hunter Roe, and titles are
// told from names elsewhere.
func (w *Table) plays(first, last int) bool {
	word := w.D.Word(first)
	if _, role := Lookup(w.Lex.Roles, word); !role || last-first < 2 || w.Lex.Title(word) || Has(w.Lex.Kin, word) || !w.Capital(first+1) || w.body(first+1, last) {
		return false
	}
	if _, given := w.Lex.given(word); given && !w.GivenAt(first+1) {
		return false
	}
	return last-first > 2 || w.endsName(w.D.Word(first+1))
}

// untitled returns the first token of the name after the titles in [first, last),
// or last if there are only titles.
func (w *Table) untitled(first, last int) int {
	if w.plays(first, last) {
		first++
	}
	for first < last && (w.Lex.Title(w.D.Word(first)) || w.honours(first, last)) {
		if _, given := w.Lex.given(w.D.Word(first)); given && !w.ranks(first) && last-first > 1 && !w.Lex.Title(w.D.Word(first+1)) && (last-first == 2 || !w.GivenAt(first+1)) {
			break // Dean Smith, Earl Gray
		}
		first++
		if first+2 < last && w.D.Word(first) == "of" { // Secretary of State Rex Tillerson
			first += 2
		}
	}
	return first
}
