package linear

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
)

// ownSubject returns of a phrase what stands behind the last verb of saying in
// it, or before that where nobody stands behind it.
func (s scan) ownSubject(t grammar.Range) grammar.Range {
	for v := t.Last - 1; v > t.First; v-- {
		if !s.Lower(v) || !s.Is(v, grammar.Cue) && !s.Is(v, grammar.Negation) || s.Is(v, grammar.Ambiguous|grammar.Label|grammar.Determiner|grammar.Function) || s.Is(v-1, grammar.Relative) {
			continue
		}
		if rest := (grammar.Range{First: v + 1, Last: t.Last}); s.Nominal(rest) {
			return rest
		}
		return grammar.Range{First: t.First, Last: v}
	}
	return t
}

// scan is what the rules found, with what only this reader asks of it.
type scan struct{ *rules.Scan }

// wordedOut corrects the words that a reading takes for its speaker: the
// interjection or adverb that a sentence begins with is none where its verb has
// a pronoun for subject, "some of" goes on to "them", and a study stands apart
// from who found something in it.
func (v *View) wordedOut(r *reading) {
	s, n := v.Scan, len(r.speaker)
	if n == 0 || r.speaker[n-1]-r.speaker[0] != n-1 {
		return
	}
	t := grammar.Range{First: v.Units[r.speaker[0]].First, Last: v.Units[r.speaker[n-1]].Last}
	own := t
	switch {
	case t.Last < len(s.Classes) && s.At(t.Last-1, "of") && t.Last-t.First > 1 && s.Objective(t.Last):
		own.Last++
	case !s.At(t.First, "According") && t.First == s.SentenceStart(t.First) && s.Capital(t.First) && (t.Last-t.First == 1 && len(s.Doc.Mentions) > 0 || s.At(t.First+1, ",") || t.Last-t.First == 2 && s.SinglePronoun(t.First+1)) && !s.Tagged(grammar.One(t.First)):
		if np := s.pronounBefore(t.First+1, v.token(r.Cue)); !np.Empty() {
			own = np
		}
	case s.At(t.First, "According"):
		if np := s.behindSource(t.First, v.token(r.Cue)); !np.Empty() {
			own = np
		}
	default:
		own.First = s.behindStudy(t)
	}
	if own != t {
		r.speaker = v.unitsOf(own)
	}
}

// pronounBefore returns the pronoun that is the subject of the verb at v, behind
// token lo and what is said twice there: Well, well, | I was about to say.
func (s scan) pronounBefore(lo, v int) grammar.Range {
	for lo < v && (s.At(lo, ",") || lo > 1 && strings.EqualFold(s.Word(lo), s.Word(lo-2))) {
		lo++
	}
	if lo >= v {
		return grammar.Range{}
	}
	np := s.Subject(lo, v)
	if np.Last-np.First != 1 || !s.Is(np.First, grammar.Subject) || s.Is(np.First, grammar.Determiner|grammar.Relative) {
		return grammar.Range{}
	}
	return np
}

// whenAsked gives a reading the subject before what was asked: Ruiz, when asked
// about it, said.
func (v *View) whenAsked(r *reading) {
	s, c := v.Scan, v.token(r.Cue)
	if c < 3 || !s.At(c-1, ",") || !s.Lower(c) {
		return
	}
	lo := max(s.SentenceStart(c), c-grammar.Window)
	for i := c - 2; i > lo; i-- {
		if s.At(i, ",") && s.At(i+1, "when") && s.Is(i+2, grammar.Cue|grammar.Participle) {
			if np := s.BeforeAppositions(lo, i); !np.Empty() {
				r.speaker = v.unitsOf(np)
			}
			return
		}
	}
}

// behindSource returns the subject of the verb at v behind the source that its
// sentence begins with: According to the Mirror, | Ruiz said.
func (s scan) behindSource(lo, v int) grammar.Range {
	for lo < v && !s.At(lo, ",") {
		lo++
	}
	if lo+1 >= v {
		return grammar.Range{}
	}
	return s.Subject(lo+1, v)
}

// behindStudy returns where a name begins inside a phrase that a preposition
// hangs a document before it on: In a 2015 study | Lee and colleagues found.
func (s scan) behindStudy(t grammar.Range) int {
	p := t.First - 1
	if p >= 0 && s.Is(p, grammar.Determiner) {
		p--
	}
	if p < 0 || !strings.EqualFold(s.Word(p), "in") {
		return t.First
	}
	for i := t.First + 1; i < t.Last; i++ {
		if s.Named(i) && s.Lower(i-1) && s.Is(i-1, grammar.Document) {
			return i
		}
	}
	return t.First
}

// topics gives a reading of a run that is said on a topic the speaker that the
// rules found: the chain takes the topic for one.
func (v *View) topics(r *reading) {
	u := r.Content[0]
	if v.Size[u] == 0 {
		return
	}
	if a := v.Scan.Said[v.Units[u].run]; a.Topic && !a.Speaker.Empty() {
		r.speaker = v.unitsOf(a.Speaker)
	}
}
