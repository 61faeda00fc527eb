package coref

import (
	"iter"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// group makes entities of names: full names of people first, then the partial
// ones, each to the full name it is a part of; places and organizations by
// their words, and acronyms.
func (w *table) group() {
	for pass := range 2 {
		for i := range w.names {
			n := &w.names[i]
			m := &w.d.Mentions[n.mention]
			if n.absorbed() || m.Entity >= 0 || (len(n.words) == 1) == (pass == 0) {
				continue
			}
			m.Entity = w.find(n, m.Type)
			if m.Entity < 0 && pass == 1 && m.Type != text.Location {
				if m.Entity = w.cut(n, m.Type); m.Entity < 0 && m.Type == text.Person {
					m.Entity = w.slip(n)
				}
			}
			if m.Entity < 0 {
				m.Entity = w.add(n, m.Type)
			}
			w.join(m.Entity, n)
		}
	}
}

// A surname of more than longestShort letters may be cut to its first ones,
// shortest or more: "Pell" for Pellworth.
const shortest, longestShort = 3, 5

// cut returns the one person whose surname, or the company whose name, a name of
// one word is the beginning of, or -1.
func (w *table) cut(n *name, typ text.Type) int {
	word := n.words[0]
	for k := range w.bearers(word) {
		if e := &w.entities[k]; e.typ == text.Organization && len(e.words) > 1 && e.words[0] == word && e.firm {
			return k
		}
	}
	if typ != text.Person {
		return -1
	}
	if _, given := w.lex.given(word); given || len(word) < shortest || len(word) > longestShort || !ascii(word) {
		return -1
	}
	found := -1
	for at, m := w.byWord[keyed(word[:shortest])+1], 0; at > 0 && m < mostBearers; at, m = w.links[at-1].next, m+1 {
		k := int(w.links[at-1].entity)
		e := &w.entities[k]
		if last := e.words[len(e.words)-1]; len(last) > len(word)+1 && strings.EqualFold(last[:len(word)], word) {
			if found >= 0 {
				return -1
			}
			found = k
		}
	}
	return found
}

// slip returns the one person whose surname a name behind "Ms." and its like
// misspells, or -1.
func (w *table) slip(n *name) int {
	if n.first == 0 || !w.courtesyOnly(n.first-1) || strings.EqualFold(w.d.Word(n.first-1), "the") {
		return -1
	}
	found := -1
	for k := range w.entities[:min(len(w.entities), mostBearers)] {
		e := &w.entities[k]
		if e.typ != text.Person || len(e.words) < 2 || !nearly(n.words[0], surname(e.words)) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	return found
}

// mostBearers bounds how many entities that share a word are looked at, the
// last first seen, so that a text of names stays linear.
const mostBearers = 64

// find returns the entity that a name belongs to, or -1. Of several that it
// could be, a title's gender decides, then whether it is their surname, unless
// it is known for a given name, then the one that was named last.
func (w *table) find(n *name, typ text.Type) int {
	if len(n.words) == 0 { // @PORTOFGRELL is no word
		return -1
	}
	best, bestAt, bestSurname := -1, 0, false
	given := len(n.words) > 1 || typ != text.Person
	if !given {
		_, given = w.lex.given(n.words[0])
	}
	word := n.words[len(n.words)-1]
	long := ""
	if typ == text.Person && len(n.words) == 1 {
		long, _ = lookup(w.lex.Nick, word) // a short form: of whom it is short for too
	}
	for k := range w.bearers(word, long) {
		e := &w.entities[k]
		if !w.compatible(e, n, typ) {
			continue
		}
		if g := w.courtesy(n.first); g != text.NoGender && w.genderOf(e) != text.NoGender && w.genderOf(e) != g {
			continue
		}
		at, isSurname := w.lastBefore(k, n.first), given || sameWord(w.lex, n.words[0], surname(e.words), false)
		if best >= 0 && isSurname != bestSurname {
			if isSurname {
				best, bestAt, bestSurname = k, at, true
			}
			continue
		}
		if best < 0 || at > bestAt || at == bestAt && k < best {
			best, bestAt, bestSurname = k, at, isSurname
		}
	}
	return best
}

// genderOf returns the gender that an entity is known to have or that its given
// name shows.
func (w *table) genderOf(e *entity) text.Gender {
	if e.gender == text.NoGender && e.typ == text.Person && len(e.words) > 1 {
		return e.hint
	}
	return e.gender
}

// lastBefore returns the last token before i at which entity k is known to be
// named; less than 0 where it comes later, the more the later.
func (w *table) lastBefore(k, i int) int {
	if e := &w.entities[k]; e.last <= i {
		return e.last
	}
	return -w.entities[k].last
}

// compatible reports whether a name can be one of the entity's.
func (w *table) compatible(e *entity, n *name, typ text.Type) bool {
	if e.typ == text.Person && (typ == text.Person || len(n.words) == 1 && len(e.words) > 1 && strings.EqualFold(bare(n.words[0]), bare(e.words[len(e.words)-1]))) {
		return within(w.lex, n.words, e.words) || within(w.lex, e.words, n.words)
	}
	if e.typ != typ {
		return false
	}
	if len(n.words) == 1 && len(e.words) > 2 && spells(n.words[0], e.words) {
		return true
	}
	if typ == text.Organization && len(n.words) == 1 && len(e.words) > 2 && headOf(w.lex, n.words[0], e.words) {
		return true
	}
	return sameWords(n.words, e.words) || typ == text.Organization && len(n.words) < len(e.words) && sameWords(n.words, w.trunk(e.words))
}

// add makes a new entity of a name.
func (w *table) add(n *name, typ text.Type) int {
	k := len(w.entities)
	w.entities = append(w.entities, entity{typ: typ, last: n.first})
	if typ == text.Organization && len(n.words) > 2 {
		w.index(initialsKey(n.words), k)
	}
	return k
}

// join makes a name one of entity k's; a fuller one becomes its full name.
func (w *table) join(k int, n *name) {
	e := &w.entities[k]
	e.last = n.first
	for i, word := range n.words {
		w.index(keyed(word), k)
		if i > 0 && e.typ == text.Person && len(word) > longestShort {
			w.index(keyed(word[:shortest])+1, k) // what it may be cut to
		}
	}
	span := w.d.Tokenized(n.first, n.last)
	e.firm = e.firm || e.typ == text.Organization && has(w.lex.Firms, w.d.Word(n.last-1))
	if len(n.words) > len(e.words) || len(n.words) == len(e.words) && fuller(span, e) {
		if e.typ == text.Person && (len(e.words) == 0 || e.words[0] != n.words[0]) {
			e.hint, _ = w.lex.given(n.words[0])
		}
		e.words, e.full = n.words, span
	}
}

// fuller reports whether a name of as many words is the better one to give: a
// person's with a suffix ("Jr."), a body's without ("Inc.").
func fuller(span text.Span, e *entity) bool {
	if e.typ == text.Person {
		return span.Len() > e.full.Len()
	}
	return span.Len() < e.full.Len()
}

// index notes that entity k bears a word.
func (w *table) index(word uint64, k int) {
	head := w.byWord[word]
	for at, n := head, 0; at > 0 && n < mostBearers; at, n = w.links[at-1].next, n+1 {
		if int(w.links[at-1].entity) == k {
			return
		}
	}
	w.links = append(w.links, link{entity: int32(k), next: head})
	w.byWord[word] = int32(len(w.links))
}

// bearers returns the entities that bear one of the words, the last first seen
// first; a few may be there that only share a word's hash.
func (w *table) bearers(words ...string) iter.Seq[int] {
	return func(yield func(int) bool) {
		for _, word := range words {
			if word == "" {
				continue
			}
			for at, n := w.byWord[keyed(word)], 0; at > 0 && n < mostBearers; at, n = w.links[at-1].next, n+1 {
				if !yield(int(w.links[at-1].entity)) {
					return
				}
			}
		}
	}
}
