package quote

import (
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// longestPost bounds a post before the name of who holds it, in tokens.
const longestPost = 24

// holder gives a quote whose speaker is a post, or a part of one, to the person who holds
// it and whose name stands right before the verb: "Minister of Mines, Trade and Ports,
// Senator the Hon. Ana Ruiz, told"; "Commissioner of Police (Crime) Paul Pell said"; "Lund
// Union (LU) director Ana Ruiz said".
func (s *draft) holder(q *text.Quote) {
	end := s.verbOf(q)
	if q.Speaker.Empty() || q.Speaker.End > q.Cue.Start {
		return
	}
	lo := s.SentenceStart(end)
	for end > lo && s.Is(end-1, grammar.Auxiliary|grammar.Adverb) && s.Lower(end-1) {
		end--
	}
	if s.At(end-1, ",") {
		end--
	}
	first := s.personBefore(end)
	if first <= lo || q.Speaker.End > s.Doc.Tokens[first].Start {
		return
	}
	from, ok := s.postBefore(max(lo, first-longestPost), first)
	if !ok || q.Speaker.Start < s.Doc.Tokens[from].Start {
		return
	}
	if span := s.Doc.Tokenized(first, end); !slices.ContainsFunc(q.Content, func(c text.Span) bool {
		return c.Overlaps(span) || c.Start > s.Doc.Tokens[from].Start && c.End < span.Start
	}) {
		q.Speaker = span
	}
}

// personBefore returns the first token of the person whose name ends before token end, or
// -1.
func (s *draft) personBefore(end int) int {
	if end <= 0 {
		return -1
	}
	pos := s.Doc.Tokens[end-1].End
	k, ok := slices.BinarySearchFunc(s.Doc.Mentions, pos, func(m text.Mention, pos int) int { return m.End - pos })
	if !ok || s.Doc.Mentions[k].Type != text.Person {
		return -1
	}
	return s.firstToken(s.Doc.Mentions[k].Span)
}

// postBefore returns the first token, not before token lo, of the post right before token
// end, and whether there is one: words with capitals, what joins them, brackets and
// commas, and behind a bracket a noun like "director".
func (s *draft) postBefore(lo, end int) (int, bool) {
	i, post, apart := end, false, s.At(end-1, ",") || s.At(end-1, ")")
	for i > lo {
		k := i - 1
		role := s.Is(k, grammar.Title|grammar.Role) && !strings.HasSuffix(s.Word(k), "s")
		switch {
		case s.personBefore(i) >= 0:
			return i, false
		case s.Doc.Tokens[k].Kind == text.Word && s.Capital(k):
			apart = apart || i < end && (s.At(i, ",") || s.At(i, "("))
		case s.joinsPost(k):
		case s.Lower(k) && s.closed(k, end) && (role || post):
		default:
			return s.bare(i, end), post && apart
		}
		post = post || role
		i--
	}
	return s.bare(i, end), post && apart
}

// joinsPost reports whether token i stands between the words of a post.
func (s *draft) joinsPost(i int) bool {
	switch s.Word(i) {
	case "of", "and", "for", "the", "in", "on", "to", "&", ",", "(", ")", "-":
		return true
	}
	return false
}

// closed reports whether a bracket closes before token i and nothing but words of a noun
// phrase stands from there to token end: "(LU) | country director".
func (s *draft) closed(i, end int) bool {
	for k := i; k < end; k++ {
		if s.Doc.Tokens[k].Kind != text.Word || s.Is(k, grammar.Preposition|grammar.Auxiliary|grammar.Conjunction|grammar.Determiner) {
			return false
		}
	}
	for k := i - 1; k > i-4 && k >= 0; k-- {
		if s.At(k, ")") {
			return true
		}
		if !s.Lower(k) {
			return false
		}
	}
	return false
}

// bare returns the first of the tokens [i, end) that may begin a post.
func (s *draft) bare(i, end int) int {
	for i < end && !s.Capital(i) {
		i++
	}
	return i
}
