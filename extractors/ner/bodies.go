package ner

import (
	"cmp"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// callBodies corrects the names of bodies that the model reads word by word: those
// in "'s", those joined by "and", and the WHO.
func (s *search) callBodies(d *text.Document) {
	for i := 1; i+1 < len(d.Tokens); i++ {
		switch t := &d.Tokens[i]; {
		case t.Case == text.Upper && t.Len() == 3:
			s.callWho(d, i)
		case ofPlace(d.Word(i - 1)):
			s.callOfPlace(d, i)
		case t.Len() > 4:
		case possessive(d.Word(i)):
			s.callFirm(d, i)
		case d.Word(i) == "of" || d.Word(i) == "for":
			s.callGathering(d, i)
			if d.Word(i) == "of" {
				s.callBodyOf(d, i)
			}
		case d.Word(i) == "and" && d.Tokens[i-1].Case.Capital() && d.Tokens[i+1].Case.Capital():
			s.callJoined(d, i)
			s.callPlaces(d, i)
		}
	}
	if len(d.Tokens) > 1 && d.Tokens[0].Case == text.Upper {
		s.callWho(d, 0)
	}
	s.merge()
}

// callWho makes WHO a body where it cannot ask: before a verb, "WHO said", and after
// an article, "the WHO".
func (s *search) callWho(d *text.Document, i int) {
	if d.Word(i) != "WHO" || d.Tokens[i+1].Case == text.Upper {
		return
	}
	if told(d.Word(i+1)) && d.Sentences[d.SentenceAt(i)].First == i || i > 0 && (d.Word(i-1) == "the" || d.Word(i-1) == "The") {
		s.name(d, i, i+1, text.Organization)
	}
}

// callFirm takes the "'s" at token i into the name of a firm that is called so:
// "McDonald's", and any body right before a verb of speech, "Hale's said", for
// nobody owns a verb.
func (s *search) callFirm(d *text.Document, i int) {
	word, next := d.Word(i-1), d.Word(i+1)
	if !d.Tokens[i-1].Case.Capital() || d.Tokens[i].Start > d.Tokens[i-1].End {
		return
	}
	first, k := i-1, s.endingAt(d.Tokens[i-1].End)
	body := k >= 0 && s.found[k].Type == text.Organization
	if k >= 0 {
		first = d.TokenAt(s.found[k].Start)
	}
	switch {
	case word == "Lloyd" && next == "of" && i+2 < len(d.Tokens) && d.Word(i+2) == "London":
		s.name(d, i-1, i+3, text.Organization)
	case body && (shopkeeper(word) || told(next)), shopkeeper(word) && first == i-1 && (told(next) || strings.HasSuffix(next, "ed")):
		s.name(d, first, i+1, text.Organization)
	}
}

// endingAt returns the index of the name found that ends at byte pos, or -1.
func (s *search) endingAt(pos int) int {
	k, ok := slices.BinarySearchFunc(s.found, pos, func(f text.Mention, pos int) int { return cmp.Compare(f.End, pos) })
	if !ok {
		return -1
	}
	return k
}

// callJoined makes one body of the two halves that the "and" at token i joins:
// "Marks and Spencer", "the Health and Safety Executive".
func (s *search) callJoined(d *text.Document, i int) {
	if partners(d.Word(i-1), d.Word(i+1)) {
		s.name(d, i-1, i+2, text.Organization)
		return
	}
	first, last := i-1, i+1
	for first > 0 && d.Tokens[first-1].Case.Capital() && d.Tokens[first-1].Kind == text.Word && d.Word(first-1) != "The" {
		first--
	}
	for last+1 < len(d.Tokens) && d.Tokens[last].Case.Capital() && d.Tokens[last+1].Case.Capital() {
		last++
	}
	if last-i < 2 || first == 0 || d.Word(first-1) != "the" && d.Word(first-1) != "The" || !bodyNoun(d.Word(last)) || standsAlone(d.Word(i-1)) || s.tagged(d, first, i) {
		return
	}
	s.name(d, first, last+1, text.Organization)
}

// callGathering finds a body before a verb of speech that is called by what it is for
// or of: "Transport for London said", "the Society of Makers and Traders said". Friends
// of Ann Lee are none.
func (s *search) callGathering(d *text.Document, i int) {
	if !gathers(d.Word(i-1)) || s.tagged(d, i-1, i) {
		return
	}
	last := i + 1
	for last < min(len(d.Tokens), i+longestTitle) && (d.Tokens[last].Case.Capital() || d.Word(last) == "and" || d.Word(last) == "the" || d.Word(last) == "of") {
		last++
	}
	if last >= len(d.Tokens) || last == i+1 || !told(d.Word(last)) || !d.Tokens[last-1].Case.Capital() {
		return
	}
	span := d.Tokenized(i, last)
	if !slices.ContainsFunc(s.found, func(f text.Mention) bool { return f.Type == text.Person && f.Overlaps(span) }) {
		s.name(d, i-1, last, text.Organization)
	}
}

// callBodyOf takes a body or land and the place that it is of for one name, "Union
// Party of Horta", "Duchy of Horta", where the model cuts it at the "of" at token i.
func (s *search) callBodyOf(d *text.Document, i int) {
	typ, before := text.Organization, d.Word(i-1)
	if landOf(before) {
		typ = text.Location
	} else if !bodyOf(before) {
		return
	}
	next := i + 1
	if d.Word(next) == "the" && next+1 < len(d.Tokens) {
		next++
	}
	k, ok := slices.BinarySearchFunc(s.found, d.Tokens[next].Start, func(f text.Mention, pos int) int { return cmp.Compare(f.Start, pos) })
	if !ok || s.found[k].Type == text.Person || typ == text.Location && s.found[k].Type != typ {
		return
	}
	first := i - 1
	if b := s.endingAt(d.Tokens[i-1].End); b >= 0 {
		first = d.TokenAt(s.found[b].Start)
	} else {
		for first > 0 && d.Tokens[first-1].Case.Capital() && d.Tokens[first-1].Kind == text.Word && d.Word(first-1) != "The" {
			first--
		}
	}
	s.name(d, first, d.TokenAt(s.found[k].End-1)+1, typ)
}

// callOfPlace makes a body of the word before the place at token i, where a verb of
// speech follows: "Police Scotland said".
func (s *search) callOfPlace(d *text.Document, i int) {
	k, _ := slices.BinarySearchFunc(s.found, d.Tokens[i].Start, func(f text.Mention, pos int) int { return cmp.Compare(f.Start, pos) })
	if k == len(s.found) || s.found[k].Start != d.Tokens[i].Start || s.found[k].Type == text.Person {
		return
	}
	if last := d.TokenAt(s.found[k].End-1) + 1; last < len(d.Tokens) && told(d.Word(last)) {
		s.name(d, i-1, last, text.Organization)
	}
}

// tagged reports whether a name was found in the tokens [first, last).
func (s *search) tagged(d *text.Document, first, last int) bool {
	span := d.Tokenized(first, last)
	k, _ := slices.BinarySearchFunc(s.found, span.Start+1, func(f text.Mention, pos int) int { return cmp.Compare(f.End, pos) })
	return k < len(s.found) && s.found[k].Start < span.End
}

// callPlaces makes places of the doubtful bodies in a list that "in" opens and other
// places stand in: the Surrey of "shops in Kent, Surrey and Sussex" is no cricket club.
// The list ends with the name after the "and" at token i.
func (s *search) callPlaces(d *text.Document, i int) {
	last := s.endingAt(d.Tokens[i+1].End)
	first := s.endingAt(d.Tokens[i-1].End)
	if first < 0 || first != last-1 {
		return
	}
	start := d.TokenAt(s.found[first].Start)
	for start > 1 && d.Word(start-1) == "," && first > 0 && s.endingAt(d.Tokens[start-2].End) == first-1 {
		first--
		start = d.TokenAt(s.found[first].Start)
	}
	place := func(f text.Mention) bool { return f.Type == text.Location }
	if list := s.found[first : last+1]; start > 0 && where(d.Word(start-1)) && slices.ContainsFunc(list, place) {
		for k := range list {
			if f := &list[k]; f.Type == text.Organization && f.Confidence < doubtful {
				f.Type = text.Location
			}
		}
	}
}

// doubtful is the confidence below which a body in a list of places is one.
const doubtful = .75

// callSorts makes bodies of the names that the word before calls one, where the model
// took them for people: "the software firm Quill", "the Lib Dems". A given name is
// somebody's: "the broadcaster Ann Lee".
func (s *search) callSorts(d *text.Document) {
	for k := range s.found {
		f := &s.found[k]
		i := d.TokenAt(f.Start)
		if f.Type != text.Person || i == 0 || s.given(i) {
			continue
		}
		before, name := d.Word(i-1), f.In(d.Text)
		if sortOfBody(before) && !strings.Contains(d.Word(i), "-") || (before == "the" || before == "The") && strings.Contains(name, " ") && strings.HasSuffix(name, "s") {
			f.Type, f.Confidence = text.Organization, max(f.Confidence, called)
		}
	}
}

// called is the confidence of a name that the word before it says the type of.
const called = .9

// What the first or last word of a name is in a document.
const (
	beginsBody = 1 << iota // it begins a body's name of several words
	endsPerson             // it ends a person's name of several words
)

// callNamesakes makes bodies of the one word that a body's name begins with, where the
// model took it for somebody: the Quill of "Quill Brothers fell; Quill said" is no
// person, unless somebody in the text has that surname or a title stands before it.
func (s *search) callNamesakes(d *text.Document) {
	s.namesakes(d)
	for k := range s.found {
		f := &s.found[k]
		i := d.TokenAt(f.Start)
		if f.Type != text.Person || d.Tokens[i].End != f.End || s.given(i) || i > 0 && addresses(d.Word(i-1)) {
			continue
		}
		if n := int(s.names.number(nameKey(d.Word(i)))); n < len(s.namesake) && s.namesake[n] == beginsBody {
			f.Type = text.Organization
		}
	}
}

// namesakes numbers the words that begin the names of sure bodies and end those of
// people, and notes which they do.
func (s *search) namesakes(d *text.Document) {
	s.names.reset(2 * len(s.found))
	s.namesake = s.namesake[:0]
	for k := range s.found {
		f := &s.found[k]
		name, what := f.In(d.Text), uint8(0)
		space := strings.IndexByte(name, ' ')
		switch {
		case space < 0:
			continue
		case f.Type == text.Organization && f.Confidence > doubtful:
			name, what = name[:space], beginsBody
		case f.Type == text.Person:
			name, what = name[strings.LastIndexByte(name, ' ')+1:], endsPerson
		default:
			continue
		}
		n := int(s.names.number(nameKey(name)))
		if n == len(s.namesake) {
			s.namesake = append(s.namesake, 0)
		}
		s.namesake[n] |= what
	}
}
