package voice

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/names"
	"github.com/d1af08f5/sayso/extractors/text"
)

// readInterview finds out whether the document is an interview, in which some
// paragraphs ask and others answer, and who takes part: the person named most
// before the first question answers.
func (w *Voice) readInterview() {
	v := w
	v.asks = names.Blank(v.asks, len(w.D.Paragraphs), false)
	if len(w.D.Paragraphs) == 0 {
		return
	}
	v.lettered = w.countLetters() > 1
	titled := w.announced(w.Lex.Interviews, 0) || v.lettered
	questions, start := w.questions(titled)
	switch often := questions*6 >= len(w.D.Paragraphs); {
	case questions == 0:
		return
	case titled:
	case often && w.announced(w.Lex.Announcing, start):
	case often && questions > 2 && w.headed() && w.marks() <= questions:
	default:
		return
	}
	if asked := w.mostNamed(start); asked >= 0 {
		v.interview, v.narrator = true, asked
	}
}

// countLetters returns how many paragraphs start with "Q:" or "Q.".
func (w *Voice) countLetters() (n int) {
	for p := range w.D.Paragraphs {
		if first, last := w.D.ParagraphTokens(p); first+1 < last && (w.D.Word(first) == "Q." || w.D.Word(first) == "Q" && w.D.Tokens[first+1].Kind == text.Punct) {
			n++
		}
	}
	return n
}

// questions marks the paragraphs that ask in asks, and returns how many do and
// the first token of the first one. In an announced interview a paragraph that
// speaks to "you" asks, too.
func (w *Voice) questions(announced bool) (n, start int) {
	v := w
	for p := range w.D.Paragraphs {
		first, last := w.D.ParagraphTokens(p)
		if last == 0 || first == last {
			continue
		}
		asks := w.D.Word(last-1) == "?" && last-first < 120
		if !asks && announced && p > 0 && !v.asks[p-1] && last-first < 60 && w.toYou(first, last, n == 0) {
			asks = true
		}
		if word := w.D.Word(first); v.lettered && (word == "Q" || word == "Q.") {
			asks = true
		}
		if v.asks[p] = asks; asks {
			if n++; n == 1 {
				start = first
			}
		}
	}
	return n, start
}

// toYou reports whether the tokens [first, last) say "you" at least twice more
// than "I"; opens says that no question came before, so that "I" does not count.
func (w *Voice) toYou(first, last int, opens bool) bool {
	n := 0
	for i := first; i < last; i++ {
		if p, ok := names.Lookup(w.Lex.Pronouns, w.D.Word(i)); ok && p.Second {
			n++
		} else if ok && p.First && !p.Plural && !opens {
			n--
		}
	}
	return n > 1
}

// announced reports whether one of the words is among the first tokens: those
// before end, but at least 40 and at most 250.
func (w *Voice) announced(words map[string]bool, end int) bool {
	for i := range min(len(w.D.Tokens), max(end, 40), 250) {
		if names.Has(words, w.D.Word(i)) {
			return true
		}
	}
	return false
}

// mostNamed returns the person named most before token end, or -1. The title
// counts for more, and who asks for less; that person is noted as the asker.
func (w *Voice) mostNamed(end int) int {
	_, title := w.D.ParagraphTokens(0)
	best := -1
	points := names.Blank(w.count, len(w.Entities), 0)
	w.count = points
	for i := range w.Names {
		n := &w.Names[i]
		if n.Absorbed() || n.First >= end {
			continue
		}
		k, _ := w.PersonAt(n.First)
		if k < 0 {
			continue
		}
		points[k] += 2
		if n.First < title {
			points[k] += 6
		}
		if w.asking(n) {
			points[k] -= 6
			if w.asker < 0 {
				w.asker = k
			}
		}
		if points[k] > 0 && (best < 0 || points[k] > points[best]) {
			best = k
		}
	}
	if best == w.asker {
		w.asker = -1
	}
	return best
}

// asking reports whether a name is that of the person who asks: "by Ann Lee",
// "Ann Lee met her", "sat down with Ann Lee for an interview".
func (w *Voice) asking(n *names.Name) bool {
	if at := n.Last; at < len(w.D.Tokens) && names.Has(w.Lex.Asking, w.D.Word(at)) {
		return true
	}
	if n.First > 1 && strings.EqualFold(w.D.Word(n.First-1), "by") {
		return true
	}
	return n.First > 3 && n.Last+2 < len(w.D.Tokens) && w.D.Word(n.First-1) == "with" && w.D.Word(n.First-2) == "down" &&
		w.D.Word(n.Last) == "for" && w.D.Word(n.Last+2) == "interview"
}

// headed reports whether the text starts with a title: a paragraph that does not
// end in punctuation.
func (w *Voice) headed() bool {
	_, last := w.D.ParagraphTokens(0)
	return last > 0 && w.D.Tokens[last-1].Kind != text.Punct
}
