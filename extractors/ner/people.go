package ner

import (
	"cmp"
	"slices"

	"github.com/d1af08f5/sayso/extractors/text"
)

// givenNames is the list of given names among those of a lexicon, the first that the
// trainer fills.
const givenNames = 0

// given reports whether the word at token i is a given name.
func (s *search) given(i int) bool {
	return i < len(s.words) && s.words[i].entry.lists()>>givenNames&1 != 0
}

// callPeople corrects people's names that the model cuts at punctuation, and long
// titles: it joins "Robert (Bobby) Lane" and "Paul Okello, Jr.", finds who stands
// behind "Minister for Women and Equalities", and makes nobody of "Shadow
// Chancellor of the Exchequer".
func (s *search) callPeople(d *text.Document) {
	for i := 1; i+1 < len(d.Tokens); i++ {
		switch word := d.Word(i); {
		case word == "(":
			s.callNickname(d, i)
		case word == "," && generation(d.Word(i+1)):
			if k := s.endingAt(d.Tokens[i-1].End); k >= 0 && s.found[k].Type == text.Person {
				s.name(d, d.TokenAt(s.found[k].Start), i+2, text.Person)
			}
		case (word == "for" || word == "of") && addresses(d.Word(i-1)):
			s.callMinister(d, i)
		case word == "for" && i > 2:
			s.callMove(d, i)
		case d.Tokens[i].Case != text.Lower || d.Tokens[i-1].Case != text.Title && d.Tokens[i+1].Case != text.Title:
		case d.Tokens[i+1].Case == text.Title && kin(word) && whose(d.Word(i-1)):
			s.callKin(d, i)
		case d.Tokens[i-1].Case == text.Title && d.Tokens[i].Len() < 6 && particle(word):
			s.callNoble(d, i)
		}
	}
	s.found = slices.DeleteFunc(s.found, func(f text.Mention) bool { return f.Type == text.NoType })
	s.merge()
}

// callNickname joins a given name, a nickname in the brackets that open at token i,
// and a surname: Robert (Bobby) Lane.
func (s *search) callNickname(d *text.Document, i int) {
	if i+3 >= len(d.Tokens) || d.Word(i+2) != ")" || d.Tokens[i+1].Case != text.Title || d.Tokens[i+3].Case != text.Title || weekday(d.Word(i+3)) {
		return
	}
	k := s.endingAt(d.Tokens[i-1].End)
	if k < 0 || s.found[k].Type != text.Person || s.found[k].Start != d.Tokens[i-1].Start || k+1 < len(s.found) && s.found[k+1].Start == d.Tokens[i+1].Start && s.found[k+1].Type != text.Person {
		return
	}
	s.name(d, i-1, i+4, text.Person)
}

// longestTitle bounds what a title is of, in tokens: "for Women and Equalities".
const longestTitle = 12

// callMinister finds the person behind a title that goes on at token i with what it
// is of. The given name must be a known one, and a verb or comma follow the name.
func (s *search) callMinister(d *text.Document, i int) {
	if k := s.endingAt(d.Tokens[i-1].End); k >= 0 && s.found[k].Type == text.Person && s.found[k].Start < d.Tokens[i-1].Start && !s.given(d.TokenAt(s.found[k].Start)) {
		s.found[k].Type = text.NoType
	}
	for last := i + 1; last+1 < min(len(d.Tokens), i+longestTitle); last++ {
		t := &d.Tokens[last]
		if !t.Case.Capital() && d.Word(last) != "and" && d.Word(last) != "the" && d.Word(last) != "of" && d.Word(last) != "for" {
			return
		}
		if next := d.Word(last + 1); last > i+2 && t.Case.Capital() && (told(next) || next == ",") && s.given(last-1) && !s.tagged(d, last-1, last+1) {
			s.name(d, last-1, last+1, text.Person)
			return
		}
	}
}

// callKin finds who a relative is, by one name behind "her brother": Minh.
func (s *search) callKin(d *text.Document, i int) {
	if t := &d.Tokens[i+1]; t.Case != text.Title || t.Kind != text.Word || s.tagged(d, i+1, i+2) || calendarName(d.Word(i+1)) || weekday(d.Word(i+1)) {
		return
	}
	if i+2 < len(d.Tokens) && d.Tokens[i+2].Case.Capital() || ofGroup(d.Word(i+1)) && !s.given(i+1) {
		return
	}
	s.name(d, i+1, i+2, text.Person)
}

// callNoble finds somebody whose surname begins with the particle at token i, where the
// model found nothing and a verb of speech or a comma says that it is a name: "said
// Laurence des Cars, the director".
func (s *search) callNoble(d *text.Document, i int) {
	last := i + 1
	for last < len(d.Tokens) && last < i+3 && particle(d.Word(last)) {
		last++
	}
	if last+1 >= len(d.Tokens) || d.Tokens[last].Case != text.Title || d.Tokens[i-1].Case != text.Title || d.Tokens[i-1].Kind != text.Word || d.Tokens[last+1].Case.Capital() {
		return
	}
	next, first := d.Word(last+1), i-1
	inverted := first > 1 && told(d.Word(first-1)) && d.Tokens[first-2].Kind == text.Mark
	if !(inverted || told(next) || next == "," && s.given(first)) || !s.given(first) && !inverted || s.tagged(d, first, i+1) {
		return
	}
	if k := s.startingAt(d.Tokens[last].Start); k >= 0 && s.found[k].Type == text.Location && !inverted {
		return
	}
	s.name(d, first, last+1, text.Person)
}

// callMove parts somebody's new firm from the former one at the "for" at token i, "left
// Quill Steel for Horta", where the model takes both for one body.
func (s *search) callMove(d *text.Document, i int) {
	k, _ := slices.BinarySearchFunc(s.found, d.Tokens[i].End+1, func(f text.Mention, pos int) int { return cmp.Compare(f.End, pos) })
	if k == len(s.found) || s.found[k].Start >= d.Tokens[i].Start {
		return
	}
	f := &s.found[k]
	first := d.TokenAt(f.Start)
	if f.Type != text.Organization || first == 0 || !leaves(d.Word(first-1)) || gathers(d.Word(i-1)) {
		return
	}
	end := f.End
	f.End = d.Tokens[i-1].End
	s.name(d, i+1, d.TokenAt(end-1)+1, text.Organization)
}
