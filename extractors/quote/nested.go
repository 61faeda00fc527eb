package quote

import (
	"slices"
	"sort"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/marks"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
	"github.com/d1af08f5/sayso/extractors/text"
)

// The least confidence of a quote inside a quote: with marks of its own, without, and
// without but behind "that". A quote inside a quote that the rules alone find has the last.
const (
	leastMarked   = .25
	leastUnmarked = .75
	leastThat     = .5
	nestedByRule  = .45
)

// selfish are the words for an outer speaker or their hearer.
var selfish = map[string]bool{"I": true, "we": true, "We": true, "you": true, "You": true}

// nest appends the quotes inside quoted runs: the text between marks is read as a
// text of its own, by the same rules and the same reader.
func (s *draft) nest(r Reader) {
	if s.inner == nil {
		s.inner = new(draft)
		s.inner.Doc = new(text.Document)
	}
	in := s.inner
	outer := s.insides(in.Doc)
	if len(in.Doc.Sentences) == 0 {
		return
	}
	last := in.Doc.Sentences[len(in.Doc.Sentences)-1].Last
	in.Doc.Text, in.Doc.Tokens, in.Classes, in.Keys = s.Doc.Text, s.Doc.Tokens, s.Classes[:last], s.Keys
	in.Doc.Quotes = in.Doc.Quotes[:0]
	in.Runs = slices.DeleteFunc(marks.Pair(in.Doc, in.Runs), func(r marks.Run) bool { return !r.Closed })
	in.Attribute()
	in.compose(r)
	in.agents()
	in.setTypes()
	in.tighten()
	in.drop(func(q *text.Quote) bool { return !in.clear(q) })
	in.spoken()
	in.separate()
	s.adopt(in, outer)
	in.Doc.Text, in.Doc.Tokens, in.Classes, in.Keys = "", nil, nil, nil
}

// insides makes a document of the text inside quoted runs, and of reports in which
// somebody else tells something, a paragraph each, and returns for each paragraph the part
// of a quote that it stands in.
func (s *draft) insides(d *text.Document) (outer []part) {
	d.Sentences, d.Paragraphs = d.Sentences[:0], d.Paragraphs[:0]
	parts := s.parts()
	k := 0
	for _, p := range parts {
		c := *s.content(p)
		for ; k < len(s.Runs) && s.Span(s.Runs[k]).Start < c.Start; k++ {
			outer = s.insideRun(d, parts, s.Runs[k], outer)
		}
		a, b := s.Doc.TokenAt(c.Start), s.Doc.TokenAt(c.End-1)+1
		if s.Doc.Quotes[p.quote].Type == text.Direct || !s.retells(a, b) {
			continue
		}
		outer = s.inside(d, a, b, p, outer)
	}
	for ; k < len(s.Runs); k++ {
		outer = s.insideRun(d, parts, s.Runs[k], outer)
	}
	return outer
}

// insideRun appends the text inside a run to d, if it can hold a quote.
func (s *draft) insideRun(d *text.Document, parts []part, r marks.Run, outer []part) []part {
	p, ok := s.partAround(parts, s.Span(r))
	a, b := r.First+1, r.Last
	if r.Closed {
		b--
	}
	if !ok || r.Words < 4 || !s.tells(a, b) {
		return outer
	}
	return s.inside(d, a, b, p, outer)
}

// inside appends the tokens [a, b) to d as a paragraph.
func (s *draft) inside(d *text.Document, a, b int, p part, outer []part) []part {
	if n := len(d.Paragraphs); n > 0 && a < d.Sentences[d.Paragraphs[n-1].Last-1].Last {
		return outer
	}
	first := len(d.Sentences)
	for k := s.Doc.SentenceAt(a); k < len(s.Doc.Sentences) && s.Doc.Sentences[k].First < b; k++ {
		s.clauses(d, max(a, s.Doc.Sentences[k].First), min(b, s.Doc.Sentences[k].Last))
	}
	if len(d.Sentences) > first {
		d.Paragraphs = append(d.Paragraphs, text.Paragraph{Span: s.Doc.Tokenized(a, b), First: first, Last: len(d.Sentences)})
		outer = append(outer, p)
	}
	return outer
}

