package refer

import (
	"strings"

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
	body    int    // the body or place whose role it is, or -1
	elect   string // the title of who has been elected to it, if it means them: "president-elect"
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
	n := noun{role: w.D.Word(last - 1), term: w.term(first, last), body: w.bodyIn(first, last-1)}
	n.broader, _ = names.Lookup(w.Lex.Broader, n.role)
	if w.comes(first, last) {
		n.elect = n.role + "-elect"
	}
	n.firm = names.Has(w.Lex.Firms, n.role) && w.articled(last-1)
	if k := w.lastNamed(n, own); k >= 0 {
		return k
	}
	if k := w.ahead(last, n); k >= 0 {
		return k
	}
	switch {
	case own < 0:
	case last+1 < len(w.D.Tokens) && w.D.Word(last) == "," && w.NameAt[last+1] > 0: // the Maker, Skyfar, said
	case n.firm && n.role != "group" && last-first <= 2, w.modifiedFirm(first, last): // bands and parties are groups, too
		return w.company(first, own)
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
// noun fits, or -1. Of those that bear a role, one that bears it where the noun says
// comes first.
func (w *Referrer) lastNamed(n noun, own int) int {
	refs, elsewhere := w.Refs, -1
	_, role := names.Lookup(w.Lex.Roles, n.role) // the leader is not the Union Leader
	for j := len(refs) - 1; j >= max(0, len(refs)-farthestNoun); j-- {
		if refs[j].entity < 0 || refs[j].quote == own {
			continue
		}
		e := &w.Entities[refs[j].entity]
		if n.of(e) {
			switch {
			case !w.inTerm(n, e):
			case w.serves(n, e):
				return refs[j].entity
			case elsewhere < 0:
				elsewhere = refs[j].entity
			}
			continue
		}
		if elsewhere < 0 && (!role || n.firm) && e.Typ == text.Organization && (len(e.Words) > 1 && w.GoesBy(n.role, e.Words) || n.firm && e.Firm) {
			return refs[j].entity
		}
	}
	return elsewhere
}

// company returns the organization that "the company" stands for in a text that calls
// none a company: the one spoken of most before the noun at token first, outside of the
// quote own, or -1 if another is spoken of nearly as often.
func (w *Referrer) company(first, own int) int {
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
	if best < 0 || count[best] == 1 && !w.lately(best, first) {
		return -1
	}
	if count[best] < 2*second {
		return w.topic(first)
	}
	return best
}

// topic returns the one company that the sentence before token i or its own speaks of, if it
// is the subject, or -1.
func (w *Referrer) topic(i int) int {
	sentence, k := w.D.SentenceAt(i), -1
	for j := len(w.Refs) - 1; j >= 0 && w.Refs[j].sentence >= sentence-1; j-- {
		r := &w.Refs[j]
		if r.entity < 0 || w.Entities[r.entity].Typ != text.Organization {
			continue
		}
		if r.quote > 0 || !r.subject || k >= 0 && k != r.entity || w.public(&w.Entities[r.entity]) {
			return -1
		}
		k = r.entity
	}
	return k
}

// lately reports whether the company k, named once, was spoken of in the few sentences
// before token i: outside of quotes, and not as whom somebody is against.
func (w *Referrer) lately(k, i int) bool {
	sentence := w.D.SentenceAt(i)
	for j := len(w.Refs) - 1; j >= 0 && w.Refs[j].sentence >= sentence-farthestTakenUp; j-- {
		if r := &w.Refs[j]; r.entity == k {
			return !w.InMarks(r.token) && (r.token == 0 || w.D.Word(r.token-1) != "against")
		}
	}
	return false
}

// modifiedFirm reports whether the tokens [first, last) are "the" and the noun for a company with what
// it makes or where it is from: "the grocery giant", but not "the parent company".
func (w *Referrer) modifiedFirm(first, last int) bool {
	if last-first < 3 || last-first > 4 || !names.Has(w.Lex.Firms, w.D.Word(last-1)) || strings.HasSuffix(w.D.Word(last-1), "s") || !strings.EqualFold(w.D.Word(first), "the") {
		return false
	}
	for i := first + 1; i < last; i++ {
		if word := w.D.Word(i); w.NameAt[i] > 0 || w.ClosedWord(i) || tellsApart(word) {
			return false
		}
	}
	return true
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

// of reports whether an entity bears the noun's role, or the broader title, or has been
// elected to it.
func (n noun) of(e *names.Entity) bool {
	return e.Is(n.role) || n.broader != "" && e.Is(n.broader) || n.elect != "" && e.Is(n.elect)
}

// inTerm reports whether an entity bore its role when the noun says: "the former
// mayor" fits only who was mayor before.
func (w *Referrer) inTerm(n noun, e *names.Entity) bool {
	return n.term == anyTerm || w.past(e) == (n.term == formerTerm)
}

// bodyIn returns the body or place whose name ends the tokens [first, last), or -1: the
// PAHO | director.
func (w *Referrer) bodyIn(first, last int) int {
	if last <= first || w.NameAt[last-1] == 0 {
		return -1
	}
	if k := w.D.Mentions[w.Names[w.NameAt[last-1]-1].Mention].Entity; k >= 0 && w.Entities[k].Typ != text.Person {
		return k
	}
	return -1
}

// serves reports whether an entity bears its role where the noun says: the Quill director
// is Quill's.
func (w *Referrer) serves(n noun, e *names.Entity) bool {
	if n.body < 0 || e.Affil.Empty() {
		return n.body < 0
	}
	c := w.NameAt[w.TokenAt(e.Affil.Start)]
	return c > 0 && w.D.Mentions[w.Names[c-1].Mention].Entity == n.body
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
