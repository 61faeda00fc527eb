package quote

import (
	"slices"
	"sort"
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/marks"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
	"github.com/d1af08f5/sayso/extractors/text"
)

// mend corrects the reader's quotes, those from first on, where layout and grammar are
// surer than it is.
func (s *draft) mend(first int) {
	for i := first; i < len(s.Doc.Quotes); i++ {
		s.ownParagraph(i)
		q := &s.Doc.Quotes[i]
		s.ruled(q)
		if q.Cue.Empty() {
			continue
		}
		s.quotedAs(q)
		s.subject(q)
		s.tied(q)
		s.holder(q)
		s.declines(q)
		s.passes(q)
		s.leads(q)
		s.inverts(q)
		s.leaves(q)
	}
	s.chain(first)
}

// firstToken returns the first token of a span.
func (s *draft) firstToken(x text.Span) int { return s.Doc.TokenAt(x.Start) }

// quotedAs gives what somebody is quoted as saying to that somebody: quoted Oduya, the
// mayor, as saying that; citing manager Oduya saying.
func (s *draft) quotedAs(q *text.Quote) {
	v := s.verbOf(q)
	if by := s.quoting(v); by >= 0 {
		s.cited(q, by, v)
		return
	}
	passive := s.At(v+1, "by")
	if !s.Is(v, grammar.Quoting) || q.Content[0].Start < q.Cue.End && !passive {
		return
	}
	end := s.SentenceEnd(v)
	for i := v + 1; i < min(end, v+farSaying); i++ {
		if !s.Is(i, grammar.Participle) || !s.Lower(i) || i+1 >= end {
			continue
		}
		np := s.quotee(v, i)
		k := len(q.Content) - 1
		if np.Empty() || q.Content[k].End <= s.Doc.Tokens[i].End {
			return
		}
		q.Cue, q.Speaker = s.Doc.Tokens[i].Span, s.HeadSpan(s.Core(np))
		if passive {
			s.quotedBy(q, v)
		}
		s.behind(q, i+1)
		return
	}
}

// quoting returns the verb of quoting whose object says what the verb at token v does, or
// -1: quoted Oduya as | saying; citing Oduya, who | said.
func (s *draft) quoting(v int) int {
	if !s.Is(v, grammar.Participle) && !s.Is(v-1, grammar.Relative) {
		return -1
	}
	for i := v - 1; i >= max(s.SentenceStart(v), v-farSaying); i-- {
		switch {
		case s.Is(i, grammar.Quoting) && s.Lower(i):
			return i
		case s.Is(i, grammar.Auxiliary|grammar.Cue) && !s.Is(i, grammar.Ambiguous) && s.Lower(i):
			return -1
		}
	}
	return -1
}

// cited gives a quote to whom the verb of quoting at token by names before the verb at v.
func (s *draft) cited(q *text.Quote, by, v int) {
	if s.At(by+1, "by") {
		s.quotedBy(q, by)
		return
	}
	np := s.quotee(by, v)
	if np.Empty() || !s.Nominal(np) {
		return
	}
	q.Speaker = s.HeadSpan(s.Core(np))
	q.Content = slices.DeleteFunc(q.Content, func(c text.Span) bool { return c.Start < q.Cue.Start && len(q.Content) > 1 })
}

// quotee returns who stands between the verb of quoting at token by and the verb at v:
// quoted | Oduya, the mayor |, as saying.
func (s *draft) quotee(by, v int) grammar.Range {
	np := grammar.Range{First: by + 1, Last: v}
	for !np.Empty() && (s.At(np.Last-1, "as") || s.At(np.Last-1, ",") || s.Is(np.Last-1, grammar.Relative)) {
		np.Last--
	}
	return np
}

// quotedBy gives a quote to the subject of the passive at token by: Oduya was | quoted by the
// Kurier as saying.
func (s *draft) quotedBy(q *text.Quote, by int) {
	lo, aux := s.SentenceStart(by), by
	for aux > lo && s.Is(aux-1, grammar.Auxiliary|grammar.Adverb) {
		aux--
	}
	if np := s.NounBefore(lo, aux); aux < by && !np.Empty() {
		q.Speaker = s.HeadSpan(np)
	}
}

