package grammar

import "github.com/d1af08f5/sayso/extractors/text"

// Clauses finds the subjects of verbs, and what verbs of speech introduce.
type Clauses struct{ Phrases }

// Subject returns the noun phrase in [lo, v) that is the subject of the verb at
// v. It stands right before the verb ("Ruiz said"), before its appositions
// ("Ruiz, a doctor, said"), or, if "who", "and" or "to" comes before the verb,
// in the clause that the verb belongs to ("Ruiz smiled at Pell and said").
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
		return g.Antecedent(lo, p)
	case g.pronoun(p):
		return One(p)
	case g.Noticed(v):
		return g.Subject(lo, p)
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

// Noticed reports whether the participle at token v tells what somebody was noticed at: could
// be heard | saying.
func (g *Clauses) Noticed(v int) bool {
	return v > 1 && g.Is(v, Participle) && perceived(g.Word(v-1)) && g.Is(v-2, Auxiliary)
}

// sharedSubject returns the subject of a verb that the word at p, "and" or "to",
// ties to the clause [lo, p): the subject of the last verb of speech in it, or
// else that of the clause.
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

// Antecedent returns the noun phrase in [lo, p) that the relative pronoun at p
// stands for: in "Ruiz (24), who said", it is "Ruiz".
func (g *Clauses) Antecedent(lo, p int) Range {
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

// BeforeAppositions returns the noun phrase in [lo, p) that is followed by
// appositions up to the comma or dash at p: in "Hugh Hill, a doctor in Boston,
// said", it is "Hugh Hill". It goes left from comma to comma as long as the
// pieces between them describe somebody.
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
		if first > lo && g.relates(first, end) {
			best, end = Range{}, first-1 // all so far was inside "which has offices in Oslo, Bergen and Lund"
			continue
		}
		piece := first
		first = g.afterTime(first, end)
		if g.introduces(first) {
			if !g.Is(first, Preposition) {
				break
			}
			end = piece - 1 // Helen Shaw, from Oxford, said
			continue
		}
		if t := g.pieceNoun(first, end); !t.Empty() {
			if best.Empty() || !g.BareName(g.Head(best)) && !g.soleName(best, t) || g.endsInName(t) && (g.Named(t.First) || !g.BareName(g.Head(best))) {
				best = t
			}
			if g.Is(t.First, Subject) {
				break
			}
		}
		end = piece - 1
	}
	return best
}

// relates reports whether the piece [i, end) of a sentence begins a relative clause
// that has its verb: "which has offices in Oslo", "whose towns are", but not the
// "which the mayor" of "which the mayor, Ana Ruiz, called".
func (g *Clauses) relates(i, end int) bool {
	if !g.Is(i, Relative) || g.At(i, "that") || i+1 >= end {
		return false
	}
	if !g.At(i, "whose") {
		return g.CanBeVerb(i + 1)
	}
	for k := i + 1; k < end; k++ {
		if g.Is(k, Auxiliary) {
			return true
		}
	}
	return false
}

// afterTime returns the token after the words of time that the piece [i, end) of a
// sentence begins with, if a name or a definite noun follows them without a comma:
// "Yesterday | Ann Lee", "On Monday | the mayor". Otherwise it returns i.
func (g *Clauses) afterTime(i, end int) int {
	j := i
	for n := g.timeWords(j); n > 0 && j+n < end; n = g.timeWords(j) {
		j += n
	}
	if j < end && (g.Named(j) || g.Is(j, Determiner) || g.Is(j, Title)) {
		return j
	}
	return i
}

// introduces reports whether the piece of a sentence that begins at token i sets
// the scene for the subject after it, as in "Asked about it, she said" and "On
// Friday, she said".
func (g *Clauses) introduces(i int) bool {
	if g.Is(i, Cue|Participle|Weak) && i == g.SentenceStart(i) {
		return true
	}
	return !g.Named(i) && g.Is(i, Preposition|Conjunction|Adverb|Participle|Calendar) && !g.At(i, "of")
}

// pieceNoun returns the noun phrase or pronoun that the piece [first, end) of a
// sentence, not empty, begins with.
func (g *Clauses) pieceNoun(first, end int) Range {
	if g.pronoun(first) {
		return One(first)
	}
	return g.NounFrom(first, end)
}

// ClauseSubject returns the subject of the clause [lo, hi): the noun phrase that
// it begins with, after pieces that set the scene. In "On Friday, the mayor
// left", it is "the mayor".
func (g *Clauses) ClauseSubject(lo, hi int) Range {
	first := g.afterTime(lo, hi)
	for first < hi && g.introduces(first) {
		next := first
		for next < hi && !g.At(next, ",") && !g.Dash(next) {
			next++
		}
		if next >= hi {
			return g.looseSubject(first, hi)
		}
		first = g.afterTime(next+1, hi)
	}
	t := g.looseSubject(first, hi)
	if p := t.Last + 1; !t.Empty() && p < hi && g.At(t.Last, ",") && g.pronoun(p) { // Eight years ago, he
		return One(p)
	}
	return t
}

// looseSubject returns the first noun phrase or pronoun in [first, hi) that can
// be the subject of a verb, because it does not follow a preposition.
func (g *Clauses) looseSubject(first, hi int) Range {
	for i := first; i < hi; i++ {
		if g.pronoun(i) && (i == first || !g.Is(i-1, Preposition)) {
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

// Actor returns the subject of a sentence, given by its index in the document,
// if it is one person: a name or "he", "she" or "I". Otherwise it returns an
// empty range.
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

// Core returns the noun phrase that names a speaker, without what describes it
// or sets the scene: "Ana Ruiz, a doctor in Oslo" → "Ana Ruiz". It prefers the
// name in apposition to a common noun, and takes in the rest of a name or noun
// phrase that t cuts off.
func (g *Clauses) Core(t Range) Range {
	for first := t.First; first < t.Last; {
		first = g.afterTime(first, t.Last)
		np := g.corePiece(first, t.Last)
		t.Last = max(t.Last, np.Last)
		scene := g.introduces(first) || np.Last < t.Last && g.Dash(np.Last) && first == g.SentenceStart(first)
		if !scene && g.Nominal(np) {
			return g.ApposedName(np, t.Last)
		}
		first = np.Last + 1
	}
	return t
}

// corePiece returns the words from first on that come before a comma, bracket,
// dash or relative pronoun. Those that reach hi take in what hi cuts off: the
// rest of a name, or the noun of an article.
func (g *Clauses) corePiece(first, hi int) Range {
	end := first
	for end < hi && !g.At(end, ",") && !g.At(end, "(") && !g.Dash(end) && !(end > first && g.Is(end, Relative|Headline)) {
		end++
	}
	if end == hi {
		for g.Named(end-1) && g.Named(end) && g.SentenceEnd(end-1) > end { // Chairwoman | Ana Ruiz
			end++
		}
	}
	if end == first+1 && g.Is(first, Determiner) { // the | mayor
		end = max(end, g.NounFrom(first, g.SentenceEnd(first)).Last)
	}
	return Range{First: first, Last: end}
}
