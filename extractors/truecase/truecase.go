// Package truecase writes text that is all in capitals, or has none, as a newspaper
// would: wires of old and captions are in capitals, automatic transcripts in lower
// case. Names and the words around quotes are then found as in other text (Lita et
// al. 2003, tRuEcasIng). The text keeps its length, so that offsets fit both.
package truecase

import (
	"unicode"
	"unicode/utf8"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Caser writes text in one case in mixed case. Many goroutines may call it at once.
type Caser struct {
	// Tag finds the names in a segmented document, whatever their case.
	Tag func(*text.Document) error

	// Capital reports whether a word mostly has a capital inside sentences, and
	// whether enough is known of the word to say so.
	Capital func(word string) (capital, known bool)
}

// Text returns s in mixed case, and the names that Tag found in it, if s is in one
// case. It returns s itself and false if s is in mixed case already or has few
// letters. Every rune keeps its place and its length. The error is that of Tag.
func (c *Caser) Text(s string) (cased string, names []text.Mention, ok bool, err error) {
	if !oneCase(s) {
		return s, nil, false, nil
	}
	var d text.Document
	d.Reset(s)
	text.Segment(&d)
	d.EachPart(func(part *text.Document) {
		if err == nil {
			err = c.Tag(part)
		}
	})
	if err != nil {
		return s, nil, false, err
	}
	w := writer{Caser: c, d: &d, out: []byte(s)}
	w.write()
	return string(w.out), d.Mentions, true, nil
}

// The fewest letters that show a case.
const (
	fewCapitals = 20
	fewSmall    = 25
)

// oneCase reports whether s is in capitals, but for one letter in six, such as the
// label of a reporter, or in lower case, but for one in a hundred.
func oneCase(s string) bool {
	upper, lower := 0, 0
	for _, r := range s {
		switch {
		case 'a' <= r && r <= 'z':
			lower++
		case 'A' <= r && r <= 'Z':
			upper++
		case r < utf8.RuneSelf:
		case unicode.IsLower(r):
			lower++
		case unicode.IsUpper(r):
			upper++
		}
		if n := upper + lower; n == 1000 && !oneSided(upper, lower) {
			return false // nearly every text, after a few lines
		}
	}
	return oneSided(upper, lower)
}

func oneSided(upper, lower int) bool {
	return upper >= fewCapitals && lower*6 <= upper || lower >= fewSmall && upper*100 <= lower
}

// writer writes the tokens of a document anew.
type writer struct {
	*Caser
	d       *text.Document
	out     []byte
	mention int // the first mention that does not end before the current token
}

func (w *writer) write() {
	for _, s := range w.d.Sentences {
		begins := true // the next word begins what is said or written
		for i := s.First; i < s.Last; i++ {
			t := &w.d.Tokens[i]
			if t.Kind != text.Word {
				begins = begins || t.Kind == text.Mark && i > s.First && w.leadsIn(i)
				continue
			}
			w.put(t.Span, w.form(i, begins))
			begins = false
		}
	}
}

// leadsIn reports whether mark i opens a quotation that begins with a capital: He
// said, "We won."
func (w *writer) leadsIn(i int) bool {
	before := w.d.Tokens[i-1]
	c := w.d.Text[before.Start]
	return (c == ',' || c == ':') && before.End < w.d.Tokens[i].Start
}

// form is how a word is written.
type form int

const (
	small   form = iota
	title        // with a capital
	capital      // in capitals
)

// form returns how word i is written.
func (w *writer) form(i int, begins bool) form {
	word := w.d.Tokens[i].In(w.d.Text)
	switch {
	case word[0] == '\'' || word == "N'T" || word == "n't":
		return small
	case acronym(word), word == "i", word == "I":
		return capital
	case begins:
		return title
	}
	usual, known := w.Capital(word)
	if !w.named(i) {
		if known && usual {
			return title
		}
		return small
	}
	if known && !usual && joins[lowered(word)] {
		return small
	}
	return title
}

// named reports whether token i lies in a name. It is called in the order of the
// tokens.
func (w *writer) named(i int) bool {
	t, all := &w.d.Tokens[i], w.d.Mentions
	for w.mention < len(all) && all[w.mention].End <= t.Start {
		w.mention++
	}
	return w.mention < len(all) && all[w.mention].Contains(t.Span)
}

// put writes the letters of a word. A letter whose other case has another length
// stays as it is.
func (w *writer) put(s text.Span, f form) {
	word := w.d.Text[s.Start:s.End]
	up := true // the next letter may be a capital
	for i, r := range word {
		to := unicode.ToLower(r)
		if f == capital || f == title && up {
			to = unicode.ToUpper(r)
		}
		if utf8.RuneLen(to) == utf8.RuneLen(r) {
			utf8.EncodeRune(w.out[s.Start+i:], to)
		}
		up = r == '-' || (r == '\'' || r == '’') && i == 1 || i == 1 && (word[:2] == "MC" || word[:2] == "mc") && len(word) > 4
	}
}
