package voice

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/text"
)

// author returns the person who is "I" in a document, or -1: whoever gives their
// own name, signs the letter, gives the speech, is called by name in others'
// words, or has the byline. sure says that the text is no talk of several.
func (w *Voice) author() (k int, sure bool) {
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

// signed returns the person who sends or signs a letter, or -1. Lines may follow
// the signature.
func (w *Voice) signed() int {
	for p := range min(len(w.D.Paragraphs), 3) {
		if k := w.sender(p); k >= 0 {
			return k
		}
	}
	for p := len(w.D.Paragraphs) - 1; p >= max(0, len(w.D.Paragraphs)-signatureLines); p-- {
		first, last := w.D.ParagraphTokens(p)
		if last-first == 0 || last-first > 8 {
			continue
		}
		if k := w.signature(first, last); k >= 0 {
			return k
		}
	}
	return -1
}

// signature returns the person whose signature the line of the tokens
// [first, last) is, or -1: "Ann Lee", "Yours, Ann Lee" → Ann Lee.
func (w *Voice) signature(first, last int) int {
	if names.Has(w.Lex.Closings, w.D.Word(first)) {
		for first++; first < last && (w.D.Tokens[first].Kind == text.Punct || !w.Capital(first)); first++ {
		}
	}
	if first == last || isDear(w.D.Word(first)) {
		return -1
	}
	for i := first; i < min(last, first+2); i++ { // after a title
		if k, _ := w.PersonAt(i); k >= 0 {
			return k
		}
	}
	return -1
}

// letter reports whether the text is a letter: one of its first lines greets
// somebody or names the sender, or one of its last takes leave.
func (w *Voice) letter() bool {
	n := len(w.D.Paragraphs)
	for p := range w.D.Paragraphs {
		if p >= 25 && p < n-signatureLines-2 {
			continue
		}
		first, last := w.D.ParagraphTokens(p)
		if last-first < 2 {
			continue
		}
		if w.greets(first, last) || w.sender(p) >= 0 {
			return true
		}
		if n > 3 && p >= n-signatureLines-2 && last-first < 6 && names.Has(w.Lex.Closings, w.D.Word(first)) && (w.D.Word(last-1) == "," || w.D.Word(first+1) == "," && w.Capital(last-1)) {
			return true
		}
	}
	return false
}

// orator returns the person who gives the speech that the first lines announce,
// or -1, and whether they announce one.
func (w *Voice) orator() (int, bool) {
	best, near, speech := -1, 40, false
	for p := range min(len(w.D.Paragraphs), 4) {
		first, last := w.D.ParagraphTokens(p)
		if last-first > 30 {
			break
		}
		for i := first; i < last; i++ {
			if !names.Has(w.Lex.Speeches, w.D.Word(i)) || !w.Capital(i) {
				continue
			}
			speech = true
			for k := max(first, i-8); k < min(last, i+9); k++ {
				if e, _ := w.PersonAt(k); e >= 0 && max(k-i, i-k) < near {
					best, near = e, max(k-i, i-k)
				}
			}
		}
	}
	return best, speech
}

// saysByName reports whether a quote names entity k as its speaker, which an
// author who writes "I" does not do.
func (w *Voice) saysByName(k int) bool {
	if k < 0 {
		return false
	}
	for i := range w.D.Quotes {
		if s := w.D.Quotes[i].Speaker; !s.Empty() {
			first, last := w.Tokens(s)
			for t := first; t < last; t++ {
				if e, _ := w.PersonAt(t); e == k {
					return true
				}
			}
		}
	}
	return false
}

// signatureLines is how many paragraphs from the end a signature is looked for.
const signatureLines = 6

// greets reports whether the line of the tokens [first, last) opens a letter:
// "Dear Ann", "My dear Mr. Lee", "Hi Ann,".
func (w *Voice) greets(first, last int) bool {
	if strings.EqualFold(w.D.Word(first), "my") {
		first++
	}
	if isDear(w.D.Word(first)) {
		return last-first < 9
	}
	return last-first < 5 && w.D.Word(last-1) == "," && names.Has(w.Lex.Greetings, w.D.Word(first)) && w.Capital(first+1)
}
