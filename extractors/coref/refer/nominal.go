package refer

import (
	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// articled reports whether the noun at token i stands right after "the".
func (w *Referrer) articled(i int) bool {
	return i > 0 && (w.D.Word(i-1) == "the" || w.D.Word(i-1) == "The")
}

// farthestNoun is how many references before a noun are compared with it.
const farthestNoun = 100

// noun is what the head of a definite noun phrase says of whoever it stands for.
type noun struct {
	role    string // "senator"
	broader string // the title that a bearer of the role goes by, or ""
	firm    bool   // it stands for any company
	term    byte   // which of several bearers it means
}

// Nominal returns the entity that the definite noun phrase of the tokens
// [first, last) stands for, or -1: the last person before it who bears its role,
// or the last organization whose name contains its noun; if there is neither,
// the person with that role who is named next. own is one more than the quote
// that the phrase is the speaker of, or -1 if it is nobody's.
func (w *Referrer) Nominal(first, last, own int) int {
	if !grammar.DefiniteWord(w.D.Word(first)) && (first == 0 || !grammar.DefiniteWord(w.D.Word(first-1))) {
		return -1
	}
	if w.joined(first, last) { // the father of two
		if own > 0 && w.anaphor(first, last) {
			return w.takenUp(first, own)
		}
		return -1
	}
	n := noun{role: w.D.Word(last - 1), term: w.term(first, last)}
	n.broader, _ = names.Lookup(w.Lex.Broader, n.role)
	n.firm = names.Has(w.Lex.Firms, n.role) && w.articled(last-1)
	if k := w.lastNamed(n, own); k >= 0 {
		return k
	}
	if k := w.ahead(last, n); k >= 0 {
		return k
	}
	switch {
	case own < 0:
	case n.firm && n.role != "group" && last-first <= 2: // bands and parties are groups, too
		return w.company(own)
	case names.Has(w.Lex.Towns, n.role) && last-first == 2 && w.articled(last-1):
		return w.town(n.role, own)
	case w.anaphor(first, last):
		k := w.takenUp(first, own)
		if k != w.Latest.Entity && names.Has(w.Lex.Offices, n.role) {
			return -1 // the official goes on
		}
		return k
	}
	return -1
}

// joined reports whether something follows the head of the noun phrase of the
// tokens [first, last): "the senator of Lund", "the father of two".
func (w *Referrer) joined(first, last int) bool {
	for i := first; i < last; i++ {
		if word := w.D.Word(i); w.Lex.Joins[word] || endsHead(word) {
			return true
		}
	}
	return false
}

// lastNamed returns the entity named last, outside of the quote own, that a
// noun fits, or -1.
func (w *Referrer) lastNamed(n noun, own int) int {
	refs := w.Refs
	for j := len(refs) - 1; j >= max(0, len(refs)-farthestNoun); j-- {
		if refs[j].entity < 0 || refs[j].quote == own {
			continue
		}
		e := &w.Entities[refs[j].entity]
		if n.of(e) {
			if w.inTerm(n, e) {
				return refs[j].entity
			}
			continue
		}
		if e.Typ == text.Organization && (len(e.Words) > 1 && w.GoesBy(n.role, e.Words) || n.firm && e.Firm) {
			return refs[j].entity
		}
	}
	return -1
}

// company returns the organization that "the company" stands for in a text that calls
// none a company: the one spoken of most before it, outside of the quote own, or -1 if
// another is spoken of nearly as often.
func (w *Referrer) company(own int) int {
	var all []int
	count := map[int]int{}
	for _, r := range w.Refs[max(0, len(w.Refs)-farthestNoun):] {
		if r.entity < 0 || r.quote == own || w.Entities[r.entity].Typ != text.Organization || w.public(&w.Entities[r.entity]) {
			continue
		}
		if count[r.entity] == 0 {
			all = append(all, r.entity)
		}
		count[r.entity]++
	}
	best, second := -1, 0
	for _, k := range all {
		switch c := count[k]; {
		case best < 0 || c > count[best]:
			if best >= 0 {
				second = max(second, count[best])
			}
			best = k
		default:
			second = max(second, c)
		}
	}
	if best < 0 || count[best] < 2*second || count[best] < 2 {
		return -1
	}
	return best
}

// public reports whether the name of a body says that it is no company: "Ministry of
// Works", "Party of Labour".
func (w *Referrer) public(e *names.Entity) bool {
	for _, word := range e.Words {
		if names.Has(w.Lex.Bodies, word) && !names.Has(w.Lex.Firms, word) && !names.Has(w.Lex.Alone, word) {
			return true
		}
	}
	return false
}

// of reports whether an entity bears the noun's role, or the broader title.
func (n noun) of(e *names.Entity) bool { return e.Is(n.role) || n.broader != "" && e.Is(n.broader) }

// inTerm reports whether an entity bore its role when the noun says: "the former
// mayor" fits only who was mayor before.
func (w *Referrer) inTerm(n noun, e *names.Entity) bool {
	return n.term == anyTerm || w.past(e) == (n.term == formerTerm)
}

// farthestAhead is how many tokens after a noun the entity it stands for may be
// named.
const farthestAhead = 60

// ahead returns the first person after token last, not far away and outside of
// quotes, that a noun fits, or -1: "the senator said. Sen. Quick has …" → Quick.
func (w *Referrer) ahead(last int, n noun) int {
	if _, ok := names.Lookup(w.Lex.Roles, n.role); !ok {
		return -1
	}
	for i := last; i < min(len(w.D.Tokens), last+farthestAhead); i++ {
		if w.QuoteAt[i] > 0 {
			continue
		}
		if k, _ := w.PersonAt(i); k >= 0 && n.of(&w.Entities[k]) && w.inTerm(n, &w.Entities[k]) {
			return k
		}
	}
	return -1
}

// NamedAfter returns the entity whose name follows the definite noun phrase of
// the tokens [first, last) between commas, or -1: "the maker, Coldline, said" →
// Coldline. The name of a company need not be tagged.
func (w *Referrer) NamedAfter(first, last int) int {
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
