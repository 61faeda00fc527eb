package coref

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/text"
)

// said is how many pronouns of each gender stand for an entity.
type said [4]int

// genders lets the pronouns that were resolved tell the genders of people, for they
// show more than a title or a name, and takes back what does not agree with them, so
// that no mention contradicts its entity.
func (w *work) genders() {
	count := names.Blank(w.said, len(w.Entities), said{})
	w.said = count
	for i := range w.D.Mentions {
		if m := &w.D.Mentions[i]; m.Entity >= 0 && m.Kind == text.Pronoun {
			count[m.Entity][w.genderAt(m)] += w.weight(m)
		}
	}
	for k := range w.Entities {
		w.tell(&w.Entities[k], count[k])
	}
	w.neither(count)
	for i := range w.D.Mentions {
		m := &w.D.Mentions[i]
		if m.Entity < 0 || m.Kind != text.Pronoun {
			continue
		}
		if g := w.genderAt(m); g != text.NoGender && g != mostly(count[m.Entity]) {
			w.drop(i)
		}
	}
}

// tell sets the gender of an entity by its pronouns. Where they contradict each other
// in number, nothing is sure, not even what a title or a name shows.
func (w *work) tell(e *names.Entity, n said) {
	g := mostly(n)
	if e.Typ != text.Person || g == text.NoGender {
		return
	}
	if less := min(n[text.Female], n[text.Male]); less > 0 && 3*less >= n[g] {
		e.Gender, e.Evidence = text.NoGender, text.NoEvidence
		return
	}
	e.Gender, e.Evidence = g, text.FromPronoun
}

// weight is what a pronoun counts: more if it names the speaker of a quote, for those
// are more often right.
func (w *work) weight(m *text.Mention) int {
	if _, ok := w.spoken[m.Span]; ok {
		return 4
	}
	return 1
}

// mostly returns the gender of most pronouns.
func mostly(n said) text.Gender {
	switch {
	case n[text.Female]+n[text.Male] == 0:
		return text.NoGender
	case n[text.Female] > n[text.Male]:
		return text.Female
	}
	return text.Male
}

// genderAt returns the gender that the pronoun of a mention shows.
func (w *work) genderAt(m *text.Mention) text.Gender {
	word := m.In(w.D.Text)
	p, _ := names.Lookup(w.Lex.Pronouns, word)
	if p.Gender == text.NoGender {
		switch {
		case strings.EqualFold(word, "himself"):
			return text.Male
		case strings.EqualFold(word, "herself"):
			return text.Female
		}
	}
	return p.Gender
}

// drop takes a mention out, also as the speaker of quotes.
func (w *work) drop(i int) {
	w.D.Mentions[i].Entity = -1
	for k := range w.D.Quotes {
		if q := &w.D.Quotes[k]; q.Mention == i {
			q.Mention, q.Entity = -1, -1
		}
	}
}

// neither sets the gender of the people who the text says are neither women nor men:
// "Kim Pell, who uses they/them pronouns", "the nonbinary singer Kim Pell".
func (w *work) neither(count []said) {
	for s := range w.D.Sentences {
		first, last := w.D.Sentences[s].First, w.D.Sentences[s].Last
		for i := first; i < last; i++ {
			if c := w.D.Tokens[i].Case; c == text.Lower && saysNeither(w.D, i) {
				if k := w.onlyPerson(first, last); k >= 0 && mostly(count[k]) == text.NoGender {
					w.Entities[k].Gender, w.Entities[k].Evidence = text.Nonbinary, text.FromPronoun
				}
				break
			}
		}
	}
}

// saysNeither reports whether token i says that somebody is neither.
func saysNeither(d *text.Document, i int) bool {
	switch d.Word(i) {
	case "nonbinary", "non-binary", "genderqueer", "they/them":
		return true
	case "they":
		return i+2 < len(d.Tokens) && d.Word(i+1) == "/" && d.Word(i+2) == "them"
	}
	return false
}

// onlyPerson returns the one person who is named in the tokens [first, last), or -1.
func (w *work) onlyPerson(first, last int) int {
	only := -1
	for i := first; i < last; i++ {
		if k, _ := w.PersonAt(i); k >= 0 && k != only {
			if only >= 0 {
				return -1
			}
			only = k
		}
	}
	return only
}

// unname takes back the genders that names alone show.
func (w *work) unname() {
	for k := range w.Entities {
		if e := &w.Entities[k]; e.Evidence == text.FromName {
			e.Gender, e.Evidence = text.NoGender, text.NoEvidence
		}
	}
}
