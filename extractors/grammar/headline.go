package grammar

import "github.com/d1af08f5/sayso/extractors/text"

// headlines takes the class Headline from all words but the capitalized verbs of
// headlines, which would else be read as parts of the names before them: in "Nora
// Bell Tells Fans To Wait", nobody is called Bell Tells.
func (g *Words) headlines() {
	sentence, headline := text.Sentence{}, false
	for i := range g.Classes {
		if g.Classes[i]&Headline == 0 {
			continue
		}
		if g.Doc.Tokens[i].Case.Capital() && i >= sentence.Last {
			sentence = g.Doc.Sentences[g.Doc.SentenceAt(i)]
			headline = g.headline(sentence)
		}
		if !headline || !g.Doc.Tokens[i].Case.Capital() || !g.headlineVerb(sentence, i) {
			g.Classes[i] &^= Headline
		}
	}
}

// longWord is the length, in bytes, from which nearly all words of headlines have
// a capital. Shorter ones, such as "to" and "for", often have none.
const longWord = 4

// headline reports whether a sentence is one in which four long words in five
// have capitals, without a full stop.
func (g *Words) headline(s text.Sentence) bool {
	long, capitals := 0, 0
	for i := s.First; i < s.Last; i++ {
		if t := g.Doc.Tokens[i]; t.Kind == text.Word && t.Len() >= longWord {
			long++
			if t.Case.Capital() {
				capitals++
			}
		}
	}
	return long >= 2 && capitals*5 >= long*4 && !g.At(s.Last-1, ".")
}

// headlineVerb reports whether the word at token i of a headline, which may be its
// verb, is one: it has a subject before it, and something follows, unless it is
// plainly a verb as in "Port Is Safe, Mayor Says".
func (g *Words) headlineVerb(s text.Sentence, i int) bool {
	if i == s.First || g.insideName(i) {
		return false
	}
	return i+1 < s.Last || g.Is(i, Cue) && !g.Is(i, Ambiguous)
}

// insideName reports whether the tagger found a name of several words that token
// i belongs to.
func (g *Words) insideName(i int) bool {
	for _, m := range g.mentions(One(i)) {
		if m.Span != g.Doc.Tokens[i].Span {
			return true
		}
	}
	return false
}
