package names

import (
	"github.com/d1af08f5/sayso/extractors/text"
)

// courtesy returns the gender that the title before token first shows: "Mr." →
// male.
func (w *Table) courtesy(first int) text.Gender {
	if first == 0 {
		return text.NoGender
	}
	if g, _ := Lookup(w.Lex.Titles, w.D.Word(first-1)); g != text.NoGender {
		return g
	}
	g, _ := Lookup(w.Lex.Roles, w.D.Word(first-1))
	return g
}

// CourtesyOnly reports whether token i says nothing of a person but how they are
// addressed: "Mr.", "the".
func (w *Table) CourtesyOnly(i int) bool { return courteous(w.D.Word(i)) }
