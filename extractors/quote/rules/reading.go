package rules

import (
	"github.com/d1af08f5/sayso/extractors/text"
)

// Reading is one way to read a stretch of text as a quote.
type Reading struct {
	Content    []text.Span // one or more runs, in text order
	Cue        text.Span   // empty where there is none
	Speaker    text.Span   // empty where nobody is named
	Confidence float64     // 0 to 1
	In         int         // index of the reading that this one is reported inside, or -1
}

// sure reports whether a group is a quote beyond doubt: whole runs whose speaker
// a rule names that is right nearly always.
func (g *group) sure() bool {
	switch g.By {
	case After, Inverted, signed, labelled, stated:
		return g.plain && !g.Speaker.Empty()
	}
	return false
}

// Sure appends the readings of the groups that are sure.
func (s *Scan) Sure(out []Reading) []Reading {
	at := make([]int, len(s.groups)) // one more than the reading of a group
	for k, g := range s.groupOf {
		if g < 0 || !s.groups[g].sure() {
			continue
		}
		span := s.Span(s.Runs[k])
		if at[g] == 0 {
			a := &s.groups[g].Attribution
			if a.from > 0 {
				span.Start = s.Doc.Tokens[a.from].Start
			}
			out = append(out, s.Reading(a, Confidence[a.By]))
			at[g] = len(out)
		}
		r := &out[at[g]-1]
		r.Content = append(r.Content, span)
	}
	return out
}

// Reading returns the reading of an attribution, without content.
func (s *Scan) Reading(a *Attribution, confidence float64) Reading {
	r := Reading{In: -1, Confidence: confidence}
	if !a.Cue.Empty() {
		r.Cue = s.Doc.Tokenized(a.Cue.First, a.Cue.Last)
	}
	if !a.Speaker.Empty() {
		h := s.Head(a.Speaker)
		r.Speaker = s.Doc.Tokenized(h.First, h.Last)
	}
	return r
}
