package coref

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// author returns who a document's "I" is, or -1: who gives their own name, who
// signs it, who gives the speech, who has it in the byline, or whom others call
// by a name in it. It is sure where the text cannot be a talk of several.
func (w *voice) author() (k int, sure bool) {
	if k, _ := w.introduced(); k >= 0 {
		return k, true
	}
	if w.letter() {
		k := w.signed()
		if k < 0 {
			k = w.calledByOthers()
		}
		return k, true
	}
	if k, speech := w.orator(); speech && !w.saysByName(k) {
		return k, true
	}
	if k := w.calledByOthers(); k >= 0 {
		return k, true
	}
	if k = w.bylined(); k < 0 {
		k = w.presented()
	}
	return k, k >= 0
}

// introduced returns the first who gives their name outside of others' words,
// or -1, and where: "My name is Ann Lee", "I'm Ann Lee".
func (w *voice) introduced() (k, at int) {
	for i := range w.d.Tokens {
		at, sure := w.introduction(i)
		if at < 0 || at == len(w.d.Tokens) || !w.own(i) {
			continue
		}
		if k, n := w.personAt(at); k >= 0 && n.first == at {
			return k, at
		}
		if sure && w.capital(at) && !w.closedWord(at) && w.covers[at] == 0 {
			last := at + 1
			for last < min(len(w.d.Tokens), at+3) && w.capital(last) && w.covers[last] == 0 {
				last++
			}
			return w.found(at, last, text.Person), at
		}
	}
	return -1, -1
}

// own reports whether token i is no other's word: outside of quotes, or in one
// that "I" says.
func (w *voice) own(i int) bool {
	o := int(w.quoteAt[i])
	if o == 0 || w.d.Quotes[o-1].Type == text.Indirect {
		return true
	}
	p, ok := lookup(w.lex.Pronouns, w.d.Quotes[o-1].Speaker.In(w.d.Text))
	return ok && p.Self && !p.Second
}

// introduction returns where the name stands in words by which somebody gives
// it, that begin at token i, or -1; and whether nothing else can stand there.
func (w *voice) introduction(i int) (at int, sure bool) {
	word := func(k int) string {
		if k >= len(w.d.Tokens) {
			return ""
		}
		return w.d.Word(k)
	}
	first, second := word(i), word(i+1)
	is := second == "is" || second == "'s" || second == "’s"
	switch {
	case strings.EqualFold(first, "my") && second == "name" && (word(i+2) == "is" || word(i+2) == "'s" || word(i+2) == "’s"):
		return i + 3, true
	case first == "I" && (second == "am" || second == "'m" || second == "’m"):
		return i + 2, false
	case first == "I" && second == "," && word(i+2) != "":
		if _, n := w.personAt(i + 2); n != nil && word(n.last) == "," {
			return i + 2, false
		}
	case second == "of" && has(w.lex.Shows, first) && strings.HasSuffix(word(i+2), "ing") && word(i+3) == "with": // this episode of knitting with Ann
		return i + 4, false
	case (first == "called" || first == "calls" || first == "call") && (second == "me" || second == "myself") && i > 0:
		return i + 2, true
	case (strings.EqualFold(first, "it") || strings.EqualFold(first, "this")) && is:
		k := i + 2
		for k < min(len(w.d.Tokens), i+5) && w.capital(k) {
			k++
		}
		if k > i+2 && word(k) == "here" {
			return i + 2, true
		}
		if _, n := w.personAt(i + 2); n != nil && word(n.last) == "." && w.givenAt(i+2) {
			return i + 2, false
		} else if n != nil && (word(n.last) == "speaking" || word(n.last) == "and" && word(n.last+1) == "welcome") {
			return i + 2, false
		}
	}
	return -1, false
}

// signed returns who signs a letter, or -1. What a line behind it says after
// the fact ("P.S. …") is no signature.
func (w *voice) signed() int {
	for p := range min(len(w.d.Paragraphs), 3) {
		if k := w.sender(p); k >= 0 {
			return k
		}
	}
	for p := len(w.d.Paragraphs) - 1; p >= max(0, len(w.d.Paragraphs)-signatureLines); p-- {
		first, last := w.d.ParagraphTokens(p)
		if last-first == 0 || last-first > 8 {
			continue
		}
		if k := w.signature(first, last); k >= 0 {
			return k
		}
	}
	return -1
}

// signature returns the person that the line of the tokens [first, last) is the
// signature of, or -1: a name alone, or behind a closing ("Yours, Ann Lee").
func (w *voice) signature(first, last int) int {
	if has(w.lex.Closings, w.d.Word(first)) {
		for first++; first < last && (w.d.Tokens[first].Kind == text.Punct || !w.capital(first)); first++ {
		}
	}
	if first == last || strings.EqualFold(w.d.Word(first), "dear") {
		return -1
	}
	for i := first; i < min(last, first+2); i++ { // behind a title
		if k, _ := w.personAt(i); k >= 0 {
			return k
		}
	}
	return -1
}

// letter reports whether the text is a letter: it has a line that greets
// somebody or one that takes leave.
func (w *voice) letter() bool {
	n := len(w.d.Paragraphs)
	for p := range w.d.Paragraphs {
		if p >= 25 && p < n-signatureLines-2 {
			continue
		}
		first, last := w.d.ParagraphTokens(p)
		if last-first < 2 {
			continue
		}
		if w.greets(first, last) || w.sender(p) >= 0 {
			return true
		}
		if n > 3 && p >= n-signatureLines-2 && last-first < 6 && has(w.lex.Closings, w.d.Word(first)) && (w.d.Word(last-1) == "," || w.d.Word(first+1) == "," && w.capital(last-1)) {
			return true
		}
	}
	return false
}

// orator returns who gives the speech that the title announces, or -1, and
// whether it announces one.
func (w *voice) orator() (int, bool) {
	best, near, speech := -1, 40, false
	for p := range min(len(w.d.Paragraphs), 4) {
		first, last := w.d.ParagraphTokens(p)
		if last-first > 30 {
			break
		}
		for i := first; i < last; i++ {
			if !has(w.lex.Speeches, w.d.Word(i)) || !w.capital(i) {
				continue
			}
			speech = true
			for k := max(first, i-8); k < min(last, i+9); k++ {
				if e, _ := w.personAt(k); e >= 0 && max(k-i, i-k) < near {
					best, near = e, max(k-i, i-k)
				}
			}
		}
	}
	return best, speech
}

// saysByName reports whether entity k is named as the speaker of a quote, which
// who writes "I" is not.
func (w *voice) saysByName(k int) bool {
	if k < 0 {
		return false
	}
	for i := range w.d.Quotes {
		if s := w.d.Quotes[i].Speaker; !s.Empty() {
			first, last := w.tokens(s)
			for t := first; t < last; t++ {
				if e, _ := w.personAt(t); e == k {
					return true
				}
			}
		}
	}
	return false
}

// signatureLines is how many paragraphs from the end a signature is looked for.
const signatureLines = 6

// greets reports whether the line of the tokens [first, last) greets whom a
// letter is to: Dear Ann, My dear Mr. Lee, Hi Ann,
func (w *voice) greets(first, last int) bool {
	if strings.EqualFold(w.d.Word(first), "my") {
		first++
	}
	if strings.EqualFold(w.d.Word(first), "dear") {
		return last-first < 9
	}
	return last-first < 5 && w.d.Word(last-1) == "," && has(w.lex.Greetings, w.d.Word(first)) && w.capital(first+1)
}
