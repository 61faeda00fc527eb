package quote

import (
	"cmp"
	"slices"

	"github.com/d1af08f5/sayso/extractors/quote/rules"
	"github.com/d1af08f5/sayso/extractors/text"
)

// draft is a document whose quotes are being put together. Only draft makes a
// text.Quote, and only text.Document.Keep renumbers what quotes point at.
type draft struct {
	rules.Scan
	inner *draft // the text inside quoted runs, once there is any to read
}

// compose appends the quotes that the rules are sure of and those that the reader
// finds, in text order.
func (s *draft) compose(r Reader) {
	sure := s.Sure()
	for _, x := range sure {
		s.add(x)
	}
	first := len(s.Doc.Quotes)
	for _, x := range r.Read(&s.Scan, sure) {
		s.add(x)
	}
	s.mend(first)
	s.floats(first)
	s.order()
}

// add appends the quote of a reading.
func (s *draft) add(r rules.Reading) *text.Quote {
	s.Doc.Quotes = append(s.Doc.Quotes, s.quote(r))
	return &s.Doc.Quotes[len(s.Doc.Quotes)-1]
}

// quote makes a quote of a reading.
func (s *draft) quote(r rules.Reading) text.Quote {
	q := text.Quote{Content: r.Content, Cue: r.Cue, Speaker: r.Speaker, Confidence: r.Confidence, Mention: -1, Entity: -1, Via: -1}
	q.Mode = s.Mode(&q)
	return q
}

// setTypes sets the type and the mode of every quote.
func (s *draft) setTypes() {
	for i := range s.Doc.Quotes {
		q := &s.Doc.Quotes[i]
		q.Type, q.Mode = s.Kind(q.Content), s.Mode(q)
	}
}

// drop removes the quotes for which gone is true.
func (s *draft) drop(gone func(*text.Quote) bool) {
	kept := make([]int, 0, len(s.Doc.Quotes))
	for i := range s.Doc.Quotes {
		if !gone(&s.Doc.Quotes[i]) {
			kept = append(kept, i)
		}
	}
	s.Doc.Keep(kept)
}

// aside reports whether a quote stands in a paragraph that is no part of the story: in
// the headline of another one, or without marks in the caption of a picture.
func (s *draft) aside(q *text.Quote) bool {
	switch s.Doc.Paragraphs[s.paragraphAt(q)].Aside {
	case text.Link:
		return true
	case text.Caption, text.Byline:
		return s.Kind(q.Content) != text.Direct
	}
	return false
}

// order sorts the quotes by where they begin; of two that begin together the
// longer comes first.
func (s *draft) order() {
	qs := s.Doc.Quotes
	by := make([]int, len(qs))
	for i := range by {
		by[i] = i
	}
	slices.SortStableFunc(by, func(a, b int) int { return byPlace(whole(&qs[a]), whole(&qs[b])) })
	s.Doc.Keep(by)
}

// byPlace compares spans by where they begin; of two that begin together the longer comes
// first.
func byPlace(a, b text.Span) int { return cmp.Or(a.Start-b.Start, b.End-a.End) }

// part is a run of content and the quote that it belongs to.
type part struct{ quote, run int }

// parts returns the runs of content of all quotes, in text order; of two that begin together
// the longer comes first.
func (s *draft) parts() []part {
	var out []part
	for i := range s.Doc.Quotes {
		for k := range s.Doc.Quotes[i].Content {
			out = append(out, part{i, k})
		}
	}
	slices.SortStableFunc(out, func(a, b part) int { return byPlace(*s.content(a), *s.content(b)) })
	return out
}

func (s *draft) content(p part) *text.Span { return &s.Doc.Quotes[p.quote].Content[p.run] }

// whole returns the stretch from the beginning of a quote's content to its end.
func whole(q *text.Quote) text.Span {
	return text.Span{Start: q.Content[0].Start, End: q.Content[len(q.Content)-1].End}
}
