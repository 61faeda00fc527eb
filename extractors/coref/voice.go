package coref

import (
	"sort"

	"github.com/d1af08f5/sayso/extractors/text"
)

// voice is who speaks in a document as "I": the persons of labelled turns, who
// asks and who answers in an interview, or the author. It is read when the
// first such word is met, for most documents have none.
type voice struct {
	*table
	read      bool
	narrator  int // who "I" is where nothing nearer says so; -1 where unknown
	asker     int // who puts the questions of an interview, or -1
	interview bool
	lettered  bool    // its paragraphs begin with Q and A
	turns     []turn  // labelled, in text order
	floor     []int32 // for every paragraph, one more than who holds the floor, or 0
	asks      []bool  // for every paragraph, whether it is a question of the interview
	labels    []label

	count, in []int // scratch, by entity
}

func (w *voice) reset() {
	*w = voice{table: w.table, turns: w.turns[:0], floor: w.floor[:0], asks: w.asks[:0], labels: w.labels[:0], count: w.count[:0], in: w.in[:0]}
}

// turn is what one person says behind a label, up to the next label.
type turn struct{ first, by, to int } // its first token; entities or -1

// self returns the entity that a word of the first or second person at token
// i stands for, or -1: inside marks who says the words, in a turn its speaker,
// else the author or the one who is asked.
func (w *voice) self(i, own int, p Pronoun) int {
	if k, inside := w.quoted(i, own); inside {
		if p.Second {
			return -1
		}
		return k
	}
	w.hear()
	v := w
	if t := w.turnAt(i); t != nil {
		switch {
		case !p.Second:
			return t.by
		case t.to >= 0:
			return t.to
		}
		return w.called(w.paragraphAt(i))
	}
	para := w.paragraphAt(i)
	if v.interview {
		return w.inInterview(para, p)
	}
	if p.Second {
		if k := w.addressee(para); k >= 0 {
			return k
		}
		return -1
	}
	if p.Plural {
		return -1
	}
	if para < len(v.floor) && v.floor[para] > 0 {
		return int(v.floor[para]) - 1
	}
	return v.narrator
}

// inInterview returns who "I" or "you" is in a paragraph of an interview
// without labels.
func (w *voice) inInterview(para int, p Pronoun) int {
	v := w
	switch asks := v.asks[para]; {
	case asks && p.Second, !asks && !p.Second && !p.Plural:
		return v.narrator
	case asks && !p.Plural:
		return v.asker
	}
	return -1
}

// quoted returns who says the quoted words that token i stands in, other than
// the quote own, and whether it stands in any.
func (w *voice) quoted(i, own int) (int, bool) {
	o := int(w.quoteAt[i])
	if o == 0 || o == own {
		return -1, false
	}
	q := &w.d.Quotes[o-1]
	if q.Type == text.Indirect || q.Type == text.Mixed {
		return -1, false
	}
	if q.Entity < 0 && !q.Speaker.Empty() {
		if p, ok := lookup(w.lex.Pronouns, q.Speaker.In(w.d.Text)); ok && p.Self {
			return -1, true
		}
	}
	return q.Entity, true
}

// farthestMark is how many tokens before a word its opening mark is looked for.
const farthestMark = 80

// hear reads the document's voices, once.
func (w *voice) hear() {
	v := w
	if v.read {
		return
	}
	v.read = true
	v.narrator, v.asker = -1, -1
	w.readInterview()
	w.labelled()
	if v.interview {
		return
	}
	var sure bool
	v.narrator, sure = w.author()
	switch {
	case !sure && len(v.turns) == 0:
		w.holdFloor()
	case v.narrator >= 0 && w.letter():
		v.turns = v.turns[:0] // "Phone: …", "cc: …" are no turns
	}
}

// turnAt returns the labelled turn that token i stands in, or nil.
func (w *voice) turnAt(i int) *turn {
	t := w.turns
	low, high := 0, len(t)
	for low < high {
		if m := (low + high) / 2; t[m].first <= i {
			low = m + 1
		} else {
			high = m
		}
	}
	if low == 0 {
		return nil
	}
	return &t[low-1]
}

// paragraphAt returns the index of the paragraph of token i.
func (w *table) paragraphAt(i int) int {
	s := w.d.SentenceAt(i)
	k := sort.Search(len(w.d.Paragraphs), func(k int) bool { return w.d.Paragraphs[k].Last > s })
	return min(k, len(w.d.Paragraphs)-1)
}

// personAt returns the entity of the person whose name covers token i, and the
// name; -1 where there is none.
func (w *table) personAt(i int) (int, *name) {
	if i < 0 || i >= len(w.covers) || w.covers[i] == 0 {
		return -1, nil
	}
	n := &w.names[w.covers[i]-1]
	m := &w.d.Mentions[n.mention]
	if m.Entity < 0 || w.entities[m.Entity].typ != text.Person {
		return -1, nil
	}
	return m.Entity, n
}
