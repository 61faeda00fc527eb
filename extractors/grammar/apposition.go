package grammar

import "github.com/d1af08f5/sayso/extractors/text"

// longestApposition bounds an apposition with its comma, in tokens, exclusive.
const longestApposition = 12

// Apposition reports whether the words [lo, hi) are a noun phrase and the comma
// after it: "the senator's niece," in "the senator's niece, Ana Ruiz, said".
func (g *Phrases) Apposition(lo, hi int) bool {
	for i := lo; i < hi-1; i++ {
		if !g.inNoun(i) && !g.At(i, "of") {
			return false
		}
	}
	return hi-lo < longestApposition && g.At(hi-1, ",")
}

// ApposedName returns the name that stands in apposition to a common noun, after
// it and a comma, and ends by hi: "its editor, Ana Ruiz" → "Ana Ruiz". It
// returns np if there is none.
func (g *Phrases) ApposedName(np Range, hi int) Range {
	if !g.At(np.Last, ",") || g.endsInName(np) && (g.Head(np) != np || g.BareName(np)) {
		return np
	}
	name := g.NounFrom(np.Last+1, hi)
	if name.Empty() {
		return np
	}
	if h := g.Head(name); g.BareName(h) || g.titled(name) || g.onlyOne(np, name, hi) { // Dr. Helen Shaw of Oxford
		return h
	}
	return np
}

// onlyOne reports whether name is a single word between commas that says who a
// noun like "her sister" means: "her sister, Ana,".
func (g *Phrases) onlyOne(np, name Range, hi int) bool {
	return name.Last-name.First == 1 && g.Named(name.First) && (name.Last == hi || g.Doc.Tokens[name.Last].Kind == text.Punct) &&
		g.Is(np.First, Determiner) && !g.At(np.First, "the") && g.Is(np.Last-1, Role)
}

// soleName reports whether name is a single word between commas that says which
// thing the two words before it mean: "the maker, Coldline,".
func (g *Phrases) soleName(name, np Range) bool {
	return name.Last-name.First == 1 && g.Named(name.First) && np.Last-np.First == 2 && g.Is(np.First, Determiner) && g.Lower(np.Last-1) && np.Last+1 == name.First
}
