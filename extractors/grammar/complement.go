package grammar

import (
	"github.com/d1af08f5/sayso/extractors/text"
)

// MidName returns the name behind a cue at v that commas part, with it, from
// the clause they stand in: The orchard, said Ruiz, "is no park."
func (g *Clauses) MidName(lo, v, hi int) Range {
	if v <= lo || !g.At(v-1, ",") || g.Is(v, Participle|Bare) || v+2 >= hi || !g.Named(v+1) {
		return Range{}
	}
	np := g.NounFrom(v+1, hi)
	if np.Last < hi && g.At(np.Last, ",") && g.Named(np.Last-1) {
		return np
	}
	return Range{}
}

// Hearer reports whether the noun before the participle at v is rather whom
// the subject spoke to: the senator emailed supporters saying.
func (g *Clauses) Hearer(np Range, lo, v int) bool {
	return np.Last == v && np.First > lo && g.Lower(v-1) && g.Lower(np.First-1) && !g.Is(np.First-1, Preposition|Conjunction|Relative|Participle)
}

// OuterCue returns the cue right before a pronoun that is the subject of
// another, where it has a subject of its own; or -1.
func (g *Clauses) OuterCue(lo int, speaker Range) int {
	v := speaker.First - 1
	if speaker.Empty() || !g.Is(speaker.First, Subject) || g.Is(speaker.First, Determiner|Relative) {
		return -1
	}
	if v > lo && g.At(v, "that") {
		v--
	}
	if v <= lo || !g.Lower(v) || !g.Is(v, Cue) || g.Is(v, Ambiguous) || g.Subject(lo, v).Empty() {
		return -1
	}
	return v
}

// CueBefore reports whether the word at v reports the quote that begins at hi.
func (g *Clauses) CueBefore(lo, v, hi int) bool {
	if !g.Lower(v) {
		return false
	}
	beside := v == hi-1 || v == hi-2 && (g.At(hi-1, ",") || g.At(hi-1, ":")) || g.At(hi-1, ":") ||
		v == hi-3 && g.At(v+1, "it") && g.At(hi-1, ",")
	switch {
	case g.Is(v, Participle) && g.Is(v, Weak):
		return beside
	case g.Is(v, Participle):
		return !g.Is(v, Ambiguous) || v > lo && (g.At(v-1, ",") || g.At(v-1, "as") || beside || g.Named(v-1) || g.Is(v-1, Role))
	case g.Is(v, Cue):
		if g.Is(v, Ambiguous) && g.AsNoun(lo, v) {
			return false
		}
		return !g.Passive(lo, v)
	case g.Is(v, Bare):
		if g.Is(v, Weak) && !beside || v > lo && g.Being(v-1) {
			return false
		}
		return v > lo && (g.Is(v-1, Auxiliary|Adverb|Negation) && !g.Is(v-1, Determiner) || g.At(v-1, "to") || g.pluralSubject(v))
	case g.Is(v, Weak):
		return beside && !(g.Is(v, Ambiguous) && g.AsNoun(lo, v))
	}
	return false
}

// ComplementStart returns the first token of the clause that the cue at v reports,
// behind "that", the hearer, and where and when it was said.
func (g *Clauses) ComplementStart(v, hi int) int {
	first := v + 1
	for i := first; i < min(hi, first+10); i++ {
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
	if first < hi && g.At(first, ",") {
		first++
	}
	return min(first, hi)
}
