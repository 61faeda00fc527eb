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
		case t.Case == text.Title && bodyNoun(d.Word(i)) && s.callSpeaking(d, i):
		case t.Case == text.Upper && t.Len() == 3 && d.Word(i) == "WHO":
			s.callWho(d, i)
		case t.Case == text.Upper && s.callPlaced(d, i):
		case ofPlace(d.Word(i - 1)):
			s.callOfPlace(d, i)
		case t.Len() > 4:
		case possessive(d.Word(i)):
			s.callFirm(d, i)
		case d.Word(i) == "of" || d.Word(i) == "for":
			s.callGathering(d, i)
			if d.Word(i) == "of" {
				s.callBodyOf(d, i)
			} else if d.Word(i+1) == "the" {
				s.callCourt(d, i)
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
	case s.sellsAs(d, first, i) || first == i-1 && !body && !shopkeeper(word) && s.justNamed(d, d.Tokenized(first, i+1).In(d.Text)):
		s.name(d, first, i+1, text.Organization)
	case body && (shopkeeper(word) || told(next)), shopkeeper(word) && first == i-1 && (told(next) || strings.HasSuffix(next, "ed")):
		s.name(d, first, i+1, text.Organization)
	}
}

// sellsAs reports whether the one word before the "'s" at token i begins a sentence
// in which a thing speaks, "Lindo's said it would close", and is so no owner.
func (s *search) sellsAs(d *text.Document, first, i int) bool {
	return first == i-1 && d.Sentences[d.SentenceAt(i)].First == first && d.Tokens[first].Case == text.Title && !personal(d.Word(first)) && !neuter(strings.ToLower(d.Word(first))) &&
		i+2 < len(d.Tokens) && (d.Word(i+1) == "said" || d.Word(i+1) == "says") && (neuter(d.Word(i+2)) || d.Word(i+2) == "that" && i+3 < len(d.Tokens) && neuter(d.Word(i+3)))
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
	if partners(d.Word(i-1), d.Word(i+1)) || s.speakAsOne(d, i) {
		s.name(d, i-1, i+2, text.Organization)
		return
	}
	if s.callUnited(d, i) || s.callTrust(d, i) {
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

// speakAsOne reports whether the two words that the "and" at token i joins, at the
// start of a sentence, are one firm: "Hallam and Byrne said its profit fell".
func (s *search) speakAsOne(d *text.Document, i int) bool {
	if i+3 >= len(d.Tokens) || d.Sentences[d.SentenceAt(i)].First != i-1 || !told(d.Word(i+2)) || d.Tokens[i+1].Case != text.Title || d.Tokens[i-1].Case != text.Title {
		return false
	}
	next := d.Word(i + 3)
	return neuter(next) || next == "that" && i+4 < len(d.Tokens) && neuter(d.Word(i+4))
}

// callUnited makes one body of the two that the "and" at token i joins if the first
// unites the second: "the Federation of Red Cross and Red Crescent Societies".
func (s *search) callUnited(d *text.Document, i int) bool {
	a, b := s.endingAt(d.Tokens[i-1].End), s.startingAt(d.Tokens[i+1].Start)
	if a < 0 || b < 0 || s.found[a].Type != text.Organization || s.found[b].Type != text.Organization {
		return false
	}
	last := d.TokenAt(s.found[b].End - 1)
	of := strings.Index(s.found[a].In(d.Text), " of ")
	if of < 0 || !societies(d.Word(last)) {
		return false
	}
	name := s.found[a].In(d.Text)[:of]
	if !bodyNoun(name[strings.LastIndexByte(name, ' ')+1:]) && !bodyOf(name[strings.LastIndexByte(name, ' ')+1:]) {
		return false
	}
	s.name(d, d.TokenAt(s.found[a].Start), last+1, text.Organization)
	return true
}

// callTrust makes one body of the word that begins a sentence, the "and" at token i
// and the body behind it: "Bread and Water Trust said".
func (s *search) callTrust(d *text.Document, i int) bool {
	b := s.startingAt(d.Tokens[i+1].Start)
	if b < 0 || s.found[b].Type != text.Organization || d.Sentences[d.SentenceAt(i)].First != i-1 || d.Tokens[i-1].Case != text.Title || d.Tokens[i-1].Kind != text.Word {
		return false
	}
	last := d.TokenAt(s.found[b].End-1) + 1
	if last-i < 3 || last >= len(d.Tokens) || !told(d.Word(last)) || !bodyNoun(d.Word(last-1)) || standsAlone(d.Word(i-1)) || strings.HasSuffix(d.Word(i-1), "s") || s.tagged(d, i-1, i) {
		return false
	}
	s.name(d, i-1, last, text.Organization)
	return true
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

// callCourt takes a court and the circuit or district that it is for, behind the "for
// the" at token i, for one name: "Court of Appeals for the Ninth Circuit".
func (s *search) callCourt(d *text.Document, i int) {
	k := s.endingAt(d.Tokens[i-1].End)
	if k < 0 || s.found[k].Type != text.Organization || !strings.Contains(s.found[k].In(d.Text), "Court") {
		return
	}
	for last := i + 2; last < min(len(d.Tokens), i+6) && d.Tokens[last].Case.Capital(); last++ {
		if word := d.Word(last); word == "Circuit" || word == "District" {
			if last+2 < len(d.Tokens) && d.Word(last+1) == "of" && d.Tokens[last+2].Case.Capital() {
				if p := s.startingAt(d.Tokens[last+2].Start); p >= 0 {
					last = d.TokenAt(s.found[p].End - 1)
				}
			}
			s.name(d, d.TokenAt(s.found[k].Start), last+1, text.Organization)
			return
		}
	}
}

// callSpeaking finds a body of three words or more that the model missed, whose last says
// what it is, at token i, where it speaks: "Global Fire Emissions Database said", "according
// to the Global Fire Emissions Database".
func (s *search) callSpeaking(d *text.Document, i int) bool {
	low, first := d.Sentences[d.SentenceAt(i)].First, i
	for first > low && d.Tokens[first-1].Case == text.Title && d.Tokens[first-1].Kind == text.Word && d.Word(first-1) != "The" {
		first--
	}
	cited := first > low+1 && d.Word(first-1) == "the" && d.Word(first-2) == "to" && first > low+2 && (d.Word(first-3) == "according" || d.Word(first-3) == "According")
	if i-first < 2 || !cited && !told(d.Word(i+1)) || s.tagged(d, first, i+1) {
		return false
	}
	s.name(d, first, i+1, text.Organization)
	return true
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

// callPlaced makes one body of a place and the acronym at token i behind it, where a
// verb of speech follows, "California ISO said", or it was one before.
func (s *search) callPlaced(d *text.Document, i int) bool {
	k := s.endingAt(d.Tokens[i-1].End)
	if k < 0 || s.found[k].Type != text.Location || d.Tokens[i].Len() > 5 || d.Tokens[i].Start > d.Tokens[i-1].End+1 || states[d.Word(i)] || office(d.Word(i)) {
		return false
	}
	first := d.TokenAt(s.found[k].Start)
	name := d.Tokenized(first, i+1).In(d.Text)
	if !told(d.Word(i+1)) && !s.justNamed(d, name) {
		return false
	}
	s.name(d, first, i+1, text.Organization)
	return true
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
	if start == 0 {
		return
	}
	before, list := d.Word(start-1), s.found[first:last+1]
	if where(before) && slices.ContainsFunc(list, place) || origin(before) && len(list) > 2 && count(list, place) == len(list)-1 {
		for k := range list {
			if f := &list[k]; f.Type == text.Organization && f.Confidence < doubtful {
				f.Type = text.Location
			}
		}
	}
}

// count returns how many of the names are such.
func count(list []text.Mention, such func(text.Mention) bool) (n int) {
	for _, f := range list {
		if such(f) {
			n++
		}
	}
	return n
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
	endsPerson             // it ends or begins a person's name of several words
	beginsFirm             // it begins a body's name that goes on with what the body is: Quill Brothers
)

// callNamesakes makes bodies of the one word that a body's name begins with, where the
// model took it for somebody: the Quill of "Quill Brothers fell; Quill said" is no
// person, unless somebody in the text has that surname or a title stands before it. Of
// "Amnesty International" it finds "Amnesty has", too.
func (s *search) callNamesakes(d *text.Document) {
	s.namesakes(d)
	for k := range s.found {
		f := &s.found[k]
		i := d.TokenAt(f.Start)
		if f.Type != text.Person || d.Tokens[i].End != f.End || i > 0 && addresses(d.Word(i-1)) {
			continue
		}
		if what := s.namesakeOf(nameKey(d.Word(i))); what&endsPerson == 0 && (what&beginsFirm != 0 || what == beginsBody && !s.given(i)) {
			f.Type = text.Organization
		}
	}
	for n := range d.Sentences {
		if i := d.Sentences[n].First; i+1 < d.Sentences[n].Last && d.Tokens[i].Case == text.Title && (told(d.Word(i+1)) || d.Word(i+1) == "has") &&
			s.namesakeOf(nameKey(d.Word(i)))&(beginsFirm|endsPerson) == beginsFirm && !s.tagged(d, i, i+1) && !s.usual(i) {
			s.name(d, i, i+1, text.Organization)
		}
	}
	s.merge()
}

// usual reports whether the word at token i is mostly no name, or the document has it in
// lower case: the "National" of National Bank.
func (s *search) usual(i int) bool {
	if i >= len(s.words) {
		return false
	}
	w := &s.words[i]
	return w.entry&(caseMask<<caseShift) == CasingLower || s.seenLower.has(w.lower)
}

// namesakeOf returns what the document's names make of a word.
func (s *search) namesakeOf(key uint64) uint8 {
	if n := int(s.names.number(key)); n < len(s.namesake) {
		return s.namesake[n]
	}
	return 0
}

// namesakes numbers the words that begin the names of sure bodies, and begin and end
// those of people, and notes which they do.
func (s *search) namesakes(d *text.Document) {
	s.names.reset(2*len(s.found) + len(d.Sentences))
	s.namesake = s.namesake[:0]
	for k := range s.found {
		f := &s.found[k]
		name := f.In(d.Text)
		space := strings.IndexByte(name, ' ')
		switch {
		case space < 0:
		case f.Type == text.Organization && f.Confidence > doubtful:
			what := uint8(beginsBody)
			if last := name[space+1:]; firmNoun(last) {
				what |= beginsFirm
			}
			s.note(name[:space], what)
		case f.Type == text.Person:
			s.note(name[:space], endsPerson)
			s.note(name[strings.LastIndexByte(name, ' ')+1:], endsPerson)
		}
	}
}

// note notes what a word is.
func (s *search) note(word string, what uint8) {
	n := int(s.names.number(nameKey(word)))
	if n == len(s.namesake) {
		s.namesake = append(s.namesake, 0)
	}
	s.namesake[n] |= what
}