// inverts parts the subject behind an inverted verb from the content that the reader took
// it for: The treasury, said | the analyst Priya Nair |, is out of money.
func (s *draft) inverts(q *text.Quote) {
	v := s.verbOf(q)
	if !s.At(v-1, ",") || !s.Is(v, grammar.Cue) || !s.Lower(v) || q.Speaker.Start >= q.Cue.Start {
		return
	}
	hi := s.SentenceEnd(v)
	np := s.NounFrom(v+1, hi)
	if np.Empty() || !s.Human(np) || s.firstToken(q.Content[0]) != np.First || !s.At(np.Last, ",") || np.Last+1 >= hi {
		return
	}
	rest := text.Span{Start: s.Doc.Tokens[np.Last+1].Start, End: q.Content[0].End}
	if rest.Empty() {
		return
	}
	lead := s.Doc.Tokenized(s.SentenceStart(v), v-1)
	q.Speaker = s.HeadSpan(np)
	q.Content = append([]text.Span{lead, rest}, q.Content[1:]...)
}

// runOver returns the run that token i stands in, or -1.
func (s *draft) runOver(i int) int {
	k := sort.Search(len(s.Runs), func(k int) bool { return s.Runs[k].Last > i })
	if k < len(s.Runs) && s.Runs[k].First <= i {
		return k
	}
	return -1
}

// tensed reports whether token i is a finite verb, as far as its form and the word before
// it tell.
func (s *draft) tensed(i int) bool {
	if !s.Lower(i) || s.At(i, "be") || s.At(i, "been") || s.At(i, "being") || s.Possessive(i) {
		return false
	}
	if s.Is(i-1, grammar.Determiner|grammar.Preposition) || s.At(i-1, "to") {
		return false
	}
	return s.Is(i, grammar.Auxiliary|grammar.Past) || s.Is(i, grammar.Cue) && !s.Is(i, grammar.Ambiguous) || strings.HasSuffix(s.Word(i), "ed")
}

// farSaying bounds the tokens between "quoted" and "saying".
const farSaying = 14

// behind cuts what stands before token i, and a "that" there, off a content.
func (s *draft) behind(q *text.Quote, i int) {
	if s.At(i, "that") {
		i++
	}
	start := s.Doc.Tokens[i].Start
	q.Content = slices.DeleteFunc(q.Content, func(c text.Span) bool { return c.End <= start })
	if len(q.Content) > 0 {
		q.Content[0].Start = max(q.Content[0].Start, start)
	}
}

// declines leaves the verb that somebody would not use, and who hears it, out of what is said:
// refused to say | whether; wants to know | whether; warned us | we were late.
func (s *draft) declines(q *text.Quote) {
	v, c := s.verbOf(q), q.Content[0]
	i := s.firstToken(c)
	if i != v+1 {
		return
	}
	if s.At(i, "to") && (s.Is(v, grammar.Negation) && s.Is(i+1, grammar.Bare) || s.stem(v) == "want" && s.At(i+1, "know")) && s.Doc.Tokens[i+1].End < c.End {
		if i += 2; s.At(i, ",") {
			i++
		}
		s.behind(q, i)
		return
	}
	hearer := grammar.One(i)
	if !hears[s.Word(i)] {
		hearer = s.NounFrom(i, min(i+longestHearer, s.SentenceEnd(i)))
		if hearer.Empty() || !s.Is(v, grammar.Address) || !s.Named(hearer.Last-1) && !s.Is(hearer.Last-1, grammar.Role) {
			return
		}
	}
	if k := hearer.Last; (s.At(k, "that") || s.Is(k, grammar.Subject) && s.Lower(k) && !s.Is(k, grammar.Relative)) && s.Doc.Tokens[k].End < c.End {
		s.behind(q, k)
	}
}

// longestHearer bounds the words for who hears something.
const longestHearer = 5

// hears are the pronouns of who hears something.
var hears = map[string]bool{"me": true, "us": true, "him": true, "her": true, "them": true}

// passing are the words with which a story, before a comma, passes on to a report.
var passing = stems(`but and yet however nevertheless nonetheless meanwhile moreover furthermore additionally likewise similarly separately
	also still instead therefore addition contrast example instance`)

