package rules

import (
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// Reading is one way to read a stretch of text as a quote. Its spans are half-open ranges
// of bytes in the document's text.
type Reading struct {
	Content    []text.Span // one or more spans in text order
	Cue        text.Span   // empty if there is none
	Speaker    text.Span   // empty if nobody is named
	Confidence float64     // 0 to 1
}

// Sure returns the readings that the rules are sure of, in text order. Their content is
// whole runs, and their speaker comes from a pattern that is nearly always right.
func (s *Scan) Sure() []Reading {
	var out []Reading
	at := make([]int, len(s.groups)) // for each group, one more than the index of its reading
	for k, g := range s.groupOf {
		if g < 0 || !s.groups[g].sure() {
			continue
		}
		span := s.Span(s.Runs[k])
		if at[g] == 0 {
			a := &s.groups[g].Attribution
			if a.from > 0 && a.from < s.Runs[k].Last { // unless the label is all of the run
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

// sure reports whether the rules are sure of a group.
func (g *group) sure() bool {
	switch g.By {
	case After, Inverted, Signed, Labelled:
		return g.plain && !g.Speaker.Empty()
	}
	return false
}

// HeadSpan returns the bytes of the head of a noun phrase: Mayor | Oduya |.
func (s *Scan) HeadSpan(np grammar.Range) text.Span {
	h := s.Head(np)
	return s.Doc.Tokenized(h.First, h.Last)
}

// Reading returns an attribution as a reading without content. The speaker is the head of
// its noun phrase: Mayor Oduya → Oduya.
func (s *Scan) Reading(a *Attribution) Reading {
	r := Reading{Confidence: a.By.confidence()}
	if a.Speaker.Empty() {
		r.Confidence = unattributed
	} else {
		r.Speaker = s.HeadSpan(a.Speaker)
	}
	if !a.Cue.Empty() {
		r.Cue = s.Doc.Tokenized(a.Cue.First, a.Cue.Last)
	}
	return r
}
