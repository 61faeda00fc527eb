package ner

import (
	"cmp"
	"slices"

	"github.com/d1af08f5/sayso/extractors/text"
)

// ruled is the confidence of a name that a rule found and the model did not.
const ruled = .6

// name adds the tokens [first, last) as a name that a rule found. It is seen once the
// names are merged.
func (s *search) name(d *text.Document, first, last int, typ text.Type) {
	s.added = append(s.added, text.Mention{Span: d.Tokenized(first, last), Type: typ, Entity: -1, Confidence: ruled})
}

// justNamed reports whether a rule found a name that is not merged yet, among the last few.
func (s *search) justNamed(d *text.Document, name string) bool {
	return slices.ContainsFunc(s.added[max(0, len(s.added)-lastNamed):], func(m text.Mention) bool { return m.In(d.Text) == name })
}

// lastNamed bounds how many names that rules found are looked through.
const lastNamed = 32

// merge puts the names that rules added among those found, in text order, in place of
// those that they hold. One that only touches another, or is one, is dropped.
func (s *search) merge() {
	slices.SortStableFunc(s.added, func(a, b text.Mention) int { return cmp.Compare(a.Start, b.Start) })
	out, i := s.merged[:0], 0
	for _, m := range s.added {
		for i < len(s.found) && s.found[i].End <= m.Start {
			out = append(out, s.found[i])
			i++
		}
		if last := s.held(i, m); last >= 0 && (len(out) == 0 || out[len(out)-1].End <= m.Start) {
			out, i = append(out, m), last
		}
	}
	out = append(out, s.found[i:]...)
	s.found, s.merged, s.added = out, s.found, s.added[:0]
}

// held returns the index after the names from i on that m holds, or -1 if m touches
// one that it does not hold, or is one.
func (s *search) held(i int, m text.Mention) int {
	for ; i < len(s.found) && s.found[i].Start < m.End; i++ {
		if f := &s.found[i]; !m.Contains(f.Span) || m.Span == f.Span {
			return -1
		}
	}
	return i
}