// passes leaves out the word with which the story passes on to what is reported before its
// cue: But | the ferry was late, Lind said; In addition, | the ferry was late, Lind said.
func (s *draft) passes(q *text.Quote) {
	i := s.firstToken(q.Content[0])
	if q.Cue.Start < q.Content[0].End || i != s.SentenceStart(i) || s.runOver(i) >= 0 {
		return
	}
	if s.At(i, "In") || s.At(i, "For") {
		i++
	}
	switch {
	case s.At(i+1, ",") && passing[s.stem(i)]:
		s.behind(q, i+2)
	case s.At(i, "But"), s.At(i, "And"), s.At(i, "Yet"):
		s.behind(q, i+1)
	}
}

// hangsOn are the words that only tie a run to its cue: accused by Oduya of | “sloth”.
var hangsOn = map[string]bool{"of": true, "for": true, "as": true}

// leads leaves out the stretches of content without a run that only lead to another one:
// what a colon ends, the subject of a verb in the passive, and "what" and "it"; and the word
// that ties a run to its cue.
func (s *draft) leads(q *text.Quote) {
	c := q.Content[0]
	defer s.untied(q)
	if len(q.Content) < 2 {
		return
	}
	a, b := s.firstToken(c), s.firstToken(text.Span{Start: c.End - 1, End: c.End})
	short := b-a < 4 && s.Kind(q.Content[:1]) == text.Indirect
	v := s.verbOf(q)
	if short && (s.At(b+1, ":") || b < v && (s.suffers(v) || strings.EqualFold(s.Word(a), "what") || strings.EqualFold(s.Word(a), "it"))) {
		q.Content = q.Content[1:]
	}
}

// untied leaves out the word that ties a run to its cue.
func (s *draft) untied(q *text.Quote) {
	i := s.firstToken(q.Content[0])
	cleft := s.Being(i) && strings.EqualFold(s.Word(s.SentenceStart(i)), "what") // What she did say was
	if k := s.runOver(i + 1); (cleft || hangsOn[s.Word(i)]) && k >= 0 && s.Runs[k].First == i+1 {
		q.Content[0].Start = s.Doc.Tokens[i+1].Start
	}
}

// leaves ends a content behind its last run where the story goes on: said “no more” | and
// left; said she was “done” | as she was led away.
func (s *draft) leaves(q *text.Quote) {
	last := &q.Content[len(q.Content)-1]
	end := s.firstToken(text.Span{Start: last.End - 1, End: last.End}) + 1
	k := sort.Search(len(s.Runs), func(k int) bool { return s.Runs[k].First >= end }) - 1
	if k < 0 || s.Runs[k].Last >= end || s.Span(s.Runs[k]).Start < last.Start || s.firstToken(q.Cue) > s.Runs[k].First {
		return
	}
	if s.turnsAway(s.Runs[k].Last, end) {
		last.End = s.Span(s.Runs[k]).End
	}
}

// turnsAway reports whether the tokens from i on tell what the speaker did next, or
// meanwhile.
func (s *draft) turnsAway(i, end int) bool {
	if s.At(i, ",") {
		i++
	}
	if i+1 >= end {
		return false
	}
	clause := i+2 < end && s.Is(i+1, grammar.Subject) && (s.tensed(i+2) || s.Being(i+2))
	switch s.Word(i) {
	case "as", "while", "before", "when", "after":
		return clause
	case "and", "then", "but":
		return s.Is(i+1, grammar.Past) || strings.HasSuffix(s.Word(i+1), "ed") && s.Lower(i+1) || clause && (s.Being(i+2) || i+3 == end && s.Is(i+2, grammar.Auxiliary))
	}
	return false
}

