package rules

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// leastLabels is how many runs must begin with a label to make a transcript.
const leastLabels = 3

// longestLabel is the most tokens that a label or a topic before a colon can have.
const longestLabel = 12

// innerLabel returns the turn whose label stands at the beginning of run k if the run begins
// its paragraph: "BAKKER: In 1994." → BAKKER.
func (s *Scan) innerLabel(k int) Turn {
	r := s.Runs[k]
	if s.ParagraphStart(r) != r.First {
		return Turn{}
	}
	return s.namedLabel(s.skipStars(r.First+1, r.Last), r.Last)
}

// labelBefore reads the speaker before a colon, where there is no cue: OKELLO: → OKELLO;
// Okello on the vote: → Okello.
func (s *Scan) labelBefore(lo, end int) Attribution {
	if lo >= end || !s.At(end, ":") || end-lo > longestLabel || headings[strings.ToLower(s.Word(lo))] {
		return Attribution{}
	}
	who := s.TrimVerb(s.ClauseSubject(lo, end))
	if who.Empty() || !s.CanSpeak(who) {
		return Attribution{}
	}
	return Attribution{By: Colon, Speaker: who}
}

// LabelName returns the bytes of the name in a label, without titles: Sen. Bakker →
// Bakker. A title that no name follows is the name: PRIME MINISTER, SPEAKER 1.
func (s *Scan) LabelName(l grammar.Range) text.Span {
	for l.First+1 < l.Last && (s.Is(l.First, grammar.Determiner) || s.At(l.First, ".") || s.titles(l.First)) {
		l.First++
	}
	return s.Doc.Tokenized(l.First, l.Last)
}

// titles reports whether token i is a title of the name behind it: one that is cut
// short, or any before a word that is none.
func (s *Scan) titles(i int) bool {
	if !s.Is(i, grammar.Title) {
		return false
	}
	next := s.Doc.Tokens[i+1]
	short := s.At(i+1, ".") || strings.HasSuffix(s.Word(i), ".")
	return short || next.Kind == text.Word && !s.Is(i+1, grammar.Title|grammar.Role)
}
