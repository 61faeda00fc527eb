package coref

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/text"
)

// stranger is somebody without a name who spoke last: a spokesman for the port.
type stranger struct {
	token  int // of the last word for them; -1 if there is none
	gender text.Gender
	spokes bool // they speak for somebody, who may be named in what they say
}

// meet notes that the speaker of q, the tokens [first, last), is a stranger: one person, new
// to the text, without a name before or behind, who tells something in the story.
func (w *work) meet(q *text.Quote, first, last int) {
	switch w.D.Word(first) {
	case "a", "an", "another", "A", "An", "Another":
	default:
		return
	}
	if q.Entity >= 0 || q.Act != text.Speech || q.Lemma == "ask" || w.InMarks(first) || w.apposed(first, last) {
		return
	}
	if _, head := w.headNoun(first, last); head >= 0 && !plural(w.D.Word(head)) {
		if g, role := names.Lookup(w.Lex.Roles, w.D.Word(head)); role {
			w.stranger = stranger{first, g, strings.HasPrefix(w.D.Word(head), "spokes")}
		}
	}
}

// apposed reports whether a name stands right before the tokens [first, last) or behind them,
// past a comma or a dash: Ann Lee, | a member of the board |, said.
func (w *work) apposed(first, last int) bool {
	if first > 1 && w.NameAt[first-2] > 0 && w.D.Tokens[first-1].Kind != text.Word || last+1 < len(w.D.Tokens) && w.NameAt[last+1] > 0 && w.D.Word(last) == "," {
		return true
	}
	return last < len(w.D.Tokens) && w.NameAt[last] > 0 && w.D.Mentions[w.Names[w.NameAt[last]-1].Mention].Type == text.Person
}

// farthestStranger is how many sentences behind a stranger a pronoun goes on with them.
const farthestStranger = 2

// goesOn reports whether the pronoun at token i goes on with a stranger who spoke in the
// sentences before it, because nobody was named since.
func (w *work) goesOn(i int) bool {
	p, _ := names.Lookup(w.Lex.Pronouns, w.D.Word(i))
	s := w.stranger
	if s.token < 0 || p.Gender == text.NoGender || s.gender != text.NoGender && s.gender != p.Gender || w.InMarks(i) {
		return false
	}
	own := w.D.SentenceAt(s.token)
	if at := w.D.SentenceAt(i); at == own || at-own > farthestStranger {
		return false
	}
	for k := s.token; k < i; k++ {
		if e, n := w.PersonAt(k); e >= 0 && n.First == k && !w.InMarks(k) && !(s.spokes && w.D.SentenceAt(k) == own) {
			return false
		}
	}
	return true
}
