// Package names turns the mentions of a document into names and the names into
// entities. AdoptNames reads the tagger's mentions and the speakers of quotes
// word by word, Group decides which names belong together, and Spread finds
// people's names that were not tagged. The result is a Table: names by token,
// and entities with their fullest name. What a title or a list says of words is
// in the Lexicon.
package names

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// Name is a mention by name, split into words.
type Name struct {
	Mention     int      // index into Document.Mentions
	First, Last int      // its tokens, half-open, without titles
	Words       []string // their texts, without suffixes
}

// Absorbed reports whether a longer name has taken the place of this one.
func (n *Name) Absorbed() bool { return n.Words == nil }

// Entity is a person, place or organization as far as the document has been read.
type Entity struct {
	Typ        text.Type
	Words      []string // of the fullest name
	Full       text.Span
	first      int         // first token of the first name
	last       int         // first token of the last name joined
	votes      int         // how often its full name is written so
	short      string      // what the text says in brackets that it is called, or ""
	rival      text.Span   // another name of as many words
	rivalVotes int         // and how often that one is
	gone       bool        // its names are another's
	kin        bool        // introduced as somebody's relative
	addressed  text.Gender // what a courtesy before one of its names shows, or "his wife"
	called     int         // how many of its names are one word
	roles      [4]string   // the first few, as the text or the list has them
	Firm       bool        // one of its names ends as those of companies do: "Inc."
	Title      text.Span
	Affil      text.Span
	Gender     text.Gender
	Hint       text.Gender // what the given name lets a reader expect
	Evidence   text.Evidence
}

// Learn notes the role that the title at token i gives, and the gender it shows:
// "Sen." → senator; "spokeswoman" → female.
func (e *Entity) Learn(w *Table, i int) {
	given := w.D.Word(i)
	word := given
	if full, ok := Lookup(w.Lex.Short, word); ok {
		word = full
	}
	e.role(word)
	if i > 0 {
		if short := grammar.ShortTitle(w.D.Word(i-1), given); short != "" {
			e.role(short)
		}
	}
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

// Is reports whether the entity bears a role, in any case of letters.
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

// role notes a role; only the first few are kept.
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
