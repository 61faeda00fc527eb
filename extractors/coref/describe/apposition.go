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
	comma := n.First - 1
	low := max(w.D.Sentences[w.D.SentenceAt(n.First)].First, n.First-longestApposition)
	for comma > low+2 && w.Lex.Title(w.D.Word(comma)) && w.Capital(comma) {
		comma-- // Kent's fire officer, Professor Ian Moss
	}
	if comma-1 <= low || w.D.Word(comma) != "," || n.Last >= len(w.D.Tokens) || w.D.Word(n.Last) != "," && w.D.Tokens[n.Last].Kind != text.Punct {
		return
	}
	for i := comma - 1; i >= low; i-- {
		if k := w.D.Tokens[i].Kind; k == text.Punct || k == text.Mark {
			return
		}
		if grammar.PossessiveEnding(w.D.Word(i)) && w.role(e, w.owned(i, low, covered), comma, covered) || w.afterArticle(i) > i && w.role(e, i, comma, covered) {
			return
		}
	}
}

// owned returns the first token of the role that the "'s" at token i, not before
// token low, makes somebody's: that of the owner's name, if it is one.
func (w *Describer) owned(i, low int, covered []int32) int {
	if i <= low {
		return i + 1
	}
	if c := covered[i-1]; c > 0 && w.Names[c-1].First >= low && w.D.Mentions[w.Names[c-1].Mention].Type != text.Person {
		return w.Names[c-1].First
	}
	return i + 1
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
	if first < last && covered[first] > 0 && w.Names[covered[first]-1].First == first && first == i && !w.possessed(first, covered) && !w.employs(first, covered) {
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
	if head < 0 || first < last && covered[first] > 0 && first == i && !w.possessed(first, covered) && (head+1 >= len(w.D.Tokens) || w.D.Tokens[head+1].Kind != text.Punct) {
		return false // Lake Clinic doctor Kim Pell: a list
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

// employs reports whether a body's name at token i stands before a noun in lower case:
// "Reuters | deputy sports editor".
func (w *Describer) employs(i int, covered []int32) bool {
	n := &w.Names[covered[i]-1]
	return w.D.Mentions[n.Mention].Type == text.Organization && n.Last < len(w.D.Tokens) && w.D.Tokens[n.Last].Case == text.Lower && !names.Has(w.Lex.Closed, w.D.Word(n.Last))
}

// honours reports whether a title says nothing of what its bearer does: "Dr.". A role
// takes its place.
func (w *Describer) honours(title text.Span) bool {
	first, last := w.Tokens(title)
	for i := first; i < last; i++ {
		if !w.Honorary(i) {
			return false
		}
	}
	return true
}

// entitle gives e the title [first, head), whose last word is the noun, and the
// affiliation inside it or after it, before token last. e keeps a title that it
// has, unless that only honours it.
func (w *Describer) entitle(e *names.Entity, first, head, last int, covered []int32) {
	if noun := w.D.Word(head - 1); !e.Title.Empty() && !w.honours(e.Title) || names.Has(w.Lex.Kin, noun) || strings.HasSuffix(noun, "s") && !strings.HasSuffix(noun, "ss") {
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
