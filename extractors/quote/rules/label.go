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

// innerLabel returns the label at the beginning of run k if the run begins its
// paragraph: "BAKKER: In 1994." → BAKKER.
func (s *Scan) innerLabel(k int) grammar.Range {
	r := s.Runs[k]
	if s.ParagraphStart(r) != r.First {
		return grammar.Range{}
	}
	return s.labelOf(r.First+1, r.Last)
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

// labelOf returns the label at the beginning of the tokens [first, last), without its
// colon: BAKKER: In 1994. → BAKKER; Q. When? → Q. It has up to six tokens.
func (s *Scan) labelOf(first, last int) grammar.Range {
	for first < last && strings.Trim(s.Word(first), "*_") == "" { // **Q:
		first++
	}
	i := first
	for i < min(last, first+6) && s.labelWord(i) {
		i++
	}
	if i == first || i+1 >= last {
		return grammar.Range{}
	}
	if s.At(first, "Q.") || s.At(first, "A.") { // Q. Where was the car?
		return grammar.One(first)
	}
	if !s.At(i, ":") {
		return grammar.Range{}
	}
	return grammar.Range{First: first, Last: i}
}

// labelWord reports whether token i can be part of a label: a capitalized word or a
// full stop.
func (s *Scan) labelWord(i int) bool {
	t := s.Doc.Tokens[i]
	if t.Kind == text.Punct {
		return s.At(i, ".")
	}
	return t.Kind == text.Word && t.Case.Capital() && !s.Is(i, grammar.Calendar)
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
