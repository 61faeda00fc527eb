package coref

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/text"
)

// local is a body of which a place has one, and which goes by the name of that place.
type local struct {
	entity int
	sort   string // police
}

// local returns the entity of such a body if the speaker, the tokens [first, last), is
// called by its place, "the Houston police", or by its sort where the text has named
// one of that sort alone: "police said". It returns -1 for all others.
func (w *work) local(first, last int) int {
	if last-first > 1 && strings.EqualFold(w.D.Word(first), "the") {
		first++
	}
	at := last
	for at > first && w.NameAt[at-1] == 0 {
		at--
	}
	if at == last {
		return -1
	}
	sort := w.D.Tokenized(at, last).In(w.D.Text)
	if !names.Has(w.Lex.Locals, sort) {
		return -1
	}
	if at == first {
		return w.localOf(sort)
	}
	if w.NameAt[first] == 0 { // former Soviet radio
		return -1
	}
	full := w.D.Tokenized(first, last)
	place := &w.D.Mentions[w.Names[w.NameAt[first]-1].Mention]
	council := strings.HasSuffix(sort, " council") && place.Type == text.Organization // Kent county council
	if place.Type != text.Location && !council || place.Span != w.D.Tokenized(first, at) {
		return -1
	}
	for _, l := range w.locals {
		if strings.EqualFold(w.Entities[l.entity].Full.In(w.D.Text), full.In(w.D.Text)) {
			return l.entity
		}
	}
	k := len(w.Entities)
	w.Entities = append(w.Entities, names.Entity{Typ: text.Organization, Words: w.WordsIn(first, last), Full: full})
	w.locals = append(w.locals, local{k, sort})
	return k
}

// localOf returns the one body of a sort that has been named so far, or -1.
func (w *work) localOf(sort string) int {
	k := -1
	for _, l := range w.locals {
		if strings.EqualFold(l.sort, sort) {
			if k >= 0 {
				return -1
			}
			k = l.entity
		}
	}
	return k
}
