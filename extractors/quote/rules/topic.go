package rules

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
)

// Topic gives run k, before which a colon sets no more than what its words are
// about, to whoever is speaking: And on the budget: "…"
func (s *Scan) Topic(k int) Attribution {
	r := s.Runs[k]
	if r.First == 0 || !s.At(r.First-1, ":") {
		return Attribution{}
	}
	lo := s.SentenceStart(r.First - 1)
	if !s.topical(s.AfterRuns(k, lo), r.First-1) {
		return Attribution{}
	}
	who := grammar.Range{}
	if k > 0 {
		who = s.Said[k-1].Speaker
	}
	if k == 0 || s.Runs[k-1].Last <= s.SentenceStart(max(lo-1, 0)) {
		if i := s.Doc.SentenceAt(lo) - 1; i >= 0 {
			if t := s.Actor(i); !t.Empty() {
				who = t
			}
		}
	}
	return Attribution{By: Colon, Speaker: who}
}

// topical reports whether the tokens [lo, hi) say what something is about, and
// no more: on the budget.
func (s *Scan) topical(lo, hi int) bool {
	if lo < hi && s.Is(lo, grammar.Conjunction) {
		lo++
	}
	if hi-lo < 2 || hi-lo > 12 {
		return false
	}
	switch strings.ToLower(s.Word(lo)) {
	case "on", "about", "regarding", "concerning", "asked":
	case "as":
		if !s.At(lo+1, "for") && !s.At(lo+1, "to") {
			return false
		}
	default:
		return false
	}
	for i := lo; i < hi; i++ {
		if s.At(i, ",") || s.Is(i, grammar.Auxiliary) && !s.Is(i, grammar.Determiner) || s.Is(i, grammar.Calendar) {
			return false
		}
	}
	return true
}

// inWords returns who is meant by "in the words of Ruiz", "in the famous
// words of Ruiz", "in Ruiz's words" or "a remark attributed to Ruiz" at token
// lo, with the tokens of the cue.
func (s *Scan) inWords(lo, hi int) (cue, who grammar.Range) {
	if lo > 0 && lo+2 < hi && s.At(lo, "attributed") && s.At(lo+1, "to") && saying[s.Word(lo-1)] {
		return grammar.Range{First: lo, Last: lo + 2}, s.ApposedName(s.NounFrom(lo+2, hi), hi)
	}
	if lo+3 >= hi || !strings.EqualFold(s.Word(lo), "in") {
		return grammar.Range{}, grammar.Range{}
	}
	for i := lo + 2; i < min(hi, lo+7); i++ {
		if !s.At(i, "words") {
			continue
		}
		if s.Possessive(i-1) && i-1 > lo+1 && s.Named(i-2) {
			return grammar.One(i), grammar.Range{First: lo + 1, Last: i - 1}
		}
		if i+2 < hi && s.At(i+1, "of") && s.At(lo+1, "the") {
			return grammar.Range{First: i, Last: i + 2}, s.ApposedName(s.NounFrom(i+2, hi), hi)
		}
		break
	}
	return grammar.Range{}, grammar.Range{}
}

// beingLike reads "Ruiz was like," and "I'm just like".
func (s *Scan) beingLike(lo, hi int) Attribution {
	v := hi - 1
	if v > lo && s.At(v, ",") {
		v--
	}
	be := v - 1
	for be > lo && (s.Is(be, grammar.Adverb) || s.At(be, "all")) {
		be--
	}
	if be <= lo || !s.At(v, "like") {
		return Attribution{}
	}
	switch s.Word(be) {
	case "am", "'m", "’m", "is", "'s", "’s", "are", "'re", "’re", "was", "were", "been":
	default:
		return Attribution{}
	}
	np := s.Subject(lo, be)
	if np.Last < be && np.Last-np.First == 1 && s.SinglePronoun(np.Last) { // Apparently | she
		np = grammar.One(np.Last)
	}
	if np.Empty() || !s.CanSpeak(np) {
		return Attribution{}
	}
	return Attribution{By: Before, Cue: grammar.One(v), Speaker: np}
}
