package grammar

import (
	"sort"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// PersonPronoun reports whether token i is a pronoun that stands for a person.
func (g *Words) PersonPronoun(i int) bool {
	switch strings.ToLower(g.Word(i)) {
	case "he", "she", "i", "they", "we":
		return true
	}
	return false
}

// SinglePronoun reports whether token i is a pronoun of one person; "they" and "we" are
// as often about somebody else than who speaks next.
func (g *Words) SinglePronoun(i int) bool {
	switch strings.ToLower(g.Word(i)) {
	case "he", "she", "i":
		return true
	}
	return false
}

// PossessivePronoun reports whether token i says whose something is: his, her, their, my.
func (g *Words) PossessivePronoun(i int) bool {
	switch strings.ToLower(g.Word(i)) {
	case "his", "her", "their", "my", "our", "its":
		return true
	}
	return false
}

// Objective reports whether token i is a pronoun that "of" can have behind it.
func (g *Words) Objective(i int) bool {
	switch g.Word(i) {
	case "them", "us", "these", "those":
		return true
	}
	return false
}

// Tagged reports whether a name of the tagger shares a byte with t.
func (g *Words) Tagged(t Range) bool {
	span := g.Doc.Tokenized(t.First, t.Last)
	i := sort.Search(len(g.Doc.Mentions), func(i int) bool { return g.Doc.Mentions[i].End > span.Start })
	return i < len(g.Doc.Mentions) && g.Doc.Mentions[i].Start < span.End
}

// denial reports whether the word at i says that nobody does what follows.
func (g *Words) denial(i int) bool {
	switch strings.ToLower(g.Word(i)) {
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
func (g *Words) Is(i int, c Class) bool { return uint(i) < uint(len(g.Classes)) && g.Classes[i]&c != 0 }

func (g *Words) Word(i int) string { return g.Doc.Word(i) }

// Lower reports whether token i is a word in lower case.
func (g *Words) Lower(i int) bool {
	return uint(i) < uint(len(g.Doc.Tokens)) && g.Doc.Tokens[i].Case == text.Lower
}

// Capital reports whether token i is a word that can be part of a name.
func (g *Words) Capital(i int) bool {
	if uint(i) >= uint(len(g.Doc.Tokens)) {
		return false
	}
	t := g.Doc.Tokens[i]
	return t.Kind == text.Word && t.Case.Capital() && !g.Is(i, Calendar)
}

// Named reports whether token i, a capital, is more than the first word of a
// sentence in its usual sense.
func (g *Words) Named(i int) bool {
	const closed = Function | Conjunction | Determiner | Preposition | Adverb | Relative | Auxiliary | Subject
	return g.Capital(i) && (!g.Is(i, closed) || g.Doc.Tokens[i].Case == text.Upper && !g.Is(i, Subject|Determiner))
}

// At reports whether token i is the given mark; none is beyond the ends of
// the document.
func (g *Words) At(i int, mark string) bool {
	return uint(i) < uint(len(g.Doc.Tokens)) && g.Word(i) == mark
}

func (g *Words) Dash(i int) bool {
	switch g.Word(i) {
	case "—", "–", "-", "--", "---", "―":
		return true
	}
	return false
}

func (g *Words) Possessive(i int) bool {
	w := g.Word(i)
	return w == "'s" || w == "’s" || (w == "'" || w == "’") && i > 0 && g.Capital(i-1)
}

// hangs reports whether the preposition at prep makes what follows a part of
// the noun at head.
func (g *Words) hangs(prep, head int) bool {
	if g.At(prep, "of") {
		return true
	}
	return g.Lower(head) && g.Is(head, Role|Document)
}

func (g *Words) SentenceStart(i int) int { return g.Doc.Sentences[g.Doc.SentenceAt(i)].First }

func (g *Words) SentenceEnd(i int) int { return g.Doc.Sentences[g.Doc.SentenceAt(i)].Last }

func (g *Words) SameParagraph(i, j int) bool { return g.Doc.ParagraphAt(i) == g.Doc.ParagraphAt(j) }

// Shouts reports whether token i is a word in capitals.
func (g *Words) Shouts(i int) bool { return g.Doc.Tokens[i].Case == text.Upper }
