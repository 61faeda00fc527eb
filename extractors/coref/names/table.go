package names

import (
	"sort"
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// Tokens returns the half-open range of tokens that the bytes of s touch.
func (w *Table) Tokens(s text.Span) (first, last int) {
	return w.TokenAt(s.Start), w.TokenAt(s.End-1) + 1
}

// cover notes, for each token of s, one more than the mention that covers it.
func (w *Table) cover(at []int32, s text.Span, mention int) {
	first, last := w.Tokens(s)
	for k := first; k < last; k++ {
		at[k] = int32(mention + 1)
	}
}

// Acronym returns the organization that the tokens [first, last) abbreviate, or
// -1: "the HLU" → Harbour Labour Union.
func (w *Table) Acronym(first, last int) int {
	if last-first == 2 && strings.EqualFold(w.D.Word(first), "the") {
		first++
	}
	if last-first != 1 || w.D.Tokens[first].Case != text.Upper {
		return -1
	}
	return w.Find(&Name{First: first, Last: last, Words: w.WordsIn(first, last)}, text.Organization)
}

// IsPronoun reports whether token i is a pronoun that may name a speaker.
func (w *Table) IsPronoun(i int) bool {
	_, ok := Lookup(w.Lex.Pronouns, w.D.Word(i))
	return ok
}

// MapQuotes fills QuoteAt from the quotes of the document.
func (w *Table) MapQuotes() {
	w.QuoteAt = Blank(w.QuoteAt, len(w.D.Tokens), 0)
	for i := range w.D.Quotes {
		for _, c := range w.D.Quotes[i].Content {
			first, last := w.Tokens(c)
			for k := first; k < last; k++ {
				w.QuoteAt[k] = int32(i + 1)
			}
		}
	}
}

// covered returns, for every token, one more than the index of the name that
// covers it, or 0.
func (w *Table) covered() []int32 {
	c := Blank(w.NameAt, len(w.D.Tokens), 0)
	w.NameAt = c
	for i := range w.Names {
		n := &w.Names[i]
		if n.Absorbed() {
			continue
		}
		for k := n.First; k < n.Last; k++ {
			c[k] = int32(i + 1)
		}
	}
	return c
}

// Found makes the tokens [first, last) a name of the given type and returns its
// entity, a new one unless the name has one; -1 if a longer name is in the way.
func (w *Table) Found(first, last int, typ text.Type) int {
	w.adopt(first, last, typ, w.NameAt)
	c := w.NameAt[first]
	if c == 0 {
		return -1
	}
	n := &w.Names[c-1]
	m := &w.D.Mentions[n.Mention]
	if m.Entity < 0 {
		m.Entity = w.add(n, typ)
		w.join(m.Entity, n)
	}
	return m.Entity
}

// ParagraphAt returns the index of the paragraph of token i.
func (w *Table) ParagraphAt(i int) int {
	s := w.D.SentenceAt(i)
	k := sort.Search(len(w.D.Paragraphs), func(k int) bool { return w.D.Paragraphs[k].Last > s })
	return min(k, len(w.D.Paragraphs)-1)
}

// PersonAt returns the person whose name covers token i, as an index into
// Entities, and that name; -1 and nil if there is none. Any i will do.
func (w *Table) PersonAt(i int) (int, *Name) {
	if i < 0 || i >= len(w.NameAt) || w.NameAt[i] == 0 {
		return -1, nil
	}
	n := &w.Names[w.NameAt[i]-1]
	m := &w.D.Mentions[n.Mention]
	if m.Entity < 0 || w.Entities[m.Entity].Typ != text.Person {
		return -1, nil
	}
	return m.Entity, n
}

// Table holds the names of a document and the entities that they make.
type Table struct {
	D         *text.Document
	Lex       *Lexicon
	Names     []Name
	Entities  []Entity
	ByWord    map[uint64]int32 // hashed word of a name -> the first of its links
	links     []link
	mentionAt []int32  // of each token: one more than the mention that covers it, while names are adopted
	NameAt    []int32  // of each token: one more than the name that covers it, or 0
	QuoteAt   []int32  // of each token: one more than the quote it stands in, or 0
	into      []int    // of each entity: the one that its names are given to, or -1
	arena     []string // words of names, cut into pieces
	nearby    int      // the token that was last looked for
}

// link is one entity that bears a word, and the link to the one before it.
type link struct{ entity, next int32 }

// Reset empties the table for the document d and keeps its memory.
func (w *Table) Reset(d *text.Document, lex *Lexicon) {
	clear(w.Names)
	clear(w.Entities)
	clear(w.arena)
	clear(w.ByWord)
	*w = Table{
		D: d, Lex: lex, ByWord: w.ByWord,
		Names: w.Names[:0], Entities: w.Entities[:0], links: w.links[:0], arena: w.arena[:0], into: w.into[:0],
		mentionAt: w.mentionAt[:0], NameAt: w.NameAt[:0], QuoteAt: w.QuoteAt[:0],
	}
}

// spare is how many elements more than it needs Blank makes at most, for the next
// document.
const spare = 1 << 14

// Blank returns n copies of v, in the memory of old if that is large enough.
func Blank[T any](old []T, n int, v T) []T {
	if cap(old) < n {
		old = make([]T, n+min(n/4, spare))
	}
	old = old[:n]
	for i := range old {
		old[i] = v
	}
	return old
}

// TokenAt returns the index of the first token that ends after byte pos, or the
// number of tokens if none does. It searches from the token it found last, for
// the next one is mostly near.
func (w *Table) TokenAt(pos int) int {
	t := w.D.Tokens
	low, high, step := 0, 0, 8
	if i := w.nearby; i < len(t) && t[i].End <= pos {
		for low = i + 1; low+step < len(t) && t[low+step].End <= pos; step *= 2 {
			low += step + 1
		}
		high = min(len(t), low+step+1)
	} else {
		for high = min(i, len(t)); high-step > 0 && t[high-step-1].End > pos; step *= 2 {
			high -= step + 1
		}
		low = max(0, high-step-1)
	}
	for low < high {
		if m := (low + high) / 2; t[m].End <= pos {
			low = m + 1
		} else {
			high = m
		}
	}
	w.nearby = low
	return low
}

// WordsIn returns the words of the name that the tokens [first, last) are,
// in plain letters and
// without suffixes: "Paul Okello Jr." → Paul, Okello. They are valid until the
// next Reset.
func (w *Table) WordsIn(first, last int) []string {
	start := len(w.arena)
	for k := first; k < last; k++ {
		if kind := w.D.Tokens[k].Kind; kind != text.Word && kind != text.Number || k == last-1 && grammar.PossessiveEnding(w.D.Word(k)) {
			continue
		}
		if word := w.D.Word(k); k == first || !Has(w.Lex.Suffixes, word) {
			w.arena = append(w.arena, spelled(word))
		}
	}
	return w.arena[start:len(w.arena):len(w.arena)]
}
