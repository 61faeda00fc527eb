package quote

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/text"
)

// spoken is a labelled turn of an interview or a transcript: BAKKER: In 1994.
type spoken struct {
	label tokens
	runs  []tokens // a paragraph each, without the label
}

// labelOf returns the label that the tokens [first, last) begin with, up to its
// colon: Q, BAKKER, THE HERALD, Anna Ruiz.
func (s *scan) labelOf(first, last int) tokens {
	for first < last && strings.Trim(s.word(first), "*_") == "" { // **Q:
		first++
	}
	i := first
	for i < min(last, first+6) && s.labelWord(i, first) {
		i++
	}
	if i == first || i+1 >= last {
		return tokens{}
	}
	if w := s.word(first); (w == "Q." || w == "A.") && i > first { // Q. Where was the car?
		return tokens{first, first + 1}
	} else if i == first+2 && (w == "Q" || w == "A") && s.symbol(first+1, ".") {
		return tokens{first, first + 1}
	}
	if !s.symbol(i, ":") {
		return tokens{}
	}
	if i-first == 1 && s.is(first, Calendar) {
		return tokens{}
	}
	return tokens{first, i}
}

// labelWord reports whether token i can stand in a label that begins at first.
func (s *scan) labelWord(i, first int) bool {
	t := s.d.Tokens[i]
	if t.Kind == text.Punct {
		return s.symbol(i, ".") && i > first
	}
	return t.Kind == text.Word && t.Case.Capital() && !s.is(i, Calendar)
}

// isQuestion reports whether a label says that a question follows, or an answer.
func isQuestion(label string) bool {
	switch strings.ToLower(label) {
	case "q", "a", "question", "answer", "interviewer", "reporter", "host", "moderator":
		return true
	}
	return false
}

// labelled returns the turns of an interview without marks; none where the
// labels of a document are not those of people who take turns.
func (s *scan) labelled() []spoken {
	var all []spoken
	for p, par := range s.d.Paragraphs {
		if par.First >= par.Last {
			continue
		}
		first, last := s.d.ParagraphTokens(p)
		l := s.labelOf(first, last)
		switch {
		case !l.empty():
			all = append(all, spoken{l, []tokens{s.answer(l, last)}})
		case len(all) > 0 && s.d.Tokens[last-1].Kind == text.Punct || len(all) > 0 && s.d.Tokens[last-1].Kind == text.Mark:
			t := &all[len(all)-1]
			t.runs = append(t.runs, tokens{first, last})
		}
	}
	if len(all) == 0 || !s.takeTurns(all) {
		return nil
	}
	last := &all[len(all)-1] // what follows it may be the writer's again
	last.runs = last.runs[:1]
	return all
}

// answer returns the words behind a label, before the paragraph ends at last.
func (s *scan) answer(l tokens, last int) tokens {
	first := l.last
	if s.symbol(first, ":") || s.symbol(first, ".") {
		first++
	}
	for first < last && strings.Trim(s.word(last-1), "*_") == "" {
		last--
	}
	return tokens{first, last}
}

// takeTurns reports whether labels are those of a conversation: two or more of
// them, that come again, hardly ever one twice in a row; or a question and its
// answer.
func (s *scan) takeTurns(all []spoken) bool {
	seen := map[string]int{}
	changes, asked, most, talk := 0, false, 0, 0
	for i, t := range all {
		w := strings.Trim(s.word(t.label.last-1), ".") // BAKKER, behind JOHANNES BAKKER
		seen[w]++
		most = max(most, seen[w])
		if r := t.runs[0]; r.first < r.last && (s.symbol(r.last-1, "?") || s.between(r.first, r.last)) {
			talk++
		}
		asked = asked || isQuestion(w)
		if i > 0 && w != strings.Trim(s.word(all[i-1].label.last-1), ".") {
			changes++
		}
	}
	if len(seen) < 2 || 4*changes < 3*(len(all)-1) {
		return false
	}
	if first := all[0].runs; asked && len(all) < 4 {
		return s.symbol(first[len(first)-1].last-1, "?")
	}
	return len(all) >= 4 && 5*most >= 2*len(all) && (asked || 2*talk >= len(all))
}

// turns puts the labelled turns of an interview among the quotes. A quote that
// stands in a turn, and is not all of it, is reported inside it; what only
// shares words with a turn goes.
func (s *draft) turns() {
	said := s.labelled()
	if len(said) == 0 {
		return
	}
	var kept, turnOf []int // indexes of quotes, and of the turn that each stands in, in kept, or -1
	keep := func(q, turn int) {
		kept, turnOf = append(kept, q), append(turnOf, turn)
	}
	i, had := 0, len(s.d.Quotes)
	for _, t := range said {
		turn := s.turnQuote(t)
		for ; i < had && s.d.Quotes[i].Content[0].Start < turn.Content[0].Start; i++ {
			if q := &s.d.Quotes[i]; q.Content[len(q.Content)-1].End <= turn.Speaker.Start {
				keep(i, -1)
			}
		}
		at := len(kept)
		keep(len(s.d.Quotes), -1)
		s.d.Quotes = append(s.d.Quotes, turn)
		for ; i < had && s.d.Quotes[i].Content[0].Start < turn.Content[len(turn.Content)-1].End; i++ {
			q := &s.d.Quotes[i]
			switch whole := s.wholeTurn(turn, *q); {
			case whole && q.Type == text.Direct:
				turn.Content, turn.Type = q.Content, text.Direct
				*q, kept[at] = turn, i
			case !whole && insideOne(turn.Content, *q) && q.Cue.Start >= turn.Content[0].Start:
				q.Speaker.Start = max(q.Speaker.Start, min(turn.Content[0].Start, q.Speaker.End)) // Q: The minister said
				keep(i, at)
			}
		}
	}
	for ; i < had; i++ {
		keep(i, -1)
	}
	s.d.Keep(kept)
	for i, turn := range turnOf {
		if q := &s.d.Quotes[i]; q.Via < 0 {
			q.Via = turn
		}
	}
}

func (s *draft) turnQuote(t spoken) text.Quote {
	r := Reading{Speaker: s.labelName(t.label), Confidence: turnConfidence}
	for _, p := range t.runs {
		r.Content = append(r.Content, s.d.Tokenized(p.first, p.last))
	}
	q := s.quote(r, -1)
	q.Type = s.kind(q.Content)
	return q
}

// wholeTurn reports whether a quote is all of a turn.
func (s *draft) wholeTurn(turn, q text.Quote) bool {
	return q.Content[0].Start-turn.Content[0].Start <= 2 && turn.Content[len(turn.Content)-1].End-q.Content[len(q.Content)-1].End <= 2
}

// labelName returns the name in a label, without titles.
func (s *scan) labelName(l tokens) text.Span {
	for l.first+1 < l.last && s.is(l.first, Title|Determiner) {
		l.first++
	}
	return s.d.Tokenized(l.first, l.last)
}

// insideOne reports whether one run holds all of a quote.
func insideOne(runs []text.Span, q text.Quote) bool {
	for _, r := range runs {
		if r.Start <= q.Content[0].Start && q.Content[len(q.Content)-1].End <= r.End {
			return true
		}
	}
	return false
}
