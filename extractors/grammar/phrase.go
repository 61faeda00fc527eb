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
func (s *Phrases) FirstName(lo, hi int) Range {
	for i := lo; i < hi; i++ {
		if !s.Named(i) {
			continue
		}
		np := s.NounFrom(i, hi)
		if h := s.Head(np); s.BareName(h) || h.Last-h.First == 1 && s.Named(h.First) {
			return np
		}
		i = max(i, np.Last)
	}
	return Range{}
}

// TrimVerb cuts a noun phrase that begins with a name, and that its verb was
// taken into, behind the name.
func (s *Phrases) TrimVerb(np Range) Range {
	for i := np.First + 1; i < np.Last; i++ {
		if s.Named(i-1) && s.Lower(i) && !s.Is(i, Role|Document|Particle|Preposition) && !s.Possessive(i) {
			for j := i; j < np.Last; j++ {
				if s.Named(j) || s.Is(j, Role) {
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
func (s *Phrases) SameVoice(a, b Range) bool {
	x, y := s.Head(a), s.Head(b)
	return strings.EqualFold(s.Word(x.Last-1), s.Word(y.Last-1))
}

// Human reports whether a phrase holds a person's name, by the tagger where it
// has found names.
func (s *Phrases) Human(t Range) bool {
	if len(s.Doc.Mentions) == 0 {
		return true
	}
	span := s.Doc.Tokenized(t.First, t.Last)
	i := sort.Search(len(s.Doc.Mentions), func(i int) bool { return s.Doc.Mentions[i].End > span.Start })
	for ; i < len(s.Doc.Mentions) && s.Doc.Mentions[i].Start < span.End; i++ {
		if s.Doc.Mentions[i].Type == text.Person {
			return true
		}
	}
	return false
}

// CanSpeak reports whether a phrase names someone or something that can say.
func (s *Phrases) CanSpeak(t Range) bool {
	for i := t.First; i < t.Last; i++ {
		if s.Named(i) || s.Is(i, Role|Document) || s.Is(i, Subject) && !s.Is(i, Determiner|Relative) {
			return true
		}
	}
	return false
}

// Somebody reports whether a phrase names somebody: by name or by role.
func (s *Phrases) Somebody(t Range) bool {
	for i := t.First; i < t.Last; i++ {
		if s.Named(i) || s.Is(i, Role) {
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
func (s *Phrases) inNoun(i int) bool {
	t := s.Doc.Tokens[i]
	switch t.Kind {
	case text.Number:
		return true
	case text.Word:
	case text.Symbol:
		return s.At(i, "&")
	case text.Mark:
		return s.inNickname(i) || s.Possessive(i)
	default:
		return false
	}
	if s.Possessive(i) {
		return true
	}
	if s.Is(i, Particle) && i+1 < len(s.Classes) && s.Capital(i+1) {
		return true
	}
	if t.Case == text.Lower && !s.Is(i, Ambiguous) && (s.Tensed(i) || s.Is(i, Participle) && s.Is(i, Quoting|Address)) {
		return false
	}
	return !s.Is(i, nounStop) || s.Named(i) || s.Is(i, Determiner) && !s.Is(i, Subject|Relative)
}

// NounBefore returns the noun phrase that ends before token end, looking no
// further left than lo, with the phrases that "of", "for" and their like hang
// it on: "a spokesman for the port".
func (s *Phrases) NounBefore(lo, end int) Range {
	first := end
	for first > lo && s.inNoun(first-1) {
		first--
		if s.Is(first, Determiner) && s.Lower(first) {
			break
		}
	}
	if first == end {
		return Range{}
	}
	for first-2 >= lo && s.Is(first-1, Preposition) && !s.At(first-1, "to") {
		head := first - 2
		if !s.inNoun(head) || !s.hangs(first-1, head) {
			break
		}
		first--
		for first > lo && s.inNoun(first-1) {
			first--
			if s.Is(first, Determiner) && s.Lower(first) {
				break
			}
		}
	}
	for first < end-1 && s.Is(first, Adverb|Conjunction) && !s.Named(first) {
		first++
	}
	return Range{First: first, Last: end}
}

// NounFrom returns the noun phrase that begins at token p, before hi.
func (s *Phrases) NounFrom(p, hi int) Range {
	i := p
	for i < hi && s.inNoun(i) && !(i > p && s.Lower(i) && s.Named(i-1) && s.VerbLike(i)) && !(s.Is(i, Participle) && s.Lower(i) && i > p) && !(i > p && s.Is(i, Adverb) && s.Lower(i)) {
		i++
		if i+1 < hi && s.Is(i, Preposition) && (s.At(i, "of") || s.hangs(i, i-1)) && s.inNoun(i+1) {
			i++
		}
		if i+1 < hi && s.At(i, "and") && s.Lower(p) == s.Lower(i+1) && s.inNoun(i+1) {
			i++
		}
	}
	if i == p || !s.Nominal(Range{First: p, Last: i}) {
		return Range{}
	}
	return Range{First: p, Last: i}
}

// Nominal reports whether a phrase can name a speaker: it holds a name, a
// pronoun or a noun of people or documents, or opens with a determiner.
func (s *Phrases) Nominal(t Range) bool {
	for i := t.First; i < t.Last; i++ {
		if s.Named(i) || s.Is(i, Role|Document|Subject) {
			return true
		}
	}
	return !t.Empty() && s.Is(t.First, Determiner)
}

// Head returns the part of a noun phrase that names the speaker: the name in
// it without titles and what describes it, or the whole phrase where its noun
// is a common one ("a spokesman for the port").
func (s *Phrases) Head(t Range) Range {
	if t.Last-2 > t.First && s.At(t.Last-2, "of") && s.Objective(t.Last-1) {
		return t
	}
	for t.Last-1 > t.First && s.Lower(t.Last-1) && (s.Is(t.Last-1, Function|Adverb|Negation|Auxiliary) || s.taped(t)) { // Galois himself
		t.Last--
	}
	core := t.Last
	for i := t.First; i < t.Last; i++ {
		if s.Is(i, Preposition) && !s.Named(i) && !s.Is(i, Particle) {
			core = i
			break
		}
	}
	name := s.lastName(Range{First: t.First, Last: core})
	if name.Empty() || name.Last < core {
		return t
	}
	if name.Last-name.First == 1 && core < t.Last && s.Is(name.First, Role) && name.First == s.SentenceStart(name.First) {
		return t // Officials in Oslo
	}
	if core < t.Last && s.Capital(core+1) && s.Is(name.Last-1, Document|Role) {
		name.Last = t.Last // "Bank of England"
	}
	return s.untitled(name)
}

// taped reports whether the last word of a phrase is a participle behind its
// noun: the note taped (to the door).
func (s *Phrases) taped(t Range) bool {
	return t.Last-t.First > 2 && strings.HasSuffix(s.Word(t.Last-1), "ed") && s.Lower(t.Last-2) && s.Is(t.Last-2, Document|Role) && !s.Is(t.Last-1, Document|Role)
}

// lastName returns the last run of capitals in a phrase.
func (s *Phrases) lastName(t Range) Range {
	last := t.Last
	for last > t.First && !s.Named(last-1) {
		last--
	}
	first := last
	for first > t.First && (s.Named(first-1) || s.inside(first-1, t)) {
		first--
	}
	for first < last && !s.Named(first) {
		first++
	}
	return Range{First: first, Last: last}
}

// inside reports whether token i joins two capitals of one name: "de la", "&".
func (s *Phrases) inside(i int, t Range) bool {
	if i <= t.First || i+1 >= t.Last {
		return false
	}
	return s.inNickname(i) || s.Is(i, Particle) && s.Lower(i) || s.At(i, "&") || s.Doc.Tokens[i].Kind == text.Punct && s.At(i, ".")
}

// inNickname reports whether token i stands in a nickname in marks that is a
// part of a name: Robert "Bobby" Lane.
func (s *Phrases) inNickname(i int) bool {
	k := sort.Search(len(s.Nicknames), func(k int) bool { return s.Nicknames[k].Last > i })
	return k < len(s.Nicknames) && s.Nicknames[k].First <= i
}

// untitled drops the titles before a name: "Foreign Minister Sergey Lavrov".
func (s *Phrases) untitled(t Range) Range {
	for i := t.Last - 2; i >= t.First; i-- {
		if s.Is(i, Title|Role) {
			return Range{First: i + 1, Last: t.Last}
		}
	}
	return t
}
