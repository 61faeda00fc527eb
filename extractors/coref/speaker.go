package coref

import (
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// reference is a place where an entity is spoken of, for finding whom a
// pronoun behind it means.
type reference struct {
	token, sentence, entity int
	subject                 bool // it stands where subjects stand
	quote                   int  // one more than the quote it stands in, or 0
}

// speaker is who spoke last, and the token that named them.
type speaker struct{ entity, token int }

// speakers resolves the speakers of the quotes, in text order: names to their
// entities, then pronouns and nouns to the entities spoken of before them.
func (w *work) speakers() {
	covered := w.covered()
	w.mapQuotes()
	refs := w.references(covered)
	words := w.spoken // mentions that name the speaker of a quote already
	latest := speaker{entity: -1}
	for i := range w.d.Quotes {
		q := &w.d.Quotes[i]
		if q.Speaker.Empty() {
			continue
		}
		first, last := w.tokens(q.Speaker)
		if m := w.mentionAt(q.Speaker, covered); m >= 0 {
			q.Mention, q.Entity, q.Speaker = m, w.d.Mentions[m].Entity, w.d.Mentions[m].Span
		} else if k := w.acronym(first, last); k >= 0 {
			w.resolve(q, text.Name, k, words)
		} else if last-first == 1 && w.isPronoun(first) {
			w.resolve(q, text.Pronoun, w.pronoun(first, i+1, refs, latest), words)
		} else {
			w.resolve(q, text.Nominal, w.nominal(first, last, i+1, refs), words)
		}
		if q.Entity >= 0 {
			latest = speaker{q.Entity, first}
		}
	}
}

// mentionAt returns the mention by name that the speaker's span is, or -1.
func (w *work) mentionAt(s text.Span, covered []int32) int {
	first, last := w.tokens(s)
	for k := first; k < last; k++ {
		if c := int(covered[k]) - 1; c >= 0 {
			i := w.names[c].mention
			if m := &w.d.Mentions[i]; m.Entity >= 0 && (2*m.Len() >= s.Len() || m.End == s.End && m.Type == text.Person) {
				return i
			}
		}
	}
	return -1
}

// resolve points a quote at entity k by a mention of the given kind.
func (w *work) resolve(q *text.Quote, kind text.MentionKind, k int, words map[text.Span]int) {
	if k < 0 {
		return
	}
	q.Entity = k
	if m, ok := words[q.Speaker]; ok { // two quotes may have one speaker's word
		q.Mention, q.Entity = m, w.d.Mentions[m].Entity
		return
	}
	q.Mention = len(w.d.Mentions)
	words[q.Speaker] = q.Mention
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

// references lists the names of the document in text order.
func (w *work) references(covered []int32) []reference {
	refs := w.refs[:0]
	for i := range covered {
		c := int(covered[i]) - 1
		if c < 0 || w.names[c].first != i {
			continue
		}
		n := &w.names[c]
		s := w.sentenceAt(i)
		refs = append(refs, reference{
			token: i, sentence: s, entity: w.d.Mentions[n.mention].Entity,
			subject: w.subjectLike(n, s), quote: int(w.quoteAt[i]),
		})
	}
	w.refs = refs
	return refs
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

// subjectLike reports whether a name stands where its sentence's subject does:
// near the beginning, or right before a verb.
func (w *work) subjectLike(n *name, sentence int) bool {
	if n.first-w.d.Sentences[sentence].First <= 3 {
		return true
	}
	if n.last >= len(w.d.Tokens) {
		return false
	}
	next := strings.ToLower(w.d.Word(n.last))
	return next == "said" || next == "says" || next == "told" || next == "added" || next == "has" || next == "had" || next == "was" || next == "is"
}

// pronoun returns the entity that the pronoun at token i stands for, or -1. It
// weighs, of the entities spoken of before, how near they are, whether they
// were subjects, and whether they spoke last; after Lappin and Leass (1994).
func (w *work) pronoun(i, own int, refs []reference, last speaker) int {
	p := w.lex.Pronouns[strings.ToLower(w.d.Word(i))]
	if p.First || p.Second {
		return w.self(i, own, p)
	}
	if p.Self {
		return -1
	}
	sentence := w.sentenceAt(i)
	scores := map[int]float64{}
	best, bestScore := -1, -40.
	subjects := 0 // agreeing subjects met since the last speaker spoke
	end := before(refs, i)
	for j := end - 1; j >= max(0, end-60); j-- {
		r := refs[j]
		if r.entity < 0 || r.quote == own || !w.agrees(p, &w.entities[r.entity]) {
			continue
		}
		score := -float64(sentence - r.sentence)
		if r.quote > 0 {
			score -= 3
		} else if r.subject {
			score += 1.5
			if r.token > last.token && r.entity != last.entity && len(w.entities[r.entity].words) > 1 {
				subjects++
			}
		}
		if w.entities[r.entity].gender != text.NoGender {
			score++
		} else if score < -8 {
			continue
		}
		if r.entity == last.entity && subjects == 0 {
			score += 2
		}
		if old, ok := scores[r.entity]; ok {
			score = max(old, score) + .3
		}
		scores[r.entity] = score
		if score > bestScore {
			best, bestScore = r.entity, score
		}
	}
	if best >= 0 {
		w.learnPronoun(best, p)
	}
	return best
}

// before returns how many of the references stand before token i.
func before(refs []reference, i int) int {
	k, _ := slices.BinarySearchFunc(refs, i, func(r reference, i int) int { return r.token - i })
	return k
}

// learnPronoun lets a resolved pronoun tell a person's gender.
func (w *work) learnPronoun(k int, p Pronoun) {
	e := &w.entities[k]
	if e.typ == text.Person && p.Gender != text.NoGender {
		e.gender, e.evidence = p.Gender, text.FromPronoun
	}
}

// agrees reports whether a pronoun can stand for an entity.
func (w *work) agrees(p Pronoun, e *entity) bool {
	switch {
	case p.Thing:
		return e.typ != text.Person
	case p.Plural:
		return e.typ == text.Organization
	}
	return e.typ == text.Person && (e.gender == text.NoGender || e.gender == p.Gender)
}

// definite reports whether token i is a word that makes the noun behind it one
// that is known already.
func (w *work) definite(i int) bool {
	switch word := w.d.Word(i); word {
	case "the", "The", "this", "This", "that", "That", "his", "His", "her", "Her", "their", "Their", "its", "Its":
		return true
	default:
		return false
	}
}

// nominal returns the entity that a definite noun ("the senator") stands for,
// or -1: the last person before it with that role, or the last organization
// with that word in its name.
func (w *work) nominal(first, last, own int, refs []reference) int {
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
	if head != last {
		return -1
	}
	role := strings.ToLower(w.d.Word(head - 1))
	end := before(refs, first)
	for j := end - 1; j >= max(0, end-300); j-- {
		if refs[j].entity < 0 || refs[j].quote == own {
			continue
		}
		e := &w.entities[refs[j].entity]
		for _, r := range e.roles {
			if r == role {
				return refs[j].entity
			}
		}
		if e.typ == text.Organization && len(e.words) > 1 && w.goesBy(role, e.words) {
			return refs[j].entity
		}
	}
	return -1
}
