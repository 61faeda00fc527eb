package voice

import (
	"strings"
)

// bylineLines is how many paragraphs from the start may be a byline.
const bylineLines = 6

// bylined returns the person named after "By" or alone on a line in the first
// paragraphs, or -1.
func (w *Voice) bylined() int {
	for p := range min(len(w.D.Paragraphs), bylineLines) {
		first, last := w.D.ParagraphTokens(p)
		if last-first < 2 || last-first > 14 {
			continue
		}
		if k, n := w.PersonAt(first); k >= 0 && p > 0 && p < 4 && n.First == first && n.Last == last && len(n.Words) > 1 {
			return k
		}
		if !strings.EqualFold(w.D.Word(first), "by") {
			continue
		}
		if k, _ := w.PersonAt(first + 1); k >= 0 {
			return k
		}
	}
	return -1
}

// presented returns the person that one of the last two paragraphs presents, as
// essays present their author, or -1: "Ann Lee is a professor at …" → Ann Lee.
func (w *Voice) presented() int {
	for p := len(w.D.Paragraphs) - 1; p >= max(1, len(w.D.Paragraphs)-2); p-- {
		first, last := w.D.ParagraphTokens(p)
		k, n := w.PersonAt(first)
		if k < 0 || n.First != first || len(n.Words) < 2 || n.Last+2 >= last || w.D.Word(n.Last) != "is" || w.QuoteAt[first] > 0 {
			continue
		}
		if presents(w.D.Word(n.Last + 1)) {
			return k
		}
	}
	return -1
}

// sender returns the person after "From:" in paragraph p, one of the first three,
// or -1.
func (w *Voice) sender(p int) int {
	first, last := w.D.ParagraphTokens(p)
	if p > 2 || first+2 >= last || !strings.EqualFold(w.D.Word(first), "from") || w.D.Word(first+1) != ":" {
		return -1
	}
	k, _ := w.PersonAt(first + 2)
	return k
}
