// Package voice finds who "I" and "you" are: the persons of labelled turns
// ("OKELLO: …"), who asks and who answers in an interview, those who call each
// other by name in a talk, or the author of a letter, a speech or a story. It
// takes a names.Table whose quotes are mapped and returns indexes into its
// entities. It may find people in labels that nobody had named.
package voice

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/text"
)

// Party returns who asks or answers in the turn whose label is the tokens
// [first, last), or -1: "Q:" → who asks, "A." → who answers.
func (w *Voice) Party(first, last int) int {
	l := Label{First: first, Last: first + 1}
	if last-first > 2 || last >= len(w.D.Tokens) || w.Part(&l) == 0 || w.D.Tokens[last-1].Kind == text.Word && w.D.Tokens[last].Kind != text.Punct && !strings.HasSuffix(w.D.Word(first), ".") {
		return -1
	}
	if p, _ := w.D.ParagraphTokens(w.ParagraphAt(first)); first > p+2 {
		return -1
	}
	w.Hear()
	if w.Part(&l) == 'q' {
		return w.asker
	}
	if !w.interview {
		return -1
	}
	return w.answerer()
}

// First reports whether the tokens [first, last) are one pronoun of the first or
// second person: "I", "you".
func (w *Voice) First(first, last int) bool {
	if last-first != 1 || w.NameAt[first] > 0 {
		return false
	}
	p, ok := names.Lookup(w.Lex.Pronouns, w.D.Word(first))
	return ok && (p.First || p.Second)
}

// Part returns 'q' if a label stands for whoever asks ("Q", "Interviewer"), 'a'
// if for whoever answers, and otherwise 0.
func (w *Voice) Part(l *Label) byte {
	if l.Last-l.First != 1 {
		return 0
	}
	word := w.D.Word(l.First)
	switch {
	case word == "", len(word) > len("interviewer"):
		return 0
	case names.Has(w.Lex.Askers, word):
		return 'q'
	case names.Has(w.Lex.Answerers, word):
		return 'a'
	}
	return 0
}

// Voice is who speaks in a document as "I": the persons of labelled turns, who
// asks and who answers in an interview, or the author. Hear reads it when the
// first such word is met, because most documents have none.
type Voice struct {
	*names.Table
	read      bool
	narrator  int // who "I" is where nothing nearer says so; -1 where unknown
	asker     int // who puts the questions of an interview, or -1
	interview bool
	lettered  bool    // its paragraphs begin with Q and A
	turns     []turn  // labelled, in text order
	floor     []int32 // for every paragraph, one more than who holds the floor, or 0
	asks      []bool  // for every paragraph, whether it is a question of the interview
	labels    []Label

	count, in []int // scratch, by entity
}

// Reset forgets the voices of a document and keeps their memory.
func (w *Voice) Reset() {
	*w = Voice{Table: w.Table, turns: w.turns[:0], floor: w.floor[:0], asks: w.asks[:0], labels: w.labels[:0], count: w.count[:0], in: w.in[:0]}
}

// turn is what one person says after a label, up to the next label.
type turn struct{ first, by, to int } // its first token; entities or -1

// Self returns the entity that the pronoun p of the first or second person at
// token i stands for, or -1. Inside a quote "I" is its speaker, in a labelled
// turn whoever the label names, and elsewhere the author or whoever an interview
// is with. own is one more than the quote that the pronoun is the speaker of.
func (w *Voice) Self(i, own int, p names.Pronoun) int {
	if k, inside := w.quoted(i, own); inside {
		if p.Second {
			return -1
		}
		return k
	}
	w.Hear()
	v := w
	if t := w.turnAt(i); t != nil {
		switch {
		case !p.Second:
			return t.by
		case t.to >= 0:
			return t.to
		}
		return w.called(w.ParagraphAt(i))
	}
	para := w.ParagraphAt(i)
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
func (w *Voice) inInterview(para int, p names.Pronoun) int {
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
func (w *Voice) quoted(i, own int) (int, bool) {
	o := int(w.QuoteAt[i])
	if o == 0 || o == own {
		return -1, false
	}
	q := &w.D.Quotes[o-1]
	if q.Type != text.Direct || q.Turn {
		return -1, false
	}
	if q.Entity < 0 && !q.Speaker.Empty() {
		if p, ok := names.Lookup(w.Lex.Pronouns, q.Speaker.In(w.D.Text)); ok && p.Self {
			return -1, true
		}
	}
	return q.Entity, true
}

// Hear reads the voices of the document, if it has not done so.
func (w *Voice) Hear() {
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
func (w *Voice) turnAt(i int) *turn {
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
