package grammar

import "github.com/d1af08f5/sayso/extractors/text"

// CueBefore reports whether the word at v, in [lo, hi), is a verb that introduces
// the quote that begins at hi.
func (g *Clauses) CueBefore(lo, v, hi int) bool {
	if !g.Lower(v) {
		return false
	}
	beside := g.beside(v, hi)
	switch {
	case g.Is(v, Participle) && g.Is(v, Weak):
		return beside
	case g.Is(v, Participle):
		return !g.Is(v, Ambiguous) || v > lo && (beside || g.followsSpeaker(v))
	case g.Is(v, Cue):
		return !(g.Is(v, Ambiguous) && g.AsNoun(lo, v)) && !g.Passive(lo, v)
	case g.Is(v, Bare):
		return v > lo && (beside || !g.Is(v, Weak)) && g.bareCue(v)
	case g.Is(v, Weak):
		return beside && !(g.Is(v, Ambiguous) && g.AsNoun(lo, v))
	}
	return false
}

// beside reports whether the word at v stands right before the quote that begins
// at hi, with a comma or "it," between them at most, or a colon stands right
// before the quote.
func (g *Clauses) beside(v, hi int) bool {
	if g.At(hi-1, ",") {
		return v == hi-2 || v == hi-3 && g.At(v+1, "it")
	}
	return v == hi-1 || g.At(hi-1, ":")
}

// followsSpeaker reports whether the word before the participle at v shows that
// it is a verb: "Ruiz calling", "officials calling", "quoted as calling".
func (g *Clauses) followsSpeaker(v int) bool {
	return g.At(v-1, ",") || g.At(v-1, "as") || g.Named(v-1) || g.Is(v-1, Role)
}

// bareCue reports whether the word before the bare verb at v lets it be a cue:
// "will say", "to say", "they say"; not "was written".
func (g *Clauses) bareCue(v int) bool {
	if g.Being(v - 1) {
		return false
	}
	return g.Is(v-1, Auxiliary|Adverb|Negation) && !g.Is(v-1, Determiner) || g.At(v-1, "to") || g.pluralSubject(v)
}

// farthestThat bounds the tokens between a verb and the "that" after it.
const farthestThat = 10

// ComplementStart returns the first token of the clause in (v, hi) that the verb
// at v reports, after "that", the hearer, and where and when it was said; hi if
// nothing is left. In "Ruiz told Pell on Friday that it was late", it is "it".
func (g *Clauses) ComplementStart(v, hi int) int {
	first := v + 1
	for i := first; i < min(hi, first+farthestThat); i++ {
		if g.At(i, "that") && g.Aside(first, i) {
			return i + 1
		}
	}
	if g.Is(v, Address) && first < hi {
		if np := g.NounFrom(first, hi); !np.Empty() && np.Last < hi {
			first = np.Last
		} else if g.Is(first, Function|Subject) {
			first++
		}
	}
	for first < hi && (g.Is(first, Calendar) || g.Doc.Tokens[first].Kind == text.Punct || g.Is(first, Adverb) && !g.At(first, "there")) {
		first++
	}
	if first+1 < hi && (g.At(first, "on") || g.At(first, "in")) && g.Is(first+1, Calendar) {
		first += 2
	}
	if g.At(first, ",") {
		first++
	}
	return min(first, hi)
}
