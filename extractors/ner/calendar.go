package ner

import (
	"cmp"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// People are called May, April and Will, yet the model has seen those words as
// months and auxiliaries a hundred times more often. So it finds "Theresa May",
// but mostly misses "Mrs May", "May told reporters" and "June Osei".

// callMonths adds the people whose names are months, weekdays or auxiliaries by
// what stands around them. Where one was found, every other place of the same
// word is that person too, unless it is a date there.
func (s *search) callMonths(d *text.Document) {
	known := s.knownMonths(d)
	for i := range d.Tokens {
		if d.Tokens[i].Case != text.Title || !calendarName(d.Word(i)) && !weekday(d.Word(i)) {
			continue
		}
		w := wordsAround(d, i)
		w.known = slices.Contains(known, w.word)
		last := i
		if (givenMonth(w.word) || w.word == "Will") && !w.dated {
			last = s.surnameAfter(d, i)
		} else if weekday(w.word) && (s.bornOn(d, i, &w) || s.sameDay(d, i)) {
			last = i + 2
		}
		if last == i && w.calls() {
			last++
		}
		if last > i {
			s.name(d, s.initialBefore(d, i), last, text.Person)
			if word := d.Word(last - 1); calendarName(word) || weekday(word) {
				known = knows(known, word)
			}
		}
	}
	s.merge()
}

// knows adds a word to those that are known.
func knows(known []string, word string) []string {
	if slices.Contains(known, word) {
		return known
	}
	return append(known, word)
}

// knownMonths returns the months, weekdays and auxiliaries that people's names in
// the document end with.
func (s *search) knownMonths(d *text.Document) (known []string) {
	for i := range s.found {
		if f := &s.found[i]; f.Type == text.Person {
			if word := d.Word(d.TokenAt(f.End - 1)); calendarName(word) || weekday(word) {
				known = knows(known, word)
			}
		}
	}
	return known
}

// around is a month, weekday or auxiliary with the words of its sentence beside
// it.
type around struct {
	before, word, next string
	inverted           bool // a verb of speech stands before it, right behind a quotation mark: ” said May
	dated              bool // it is a date: "in May", "May 5"
	goesOn             bool // a word in lower case follows
	known              bool // the document calls somebody so
}

func wordsAround(d *text.Document, i int) around {
	at, w := d.Sentences[d.SentenceAt(i)], around{word: d.Word(i)}
	if i > at.First {
		w.before = d.Word(i - 1)
		w.inverted = i > at.First+1 && told(w.before) && d.Tokens[i-2].Kind == text.Mark
		w.dated = dates(w.before) || d.Tokens[i-1].Kind == text.Number
	}
	if i+1 < at.Last {
		w.next = d.Word(i + 1)
		w.dated = w.dated || d.Tokens[i+1].Kind == text.Number
		w.goesOn = d.Tokens[i+1].Case == text.Lower
	}
	return w
}

// calls reports whether the word alone is somebody's surname. "Will they" at the
// start of a sentence asks, and "police Friday said" tells when.
func (w *around) calls() bool {
	switch {
	case w.dated:
		return false
	case weekday(w.word):
		return courtesy(w.before) || addresses(w.before) && told(w.next) || w.known && (told(w.next) || w.inverted)
	case addresses(w.before), w.inverted, told(w.next):
		return true
	}
	return w.known && w.word != "Will" && (w.before != "" || w.goesOn)
}

// bornOn reports whether the weekday at token i is a given name, as in Nigeria: a
// surname alone follows. At the start of a sentence a verb of speech or what he is comes
// next, "Sunday Oyelaran, a trader", where a date has a comma or "on"; behind a quotation,
// "…,” Friday Okoro joked", any verb; and a title or role may stand before it.
func (s *search) bornOn(d *text.Document, i int, w *around) bool {
	at := d.Sentences[d.SentenceAt(i)]
	if i+3 >= at.Last || s.given(i+1) {
		return false
	}
	k := s.startingAt(d.Tokens[i+1].Start)
	if k < 0 || s.found[k].Type != text.Person || s.found[k].End != d.Tokens[i+1].End {
		return false
	}
	next := d.Word(i + 2)
	switch apposed := next == "," && (d.Tokens[i+3].Kind == text.Number || article(d.Word(i+3))); {
	case w.before == "":
		return told(next) || apposed
	case d.Tokens[i-1].Kind == text.Mark, i == at.First+2 && d.Tokens[i-1].Kind == text.Punct && d.Tokens[i-2].Kind == text.Mark:
		return d.Tokens[i+2].Case == text.Lower
	case w.inverted:
		return apposed || next == "."
	case addresses(w.before):
		return told(next)
	}
	return w.before == "," && next == "," && i > at.First+1 && d.Tokens[i-2].Case == text.Lower && told(d.Word(i+3))
}

// sameDay reports whether the weekday at token i and the word behind it were found to be
// somebody's name.
func (s *search) sameDay(d *text.Document, i int) bool {
	return len(s.added) > 0 && i+1 < len(d.Tokens) && d.Tokens[i+1].Case == text.Title && s.justNamed(d, d.Tokenized(i, i+2).In(d.Text))
}

// initialBefore returns the first token of the name that ends in an initial right before
// the surname at token i, or i: "Dale R. June".
func (s *search) initialBefore(d *text.Document, i int) int {
	if i < 2 || !strings.HasSuffix(d.Word(i-1), ".") || d.Tokens[i-1].Len() != 2 {
		return i
	}
	k := s.endingAt(d.Tokens[i-1].End)
	if k < 0 || s.found[k].Type != text.Person {
		return i
	}
	return d.TokenAt(s.found[k].Start)
}

// surnameAfter returns the end of the surname after the given name at token i, or
// i: in "April O'Neal, a reporter" and "June Osei said", the token after it. The
// model must have found it, or a verb of speech or a comma follow, because "June
// Apple sales" are no person's.
func (s *search) surnameAfter(d *text.Document, i int) int {
	end := d.Sentences[d.SentenceAt(i)].Last
	if i+2 >= end || !d.Tokens[i+1].Case.Capital() || calendarName(d.Word(i+1)) || weekday(d.Word(i+1)) {
		return i
	}
	if next := d.Word(i + 2); told(next) || next == "," || next == "(" {
		return i + 2
	}
	if d.Word(i) == "Will" { // Will Hutton resign?
		return i
	}
	k, _ := slices.BinarySearchFunc(s.found, d.Tokens[i+1].Start, func(f text.Mention, pos int) int { return cmp.Compare(f.Start, pos) })
	if k < len(s.found) && s.found[k].Type == text.Person && s.found[k].Start == d.Tokens[i+1].Start {
		return d.TokenAt(s.found[k].End-1) + 1
	}
	return i
}
