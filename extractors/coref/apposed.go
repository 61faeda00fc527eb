package coref

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// longestApposition is how many tokens an apposition is read over.
const longestApposition = 12

// apposed reads the apposition behind a name: ", a doctor at the clinic". It
// reports whether there is one.
func (w *describer) apposed(e *entity, n *name, covered []int32) bool {
	last := w.d.Sentences[w.d.SentenceAt(n.first)].Last
	i := n.last
	if i+1 >= last || w.d.Word(i) != "," {
		return false
	}
	if i++; w.d.Tokens[i].Kind == text.Number && i+2 < last && w.d.Word(i+1) == "," {
		i += 2 // his age
	}
	return w.role(e, i, min(last, i+longestApposition), covered)
}

// preposed reads the apposition before a name: "a doctor at the clinic, Ann
// Lee, said". It must be all there is between marks of punctuation.
func (w *describer) preposed(e *entity, n *name, covered []int32) {
	low := max(w.d.Sentences[w.d.SentenceAt(n.first)].First, n.first-longestApposition)
	if n.first-2 <= low || w.d.Word(n.first-1) != "," || n.last >= len(w.d.Tokens) || w.d.Word(n.last) != "," && w.d.Tokens[n.last].Kind != text.Punct {
		return
	}
	for i := n.first - 2; i >= low; i-- {
		if k := w.d.Tokens[i].Kind; k == text.Punct || k == text.Mark {
			return
		}
		if possessive(w.d.Word(i)) && covered[i] == 0 && w.role(e, i+1, n.first-1, covered) || w.behindArticle(i) > i && w.role(e, i, n.first-1, covered) {
			return
		}
	}
}

// behindArticle returns the first token at or behind i that is no article and
// no possessive: ", the county engineer".
func (w *describer) behindArticle(i int) int {
	switch w.d.Word(i) {
	case "a", "an", "the", "his", "her", "their", "its", "one", "A", "An", "The", "His", "Her", "Their", "Its":
		return i + 1
	}
	return i
}

// role reads a noun phrase of the tokens [i, last) that says what a person is:
// the words before its noun for a person, and the body or place that they are
// of. It reports whether there is one.
func (w *describer) role(e *entity, i, last int, covered []int32) bool {
	first := w.behindArticle(i)
	if first < last && covered[first] > 0 && w.names[covered[first]-1].first == first && first == i && !w.possessed(first, covered) {
		return false // another name: a list
	}
	head := -1 // the last such noun: "student leader"
	for k := first; k < last; k++ {
		word := w.d.Word(k)
		if kind := w.d.Tokens[k].Kind; kind == text.Punct || kind == text.Mark || word == "said" || has(w.lex.Closed, word) && !possessive(word) {
			break
		}
		if possessive(word) && covered[k-1] == 0 {
			first, head = k+1, -1 // "the plant's manager"
		} else if _, ok := lookup(w.lex.Roles, word); ok && covered[k] == 0 {
			head = k
		}
	}
	if head < 0 {
		return false
	}
	e.learn(w.table, head)
	w.entitle(e, first, head+1, last, covered)
	return true
}

func possessive(word string) bool { return word == "'s" || word == "’s" }

// possessed reports whether a possessive ends the name at token i: "Norway's".
func (w *describer) possessed(i int, covered []int32) bool {
	n := &w.names[covered[i]-1]
	return n.last < len(w.d.Tokens) && possessive(w.d.Word(n.last))
}

// entitle gives e the title [first, head), whose last word is the noun, and the
// affiliation that stands in it or behind it, up to token last.
func (w *describer) entitle(e *entity, first, head, last int, covered []int32) {
	if noun := w.d.Word(head - 1); !e.title.Empty() || has(w.lex.Kin, noun) || strings.HasSuffix(noun, "s") && !strings.HasSuffix(noun, "ss") {
		return
	}
	var affil text.Span
	for k := first; k < head; k++ { // "Kremlin spokesman", "Norway's foreign minister"
		c := int(covered[k]) - 1
		if c < 0 {
			continue
		}
		n := &w.names[c]
		if n.first != k || w.d.Mentions[n.mention].Type == text.Person || n.last >= head {
			return
		}
		affil = w.d.Tokenized(n.first, n.last)
		if first = n.last; possessive(w.d.Word(first)) {
			first++
		}
		k = n.last - 1
	}
	if first >= head {
		return
	}
	if affil.Empty() {
		head, affil = w.of(head, last, covered)
	}
	e.title, e.affil = w.d.Tokenized(first, head), affil
}

// of returns the body or place that a role ends with, "of the Harbour Board",
// and where the title before it ends, which takes in what it is of: "director
// of operations at the plant".
func (w *describer) of(head, last int, covered []int32) (int, text.Span) {
	end := head
	for k := head; k < last; k++ {
		if c := int(covered[k]) - 1; c >= 0 {
			if n := &w.names[c]; k > head && w.d.Mentions[n.mention].Type != text.Person {
				return end, w.d.Tokenized(n.first, n.last)
			}
			break
		}
		switch word := w.d.Word(k); {
		case w.linking(word), word == "the", word == "a":
		case w.d.Tokens[k].Case == text.Lower && k > head && w.d.Word(head) == "of" && !has(w.lex.Closed, word):
			end = k + 1
		default:
			return end, text.Span{}
		}
	}
	return end, text.Span{}
}

// linking reports whether a word links a role to what it is of.
func (w *describer) linking(word string) bool {
	return word == "of" || word == "at" || word == "for" || word == "with" || word == "from" || word == "in" || word == "to"
}
