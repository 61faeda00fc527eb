package coref

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// farthestTakenUp is how many sentences before or behind a noun that takes up a
// name the name stands.
const farthestTakenUp = 3

// anaphor reports whether the tokens [first, last) are a noun that news takes up
// a name with, whoever they are: the winger, the 28-year-old, the father of two.
func (w *referrer) anaphor(first, last int) bool {
	if !strings.EqualFold(w.d.Word(first), "the") {
		if first--; first < 0 || !strings.EqualFold(w.d.Word(first), "the") {
			return false
		}
	}
	head := w.d.Word(last - 1)
	if last-first == 4 && w.d.Word(last-2) == "of" && strings.HasSuffix(w.d.Word(first+1), "ther") { // father
		return w.d.Tokens[last-1].Kind == text.Number || has(w.lex.Anaphors, "mother-of-"+head)
	}
	return last-first > 1 && (has(w.lex.Anaphors, head) || strings.HasSuffix(head, "-year-old"))
}

// takenUp returns the person that an anaphor at token i takes up: the one
// spoken of in the sentences before it, where nobody else is, or, before anybody
// is named, the next who is; or -1.
func (w *referrer) takenUp(i, own int) int {
	sentence := w.d.SentenceAt(i)
	best := -1
	for j := len(w.refs) - 1; j >= max(0, len(w.refs)-farthestReference); j-- {
		r := &w.refs[j]
		if r.entity < 0 || r.quote == own || w.entities[r.entity].typ != text.Person || w.said(r.token) || w.byline(r.token) {
			continue
		}
		if r.sentence < sentence-farthestTakenUp {
			break
		}
		if best >= 0 && best != r.entity {
			return -1
		}
		best = r.entity
	}
	return best
}

// said reports whether token i stands between the marks of a quote.
func (w *referrer) said(i int) bool {
	q := int(w.quoteAt[i])
	return q > 0 && w.d.Quotes[q-1].Type != text.Indirect
}

// byline reports whether the name at token i says who wrote the text.
func (w *referrer) byline(i int) bool {
	if i == 0 || !strings.EqualFold(w.d.Word(i-1), "by") {
		return false
	}
	first, _ := w.d.ParagraphTokens(w.paragraphAt(i))
	return first == i-1
}

// theySingular returns the one person whom "they" at token i goes on about:
// the subject of the sentence before, whose gender nothing shows, where that
// names no others; or -1.
func (w *referrer) theySingular(i int) int {
	s := w.d.SentenceAt(i) - 1
	if word := w.d.Word(i); s < 0 || word != "They" && word != "they" {
		return -1
	}
	first, last := w.d.Sentences[s].First, w.d.Sentences[s].Last
	k, n := w.personAt(first)
	if k < 0 || n.first != first || w.entities[k].gender != text.NoGender || w.entities[k].hint != text.NoGender {
		return -1
	}
	for j := n.last; j < last; j++ {
		word := w.d.Word(j)
		if w.covers[j] > 0 && w.d.Mentions[w.names[w.covers[j]-1].mention].Type != text.Location {
			return -1
		}
		if strings.HasSuffix(word, "s") && len(word) > 3 && !has(w.lex.Closed, word) || word == "and" || word == "people" {
			return -1
		}
	}
	return k
}

// namedInside returns the person whom the words of quote q say that their
// speaker is: "I, Ann Lee, …", "My name is Ann Lee"; or -1.
func (w *voice) namedInside(q *text.Quote) int {
	if q.Type == text.Indirect {
		return -1
	}
	for _, c := range q.Content {
		first, last := w.tokens(c)
		for i := first; i+2 < last; i++ {
			at, sure := w.introduction(i)
			if at < 0 || !sure && w.d.Word(i+1) != "," {
				continue
			}
			if k, n := w.personAt(at); k >= 0 && n.first == at {
				return k
			}
		}
	}
	return -1
}
