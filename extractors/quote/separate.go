package quote

import (
	"slices"
	"sort"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/marks"
	"github.com/d1af08f5/sayso/extractors/text"
)

// separate cuts contents that reach into the next quote or over their own cue or speaker, so
// that quotes share bytes only if one is reported inside a run of the other.
// Quotes with nothing left are dropped.
func (s *draft) separate() {
	for i := range s.Doc.Quotes {
		s.apart(&s.Doc.Quotes[i])
	}
	var open []part
	for _, p := range s.parts() {
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

// apart cuts its own cue and speaker out of a content. A quote with nothing left keeps its
// content and loses them.
func (s *draft) apart(q *text.Quote) {
	kept := s.without(s.without(q.Content, q.Cue), q.Speaker)
	if len(kept) > 0 {
		q.Content = kept
		return
	}
	q.Speaker = text.Span{}
	if slices.ContainsFunc(q.Content, q.Cue.Overlaps) {
		q.Cue = text.Span{}
	}
}

// without returns spans without the words of x.
func (s *draft) without(spans []text.Span, x text.Span) []text.Span {
	if x.Empty() || !slices.ContainsFunc(spans, x.Overlaps) {
		return spans
	}
	var out []text.Span
	for _, c := range spans {
		if !c.Overlaps(x) {
			out = append(out, c)
			continue
		}
		left := text.Span{Start: c.Start, End: x.Start}
		if s.cut(&left, x.Start); !left.Empty() {
			out = append(out, left)
		}
		i := s.Doc.TokenAt(x.End-1) + 1
		for i < len(s.Doc.Tokens) && s.Doc.Tokens[i].Kind == text.Punct && s.Doc.Tokens[i].Start < c.End {
			i++
		}
		if i < len(s.Doc.Tokens) && s.Doc.Tokens[i].Start < c.End && x.End < c.End {
			out = append(out, text.Span{Start: s.Doc.Tokens[i].Start, End: c.End})
		}
	}
	return out
}

// cut ends a span after the last word that ends before byte end. Without such a
// word the span becomes empty.
func (s *draft) cut(c *text.Span, end int) {
	i := sort.Search(len(s.Doc.Tokens), func(i int) bool { return s.Doc.Tokens[i].End > end }) - 1
	for i >= 0 && s.Doc.Tokens[i].Start >= c.Start && (s.Doc.Tokens[i].Kind == text.Punct || s.Is(i, grammar.Conjunction)) {
		i--
	}
	if i < 0 || s.Doc.Tokens[i].Start < c.Start {
		*c = text.Span{}
		return
	}
	c.End = s.Doc.Tokens[i].End
}

// holds reports whether quote b is reported inside the quote of part a and all of
// it stands in that part.
func (s *draft) holds(a part, b int) bool {
	q := &s.Doc.Quotes[b]
	for up, n := q.Via, 0; up >= 0 && n < marks.Deepest; up, n = s.Doc.Quotes[up].Via, n+1 {
		if up == a.quote {
			return s.content(a).Contains(whole(q))
		}
	}
	return false
}
