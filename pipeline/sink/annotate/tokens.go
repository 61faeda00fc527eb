package annotate

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"github.com/d1af08f5/sayso/extractors/text"
)

// tokens are spans in text order that do not overlap.
type tokens []text.Span

// words returns the tokens of a text, as the extractors see them. White space and
// the head of a text, such as a date, have none.
func words(s string) tokens {
	var d text.Document
	d.Reset(s)
	text.Segment(&d)
	all := make(tokens, len(d.Tokens))
	for i, t := range d.Tokens {
		all[i] = t.Span
	}
	return all
}

// touching returns the tokens [first, last) that share a byte with a span; none, if it
// is empty.
func (t tokens) touching(s text.Span) (first, last int) {
	first = sort.Search(len(t), func(i int) bool { return t[i].End > s.Start })
	last = sort.Search(len(t), func(i int) bool { return t[i].Start >= s.End })
	if s.Empty() {
		last = first
	}
	return first, max(first, last)
}

// cells are the tokens of a whole text as spaCy cuts it: what is not in a token of
// ours is in others, except for one blank after a token.
type cells struct {
	tokens
	blank []bool // whether a blank follows
}

func cut(s string) cells {
	var c cells
	end := 0
	for _, t := range words(s) {
		c.gap(s, end, t.Start)
		c.add(s, t)
		end = t.End
	}
	c.gap(s, end, len(s))
	return c
}

func (c *cells) add(s string, t text.Span) {
	c.tokens = append(c.tokens, t)
	c.blank = append(c.blank, t.End < len(s) && s[t.End] == ' ')
}

// gap cuts what stands between two tokens of ours into runs of white space and of
// other characters.
func (c *cells) gap(s string, from, to int) {
	if n := len(c.blank); n > 0 && c.blank[n-1] {
		from++
	}
	for from < to {
		end := from
		blank := spaceAt(s, from)
		for end < to && spaceAt(s, end) == blank {
			_, n := utf8.DecodeRuneInString(s[end:])
			end += n
		}
		if blank {
			c.tokens = append(c.tokens, text.Span{Start: from, End: end})
			c.blank = append(c.blank, false)
		} else {
			c.add(s, text.Span{Start: from, End: end})
			if c.blank[len(c.blank)-1] && end < to {
				end++
			}
		}
		from = end
	}
}

// spaceAt reports whether Python takes the character at i for white space.
func spaceAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsSpace(r) || 0x1c <= r && r <= 0x1f
}

// widened returns a span that begins and ends with tokens, and these: [first, last).
// There is one for every span of the text that is not blanks alone.
func (c *cells) widened(s text.Span) (wide text.Span, first, last int) {
	first, last = c.touching(s)
	if first == last { // a blank after a token
		first = max(0, first-1)
		last = first + 1
	}
	return text.Span{Start: c.tokens[first].Start, End: c.tokens[last-1].End}, first, last
}
