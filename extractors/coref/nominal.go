package coref

import (
	"github.com/d1af08f5/sayso/extractors/text"
)

// definite reports whether token i is a word that makes the noun behind it one
// that is known already.
func (w *referrer) definite(i int) bool {
	switch word := w.d.Word(i); word {
	case "the", "The", "this", "This", "that", "That", "his", "His", "her", "Her", "their", "Their", "its", "Its":
		return true
	default:
		return false
	}
}

// articled reports whether the noun at token i stands right behind "the".
func (w *referrer) articled(i int) bool {
	return i > 0 && (w.d.Word(i-1) == "the" || w.d.Word(i-1) == "The")
}

// farthestNoun is how many references before a noun it may mean.
const farthestNoun = 100

// nominal returns the entity that a definite noun ("the senator") stands for,
// or -1: the last person before it with that role, or the last organization
// with that word in its name.
func (w *referrer) nominal(first, last, own int) int {
	refs := w.refs
	if !w.definite(first) && (first == 0 || !w.definite(first-1)) {
		return -1
	}
	head := last
	for i := first; i < last; i++ {
		if w.lex.Joins[w.d.Word(i)] || w.d.Word(i) == "of" || w.d.Word(i) == "for" || w.d.Word(i) == "," {
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
	role := w.d.Word(head - 1)
	broader, _ := lookup(w.lex.Broader, role)
	firm := has(w.lex.Firms, role) && w.articled(head-1)
	term := w.term(first, last)
	for j := len(refs) - 1; j >= max(0, len(refs)-farthestNoun); j-- {
		if refs[j].entity < 0 || refs[j].quote == own {
			continue
		}
		e := &w.entities[refs[j].entity]
		if e.is(role) || broader != "" && e.is(broader) {
			if term == anyTerm || w.past(e) == (term == formerTerm) {
				return refs[j].entity
			}
			continue
		}
		if e.typ == text.Organization && (len(e.words) > 1 && w.goesBy(role, e.words) || firm && e.firm) {
			return refs[j].entity
		}
	}
	if k := w.ahead(last, role, broader, term); k >= 0 {
		return k
	}
	switch {
	case own < 0:
	case has(w.lex.Towns, role) && last-first == 2 && w.articled(head-1):
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
func (w *referrer) ahead(last int, role, broader string, term byte) int {
	if _, ok := lookup(w.lex.Roles, role); !ok {
		return -1
	}
	for i := last; i < min(len(w.d.Tokens), last+farthestAhead); i++ {
		c := int(w.covers[i]) - 1
		if c < 0 || w.quoteAt[i] > 0 {
			continue
		}
		m := &w.d.Mentions[w.names[c].mention]
		if m.Entity < 0 || m.Type != text.Person {
			continue
		}
		e := &w.entities[m.Entity]
		if (e.is(role) || broader != "" && e.is(broader)) && (term == anyTerm || w.past(e) == (term == formerTerm)) {
			return m.Entity
		}
	}
	return -1
}
