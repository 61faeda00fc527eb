package grammar

import (
	"github.com/d1af08f5/sayso/extractors/text"
)

// Apposition reports whether the words [lo, hi) are a noun phrase and the comma
// behind it: the senator's niece, Ana Ruiz, said.
func (s *Phrases) Apposition(lo, hi int) bool {
	for i := lo; i < hi-1; i++ {
		if !s.inNoun(i) && !s.At(i, "of") {
			return false
		}
	}
	return hi-lo < 12 && s.At(hi-1, ",")
}

// titled reports whether a phrase is one name behind a title: Lord Pemberton.
func (s *Phrases) titled(t Range) bool {
	h := s.Head(t)
	return h.First > t.First && h.Last == t.Last && s.Named(h.First) && s.Is(h.First-1, Title|Role)
}

// OutOfBrackets returns the noun before the brackets that a phrase ends in:
// Ruiz (24 points, 11 rebounds) said.
func (s *Phrases) OutOfBrackets(t Range) Range {
	if !s.At(t.Last-1, ")") {
		return t
	}
	lo := max(s.SentenceStart(t.First), t.First-Reach)
	for i := t.Last - 2; i > lo; i-- {
		if s.At(i, "(") {
			if np := s.NounBefore(lo, i); i < t.First && !np.Empty() {
				return np
			}
			return t
		}
	}
	return t
}

// Whole returns the phrase of people that a name hangs on with "of": the
// family of Ana Ruiz.
func (s *Phrases) Whole(t Range) Range {
	if f := t.First; f > 2 && s.Named(f) && s.At(f-1, "of") && (s.Is(f-2, Role) || s.At(f-2, "family")) && s.Lower(f-2) && s.Is(f-3, Determiner) {
		return Range{First: f - 3, Last: t.Last}
	}
	return t
}

// soleName reports whether one name between commas says which thing the short
// noun phrase before it is: the maker, Coldline, said.
func (s *Phrases) soleName(name, np Range) bool {
	return name.Last-name.First == 1 && s.Named(name.First) && np.Last-np.First == 2 && s.Is(np.First, Determiner) && s.Lower(np.Last-1) && np.Last+1 == name.First
}

// BareName reports whether a phrase is a name and nothing else: the one that
// "her deputy, Chen Guowei, said" is about.
func (s *Phrases) BareName(t Range) bool {
	return t.Last-t.First > 1 && s.lastName(t) == t
}

// ApposedName returns the name behind a common noun where one stands in
// apposition to it: its editor, Ana Ruiz. Otherwise it returns the noun.
func (s *Phrases) ApposedName(np Range, hi int) Range {
	if rest := np.Last; rest+1 < hi && s.At(rest, ",") && (!s.endsInName(np) || s.Head(np) == np && !s.BareName(np)) {
		if name := s.NounFrom(rest+1, hi); !name.Empty() {
			if h := s.Head(name); s.BareName(h) || s.titled(name) || s.onlyOne(np, name, hi) { // Dr. Helen Shaw of Oxford
				return h
			}
		}
	}
	return np
}

// onlyOne reports whether the name behind a noun is a single word between
// commas, that names whom a word like "her" ties to somebody: her sister, Ana,
func (s *Phrases) onlyOne(np, name Range, hi int) bool {
	return name.Last-name.First == 1 && s.Named(name.First) && (name.Last == hi || s.Doc.Tokens[name.Last].Kind == text.Punct) &&
		s.Is(np.First, Determiner) && !s.At(np.First, "the") && s.Is(np.Last-1, Role)
}

// endsInName reports whether the last word of a phrase is a name's, so that
// what follows in apposition describes it.
func (s *Phrases) endsInName(t Range) bool { return s.Named(t.Last - 1) }
