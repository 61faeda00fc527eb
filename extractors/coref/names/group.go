package names

import (
	"iter"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Group gives each name an entity: first the names of several words, then those
// of one, which mostly belong to one of the former.
func (w *Table) Group() {
	for pass := range 2 {
		for i := range w.Entities {
			w.Entities[i].last = ahead - w.Entities[i].last
		}
		for i := range w.Names {
			n := &w.Names[i]
			m := &w.D.Mentions[n.Mention]
			if !n.Absorbed() && m.Entity >= 0 {
				w.Entities[m.Entity].last = n.First
			}
			if n.Absorbed() || m.Entity >= 0 || (len(n.Words) == 1) == (pass == 0) {
				continue
			}
			m.Entity = w.Find(n, m.Type)
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
	w.joinShort()
	w.joinSlips()
}

// ahead is the last place of an entity whose names are all still to come: before all
// other places.
const ahead = -1 << 32

// A surname of more than longestShort letters may be cut to its first ones,
// shortest or more: "Pell" for Pellworth.
const shortest, longestShort = 3, 5

// cut returns the only company or person whose name or surname starts with the one
// word of n, or -1: "Pell" → Ana Pellworth.
func (w *Table) cut(n *Name, typ text.Type) int {
	word := n.Words[0]
	found := -1
	for k := range w.bearers(word) {
		if e := &w.Entities[k]; k != found && e.Typ == text.Organization && len(e.Words) > 1 && e.Words[0] == word && e.Firm {
			if found >= 0 {
				return -1
			}
			found = k
		}
	}
	if found >= 0 || typ != text.Person {
		return found
	}
	if _, given := w.Lex.given(word); given || len(word) < shortest || len(word) > longestShort || !ascii(word) {
		return -1
	}
	for at, m := w.ByWord[Keyed(word[:shortest])+1], 0; at > 0 && m < mostBearers; at, m = w.links[at-1].next, m+1 {
		k := int(w.links[at-1].entity)
		e := &w.Entities[k]
		if last := e.Words[len(e.Words)-1]; len(last) > len(word)+1 && strings.EqualFold(last[:len(word)], word) {
			if found >= 0 {
				return -1
			}
			found = k
		}
	}
	return found
}

// slip returns the only person whose surname a name after a courtesy title
// ("Ms.") misspells, or -1.
func (w *Table) slip(n *Name) int {
	if n.First == 0 || !w.CourtesyOnly(n.First-1) || strings.EqualFold(w.D.Word(n.First-1), "the") {
		return -1
	}
	found := -1
	for k := range w.Entities[:min(len(w.Entities), mostBearers)] {
		e := &w.Entities[k]
		if e.Typ != text.Person || len(e.Words) < 2 || !nearly(n.Words[0], surname(e.Words)) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	return found
}

// mostBearers is how many entities that share a word are compared with a name,
// so that a text of nothing but names takes linear time.
const mostBearers = 64

// Find returns the entity that a name of the given type belongs to, or -1. Of
// several, those of another gender than the name's title drop out; one whose
// surname it is comes before one whose given name it is, and the one who is mostly
// called so, or was named last, before the rest.
func (w *Table) Find(n *Name, typ text.Type) int {
	if len(n.Words) == 0 { // @PORTOFGRELL is no word
		return -1
	}
	best, bestAt, bestSurname := -1, 0, false
	only := -1 // whom nothing but another courtesy speaks against
	given := len(n.Words) > 1 || typ != text.Person
	if !given {
		_, given = w.Lex.given(w.D.Word(n.First))
	}
	family := typ == text.Person && len(n.Words) == 1 && w.familyFirst(n)
	word := n.Words[len(n.Words)-1]
	long := ""
	if typ == text.Person && len(n.Words) == 1 {
		long, _ = Lookup(w.Lex.Nick, word) // a nickname: those of its full form, too
	} else if full := w.fullPlace(n.Words, typ); len(full) != len(n.Words) || full[0] != n.Words[0] {
		long = full[len(full)-1]
	}
	for k := range w.bearers(word, long) {
		e := &w.Entities[k]
		if e.gone || !w.compatible(e, n, typ) {
			continue
		}
		g, shown := w.courtesy(n.First), w.shownFor(e, n)
		if g != text.NoGender && shown != text.NoGender && shown != g {
			if e.addressed == shown && e.Gender == text.NoGender && only < 0 && e.last >= 0 {
				only = k
			}
			continue
		}
		at, isSurname := w.salience(k, n, family), given || sameWord(w.Lex, n.Words[0], surname(e.Words), false)
		if g != text.NoGender && shown == g {
			at += longCalled
		}
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
	if best < 0 || only >= 0 && w.unheard(best, n) {
		return only
	}
	return best
}

// shownFor returns the gender of e as far as a courtesy before n can contradict it. The
// word that a name begins with is no given name if a courtesy stands before it alone: the
// Chen of Chen Yulan, if n is "Mrs Chen".
func (w *Table) shownFor(e *Entity, n *Name) text.Gender {
	if e.addressed != text.NoGender && len(n.Words) == 1 {
		return e.addressed
	}
	if len(n.Words) == 1 && len(e.Words) == 2 && n.Words[0] == e.Words[0] && n.First > 0 && w.CourtesyOnly(n.First-1) {
		return e.Gender
	}
	return w.GenderOf(e)
}

// GenderOf returns the known gender of an entity, or else the one that the given
// name shows.
func (w *Table) GenderOf(e *Entity) text.Gender {
	if e.Gender == text.NoGender && e.Typ == text.Person && len(e.Words) > 1 {
		return e.Hint
	}
	return e.Gender
}

// In a text with several of one surname, the surname alone mostly means the one
// that it is about: Okello, not the sister whom it names in full each time. Each surname
// alone before is worth longCalled tokens of distance.
const longCalled = 100

// salience says how likely entity k is whom a name means: by where it was named last
// and, if the name is that of a family alone, how often.
func (w *Table) salience(k int, n *Name, family bool) int {
	at := w.lastBefore(k, n.First)
	if e := &w.Entities[k]; e.Typ == text.Person && len(n.Words) == 1 && (sameWord(w.Lex, n.Words[0], surname(e.Words), false) || family && sameWord(w.Lex, n.Words[0], e.Words[0], false)) {
		at += longCalled * e.called
		if e.kin {
			at -= longCalled
		}
	}
	return at
}

// familyFirst reports whether the one word of n is a family's where a name begins with
// it: no given name, or one that somebody has before a given name in two parts, as in Kim
// Jong-un.
func (w *Table) familyFirst(n *Name) bool {
	if _, given := w.Lex.given(n.Words[0]); !given {
		return true
	}
	for k := range w.bearers(n.Words[0]) {
		if e := &w.Entities[k]; e.Typ == text.Person && len(e.Words) == 2 && e.Words[0] == n.Words[0] && inTwo(e.Words[1]) {
			return true
		}
	}
	return false
}

// inTwo reports whether a given name is one of two parts, the second of which is in
// lower case: Jong-un.
func inTwo(word string) bool {
	i := strings.IndexByte(word, '-')
	return i > 0 && i+1 < len(word) && word[i+1] >= 'a' && word[i+1] <= 'z'
}

// introducedAsKin reports whether the name n stands behind what makes its bearer
// somebody's relative: "her cousin, Paul Okello". He is not the Okello of the text.
func (w *Table) introducedAsKin(n *Name) bool {
	k := n.First - 1
	if k > 0 && w.D.Word(k) == "," {
		k--
	}
	return k >= 0 && len(n.Words) > 1 && Has(w.Lex.Kin, w.D.Word(k))
}

// addressedAs returns the gender that a courtesy before the name n shows, "Mrs Okello",
// or a relative there or before a comma: "his former wife, Vera Okello, left". The
// "chairman" of other names may be a woman.
func (w *Table) addressedAs(n *Name) text.Gender {
	k := n.First - 1
	switch {
	case k < 0:
		return text.NoGender
	case w.CourtesyOnly(k), Has(w.Lex.Kin, w.D.Word(k)):
		return w.courtesy(n.First)
	case w.D.Word(k) != ",", !w.introducedAsKin(n), n.Last < len(w.D.Tokens) && w.D.Tokens[n.Last].Kind == text.Word && !closesApposition(w.D.Word(n.Last)):
		return text.NoGender
	}
	g, _ := Lookup(w.Lex.Roles, w.D.Word(k-1))
	return g
}

// unheard reports whether entity k, whose gender nothing shows, is named only behind n.
func (w *Table) unheard(k int, n *Name) bool {
	e := &w.Entities[k]
	return e.called == 0 && e.last < 0 && w.shownFor(e, n) == text.NoGender
}

// lastBefore returns the token of entity k's last name, negated if it comes
// after token i: the greater, the nearer before it.
func (w *Table) lastBefore(k, i int) int {
	if e := &w.Entities[k]; e.last <= i {
		return e.last
	}
	return -w.Entities[k].last
}

// compatible reports whether a name can be one of the entity's.
func (w *Table) compatible(e *Entity, n *Name, typ text.Type) bool {
	full := w.Lex.nation(n.Words)
	if e.Typ == text.Person && (typ == text.Person || !w.placed(n, typ) && len(full) == 1 && len(e.Words) > 1 && strings.EqualFold(bare(n.Words[0]), bare(e.Words[len(e.Words)-1]))) {
		return within(w.Lex, n.Words, e.Words) || within(w.Lex, e.Words, n.Words)
	}
	if len(n.Words) == 1 && e.short != "" && e.short == n.Words[0] && typ == e.Typ {
		return true
	}
	if e.Typ != typ {
		return len(full) > 1 && e.Typ != text.Person && typ != text.Person && (len(n.Words) == 1 || len(e.Words) == 1) && sameWords(full, w.Lex.nation(e.Words)) // the E.U., a place or a body
	}
	if len(n.Words) == 1 && (len(e.Words) > 2 || w.theTwo(n, e)) && Spells(n.Words[0], e.Words) {
		return true
	}
	if typ == text.Organization && len(n.Words) == 1 && len(e.Words) > 2 && headOf(w.Lex, n.Words[0], e.Words) {
		return true
	}
	if typ == text.Location {
		return sameWords(w.fullPlace(n.Words, typ), w.fullPlace(e.Words, typ))
	}
	return sameWords(full, w.Lex.nation(e.Words)) || typ == text.Organization && len(n.Words) < len(e.Words) && sameWords(n.Words, w.trunk(e.Words))
}

// theTwo reports whether two initials behind an article may be those of a body of two words
// that ends in what it is: the AU is the African Union.
func (w *Table) theTwo(n *Name, e *Entity) bool {
	return len(e.Words) == 2 && e.Typ == text.Organization && Has(w.Lex.Bodies, e.Words[1]) && n.First > 0 && opensName(w.D.Word(n.First-1))
}

// surelyPlace is the confidence from which a place is nobody, though somebody bears
// its name: the Kisumu of Vera Kisumu's voters.
const surelyPlace = .95

// placed reports whether a name of the given type is surely a place's, by the word before it or by the
// tagger's confidence.
func (w *Table) placed(n *Name, typ text.Type) bool {
	if typ != text.Location {
		return false
	}
	return w.D.Mentions[n.Mention].Confidence >= surelyPlace || n.First > 0 && beforePlaces(w.D.Word(n.First-1))
}

// add appends an entity for a name, which join completes.
func (w *Table) add(n *Name, typ text.Type) int {
	k := len(w.Entities)
	w.Entities = append(w.Entities, Entity{Typ: typ, first: n.First, last: n.First})
	if typ == text.Organization && len(n.Words) > 1 {
		w.index(initialsKey(n.Words), k)
	}
	return k
}

// join makes n a name of entity k, and its full name if it is fuller.
func (w *Table) join(k int, n *Name) {
	e := &w.Entities[k]
	e.last = n.First
	e.kin = e.kin || w.introducedAsKin(n)
	if g := w.addressedAs(n); g != text.NoGender && e.Typ == text.Person {
		e.addressed = g
	}
	if len(n.Words) == 1 {
		e.called++
	}
	for i, word := range n.Words {
		w.index(Keyed(word), k)
		if i > 0 && e.Typ == text.Person && len(word) > longestShort {
			w.index(Keyed(word[:shortest])+1, k) // what it may be cut to
		}
	}
	if full := w.fullPlace(n.Words, e.Typ); len(full) > len(n.Words) || full[0] != n.Words[0] {
		w.index(Keyed(full[len(full)-1]), k)
	}
	span := w.D.Mentions[n.Mention].Span
	if e.short == "" && len(n.Words) == 1 && w.theTwo(n, e) && Spells(n.Words[0], e.Words) {
		e.short = n.Words[0] // from here on also without "the"
	}
	if short := w.shortBehind(n); e.short == "" && short != "" {
		e.short = short
		w.index(Keyed(short), k)
	}
	e.Firm = e.Firm || e.Typ == text.Organization && Has(w.Lex.Firms, w.D.Word(n.Last-1))
	if w.better(n, span, e) {
		w.entitle(n, span, e)
	}
}

// index notes that entity k bears a word.
func (w *Table) index(word uint64, k int) {
	head := w.ByWord[word]
	for at, n := head, 0; at > 0 && n < mostBearers; at, n = w.links[at-1].next, n+1 {
		if int(w.links[at-1].entity) == k {
			return
		}
	}
	w.links = append(w.links, link{entity: int32(k), next: head})
	w.ByWord[word] = int32(len(w.links))
}

// bearers yields the entities that bear one of the words, the latest first. Some
// may only share the hash of a word.
func (w *Table) bearers(words ...string) iter.Seq[int] {
	return func(yield func(int) bool) {
		for _, word := range words {
			if word == "" {
				continue
			}
			for at, n := w.ByWord[Keyed(word)], 0; at > 0 && n < mostBearers; at, n = w.links[at-1].next, n+1 {
				if !yield(int(w.links[at-1].entity)) {
					return
				}
			}
		}
	}
}
