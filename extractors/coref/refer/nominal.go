package refer

import (
	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// articled reports whether the noun at token i stands right behind "the".
func (w *Referrer) articled(i int) bool {
	return i > 0 && (w.D.Word(i-1) == "the" || w.D.Word(i-1) == "The")
}

// farthestNoun is how many references before a noun it may mean.
const farthestNoun = 100

// Nominal returns the entity that a definite noun ("the senator") stands for,
// or -1: the last person before it with that role, or the last organization
// with that word in its name.
func (w *Referrer) Nominal(first, last, own int) int {
	refs := w.Refs
	if !grammar.DefiniteWord(w.D.Word(first)) && (first == 0 || !grammar.DefiniteWord(w.D.Word(first-1))) {
		return -1
	}
	head := last
	for i := first; i < last; i++ {
		if w.Lex.Joins[w.D.Word(i)] || w.D.Word(i) == "of" || w.D.Word(i) == "for" || w.D.Word(i) == "," {
			head = i
			break
		}
	}
	if own > 0 && w.anaphor(first, last) && head != last {
		return w.takenUp(first, own)
	}
	if head != last {
		return -1
	}
	role := w.D.Word(head - 1)
	broader, _ := names.Lookup(w.Lex.Broader, role)
	firm := names.Has(w.Lex.Firms, role) && w.articled(head-1)
	term := w.term(first, last)
	for j := len(refs) - 1; j >= max(0, len(refs)-farthestNoun); j-- {
		if refs[j].entity < 0 || refs[j].quote == own {
			continue
		}
		e := &w.Entities[refs[j].entity]
		if e.Is(role) || broader != "" && e.Is(broader) {
			if term == anyTerm || w.past(e) == (term == formerTerm) {
				return refs[j].entity
			}
			continue
		}
		if e.Typ == text.Organization && (len(e.Words) > 1 && w.GoesBy(role, e.Words) || firm && e.Firm) {
			return refs[j].entity
		}
	}
	if k := w.ahead(last, role, broader, term); k >= 0 {
		return k
	}
	switch {
	case own < 0:
	case names.Has(w.Lex.Towns, role) && last-first == 2 && w.articled(head-1):
		return w.town(role, own)
	case w.anaphor(first, last):
		return w.takenUp(first, own)
	}
	return -1
}

// farthestAhead is how many tokens behind a noun the one it means may be named.
const farthestAhead = 60

// ahead returns the person with a role who is named soon after the noun that
// ends at token last: the senator said. Sen. Quick has …; or -1.
func (w *Referrer) ahead(last int, role, broader string, term byte) int {
	if _, ok := names.Lookup(w.Lex.Roles, role); !ok {
		return -1
	}
	for i := last; i < min(len(w.D.Tokens), last+farthestAhead); i++ {
		c := int(w.NameAt[i]) - 1
		if c < 0 || w.QuoteAt[i] > 0 {
			continue
		}
		m := &w.D.Mentions[w.Names[c].Mention]
		if m.Entity < 0 || m.Type != text.Person {
			continue
		}
		e := &w.Entities[m.Entity]
		if (e.Is(role) || broader != "" && e.Is(broader)) && (term == anyTerm || w.past(e) == (term == formerTerm)) {
			return m.Entity
		}
	}
	return -1
}

// CalledBehind returns whom one name between commas behind a noun that "the" or
// "its" makes definite says to be meant: the maker, Coldline, said; or -1.
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
