package ner

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// callFirms makes bodies of what the model took for people where the text goes on with
// what they are, and no body was named that this could be: "Jane Norman said sales rose.
// The retailer has 90 shops."
func (s *search) callFirms(d *text.Document) {
	for k := range s.found {
		f := &s.found[k]
		if f.Type == text.Organization {
			return
		}
		if f.Type == text.Person && s.takenUp(d, k) {
			if name := f.In(d.Text); !s.isSomebody(d, name) {
				s.renameAll(d, name)
			}
			return // one is enough, for each asks the whole text
		}
	}
}

// takenUp reports whether the name s.found[k], the only one so far of its sentence, which
// it begins, speaks there and the next sentence begins with what it is.
func (s *search) takenUp(d *text.Document, k int) bool {
	f := &s.found[k]
	n := d.SentenceAt(d.TokenAt(f.Start))
	at := d.Sentences[n]
	last := d.TokenAt(f.End-1) + 1
	if d.TokenAt(f.Start) != at.First || n+1 >= len(d.Sentences) || last >= at.Last || !strings.Contains(f.In(d.Text), " ") || !told(d.Word(last)) {
		return false
	}
	next := d.Sentences[n+1]
	if d.Word(next.First) != "The" {
		return false
	}
	for i := next.First + 1; i < min(next.Last, next.First+4); i++ {
		if sortOfFirm(d.Word(i)) {
			return true
		}
		if d.Tokens[i].Case != text.Lower {
			return false
		}
	}
	return false
}

// isSomebody reports whether the text shows that the name is a person's: by a pronoun of
// people, or a courtesy before its last word.
func (s *search) isSomebody(d *text.Document, name string) bool {
	surname := name[strings.LastIndexByte(name, ' ')+1:]
	for i := range d.Tokens {
		if word := d.Word(i); personal(word) || word == surname && i > 0 && (courtesy(d.Word(i-1)) || d.Tokens[i-1].Case != text.Title) {
			return true
		}
	}
	return false
}

// renameAll makes bodies of all names that are written so.
func (s *search) renameAll(d *text.Document, name string) {
	for k := range s.found {
		if s.found[k].In(d.Text) == name {
			s.found[k].Type = text.Organization
		}
	}
}
