package grammar

import (
	"sort"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Window is how many tokens on either side of a quote are read for what
// attributes it. It bounds the work on sentences without end.
const Window = 80

// Reach is how many tokens behind a quote its cue may stand.
const Reach = 40

// FirstName returns the first noun phrase of [lo, hi) that is a name.
func (g *Phrases) FirstName(lo, hi int) Range {
	for i := lo; i < hi; i++ {
		if !g.Named(i) {
			continue
		}
		np := g.NounFrom(i, hi)
		if h := g.Head(np); g.BareName(h) || h.Last-h.First == 1 && g.Named(h.First) {
			return np
		}
		i = max(i, np.Last)
	}
	return Range{}
}

// TrimVerb cuts a noun phrase that begins with a name, and that its verb was
// taken into, behind the name.
func (g *Phrases) TrimVerb(np Range) Range {
	for i := np.First + 1; i < np.Last; i++ {
		if g.Named(i-1) && g.Lower(i) && !g.Is(i, Role|Document|Particle|Preposition) && !g.Possessive(i) {
			for j := i; j < np.Last; j++ {
				if g.Named(j) || g.Is(j, Role) {
					return np
				}
			}
			return Range{First: np.First, Last: i}
		}
	}
	return np
}

// SameVoice reports whether two phrases name one speaker, as far as their words
// show.
func (g *Phrases) SameVoice(a, b Range) bool {
	x, y := g.Head(a), g.Head(b)
	return strings.EqualFold(g.Word(x.Last-1), g.Word(y.Last-1))
}

// Human reports whether a phrase holds a person's name, by the tagger where it
// has found names.
func (g *Phrases) Human(t Range) bool {
	if len(g.Doc.Mentions) == 0 {
		return true
	}
	span := g.Doc.Tokenized(t.First, t.Last)
	i := sort.Search(len(g.Doc.Mentions), func(i int) bool { return g.Doc.Mentions[i].End > span.Start })
	for ; i < len(g.Doc.Mentions) && g.Doc.Mentions[i].Start < span.End; i++ {
		if g.Doc.Mentions[i].Type == text.Person {
			return true
		}
	}
	return false
}

// CanSpeak reports whether a phrase names someone or something that can say.
func (g *Phrases) CanSpeak(t Range) bool {
	for i := t.First; i < t.Last; i++ {
		if g.Named(i) || g.Is(i, Role|Document) || g.Is(i, Subject) && !g.Is(i, Determiner|Relative) {
			return true
		}
	}
	return false
}

// Somebody reports whether a phrase names somebody: by name or by role.
func (g *Phrases) Somebody(t Range) bool {
	for i := t.First; i < t.Last; i++ {
		if g.Named(i) || g.Is(i, Role) {
			return true
		}
	}
	return false
}

// Phrases finds noun phrases among words.
type Phrases struct {
	Words
	Nicknames []Range // the runs that are parts of names: Robert "Bobby" Lane
}

// nounStop are the parts that end a noun phrase on either side.
const nounStop = Preposition | Conjunction | Relative | Auxiliary | Subject | Calendar | Negation

// inNoun reports whether token i can stand inside a noun phrase.
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
		return false
	}
	if g.Possessive(i) {
		return true
	}
	if g.Is(i, Particle) && i+1 < len(g.Classes) && g.Capital(i+1) {
		return true
	}
	if t.Case == text.Lower && !g.Is(i, Ambiguous) && (g.Tensed(i) || g.Is(i, Participle) && g.Is(i, Quoting|Address)) {
		return false
	}
	return !g.Is(i, nounStop) || g.Named(i) || g.Is(i, Determiner) && !g.Is(i, Subject|Relative)
}

// NounBefore returns the noun phrase that ends before token end, looking no
// further left than lo, with the phrases that "of", "for" and their like hang
// it on: "a spokesman for the port".
func (g *Phrases) NounBefore(lo, end int) Range {
	first := end
	for first > lo && g.inNoun(first-1) {
		first--
		if g.Is(first, Determiner) && g.Lower(first) {
			break
		}
	}
	if first == end {
		return Range{}
	}
	for first-2 >= lo && g.Is(first-1, Preposition) && !g.At(first-1, "to") {
		head := first - 2
		if !g.inNoun(head) || !g.hangs(first-1, head) {
			break
		}
		first--
		for first > lo && g.inNoun(first-1) {
			first--
			if g.Is(first, Determiner) && g.Lower(first) {
				break
			}
		}
	}
	for first < end-1 && g.Is(first, Adverb|Conjunction) && !g.Named(first) {
		first++
	}
	return Range{First: first, Last: end}
}

