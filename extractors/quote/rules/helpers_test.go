package rules_test

import (
	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/marks"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
	"github.com/d1af08f5/sayso/extractors/text"
)

// read returns the scan of a text.
func read(s string) *rules.Scan {
	d := new(text.Document)
	d.Reset(s)
	text.Segment(d)
	scan := new(rules.Scan)
	scan.Words.Read(d, en.Lexicon())
	scan.Runs = marks.Pair(d, nil)
	scan.Attribute()
	return scan
}

// words returns the text of a range of tokens.
func words(s *rules.Scan, t grammar.Range) string {
	if t.Empty() {
		return ""
	}
	return s.Doc.Tokenized(t.First, t.Last).In(s.Doc.Text)
}

// bytes returns the bytes of a range of tokens; the zero span for none.
func bytes(s *rules.Scan, t grammar.Range) text.Span {
	if t.Empty() {
		return text.Span{}
	}
	return s.Doc.Tokenized(t.First, t.Last)
}
