package ner

import (
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// callPosts makes no names of the posts in capitals that the text gives somebody, which
// the model takes for bodies: "Vera Okello, OC of Horta Police; the OC said", "ASI Paul
// Pell", "the Attorney General; the AG said".
func (s *search) callPosts(d *text.Document) {
	s.short = s.short[:0]
	for k := range s.found {
		word, ok := s.postAt(d, k)
		if ok && s.acronymOf(word) == nil {
			s.short = append(s.short, acronym{word: word})
		}
	}
	if len(s.short) == 0 {
		return
	}
	s.found = slices.DeleteFunc(s.found, func(f text.Mention) bool { return s.acronymOf(f.In(d.Text)) != nil })
}

// postAt returns the post that the name s.found[k] is or, if it is somebody's, begins
// with or stands behind, and whether the text gives it to somebody.
func (s *search) postAt(d *text.Document, k int) (string, bool) {
	f := &s.found[k]
	if f.Type != text.Person {
		return f.In(d.Text), s.isPost(d, k)
	}
	i := d.TokenAt(f.Start)
	if word := d.Word(i); d.Tokens[i].End < f.End && postInCapitals(word) {
		return word, true
	}
	if i == 0 {
		return "", false
	}
	return d.Word(i - 1), postInCapitals(d.Word(i - 1))
}

// isPost reports whether the name s.found[k] is a post that the text gives somebody.
func (s *search) isPost(d *text.Document, k int) bool {
	f := &s.found[k]
	word := f.In(d.Text)
	if len(word) > longestPost || strings.ToUpper(word) != word {
		return false
	}
	i := d.TokenAt(f.Start)
	if shortTitle(word) {
		return s.spelledOut(d, word)
	}
	if !postInCapitals(word) || i+1 >= len(d.Tokens) || possessive(d.Word(i+1)) {
		return false
	}
	if i == 0 {
		return false
	}
	switch before, next := d.Word(i-1), d.Word(i+1); {
	case before == "(": // the Municipal Chief Executive (MCE)
		return next == ")" && i > 1 && endsPost(d.Word(i-2))
	case before == "a" || before == "an":
		return told(next) || next == "who" || next == "of"
	case before == "," && i > 1:
		p := s.endingAt(d.Tokens[i-2].End)
		return p >= 0 && s.found[p].Type == text.Person
	}
	return false
}

// longestPost is the length of the longest post in capitals: "SDPO".
const longestPost = 4

// spelledOut reports whether the text has the title that word is short for.
func (s *search) spelledOut(d *text.Document, word string) bool {
	for i := 1; i < len(d.Tokens); i++ {
		if d.Tokens[i].Case == text.Title && grammar.ShortTitle(d.Word(i-1), d.Word(i)) == word {
			return true
		}
	}
	return false
}
