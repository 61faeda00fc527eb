package rules

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// Turn is a labelled turn of an interview or a transcript without marks: BAKKER: In
// 1994.
type Turn struct {
	Label grammar.Range   // its tokens, half-open, without a colon
	Runs  []grammar.Range // the tokens of its paragraphs, half-open, without the label
}

// Turns returns the turns of an interview in text order, or nil if the labels of the
// document are not those of people who take turns. The last turn is a single paragraph.
func (s *Scan) Turns() []Turn {
	var all []Turn
	for p := range s.Doc.Paragraphs {
		first, last := s.Doc.ParagraphTokens(p)
		l := s.labelOf(first, last)
		switch end := s.Doc.Tokens[last-1].Kind; {
		case !l.Empty():
			all = append(all, Turn{l, []grammar.Range{s.answer(l, last)}})
		case len(all) > 0 && (end == text.Punct || end == text.Mark): // a headline has no full stop
			t := &all[len(all)-1]
			t.Runs = append(t.Runs, grammar.Range{First: first, Last: last})
		}
	}
	if len(all) == 0 || !s.takeTurns(all) {
		return nil
	}
	last := &all[len(all)-1] // the writer may take over after it
	last.Runs = last.Runs[:1]
	return all
}

// answer returns the tokens after label l in a paragraph that ends before token last,
// without asterisks and underscores at the end.
func (s *Scan) answer(l grammar.Range, last int) grammar.Range {
	first := l.Last
	if s.At(first, ":") || s.At(first, ".") {
		first++
	}
	for first < last && strings.Trim(s.Word(last-1), "*_") == "" {
		last--
	}
	return grammar.Range{First: first, Last: last}
}

// takeTurns reports whether labels are those of a conversation. There must be at least
// two different ones, and three of four must differ from the one before. Fewer than four
// turns need a label such as Q and a question first. Four or more need one label that two
// of five turns have, and a label such as Q or half the turns that ask or talk to
// somebody.
func (s *Scan) takeTurns(all []Turn) bool {
	seen := map[string]int{}
	changes, asked, most, talk := 0, false, 0, 0
	before := ""
	for i, t := range all {
		w := strings.Trim(s.Word(t.Label.Last-1), ".") // BAKKER, of JOHANNES BAKKER
		seen[w]++
		most = max(most, seen[w])
		if r := t.Runs[0]; r.First < r.Last && (s.At(r.Last-1, "?") || s.talks(r.First, r.Last)) {
			talk++
		}
		asked = asked || questionLabels[strings.ToLower(w)]
		if i > 0 && w != before {
			changes++
		}
		before = w
	}
	if len(seen) < 2 || 4*changes < 3*(len(all)-1) {
		return false
	}
	if first := all[0].Runs; asked && len(all) < 4 {
		return s.At(first[len(first)-1].Last-1, "?")
	}
	return len(all) >= 4 && 5*most >= 2*len(all) && (asked || 2*talk >= len(all))
}