// NounFrom returns the noun phrase that begins at token p, before hi.
func (g *Phrases) NounFrom(p, hi int) Range {
	i := p
	for i < hi && g.inNoun(i) && !(i > p && g.Lower(i) && g.Named(i-1) && g.VerbLike(i)) && !(g.Is(i, Participle) && g.Lower(i) && i > p) && !(i > p && g.Is(i, Adverb) && g.Lower(i)) {
		i++
		if i+1 < hi && g.Is(i, Preposition) && (g.At(i, "of") || g.hangs(i, i-1)) && g.inNoun(i+1) {
			i++
		}
		if i+1 < hi && g.At(i, "and") && g.Lower(p) == g.Lower(i+1) && g.inNoun(i+1) {
			i++
		}
	}
	if i == p || !g.Nominal(Range{First: p, Last: i}) {
		return Range{}
	}
	return Range{First: p, Last: i}
}

// Nominal reports whether a phrase can name a speaker: it holds a name, a
// pronoun or a noun of people or documents, or opens with a determiner.
func (g *Phrases) Nominal(t Range) bool {
	for i := t.First; i < t.Last; i++ {
		if g.Named(i) || g.Is(i, Role|Document|Subject) {
			return true
		}
	}
	return !t.Empty() && g.Is(t.First, Determiner)
}

// Head returns the part of a noun phrase that names the speaker: the name in
// it without titles and what describes it, or the whole phrase where its noun
// is a common one ("a spokesman for the port").
func (g *Phrases) Head(t Range) Range {
	if t.Last-2 > t.First && g.At(t.Last-2, "of") && g.Objective(t.Last-1) {
		return t
	}
	for t.Last-1 > t.First && g.Lower(t.Last-1) && (g.Is(t.Last-1, Function|Adverb|Negation|Auxiliary) || g.taped(t)) { // Galois himself
		t.Last--
	}
	core := t.Last
	for i := t.First; i < t.Last; i++ {
		if g.Is(i, Preposition) && !g.Named(i) && !g.Is(i, Particle) {
			core = i
			break
		}
	}
	name := g.lastName(Range{First: t.First, Last: core})
	if name.Empty() || name.Last < core {
		return t
	}
	if name.Last-name.First == 1 && core < t.Last && g.Is(name.First, Role) && name.First == g.SentenceStart(name.First) {
		return t // Officials in Oslo
	}
	if core < t.Last && g.Capital(core+1) && g.Is(name.Last-1, Document|Role) {
		name.Last = t.Last // "Bank of England"
	}
	return g.untitled(name)
}

// taped reports whether the last word of a phrase is a participle behind its
// noun: the note taped (to the door).
func (g *Phrases) taped(t Range) bool {
	return t.Last-t.First > 2 && strings.HasSuffix(g.Word(t.Last-1), "ed") && g.Lower(t.Last-2) && g.Is(t.Last-2, Document|Role) && !g.Is(t.Last-1, Document|Role)
}

// lastName returns the last run of capitals in a phrase.
func (g *Phrases) lastName(t Range) Range {
	last := t.Last
	for last > t.First && !g.Named(last-1) {
		last--
	}
	first := last
	for first > t.First && (g.Named(first-1) || g.inside(first-1, t)) {
		first--
	}
	for first < last && !g.Named(first) {
		first++
	}
	return Range{First: first, Last: last}
}

// inside reports whether token i joins two capitals of one name: "de la", "&".
func (g *Phrases) inside(i int, t Range) bool {
	if i <= t.First || i+1 >= t.Last {
		return false
	}
	return g.inNickname(i) || g.Is(i, Particle) && g.Lower(i) || g.At(i, "&") || g.Doc.Tokens[i].Kind == text.Punct && g.At(i, ".")
}

// inNickname reports whether token i stands in a nickname in marks that is a
// part of a name: Robert "Bobby" Lane.
func (g *Phrases) inNickname(i int) bool {
	k := sort.Search(len(g.Nicknames), func(k int) bool { return g.Nicknames[k].Last > i })
	return k < len(g.Nicknames) && g.Nicknames[k].First <= i
}

// untitled drops the titles before a name: "Foreign Minister Sergey Lavrov".
func (g *Phrases) untitled(t Range) Range {
	for i := t.Last - 2; i >= t.First; i-- {
		if g.Is(i, Title|Role) {
			return Range{First: i + 1, Last: t.Last}
		}
	}
	return t
}
