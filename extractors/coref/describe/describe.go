// Package describe reads the words around people's names: titles, appositions,
// and the bodies and places they belong to. It takes a names.Table whose names
// have entities, and fills the titles, affiliations, roles and genders of those
// entities. Titles tell a gender before given names do.
package describe

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// Describer reads what the text says of the entities of its table.
type Describer struct{ *names.Table }

// Describe fills the title, affiliation, roles and gender of every person in the
// table.
func (w *Describer) Describe() {
	covered := w.NameAt
	for i := range w.Names {
		n := &w.Names[i]
		if n.Absorbed() {
			continue
		}
		k := w.D.Mentions[n.Mention].Entity
		if k < 0 || w.Entities[k].Typ != text.Person {
			continue
		}
		w.titled(&w.Entities[k], n, covered)
		if e := &w.Entities[k]; !w.apposed(e, n, covered) {
			w.preposed(e, n, covered)
		}
	}
	for k := range w.Entities {
		e := &w.Entities[k]
		if e.Typ == text.Person && e.Gender == text.NoGender && len(e.Words) > 1 {
			if g := w.GenderOf(e); g != text.NoGender && w.Lex.Telling(e.Words[0]) {
				e.Gender, e.Evidence = g, text.FromName
			}
		}
	}
}

// titled reads the titles before the name n of e, and the affiliation before
// those: "Norway's Foreign Minister Kari Lund" → Foreign Minister, Norway.
func (w *Describer) titled(e *names.Entity, n *names.Name, covered []int32) {
	low := w.D.Sentences[w.D.SentenceAt(n.First)].First
	first := n.First
	for first > low && w.titleWord(first-1, low) && !(first < n.First && w.band(first-1)) {
		first--
		e.Learn(w.Table, first)
	}
	if first == n.First && first > low+2 && w.Capital(first-1) && w.D.Word(first-2) == "of" && w.titleWord(first-3, low) { // Secretary of State
		first -= 3
		e.Learn(w.Table, first)
	}
	for first > low && first < n.First && names.Has(w.Lex.Portfolios, w.D.Word(first-1)) {
		first-- // Foreign Minister
	}
	for first < n.First && w.CourtesyOnly(first) {
		first++
	}
	if first < n.First && e.Title.Empty() {
		end := n.First
		for end > first+1 && w.Honorary(end-1) && !w.Honorary(first) {
			end-- // Minister Datuk Seri
		}
		e.Title = w.D.Tokenized(first, end)
		e.Affil = w.owner(first, low, covered)
	}
}

// titleWord reports whether token i, not before token low, is a title or a
// singular noun for a person, which serves as one.
func (w *Describer) titleWord(i, low int) bool {
	if i < low {
		return false
	}
	word := w.D.Word(i)
	_, role := names.Lookup(w.Lex.Roles, word)
	return role && !strings.HasSuffix(word, "s") || w.Lex.Title(word) || w.HonoursAt(i)
}

// band reports whether token i, before what somebody does, is a title that only a band
// or team can bear there: Queen guitarist Paul Pell is a man.
func (w *Describer) band(i int) bool {
	g, _ := names.Lookup(w.Lex.Titles, w.D.Word(i))
	return g != text.NoGender && w.Capital(i) && w.D.Tokens[i+1].Case == text.Lower
}

// owner returns the place or organization before the title at token first, or
// the empty span.
func (w *Describer) owner(first, low int, covered []int32) text.Span {
	p := first - 1
	if p > low && grammar.PossessiveEnding(w.D.Word(p)) {
		p--
	}
	if p < low {
		return text.Span{}
	}
	if c := covered[p]; c > 0 {
		if n := &w.Names[c-1]; n.Last == p+1 && w.D.Mentions[n.Mention].Type != text.Person {
			return w.D.Tokenized(n.First, n.Last)
		}
		return text.Span{}
	}
	if w.Capital(p) && !names.Has(w.Lex.Closed, w.D.Word(p)) && p > low {
		return w.D.Tokens[p].Span
	}
	return text.Span{}
}
