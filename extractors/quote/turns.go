package quote

import (
	"slices"

	"github.com/d1af08f5/sayso/extractors/quote/rules"
	"github.com/d1af08f5/sayso/extractors/text"
)

// turns puts the labelled turns of an interview among the quotes, or else the posts that
// the text embeds.
func (s *draft) turns() {
	said := s.Turns()
	for _, t := range said {
		turn := text.Turn{Label: s.Doc.Tokenized(t.Label.First, t.Label.Last)}
		if !t.Name.Empty() {
			turn.Name = s.Doc.Tokenized(t.Name.First, t.Name.Last)
		}
		s.Doc.Turns = append(s.Doc.Turns, turn)
	}
	if len(said) > 0 {
		s.enclose(said, true)
	} else {
		s.enclose(s.Posts(), false)
	}
}

// enclose puts turns, of an interview or not, among the quotes. A quote that is a part of
// a turn is reported inside it; one that is all of a turn, in marks, gives the turn its
// content; one that reaches over the edge of a turn is dropped.
func (s *draft) enclose(said []rules.Turn, interview bool) {
	if len(said) == 0 {
		return
	}
	var kept, turnOf []int // indexes of quotes, and of the turn that each stands in, in kept, or -1
	keep := func(q, turn int) {
		kept, turnOf = append(kept, q), append(turnOf, turn)
	}
	i, had := 0, len(s.Doc.Quotes)
	for _, t := range said {
		turn := s.turnQuote(t)
		turn.Turn = interview
		edge := min(s.Doc.Tokens[t.Label.First].Start, turn.Content[0].Start)
		for ; i < had && s.Doc.Quotes[i].Content[0].Start < turn.Content[0].Start; i++ {
			if whole(&s.Doc.Quotes[i]).End <= edge {
				keep(i, -1)
			}
		}
		at := len(kept)
		keep(len(s.Doc.Quotes), -1)
		s.Doc.Quotes = append(s.Doc.Quotes, turn)
		for ; i < had && s.Doc.Quotes[i].Content[0].Start < whole(&turn).End; i++ {
			q := &s.Doc.Quotes[i]
			switch all := s.wholeTurn(turn, *q); {
			case all && q.Type == text.Direct:
				turn.Content, turn.Turn = q.Content, false
				*q, kept[at] = turn, i
			case !all && insideOne(turn.Content, *q) && q.Cue.Start >= turn.Content[0].Start:
				q.Speaker.Start = max(q.Speaker.Start, min(turn.Content[0].Start, q.Speaker.End)) // Q: The minister said
				keep(i, at)
			}
		}
	}
	for ; i < had; i++ {
		keep(i, -1)
	}
	s.Doc.Keep(kept)
	for i, turn := range turnOf {
		if q := &s.Doc.Quotes[i]; q.Via < 0 {
			q.Via = turn
		}
	}
}

// turnQuote makes a quote of a turn.
func (s *draft) turnQuote(t rules.Turn) text.Quote {
	r := rules.Reading{Confidence: rules.TurnConfidence}
	if !t.Name.Empty() {
		r.Speaker = s.LabelName(t.Name)
	}
	for _, p := range t.Runs {
		r.Content = append(r.Content, s.Doc.Tokenized(p.First, p.Last))
	}
	q := s.quote(r)
	q.Type = text.Direct
	return q
}

// wholeTurn reports whether a quote is all of a turn but for its marks.
func (s *draft) wholeTurn(turn, q text.Quote) bool {
	a, b := whole(&turn), whole(&q)
	return b.Start-a.Start <= 2 && a.End-b.End <= 2
}

// insideOne reports whether one run holds all of a quote.
func insideOne(runs []text.Span, q text.Quote) bool {
	return slices.ContainsFunc(runs, func(r text.Span) bool { return r.Contains(whole(&q)) })
}
