package grammar

import (
	"strings"
)

// Finite reports whether the word at v is a cue in a form that can have a
// subject in [lo, v), and no noun.
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

// Tensed reports whether the word at v is a finite form of a cue's verb.
func (g *Words) Tensed(v int) bool {
	return g.Is(v, Cue) || g.Is(v, Weak) && !g.Is(v, Bare|Participle)
}

// AsNoun reports whether the ambiguous word at v is a noun by what stands
// before it.
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
		return g.Is(p, Determiner)
	}
	return g.Is(p, Determiner|Preposition) || g.Lower(p) && !g.Is(p, Role|Document|Relative|Conjunction)
}

func (g *Words) pluralSubject(v int) bool {
	w := g.Word(v - 1)
	if g.Is(v-1, Subject) {
		return w != "he" && w != "she" && w != "it"
	}
	return g.Is(v-1, Role) && strings.HasSuffix(w, "s") || w == "people" || w == "police"
}

// VerbLike reports whether a word that no list holds has a finite verb's form.
func (g *Words) VerbLike(v int) bool {
	w := g.Word(v)
	return len(w) >= 4 && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "s")) && !g.Is(v, Auxiliary|Function|Preposition|Conjunction|Relative|Role|Document)
}

// CanBeVerb reports whether the word at i can be the verb of a subject before it.
func (g *Words) CanBeVerb(i int) bool {
	return g.Lower(i) && (g.Is(i, Auxiliary|Cue|Weak|Adverb) || !g.Is(i, Preposition|Conjunction|Relative|Determiner|Role|Document|Function|Subject))
}

// Passive reports whether the verb at v takes its subject as the hearer or the
// thing named: "was told", "is called", "known as".
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

// Being reports whether token i is a form of "be".
func (g *Words) Being(i int) bool {
	switch g.Word(i) {
	case "is", "are", "was", "were", "be", "been", "being", "'s", "’s":
		return true
	}
	return false
}

// Aside reports whether the words [first, last) only say to whom, where or
// when something was said: no verb stands among them.
func (g *Words) Aside(first, last int) bool {
	for i := first; i < last; i++ {
		if g.Is(i, Auxiliary|Subject) && !g.Is(i, Determiner|Relative) {
			return false
		}
		if g.Lower(i) && g.Is(i, Cue) && !g.Is(i, Ambiguous) {
			return false
		}
	}
	return last-first <= 14
}

// ties reports whether the word at p hangs the verb behind it on a clause
// before.
func (g *Words) ties(p int) bool {
	return g.Is(p, Conjunction) && g.Lower(p) || g.At(p, "to") || g.At(p, "by") || g.At(p, "then")
}

// beforeVerb skips what stands between a verb and its subject: auxiliaries,
// adverbs, negations and brackets. It returns the last token of the subject.
func (g *Words) beforeVerb(lo, v int) int {
	p := v - 1
	for p >= lo {
		switch {
		case g.At(p, ")"):
			q := p
			for q > lo && !g.At(q, "(") {
				q--
			}
			p = q - 1
		case g.Is(p, Auxiliary|Adverb|Negation) && !g.Capital(p) && !g.Is(p, Determiner):
			p--
		default:
			return p
		}
	}
	return p
}
