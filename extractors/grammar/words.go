package grammar

import (
	"sort"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Words is a document and the parts that its words play. The zero value is
// ready for [Words.Read], and can read one document after another.
type Words struct {
	Doc     *text.Document
	Classes []Class  // one for each token
	Keys    []uint64 // one for each token: a hash of its word and kind, under which other packages store more
	known   *vocabulary
}

// Read takes a segmented document and looks its words up in a lexicon. It must
// be given the same lexicon every time.
func (g *Words) Read(d *text.Document, l Lexicon) {
	if g.known == nil {
		g.known = new(vocabulary)
	}
	g.Doc, g.Classes, g.Keys = d, g.Classes[:0], g.Keys[:0]
	for i := range d.Tokens {
		t := &d.Tokens[i]
		word := t.In(d.Text)
		key := wordKey(word, d.Text[t.Start:], t.Kind)
		g.Keys = append(g.Keys, key)
		g.Classes = append(g.Classes, g.known.get(key, func() Class { return l.classes(word, t) }))
	}
	for i := range d.Mentions {
		g.named(&d.Mentions[i])
	}
	g.headlines()
}

// named takes the words of a name out of the classes that they would be of
// elsewhere: "May" in Theresa May is no month and no auxiliary, and "WHO" is no
// pronoun.
func (g *Words) named(m *text.Mention) {
	for i := g.Doc.TokenAt(m.Start); i < len(g.Doc.Tokens) && g.Doc.Tokens[i].Start < m.End; i++ {
		t := g.Doc.Tokens[i]
		if m.Type == text.Person && t.Case.Capital() && g.Is(i, Calendar|Auxiliary) || t.Case == text.Upper && g.Is(i, Relative) {
			g.Classes[i] = 0
		}
	}
}

// Is reports whether token i is of at least one of the classes in c. It is
// false beyond either end of the document.
func (g *Words) Is(i int, c Class) bool { return uint(i) < uint(len(g.Classes)) && g.Classes[i]&c != 0 }

// Word returns the text of token i, which must exist.
func (g *Words) Word(i int) string { return g.Doc.Word(i) }

// At reports whether the text of token i is word, in the same case. It is false
// beyond either end of the document.
func (g *Words) At(i int, word string) bool {
	return uint(i) < uint(len(g.Doc.Tokens)) && g.Word(i) == word
}

// Lower reports whether token i is a word in lower case. It is false beyond
// either end of the document.
func (g *Words) Lower(i int) bool {
	return uint(i) < uint(len(g.Doc.Tokens)) && g.Doc.Tokens[i].Case == text.Lower
}

// Shouts reports whether token i, which must exist, is a word all in capitals:
// "NATO".
func (g *Words) Shouts(i int) bool { return g.Doc.Tokens[i].Case == text.Upper }

// Capital reports whether token i is a capitalized word that can be part of a
// name: any but a weekday or month. It is false beyond either end of the
// document.
func (g *Words) Capital(i int) bool {
	if uint(i) >= uint(len(g.Doc.Tokens)) {
		return false
	}
	t := g.Doc.Tokens[i]
	return t.Kind == text.Word && t.Case.Capital() && !g.Is(i, Calendar)
}

// Named reports whether token i is capitalized because it is part of a name, not
// because it opens a sentence or stands in a headline: "Ruiz" is, "The" is not. Of words in
// capitals, "US" is, "HE" and "THE" are not.
func (g *Words) Named(i int) bool {
	const closed = Function | Conjunction | Determiner | Preposition | Adverb | Relative | Auxiliary | Subject
	return g.Capital(i) && !g.Is(i, Headline) && (!g.Is(i, closed) || g.Shouts(i) && !g.Is(i, Subject|Determiner))
}

// SentenceStart returns the first token of the sentence that holds token i.
func (g *Words) SentenceStart(i int) int { return g.Doc.Sentences[g.Doc.SentenceAt(i)].First }

// SentenceEnd returns the end of the sentence that holds token i: the index
// after its last token.
func (g *Words) SentenceEnd(i int) int { return g.Doc.Sentences[g.Doc.SentenceAt(i)].Last }

// SameParagraph reports whether tokens i and j are in one paragraph.
func (g *Words) SameParagraph(i, j int) bool { return g.Doc.ParagraphAt(i) == g.Doc.ParagraphAt(j) }

// Tagged reports whether the tagger found a name that overlaps t, which must not
// be empty.
func (g *Words) Tagged(t Range) bool { return len(g.mentions(t)) > 0 }

// TaggedPerson reports whether the tagger found that t, which must not be empty, is
// the name of a person.
func (g *Words) TaggedPerson(t Range) bool {
	all := g.mentions(t)
	return len(all) == 1 && all[0].Type == text.Person && all[0].Span == g.Doc.Tokenized(t.First, t.Last)
}

// NameOver returns the name that the tagger found over token i, or the empty span.
func (g *Words) NameOver(i int) text.Span {
	if m := g.mentions(One(i)); len(m) > 0 {
		return m[0].Span
	}
	return text.Span{}
}

// mentions returns the mentions that overlap t, which must not be empty.
func (g *Words) mentions(t Range) []text.Mention {
	span, all := g.Doc.Tokenized(t.First, t.Last), g.Doc.Mentions
	first := sort.Search(len(all), func(i int) bool { return all[i].End > span.Start })
	last := first
	for last < len(all) && all[last].Start < span.End {
		last++
	}
	return all[first:last]
}
