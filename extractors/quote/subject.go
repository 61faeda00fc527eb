package quote

import (
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/act"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
	"github.com/d1af08f5/sayso/extractors/text"
)

// subject gives a quote to whom the form of its cue makes it: the owner of a noun, who was
// heard saying it, the subject of a verb that names, and of a cue that the reader took into the speaker, as it
// does in headlines, who stands before it.
func (s *draft) subject(q *text.Quote) {
	v := s.verbOf(q)
	var np grammar.Range
	switch both := q.Speaker.Overlaps(q.Cue); {
	case s.Noticed(v):
		np = s.Subject(s.SentenceStart(v), v)
	case s.Is(v, grammar.Saying) || claims[s.stem(v)]:
		if np = s.ownerOf(v); !both && s.PossessivePronoun(np.First) && !q.Speaker.Empty() {
			return
		}
	case both:
		np = s.headliner(v)
	case (s.Capital(v) || rules.Naming[s.stem(v)]) && q.Speaker.Start > q.Cue.Start && !s.Passive(s.SentenceStart(v), v):
		np = s.headliner(v)
	}
	if np.Empty() || slices.ContainsFunc(q.Content, s.Doc.Tokenized(np.First, np.Last).Overlaps) {
		return
	}
	q.Speaker = s.HeadSpan(np)
}

// tied gives a quote to whom a participle hangs its speaker on, or a preposition a name of
// which the speaker is only a part: | MPs backing | Oduya said; | a source from the Ministry of
// Works, | Ports and Rail said.
func (s *draft) tied(q *text.Quote) {
	if q.Speaker.Empty() || q.Speaker.Start > q.Cue.Start {
		return
	}
	first := s.Doc.TokenAt(q.Speaker.Start)
	name := s.NameOver(first)
	part := !name.Empty() && name.Start < q.Speaker.Start
	if part {
		first = s.Doc.TokenAt(name.Start)
	}
	lo := s.SentenceStart(first)
	i := first - 1
	for i > lo && (s.Is(i, grammar.Determiner|grammar.Title|grammar.Role) || s.Possessive(i) || s.Named(i)) {
		i--
	}
	if i <= lo || !grammar.Ties(s.Word(i)) && !(part && s.Is(i, grammar.Preposition) && s.Is(i-1, grammar.Role)) {
		return
	}
	np := s.NounBefore(lo, i)
	if np.Empty() || s.Named(np.Last-1) && np.Last-1 > lo || !s.CanSpeak(np) && !s.Is(np.First, grammar.Determiner) {
		return
	}
	if x := (text.Span{Start: s.Doc.Tokens[np.First].Start, End: q.Speaker.End}); !s.touches(q, x) {
		q.Speaker = x
	}
}

// reach gives a quote to whom its speaker only belongs to or leads to: which | Ann Lee |
// says; | Ann Lee |, who has the keys, said; the Farmers' Union (FU) chief | Bo Lund |; | Ann
// Lee |, the union's lawyer said.
func (s *draft) reach(q *text.Quote) {
	first, last := s.firstToken(q.Speaker), s.Doc.TokenAt(q.Speaker.End-1)+1
	lo, hi := s.SentenceStart(first), s.SentenceEnd(first)
	np := grammar.Range{}
	switch next := s.PastAcronym(last); {
	case first+1 < last && (s.At(first, "what") || s.Is(first, grammar.Relative) && !s.At(first, "whose") && !s.Is(first, grammar.Determiner)):
		if np = s.NounFrom(first+1, last); s.CanBeVerb(first + 1) {
			np = s.Antecedent(lo, first)
		}
	case next > last && next < hi:
		switch np = s.NounFrom(next, hi); {
		case np.Empty() || s.Named(np.Last-1):
		case s.Is(np.Last-1, grammar.Role):
			np.First = first
		default:
			return
		}
	case s.Is(first, grammar.Determiner) && s.At(first-1, ",") && first-1 > lo:
		if np = s.NounBefore(lo, first-1); !s.BareName(np) || !s.begins(lo, np.First) || s.At(np.First-1, "by") || !s.Human(np) {
			return
		}
	}
	if np.Empty() {
		return
	}
	if x := s.HeadSpan(np); !s.touches(q, x) {
		q.Speaker = x
	}
}

// ownerOf returns whose the noun at token n is: | Oduya |'s repeated claim; | her | claim.
// In "Oduya's book claims" it is a verb.
func (s *draft) ownerOf(n int) grammar.Range {
	if strings.HasSuffix(s.Word(n), "ed") || strings.HasSuffix(s.Word(n), "ing") {
		return grammar.Range{}
	}
	i := n - 1
	if apart := s.Lower(i) && !s.Is(i, grammar.Determiner|grammar.Preposition|grammar.Auxiliary); apart && !strings.HasSuffix(s.Word(i), "s") && !strings.HasSuffix(s.Word(n), "s") {
		i--
	}
	lo := s.SentenceStart(n)
	switch {
	case i < lo:
	case s.PossessivePronoun(i):
		return grammar.One(i)
	case s.Possessive(i):
		return s.NounBefore(lo, i)
	}
	return grammar.Range{}
}

// headliner returns the words with capitals right before token v.
func (s *draft) headliner(v int) grammar.Range {
	lo := s.SentenceStart(v)
	i := v
	for i > lo && s.Capital(i-1) && s.Doc.Tokens[i-1].Kind == text.Word {
		i--
	}
	if i+1 == v && s.Is(i, grammar.Determiner) {
		return grammar.Range{}
	}
	return grammar.Range{First: i, Last: v}
}

// silent reports whether a quote tells that nothing was said: did not respond to calls; goes
// without saying; was never charged with a crime; a so-called “superbug”; nobody means it.
func (s *draft) silent(q *text.Quote) bool {
	v := s.verbOf(q)
	if s.At(v, "so-called") {
		return true
	}
	if q.Cue.Empty() || s.Kind(q.Content) != text.Indirect {
		return false
	}
	switch s.stem(v) {
	case "mean", "meant": // empty shelves mean that
		return q.Speaker.Empty()
	case "respond", "comment", "repli", "reply":
		return q.Mode == text.Negated
	case "say":
		return s.At(v-1, "without")
	case "charg":
		return q.Mode == text.Negated
	}
	return false
}

// withhold makes attitudes of quotes that only name what somebody did not speak of: declined
// to comment on the report; did not disclose the price. What they did not say with a clause
// stays speech: declined to say whether it would close; nor does "deny" or "rule out" leave
// unsaid.
func (s *draft) withhold() {
	for i := range s.Doc.Quotes {
		q := &s.Doc.Quotes[i]
		if q.Mode != text.Negated || q.Type != text.Indirect || q.Cue.Empty() || q.Lemma == "deny" || q.Lemma == "rule" {
			continue
		}
		c := s.firstToken(q.Content[0])
		about := s.Is(s.verbOf(q), grammar.Negation) && s.Is(c, grammar.Preposition) && !s.Is(c, grammar.Conjunction) // on reports that it may
		if q.Act == text.Speech && (about || !act.Clause(&s.Words, q.Content[0])) {
			q.Act = text.Attitude
		}
	}
}
