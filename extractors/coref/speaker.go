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
	w.latest, w.before = speaker{entity: -1, token: -1}, speaker{entity: -1, token: -1}
	w.seen, w.refs = 0, w.refs[:0]
	order := w.bySpeaker()
	for _, i := range order {
		q := &w.d.Quotes[i]
		first, last := w.tokens(q.Speaker)
		if w.first(first, last) {
			continue
		}
		w.readOn(first)
		w.speak(q, i+1, first, last)
		if q.Entity >= 0 && (q.Entity != w.latest.entity || w.latest.token < first) {
			w.before, w.latest = w.latest, speaker{q.Entity, first}
		}
	}
	for _, i := range order {
		q := &w.d.Quotes[i]
		if first, last := w.tokens(q.Speaker); w.first(first, last) {
			p, _ := lookup(w.lex.Pronouns, w.d.Word(first))
			w.resolve(q, text.Pronoun, w.self(first, i+1, p))
		}
	}
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
func (w *work) first(first, last int) bool {
	if last-first != 1 || w.covers[first] > 0 {
		return false
	}
	p, ok := lookup(w.lex.Pronouns, w.d.Word(first))
	return ok && (p.First || p.Second)
}

// speak resolves the speaker of q, the quote number own, who stands at the
// tokens [first, last).
func (w *work) speak(q *text.Quote, own, first, last int) {
	if m := w.mentionAt(q.Speaker); m >= 0 {
		q.Mention, q.Entity, q.Speaker = m, w.d.Mentions[m].Entity, w.d.Mentions[m].Span
	} else if k := w.acronym(first, last); k >= 0 {
		w.resolve(q, text.Name, k)
	} else if last-first == 1 && w.d.Word(first) == "who" {
		w.resolve(q, text.Pronoun, w.relative(first))
	} else if last-first == 1 && w.isPronoun(first) {
		k := w.pronoun(first, own)
		w.resolve(q, text.Pronoun, k)
		w.correct(first, k)
	} else {
		w.resolve(q, text.Nominal, w.nominal(first, last, own))
	}
}

// mentionAt returns the mention by name that the speaker's span is, or -1.
func (w *work) mentionAt(s text.Span) int {
	first, last := w.tokens(s)
	for k := first; k < last; k++ {
		if c := int(w.covers[k]) - 1; c >= 0 {
			i := w.names[c].mention
			if m := &w.d.Mentions[i]; m.Entity >= 0 && (2*m.Len() >= s.Len() || m.End == s.End && m.Type == text.Person) {
				return i
			}
		}
	}
	return -1
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
func (w *work) acronym(first, last int) int {
	if last-first == 2 && strings.EqualFold(w.d.Word(first), "the") {
		first++
	}
	if last-first != 1 || w.d.Tokens[first].Case != text.Upper {
		return -1
	}
	return w.find(&name{first: first, last: last, words: w.wordsIn(first, last)}, text.Organization)
}

func (w *work) isPronoun(i int) bool {
	_, ok := lookup(w.lex.Pronouns, w.d.Word(i))
	return ok
}

// mapQuotes notes which quote every token stands in.
func (w *work) mapQuotes() {
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
