package voice

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/text"
)

// introduced returns the first person who gives their own name, outside of the
// quotes of others, and the token at which it starts; -1 and -1 if nobody does.
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

// own reports whether "I" may say token i: it is outside of quotes, or in one
// whose speaker is "I".
func (w *Voice) own(i int) bool {
	o := int(w.QuoteAt[i])
	if o == 0 || w.D.Quotes[o-1].Type == text.Indirect {
		return true
	}
	p, ok := names.Lookup(w.Lex.Pronouns, w.D.Quotes[o-1].Speaker.In(w.D.Text))
	return ok && p.Self && !p.Second
}

// introduction returns the token at which a name starts if the tokens from i on
// are words that give the speaker's own name, or -1; sure says that whatever is
// there must be a name: "My name is Ann Lee" → the index of Ann, true.
func (w *Voice) introduction(i int) (at int, sure bool) {
	if !mayIntroduce(w.word(i), w.word(i+1)) {
		return -1, false
	}
	return w.nameGiven(i)
}

// nameGiven is introduction for words that may give a name.
func (w *Voice) nameGiven(i int) (at int, sure bool) {
	first, second := w.word(i), w.word(i+1)
	switch {
	case strings.EqualFold(first, "my") && second == "name" && isIs(w.word(i+2)):
		return i + 3, true
	case first == "I" && isAm(second):
		return i + 2, false
	case first == "I" && second == ",":
		if _, n := w.PersonAt(i + 2); n != nil && w.word(n.Last) == "," {
			return i + 2, false
		}
	case second == "of" && names.Has(w.Lex.Shows, first) && strings.HasSuffix(w.word(i+2), "ing") && w.word(i+3) == "with": // this episode of knitting with Ann
		return i + 4, false
	case isCall(first) && isMe(second) && i > 0:
		return i + 2, true
	case (strings.EqualFold(first, "it") || strings.EqualFold(first, "this")) && isIs(second):
		return w.onAir(i + 2)
	}
	return -1, false
}

// onAir returns i if the tokens from i on are how somebody on the air gives
// their name after "It's" or "This is", or -1; sure as for introduction: "Ann
// Lee here", "Ann.", "Lee speaking", "Lee and welcome".
func (w *Voice) onAir(i int) (at int, sure bool) {
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

// word returns the text of token i, or "" after the last token.
func (w *Voice) word(i int) string {
	if i >= len(w.D.Tokens) {
		return ""
	}
	return w.D.Word(i)
}

// NamedInside returns the person who gives their own name in the words of quote
// q, or -1: "My name is Ann Lee", "I am Ann Lee", "I, Ann Lee, …" → Ann Lee.
func (w *Voice) NamedInside(q *text.Quote) int {
	if q.Type == text.Indirect {
		return -1
	}
	for _, c := range q.Content {
		first, last := w.Tokens(c)
		for i := first; i+2 < last; i++ {
			at, sure := w.introduction(i)
			if at < 0 {
				continue
			}
			if k, n := w.PersonAt(at); k >= 0 && n.First == at && (sure || w.D.Word(i+1) == "," || i <= first+1 && len(n.Words) > 1) {
				return k
			}
		}
	}
	return -1
}
