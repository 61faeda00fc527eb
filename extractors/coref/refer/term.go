package refer

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/text"
)

// The bearers of a title that a noun phrase may mean.
const (
	anyTerm    byte = iota // the mayor
	newTerm                // the new mayor
	formerTerm             // the former mayor
)

// term returns which bearers of a title the noun phrase of the tokens
// [first, last) means: "the former mayor" → formerTerm.
func (w *Referrer) term(first, last int) byte {
	for i := first; i < last-1; i++ {
		switch word := w.D.Word(i); {
		case names.Has(w.Lex.Former, word):
			return formerTerm
		case names.Has(w.Lex.Current, word):
			return newTerm
		}
	}
	return anyTerm
}

// comes reports whether the noun phrase of the tokens [first, last) means who is to bear
// the title: "the future president".
func (w *Referrer) comes(first, last int) bool {
	for i := first; i < last-1; i++ {
		if word := w.D.Word(i); word == "future" || word == "incoming" {
			return true
		}
	}
	return false
}

// past reports whether a person no longer bears the title that the text gives
// them: "Ann Lee, the former mayor".
func (w *Referrer) past(e *names.Entity) bool {
	first, _, _ := strings.Cut(e.Title.In(w.D.Text), " ")
	return e.Is("former") || strings.EqualFold(first, "former") || strings.EqualFold(first, "ex")
}

// town returns the place that "the city" or "the town" stands for, or -1: one
// with that noun in its name or before it, or else the last one named by itself,
// Kisumu in "Kisumu, Nyanza". Names inside the quote own do not count.
func (w *Referrer) town(role string, own int) int {
	refs, best := w.Refs, -1
	for j := len(refs) - 1; j >= max(0, len(refs)-farthestNoun); j-- {
		k := refs[j].entity
		if k < 0 || refs[j].quote == own || w.Entities[k].Typ != text.Location {
			continue
		}
		i := refs[j].token
		if w.GoesBy(role, w.Entities[k].Words) || i > 1 && w.D.Word(i-1) == "of" && strings.EqualFold(w.D.Word(i-2), role) {
			return k
		}
		if c := max(i-2, 0); best < 0 && !(i > 1 && w.D.Word(i-1) == "," && w.NameAt[c] > 0) {
			best = k
		}
	}
	return best
}
