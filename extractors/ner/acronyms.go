package ner

import (
	"strings"

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
	if s.short = s.findAcronyms(d, s.short[:0]); len(s.short) == 0 {
		return
	}
	k := 0 // the first name that ends behind the token
	for i := range d.Tokens {
		t := &d.Tokens[i]
		for k < len(s.found) && s.found[k].End <= t.Start {
			k++
		}
		if t.Case != text.Upper {
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
// whose initials they are.
func (s *search) findAcronyms(d *text.Document, out []acronym) []acronym {
	for k := range s.found {
		f := &s.found[k]
		if f.Type == text.Person {
			continue
		}
		i := d.TokenAt(f.End-1) + 1
		if i+2 >= len(d.Tokens) || d.Word(i) != "(" || d.Word(i+2) != ")" || d.Tokens[i+1].Case != text.Upper {
			continue
		}
		if word := d.Word(i + 1); spells(word, f.In(d.Text)) {
			out = append(out, acronym{word, f.Type})
		}
	}
	return out
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
