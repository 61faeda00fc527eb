package quote

import (
	"slices"
	"sort"

	"github.com/d1af08f5/sayso/extractors/text"
)

// part is a run of content and the quote it belongs to.
type part struct{ quote, run int }

// disjoint cuts contents that reach into the next quote's, or over their own
// cue, so that no two quotes share a byte; quotes with nothing left go.
func (s *scan) disjoint() {
	d := s.d
	var parts []part
	for i := range d.Quotes {
		q := &d.Quotes[i]
		for k := range q.Content {
			if c := &q.Content[k]; !q.Cue.Empty() && c.Start < q.Cue.Start && c.Contains(q.Cue) {
				s.cut(c, q.Cue.Start)
			}
			parts = append(parts, part{i, k})
		}
	}
	span := func(p part) *text.Span { return &d.Quotes[p.quote].Content[p.run] }
	sort.SliceStable(parts, func(i, j int) bool { return span(parts[i]).Start < span(parts[j]).Start })
	for i := 1; i < len(parts); i++ {
		if a, b := span(parts[i-1]), span(parts[i]); a.End > b.Start {
			s.cut(a, b.Start)
		}
	}
	kept := 0
	for i := range d.Quotes {
		q := d.Quotes[i]
		q.Content = slices.DeleteFunc(q.Content, text.Span.Empty)
		if len(q.Content) > 0 {
			d.Quotes[kept] = q
			if s.by != nil {
				s.by[kept] = s.by[i]
			}
			kept++
		}
	}
	d.Quotes = d.Quotes[:kept]
}

// cut ends a span before byte end, behind its last word there; it is empty
// where there is none.
func (s *scan) cut(c *text.Span, end int) {
	i := sort.Search(len(s.d.Tokens), func(i int) bool { return s.d.Tokens[i].End > end }) - 1
	for i >= 0 && s.d.Tokens[i].Start >= c.Start && (s.d.Tokens[i].Kind == text.Punct || s.is(i, Conjunction)) {
		i--
	}
	if i < 0 || s.d.Tokens[i].Start < c.Start {
		*c = text.Span{}
		return
	}
	c.End = s.d.Tokens[i].End
}
