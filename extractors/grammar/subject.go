package grammar

import (
	"github.com/d1af08f5/sayso/extractors/text"
)

// Core returns the noun phrase that a speaker begins with, without what
// describes it; the name in apposition where that is a common noun.
func (s *Clauses) Core(t Range) Range {
	for first := t.First; first < t.Last; {
		end := first
		for end < t.Last && !s.At(end, ",") && !s.At(end, "(") && !s.Dash(end) && !(end > first && s.Is(end, Relative)) {
			end++
		}
		for end == t.Last && end < len(s.Classes) && s.Named(end-1) && s.Named(end) && s.Doc.Tokens[end].Kind == text.Word && s.SentenceEnd(end-1) > end {
			end++ // Chairwoman | Ana Ruiz
			t.Last++
		}
		if end == first+1 && s.Is(first, Determiner) && !s.Is(first, Subject) { // an article that lost its noun
			if whole := s.NounFrom(first, s.SentenceEnd(first)); whole.Last > end {
				end, t.Last = whole.Last, max(t.Last, whole.Last)
			}
		}
		np := Range{First: first, Last: end}
		scene := !np.Empty() && (s.introduces(first) || end < t.Last && s.Dash(end) && first == s.SentenceStart(first))
		if !np.Empty() && !scene && s.Nominal(np) {
			return s.ApposedName(np, t.Last)
		}
		first = end + 1
	}
	return t
}

// Actor returns the person who is the subject of a sentence, by name or
// pronoun; nothing where it has another subject.
func (s *Clauses) Actor(sentence int) Range {
	lo := s.Doc.Sentences[sentence].First
	hi := min(s.Doc.Sentences[sentence].Last, lo+Window)
	t := s.ClauseSubject(lo, hi)
	if t.Empty() {
		return t
	}
	if t = s.TrimVerb(t); s.SinglePronoun(t.First) || s.BareName(s.Head(t)) || s.titled(t) {
		return t
	}
	return Range{}
}

// Clauses finds the subjects of verbs.
type Clauses struct{ Phrases }

// Subject returns the noun phrase that is the subject of the verb at v, inside
// [lo, v): beside it, before its appositions, or, behind "who", "and" or "to",
// of the clause it belongs to.
func (s *Clauses) Subject(lo, v int) Range {
	p := s.beforeVerb(lo, v)
	switch {
	case p < lo:
		return Range{}
	case (s.At(p, ",") || s.Dash(p)) && s.Is(v, Participle):
		return s.ClauseSubject(lo, p)
	case s.At(p, ",") || s.Dash(p):
		return s.BeforeAppositions(lo, p)
	case s.Is(p, Relative) && !s.At(p, "that"):
		return s.antecedent(lo, p)
	case s.Is(p, Subject) && !s.Is(p, Determiner):
		return Range{First: p, Last: p + 1}
	case s.At(p, "as"):
		if np := s.NounBefore(lo, p); np.First > lo && s.Is(np.First-1, Quoting) { // the agency quoted Ruiz as saying
			return np
		}
		return s.sharedSubject(lo, p)
	case s.ties(p):
		return s.sharedSubject(lo, p)
	}
	return s.NounBefore(lo, p+1)
}

// sharedSubject returns the subject of a verb that "and", "to" or their like
// ties to the clause [lo, p): that of the cue before it, or of the clause.
func (s *Clauses) sharedSubject(lo, p int) Range {
	for v := p - 1; v > lo; v-- {
		if s.Lower(v) && s.Is(v, Cue) && !s.Is(v, Ambiguous) && !s.ties(s.beforeVerb(lo+1, v)) {
			if t := s.Subject(lo, v); !t.Empty() {
				return t
			}
		}
	}
	return s.ClauseSubject(lo, p)
}

// antecedent returns the noun before the relative pronoun at p.
func (s *Clauses) antecedent(lo, p int) Range {
	end := p
	for end > lo && (s.At(end-1, ",") || s.Is(end-1, Preposition)) {
		end--
	}
	if end > lo && s.At(end-1, ")") {
		for end > lo && !s.At(end-1, "(") {
			end--
		}
		end--
	}
	if end <= lo {
		return Range{}
	}
	return s.NounBefore(lo, end)
}

// BeforeAppositions returns the noun before the appositions that end at the comma or
// dash at p: "Hugh Hill, a doctor in Boston, said". It walks left from comma
// to comma while what stands between them describes.
func (s *Clauses) BeforeAppositions(lo, p int) Range {
	end := p
	var best Range
	for end > lo {
		first := end
		for first > lo && !s.At(first-1, ",") && !s.Dash(first-1) {
			first--
		}
		if first == end { // an empty piece
			end--
			continue
		}
		if s.introduces(first) {
			if first > lo && s.Is(first, Preposition) { // Helen Shaw, from Oxford, said
				end = first - 1
				continue
			}
			break
		}
		if t := s.pieceNoun(first, end); !t.Empty() {
			if best.Empty() || !s.BareName(s.Head(best)) && !s.soleName(best, t) || s.endsInName(t) && (s.Named(t.First) || !s.BareName(s.Head(best))) {
				best = t
			}
			if s.Is(t.First, Subject) {
				break
			}
		}
		if first <= lo {
			break
		}
		end = first - 1
	}
	return best
}

// introduces reports whether the piece of a sentence that begins at token i
// sets the scene for the subject behind it rather than naming it.
func (s *Clauses) introduces(i int) bool {
	if s.Is(i, Cue|Participle|Weak) && i == s.SentenceStart(i) { // Asked about it, she said
		return true
	}
	return !s.Named(i) && s.Is(i, Preposition|Conjunction|Adverb|Participle|Calendar) && !s.At(i, "of")
}

// pieceNoun returns the noun phrase that a piece of a sentence begins with, up
// to its first verb.
func (s *Clauses) pieceNoun(first, end int) Range {
	for first < end && s.Is(first, Conjunction|Adverb) && !s.Named(first) {
		first++
	}
	if first < end && s.Is(first, Subject) && !s.Is(first, Determiner|Relative) {
		return Range{First: first, Last: first + 1}
	}
	return s.NounFrom(first, end)
}

// ClauseSubject returns the subject of the clause that stands in [lo, hi): the
// noun that it begins with, behind whatever introduces it.
func (s *Clauses) ClauseSubject(lo, hi int) Range {
	first := lo
	for first < hi && s.introduces(first) {
		next := first
		for next < hi && !s.At(next, ",") && !s.Dash(next) {
			next++
		}
		if next >= hi {
			return s.looseSubject(first, hi)
		}
		first = next + 1
	}
	if first >= hi {
		return Range{}
	}
	t := s.looseSubject(first, hi)
	if p := t.Last + 1; !t.Empty() && p < hi && s.At(t.Last, ",") && s.Is(p, Subject) && !s.Is(p, Relative|Determiner) { // Eight years ago, he
		return Range{First: p, Last: p + 1}
	}
	return t
}

// looseSubject returns the first noun or pronoun of [first, hi) that a verb
// could have as its subject.
func (s *Clauses) looseSubject(first, hi int) Range {
	for i := first; i < hi; i++ {
		if s.Is(i, Subject) && !s.Is(i, Determiner|Relative) && (i == first || !s.Is(i-1, Preposition)) {
			return Range{First: i, Last: i + 1}
		}
		if i > first && s.Is(i-1, Preposition) && !s.Named(i-1) {
			continue
		}
		if s.Doc.Tokens[i].Kind == text.Word && s.inNoun(i) {
			if t := s.NounFrom(i, hi); !t.Empty() {
				return s.ApposedName(t, hi)
			}
		}
	}
	return Range{}
}
