// Package names turns the mentions of a document into names, word by word, and
// names into entities. Table holds them, with the quote and the name that each
// token stands in; the other packages of the resolver read and extend it.
package names

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Name is a mention by name, read word by word.
type Name struct {
	Mention     int      // index into Document.Mentions
	First, Last int      // its tokens, without titles
	Words       []string // their texts, without suffixes
}

// Absorbed reports whether the name has become a part of a longer one.
func (n *Name) Absorbed() bool { return n.Words == nil }

// person or place or organization in the making.
type Entity struct {
	Typ      text.Type
	Words    []string // of the fullest name
	Full     text.Span
	last     int       // last mention seen, a token, while the text is walked
	roles    [4]string // the first few, as the text or the list has them
	Firm     bool      // one of its names ends as those of companies do: "Inc."
	Title    text.Span
	Affil    text.Span
	Gender   text.Gender
	Hint     text.Gender // what the first word of the name lets one expect
	Evidence text.Evidence
}

// Learn notes the role that the title at token i gives.
func (e *Entity) Learn(w *Table, i int) {
	given := w.D.Word(i)
	word := given
	if full, ok := Lookup(w.Lex.Short, word); ok {
		word = full
	}
	e.role(word)
	g, _ := Lookup(w.Lex.Titles, word)
	if g == text.NoGender {
		g, _ = Lookup(w.Lex.Roles, word)
	}
	if g == text.NoGender {
		g, _ = Lookup(w.Lex.Titles, given)
	}
	if g != text.NoGender && e.Evidence != text.FromTitle {
		e.Gender, e.Evidence = g, text.FromTitle
	}
}

// Is reports whether a role is one of the entity's.
func (e *Entity) Is(role string) bool {
	for _, r := range e.roles {
		if r == "" {
			return false
		}
		if strings.EqualFold(r, role) {
			return true
		}
	}
	return false
}

// role notes a role, of the first few.
func (e *Entity) role(word string) {
	if !e.Is(word) && e.roles[len(e.roles)-1] == "" {
		for k := range e.roles {
			if e.roles[k] == "" {
				e.roles[k] = word
				return
			}
		}
	}
}

// fuller reports whether a name of as many words is the better one to give: a
// person's with a suffix ("Jr."), a body's without ("Inc.").
func fuller(span text.Span, e *Entity) bool {
	if e.Typ == text.Person {
		return span.Len() > e.Full.Len()
	}
	return span.Len() < e.Full.Len()
}
