// Package refer finds the entities that pronouns ("he", "it", "who") and definite
// nouns ("the senator", "the company") stand for. It takes a names.Table whose
// people are described and whose quotes are mapped, reads the places where
// entities are spoken of in text order, and returns indexes into its entities.
// It also learns the gender of people from pronouns. It weighs pronouns by hand for those
// that speak; package who ranks all others.
package refer

import (
	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/text"
)

// reference is a place where an entity is spoken of, which a later pronoun may
// go back to.
type reference struct {
	token, sentence, entity int
	subject                 bool // it looks like the subject of its sentence
	quote                   int  // one more than the quote it stands in, or 0
}

// Referrer finds which entity a pronoun or a noun stands for.
type Referrer struct {
	*names.Table
	Refs   []reference
	Latest Speaker // who spoke last
	Mute   bool    // learn no gender
	Seen   int     // number of tokens read for Refs

	beside, behind int // Refs before a paragraph that is no part of the story, and the token behind it; 0 outside of one
}

// Reset forgets all references and keeps their memory.
func (w *Referrer) Reset() { *w = Referrer{Table: w.Table, Refs: w.Refs[:0]} }

// Begin forgets the references that were read, so that they can be read again.
func (w *Referrer) Begin() { w.Seen, w.behind, w.Refs = 0, 0, w.Refs[:0] }

// ReadOn appends to Refs the references from token Seen to token end: names and,
// outside of quotes, "he", "she" and nouns such as "the judge".
func (w *Referrer) ReadOn(end int) {
	p := w.D.ParagraphAt(w.Seen)
	for s := w.D.SentenceAt(w.Seen); w.Seen < end; w.Seen++ {
		i := w.Seen
		p = w.stepAside(i, p)
		if w.NameAt[i] == 0 && w.QuoteAt[i] > 0 {
			continue
		}
		for s < len(w.D.Sentences) && w.D.Sentences[s].Last <= i {
			s++
		}
		if c := int(w.NameAt[i]) - 1; c >= 0 {
			if n := &w.Names[c]; n.First == i {
				w.Refs = append(w.Refs, reference{
					token: i, sentence: s, entity: w.D.Mentions[n.Mention].Entity,
					subject: w.subjectLike(n, s), quote: int(w.QuoteAt[i]),
				})
			}
			continue
		}
		switch {
		case goesOn(w.D.Word(i)):
			w.Refs = append(w.Refs, reference{token: i, sentence: s, entity: w.Pronoun(i, -1), subject: true})
		case w.article(i):
			if k := w.Nominal(i, i+2, -1); k >= 0 && w.Entities[k].Typ == text.Person {
				w.Refs = append(w.Refs, reference{token: i, sentence: s, entity: k, subject: i == w.D.Sentences[s].First})
			}
		}
	}
}

// stepAside keeps the references of a paragraph that is no part of the story, such as
// the caption of a picture, to that paragraph. It is called at token i, and returns the
// token's paragraph, which is p or comes after it.
func (w *Referrer) stepAside(i, p int) int {
	for p < len(w.D.Paragraphs)-1 && w.D.Sentences[w.D.Paragraphs[p].Last-1].Last <= i {
		p++
	}
	if w.behind > 0 && i >= w.behind {
		w.Refs, w.behind = w.Refs[:w.beside], 0
	}
	if w.behind == 0 && w.D.Paragraphs[p].Aside != text.InStory {
		_, w.behind = w.D.ParagraphTokens(p)
		w.beside = len(w.Refs)
	}
	return p
}

// subjectLike reports whether a name looks like the subject of its sentence: it
// is near the start, or right before a verb.
func (w *Referrer) subjectLike(n *names.Name, sentence int) bool {
	if at := n.First - w.D.Sentences[sentence].First; at <= 3 || at <= 7 && w.D.Word(n.First-1) == "," {
		return true
	}
	if n.Last >= len(w.D.Tokens) {
		return false
	}
	return follows(w.D.Word(n.Last))
}

// sureScore is the least score at which a pronoun that names no speaker tells a
// gender.
const sureScore = 1.5

// farthestUnknown is how far below 0 the score of somebody of unknown gender may
// be, about a point a sentence; farthestThing is the same for bodies and places.
const farthestUnknown, farthestThing = 25, 3

// farthestReference is how many references before a pronoun are weighed.
const farthestReference = 60

// candidate is an entity that a pronoun may mean, and how likely.
type candidate struct {
	entity int
	score  float64
}

