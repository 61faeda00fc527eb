package names

import "strings"

// honours reports whether the first word of the name [first, last) is a title there,
// though not everywhere: before two words, "Tun Ana Roe", or beside another, "Tan Sri".
func (w *Table) honours(first, last int) bool {
	return Has(w.Lex.Honours, w.D.Word(first)) && last-first > 2 || last-first > 1 && w.ranks(first)
}

// HonoursAt reports whether token i, outside of all names and before one or another
// title, is such a title: the "Tan" and the "Sri" of Tan Sri.
func (w *Table) HonoursAt(i int) bool {
	if !w.Capital(i) || w.NameAt[i] != 0 || i+1 >= len(w.D.Tokens) {
		return false
	}
	if !Has(w.Lex.Honours, w.D.Word(i)) {
		return w.ranks(i)
	}
	_, given := w.Lex.given(w.D.Word(i))
	return !given || w.GivenAt(i+1) // Sultan Al Roe
}

// ranks reports whether token i is a title because of the one next to it, with or
// without an apostrophe between them: Tan Sri, Dato' Seri.
func (w *Table) ranks(i int) bool {
	beside, ok := Lookup(w.Lex.Ranks, w.D.Word(i))
	if !ok {
		return false
	}
	before := i - 1
	if before > 0 && (w.D.Word(before) == "'" || w.D.Word(before) == "’") {
		before--
	}
	return i+1 < len(w.D.Tokens) && holds(beside, w.D.Word(i+1)) || before >= 0 && holds(beside, w.D.Word(before))
}

// holds reports whether a word, in any case, is one of some words in lower case.
func holds(words, word string) bool {
	for w := range strings.FieldsSeq(words) {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// Honorary reports whether token i is a title that says nothing of what its bearer
// does: "Dr.", "Datuk".
func (w *Table) Honorary(i int) bool { return Has(w.Lex.Honorary, w.D.Word(i)) || w.ranks(i) }
