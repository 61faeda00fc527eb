package coref

import (
	"sync"

	"github.com/d1af08f5/sayso/extractors/text"
)

// pool keeps the memory of documents done for those to come.
var pool = sync.Pool{New: func() any {
	w := &work{table: table{byWord: map[uint64]int32{}}, spoken: map[text.Span]int{}}
	w.describer.table, w.referrer.table, w.voice.table = &w.table, &w.table, &w.table
	return w
}}

// table holds the names of a document and the entities that they make.
type table struct {
	d         *text.Document
	lex       *Lexicon
	names     []name
	entities  []entity
	byWord    map[uint64]int32 // hashed word of a name -> the first of its links
	links     []link
	mentionAt []int32  // of each token: one more than the mention that covers it, while names are adopted
	covers    []int32  // of each token: one more than the name that covers it, or 0
	quoteAt   []int32  // of each token: one more than the quote it stands in, or 0
	arena     []string // words of names, cut into pieces
	nearby    int      // the token that was last looked for
}

// work is the state of one document.
type work struct {
	table
	describer
	referrer
	voice
	spoken map[text.Span]int // speakers' words -> the mention they became

	order, moved, number []int // for settle
	sorted               []text.Mention
}

// link is one entity that bears a word, and the link to the one before it.
type link struct{ entity, next int32 }

// reset empties w for the document d, and keeps its memory.
func (w *work) reset(d *text.Document, lex *Lexicon) {
	w.table.reset(d, lex)
	w.referrer.reset()
	w.voice.reset()
	clear(w.spoken)
}

func (w *table) reset(d *text.Document, lex *Lexicon) {
	clear(w.names)
	clear(w.entities)
	clear(w.arena)
	clear(w.byWord)
	*w = table{
		d: d, lex: lex, byWord: w.byWord,
		names: w.names[:0], entities: w.entities[:0], links: w.links[:0], arena: w.arena[:0],
		mentionAt: w.mentionAt[:0], covers: w.covers[:0], quoteAt: w.quoteAt[:0],
	}
}

// blank returns a slice of n values v, in the memory of old where it is enough.
func blank[T any](old []T, n int, v T) []T {
	if cap(old) < n {
		old = make([]T, n+n/4)
	}
	old = old[:n]
	for i := range old {
		old[i] = v
	}
	return old
}

// tokenAt returns the index of the first token that ends behind byte pos. What
// is looked for is mostly near to what was looked for last.
func (w *table) tokenAt(pos int) int {
	t := w.d.Tokens
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

// wordsIn returns the words among the tokens [first, last), suffixes aside: the
// parts of a name. They live as long as the document's work.
func (w *table) wordsIn(first, last int) []string {
	start := len(w.arena)
	for k := first; k < last; k++ {
		if kind := w.d.Tokens[k].Kind; kind != text.Word && kind != text.Number {
			continue
		}
		if word := w.d.Word(k); k == first || !has(w.lex.Suffixes, word) {
			w.arena = append(w.arena, word)
		}
	}
	return w.arena[start:len(w.arena):len(w.arena)]
}