// retells reports whether a verb that reports words, or a noun for them and "that", stands
// among the tokens [a, b), outside of runs, with a word before it.
func (s *draft) retells(a, b int) bool {
	for i := a + 1; i+1 < b; i++ {
		tells := s.Is(i, grammar.Cue) && rules.Telling[s.stem(i)] || claims[s.stem(i)] && s.At(i+1, "that")
		if tells && s.Lower(i) && s.runOver(i) < 0 {
			return true
		}
	}
	return false
}

// clauses appends the tokens [lo, hi) to d as a sentence, or as several if it has
// semicolons: a report before one does not reach past it.
func (s *draft) clauses(d *text.Document, lo, hi int) {
	for i := lo; i < hi; i++ {
		if i+1 == hi || s.At(i, ";") {
			d.Sentences = append(d.Sentences, text.Sentence{Span: s.Doc.Tokenized(lo, i+1), First: lo, Last: i + 1})
			lo = i + 1
		}
	}
}

// tells reports whether the tokens [a, b) can hold a quote that is clear: a mark and a
// cue, or a verb that reports words and needs no mark, stand among them. To read them in
// vain costs as much as to read them.
func (s *draft) tells(a, b int) bool {
	cue, mark := false, false
	for i := a; i < b; i++ {
		switch {
		case s.Doc.Tokens[i].Kind == text.Mark:
			if s.Doc.Tokens[i].Len() != 1 {
				return true
			}
			mark = true
		case s.Is(i, grammar.Cue|grammar.Bare) && s.Lower(i):
			if rules.Telling[s.stem(i)] {
				return true
			}
			cue = true
		}
	}
	return cue && mark
}

// partAround returns the innermost of the parts that holds a span.
func (s *draft) partAround(parts []part, span text.Span) (part, bool) {
	k := sort.Search(len(parts), func(k int) bool { return s.content(parts[k]).Start > span.Start })
	for n := 0; k > 0 && n < marks.Deepest; n++ {
		if k--; s.content(parts[k]).Contains(span) {
			return parts[k], true
		}
	}
	return part{}, false
}

// adopt appends the quotes of in to those of s, or puts them in the place of one that the
// reader found with the same cue. Each is reported inside the quote that its paragraph of
// in stands in.
func (s *draft) adopt(in *draft, outer []part) {
	in.drop(func(q *text.Quote) bool { return !s.content(outer[in.paragraphAt(q)]).Contains(whole(q)) })
	at := make([]int, 0, len(in.Doc.Quotes))
	for i := range in.Doc.Quotes {
		q := &in.Doc.Quotes[i]
		k := slices.IndexFunc(s.Doc.Quotes, func(o text.Quote) bool { return o.Via >= 0 && o.Cue == q.Cue && !q.Cue.Empty() })
		if k < 0 {
			k = len(s.Doc.Quotes)
			s.Doc.Quotes = append(s.Doc.Quotes, *q)
		}
		at = append(at, k)
	}
	for i, q := range in.Doc.Quotes {
		if q.Via < 0 {
			q.Via = outer[in.paragraphAt(&q)].quote
		} else {
			q.Via = at[q.Via]
		}
		s.Doc.Quotes[at[i]] = q
	}
	if len(at) > 0 {
		s.order()
	}
}

func (s *draft) paragraphAt(q *text.Quote) int {
	return s.Doc.ParagraphAt(s.Doc.TokenAt(q.Content[0].Start))
}

