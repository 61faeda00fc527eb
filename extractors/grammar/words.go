package grammar

import (
	"sort"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// PersonPronoun reports whether token i is a pronoun that stands for a person.
func (s *Words) PersonPronoun(i int) bool {
	switch strings.ToLower(s.Word(i)) {
	case "he", "she", "i", "they", "we":
		return true
	}
	return false
}

// SinglePronoun reports whether token i is a pronoun of one person; "they" and "we" are
// as often about somebody else than who speaks next.
func (s *Words) SinglePronoun(i int) bool {
	switch strings.ToLower(s.Word(i)) {
	case "he", "she", "i":
		return true
	}
	return false
}

// PossessivePronoun reports whether token i says whose something is: his, her, their, my.
func (s *Words) PossessivePronoun(i int) bool {
	switch strings.ToLower(s.Word(i)) {
	case "his", "her", "their", "my", "our", "its":
		return true
	}
	return false
}

// Objective reports whether token i is a pronoun that "of" can have behind it.
func (s *Words) Objective(i int) bool {
	switch s.Word(i) {
	case "them", "us", "these", "those":
		return true
	}
	return false
}

// Tagged reports whether a name of the tagger shares a byte with t.
func (s *Words) Tagged(t Range) bool {
	span := s.Doc.Tokenized(t.First, t.Last)
	i := sort.Search(len(s.Doc.Mentions), func(i int) bool { return s.Doc.Mentions[i].End > span.Start })
	return i < len(s.Doc.Mentions) && s.Doc.Mentions[i].Start < span.End
}

// denial reports whether the word at i says that nobody does what follows.
func (s *Words) denial(i int) bool {
	switch strings.ToLower(s.Word(i)) {
	case "no", "nobody", "none", "neither", "nor":
		return true
	}
	return false
}

// Words is a document and the parts that its words play.
type Words struct {
	Doc     *text.Document
	Classes []Class
	Keys    []uint64 // of the tokens, by which more is known of them
	known   *vocabulary
}

// Is reports whether token i is of one of the classes; none is beyond the ends
// of the document.
func (s *Words) Is(i int, c Class) bool { return uint(i) < uint(len(s.Classes)) && s.Classes[i]&c != 0 }

func (s *Words) Word(i int) string { return s.Doc.Word(i) }

// Lower reports whether token i is a word in lower case.
func (s *Words) Lower(i int) bool {
	return uint(i) < uint(len(s.Doc.Tokens)) && s.Doc.Tokens[i].Case == text.Lower
}

// Capital reports whether token i is a word that can be part of a name.
func (s *Words) Capital(i int) bool {
	if uint(i) >= uint(len(s.Doc.Tokens)) {
		return false
	}
	t := s.Doc.Tokens[i]
	return t.Kind == text.Word && t.Case.Capital() && !s.Is(i, Calendar)
}

// Named reports whether token i, a capital, is more than the first word of a
// sentence in its usual sense.
func (s *Words) Named(i int) bool {
	const closed = Function | Conjunction | Determiner | Preposition | Adverb | Relative | Auxiliary | Subject
	return s.Capital(i) && (!s.Is(i, closed) || s.Doc.Tokens[i].Case == text.Upper && !s.Is(i, Subject|Determiner))
}

// At reports whether token i is the given mark; none is beyond the ends of
// the document.
func (s *Words) At(i int, mark string) bool {
	return uint(i) < uint(len(s.Doc.Tokens)) && s.Word(i) == mark
}

func (s *Words) Dash(i int) bool {
	switch s.Word(i) {
	case "—", "–", "-", "--", "---", "―":
		return true
	}
	return false
}

func (s *Words) Possessive(i int) bool {
	w := s.Word(i)
	return w == "'s" || w == "’s" || (w == "'" || w == "’") && i > 0 && s.Capital(i-1)
}

// hangs reports whether the preposition at prep makes what follows a part of
// the noun at head.
func (s *Words) hangs(prep, head int) bool {
	if s.At(prep, "of") {
		return true
	}
	return s.Lower(head) && s.Is(head, Role|Document)
}

func (s *Words) SentenceStart(i int) int { return s.Doc.Sentences[s.Doc.SentenceAt(i)].First }

func (s *Words) SentenceEnd(i int) int { return s.Doc.Sentences[s.Doc.SentenceAt(i)].Last }

func (s *Words) SameParagraph(i, j int) bool { return s.Doc.ParagraphAt(i) == s.Doc.ParagraphAt(j) }

// Shouts reports whether token i is a word in capitals.
func (s *Words) Shouts(i int) bool { return s.Doc.Tokens[i].Case == text.Upper }
