package grammar

import "github.com/d1af08f5/sayso/extractors/text"

// Phrases finds noun phrases among the words of a document.
type Phrases struct {
	Words
	Nicknames []Range // runs in quotation marks that are parts of names, in order: Paulo "Bobby" Pell
}

// nounStop are the parts that end a noun phrase on either side.
const nounStop = Preposition | Conjunction | Relative | Auxiliary | Subject | Calendar | Negation

// inNoun reports whether token i, which must exist, can be inside a noun phrase.
func (g *Phrases) inNoun(i int) bool {
	t := g.Doc.Tokens[i]
	switch t.Kind {
	case text.Number:
		return true
	case text.Word:
	case text.Symbol:
		return g.At(i, "&")
	case text.Mark:
		return g.inNickname(i) || g.Possessive(i)
	default:
		return g.joinsName(i)
	}
	if g.Possessive(i) {
		return true
	}
	if g.Is(i, Headline) {
		return false
	}
	if t.Case == text.Lower && !g.Is(i, Ambiguous) && (g.Tensed(i) || g.Is(i, Participle) && g.Is(i, Quoting|Address)) {
		return false
	}
	return !g.Is(i, nounStop) || g.Named(i) || g.Is(i, Determiner) && !g.Is(i, Relative) || g.joinsName(i)
}

// NounBefore returns the noun phrase in [lo, end) that ends at end. It goes on
// to the left over "of", and over other prepositions after a common noun of
// people or documents: "a spokesman for the port", but of "the crowd in Oslo"
// only "Oslo".
func (g *Phrases) NounBefore(lo, end int) Range {
	first := g.nounStart(lo, end)
	if first == end {
		return Range{}
	}
	for first-2 >= lo && g.Is(first-1, Preposition) && !g.At(first-1, "to") {
		head := first - 2
		if !g.inNoun(head) || !g.hangs(first-1, head) {
			break
		}
		first = g.nounStart(lo, first-1)
	}
	for first < end-1 && g.Is(first, Adverb) && !g.Named(first) {
		first++
	}
	return Range{First: first, Last: end}
}

// nounStart returns the start of the run of words that ends at end, all inside
// a noun phrase, which a lower-case determiner opens: in "that day the mayor",
// it is "the".
func (g *Phrases) nounStart(lo, end int) int {
	first := end
	for first > lo && g.inNoun(first-1) {
		first--
		if g.Is(first, Determiner) && g.Lower(first) {
			break
		}
	}
	return first
}

// NounFrom returns the noun phrase in [p, hi) that begins at p, or nothing if
// what begins there cannot name a speaker: "the mayor of Oslo", "Ruiz and Pell".
func (g *Phrases) NounFrom(p, hi int) Range {
	i := p
	for i < hi && g.inNoun(i) && !(i > p && g.endsNoun(i)) {
		i++
		if i+1 < hi && g.Is(i, Preposition) && g.hangs(i, i-1) && g.inNoun(i+1) {
			i++
		}
		if i+1 < hi && g.At(i, "and") && g.Lower(p) == g.Lower(i+1) && g.inNoun(i+1) {
			i++
		}
	}
	if t := (Range{First: p, Last: i}); g.Nominal(t) {
		return t
	}
	return Range{}
}

// endsNoun reports whether token i ends the noun phrase before it, although one
// could begin with it: an adverb, "adding", or "walked" after a name.
func (g *Phrases) endsNoun(i int) bool {
	return g.Lower(i) && (g.Is(i, Participle|Adverb) || g.Named(i-1) && g.VerbLike(i))
}

// Nominal reports whether a phrase can name a speaker: it holds a name, a
// pronoun or a noun for people or documents, or opens with a determiner.
func (g *Phrases) Nominal(t Range) bool {
	for i := t.First; i < t.Last; i++ {
		if g.Named(i) || g.Is(i, Role|Document|Subject) {
			return true
		}
	}
	return !t.Empty() && g.Is(t.First, Determiner)
}

// CanSpeak reports whether a phrase names someone or something that can say
// something: it holds a name, a pronoun or a noun for people or documents.
func (g *Phrases) CanSpeak(t Range) bool {
	for i := t.First; i < t.Last; i++ {
		if g.Named(i) || g.Is(i, Role|Document) || g.pronoun(i) {
			return true
		}
	}
	return false
}

// Somebody reports whether a phrase holds a name or a noun for people.
func (g *Phrases) Somebody(t Range) bool {
	for i := t.First; i < t.Last; i++ {
		if g.Named(i) || g.Is(i, Role) {
			return true
		}
	}
	return false
}

// Human reports whether a phrase, which must not be empty, holds a person's name
// according to the tagger. It is true if the tagger found no name in the
// document.
func (g *Phrases) Human(t Range) bool {
	if len(g.Doc.Mentions) == 0 {
		return true
	}
	for _, m := range g.mentions(t) {
		if m.Type == text.Person {
			return true
		}
	}
	return false
}

// TrimVerb cuts the verb off a noun phrase that begins with a name and took the
// verb in: "Ruiz nodded" → "Ruiz".
func (g *Phrases) TrimVerb(np Range) Range {
	for i := np.First + 1; i < np.Last; i++ {
		if g.Named(i-1) && g.Lower(i) && !g.Is(i, Role|Document|Particle|Preposition) && !g.Possessive(i) {
			if g.Somebody(Range{i, np.Last}) {
				return np
			}
			return Range{First: np.First, Last: i}
		}
	}
	return np
}

// OutOfBrackets returns the noun phrase before the brackets that t ends in, or t
// if it ends in none: in "Ruiz (24 points) said", "24 points)" → "Ruiz".
func (g *Phrases) OutOfBrackets(t Range) Range {
	if !g.At(t.Last-1, ")") {
		return t
	}
	lo := max(g.SentenceStart(t.First), t.First-Reach)
	for i := t.Last - 2; i > lo; i-- {
		if g.At(i, "(") {
			if np := g.NounBefore(lo, i); i < t.First && !np.Empty() {
				return np
			}
			return t
		}
	}
	return t
}

// PastAcronym returns the token behind the brackets with one word that open at token i,
// or i: in "the World Health Organization (WHO) said", it is "said".
func (g *Words) PastAcronym(i int) int {
	if g.At(i, "(") && g.Capital(i+1) && g.At(i+2, ")") {
		return i + 3
	}
	return i
}
