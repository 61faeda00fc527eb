package quote

import (
	"slices"
	"sort"
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// How sure a quote inside a quote must be: with marks of its own, and without.
const (
	leastMarked   = .25
	leastUnmarked = .8
)

// nest appends the quotes that stand inside quoted runs of the others: what
// stands between marks is a text of its own, whose sentences and marks the
// same rules and model read.
func (s *draft) nest(r Reader) {
	if s.inner == nil {
		s.inner = new(draft)
		s.inner.d = new(text.Document)
	}
	in := s.inner
	outer := s.insides(in.d)
	if len(in.d.Sentences) == 0 {
		return
	}
	last := in.d.Sentences[len(in.d.Sentences)-1].Last
	in.d.Text, in.d.Tokens, in.cls, in.key = s.d.Text, s.d.Tokens, s.cls[:last], s.key
	in.d.Quotes = in.d.Quotes[:0]
	in.runs = slices.DeleteFunc(pairMarks(in.d, in.runs), func(r run) bool { return !r.closed })
	in.find(r)
	for i := range in.d.Quotes {
		in.d.Quotes[i].Type = in.kind(in.d.Quotes[i].Content)
	}
	in.tighten()
	in.drop(func(q *text.Quote) bool { return !in.clear(q) })
	in.spoken()
	in.disjoint()
	s.adopt(in, outer)
	in.d.Text, in.d.Tokens, in.cls, in.key = "", nil, nil, nil
}

// insides makes a document of the text inside the quoted runs of s, a run a
// paragraph, and returns the run of content that each stands in.
func (s *draft) insides(d *text.Document) (outer []part) {
	d.Sentences, d.Paragraphs = d.Sentences[:0], d.Paragraphs[:0]
	parts := s.parts()
	for _, r := range s.runs {
		span := s.span(r)
		p, ok := s.partAround(parts, span)
		a, b := r.first+1, r.last
		if r.closed {
			b--
		}
		if !ok || r.words < 4 || !s.tells(a, b) {
			continue
		}
		first := len(d.Sentences)
		for k := s.d.SentenceAt(a); k < len(s.d.Sentences) && s.d.Sentences[k].First < b; k++ {
			s.clauses(d, max(a, s.d.Sentences[k].First), min(b, s.d.Sentences[k].Last))
		}
		if len(d.Sentences) > first {
			d.Paragraphs = append(d.Paragraphs, text.Paragraph{Span: s.d.Tokenized(a, b), First: first, Last: len(d.Sentences)})
			outer = append(outer, p)
		}
	}
	return outer
}

// clauses appends the sentence of the tokens [lo, hi) to d; a semicolon parts
// it, for what is reported before it does not reach behind it.
func (s *draft) clauses(d *text.Document, lo, hi int) {
	for i := lo; i < hi; i++ {
		if i+1 == hi || s.symbol(i, ";") {
			d.Sentences = append(d.Sentences, text.Sentence{Span: s.d.Tokenized(lo, i+1), First: lo, Last: i + 1})
			lo = i + 1
		}
	}
}

// tells reports whether the words [a, b) could hold a quote: a verb that
// reports, or marks.
func (s *draft) tells(a, b int) bool {
	for i := a; i < b; i++ {
		if s.is(i, Cue|Bare) && s.lower(i) || s.d.Tokens[i].Kind == text.Mark && s.d.Tokens[i].Len() != 1 {
			return true
		}
	}
	return false
}

// parts returns the runs of content of all quotes in text order.
func (s *draft) parts() []part {
	var out []part
	for i := range s.d.Quotes {
		for k := range s.d.Quotes[i].Content {
			out = append(out, part{i, k})
		}
	}
	slices.SortStableFunc(out, func(a, b part) int { return s.content(a).Start - s.content(b).Start })
	return out
}

func (s *draft) content(p part) *text.Span { return &s.d.Quotes[p.quote].Content[p.run] }

// partAround returns the innermost of the parts that holds a span.
func (s *draft) partAround(parts []part, span text.Span) (part, bool) {
	k := sort.Search(len(parts), func(k int) bool { return s.content(parts[k]).Start > span.Start })
	for n := 0; k > 0 && n < deepest; n++ {
		if k--; s.content(parts[k]).Contains(span) {
			return parts[k], true
		}
	}
	return part{}, false
}

// adopt appends the quotes of in that are clear to those of s, each reported
// inside the quote that its paragraph of in stands in.
func (s *draft) adopt(in *draft, outer []part) {
	in.drop(func(q *text.Quote) bool { return !s.content(outer[in.paragraphAt(q)]).Contains(whole(q)) })
	n := len(s.d.Quotes)
	for _, q := range in.d.Quotes {
		if q.Via < 0 {
			q.Via = outer[in.paragraphAt(&q)].quote
		} else {
			q.Via += n
		}
		s.d.Quotes = append(s.d.Quotes, q)
	}
	if len(s.d.Quotes) > n {
		s.order()
	}
}

func (s *draft) paragraphAt(q *text.Quote) int {
	return s.d.ParagraphAt(s.d.TokenAt(q.Content[0].Start))
}

// clear reports whether a quote inside a quote is one beyond doubt: somebody
// says something, and it is no name for a thing, nor what the speaker thinks.
func (s *draft) clear(q *text.Quote) bool {
	if q.Cue.Empty() || q.Speaker.Empty() {
		return false
	}
	cue := s.d.TokenAt(q.Cue.Start)
	verb := stem(strings.ToLower(s.word(cue)))
	switch {
	case q.Type == text.Indirect:
		return q.Confidence >= leastUnmarked && telling[verb] && !s.selfish(q.Speaker)
	case q.Confidence < leastMarked || !s.is(cue, Cue|Bare|Participle) || thinking[verb]:
		return false
	}
	return !s.is(cue, Label) || q.Type == text.Mixed && !naming[verb]
}

// thinking are the stems of verbs that report what nobody need have said.
var thinking = map[string]bool{"think": true, "feel": true, "believ": true, "hop": true, "know": true, "wonder": true}

// telling are the stems of verbs by which somebody else's words are reported
// inside a quote, and not what they believe.
var telling = map[string]bool{"say": true, "tell": true, "claim": true, "argu": true, "warn": true, "announc": true, "report": true, "deny": true,
	"accus": true, "admit": true, "insist": true, "testify": true, "promis": true, "explain": true, "swear": true, "writ": true, "write": true, "answer": true,
	"reply": true, "alleg": true, "confirm": true, "ask": true, "declar": true, "vow": true, "assur": true}

// naming are the stems of verbs that give a thing a name.
var naming = map[string]bool{"call": true, "dub": true, "label": true, "term": true, "nam": true, "titl": true, "nicknam": true, "brand": true, "entitl": true}

// selfish reports whether a speaker is the one whose words are quoted, or whom
// they are said to.
func (s *draft) selfish(sp text.Span) bool {
	switch sp.In(s.d.Text) {
	case "I", "we", "We", "you", "You":
		return true
	}
	return false
}

// tighten lets a quote whose cue stands right beside a run be that run and
// nothing else: she said to me last night, “How …”
func (s *draft) tighten() {
	at, tight := map[int]int{}, map[int]bool{}
	for i := range s.d.Quotes {
		if q := &s.d.Quotes[i]; !q.Cue.Empty() && q.Type == text.Mixed {
			at[s.d.TokenAt(q.Cue.Start)] = i
		}
	}
	for k, a := range s.settled {
		if a.cue.empty() || a.by != before && a.by != after && a.by != inverted && !(a.by == clause && a.lead.empty()) {
			continue
		}
		span := s.span(s.runs[k])
		if i, ok := at[a.cue.first]; ok && overlaps(&s.d.Quotes[i], span) {
			q := &s.d.Quotes[i]
			q.Content, q.Type = append(q.Content[:0], span), text.Direct
			tight[i] = true
		}
	}
	for i := range s.d.Quotes {
		if q := &s.d.Quotes[i]; tight[q.Via] {
			q.Via = -1
		}
	}
}

// spoken appends the runs that the rules attribute to somebody by a verb right
// beside them, and that the model left out.
func (s *draft) spoken() {
	taken := s.parts()
	for k, a := range s.settled {
		span := s.span(s.runs[k])
		if k > 0 && a.cue == s.settled[k-1].cue || !s.owns(k) || !s.utters(a) {
			if a = s.isLike(s.runs[k]); a.by == none {
				continue
			}
		}
		if i := sort.Search(len(taken), func(i int) bool { return s.content(taken[i]).End > span.Start }); i < len(taken) && s.content(taken[i]).Overlaps(span) {
			continue
		}
		r := s.reading(&a, ruled)
		r.Content = []text.Span{span}
		s.add(r, -1).Type = text.Direct
	}
	s.order()
}

// isLike reads "I'm like, “…”" before a run.
func (s *scan) isLike(r run) attribution {
	v := r.first - 1
	if v >= 0 && s.symbol(v, ",") {
		v--
	}
	if v < 2 || !s.symbol(v, "like") || !s.is(v-2, Subject) || s.is(v-2, Determiner) {
		return attribution{}
	}
	switch s.word(v - 1) {
	case "'m", "’m", "'s", "’s", "'re", "’re", "am", "is", "are", "was", "were":
		return attribution{by: before, cue: tokens{v, v + 1}, speaker: tokens{v - 2, v - 1}}
	}
	return attribution{}
}

// utters reports whether the cue of an attribution is a verb of saying, or
// "goes" and its like with a person before it.
func (s *draft) utters(a attribution) bool {
	v := a.cue.first
	if !s.speaks(a.speaker) || s.is(v, Label) || thinking[stem(strings.ToLower(s.word(v)))] {
		return false
	}
	return s.is(v, Cue|Bare|Participle) && !s.is(v, Weak) || s.is(v, Weak) && !s.symbol(a.speaker.first, "it") && !s.symbol(a.speaker.first, "It")
}

// owns reports whether a verb right beside run k attributes all of the run
// and nothing but it.
func (s *draft) owns(k int) bool {
	a, r := s.settled[k], s.runs[k]
	switch a.by {
	case before, after, inverted:
		return !a.cue.empty()
	case clause: // he goes "shut it" and I go …
		return !a.cue.empty() && a.lead.empty() && (r.last >= len(s.cls) || s.is(r.last, Conjunction))
	}
	return false
}

func overlaps(q *text.Quote, span text.Span) bool {
	return slices.ContainsFunc(q.Content, span.Overlaps)
}