// ruled gives a quote what the rules know better of its first run: the speaker where the
// words before a colon name a topic, and of a quote that is one run the cue, if they agree on
// who speaks: was | like | “Who built this?”
func (s *draft) ruled(q *text.Quote) {
	k, ok := slices.BinarySearchFunc(s.Runs, q.Content[0].Start, func(r marks.Run, pos int) int { return s.Span(r).Start - pos })
	if !ok || s.Span(s.Runs[k]) != q.Content[0] {
		return
	}
	if a := s.Said[k]; a.Topic && !a.Speaker.Empty() { // On the walls: “They will be done.”
		q.Speaker = s.HeadSpan(a.Speaker)
	}
	switch a := s.Settled[k]; {
	case len(q.Content) > 1 || q.Cue.Empty() || a.Cue.Empty() || a.Speaker.Empty() || !s.Doc.Tokenized(a.Speaker.First, a.Speaker.Last).Overlaps(q.Speaker):
	case a.By == rules.Pointed || s.Is(s.verbOf(q), grammar.Auxiliary):
		q.Cue = s.Doc.Tokenized(a.Cue.First, a.Cue.Last)
	}
}

// ownParagraph makes a quote of its own of a paragraph in marks behind a report without
// marks: Lind said the ferry was late. ¶ | “We know.”
func (s *draft) ownParagraph(at int) {
	q := &s.Doc.Quotes[at]
	for k := 1; k < len(q.Content) && s.Kind(q.Content[:k]) == text.Indirect; k++ {
		i := s.firstToken(q.Content[k])
		if r := s.runOver(i); r >= 0 && s.ParagraphStart(s.Runs[r]) == i && !s.At(i-1, ":") {
			q.Confidence = max(q.Confidence, leastReported)
			own := rules.Reading{Content: slices.Clone(q.Content[k:]), Speaker: q.Speaker, Confidence: q.Confidence}
			q.Content = q.Content[:k]
			s.add(own)
			return
		}
	}
}

// chain lets the quotes that hang on another by "citing" or "quoting" be reported in it:
// The mill may close, Kurier reports, citing manager Piet Lund as saying. It reads the outer
// one where the reader did not.
func (s *draft) chain(first int) {
	for i := first; i < len(s.Doc.Quotes); i++ {
		if q := &s.Doc.Quotes[i]; !q.Cue.Empty() && q.Via < 0 {
			if by := s.citing(s.verbOf(q)); by >= 0 {
				s.hangOn(i, by, first)
			}
		}
	}
}

// hangOn lets quote i be reported in the quote that the citing participle at token by hangs
// on.
func (s *draft) hangOn(i, by, first int) {
	for j := first; j < len(s.Doc.Quotes); j++ {
		o := &s.Doc.Quotes[j]
		if j == i || o.Cue.Empty() || o.Via >= 0 {
			continue
		}
		if w := s.verbOf(o); w < by && s.Doc.SentenceAt(w) == s.Doc.SentenceAt(by) {
			s.Doc.Quotes[i].Via = j
			return
		}
	}
	if r, ok := s.beforeCiting(by); ok {
		s.add(r)
		s.Doc.Quotes[i].Via = len(s.Doc.Quotes) - 1
	}
}

// chained is the confidence of a report that "citing" hangs on and the reader left out.
const chained = .5

// beforeCiting reads what stands before "…, Kurier reports, citing".
func (s *draft) beforeCiting(by int) (rules.Reading, bool) {
	lo := s.SentenceStart(by)
	v := by - 1
	for v > lo && !s.Is(v, grammar.Cue) && (s.At(v, ",") || s.At(v, "on") || s.Is(v, grammar.Adverb|grammar.Calendar)) {
		v--
	}
	if !s.Is(v, grammar.Cue) || !s.Lower(v) {
		return rules.Reading{}, false
	}
	np := s.NounBefore(lo, v)
	if np.Empty() || np.First-lo < 4 || !s.At(np.First-1, ",") {
		return rules.Reading{}, false
	}
	return rules.Reading{
		Confidence: chained, Cue: s.Doc.Tokens[v].Span, Speaker: s.HeadSpan(np),
		Content: []text.Span{s.Doc.Tokenized(lo, np.First-1)},
	}, true
}

// citing returns the participle of quoting before the verb at token v that it hangs on, or
// -1.
func (s *draft) citing(v int) int {
	for i := v - 1; i > max(s.SentenceStart(v), v-farSaying); i-- {
		if s.Is(i, grammar.Quoting) && s.Is(i, grammar.Participle) && s.At(i-1, ",") {
			return i
		}
		if s.Is(i, grammar.Auxiliary|grammar.Cue) && s.Lower(i) && !s.Is(i, grammar.Ambiguous) {
			return -1
		}
	}
	return -1
}
