package describe

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// longestApposition is how many tokens an apposition is read over.
const longestApposition = 12

// apposed reads the apposition after the name n of e, and reports whether there
// is one: "Ann Lee, 51, a doctor at the clinic" → doctor.
func (w *Describer) apposed(e *names.Entity, n *names.Name, covered []int32) bool {
	last := w.D.Sentences[w.D.SentenceAt(n.First)].Last
	i := n.Last
	if i+1 >= last || w.D.Word(i) != "," {
		return false
	}
	if i++; w.D.Tokens[i].Kind == text.Number && i+2 < last && w.D.Word(i+1) == "," {
		i += 2 // his age
	}
	return w.role(e, i, min(last, i+longestApposition), covered)
}

// preposed reads the apposition before the name n of e: "a doctor at the clinic,
// Ann Lee, said". Punctuation must follow the name.
func (w *Describer) preposed(e *names.Entity, n *names.Name, covered []int32) {
	low := max(w.D.Sentences[w.D.SentenceAt(n.First)].First, n.First-longestApposition)
	if n.First-2 <= low || w.D.Word(n.First-1) != "," || n.Last >= len(w.D.Tokens) || w.D.Word(n.Last) != "," && w.D.Tokens[n.Last].Kind != text.Punct {
		return
	}
	for i := n.First - 2; i >= low; i-- {
		if k := w.D.Tokens[i].Kind; k == text.Punct || k == text.Mark {
			return
		}
		if grammar.PossessiveEnding(w.D.Word(i)) && covered[i] == 0 && w.role(e, i+1, n.First-1, covered) || w.afterArticle(i) > i && w.role(e, i, n.First-1, covered) {
			return
		}
	}
}

// afterArticle returns the first token at or after i that is neither an article
// nor a possessive pronoun: ", the county engineer" → county.
func (w *Describer) afterArticle(i int) int {
	if grammar.OpensNoun(w.D.Word(i)) {
		return i + 1
	}
	return i
}

// role reads the noun phrase at the start of the tokens [i, last) that says what
// e is, and reports whether there is one: "a doctor at Lake Clinic" → doctor,
// Lake Clinic.
func (w *Describer) role(e *names.Entity, i, last int, covered []int32) bool {
	first := w.afterArticle(i)
	if first < last && covered[first] > 0 && w.Names[covered[first]-1].First == first && first == i && !w.possessed(first, covered) {
		return false // another name: a list
	}
	head := -1 // the last such noun: "student leader"
	for k := first; k < last; k++ {
		word := w.D.Word(k)
		if kind := w.D.Tokens[k].Kind; kind == text.Punct || kind == text.Mark || word == "said" || names.Has(w.Lex.Closed, word) && !grammar.PossessiveEnding(word) {
			break
		}
		if grammar.PossessiveEnding(word) && covered[k-1] == 0 {
			first, head = k+1, -1 // "the plant's manager"
		} else if _, ok := names.Lookup(w.Lex.Roles, word); ok && covered[k] == 0 {
			head = k
		}
	}
	if head < 0 {
		return false
	}
	e.Learn(w.Table, head)
	w.entitle(e, first, head+1, last, covered)
	return true
}

// possessed reports whether a possessive ends the name at token i: "Norway's".
func (w *Describer) possessed(i int, covered []int32) bool {
	n := &w.Names[covered[i]-1]
	return n.Last < len(w.D.Tokens) && grammar.PossessiveEnding(w.D.Word(n.Last))
}

// entitle gives e the title [first, head), whose last word is the noun, and the
// affiliation inside it or after it, before token last. e keeps a title that it
// has.
func (w *Describer) entitle(e *names.Entity, first, head, last int, covered []int32) {
	if noun := w.D.Word(head - 1); !e.Title.Empty() || names.Has(w.Lex.Kin, noun) || strings.HasSuffix(noun, "s") && !strings.HasSuffix(noun, "ss") {
		return
	}
	var affil text.Span
	for k := first; k < head; k++ { // "Kremlin spokesman", "Norway's foreign minister"
		c := int(covered[k]) - 1
		if c < 0 {
			continue
		}
		n := &w.Names[c]
		if n.First != k || w.D.Mentions[n.Mention].Type == text.Person || n.Last >= head {
			return
		}
		affil = w.D.Tokenized(n.First, n.Last)
		if first = n.Last; grammar.PossessiveEnding(w.D.Word(first)) {
			first++
		}
		k = n.Last - 1
	}
	if first >= head {
		return
	}
	if affil.Empty() {
		head, affil = w.of(head, last, covered)
	}
	e.Title, e.Affil = w.D.Tokenized(first, head), affil
}

// of returns the body or place in the tokens [head, last) after a role, or the
// empty span, and the end of the title: "director | of operations at Lake
// Clinic" → the token after operations, Lake Clinic.
func (w *Describer) of(head, last int, covered []int32) (int, text.Span) {
	end := head
	for k := head; k < last; k++ {
		if c := int(covered[k]) - 1; c >= 0 {
			if n := &w.Names[c]; k > head && w.D.Mentions[n.Mention].Type != text.Person {
				return end, w.D.Tokenized(n.First, n.Last)
			}
			break
		}
		switch word := w.D.Word(k); {
		case links(word), word == "the", word == "a":
		case w.D.Tokens[k].Case == text.Lower && k > head && w.D.Word(head) == "of" && !names.Has(w.Lex.Closed, word):
			end = k + 1
		default:
			return end, text.Span{}
		}
	}
	return end, text.Span{}
}
