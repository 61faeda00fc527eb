package names

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// shortestTypo is the length of the shortest surname, without an article, that is known
// though one letter of it is wrong; rare is how often a text writes it so at most.
const shortestTypo, rare = 5, 2

// joinSlips gives people whose name the text misspells by one letter to the one it
// means: a surname that nobody bears, where one person's is nearly so, and a full name
// that but for its surname is another's. Two people with full names are two.
func (w *Table) joinSlips() {
	into := Blank(w.into, len(w.Entities), -1)
	w.into = into
	any := false
	for k := range w.Entities {
		if e := &w.Entities[k]; e.Typ == text.Person && !e.gone {
			into[k] = w.meant(k)
			any = any || into[k] >= 0
		}
	}
	if any {
		w.give(into)
	}
}

// meant returns the person whose name the one of entity k misspells, or -1.
func (w *Table) meant(k int) int {
	e, found := &w.Entities[k], -1
	last := bare(surname(e.Words))
	if len(last) < shortestTypo || len(e.Words) == 1 && w.introduced(e) {
		return -1
	}
	for j := range w.Entities[:min(len(w.Entities), mostBearers)] {
		f := &w.Entities[j]
		if j == k || f.gone || f.Typ != text.Person || len(f.Words) < 2 {
			continue
		}
		if other := bare(surname(f.Words)); !typo(last, other) {
			if len(e.Words) == 1 && nearly(last, other) {
				return -1 // it may be theirs
			}
			continue
		} else if !w.agree(e, f) {
			continue
		}
		if len(e.Words) > 1 && (!sameBut(e.Words, f.Words) || f.named() < e.named() || f.named() == e.named() && j > k) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = j
	}
	return found
}

// named is how often the text names somebody so, by their full name or one word of it.
func (e *Entity) named() int { return e.votes + e.called }

// introduced reports whether a surname alone is no misspelt one: it is a given name as
// well, stands behind "the" or more than a few times in the text, or in a list of a team's
// surnames, who are not introduced.
func (w *Table) introduced(e *Entity) bool {
	_, given := w.Lex.given(e.Words[0])
	the := e.first > 0 && strings.EqualFold(w.D.Word(e.first-1), "the")
	return given || the || e.called > rare || w.surnameAt(e.first-2, e.first-1) || w.surnameAt(e.first+2, e.first+1)
}

// surnameAt reports whether token i is somebody's one word of name, which the comma at
// token comma parts from the next.
func (w *Table) surnameAt(i, comma int) bool {
	if i < 0 || i >= len(w.NameAt) || w.D.Word(comma) != "," {
		return false
	}
	_, n := w.PersonAt(i)
	return n != nil && len(n.Words) == 1
}

// agree reports whether nothing tells two people apart by their gender.
func (w *Table) agree(e, f *Entity) bool {
	g := w.courtesy(e.first)
	if g == text.NoGender {
		g = w.GenderOf(e)
	}
	return g == text.NoGender || w.GenderOf(f) == text.NoGender || g == w.GenderOf(f)
}

// sameBut reports whether two names of as many words differ only in the last.
func sameBut(a, b []string) bool {
	return len(a) == len(b) && sameWords(a[:len(a)-1], b[:len(b)-1])
}

// typo reports whether two names of shortestTypo letters or more that begin with the
// same one differ in one, changed, left out or put in, or in two that changed places;
// but a final "s" makes another name: Martins.
func typo(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < shortestTypo || len(b) > len(a)+1 || a[0] != b[0] || b == a+"s" || a == b {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	return a[i+1:] == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}
