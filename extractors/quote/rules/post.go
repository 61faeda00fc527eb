package rules

import (
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// longestDisplay is the most tokens of the name that somebody posts under, and longestPost
// the most paragraphs of a post.
const longestDisplay, longestPost = 8, 4

// Posts returns the posts of social media that the text embeds without marks, in text
// order: "The road is shut. pic.twitter.com/x — Marta Oduya (@moduya) May 4, 2020", in one
// paragraph or with the name in a paragraph below. Their labels stand behind what is said.
func (s *Scan) Posts() []Turn {
	if !strings.Contains(s.Doc.Text, "(@") {
		return nil
	}
	var all []Turn
	for p := range s.Doc.Paragraphs {
		first, last := s.Doc.ParagraphTokens(p)
		for i := first; i < last; i++ {
			t := s.postLabel(i, first, last)
			if t.Label.Empty() {
				continue
			}
			if t.Runs = s.postText(first, t.Label.First, p, all); len(t.Runs) > 0 {
				all = append(all, t)
			}
			first, i = t.Label.Last, t.Label.Last-1
		}
	}
	return all
}

// postLabel reads the name, the account and the date behind a post, from the dash at token
// i on, in the paragraph of the tokens [first, last).
func (s *Scan) postLabel(i, first, last int) Turn {
	if !s.At(i, "—") && !s.At(i, "–") && !s.At(i, "-") && !s.At(i, "--") {
		return Turn{}
	}
	k := i + 1
	for k < min(last, i+1+longestDisplay) && !s.At(k, "(") {
		k++
	}
	if k == i+1 || k+3 >= last || !s.At(k, "(") || !strings.HasPrefix(s.Word(k+1), "@") || !s.At(k+2, ")") {
		return Turn{}
	}
	end := s.dateEnd(k+3, last)
	if end == k+3 {
		return Turn{}
	}
	return Turn{Label: grammar.Range{First: i, Last: end}, Name: grammar.Range{First: i + 1, Last: k}}
}

// dateEnd returns the token after the date at token i, May 4, 2020 or 4 May 2020, or i.
func (s *Scan) dateEnd(i, last int) int {
	k, month, numbers := i, 0, 0
	for ; k < last && month+numbers < 3; k++ {
		switch {
		case s.Is(k, grammar.Calendar):
			month++
		case s.Doc.Tokens[k].Kind == text.Number:
			numbers++
		case !s.At(k, ","):
			return i
		}
	}
	if month != 1 || numbers != 2 {
		return i
	}
	return k
}

// postText returns what a post says whose label begins at token end, in paragraph p, of
// which the tokens from first on are not those of another post. If that is nothing, it is
// the paragraph above, or those below a colon. The links behind are none of it.
func (s *Scan) postText(first, end, p int, before []Turn) []grammar.Range {
	if first < end {
		return appendRun(nil, grammar.Range{First: first, Last: s.trimLinks(first, end)})
	}
	from, least := p-1, 0
	if len(before) > 0 {
		least = s.Doc.ParagraphAt(before[len(before)-1].Label.First) + 1
	}
	for q := p - 1; q >= max(least, p-longestPost); q-- {
		if q > 0 && s.colonEnds(q-1) {
			from = q
			break
		}
	}
	var runs []grammar.Range
	for q := max(from, least); q < p; q++ {
		a, b := s.Doc.ParagraphTokens(q)
		runs = appendRun(runs, grammar.Range{First: a, Last: s.trimLinks(a, b)})
	}
	return runs
}

// colonEnds reports whether paragraph p ends with a colon.
func (s *Scan) colonEnds(p int) bool {
	first, last := s.Doc.ParagraphTokens(p)
	return first < last && s.At(last-1, ":")
}

// trimLinks returns the end of the tokens [first, last) without the links at their end.
func (s *Scan) trimLinks(first, last int) int {
	for last > first && (strings.Contains(s.Word(last-1), "://") || strings.HasPrefix(s.Word(last-1), "pic.")) {
		last--
	}
	return last
}
