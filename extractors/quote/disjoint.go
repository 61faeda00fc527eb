package quote

import (
	"cmp"
	"slices"
	"sort"

	"github.com/d1af08f5/sayso/extractors/text"
)

// part is a run of content and the quote it belongs to.
type part struct{ quote, run int }

// disjoint cuts contents that reach into the next quote's, or over their own
// cue, so that quotes share bytes only where one is reported inside a run of
// the other; quotes with nothing left go.
func (s *draft) disjoint() {
	d := s.d
	var parts, open []part
	for i := range d.Quotes {
		q := &d.Quotes[i]
		for k := range q.Content {
			if c := &q.Content[k]; !q.Cue.Empty() && c.Start < q.Cue.Start && c.Contains(q.Cue) {
				s.cut(c, q.Cue.Start)
			}
			parts = append(parts, part{i, k})
		}
	}
	slices.SortStableFunc(parts, func(a, b part) int {
		return cmp.Or(cmp.Compare(s.content(a).Start, s.content(b).Start), cmp.Compare(s.content(b).End, s.content(a).End))
	})
	for _, p := range parts {
		kept := open[:0]
		for _, o := range open {
			if s.content(o).End > s.content(p).Start && !s.holds(o, p.quote) {
				s.cut(s.content(o), s.content(p).Start)
			}
			if s.content(o).End > s.content(p).Start {
				kept = append(kept, o)
			}
		}
		open = append(kept, p)
	}
	s.drop(func(q *text.Quote) bool {
		q.Content = slices.DeleteFunc(q.Content, text.Span.Empty)
		return len(q.Content) == 0
	})
}

// cut ends a span before byte end, behind its last word there; it is empty
// where there is none.
func (s *draft) cut(c *text.Span, end int) {
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

// holds reports whether all of quote b stands inside a run of another and is
// reported in that quote.
func (s *draft) holds(a part, b int) bool {
	q := &s.d.Quotes[b]
	for up, n := q.Via, 0; up >= 0 && n < deepest; up, n = s.d.Quotes[up].Via, n+1 {
		if up == a.quote {
			return s.content(a).Contains(whole(q))
		}
	}
	return false
}

// whole returns the stretch from the beginning of a quote's content to its end.
func whole(q *text.Quote) text.Span {
	return text.Span{Start: q.Content[0].Start, End: q.Content[len(q.Content)-1].End}
}

// drop drops the quotes that gone says to.
func (s *draft) drop(gone func(*text.Quote) bool) {
	kept := make([]int, 0, len(s.d.Quotes))
	for i := range s.d.Quotes {
		if !gone(&s.d.Quotes[i]) {
			kept = append(kept, i)
		}
	}
	s.d.Keep(kept)
}

// order sorts the quotes by where they begin, of two that begin together the
// longer first.
func (s *draft) order() {
	qs := s.d.Quotes
	by := make([]int, len(qs))
	for i := range by {
		by[i] = i
	}
	end := func(i int) int { return qs[i].Content[len(qs[i].Content)-1].End }
	slices.SortStableFunc(by, func(a, b int) int {
		return cmp.Or(cmp.Compare(qs[a].Content[0].Start, qs[b].Content[0].Start), cmp.Compare(end(b), end(a)))
	})
	s.d.Keep(by)
}