// Pronoun returns the entity that the pronoun at token i stands for, or -1. It
// weighs how near the references before it are, whether they are subjects, and
// who spoke last; after Lappin and Leass (1994). own is one more than the quote
// that the pronoun is the speaker of, or -1 if it is nobody's.
func (w *Referrer) Pronoun(i, own int) int {
	p, _ := names.Lookup(w.Lex.Pronouns, w.D.Word(i))
	if p.Self {
		return -1
	}
	sentence := w.D.SentenceAt(i)
	var room [16]candidate
	found := room[:0]
	subjects := 0 // agreeing subjects met since the last speaker spoke
	refs, last := w.Refs, w.Latest
	for j := len(refs) - 1; j >= max(0, len(refs)-farthestReference); j-- {
		r := &refs[j]
		if r.entity < 0 || r.quote == own && own > 0 || !w.agrees(p, &w.Entities[r.entity]) {
			continue
		}
		if r.quote == 0 && r.subject && r.token > last.Token && r.entity != last.Entity && len(w.Entities[r.entity].Words) > 1 {
			subjects++
		}
		score, ok := w.weigh(r, p, sentence, subjects == 0)
		if !ok {
			continue
		}
		found = vote(found, r.entity, score)
	}
	best, bestScore := -1, -40.
	for _, c := range found {
		if c.score > bestScore {
			best, bestScore = c.entity, c.score
		}
	}
	if own > 0 && bestScore < farthestOther && (w.misnamed(i, p) || best < 0 && p.Thing && w.bodySpoke(i)) {
		best = last.Entity
	}
	if best >= 0 && (own > 0 || bestScore >= sureScore) {
		w.learnPronoun(best, p)
	}
	return best
}

// A pronoun goes back to who spoke last whatever the gender of that name, if nobody else
// comes before farthestOther and it stands at most nearestSpeaker sentences behind.
const farthestOther, nearestSpeaker = -4, 2

// misnamed reports whether the pronoun at token i may tell that who spoke right before it is
// of another gender than the given name lets expect: Di Li … he.
func (w *Referrer) misnamed(i int, p names.Pronoun) bool {
	if w.Latest.Entity < 0 || p.Gender == text.NoGender || w.InMarks(i) {
		return false
	}
	e := &w.Entities[w.Latest.Entity]
	return e.Typ == text.Person && e.Evidence == text.FromName && e.Gender != p.Gender && w.D.SentenceAt(i)-w.lastSentence(w.Latest.Entity) <= nearestSpeaker
}

// bodySpoke reports whether a body spoke last, right before the pronoun at token i: the company
// said; it added.
func (w *Referrer) bodySpoke(i int) bool {
	k := w.Latest.Entity
	return k >= 0 && w.Entities[k].Typ == text.Organization && !w.InMarks(i) && w.D.SentenceAt(i)-w.D.SentenceAt(w.Latest.Token) <= nearestSpeaker
}

// lastSentence returns the last sentence that spoke of entity k.
func (w *Referrer) lastSentence(k int) int {
	for j := len(w.Refs) - 1; j >= max(0, len(w.Refs)-farthestReference); j-- {
		if w.Refs[j].entity == k {
			return w.Refs[j].sentence
		}
	}
	return w.D.SentenceAt(w.Latest.Token)
}

// weigh returns how likely a pronoun in the given sentence goes back to r; false
// if r is too far away. fresh says that nobody else became the subject after
// the last speaker.
func (w *Referrer) weigh(r *reference, p names.Pronoun, sentence int, fresh bool) (float64, bool) {
	score := -float64(sentence - r.sentence)
	if r.quote > 0 {
		score -= 4
	} else if r.subject {
		score += 1.5
		if sentence-r.sentence <= 1 {
			score++
		}
	}
	e := &w.Entities[r.entity]
	switch {
	case e.Gender != text.NoGender, e.Hint == p.Gender && e.Hint != text.NoGender:
		score += 1.5
	case e.Hint != text.NoGender:
		score -= 3
	case score < -farthestUnknown, e.Typ != text.Person && score < -farthestThing:
		return 0, false
	}
	if r.entity == w.Latest.Entity && fresh {
		score += 2
	}
	return score, true
}

// vote enters a score for an entity, which gets its best score and a little for
// each other.
func vote(found []candidate, entity int, score float64) []candidate {
	for k := range found {
		if found[k].entity == entity {
			found[k].score = max(found[k].score, score) + .3
			return found
		}
	}
	if len(found) == cap(found) {
		return found
	}
	return append(found, candidate{entity, score})
}

// learnPronoun lets a resolved pronoun tell a person's gender.
func (w *Referrer) learnPronoun(k int, p names.Pronoun) {
	e := &w.Entities[k]
	if !w.Mute && e.Typ == text.Person && p.Gender != text.NoGender {
		e.Gender, e.Evidence = p.Gender, text.FromPronoun
	}
}

// agrees reports whether a pronoun can stand for an entity.
func (w *Referrer) agrees(p names.Pronoun, e *names.Entity) bool {
	switch {
	case p.Thing:
		return e.Typ != text.Person
	case p.Plural:
		return e.Typ == text.Organization
	}
	return e.Typ == text.Person && (e.Gender == text.NoGender || e.Gender == p.Gender)
}

// article reports whether tokens i and i+1, outside of quotes, are an article
// and a noun for a person: "the judge".
func (w *Referrer) article(i int) bool {
	if word := w.D.Word(i); word != "The" && word != "the" || i+1 >= len(w.D.Tokens) || w.D.Tokens[i+1].Case != text.Lower {
		return false
	}
	_, role := w.Lex.Roles[w.D.Word(i+1)]
	return role
}

// Speaker is who spoke last, and the token that named them.
type Speaker struct{ Entity, Token int }
