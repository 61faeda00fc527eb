package refer

import (
	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// articled reports whether "the" stands right before token i.
func (w *Referrer) articled(i int) bool {
	return i > 0 && (w.D.Word(i-1) == "the" || w.D.Word(i-1) == "The")
}

// farthestNoun is how many references back a noun may mean one.
const farthestNoun = 100

// noun is a definite noun that a text uses for an entity: "the new senator".
type noun struct {
	role    string // its head: "senator"
	broader string // the title that bearers of the role go by: "representative"; or empty
	firm    bool   // "the bank": a company may be meant
	term    byte   // "the new", "the former"
}

// fits reports whether a noun can mean entity k: a person with the role, in the
// right term, or a body that goes by the noun.
func (w *Referrer) fits(n noun, k int) bool {
	e := &w.Entities[k]
	if e.Is(n.role) || n.broader != "" && e.Is(n.broader) {
		return n.term == anyTerm || w.past(e) == (n.term == formerTerm)
	}
	return e.Typ == text.Organization && (len(e.Words) > 1 && w.GoesBy(n.role, e.Words) || n.firm && e.Firm)
}

// Nominal returns the entity that the definite noun of the tokens [first, last)
// stands for, or -1: the last person before it with that role ("the senator"), the
// last organization with that word in its name ("the union"), a person with the
// role who is named soon after it, or whoever a noun like "the winger" takes up.
// The noun is the speaker of quote own, counted from 1, or of none if that is -1.
func (w *Referrer) Nominal(first, last, own int) int {
	if !grammar.DefiniteWord(w.D.Word(first)) && (first == 0 || !grammar.DefiniteWord(w.D.Word(first-1))) {
		return -1
	}
	if w.hangsOn(first, last) { // the mayor of Oslo; the father of two
		if own > 0 && w.anaphor(first, last) {
			return w.takenUp(first, own)
		}
		return -1
	}
	n := noun{role: w.D.Word(last - 1), term: w.term(first, last)}
	n.broader, _ = names.Lookup(w.Lex.Broader, n.role)
	n.firm = names.Has(w.Lex.Firms, n.role) && w.articled(last-1)
	for j := len(w.Refs) - 1; j >= max(0, len(w.Refs)-farthestNoun); j-- {
		if r := &w.Refs[j]; r.entity >= 0 && r.quote != own && w.fits(n, r.entity) {
			return r.entity
		}
	}
	if k := w.ahead(last, n); k >= 0 {
		return k
	}
	switch {
	case own < 0:
	case names.Has(w.Lex.Towns, n.role) && last-first == 2 && w.articled(last-1):
		return w.town(n.role, own)
	case w.anaphor(first, last):
		return w.takenUp(first, own)
	}
	return -1
}

// hangsOn reports whether a phrase says more of its noun after it: "of Oslo", a
// comma, a part of a name in lower case.
func (w *Referrer) hangsOn(first, last int) bool {
	for i := first; i < last; i++ {
		if word := w.D.Word(i); w.Lex.Joins[word] || word == "of" || word == "for" || word == "," {
			return true
		}
	}
	return false
}

// farthestAhead is how many tokens after a noun the person it means may be named.
const farthestAhead = 60

// ahead returns the person who is named soon after the noun that ends at token
// last: the senator said. Sen. Quick has … → Quick; or -1.
func (w *Referrer) ahead(last int, n noun) int {
	if _, ok := names.Lookup(w.Lex.Roles, n.role); !ok {
		return -1
	}
	for i := last; i < min(len(w.D.Tokens), last+farthestAhead); i++ {
		c := int(w.NameAt[i]) - 1
		if c < 0 || w.QuoteAt[i] > 0 {
			continue
		}
		if m := &w.D.Mentions[w.Names[c].Mention]; m.Entity >= 0 && m.Type == text.Person && w.fits(n, m.Entity) {
			return m.Entity
		}
	}
	return -1
}

// CalledBehind returns the entity that an apposition after a definite noun
// names: "the maker, Coldline, said" → Coldline; or -1. It adds a company that
// the tagger missed if the noun is one for companies.
func (w *Referrer) CalledBehind(first, last int) int {
	if !grammar.DefiniteWord(w.D.Word(first)) || last+2 >= len(w.D.Tokens) || w.D.Word(last) != "," || w.D.Tokens[last-1].Case != text.Lower {
		return -1
	}
	name := last + 1
	if c := int(w.NameAt[name]) - 1; c >= 0 {
		if n := &w.Names[c]; n.First == name && w.D.Word(n.Last) == "," && w.D.Mentions[n.Mention].Type != text.Location {
			return w.D.Mentions[n.Mention].Entity
		}
		return -1
	}
	role := w.D.Word(last - 1)
	if !w.Capital(name) || w.ClosedWord(name) || w.D.Word(name+1) != "," || !names.Has(w.Lex.Firms, role) {
		return -1
	}
	return w.Found(name, name+1, text.Organization)
}
