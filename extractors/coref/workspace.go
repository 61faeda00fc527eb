package coref

import (
	"sync"

	"github.com/d1af08f5/sayso/extractors/text"
)

// pool keeps the memory of documents done for those to come.
var pool = sync.Pool{New: func() any { return &work{byWord: map[uint64]int32{}, spoken: map[text.Span]int{}} }}

// work is the state of one document.
type work struct {
	d        *text.Document
	lex      *Lexicon
	names    []name
	entities []entity
	byWord   map[uint64]int32 // hashed word of a name -> the first of its links
	links    []link
	covers   []int32 // for every token, one more than the name that covers it; 0 elsewhere
	quoteAt  []int32 // for every token, one more than the quote it stands in; 0 outside
	refs     []reference
	spoken   map[text.Span]int // speakers' words -> the mention they became
	arena    []string          // words of names, cut into pieces
	latest   speaker           // who spoke last, and before the last
	before   speaker
	seen     int // tokens read for refs
	voice    voice
	labels   []label
	nearby   int // the token that was last looked for

	order, moved, number []int // for settle
	sorted               []text.Mention
}

// link is one entity that bears a word, and the link to the one before it.
type link struct{ entity, next int32 }

// reset empties w for the document d, and keeps its memory.
func (w *work) reset(d *text.Document, lex *Lexicon) {
	clear(w.names)
	clear(w.entities)
	clear(w.arena)
	clear(w.byWord)
	clear(w.spoken)
	*w = work{
		d: d, lex: lex, byWord: w.byWord, spoken: w.spoken,
		names: w.names[:0], entities: w.entities[:0], links: w.links[:0], arena: w.arena[:0],
		covers: w.covers[:0], labels: w.labels[:0],
		voice:   voice{turns: w.voice.turns[:0], floor: w.voice.floor[:0], asks: w.voice.asks[:0]},
		quoteAt: w.quoteAt[:0], refs: w.refs[:0],
		order: w.order[:0], moved: w.moved[:0], number: w.number[:0], sorted: w.sorted[:0],
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
func (w *work) tokenAt(pos int) int {
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
func (w *work) wordsIn(first, last int) []string {
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
