package rules

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// leastLabels is how many labels inside marks make a transcript.
const leastLabels = 3

// countLabels counts the runs that begin with a label.
func (s *Scan) countLabels() {
	s.labels = 0
	for k := range s.Runs {
		if !s.innerLabel(k).Empty() {
			s.labels++
		}
	}
}

// innerLabel returns the label that run k, a paragraph of its own, begins with.
func (s *Scan) innerLabel(k int) grammar.Range {
	r := s.Runs[k]
	if s.ParagraphStart(r) != r.First {
		return grammar.Range{}
	}
	return s.labelOf(r.First+1, r.Last)
}

// transcribed gives run k to the label in it.
func (s *Scan) transcribed(k int) Attribution {
	if s.labels < leastLabels {
		return Attribution{}
	}
	l := s.innerLabel(k)
	if l.Empty() {
		return Attribution{}
	}
	return Attribution{By: labelled, Speaker: l, from: l.Last + 1}
}

// label reads what stands before a colon without a cue: "RUIZ:", "Ruiz on the
// vote:".
func (s *Scan) label(lo, end int) Attribution {
	if end-lo > 12 {
		return Attribution{}
	}
	np := s.TrimVerb(s.ClauseSubject(lo, end))
	if np.Empty() || !s.CanSpeak(np) {
		return Attribution{}
	}
	if Headings[strings.ToLower(s.Word(lo))] {
		return Attribution{}
	}
	np = s.OwnerOf(np)
	return Attribution{By: Colon, Speaker: np}
}

// OwnerOf returns whose words a phrase means: her, of her answer.
func (s *Scan) OwnerOf(np grammar.Range) grammar.Range {
	if np.Last-np.First > 1 && saying[s.Word(np.First+1)] && s.PossessivePronoun(np.First) {
		np.Last = np.First + 1
	}
	if i := np.Last - 2; i > np.First && saying[s.Word(np.Last-1)] && s.Possessive(i) {
		np.Last = i
	}
	return np
}

// labelOf returns the label that the tokens [first, last) begin with, up to its
// colon: Q, BAKKER, THE HERALD, Anna Ruiz.
func (s *Scan) labelOf(first, last int) grammar.Range {
	for first < last && strings.Trim(s.Word(first), "*_") == "" { // **Q:
		first++
	}
	i := first
	for i < min(last, first+6) && s.labelWord(i, first) {
		i++
	}
	if i == first || i+1 >= last {
		return grammar.Range{}
	}
	if w := s.Word(first); (w == "Q." || w == "A.") && i > first { // Q. Where was the car?
		return grammar.One(first)
	} else if i == first+2 && (w == "Q" || w == "A") && s.At(first+1, ".") {
		return grammar.One(first)
	}
	if !s.At(i, ":") {
		return grammar.Range{}
	}
	if i-first == 1 && s.Is(first, grammar.Calendar) {
		return grammar.Range{}
	}
	return grammar.Range{First: first, Last: i}
}

// labelWord reports whether token i can stand in a label that begins at first.
func (s *Scan) labelWord(i, first int) bool {
	t := s.Doc.Tokens[i]
	if t.Kind == text.Punct {
		return s.At(i, ".") && i > first
	}
	return t.Kind == text.Word && t.Case.Capital() && !s.Is(i, grammar.Calendar)
}

// isQuestion reports whether a label says that a question follows, or an answer.
func isQuestion(label string) bool {
	switch strings.ToLower(label) {
	case "q", "a", "question", "answer", "interviewer", "reporter", "host", "moderator":
		return true
	}
	return false
}

// LabelName returns the name in a label, without titles.
func (s *Scan) LabelName(l grammar.Range) text.Span {
	for l.First+1 < l.Last && s.Is(l.First, grammar.Title|grammar.Determiner) {
		l.First++
	}
	return s.Doc.Tokenized(l.First, l.Last)
}
