package grammar

import (
	"github.com/d1af08f5/sayso/extractors/text"
)

// Apposition reports whether the words [lo, hi) are a noun phrase and the comma
// behind it: the senator's niece, Ana Ruiz, said.
func (g *Phrases) Apposition(lo, hi int) bool {
	for i := lo; i < hi-1; i++ {
		if !g.inNoun(i) && !g.At(i, "of") {
			return false
		}
	}
	return hi-lo < 12 && g.At(hi-1, ",")
}

// titled reports whether a phrase is one name behind a title: Lord Pemberton.
func (g *Phrases) titled(t Range) bool {
	h := g.Head(t)
	return h.First > t.First && h.Last == t.Last && g.Named(h.First) && g.Is(h.First-1, Title|Role)
}

// OutOfBrackets returns the noun before the brackets that a phrase ends in:
// Ruiz (24 points, 11 rebounds) said.
func (g *Phrases) OutOfBrackets(t Range) Range {
	if !g.At(t.Last-1, ")") {
		return t
	}
	lo := max(g.SentenceStart(t.First), t.First-Reach)
	for i := t.Last - 2; i > lo; i-- {
		if g.At(i, "(") {
			if np := g.NounBefore(lo, i); i < t.First && !np.Empty() {
				return np
			}
			return t
		}
	}
	return t
}

// soleName reports whether one name between commas says which thing the short
// noun phrase before it is: the maker, Coldline, said.
func (g *Phrases) soleName(name, np Range) bool {
	return name.Last-name.First == 1 && g.Named(name.First) && np.Last-np.First == 2 && g.Is(np.First, Determiner) && g.Lower(np.Last-1) && np.Last+1 == name.First
}

// BareName reports whether a phrase is a name and nothing else: the one that
// "her deputy, Chen Guowei, said" is about.
func (g *Phrases) BareName(t Range) bool {
	return t.Last-t.First > 1 && g.lastName(t) == t
}

// ApposedName returns the name behind a common noun where one stands in
// apposition to it: its editor, Ana Ruiz. Otherwise it returns the noun.
func (g *Phrases) ApposedName(np Range, hi int) Range {
	if rest := np.Last; rest+1 < hi && g.At(rest, ",") && (!g.endsInName(np) || g.Head(np) == np && !g.BareName(np)) {
		if name := g.NounFrom(rest+1, hi); !name.Empty() {
			if h := g.Head(name); g.BareName(h) || g.titled(name) || g.onlyOne(np, name, hi) { // Dr. Helen Shaw of Oxford
				return h
			}
		}
	}
	return np
}

// onlyOne reports whether the name behind a noun is a single word between
// commas, that names whom a word like "her" ties to somebody: her sister, Ana,
func (g *Phrases) onlyOne(np, name Range, hi int) bool {
	return name.Last-name.First == 1 && g.Named(name.First) && (name.Last == hi || g.Doc.Tokens[name.Last].Kind == text.Punct) &&
		g.Is(np.First, Determiner) && !g.At(np.First, "the") && g.Is(np.Last-1, Role)
}

// endsInName reports whether the last word of a phrase is a name's, so that
// what follows in apposition describes it.
func (g *Phrases) endsInName(t Range) bool { return g.Named(t.Last - 1) }
