package coref

import (
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// speaker is who spoke last, and the token that named them.
type speaker struct{ entity, token int }

// speakers resolves the speakers of the quotes: names to their entities, then
// pronouns and nouns to the entities spoken of before them, in the order in
// which the text names them; at last the first and second persons, who may be
// those others.
func (w *work) speakers() {
	w.mapQuotes()
	w.latest = speaker{entity: -1, token: -1}
	w.seen, w.refs = 0, w.refs[:0]
	order := w.bySpeaker()
	for _, i := range order {
		if first, last := w.tokens(w.d.Quotes[i].Speaker); w.first(first, last) || w.part(&label{first: first, last: min(last, first+1)}) != 0 {
			w.hear()
			break
		}
	}
	for _, i := range order {
		q := &w.d.Quotes[i]
		first, last := w.tokens(q.Speaker)
		if w.first(first, last) {
			continue
		}
		w.readOn(first)
		w.speak(q, i+1, first, last)
		if k := w.namedInside(q); k >= 0 && (q.Mention < 0 || w.d.Mentions[q.Mention].Kind == text.Pronoun) {
			q.Entity = -1
			w.resolve(q, text.Nominal, k)
		}
		if q.Entity >= 0 && (q.Entity != w.latest.entity || w.latest.token < first) {
			w.latest = speaker{q.Entity, first}
		}
	}
	for _, i := range order {
		q := &w.d.Quotes[i]
		if first, last := w.tokens(q.Speaker); w.first(first, last) {
			p, _ := lookup(w.lex.Pronouns, w.d.Word(first))
			w.resolve(q, text.Pronoun, w.self(first, i+1, p))
		} else if q.Entity < 0 {
			w.resolve(q, text.Nominal, w.party(first, last))
		}
	}
}

// party returns who asks or answers in the turn whose label is the tokens
// [first, last): "Q:", "A."; or -1.
func (w *voice) party(first, last int) int {
	l := label{first: first, last: first + 1}
	if last-first > 2 || last >= len(w.d.Tokens) || w.part(&l) == 0 || w.d.Tokens[last-1].Kind == text.Word && w.d.Tokens[last].Kind != text.Punct && !strings.HasSuffix(w.d.Word(first), ".") {
		return -1
	}
	if p, _ := w.d.ParagraphTokens(w.paragraphAt(first)); first > p+2 {
		return -1
	}
	w.hear()
	if w.part(&l) == 'q' {
		return w.asker
	}
	if !w.interview {
		return -1
	}
	return w.answerer()
}

// bySpeaker returns the quotes with speakers in the order of these.
func (w *work) bySpeaker() []int {
	order := w.order[:0]
	for i := range w.d.Quotes {
		if !w.d.Quotes[i].Speaker.Empty() {
			order = append(order, i)
		}
	}
	w.order = order
	slices.SortStableFunc(order, func(a, b int) int { return w.d.Quotes[a].Speaker.Start - w.d.Quotes[b].Speaker.Start })
	return order
}

// first reports whether the tokens [first, last) are a pronoun of the first or
// second person.
func (w *voice) first(first, last int) bool {
	if last-first != 1 || w.covers[first] > 0 {
		return false
	}
	p, ok := lookup(w.lex.Pronouns, w.d.Word(first))
	return ok && (p.First || p.Second)
}

// speak resolves the speaker of q, the quote number own, who stands at the
// tokens [first, last).
func (w *work) speak(q *text.Quote, own, first, last int) {
	if noun := w.ownedBy(first, last); noun > last { // Ruiz's club
		last = noun
		q.Speaker = w.d.Tokenized(first, last)
	}
	if m := w.mentionAt(q.Speaker); m >= 0 {
		q.Mention, q.Entity, q.Speaker = m, w.d.Mentions[m].Entity, w.d.Mentions[m].Span
	} else if k := w.acronym(first, last); k >= 0 {
		w.resolve(q, text.Name, k)
	} else if last-first == 1 && w.d.Word(first) == "who" {
		w.resolve(q, text.Pronoun, w.relative(first))
	} else if last-first == 1 && w.isPronoun(first) {
		k := w.pronoun(first, own)
		if k < 0 {
			k = w.theySingular(first)
		}
		w.resolve(q, text.Pronoun, k)
	} else if k := w.nominal(first, last, own); k >= 0 {
		w.resolve(q, text.Nominal, k)
	} else {
		w.resolve(q, text.Nominal, w.calledBehind(first, last))
	}
}

// calledBehind returns whom one name between commas behind a noun that "the" or
// "its" makes definite says to be meant: the maker, Coldline, said; or -1.
func (w *referrer) calledBehind(first, last int) int {
	if !w.definite(first) || last+2 >= len(w.d.Tokens) || w.d.Word(last) != "," || w.d.Tokens[last-1].Case != text.Lower {
		return -1
	}
	name := last + 1
	if c := int(w.covers[name]) - 1; c >= 0 {
		if n := &w.names[c]; n.first == name && w.d.Word(n.last) == "," && w.d.Mentions[n.mention].Type != text.Location {
			return w.d.Mentions[n.mention].Entity
		}
		return -1
	}
	role := w.d.Word(last - 1)
	if !w.capital(name) || w.closedWord(name) || w.d.Word(name+1) != "," || !has(w.lex.Firms, role) {
		return -1
	}
	return w.found(name, name+1, text.Organization)
}

// mentionAt returns the mention by name that the speaker's span is, or -1.
func (w *work) mentionAt(s text.Span) int {
	first, last := w.tokens(s)
	for k := first; k < last; k++ {
		if c := int(w.covers[k]) - 1; c >= 0 {
			i := w.names[c].mention
			if m := &w.d.Mentions[i]; m.Entity >= 0 && !w.owns(&w.names[c], last) && !w.modifies(&w.names[c], last) && (2*m.Len() >= s.Len() || m.End == s.End && m.Type == text.Person) {
				return i
			}
		}
	}
	return -1
}

// ownedBy returns where a speaker's phrase ends whose last token is a name that
// a body belongs to, which the phrase was cut off from: Ruiz | 's club.
func (w *work) ownedBy(first, last int) int {
	if last+1 < len(w.d.Tokens) && w.covers[first] > 0 && w.names[w.covers[first]-1].last == last && possessive(w.d.Word(last)) {
		if noun := w.d.Word(last + 1); has(w.lex.Bodies, noun) && w.d.Tokens[last+1].Case == text.Lower {
			return last + 2
		}
	}
	return last
}

// owns reports whether a name stands before token last as that of whom
// something belongs to: Ruiz's club.
func (w *work) owns(n *name, last int) bool {
	return n.last+1 < last && possessive(w.d.Word(n.last)) && !w.titleAhead(n.last+1, last)
}

// modifies reports whether a thing's name only says more of the noun behind it,
// up to token last: the Lake Office letter.
func (w *work) modifies(n *name, last int) bool {
	if w.d.Mentions[n.mention].Type == text.Person || n.last >= last || w.titleAhead(n.last, last) {
		return false
	}
	return w.d.Tokens[n.last].Case == text.Lower && !has(w.lex.Closed, w.d.Word(n.last)) && !has(w.lex.Bodies, w.d.Word(n.last))
}

// titleAhead reports whether another name ends at token last: Norway's foreign
// minister Kari Lund.
func (w *work) titleAhead(first, last int) bool {
	for i := first; i < last; i++ {
		if w.covers[i] > 0 {
			return true
		}
	}
	return false
}

// resolve points a quote at entity k by a mention of the given kind.
func (w *work) resolve(q *text.Quote, kind text.MentionKind, k int) {
	if k < 0 {
		return
	}
	q.Entity = k
	if m, ok := w.spoken[q.Speaker]; ok { // two quotes may have one speaker's word
		q.Mention, q.Entity = m, w.d.Mentions[m].Entity
		return
	}
	q.Mention = len(w.d.Mentions)
	w.spoken[q.Speaker] = q.Mention
	w.d.Mentions = append(w.d.Mentions, text.Mention{Span: q.Speaker, Type: w.entities[k].typ, Kind: kind, Entity: k})
}

// acronym returns the organization whose initials the tokens [first, last)
// are, or -1.
func (w *table) acronym(first, last int) int {
	if last-first == 2 && strings.EqualFold(w.d.Word(first), "the") {
		first++
	}
	if last-first != 1 || w.d.Tokens[first].Case != text.Upper {
		return -1
	}
	return w.find(&name{first: first, last: last, words: w.wordsIn(first, last)}, text.Organization)
}

func (w *table) isPronoun(i int) bool {
	_, ok := lookup(w.lex.Pronouns, w.d.Word(i))
	return ok
}

// mapQuotes notes which quote every token stands in.
func (w *table) mapQuotes() {
	w.quoteAt = blank(w.quoteAt, len(w.d.Tokens), 0)
	for i := range w.d.Quotes {
		for _, c := range w.d.Quotes[i].Content {
			first, last := w.tokens(c)
			for k := first; k < last; k++ {
				w.quoteAt[k] = int32(i + 1)
			}
		}
	}
}
