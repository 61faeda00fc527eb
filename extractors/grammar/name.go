package grammar

import (
	"sort"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Head returns the part of a noun phrase that names the speaker: the name
// without titles and what describes it, or the whole phrase if its noun is a
// common one. "Foreign Minister Ana Ruiz of Norway" → "Ana Ruiz", but "a
// spokesman for the port" → the same.
func (g *Phrases) Head(t Range) Range {
	if g.At(t.Last-2, "of") && g.Objective(t.Last-1) { // some of them
		return t
	}
	for t.Last-1 > t.First && g.Lower(t.Last-1) && (g.Is(t.Last-1, Function|Adverb|Negation|Auxiliary) && !g.insideName(t.Last-1) || g.taped(t)) { // Ruiz himself, but not McDonald's
		t.Last--
	}
	if g.opensOne(t.First) && g.Is(t.Last-1, Role) && g.Shouts(t.Last-1) {
		return t // a Labour MP
	}
	core := g.headEnd(t)
	if who := g.bearer(t, core); !who.Empty() {
		return who
	}
	name := g.lastName(Range{First: t.First, Last: core})
	if name.Empty() || name.Last < core {
		return t
	}
	if name.Last-name.First == 1 && core < t.Last && g.Is(name.First, Role) && name.First == g.SentenceStart(name.First) {
		return t // Officials in Oslo
	}
	if core < t.Last && g.Is(t.First, Determiner) && name.First > t.First && g.Is(name.Last-1, Role|Title) && !g.Is(name.Last-1, Document) {
		return t // the CEO of Norden Rail
	}
	if core < t.Last && name.Last-name.First > 1 && g.TaggedPerson(name) {
		return name // John Chancellor of Oslo
	}
	if g.Capital(core+1) && g.Is(name.Last-1, Document|Role) {
		name.Last = t.Last // "Bank of England"
	}
	if name.Last-name.First > 2 && g.Shouts(name.Last-1) && g.Is(name.Last-1, Role) { // Ana Ruiz MP
		name.Last--
	}
	if g.Is(name.Last-1, Title|Role) && len(g.mentions(One(name.Last-1))) == 0 {
		return t // the Prime Minister
	}
	return g.untitled(name)
}

// bearer returns the person at the end of a phrase whose title, which ends at core,
// goes on with what it is of, if the tagger knows them: "Minister for Women and
// Equalities | Ana Ruiz".
func (g *Phrases) bearer(t Range, core int) Range {
	if core+2 >= t.Last || core == t.First || !g.Named(core-1) {
		return Range{}
	}
	all := g.mentions(One(t.Last - 1))
	if len(all) != 1 || all[0].Type != text.Person {
		return Range{}
	}
	first := g.Doc.TokenAt(all[0].Start)
	if first <= core+1 || g.Is(first-1, Title) || g.Lower(first-1) && g.Is(first-1, Role) {
		return Range{} // Lawyer for President | Roe, Friend of the victim | Ana Ruiz
	}
	if g.Is(core-1, Title) || g.Is(core-1, Role) && g.At(core, "of") {
		return Range{First: first, Last: t.Last}
	}
	return Range{}
}

// headEnd returns the end of the part of a noun phrase before its first
// preposition. One inside a name is none, "Port of Lund | police", unless the phrase
// names two.
func (g *Phrases) headEnd(t Range) int {
	for i := t.First; i < t.Last; i++ {
		if g.Is(i, Preposition) && !g.Named(i) && !(g.insideName(i) && !g.joined(Range{First: i, Last: t.Last})) {
			return i
		}
	}
	return t.Last
}

// joined reports whether an "and" that is no part of a name stands in a phrase.
func (g *Phrases) joined(t Range) bool {
	for i := t.First; i < t.Last; i++ {
		if g.At(i, "and") && !g.insideName(i) {
			return true
		}
	}
	return false
}

// taped reports whether the last word of a phrase is a participle after its
// noun: "the note taped", from "the note taped to the door".
func (g *Phrases) taped(t Range) bool {
	return t.Last-t.First > 2 && (strings.HasSuffix(g.Word(t.Last-1), "ed") || g.At(t.Last-1, "known")) && g.Lower(t.Last-2) && g.Is(t.Last-2, Document|Role)
}

// lastName returns the last name in a phrase, titles included: in "his friend
// President Ana Ruiz", it is "President Ana Ruiz".
func (g *Phrases) lastName(t Range) Range {
	last := t.Last
	for last > t.First && !g.Named(last-1) {
		last--
	}
	first := last
	for first > t.First && (g.Named(first-1) || g.joins(first-1)) {
		first--
	}
	for first < last && !g.Named(first) {
		first++
	}
	return Range{First: first, Last: last}
}

// joins reports whether token i can join two capitalized words to one name:
// "de", "la", "&", or part of a nickname.
func (g *Phrases) joins(i int) bool {
	return g.inNickname(i) || g.Is(i, Particle) && g.Lower(i) || g.At(i, "&") || g.joinsName(i)
}

// joinsName reports whether token i is a bracket, a comma or an "and" that the tagger
// found inside a name: Robert (Bobby) Lane; Paul Okello, Jr.; Marks and Spencer.
func (g *Phrases) joinsName(i int) bool {
	switch g.Word(i) {
	case "(", ")", ",", "and", "for", "of":
		return g.insideName(i)
	}
	return false
}

// inNickname reports whether token i is in one of g.Nicknames.
func (g *Phrases) inNickname(i int) bool {
	k := sort.Search(len(g.Nicknames), func(k int) bool { return g.Nicknames[k].Last > i })
	return k < len(g.Nicknames) && g.Nicknames[k].First <= i
}

// untitled drops the titles before a name: "Foreign Minister Ana Ruiz" → "Ana
// Ruiz".
func (g *Phrases) untitled(t Range) Range {
	for i := t.Last - 2; i >= t.First; i-- {
		if g.Is(i, Title|Role) {
			return Range{First: i + 1, Last: t.Last}
		}
	}
	return t
}

// titled reports whether a phrase is a title and a single name: "Lord
// Pemberton".
func (g *Phrases) titled(t Range) bool {
	h := g.Head(t)
	return h.First > t.First && h.Last == t.Last && g.Named(h.First) && g.Is(h.First-1, Title|Role)
}

// BareName reports whether a phrase is a name of two words or more and nothing
// else: "Ana Ruiz", but not "Ruiz" or "the mayor Ana Ruiz".
func (g *Phrases) BareName(t Range) bool {
	return t.Last-t.First > 1 && g.lastName(t) == t
}

// endsInName reports whether the last word of a phrase is part of a name, so
// that what follows in apposition describes it.
func (g *Phrases) endsInName(t Range) bool { return g.Named(t.Last - 1) }

// FirstName returns the first noun phrase in [lo, hi) that is a name.
func (g *Phrases) FirstName(lo, hi int) Range {
	for i := lo; i < hi; i++ {
		if !g.Named(i) {
			continue
		}
		np := g.NounFrom(i, hi)
		if h := g.Head(np); g.BareName(h) || h.Last-h.First == 1 {
			return np
		}
		i = np.Last
	}
	return Range{}
}

// SameVoice reports whether two phrases, neither empty, name one speaker as far
// as their words show: their heads end in the same word, as in "Ana Ruiz" and
// "Dr. Ruiz".
func (g *Phrases) SameVoice(a, b Range) bool {
	x, y := g.Head(a), g.Head(b)
	return strings.EqualFold(g.Word(x.Last-1), g.Word(y.Last-1))
}
