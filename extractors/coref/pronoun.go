package coref

import "github.com/d1af08f5/sayso/extractors/text"

// reference is a place where an entity is spoken of, for finding whom a
// pronoun behind it means.
type reference struct {
	token, sentence, entity int
	subject                 bool // it stands where subjects stand
	quote                   int  // one more than the quote it stands in, or 0
}

// referrer finds which entity a pronoun or a noun stands for.
type referrer struct {
	*table
	refs   []reference
	latest speaker // who spoke last
	seen   int     // tokens read for refs
}

func (w *referrer) reset() { *w = referrer{table: w.table, refs: w.refs[:0]} }

// readOn reads the references before token end: names, and outside of quotes
// the pronouns that go on about them.
func (w *referrer) readOn(end int) {
	for s := w.d.SentenceAt(w.seen); w.seen < end; w.seen++ {
		i := w.seen
		if w.covers[i] == 0 && w.quoteAt[i] > 0 {
			continue
		}
		for s < len(w.d.Sentences) && w.d.Sentences[s].Last <= i {
			s++
		}
		if c := int(w.covers[i]) - 1; c >= 0 {
			if n := &w.names[c]; n.first == i {
				w.refs = append(w.refs, reference{
					token: i, sentence: s, entity: w.d.Mentions[n.mention].Entity,
					subject: w.subjectLike(n, s), quote: int(w.quoteAt[i]),
				})
			}
			continue
		}
		switch {
		case w.continues(i):
			w.refs = append(w.refs, reference{token: i, sentence: s, entity: w.pronoun(i, -1), subject: true})
		case w.article(i):
			if k := w.nominal(i, i+2, -1); k >= 0 && w.entities[k].typ == text.Person {
				w.refs = append(w.refs, reference{token: i, sentence: s, entity: k, subject: i == w.d.Sentences[s].First})
			}
		}
	}
}

// continues reports whether token i is a pronoun outside of quotes that goes on
// about somebody: "he" or "she".
func (w *referrer) continues(i int) bool {
	switch w.d.Word(i) {
	case "he", "He", "she", "She":
		return true
	}
	return false
}

// subjectLike reports whether a name stands where its sentence's subject does:
// near the beginning, or right before a verb.
func (w *referrer) subjectLike(n *name, sentence int) bool {
	if at := n.first - w.d.Sentences[sentence].First; at <= 3 || at <= 7 && w.d.Word(n.first-1) == "," {
		return true
	}
	if n.last >= len(w.d.Tokens) {
		return false
	}
	switch w.d.Word(n.last) {
	case "said", "says", "told", "added", "has", "had", "was", "is":
		return true
	}
	return false
}

// sureScore is from what score on a pronoun that only carries on tells a gender.
const sureScore = 1.5

// Whoever shows no gender may be meant from so many sentences away, and a body
// from so many.
const farthestUnknown, farthestThing = 25, 3

// farthestReference is how many references before a pronoun it may mean.
const farthestReference = 60

// candidate is an entity that a pronoun may mean, and how likely.
type candidate struct {
	entity int
	score  float64
}

// pronoun returns the entity that the pronoun at token i stands for, or -1. It
// weighs, of the entities spoken of before, how near they are, whether they
// were subjects, and whether they spoke last; after Lappin and Leass (1994).
func (w *referrer) pronoun(i, own int) int {
	p, _ := lookup(w.lex.Pronouns, w.d.Word(i))
	if p.Self {
		return -1
	}
	sentence := w.d.SentenceAt(i)
	var room [16]candidate
	found := room[:0]
	subjects := 0 // agreeing subjects met since the last speaker spoke
	refs, last := w.refs, w.latest
	for j := len(refs) - 1; j >= max(0, len(refs)-farthestReference); j-- {
		r := &refs[j]
		if r.entity < 0 || r.quote == own && own > 0 || !w.agrees(p, &w.entities[r.entity]) {
			continue
		}
		if r.quote == 0 && r.subject && r.token > last.token && r.entity != last.entity && len(w.entities[r.entity].words) > 1 {
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
	if best >= 0 && (own > 0 || bestScore >= sureScore) {
		w.learnPronoun(best, p)
	}
	return best
}

// weigh returns how likely a pronoun in the given sentence takes up reference
// r, and false where it is too far.
func (w *referrer) weigh(r *reference, p Pronoun, sentence int, fresh bool) (float64, bool) {
	score := -float64(sentence - r.sentence)
	if r.quote > 0 {
		score -= 4
	} else if r.subject {
		score += 1.5
		if sentence-r.sentence <= 1 {
			score++
		}
	}
	e := &w.entities[r.entity]
	switch {
	case e.gender != text.NoGender, e.hint == p.Gender && e.hint != text.NoGender:
		score += 1.5
	case e.hint != text.NoGender:
		score -= 3
	case score < -farthestUnknown, e.typ != text.Person && score < -farthestThing:
		return 0, false
	}
	if r.entity == w.latest.entity && fresh {
		score += 2
	}
	return score, true
}

// vote enters a score for an entity: the best of its references counts, and a
// little for each more.
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
func (w *referrer) learnPronoun(k int, p Pronoun) {
	e := &w.entities[k]
	if e.typ == text.Person && p.Gender != text.NoGender {
		e.gender, e.evidence = p.Gender, text.FromPronoun
	}
}

// agrees reports whether a pronoun can stand for an entity.
func (w *referrer) agrees(p Pronoun, e *entity) bool {
	switch {
	case p.Thing:
		return e.typ != text.Person
	case p.Plural:
		return e.typ == text.Organization
	}
	return e.typ == text.Person && (e.gender == text.NoGender || e.gender == p.Gender)
}

// article reports whether tokens i and i+1, outside of quotes, are an article
// and a noun for a person: "the judge".
func (w *referrer) article(i int) bool {
	if word := w.d.Word(i); word != "The" && word != "the" || i+1 >= len(w.d.Tokens) || w.d.Tokens[i+1].Case != text.Lower {
		return false
	}
	_, role := w.lex.Roles[w.d.Word(i+1)]
	return role
}
