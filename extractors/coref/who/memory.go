package who

import (
	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/text"
)

// word is what a word says by itself.
type word struct {
	id      uint16
	tag     Tag
	is      uses
	gender  text.Gender // of a role
	pronoun pronoun
}

// uses are what a word may be used for.
type uses uint8

const (
	isPronoun uses = 1 << iota
	isRole         // "mayor"
	isHead         // of a noun phrase for people: a role, or another noun for people
	isTalk         // "I", "you"
)

// longestTalk is more bytes than any word of talk has.
const longestTalk = 4

// look finds out what a word says.
func (w *Resolver) look(s string, t *text.Token) (x word) {
	x.id = w.Model.Identify(s, t, w.Cluster)
	x.tag = w.Model.Tags[x.id]
	if t.Kind != text.Word {
		return x
	}
	var ok bool
	if x.pronoun, ok = form(s); ok {
		x.is |= isPronoun
	}
	if x.gender, ok = names.Lookup(w.Lex.Roles, s); ok {
		x.is |= isRole
	}
	if (ok || w.Model.Person[x.id] && t.Case == text.Lower) && !names.Has(w.Lex.Closed, s) {
		x.is |= isHead
	}
	if len(s) <= longestTalk {
		if p, ok := names.Lookup(w.Lex.Pronouns, s); ok && (p.First || p.Second) {
			x.is |= isTalk
		}
	}
	return x
}

// identify fills words.
func (w *Resolver) identify() {
	d := w.D
	w.memory.begin(w)
	w.words = names.Blank(w.words, len(d.Tokens), word{})
	w.ids = names.Blank(w.ids, len(d.Tokens), NameWord)
	name := word{id: NameWord, tag: w.Model.Tags[NameWord]}
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if w.NameAt[i] == 0 {
			w.words[i] = w.memory.get(w, t)
			w.ids[i] = w.words[i].id
			continue
		}
		w.words[i] = name
		if t.Len() <= longestTalk { // "US"
			w.words[i].is = w.memory.get(w, t).is & isTalk
		}
	}
}

// memory keeps what words said that were met before, also in other documents: most words
// of a text are few.
type memory struct {
	of    *Ranker
	lex   *names.Lexicon
	known []known
}

// known is a word with what it says. Its key is its letters, its length, its kind and its
// case, so that no other word is taken for it.
type known struct {
	key  [2]uint64
	says word
}

const (
	memoryBits = 12
	longestKey = 14
)

// begin forgets what others said than those who are to be asked now.
func (m *memory) begin(w *Resolver) {
	if m.of != w.Ranker || m.lex != w.Lex {
		*m = memory{of: w.Ranker, lex: w.Lex, known: make([]known, 1<<memoryBits)}
	}
}

// get returns what the word of a token says.
func (m *memory) get(w *Resolver, t *text.Token) word {
	key, ok := keyOf(w.D.Text, t)
	if !ok {
		return w.look(t.In(w.D.Text), t)
	}
	const odd = 0x9E3779B97F4A7C15
	k := &m.known[(key[0]^key[1]*odd)*odd>>(64-memoryBits)]
	if k.key != key {
		*k = known{key, w.look(t.In(w.D.Text), t)}
	}
	return k.says
}

// keyOf returns the key of the word of a token; ok is false for one that is too long.
func keyOf(s string, t *text.Token) (key [2]uint64, ok bool) {
	n := uint(t.Len())
	if n > longestKey {
		return key, false
	}
	if s = s[t.Start:]; len(s) < 16 { // the end of the text
		var room [16]byte
		copy(room[:], s)
		s = string(room[:])
	}
	first, second := eight(s), eight(s[8:16])
	first &= 1<<(8*n) - 1 // all, if there are eight
	second &= 1<<(8*max(n, 8)-64) - 1
	return [2]uint64{first, second | uint64(n)<<48 | uint64(t.Kind)<<56 | uint64(t.Case)<<60}, true
}

// eight returns the first eight bytes of a text as a number.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
