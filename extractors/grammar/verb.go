package grammar

import "strings"

// Tensed reports whether the word at v is a finite form of a verb of speech,
// one that shows tense: "said", "laughs"; not "say" or "saying".
func (g *Words) Tensed(v int) bool {
	return g.Is(v, Cue) || g.Is(v, Weak) && !g.Is(v, Bare|Participle)
}

// Finite reports whether the word at v is a verb of speech, not a noun, in a form
// that can have a subject in [lo, v): "said" anywhere, "say" in "they say" and
// "will say".
func (g *Words) Finite(lo, v int) bool {
	if !g.Lower(v) {
		return false
	}
	switch {
	case g.Tensed(v):
		return !g.Is(v, Ambiguous) || !g.AsNoun(lo, v)
	case g.Is(v, Bare):
		return v > lo && (g.Is(v-1, Auxiliary|Adverb|Negation) || g.pluralSubject(v))
	}
	return false
}

// AsNoun reports whether the word at v, which can be a noun or a verb, is a noun
// by the word before it in [lo, v): "claims" is one in "the claims" and
// "Oslo's claims", but not in "he claims" or "Oslo claims".
func (g *Words) AsNoun(lo, v int) bool {
	if v == lo {
		return false
	}
	p := v - 1
	if g.Possessive(p) {
		return true
	}
	if g.At(p, "to") {
		return !g.Is(v, Bare)
	}
	if g.Is(p, Subject|Auxiliary|Adverb) {
		return false
	}
	return g.Is(p, Determiner|Preposition) || g.Lower(p) && !g.Is(p, Role|Document|Relative|Conjunction)
}

// VerbLike reports whether the word at v ends like a finite verb, in "-ed" or
// "-s", and is not known as something else: "nodded", "insists".
func (g *Words) VerbLike(v int) bool {
	w := g.Word(v)
	return len(w) >= 4 && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "s")) && !g.Is(v, Auxiliary|Function|Preposition|Conjunction|Relative|Role|Document)
}

// CanBeVerb reports whether the word at i can begin the verb of a subject right
// before it: "said", "will", "also", and any lower-case word that is not known
// as something else.
func (g *Words) CanBeVerb(i int) bool {
	return g.Lower(i) && (g.Is(i, Auxiliary|Cue|Weak|Adverb) || !g.Is(i, Preposition|Conjunction|Relative|Determiner|Role|Document|Function|Subject))
}

// Passive reports whether the subject of the verb at v is the hearer or the thing
// named rather than the speaker: "was told", "is called", "a plan called". It
// reads the auxiliaries in [lo, v).
func (g *Words) Passive(lo, v int) bool {
	if !g.Is(v, Label|Address) {
		return false
	}
	for p := v - 1; p >= lo && g.Is(p, Auxiliary|Adverb); p-- {
		if g.Being(p) {
			return true
		}
	}
	return v > lo && g.Lower(v-1) && !g.Is(v-1, Auxiliary|Adverb|Subject|Role|Document|Relative|Conjunction)
}

// longestAside bounds an aside, in tokens.
const longestAside = 14

// Aside reports whether the words [first, last) can say to whom, where or when
// something was said: there are few, and none is a verb of speech, an auxiliary
// or a subject pronoun. "Reporters in Oslo on Friday" is an aside between "told"
// and "that".
func (g *Words) Aside(first, last int) bool {
	for i := first; i < last; i++ {
		if g.Is(i, Auxiliary) || g.pronoun(i) || g.Lower(i) && g.Is(i, Cue) && !g.Is(i, Ambiguous) {
			return false
		}
	}
	return last-first <= longestAside
}

// beforeVerb returns the token before the verb at v that is no auxiliary,
// adverb, negation or part of a bracket: the last of the subject, a comma, "who"
// or "and". It returns less than lo if [lo, v) has none: "Ruiz (24) has not
// said" → "Ruiz".
func (g *Words) beforeVerb(lo, v int) int {
	p := v - 1
	for p >= lo {
		switch {
		case g.At(p, ")"):
			for p > lo && !g.At(p, "(") {
				p--
			}
			p--
		case g.Is(p, Auxiliary|Adverb|Negation) && !g.Capital(p) && !g.Is(p, Determiner):
			p--
		default:
			return p
		}
	}
	return p
}
