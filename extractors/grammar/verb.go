package grammar

import (
	"strings"
)

// Finite reports whether the word at v is a cue in a form that can have a
// subject in [lo, v), and no noun.
func (s *Words) Finite(lo, v int) bool {
	if !s.Lower(v) {
		return false
	}
	switch {
	case s.Tensed(v):
		return !s.Is(v, Ambiguous) || !s.AsNoun(lo, v)
	case s.Is(v, Bare):
		return v > lo && (s.Is(v-1, Auxiliary|Adverb|Negation) || s.pluralSubject(v))
	}
	return false
}

// Tensed reports whether the word at v is a finite form of a cue's verb.
func (s *Words) Tensed(v int) bool {
	return s.Is(v, Cue) || s.Is(v, Weak) && !s.Is(v, Bare|Participle)
}

// AsNoun reports whether the ambiguous word at v is a noun by what stands
// before it.
func (s *Words) AsNoun(lo, v int) bool {
	if v == lo {
		return false
	}
	p := v - 1
	if s.Possessive(p) {
		return true
	}
	if s.At(p, "to") {
		return !s.Is(v, Bare)
	}
	if s.Is(p, Subject|Auxiliary|Adverb) {
		return s.Is(p, Determiner)
	}
	return s.Is(p, Determiner|Preposition) || s.Lower(p) && !s.Is(p, Role|Document|Relative|Conjunction)
}

func (s *Words) pluralSubject(v int) bool {
	w := s.Word(v - 1)
	if s.Is(v-1, Subject) {
		return w != "he" && w != "she" && w != "it"
	}
	return s.Is(v-1, Role) && strings.HasSuffix(w, "s") || w == "people" || w == "police"
}

// VerbLike reports whether a word that no list holds has a finite verb's form.
func (s *Words) VerbLike(v int) bool {
	w := s.Word(v)
	return len(w) >= 4 && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "s")) && !s.Is(v, Auxiliary|Function|Preposition|Conjunction|Relative|Role|Document)
}

// CanBeVerb reports whether the word at i can be the verb of a subject before it.
func (s *Words) CanBeVerb(i int) bool {
	return s.Lower(i) && (s.Is(i, Auxiliary|Cue|Weak|Adverb) || !s.Is(i, Preposition|Conjunction|Relative|Determiner|Role|Document|Function|Subject))
}

// Passive reports whether the verb at v takes its subject as the hearer or the
// thing named: "was told", "is called", "known as".
func (s *Words) Passive(lo, v int) bool {
	if !s.Is(v, Label|Address) {
		return false
	}
	for p := v - 1; p >= lo && s.Is(p, Auxiliary|Adverb); p-- {
		if s.Being(p) {
			return true
		}
	}
	return v > lo && s.Lower(v-1) && !s.Is(v-1, Auxiliary|Adverb|Subject|Role|Document|Relative|Conjunction)
}

// Being reports whether token i is a form of "be".
func (s *Words) Being(i int) bool {
	switch s.Word(i) {
	case "is", "are", "was", "were", "be", "been", "being", "'s", "’s":
		return true
	}
	return false
}

// Aside reports whether the words [first, last) only say to whom, where or
// when something was said: no verb stands among them.
func (s *Words) Aside(first, last int) bool {
	for i := first; i < last; i++ {
		if s.Is(i, Auxiliary|Subject) && !s.Is(i, Determiner|Relative) {
			return false
		}
		if s.Lower(i) && s.Is(i, Cue) && !s.Is(i, Ambiguous) {
			return false
		}
	}
	return last-first <= 14
}

// ties reports whether the word at p hangs the verb behind it on a clause
// before.
func (s *Words) ties(p int) bool {
	return s.Is(p, Conjunction) && s.Lower(p) || s.At(p, "to") || s.At(p, "by") || s.At(p, "then")
}

// beforeVerb skips what stands between a verb and its subject: auxiliaries,
// adverbs, negations and brackets. It returns the last token of the subject.
func (s *Words) beforeVerb(lo, v int) int {
	p := v - 1
	for p >= lo {
		switch {
		case s.At(p, ")"):
			q := p
			for q > lo && !s.At(q, "(") {
				q--
			}
			p = q - 1
		case s.Is(p, Auxiliary|Adverb|Negation) && !s.Capital(p) && !s.Is(p, Determiner):
			p--
		default:
			return p
		}
	}
	return p
}
