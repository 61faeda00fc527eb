package rules

import "github.com/d1af08f5/sayso/extractors/text"

// Reading is one way to read a stretch of text as a quote. Its spans are bytes of
// the document's text, half-open.
type Reading struct {
	Content    []text.Span // one or more runs, in text order
	Cue        text.Span   // empty where there is none
	Speaker    text.Span   // empty where nobody is named
	Confidence float64     // 0 to 1
	In         int         // index of the reading that this one is reported inside, or -1
}

// Sure returns the readings of the runs that the rules are sure of: whole runs
// whose speaker a pattern names that is nearly always right.
func (s *Scan) Sure() []Reading {
	var out []Reading
	at := make([]int, len(s.groups)) // of each group: one more than its reading
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
			out = append(out, s.Reading(a))
			at[g] = len(out)
		}
		r := &out[at[g]-1]
		r.Content = append(r.Content, span)
	}
	return out
}

func (g *group) sure() bool {
	switch g.By {
	case After, Inverted, Signed, Labelled, Stated:
		return g.plain && !g.Speaker.Empty()
	}
	return false
}

// Reading returns an attribution as a reading, without content.
func (s *Scan) Reading(a *Attribution) Reading {
	r := Reading{In: -1, Confidence: a.By.confidence()}
	if a.Speaker.Empty() {
		r.Confidence = unattributed
	} else {
		h := s.Head(a.Speaker)
		r.Speaker = s.Doc.Tokenized(h.First, h.Last)
	}
	if !a.Cue.Empty() {
		r.Cue = s.Doc.Tokenized(a.Cue.First, a.Cue.Last)
	}
	return r
}
