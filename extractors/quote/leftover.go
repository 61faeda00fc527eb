package quote

import (
	"cmp"
	"slices"
	"sort"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
	"github.com/d1af08f5/sayso/extractors/text"
)

// leftover gives out the quoted runs that no reading took.
type leftover struct {
	*draft
	first int         // the first of the reader's quotes
	has   []bool      // of a run: a quote holds it
	byCue map[int]int // the reader's quote whose cue begins at a token
	last  int         // the reader's quote that ended last, or -1
}

// floats gives the quoted runs that no reading took to the quote before them, or to what
// the rules say. The quotes from first on are the reader's.
func (s *draft) floats(first int) {
	l := leftover{draft: s, first: first, byCue: map[int]int{}, last: -1}
	l.see()
	ends := l.ends()
	for k := range s.Runs {
		start := s.Span(s.Runs[k]).Start
		for len(ends) > 0 && ends[0].end <= start {
			l.last, ends = ends[0].quote, ends[1:]
		}
		if l.has[k] || s.Nickname(s.Runs[k]) {
			continue
		}
		if own := l.owner(k); own >= 0 {
			q := &s.Doc.Quotes[own]
			at := sort.Search(len(q.Content), func(i int) bool { return q.Content[i].Start > start })
			q.Content = slices.Insert(q.Content, at, s.Span(s.Runs[k]))
			l.has[k] = true
			l.last = own
		} else if a := l.voice(k); a.By != rules.None {
			l.give(k, a)
		}
	}
}

// see notes which runs quotes hold, and where the reader's quotes have their cues.
func (l *leftover) see() {
	l.has = make([]bool, len(l.Runs))
	for i := range l.Doc.Quotes {
		q := &l.Doc.Quotes[i]
		for _, c := range q.Content {
			for k := l.runAt(c.Start); k < len(l.Runs) && l.Span(l.Runs[k]).Start < c.End; k++ {
				r := l.Span(l.Runs[k])
				if common := min(r.End, c.End) - max(r.Start, c.Start); 2*common > r.Len() {
					l.has[k] = true
				}
			}
		}
		if i >= l.first && !q.Cue.Empty() {
			l.byCue[l.Doc.TokenAt(q.Cue.Start)] = i
		}
	}
}

// runAt returns the first run that ends behind a byte.
func (l *leftover) runAt(pos int) int {
	return sort.Search(len(l.Runs), func(k int) bool { return l.Span(l.Runs[k]).End > pos })
}

// ending is where a quote ends with all that belongs to it.
type ending struct{ end, quote int }

// ends returns where the reader's quotes end, in text order.
func (l *leftover) ends() []ending {
	var out []ending
	for i := l.first; i < len(l.Doc.Quotes); i++ {
		q := &l.Doc.Quotes[i]
		out = append(out, ending{max(q.Cue.End, whole(q).End), i})
	}
	slices.SortStableFunc(out, func(a, b ending) int { return cmp.Compare(a.end, b.end) })
	return out
}

// owner returns the quote that run k goes on, or -1.
func (l *leftover) owner(k int) int {
	a := l.Settled[k]
	if l.last >= 0 {
		q := &l.Doc.Quotes[l.last]
		if l.Alone(k) && !l.ownVoice(k) && l.follows(q, k) {
			return l.last
		}
	}
	if a.Cue.Empty() {
		return -1
	}
	if own, ok := l.byCue[a.Cue.First]; ok && (l.Alone(k) || a.By == rules.After || a.By == rules.Inverted) {
		return own
	}
	return -1
}

// ownVoice reports whether what stands around run k, and no cue, says who speaks in it.
func (l *leftover) ownVoice(k int) bool {
	by := l.Settled[k].By
	return by == rules.Beside || by == rules.Pointed || by == rules.Dialogue
}

// follows reports whether nothing stands between quote q and run k, a sentence or a
// paragraph of its own.
func (l *leftover) follows(q *text.Quote, k int) bool {
	r := l.Runs[k]
	last := l.Doc.SentenceAt(l.Doc.TokenAt(max(q.Cue.End, whole(q).End) - 1))
	para := l.Doc.ParagraphAt(l.Doc.Sentences[last].First)
	if para == r.Paragraph {
		return l.Doc.SentenceAt(r.First) <= last+1
	}
	return para+1 == r.Paragraph && r.Continues
}

