package ner

import (
	"regexp"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Count is how many names were found, missed and made up.
type Count struct{ TP, FP, FN int }

// F returns the F1 score in percent.
func (c Count) F() float64 {
	if c.TP == 0 {
		return 0
	}
	return 200 * float64(c.TP) / float64(2*c.TP+c.FP+c.FN)
}

// Scores counts by type, PER, LOC and ORG; the last is the sum.
type Scores [4]Count

const all = 3

var (
	lead = regexp.MustCompile("^(?:[\\s\"'“”‘’(]+|(?:the|The|a|A|an|An)\\s+)+")
	tail = regexp.MustCompile("(?:['’]s?|[\\s\"'“”‘’).,;:])+$")
)

// trim takes a leading article, a trailing possessive and edge punctuation off
// a name.
func trim(s string, start, end int) (int, int) {
	t := s[start:end]
	if m := lead.FindStringIndex(t); m != nil && m[1] < len(t) {
		start += m[1]
		t = t[m[1]:]
	}
	if m := tail.FindStringIndex(t); m != nil && m[0] > 0 {
		end -= len(t) - m[0]
	}
	return start, end
}

type goldSpan struct {
	start, end int
	typ        text.Type
}

var goldTypes = map[string]text.Type{"PER": text.Person, "LOC": text.Location, "ORG": text.Organization}

// Add counts the names found in one text against the gold ones: exact span
// and type. A leading article, a trailing possessive and edge punctuation
// never count.
func (s *Scores) Add(g *Gold, found []text.Mention) {
	gold, got := goldSpans(g), map[goldSpan]bool{}
	for _, m := range found {
		a, b := trim(g.Text, m.Start, m.End)
		got[goldSpan{a, b, m.Type}] = true
	}
	for x := range got {
		k := x.typ - 1
		if gold[x] {
			s[k].TP++
			s[all].TP++
		} else {
			s[k].FP++
			s[all].FP++
		}
	}
	for x := range gold {
		if !got[x] {
			s[x.typ-1].FN++
			s[all].FN++
		}
	}
}

// goldSpans returns the names of g that are scored, trimmed.
func goldSpans(g *Gold) map[goldSpan]bool {
	out := map[goldSpan]bool{}
	for _, e := range g.Entities {
		if t := goldTypes[e.Type]; t != text.NoType {
			a, b := trim(g.Text, e.Start, e.End)
			out[goldSpan{a, b, t}] = true
		}
	}
	return out
}

// mentions returns the names that labels of an example's candidates make.
func mentions(d *text.Document, ex *example, y []uint8) []text.Mention {
	var out []text.Mention
	for c := 0; c < len(y); c++ {
		if y[c] == outside {
			continue
		}
		first := c
		for !endsName(int(y[c])) {
			c++
		}
		if typ := typeOf(int(y[first])); typ != typeMisc {
			out = append(out, text.Mention{
				Span: nameSpan(d, int(ex.token[first]), int(ex.token[c])+1), Type: text.Type(typ + 1), Entity: -1,
			})
		}
	}
	return out
}
