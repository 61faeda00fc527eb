package coref

import (
	"strings"
)

// bylineLines is how many paragraphs from the beginning a byline is looked for.
const bylineLines = 6

// bylined returns the person whose name the text begins with, behind "By" or
// alone on a line, or -1.
func (w *voice) bylined() int {
	for p := range min(len(w.d.Paragraphs), bylineLines) {
		first, last := w.d.ParagraphTokens(p)
		if last-first < 2 || last-first > 14 {
			continue
		}
		if k, n := w.personAt(first); k >= 0 && p > 0 && p < 4 && n.first == first && n.last == last && len(n.words) > 1 {
			return k
		}
		if !strings.EqualFold(w.d.Word(first), "by") {
			continue
		}
		if k, _ := w.personAt(first + 1); k >= 0 {
			return k
		}
	}
	return -1
}

// presented returns the person whom the last lines of a text say to be
// something, as those of essays do of who wrote them: Ann Lee is a professor at
// …; or -1.
func (w *voice) presented() int {
	for p := len(w.d.Paragraphs) - 1; p >= max(1, len(w.d.Paragraphs)-2); p-- {
		first, last := w.d.ParagraphTokens(p)
		k, n := w.personAt(first)
		if k < 0 || n.first != first || len(n.words) < 2 || n.last+2 >= last || w.d.Word(n.last) != "is" || w.quoteAt[first] > 0 {
			continue
		}
		if word := w.d.Word(n.last + 1); word == "a" || word == "an" || word == "the" || word == "professor" || word == "author" {
			return k
		}
	}
	return -1
}

// sender returns the person behind "From:" in the head of a message, or -1.
func (w *voice) sender(p int) int {
	first, last := w.d.ParagraphTokens(p)
	if p > 2 || first+2 >= last || !strings.EqualFold(w.d.Word(first), "from") || w.d.Word(first+1) != ":" {
		return -1
	}
	k, _ := w.personAt(first + 2)
	return k
}