// voice returns what the rules say of run k, where that is worth a quote of its own: of a
// long run it always is.
func (l *leftover) voice(k int) rules.Attribution {
	a, long := l.Settled[k], l.Long(k)
	none := rules.Attribution{}
	if !long && a.Cue.Empty() && l.subhead(k) {
		return none
	}
	switch a.By {
	case rules.None:
		if !long {
			return a
		}
		a.By = rules.Floating
		if a.Speaker = l.signedBelow(k); a.Speaker.Empty() && (l.Alone(k) || l.SentenceStart(l.Runs[k].First) == l.Runs[k].First) {
			a.Speaker = l.SpeakerBefore(k)
		}
	case rules.Floating:
		if a.Speaker.Empty() && long {
			a.Speaker = l.signedBelow(k)
		}
		if !long && a.Speaker.Empty() && !l.AmongQuotes(k) {
			return none
		}
	case rules.Before:
		if !long && !l.beside(k) {
			return none
		}
	case rules.Clause:
		if !long {
			return none
		}
	}
	return a
}

// subhead reports whether run k is the heading of a part of the story: a paragraph whose
// words are cased as in a title, ‘Nobody Asked the Ferrymen.’
func (l *leftover) subhead(k int) bool {
	r := l.Runs[k]
	if !l.WholeParagraph(k) || r.Words < 3 || l.Asks(r) {
		return false
	}
	for i := r.First; i < r.Last; i++ {
		if l.At(i, "!") || l.Doc.Tokens[i].Kind == text.Word && l.Lower(i) && !l.Is(i, grammar.Determiner|grammar.Preposition|grammar.Conjunction|grammar.Negation) && l.Doc.Tokens[i].Len() > 3 {
			return false
		}
	}
	return l.Capital(r.Last-2) || l.Capital(r.Last-3)
}

// longestSignature bounds the tokens of a paragraph that signs the quote above it.
const longestSignature = 10

// signedBelow returns the name that the paragraph below run k, a paragraph by itself,
// consists of, with a role perhaps: Marta Oduya, chief engineer.
func (l *leftover) signedBelow(k int) grammar.Range {
	p := l.Runs[k].Paragraph + 1
	if !l.WholeParagraph(k) || p >= len(l.Doc.Paragraphs) || l.Runs[k].Last < l.SentenceEnd(l.Runs[k].Last-1) {
		return grammar.Range{}
	}
	lo, hi := l.Doc.ParagraphTokens(p)
	if hi-lo > longestSignature || l.Doc.Tokens[hi-1].Kind != text.Word || !l.TaggedPerson(l.firstName(lo, hi)) {
		return grammar.Range{}
	}
	name := l.firstName(lo, hi)
	if name.Last < hi && !l.At(name.Last, ",") {
		return grammar.Range{}
	}
	return name
}

// firstName returns the capitalized words that the tokens [lo, hi) begin with.
func (l *leftover) firstName(lo, hi int) grammar.Range {
	i := lo
	for i < hi && l.Named(i) {
		i++
	}
	return grammar.Range{First: lo, Last: max(i, lo+1)}
}

// beside reports whether nothing but a comma or a colon parts the cue before run k, and
// found by no list, from a run of more than a few words.
func (l *leftover) beside(k int) bool {
	r, a := l.Runs[k], l.Settled[k]
	return r.Words > 3 && r.First-a.Cue.Last <= 1 || l.At(r.First-1, ":") && l.Stops(r) && l.Doc.SentenceAt(a.Cue.First) == l.Doc.SentenceAt(r.First)
}

// give makes a quote of run k and of those that carry it on.
func (l *leftover) give(k int, a rules.Attribution) {
	q := l.Reading(&a)
	q.Content = append(q.Content, l.Span(l.Runs[k]))
	for n := k + 1; n < len(l.Runs) && l.Runs[n].Continues && !l.has[n]; n++ {
		q.Content = append(q.Content, l.Span(l.Runs[n]))
		l.has[n] = true
	}
	l.add(q)
}
