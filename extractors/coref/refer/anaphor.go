package refer

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/text"
)

// farthestTakenUp is how many sentences before or after a noun such as "the
// winger" the name that it takes up may be.
const farthestTakenUp = 3

// anaphor reports whether the tokens [first, last) are a noun that news uses for
// a person just named, though nothing says that they are one: "the winger", "the
// 28-year-old", "the father of two".
func (w *Referrer) anaphor(first, last int) bool {
	if !strings.EqualFold(w.D.Word(first), "the") {
		if first--; first < 0 || !strings.EqualFold(w.D.Word(first), "the") {
			return false
		}
	}
	head := w.D.Word(last - 1)
	if last-first == 4 && w.D.Word(last-2) == "of" && strings.HasSuffix(w.D.Word(first+1), "ther") { // father
		return w.D.Tokens[last-1].Kind == text.Number || names.Has(w.Lex.Anaphors, "mother-of-"+head)
	}
	return last-first > 1 && !w.introduced(last) && (names.Has(w.Lex.Anaphors, head) || strings.HasSuffix(head, "-year-old"))
}

// takenUp returns the person that an anaphor at token i takes up, or -1: the only
// one spoken of in the sentences before it, or the next one named if nobody has
// been named yet.
func (w *Referrer) takenUp(i, own int) int {
	sentence := w.D.SentenceAt(i)
	best, none := -1, true
	for j := len(w.Refs) - 1; j >= max(0, len(w.Refs)-farthestReference); j-- {
		r := &w.Refs[j]
		if r.entity < 0 || r.quote == own || w.Entities[r.entity].Typ != text.Person || w.InMarks(r.token) || w.byline(r.token) {
			continue
		}
		none = false
		if r.sentence < sentence-farthestTakenUp {
			break
		}
		if best >= 0 && best != r.entity {
			return -1
		}
		best = r.entity
	}
	if none {
		return w.nextNamed(i, sentence+farthestTakenUp)
	}
	return best
}

// farthestIntroduced is how many tokens before a noun somebody may be introduced with it.
const farthestIntroduced = 300

// introduced reports whether the noun before token last brought in somebody without a name
// before: "a senior official", whom "the official" takes up.
func (w *Referrer) introduced(last int) bool {
	noun := w.D.Word(last - 1)
	if !names.Has(w.Lex.Offices, noun) {
		return false
	}
	for k := max(0, last-farthestIntroduced); k < last-1; k++ {
		if word := w.D.Word(k); word != "a" && word != "an" && word != "A" && word != "An" {
			continue
		}
		for i := k + 1; i < last-1 && i <= k+5 && w.D.Tokens[i].Kind == text.Word; i++ {
			if w.D.Word(i) == noun {
				return true
			}
		}
	}
	return false
}

// nextNamed returns the first person named after token i, outside of quotes and
// at the latest in the given sentence, or -1.
func (w *Referrer) nextNamed(i, sentence int) int {
	end := w.D.Sentences[min(sentence, len(w.D.Sentences)-1)].Last
	for ; i < end; i++ {
		if k, _ := w.PersonAt(i); k >= 0 && !w.InMarks(i) {
			return k
		}
	}
	return -1
}

// InMarks reports whether token i stands between the marks of a quote.
func (w *Referrer) InMarks(i int) bool {
	q := int(w.QuoteAt[i])
	return q > 0 && w.D.Quotes[q-1].Type != text.Indirect
}

// byline reports whether the name at token i says who wrote the text.
func (w *Referrer) byline(i int) bool {
	if i == 0 || !strings.EqualFold(w.D.Word(i-1), "by") {
		return false
	}
	first, _ := w.D.ParagraphTokens(w.ParagraphAt(i))
	return first == i-1
}

// TheySingular returns the person that "they" at token i stands for, or -1: the
// one whose name starts the sentence before, if nothing shows their gender and
// that sentence speaks of no others.
func (w *Referrer) TheySingular(i int) int {
	s := w.D.SentenceAt(i) - 1
	if word := w.D.Word(i); s < 0 || word != "They" && word != "they" {
		return -1
	}
	first, last := w.D.Sentences[s].First, w.D.Sentences[s].Last
	k, n := w.PersonAt(first)
	if k < 0 || n.First != first || w.Entities[k].Gender != text.NoGender || w.Entities[k].Hint != text.NoGender {
		return -1
	}
	for j := n.Last; j < last; j++ {
		word := w.D.Word(j)
		if w.NameAt[j] > 0 && w.D.Mentions[w.Names[w.NameAt[j]-1].Mention].Type != text.Location {
			return -1
		}
		if strings.HasSuffix(word, "s") && len(word) > 3 && !names.Has(w.Lex.Closed, word) || word == "and" || word == "people" {
			return -1
		}
	}
	return k
}