// clear reports whether a quote inside a quote is beyond doubt: somebody says
// something, which is neither the name of a thing nor a thought of the outer
// speaker.
func (s *draft) clear(q *text.Quote) bool {
	if q.Cue.Empty() || q.Speaker.Empty() {
		return false
	}
	cue := s.verbOf(q)
	verb := s.stem(cue)
	switch {
	case q.Type == text.Indirect:
		least := leastUnmarked
		if s.At(s.Doc.TokenAt(q.Content[0].Start)-1, "that") {
			least = leastThat
		}
		return q.Confidence >= least && rules.Telling[verb] && !selfish[q.Speaker.In(s.Doc.Text)]
	case q.Confidence < leastMarked || !s.Is(cue, grammar.Cue|grammar.Bare|grammar.Participle) || rules.Thinking[verb]:
		return false
	}
	return !s.Is(cue, grammar.Label) || q.Type == text.Mixed && !rules.Naming[verb]
}

// tighten cuts a quote whose cue stands right beside a run down to that run: she
// said [to me last night, “How did you know?”] → “How did you know?”
func (s *draft) tighten() {
	at, tight := map[int]int{}, map[int]bool{}
	for i := range s.Doc.Quotes {
		if q := &s.Doc.Quotes[i]; !q.Cue.Empty() && q.Type == text.Mixed && !s.At(s.firstToken(q.Content[0])-1, "that") {
			at[s.Doc.TokenAt(q.Cue.Start)] = i
		}
	}
	for k, a := range s.Settled {
		if a.Cue.Empty() || a.By != rules.Before && a.By != rules.After && a.By != rules.Inverted && !(a.By == rules.Clause && a.Lead.Empty()) {
			continue
		}
		span := s.Span(s.Runs[k])
		if i, ok := at[a.Cue.First]; ok && slices.ContainsFunc(s.Doc.Quotes[i].Content, span.Overlaps) {
			q := &s.Doc.Quotes[i]
			q.Content, q.Type = append(q.Content[:0], span), text.Direct
			tight[i] = true
		}
	}
	for i := range s.Doc.Quotes {
		if q := &s.Doc.Quotes[i]; tight[q.Via] {
			q.Via = -1
		}
	}
}

// spoken appends the runs that the rules attribute by a verb right beside them and
// that the reader left out.
func (s *draft) spoken() {
	taken := s.parts()
	for k, a := range s.Settled {
		span := s.Span(s.Runs[k])
		if k > 0 && a.Cue == s.Settled[k-1].Cue || !s.owns(k) || !s.utters(a) {
			continue
		}
		if i := sort.Search(len(taken), func(i int) bool { return s.content(taken[i]).End > span.Start }); i < len(taken) && s.content(taken[i]).Overlaps(span) {
			continue
		}
		r := s.Reading(&a)
		r.Confidence = nestedByRule
		r.Content = []text.Span{span}
		s.add(r).Type = text.Direct
	}
	s.order()
}

// utters reports whether the cue of an attribution says that somebody spoke: a verb
// of saying, "was like", or "goes" and similar verbs with a person before them.
func (s *draft) utters(a rules.Attribution) bool {
	v := a.Cue.First
	if !s.CanSpeak(a.Speaker) || s.Is(v, grammar.Label) || rules.Thinking[s.stem(v)] {
		return false
	}
	return s.Is(v, grammar.Cue|grammar.Bare|grammar.Participle) && !s.Is(v, grammar.Weak) || s.Is(v, grammar.Weak) && !s.At(a.Speaker.First, "it") && !s.At(a.Speaker.First, "It")
}

// owns reports whether a verb right beside run k attributes the whole run and
// nothing else.
func (s *draft) owns(k int) bool {
	a, r := s.Settled[k], s.Runs[k]
	switch a.By {
	case rules.Before, rules.After, rules.Inverted:
		return !a.Cue.Empty()
	case rules.Clause: // he goes "shut it" and I go …
		return !a.Cue.Empty() && a.Lead.Empty() && (r.Last >= len(s.Classes) || s.Is(r.Last, grammar.Conjunction))
	}
	return false
}
