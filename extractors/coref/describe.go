package coref

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// describer reads what stands around names.
type describer struct{ *table }

// courtesy returns the gender of the title before token first: Mr., Mrs.
func (w *table) courtesy(first int) text.Gender {
	if first == 0 {
		return text.NoGender
	}
	if g, _ := lookup(w.lex.Titles, w.d.Word(first-1)); g != text.NoGender {
		return g
	}
	g, _ := lookup(w.lex.Roles, w.d.Word(first-1))
	return g
}

// describe reads what stands around names: titles, affiliations, roles, and
// the gender that titles and given names show.
func (w *describer) describe() {
	covered := w.covers
	for i := range w.names {
		n := &w.names[i]
		if n.absorbed() {
			continue
		}
		k := w.d.Mentions[n.mention].Entity
		if k < 0 || w.entities[k].typ != text.Person {
			continue
		}
		w.titled(&w.entities[k], n, covered)
		if e := &w.entities[k]; !w.apposed(e, n, covered) {
			w.preposed(e, n, covered)
		}
	}
	for k := range w.entities {
		e := &w.entities[k]
		if e.typ == text.Person && e.gender == text.NoGender && len(e.words) > 1 {
			if g := w.genderOf(e); g != text.NoGender {
				e.gender, e.evidence = g, text.FromName
			}
		}
	}
}

// titled reads the titles before a name, and whose they are: "Kremlin
// spokesman", "Russia's Foreign Minister".
func (w *describer) titled(e *entity, n *name, covered []int32) {
	low := w.d.Sentences[w.d.SentenceAt(n.first)].First
	first := n.first
	for first > low && w.titleWord(first-1, low) {
		first--
		e.learn(w.table, first)
	}
	if first == n.first && first > low+2 && w.capital(first-1) && w.d.Word(first-2) == "of" && w.titleWord(first-3, low) { // Secretary of State
		first -= 3
		e.learn(w.table, first)
	}
	for first > low && first < n.first && has(w.lex.Portfolios, w.d.Word(first-1)) {
		first-- // Foreign Minister
	}
	for first < n.first && w.courtesyOnly(first) {
		first++
	}
	if first < n.first && e.title.Empty() {
		e.title = w.d.Tokenized(first, n.first)
		e.affil = w.owner(first, low, covered)
	}
}

// titleWord reports whether token i is a title or a noun of people that stands
// as one before a name.
func (w *describer) titleWord(i, low int) bool {
	if i < low {
		return false
	}
	word := w.d.Word(i)
	_, role := lookup(w.lex.Roles, word)
	return role && !strings.HasSuffix(word, "s") || w.lex.title(word)
}

// courtesyOnly reports whether token i is a title that says nothing but how
// its bearer is addressed.
func (w *table) courtesyOnly(i int) bool {
	switch strings.ToLower(strings.TrimSuffix(w.d.Word(i), ".")) {
	case "mr", "mrs", "ms", "miss", "former", "the":
		return true
	}
	return false
}

// owner returns the name of the place or organization before a title.
func (w *describer) owner(first, low int, covered []int32) text.Span {
	p := first - 1
	if p > low && (w.d.Word(p) == "'s" || w.d.Word(p) == "’s") {
		p--
	}
	if p < low {
		return text.Span{}
	}
	if c := covered[p]; c > 0 {
		if n := &w.names[c-1]; n.last == p+1 && w.d.Mentions[n.mention].Type != text.Person {
			return w.d.Tokenized(n.first, n.last)
		}
		return text.Span{}
	}
	if w.capital(p) && !has(w.lex.Closed, w.d.Word(p)) && p > low {
		return w.d.Tokens[p].Span
	}
	return text.Span{}
}

// learn notes the role that the title at token i gives.
func (e *entity) learn(w *table, i int) {
	given := w.d.Word(i)
	word := given
	if full, ok := lookup(w.lex.Short, word); ok {
		word = full
	}
	e.role(word)
	g, _ := lookup(w.lex.Titles, word)
	if g == text.NoGender {
		g, _ = lookup(w.lex.Roles, word)
	}
	if g == text.NoGender {
		g, _ = lookup(w.lex.Titles, given)
	}
	if g != text.NoGender && e.evidence != text.FromTitle {
		e.gender, e.evidence = g, text.FromTitle
	}
}

// is reports whether a role is one of the entity's.
func (e *entity) is(role string) bool {
	for _, r := range e.roles {
		if r == "" {
			return false
		}
		if strings.EqualFold(r, role) {
			return true
		}
	}
	return false
}

// role notes a role, of the first few.
func (e *entity) role(word string) {
	if !e.is(word) && e.roles[len(e.roles)-1] == "" {
		for k := range e.roles {
			if e.roles[k] == "" {
				e.roles[k] = word
				return
			}
		}
	}
}
