package coref

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// farthestGuest is how many tokens behind "joined by" a guest is named.
const farthestGuest = 6

// shareFloor lets the host of a show, who gives their name at token at, and the
// one guest whom they name with it speak by turns, a paragraph each.
func (w *work) shareFloor(host, at int) {
	opening := w.paragraphAt(at)
	guest := w.guest(host, opening)
	if guest < 0 {
		guest = w.cohost(host, opening+1)
	}
	if guest < 0 || w.marks()*4 >= len(w.d.Paragraphs) || len(w.voice.turns) > 0 {
		return
	}
	v := &w.voice
	v.floor = blank(v.floor, len(w.d.Paragraphs), 0)
	by, next := int32(host+1), int32(guest+1)
	for p := opening; p < len(v.floor); p++ {
		if w.lower(w.d.ParagraphTokens(p)) { // no heading
			v.floor[p] = by
			by, next = next, by
		}
	}
}

// guest returns the one person whom the host of a show welcomes in a paragraph:
// "I am joined by Ann Lee", "with me is Ann Lee", "my guest is Ann Lee"; -1
// where there is none, or more.
func (w *work) guest(host, paragraph int) int {
	first, last := w.d.ParagraphTokens(paragraph)
	for i := first; i+2 < last; i++ {
		if !w.welcomes(i) {
			continue
		}
		for k := i + 2; k < min(last, i+2+farthestGuest); k++ {
			e, n := w.personAt(k)
			if e < 0 {
				if w.d.Tokens[k].Kind == text.Punct && w.d.Word(k) != "," {
					break
				}
				continue
			}
			if other, _ := w.personAt(n.last + 1); e == host || other >= 0 && w.d.Word(n.last) != "." {
				return -1 // several
			}
			return e
		}
	}
	return -1
}

// cohost returns another person than the host who gives their name in the next
// paragraph: And I'm Bob; or -1.
func (w *work) cohost(host, paragraph int) int {
	if paragraph >= len(w.d.Paragraphs) {
		return -1
	}
	first, last := w.d.ParagraphTokens(paragraph)
	for i := first; i < min(last, first+farthestGuest); i++ {
		if at, _ := w.introduction(i); at >= 0 && at < last {
			if k, n := w.personAt(at); k >= 0 && k != host && n.first == at {
				return k
			}
		}
	}
	return -1
}

// welcomes reports whether tokens i and i+1 say that somebody named behind them
// is there too.
func (w *work) welcomes(i int) bool {
	next := w.d.Word(i + 1)
	switch strings.ToLower(w.d.Word(i)) {
	case "joined":
		return next == "by"
	case "here":
		return next == "with"
	case "with":
		return next == "me"
	case "my":
		return next == "guest" || next == "co-host" || next == "cohost"
	}
	return false
}
