package coref

import (
	"iter"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// group makes entities of names: full names of people first, then the partial
// ones, each to the full name it is a part of; places and organizations by
// their words, and acronyms.
func (w *work) group() {
	for pass := range 2 {
		for i := range w.names {
			n := &w.names[i]
			m := &w.d.Mentions[n.mention]
			if n.absorbed() || m.Entity >= 0 || (len(n.words) == 1) == (pass == 0) {
				continue
			}
			m.Entity = w.find(n, m.Type)
			if m.Entity < 0 && pass == 1 && m.Type != text.Location {
				m.Entity = w.cut(n, m.Type)
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
func (w *work) cut(n *name, typ text.Type) int {
	word := n.words[0]
	for k := range w.bearers(word) {
		if e := &w.entities[k]; e.typ == text.Organization && len(e.words) > 1 && e.words[0] == word && w.firm(e.full) {
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

// mostBearers bounds how many entities that share a word are looked at, the
// last first seen, so that a text of names stays linear.
const mostBearers = 64

// find returns the entity that a name belongs to, or -1. Of several that it
// could be, a title's gender decides, then whether it is their surname, unless
// it is known for a given name, then the one that was named last.
func (w *work) find(n *name, typ text.Type) int {
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

// surname returns the word of a person's name that they go by: the last, or the
// one before "of".
func surname(words []string) string {
	for i := 1; i < len(words); i++ {
		if words[i] == "of" {
			return words[i-1]
		}
	}
	return words[len(words)-1]
}

// genderOf returns the gender that an entity is known to have or that its given
// name shows.
func (w *work) genderOf(e *entity) text.Gender {
	if e.gender == text.NoGender && e.typ == text.Person && len(e.words) > 1 {
		return e.hint
	}
	return e.gender
}

// lastBefore returns the last token before i at which entity k is known to be
// named; less than 0 where it comes later, the more the later.
func (w *work) lastBefore(k, i int) int {
	if e := &w.entities[k]; e.last <= i {
		return e.last
	}
	return -w.entities[k].last
}

// compatible reports whether a name can be one of the entity's.
func (w *work) compatible(e *entity, n *name, typ text.Type) bool {
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

// goesBy reports whether an organization is called by a common noun that is the
// last word of its name or the one before "of".
func (w *work) goesBy(noun string, words []string) bool {
	if strings.EqualFold(words[len(words)-1], noun) {
		return true
	}
	for i := 0; i+1 < len(words); i++ {
		if next := words[i+1]; next == "of" || next == "for" {
			return strings.EqualFold(words[i], noun)
		}
	}
	return false
}

// headOf reports whether a word is what a body of that name goes by: the Church
// of the Church of Mercy.
func headOf(lex *Lexicon, word string, words []string) bool {
	for i := 0; i+1 < len(words); i++ {
		if next := words[i+1]; next == "of" || next == "for" {
			return words[i] == word && has(lex.Bodies, word)
		}
	}
	return false
}

// trunk returns an organization's name without "Inc." and its like.
func (w *work) trunk(words []string) []string {
	for len(words) > 1 && has(w.lex.Suffixes, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return words
}

func sameWords(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !strings.EqualFold(a[i], b[i]) {
			return false
		}
	}
	return true
}

// within reports whether the words of part stand in full in their order, the
// first of several as the first: "Clinton" and "Hillary Clinton" are within
// Hillary Rodham Clinton, "Bill Clinton" is not.
func within(lex *Lexicon, part, full []string) bool {
	if len(part) > len(full) {
		return false
	}
	k := 0
	for _, word := range part {
		for k < len(full) && !sameWord(lex, word, full[k], k == 0) {
			k++
		}
		if k == len(full) {
			return false
		}
		k++
	}
	return true
}

// sameWord reports whether two parts of names are the same: letter for letter,
// as an initial, behind an article ("Assad", "al-Assad"), or, for given names,
// as a nickname.
func sameWord(lex *Lexicon, a, b string, given bool) bool {
	if strings.EqualFold(bare(a), bare(b)) {
		return true
	}
	return given && (initial(a, b) || initial(b, a) || short(lex, a, b) || misspelt(a, b))
}

// misspelt reports whether two long given names differ in one vowel alone, and
// not at the ends: the same person's, where the surname is.
func misspelt(a, b string) bool {
	const vowels = "aeiouy"
	if len(a) != len(b) || len(a) < 6 || a[0] != b[0] {
		return false
	}
	differ := 0
	for i := range len(a) {
		if a[i] != b[i] {
			if differ++; i == len(a)-1 || strings.IndexByte(vowels, a[i]) < 0 || strings.IndexByte(vowels, b[i]) < 0 {
				return false
			}
		}
	}
	return differ == 1
}

// initial reports whether a is the initial of b, with a period or without.
func initial(a, b string) bool {
	a = strings.TrimSuffix(a, ".")
	return len(a) == 1 && len(b) > 0 && a[0]|0x20 == b[0]|0x20
}

// short reports whether one of two given names is short for the other, or both
// for a third.
func short(lex *Lexicon, a, b string) bool {
	longA, _ := lookup(lex.Nick, a)
	longB, _ := lookup(lex.Nick, b)
	return longA != "" && (strings.EqualFold(longA, b) || longA == longB) || longB != "" && strings.EqualFold(longB, a)
}

// add makes a new entity of a name.
func (w *work) add(n *name, typ text.Type) int {
	k := len(w.entities)
	w.entities = append(w.entities, entity{typ: typ, last: n.first})
	if typ == text.Organization && len(n.words) > 2 {
		w.index(initialsKey(n.words), k)
	}
	return k
}

// initials appends the capitals that the words of a name begin with.
func initials(to []byte, words []string) []byte {
	for _, word := range words {
		if c := word[0]; c >= 'A' && c <= 'Z' {
			to = append(to, c)
		}
	}
	return to
}

// spells reports whether an acronym is made of the initials of words.
func spells(acronym string, words []string) bool {
	var room [16]byte
	return string(initials(room[:0], words)) == acronym
}

// initialsKey is the key of the acronym that words have.
func initialsKey(words []string) uint64 {
	var room [16]byte
	return keyed(string(initials(room[:0], words)))
}

// join makes a name one of entity k's; a fuller one becomes its full name.
func (w *work) join(k int, n *name) {
	e := &w.entities[k]
	e.last = n.first
	for i, word := range n.words {
		w.index(keyed(word), k)
		if i > 0 && e.typ == text.Person && len(word) > longestShort {
			w.index(keyed(word[:shortest])+1, k) // what it may be cut to
		}
	}
	span := w.d.Tokenized(n.first, n.last)
	if len(n.words) > len(e.words) || len(n.words) == len(e.words) && span.Len() > e.full.Len() && e.typ == text.Person {
		if e.typ == text.Person && (len(e.words) == 0 || e.words[0] != n.words[0]) {
			e.hint, _ = w.lex.given(n.words[0])
		}
		e.words, e.full = n.words, span
	}
}

// index notes that entity k bears a word.
func (w *work) index(word uint64, k int) {
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
func (w *work) bearers(words ...string) iter.Seq[int] {
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
