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
	w.memory.begin(w)
	w.words = names.Blank(w.words, len(w.D.Tokens), word{id: NameWord, tag: w.Model.Tags[NameWord]})
	w.ids = names.Blank(w.ids, len(w.D.Tokens), NameWord)
	for first := 0; first < len(w.D.Tokens); first += batch {
		w.identifyBatch(first, min(first+batch, len(w.D.Tokens)))
	}
}

// batch is how many words are looked for at once, so that the memory can fetch them side
// by side.
const batch = 32

// identifyBatch fills words for the tokens [first, last).
func (w *Resolver) identifyBatch(first, last int) {
	m, tokens := &w.memory, w.D.Tokens[first:last]
	var keys [batch]key
	var slots [batch]uint16
	for k := range tokens {
		keys[k] = keyOf(w.D.Text, &tokens[k])
		slots[k] = keys[k].slot()
		m.fetched ^= m.known[slots[k]].key[0]
	}
	for k := range tokens {
		i, t := first+k, &tokens[k]
		name := w.NameAt[i] > 0
		if name && t.Len() > longestTalk {
			continue
		}
		known := &m.known[slots[k]]
		if known.key != keys[k] || t.Len() > longestKey {
			known.key, known.says = keys[k], w.look(t.In(w.D.Text), t)
		}
		if name { // "US"
			w.words[i].is = known.says.is & isTalk
			continue
		}
		w.words[i], w.ids[i] = known.says, known.says.id
	}
}

// memory keeps what words said that were met before, also in other documents: most words
// of a text are few.
type memory struct {
	of      *Ranker
	lex     *names.Lexicon
	known   []known
	fetched uint64
}

// known is a word with what it says.
type known struct {
	key  key
	says word
}

// begin forgets what others said than those who are to be asked now.
func (m *memory) begin(w *Resolver) {
	if m.of != w.Ranker || m.lex != w.Lex {
		*m = memory{of: w.Ranker, lex: w.Lex, known: make([]known, 1<<memoryBits)}
	}
}

// key is the letters of a word, its length, its kind and its case, so that no other word
// is taken for it, unless it is longer than longestKey.
type key [2]uint64

const (
	memoryBits = 12
	longestKey = 14
)

// slot returns the place of a word in the memory.
func (k *key) slot() uint16 {
	const odd = 0x9E3779B97F4A7C15
	return uint16((k[0] ^ k[1]*odd) * odd >> (64 - memoryBits))
}

func keyOf(s string, t *text.Token) key {
	n := uint(t.Len())
	if s = s[t.Start:]; len(s) < 16 { // the end of the text
		var room [16]byte
		copy(room[:], s)
		s = string(room[:])
	}
	first, second := eight(s), eight(s[8:16])
	first &= 1<<(8*n) - 1 // all, if there are eight and more
	second &= 1<<(8*min(max(n, 8), longestKey)-64) - 1
	return key{first, second | uint64(min(n, longestKey+1))<<48 | uint64(t.Kind)<<56 | uint64(t.Case)<<60}
}

// eight returns the first eight bytes of a text as a number.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
