package grammar

import (
	"github.com/d1af08f5/sayso/extractors/text"
)

// MidName returns the name behind a cue at v that commas part, with it, from
// the clause they stand in: The orchard, said Ruiz, "is no park."
func (s *Clauses) MidName(lo, v, hi int) Range {
	if v <= lo || !s.At(v-1, ",") || s.Is(v, Participle|Bare) || v+2 >= hi || !s.Named(v+1) {
		return Range{}
	}
	np := s.NounFrom(v+1, hi)
	if np.Last < hi && s.At(np.Last, ",") && s.Named(np.Last-1) {
		return np
	}
	return Range{}
}

// Hearer reports whether the noun before the participle at v is rather whom
// the subject spoke to: the senator emailed supporters saying.
func (s *Clauses) Hearer(np Range, lo, v int) bool {
	return np.Last == v && np.First > lo && s.Lower(v-1) && s.Lower(np.First-1) && !s.Is(np.First-1, Preposition|Conjunction|Relative|Participle)
}

// OuterCue returns the cue right before a pronoun that is the subject of
// another, where it has a subject of its own; or -1.
func (s *Clauses) OuterCue(lo int, speaker Range) int {
	v := speaker.First - 1
	if speaker.Empty() || !s.Is(speaker.First, Subject) || s.Is(speaker.First, Determiner|Relative) {
		return -1
	}
	if v > lo && s.At(v, "that") {
		v--
	}
	if v <= lo || !s.Lower(v) || !s.Is(v, Cue) || s.Is(v, Ambiguous) || s.Subject(lo, v).Empty() {
		return -1
	}
	return v
}

// BehindApposition returns the comma behind what describes the name that ends
// at the comma at i: According to Jane Holt, the chief executive, …
func (s *Clauses) BehindApposition(i, hi int) int {
	if i+2 >= hi || !s.At(i, ",") || !s.Is(i+1, Determiner) {
		return i
	}
	np := s.NounFrom(i+1, min(hi, i+9))
	if !np.Empty() && np.Last < hi && s.At(np.Last, ",") && s.Is(np.Last-1, Role|Title) {
		return np.Last
	}
	return i
}

// CueBefore reports whether the word at v reports the quote that begins at hi.
func (s *Clauses) CueBefore(lo, v, hi int) bool {
	if !s.Lower(v) {
		return false
	}
	beside := v == hi-1 || v == hi-2 && (s.At(hi-1, ",") || s.At(hi-1, ":")) || s.At(hi-1, ":") ||
		v == hi-3 && s.At(v+1, "it") && s.At(hi-1, ",")
	switch {
	case s.Is(v, Participle) && s.Is(v, Weak):
		return beside
	case s.Is(v, Participle):
		return !s.Is(v, Ambiguous) || v > lo && (s.At(v-1, ",") || s.At(v-1, "as") || beside || s.Named(v-1) || s.Is(v-1, Role))
	case s.Is(v, Cue):
		if s.Is(v, Ambiguous) && s.AsNoun(lo, v) {
			return false
		}
		return !s.Passive(lo, v)
	case s.Is(v, Bare):
		if s.Is(v, Weak) && !beside || v > lo && s.Being(v-1) {
			return false
		}
		return v > lo && (s.Is(v-1, Auxiliary|Adverb|Negation) && !s.Is(v-1, Determiner) || s.At(v-1, "to") || s.pluralSubject(v))
	case s.Is(v, Weak):
		return beside && !(s.Is(v, Ambiguous) && s.AsNoun(lo, v))
	}
	return false
}

// ComplementStart returns the first token of the clause that the cue at v reports,
// behind "that", the hearer, and where and when it was said.
func (s *Clauses) ComplementStart(v, hi int) int {
	first := v + 1
	for i := first; i < min(hi, first+10); i++ {
		if s.At(i, "that") && s.Aside(first, i) {
			return i + 1
		}
	}
	if s.Is(v, Address) && first < hi {
		if np := s.NounFrom(first, hi); !np.Empty() && np.Last < hi {
			first = np.Last
		} else if s.Is(first, Function|Subject) {
			first++
		}
	}
	for first < hi && (s.Is(first, Calendar) || s.Doc.Tokens[first].Kind == text.Punct || s.Is(first, Adverb) && !s.At(first, "there")) {
		first++
	}
	if first+1 < hi && (s.At(first, "on") || s.At(first, "in")) && s.Is(first+1, Calendar) {
		first += 2
	}
	if first < hi && s.At(first, ",") {
		first++
	}
	return min(first, hi)
}
