package voice

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// introduced returns the first person who gives their own name, not in the
// words of others, and the token of the name; or -1. "My name is Ann Lee" → Ann
// Lee.
func (w *Voice) introduced() (k, at int) {
	for i := range w.D.Tokens {
		at, sure := w.introduction(i)
		if at < 0 || at == len(w.D.Tokens) || !w.own(i) {
			continue
		}
		if k, n := w.PersonAt(at); k >= 0 && n.First == at {
			return k, at
		}
		if sure && w.Capital(at) && !w.ClosedWord(at) && w.NameAt[at] == 0 {
			last := at + 1
			for last < min(len(w.D.Tokens), at+3) && w.Capital(last) && w.NameAt[last] == 0 {
				last++
			}
			return w.Found(at, last, text.Person), at
		}
	}
	return -1, -1
}

// own reports whether token i is the narrator's: outside of quotes, or in one
// that "I" says.
func (w *Voice) own(i int) bool {
	o := int(w.QuoteAt[i])
	if o == 0 || w.D.Quotes[o-1].Type == text.Indirect {
		return true
	}
	p, ok := names.Lookup(w.Lex.Pronouns, w.D.Quotes[o-1].Speaker.In(w.D.Text))
	return ok && p.Self && !p.Second
}

// introduction returns the token of the name in words by which people give it and
// that begin at token i, or -1: "My name is Ann" → Ann. It is sure if nothing but
// a name can stand there.
func (w *Voice) introduction(i int) (at int, sure bool) {
	first, second := w.D.Word(i), w.word(i+1)
	if second == "of" {
		return w.showWith(i), false
	}
	if !introLetters[first[0]] {
		return -1, false
	}
	is := second == "is" || grammar.PossessiveEnding(second)
	switch {
	case strings.EqualFold(first, "my") && second == "name" && (w.word(i+2) == "is" || grammar.PossessiveEnding(w.word(i+2))):
		return i + 3, true
	case first == "I":
		return w.afterI(i), false
	case callVerbs[first] && (second == "me" || second == "myself") && i > 0:
		return i + 2, true
	case is && (strings.EqualFold(first, "it") || strings.EqualFold(first, "this")):
		return w.speaking(i + 2)
	}
	return -1, false
}

// word returns token i, or "" after the end of the document.
func (w *Voice) word(i int) string {
	if i >= len(w.D.Tokens) {
		return ""
	}
	return w.D.Word(i)
}

// showWith reads "this episode of knitting with Ann" from "episode" on.
func (w *Voice) showWith(i int) int {
	if names.Has(w.Lex.Shows, w.D.Word(i)) && strings.HasSuffix(w.word(i+2), "ing") && w.word(i+3) == "with" {
		return i + 4
	}
	return -1
}

// afterI reads "I am Ann Lee" and "I, Ann Lee, …" at token i.
func (w *Voice) afterI(i int) int {
	switch w.word(i + 1) {
	case "am", "'m", "’m":
		return i + 2
	case ",":
		if _, n := w.PersonAt(i + 2); n != nil && w.word(n.Last) == "," {
			return i + 2
		}
	}
	return -1
}

// speaking reads "Ann here", "Ann." and "Ann speaking" after "This is".
func (w *Voice) speaking(i int) (at int, sure bool) {
	k := i
	for k < min(len(w.D.Tokens), i+3) && w.Capital(k) {
		k++
	}
	if k > i && w.word(k) == "here" {
		return i, true
	}
	_, n := w.PersonAt(i)
	if n == nil {
		return -1, false
	}
	switch w.word(n.Last) {
	case ".":
		if w.GivenAt(i) {
			return i, false
		}
	case "speaking":
		return i, false
	case "and":
		if w.word(n.Last+1) == "welcome" {
			return i, false
		}
	}
	return -1, false
}

// NamedInside returns the speaker whom the words of quote q name: "I, Ann Lee,
// …", "My name is Ann Lee"; or -1.
func (w *Voice) NamedInside(q *text.Quote) int {
	if q.Type == text.Indirect {
		return -1
	}
	for _, c := range q.Content {
		first, last := w.Tokens(c)
		for i := first; i+2 < last; i++ {
			at, sure := w.introduction(i)
			if at < 0 || !sure && w.D.Word(i+1) != "," {
				continue
			}
			if k, n := w.PersonAt(at); k >= 0 && n.First == at {
				return k
			}
		}
	}
	return -1
}
