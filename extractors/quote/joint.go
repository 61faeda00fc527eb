package quote

import (
	"slices"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// joint takes into the speaker of each quote those who speak with it: Ann Lee and | Bo
// Lund | said; said | Ann Lee | and her sister, Ida.
func (s *draft) joint() {
	for i := range s.Doc.Quotes {
		q := &s.Doc.Quotes[i]
		if q.Speaker.Empty() || q.Turn {
			continue
		}
		s.reach(q)
		first, last := s.Doc.TokenAt(q.Speaker.Start), s.Doc.TokenAt(q.Speaker.End-1)+1
		t := grammar.Range{First: first, Last: last}
		v := s.verbOf(q)
		if q.Cue.Empty() { // Lind and Tell said: “…”
			v = min(s.firstToken(q.Content[0]), s.SentenceEnd(first))
		}
		switch {
		case q.Cue.Empty() || q.Speaker.Start < q.Cue.Start:
			lo := s.SentenceStart(t.First)
			t = s.withThoseAfter(s.withThoseBefore(t, lo), v)
			if s.At(t.First-1, ",") && s.Named(t.Last-1) && s.hasAnd(t) { // Quill, | the Harbour Board, and Norden Rail
				t = s.withThoseBefore(t, lo)
			}
		default:
			cue, hi, all := s.Doc.TokenAt(q.Cue.End-1), s.SentenceEnd(t.First), t
			if s.ends(t.Last, hi) {
				all = s.withThoseBefore(t, cue+1)
			}
			if n := all.First; s.At(cue, "by") || s.inverted(q, n) || s.At(n-1, "by") || s.At(n-2, "by") { // said | Ann Lee | and Bo Lund, who run it
				t = s.listFrom(all, hi, func(i int) bool { return s.ends(i, hi) })
			}
		}
		if x := s.Doc.Tokenized(t.First, t.Last); t != (grammar.Range{First: first, Last: last}) && !s.touches(q, x) {
			q.Speaker = x
		}
	}
}

// inverted reports whether the speaker from token first on stands right behind the cue of
// q, which is its verb.
func (s *draft) inverted(q *text.Quote, first int) bool {
	k := s.Doc.TokenAt(q.Cue.End-1) + 1
	for k < first && (s.Is(k, grammar.Determiner|grammar.Title|grammar.Role) || s.Named(k) || s.At(k, "and") || s.At(k, ",")) {
		k++
	}
	return k == first
}

// touches reports whether a span shares bytes with the content or cue of q.
func (s *draft) touches(q *text.Quote, x text.Span) bool {
	return x.Overlaps(q.Cue) || slices.ContainsFunc(q.Content, x.Overlaps)
}

// withThoseBefore returns the phrase t with the parts of the list before it, which begins
// at token lo or later, if the list begins the clause: Ann Lee, Bo Lund and | Ida Fox. In "She met Ann Lee and | Bo Lund |
// said", it does not.
func (s *draft) withThoseBefore(t grammar.Range, lo int) grammar.Range {
	first := t.First
	for first > lo && (s.Is(first-1, grammar.Determiner|grammar.Title) || s.Is(first-1, grammar.Role) && s.Capital(first-1)) && !s.At(first-1, "both") {
		first--
	}
	if first-2 < lo || !s.joins(first-1) && !(s.At(first-1, ",") && s.hasAnd(t)) || s.At(first-1, ",") && !s.Named(first) && !s.Named(first+1) {
		return t
	}
	list := first
	end := first - 1
	if s.joins(end) && s.At(end-1, ",") {
		end--
	}
	for end > lo {
		np := s.person(lo, end)
		if np.Empty() {
			return t
		}
		list = np.First
		if !s.At(list-1, ",") || list-1 <= lo || s.person(lo, list-1).Empty() {
			break
		}
		end = list - 1
	}
	if !s.begins(lo, list) || s.joins(first-1) && s.At(first-2, ",") && end == first-2 { // a count by Quill, and the state
		return t
	}
	return grammar.Range{First: list, Last: t.Last}
}

// person returns the noun phrase in [lo, end) that ends at end, if it is a name, or one
// person or body that a determiner opens.
func (s *draft) person(lo, end int) grammar.Range {
	np := s.NounBefore(lo, end)
	if np.Empty() || !s.single(np) {
		return grammar.Range{}
	}
	return np
}

// longestMember bounds the words of one of several speakers.
const longestMember = 6

// single reports whether a phrase is a name, or opens with a determiner and can speak.
func (s *draft) single(np grammar.Range) bool {
	if np.Last-np.First > longestMember || s.Lower(np.First) && !s.Is(np.First, grammar.Determiner) {
		return false
	}
	for i := np.First + 1; i < np.Last; i++ {
		if s.Lower(i) && (s.Named(i-1) && !s.Is(i, grammar.Role|grammar.Document|grammar.Particle|grammar.Preposition) && !s.Possessive(i) && i < np.Last-1 || s.Is(i, grammar.Adverb|grammar.Auxiliary)) {
			return false // Rosneft now owns Yugansk
		}
	}
	if h := s.Head(np); s.Named(h.First) && s.Named(h.Last-1) && (h.Last-h.First > 1 || s.Tagged(h)) {
		return true
	}
	return s.Is(np.First, grammar.Determiner) && s.CanSpeak(np) && !s.Is(np.Last-1, grammar.Subject)
}

// begins reports whether a clause begins at token i of the sentence from lo on: nothing
// stands before it, or a mark, a comma, "that", or the "by" of a passive.
func (s *draft) begins(lo, i int) bool {
	if i == lo || i-1 == lo && (s.At(i-1, "Both") || s.At(i-1, "Neither")) {
		return true
	}
	switch k := s.Doc.Tokens[i-1].Kind; {
	case k == text.Mark:
		return true
	case k == text.Punct:
		return s.At(i-1, ",") && (s.introduces(lo, i-1) || s.Doc.Tokens[i-2].Kind == text.Mark) || s.At(i-1, ":") || s.Dash(i-1)
	}
	return s.At(i-1, "that") || s.At(i-1, "by")
}

// introduces reports whether the tokens [lo, i) set the scene of a clause: "In a joint
// letter", "On Monday".
func (s *draft) introduces(lo, i int) bool {
	if !s.Is(lo, grammar.Preposition|grammar.Adverb|grammar.Calendar) {
		return false
	}
	for k := lo; k < i; k++ {
		if s.Is(k, grammar.Auxiliary) || s.At(k, ",") {
			return false
		}
	}
	return true
}

// withThoseAfter returns the phrase t with what ends the list before the verb at v: Ann Lee
// and her sister | , Ida, said.
func (s *draft) withThoseAfter(t grammar.Range, v int) grammar.Range {
	if v > s.SentenceEnd(t.First) || t.Last+1 >= v {
		return t
	}
	ends := func(i int) bool {
		if i = s.PastAcronym(i); s.At(i, ",") && i+1 < v { // Bo Lund | , the baker, | said
			for i++; i < v && !s.At(i, ",") && !s.Is(i, grammar.Auxiliary|grammar.Cue); i++ {
			}
		}
		return s.upTo(i, v)
	}
	if whole := s.listFrom(t, v, ends); whole != t {
		return whole
	}
	if i := t.Last; s.At(i, ",") && s.Named(i+1) && s.Is(i-1, grammar.Role) && s.hasAnd(t) {
		k := i + 1
		for k < v && s.Named(k) {
			k++
		}
		if s.At(k, ",") {
			return grammar.Range{First: t.First, Last: k}
		}
	}
	return t
}

// hasAnd reports whether "and" stands in a phrase.
func (s *draft) hasAnd(t grammar.Range) bool {
	for i := t.First + 1; i < t.Last; i++ {
		if s.At(i, "and") {
			return true
		}
	}
	return false
}

// upTo reports whether only verbs of speech, adverbs, auxiliaries and the like stand in
// [i, v).
func (s *draft) upTo(i, v int) bool {
	for ; i < v; i++ {
		if !s.Is(i, grammar.Adverb|grammar.Auxiliary|grammar.Negation|grammar.Calendar|grammar.Cue) && s.Doc.Tokens[i].Kind != text.Punct && !s.At(i, "both") && !s.At(i, "each") {
			return false
		}
	}
	return true
}

// listFrom returns the phrase t with the parts of the list behind it, up to token hi, if
// "and" stands before the last of them and ends holds where that ends.
func (s *draft) listFrom(t grammar.Range, hi int, ends func(int) bool) grammar.Range {
	for i := s.PastAcronym(t.Last); i+1 < hi; {
		if s.At(i, ",") && s.joins(i+1) {
			i++
		}
		and := s.joins(i)
		np := s.part(i+1, hi)
		if !and && s.apposed(i, np) { // Ann Lee | , a doctor, | and
			if i = s.afterApposition(i+1, hi); i < hi {
				continue
			}
			return t
		}
		if !and && !s.At(i, ",") || np.Empty() || !and && !s.Named(np.Last-1) { // Ann Lee, the mayor
			return t
		}
		if and {
			if ends(np.Last) {
				t.Last = np.Last
				if s.Is(t.First-1, grammar.Determiner) {
					t.First--
				}
			}
			return t
		}
		i = np.Last
	}
	return t
}

// joins reports whether token i joins the last part of a list to the others.
func (s *draft) joins(i int) bool { return s.At(i, "and") || s.At(i, "nor") }

// apposed reports whether what the comma at token i begins only says who the name before it
// is, and is not the next name of a list, np: Ann Lee | , a doctor; Bo Lund | , 51; but not
// the FBI | , the CIA.
func (s *draft) apposed(i int, np grammar.Range) bool {
	if !s.Named(i-1) || !s.At(i, ",") {
		return false
	}
	if s.Is(i+1, grammar.Determiner) {
		for k := i + 2; k < np.Last; k++ {
			if !s.Named(k) {
				return true
			}
		}
		return np.Last < i+3 || s.Human(grammar.One(i-1))
	}
	return s.Doc.Tokens[i+1].Kind == text.Number || len(s.Word(i+1)) > 2 && s.Word(i + 1)[1] == '-' // R-Iowa
}

// afterApposition returns the "and" behind the words from token i to the next comma, or hi
// if none stands there.
func (s *draft) afterApposition(i, hi int) int {
	for ; i+1 < hi && !s.Is(i, grammar.Auxiliary|grammar.Cue); i++ {
		if s.At(i, ",") {
			if s.joins(i + 1) {
				return i + 1
			}
			break
		}
	}
	return hi
}

// part returns the part of a list that begins at token i, up to the next comma or "and".
func (s *draft) part(i, hi int) grammar.Range {
	end := i
	for end < hi && !s.At(end, ",") && !s.joins(end) {
		end++
	}
	np := s.NounFrom(i, end)
	for k := np.First + 1; k < np.Last; k++ {
		if s.Is(k, grammar.Preposition) && !s.Tagged(grammar.One(k)) && s.Named(k-1) { // Oslo Watch | of hiding
			np.Last = k
		}
	}
	if np.Empty() || !s.single(np) {
		return grammar.Range{}
	}
	return np
}

// ends reports whether a clause ends before token i: a mark, a preposition or a relative
// pronoun stands there, and no verb.
func (s *draft) ends(i, hi int) bool {
	if i >= hi {
		return true
	}
	k := s.Doc.Tokens[i].Kind
	return k == text.Punct || k == text.Mark || s.Is(i, grammar.Preposition|grammar.Relative|grammar.Calendar)
}
