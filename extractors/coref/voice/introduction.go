package voice

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/text"
)

// introduced returns the first who gives their name outside of others' words,
// or -1, and where: "My name is Ann Lee", "I'm Ann Lee".
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

// own reports whether token i is no other's word: outside of quotes, or in one
// that "I" says.
func (w *Voice) own(i int) bool {
	o := int(w.QuoteAt[i])
	if o == 0 || w.D.Quotes[o-1].Type == text.Indirect {
		return true
	}
	p, ok := names.Lookup(w.Lex.Pronouns, w.D.Quotes[o-1].Speaker.In(w.D.Text))
	return ok && p.Self && !p.Second
}

// introduction returns where the name stands in words by which somebody gives
// it, that begin at token i, or -1; and whether nothing else can stand there.
func (w *Voice) introduction(i int) (at int, sure bool) {
	word := func(k int) string {
		if k >= len(w.D.Tokens) {
			return ""
		}
		return w.D.Word(k)
	}
	first, second := word(i), word(i+1)
	is := second == "is" || second == "'s" || second == "’s"
	switch {
	case strings.EqualFold(first, "my") && second == "name" && (word(i+2) == "is" || word(i+2) == "'s" || word(i+2) == "’s"):
		return i + 3, true
	case first == "I" && (second == "am" || second == "'m" || second == "’m"):
		return i + 2, false
	case first == "I" && second == "," && word(i+2) != "":
		if _, n := w.PersonAt(i + 2); n != nil && word(n.Last) == "," {
			return i + 2, false
		}
	case second == "of" && names.Has(w.Lex.Shows, first) && strings.HasSuffix(word(i+2), "ing") && word(i+3) == "with": // this episode of knitting with Ann
		return i + 4, false
	case (first == "called" || first == "calls" || first == "call") && (second == "me" || second == "myself") && i > 0:
		return i + 2, true
	case (strings.EqualFold(first, "it") || strings.EqualFold(first, "this")) && is:
		k := i + 2
		for k < min(len(w.D.Tokens), i+5) && w.Capital(k) {
			k++
		}
		if k > i+2 && word(k) == "here" {
			return i + 2, true
		}
		if _, n := w.PersonAt(i + 2); n != nil && word(n.Last) == "." && w.GivenAt(i+2) {
			return i + 2, false
		} else if n != nil && (word(n.Last) == "speaking" || word(n.Last) == "and" && word(n.Last+1) == "welcome") {
			return i + 2, false
		}
	}
	return -1, false
}

// NamedInside returns the person whom the words of quote q say that their
// speaker is: "I, Ann Lee, …", "My name is Ann Lee"; or -1.
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
