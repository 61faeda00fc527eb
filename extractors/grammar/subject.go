package grammar

import (
	"github.com/d1af08f5/sayso/extractors/text"
)

// Core returns the noun phrase that a speaker begins with, without what
// describes it; the name in apposition where that is a common noun.
func (g *Clauses) Core(t Range) Range {
	for first := t.First; first < t.Last; {
		end := first
		for end < t.Last && !g.At(end, ",") && !g.At(end, "(") && !g.Dash(end) && !(end > first && g.Is(end, Relative)) {
			end++
		}
		for end == t.Last && end < len(g.Classes) && g.Named(end-1) && g.Named(end) && g.Doc.Tokens[end].Kind == text.Word && g.SentenceEnd(end-1) > end {
			end++ // Chairwoman | Ana Ruiz
			t.Last++
		}
		if end == first+1 && g.Is(first, Determiner) && !g.Is(first, Subject) { // an article that lost its noun
			if whole := g.NounFrom(first, g.SentenceEnd(first)); whole.Last > end {
				end, t.Last = whole.Last, max(t.Last, whole.Last)
			}
		}
		np := Range{First: first, Last: end}
		scene := !np.Empty() && (g.introduces(first) || end < t.Last && g.Dash(end) && first == g.SentenceStart(first))
		if !np.Empty() && !scene && g.Nominal(np) {
			return g.ApposedName(np, t.Last)
		}
		first = end + 1
	}
	return t
}

// Actor returns the person who is the subject of a sentence, by name or
// pronoun; nothing where it has another subject.
func (g *Clauses) Actor(sentence int) Range {
	lo := g.Doc.Sentences[sentence].First
	hi := min(g.Doc.Sentences[sentence].Last, lo+Window)
	t := g.ClauseSubject(lo, hi)
	if t.Empty() {
		return t
	}
	if t = g.TrimVerb(t); g.SinglePronoun(t.First) || g.BareName(g.Head(t)) || g.titled(t) {
		return t
	}
	return Range{}
}

// Clauses finds the subjects of verbs.
type Clauses struct{ Phrases }

// Subject returns the noun phrase that is the subject of the verb at v, inside
// [lo, v): beside it, before its appositions, or, behind "who", "and" or "to",
// of the clause it belongs to.
func (g *Clauses) Subject(lo, v int) Range {
	p := g.beforeVerb(lo, v)
	switch {
	case p < lo:
		return Range{}
	case (g.At(p, ",") || g.Dash(p)) && g.Is(v, Participle):
		return g.ClauseSubject(lo, p)
	case g.At(p, ",") || g.Dash(p):
		return g.BeforeAppositions(lo, p)
	case g.Is(p, Relative) && !g.At(p, "that"):
		return g.antecedent(lo, p)
	case g.Is(p, Subject) && !g.Is(p, Determiner):
		return One(p)
	case g.At(p, "as"):
		if np := g.NounBefore(lo, p); np.First > lo && g.Is(np.First-1, Quoting) { // the agency quoted Ruiz as saying
			return np
		}
		return g.sharedSubject(lo, p)
	case g.ties(p):
		return g.sharedSubject(lo, p)
	}
	return g.NounBefore(lo, p+1)
}

// sharedSubject returns the subject of a verb that "and", "to" or their like
// ties to the clause [lo, p): that of the cue before it, or of the clause.
func (g *Clauses) sharedSubject(lo, p int) Range {
	for v := p - 1; v > lo; v-- {
		if g.Lower(v) && g.Is(v, Cue) && !g.Is(v, Ambiguous) && !g.ties(g.beforeVerb(lo+1, v)) {
			if t := g.Subject(lo, v); !t.Empty() {
				return t
			}
		}
	}
	return g.ClauseSubject(lo, p)
}

// antecedent returns the noun before the relative pronoun at p.
func (g *Clauses) antecedent(lo, p int) Range {
	end := p
	for end > lo && (g.At(end-1, ",") || g.Is(end-1, Preposition)) {
		end--
	}
	if end > lo && g.At(end-1, ")") {
		for end > lo && !g.At(end-1, "(") {
			end--
		}
		end--
	}
	if end <= lo {
		return Range{}
	}
	return g.NounBefore(lo, end)
}

// BeforeAppositions returns the noun before the appositions that end at the comma or
// dash at p: "Hugh Hill, a doctor in Boston, said". It walks left from comma
// to comma while what stands between them describes.
func (g *Clauses) BeforeAppositions(lo, p int) Range {
	end := p
	var best Range
	for end > lo {
		first := end
		for first > lo && !g.At(first-1, ",") && !g.Dash(first-1) {
			first--
		}
		if first == end { // an empty piece
			end--
			continue
		}
		if g.introduces(first) {
			if first > lo && g.Is(first, Preposition) { // Helen Shaw, from Oxford, said
				end = first - 1
				continue
			}
			break
		}
		if t := g.pieceNoun(first, end); !t.Empty() {
			if best.Empty() || !g.BareName(g.Head(best)) && !g.soleName(best, t) || g.endsInName(t) && (g.Named(t.First) || !g.BareName(g.Head(best))) {
				best = t
			}
			if g.Is(t.First, Subject) {
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
func (g *Clauses) introduces(i int) bool {
	if g.Is(i, Cue|Participle|Weak) && i == g.SentenceStart(i) { // Asked about it, she said
		return true
	}
	return !g.Named(i) && g.Is(i, Preposition|Conjunction|Adverb|Participle|Calendar) && !g.At(i, "of")
}

// pieceNoun returns the noun phrase that a piece of a sentence begins with, up
// to its first verb.
func (g *Clauses) pieceNoun(first, end int) Range {
	for first < end && g.Is(first, Conjunction|Adverb) && !g.Named(first) {
		first++
	}
	if first < end && g.Is(first, Subject) && !g.Is(first, Determiner|Relative) {
		return One(first)
	}
	return g.NounFrom(first, end)
}

// ClauseSubject returns the subject of the clause that stands in [lo, hi): the
// noun that it begins with, behind whatever introduces it.
func (g *Clauses) ClauseSubject(lo, hi int) Range {
	first := lo
	for first < hi && g.introduces(first) {
		next := first
		for next < hi && !g.At(next, ",") && !g.Dash(next) {
			next++
		}
		if next >= hi {
			return g.looseSubject(first, hi)
		}
		first = next + 1
	}
	if first >= hi {
		return Range{}
	}
	t := g.looseSubject(first, hi)
	if p := t.Last + 1; !t.Empty() && p < hi && g.At(t.Last, ",") && g.Is(p, Subject) && !g.Is(p, Relative|Determiner) { // Eight years ago, he
		return One(p)
	}
	return t
}

// looseSubject returns the first noun or pronoun of [first, hi) that a verb
// could have as its subject.
func (g *Clauses) looseSubject(first, hi int) Range {
	for i := first; i < hi; i++ {
		if g.Is(i, Subject) && !g.Is(i, Determiner|Relative) && (i == first || !g.Is(i-1, Preposition)) {
			return One(i)
		}
		if i > first && g.Is(i-1, Preposition) && !g.Named(i-1) {
			continue
		}
		if g.Doc.Tokens[i].Kind == text.Word && g.inNoun(i) {
			if t := g.NounFrom(i, hi); !t.Empty() {
				return g.ApposedName(t, hi)
			}
		}
	}
	return Range{}
}
