package ner

import (
	"cmp"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// acronym is what a text says in brackets behind a name that it will be called by.
type acronym struct {
	word string
	typ  text.Type
}

// callAcronyms gives acronyms that the text spells out the type of the name that
// they stand for, wherever they are: "the Harbour Labour Union (HLU) … the HLU's
// plan". The model has seen none of them.
func (s *search) callAcronyms(d *text.Document) {
	s.callSpelled(d)
	s.callSpelledApart(d)
	if s.short = s.findAcronyms(d, s.short[:0]); len(s.short) == 0 {
		return
	}
	k := 0 // the first name that ends behind the token
	for i := range d.Tokens {
		t := &d.Tokens[i]
		for k < len(s.found) && s.found[k].End <= t.Start {
			k++
		}
		if !t.Case.Capital() {
			continue
		}
		a := s.acronymOf(d.Word(i))
		switch {
		case a == nil:
		case k == len(s.found) || s.found[k].Start >= t.End:
			s.name(d, i, i+1, a.typ)
		case s.found[k].Span == t.Span:
			s.found[k].Type = a.typ
		}
	}
	s.merge()
}

// findAcronyms appends the acronyms in brackets behind the names of places and bodies
// whose initials they are, and what else bodies are called there.
func (s *search) findAcronyms(d *text.Document, out []acronym) []acronym {
	for k := range s.found {
		f := &s.found[k]
		if f.Type == text.Person {
			continue
		}
		i := d.TokenAt(f.End-1) + 1
		if i+2 >= len(d.Tokens) || d.Word(i) != "(" || d.Word(i+2) != ")" || !d.Tokens[i+1].Case.Capital() {
			continue
		}
		if word := d.Word(i + 1); d.Tokens[i+1].Case == text.Upper && spells(word, f.In(d.Text)) || f.Type == text.Organization && s.calls(d, k, i+1) {
			out = append(out, acronym{word, f.Type})
		}
	}
	return out
}

// calls reports whether the token i, in brackets behind the body s.found[k], is what
// that is called for short. If its letters do not tell, the model must know it for a
// body: "(KMT)" and "(Fonab)", but neither "(Marxist)" nor "(VIDEO)".
func (s *search) calls(d *text.Document, k, i int) bool {
	name := s.found[k].In(d.Text)
	ok, sure := grammar.Shortens(d.Word(i), name)
	if !ok {
		return false
	}
	if !sure && i+2 < len(d.Tokens) && dash(d.Word(i+2)) {
		return false // HORTA (AWP) —
	}
	typ := text.NoType
	if k+1 < len(s.found) && s.found[k+1].Span == d.Tokens[i].Span {
		typ = s.found[k+1].Type
	}
	return typ == text.Organization || sure && typ != text.Location
}

// callSpelled makes one name of the words before an acronym in brackets that it spells
// out, where the model knows only the last of them for a body, "Summit on the [Harbour
// Society] (SHS)", or only the acronym, and a word says that the whole is one, too: "Harbour
// Labour Union ([HLU])".
func (s *search) callSpelled(d *text.Document) {
	for i := 2; i+2 < len(d.Tokens); i++ {
		if d.Word(i) != "(" || d.Word(i+2) != ")" || d.Tokens[i+1].Case != text.Upper || !d.Tokens[i-1].Case.Capital() {
			continue
		}
		end := d.Tokens[i-1].End
		k, _ := slices.BinarySearchFunc(s.found, end, func(f text.Mention, pos int) int { return cmp.Compare(f.End, pos) })
		low := d.Sentences[d.SentenceAt(i)].First
		body := k < len(s.found) && s.found[k].End == end && s.found[k].Type == text.Organization
		if body {
			if spells(d.Word(i+1), s.found[k].In(d.Text)) {
				continue
			}
			k++
		} else if k < len(s.found) && s.found[k].Start < end {
			continue
		}
		if !body && (k == len(s.found) || s.found[k].Span != d.Tokens[i+1].Span || s.found[k].Type != text.Organization) {
			continue
		}
		if first := spelledFrom(d, d.Word(i+1), low, i); first >= 0 && !post(d, first, i) && (body || bodyNoun(d.Word(i-1)) || gathers(d.Word(first))) {
			s.name(d, first, i, text.Organization)
		}
	}
	s.merge()
}

// callSpelledApart finds the body that an acronym, a body somewhere in the text, spells
// out, where the model found neither it nor a part of it: "The Harbour Labour Union met.
// … the HLU said".
func (s *search) callSpelledApart(d *text.Document) {
	s.short = s.short[:0]
	for k := range s.found {
		f := &s.found[k]
		if word := f.In(d.Text); f.Type == text.Organization && len(word) > 2 && len(word) < 7 && d.Tokens[d.TokenAt(f.Start)].Case == text.Upper && !strings.ContainsAny(word, " .-") && s.acronymOf(word) == nil && len(s.short) < mostAcronyms {
			s.short = append(s.short, acronym{word: word})
		}
	}
	if len(s.short) == 0 {
		return
	}
	for i := 2; i < len(d.Tokens); i++ {
		if t := &d.Tokens[i]; t.Case != text.Title || !bodyNoun(d.Word(i)) && !bodyOf(d.Word(i)) && !societies(d.Word(i)) && d.Word(i) != "Community" {
			continue
		}
		low := d.Sentences[d.SentenceAt(i)].First
		for a := range s.short {
			if first := spelledFrom(d, s.short[a].word, low, i+1); first >= 0 && !post(d, first, i+1) && !brackets(d, i+1) && !s.tagged(d, first, i+1) {
				s.name(d, first, i+1, text.Organization)
				break
			}
		}
	}
	s.merge()
}

// brackets reports whether a bracket, which says what the words before it are called, opens
// at token i or behind a possessive there.
func brackets(d *text.Document, i int) bool {
	return i < len(d.Tokens) && d.Word(i) == "(" || i+1 < len(d.Tokens) && possessive(d.Word(i)) && d.Word(i+1) == "("
}

// mostAcronyms bounds the acronyms of a text that are looked for spelled out.
const mostAcronyms = 16

// post reports whether the tokens [first, last) say what somebody is: "Member of
// Parliament", "Chief Executive".
func post(d *text.Document, first, last int) bool {
	word := d.Word(first)
	return word == "Member" || addresses(word) || d.Word(last-2) == "Chief"
}

// spelledFrom returns the first of the words before token i, not before token low, that
// the acronym spells out, or -1. They are two capitalized words or more, and small ones
// between them.
func spelledFrom(d *text.Document, acronym string, low, i int) int {
	capitals := 0
	for first := i - 1; first >= low && first > i-longestTitle; first-- {
		t := &d.Tokens[first]
		if t.Kind != text.Word {
			return -1
		}
		if !t.Case.Capital() {
			continue
		}
		if capitals++; capitals > 1 && spells(acronym, d.Tokenized(first, i).In(d.Text)) {
			return first
		}
	}
	return -1
}

// acronymOf returns the acronym that a word is, or nil.
func (s *search) acronymOf(word string) *acronym {
	for i := range s.short {
		if s.short[i].word == word {
			return &s.short[i]
		}
	}
	return nil
}

// spells reports whether an acronym is the initials of a name's words, of which those
// in lower case may be left out: "BoH" is not looked for, "BOH" and "BH" are of Board
// of Harbours.
func spells(acronym, name string) bool {
	rest := acronym
	for _, word := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' || r == '\n' }) {
		small := word[0] >= 'a' && word[0] <= 'z'
		switch {
		case rest != "" && word[0]&^0x20 == rest[0]:
			rest = rest[1:]
		case !small:
			return false
		}
	}
	return rest == "" && len(acronym) > 1
}
