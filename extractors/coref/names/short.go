package names

import (
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// joinShort gives bodies that are called by the beginning or the end of another's
// name to that one: "Pirates" to the Horta Pirates, "Harrow" to Harrow University.
// Where several could be meant, none is.
func (w *Table) joinShort() {
	into := Blank(w.into, len(w.Entities), -1)
	w.into = into
	any := false
	for k := range w.Entities {
		if e := &w.Entities[k]; e.Typ == text.Organization {
			into[k] = w.longer(k)
			any = any || into[k] >= 0
		}
	}
	if any {
		w.give(into)
	}
}

// give makes the names of each entity k with a place in into those of entity into[k].
func (w *Table) give(into []int) {
	for i := range w.Names {
		m := &w.D.Mentions[w.Names[i].Mention]
		if m.Entity >= 0 && into[m.Entity] >= 0 {
			w.Entities[m.Entity].gone = true
			m.Entity = into[m.Entity]
		}
	}
}

// longer returns the only body whose name is a longer form of entity k's and has no
// longer form itself, or -1.
func (w *Table) longer(k int) int {
	e, found := &w.Entities[k], -1
	for j := range w.bearers(e.Words[0], e.Words[len(e.Words)-1]) {
		f := &w.Entities[j]
		if j == k || j == found || f.Typ != text.Organization || !w.shortOf(e, f) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = j
	}
	return found
}

// shortOf reports whether a body may go by part of its full name.
func (w *Table) shortOf(part, full *Entity) bool {
	n := len(full.Words) - len(part.Words)
	if n < 1 || n > 2 || part.first < full.first || Has(w.Lex.Bodies, full.Words[0]) || slices.Contains(full.Words, "of") {
		return false // a text names a body in full first
	}
	return w.begins(part.Words, full.Words) || w.ends(part, full.Words)
}

// begins reports whether a body's name begins with part, so that it may go by that:
// one word, or all but what kind of body it is. NBC goes on as NBC News alone, for
// other names with acronyms are those of its parts.
func (w *Table) begins(part, full []string) bool {
	next := full[len(part)]
	if !sameWords(part, full[:len(part)]) || next == "for" || next == "and" {
		return false
	}
	if len(part) == 1 {
		return part[0] != strings.ToUpper(part[0]) || Has(w.Lex.Alone, next)
	}
	return len(full) == len(part)+1 && Has(w.Lex.Bodies, next)
}

// ends reports whether a body's name ends with part's and goes by that: unless it is
// an acronym or only says what kind of body it is, as newspapers' and clubs' may.
func (w *Table) ends(part *Entity, full []string) bool {
	last := part.Words[len(part.Words)-1]
	return !part.Firm && last != strings.ToUpper(last) && sameWords(part.Words, full[len(full)-len(part.Words):]) &&
		(!Has(w.Lex.Bodies, last) || Has(w.Lex.Alone, last))
}

// shortBehind returns what the text says in brackets behind the body's name n that the
// body is called, or "": Harbour Labour Union (HLU). It must be a name of a body as well.
func (w *Table) shortBehind(n *Name) string {
	i := n.Last + 1
	if i+1 >= len(w.D.Tokens) || w.D.Mentions[n.Mention].Type != text.Organization || w.D.Word(i-1) != "(" || w.D.Word(i+1) != ")" {
		return ""
	}
	c := int(w.NameAt[i]) - 1
	if c < 0 || len(w.Names[c].Words) != 1 || w.D.Mentions[w.Names[c].Mention].Type != text.Organization {
		return ""
	}
	if ok, _ := grammar.Shortens(w.D.Word(i), w.D.Tokenized(n.First, n.Last).In(w.D.Text)); !ok {
		return ""
	}
	return w.Names[c].Words[0]
}

// fullPlace returns the words that a name stands for: those of nation, and for a
// place also a state's that is cut short, without what kind of place it is. "Calif."
// → California, "Republic of Horta", "Horta Island" → Horta.
func (w *Table) fullPlace(words []string, typ text.Type) []string {
	if words = w.Lex.nation(words); typ != text.Location {
		return words
	}
	if len(words) == 1 {
		if full, ok := Lookup(w.Lex.States, words[0]); ok {
			return full
		}
	}
	if w.landOf(words) {
		return words[2:]
	}
	if len(words) == 2 && strings.HasPrefix(words[1], "Island") {
		return words[:1]
	}
	return words
}

// landOf reports whether a place's name says first what kind of place it is:
// "Republic of Horta".
func (w *Table) landOf(words []string) bool {
	return len(words) > 2 && words[1] == "of" && Has(w.Lex.Lands, words[0])
}
