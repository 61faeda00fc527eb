package annotate

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/pipeline"
)

// FuzzCellsCoverTheText holds the tokens for spaCy to what its Doc asks for: they and
// the blanks after them are the text, and white space is in tokens of its own.
func FuzzCellsCoverTheText(f *testing.F) {
	for _, s := range []string{"", " ", "date 2026-03-03\n\n We won.", "a\x1c b", "\u200b \u200b", "“Hi,”  she\tsaid.\u0085", "👩\u200d👧 e\u0301", "  a  "} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		c := cut(s)
		var b strings.Builder
		for i, cell := range c.tokens {
			word := cell.In(s)
			assert.NotEmpty(t, word)
			b.WriteString(word)
			if c.blank[i] {
				b.WriteByte(' ')
				assert.False(t, spaceAt(word, 0), "white space has no blank of its own")
			}
		}
		assert.Equal(t, s, b.String())
		for i, r := range s {
			wide, first, last := c.widened(text.Span{Start: i, End: i + utf8.RuneLen(r)})
			assert.Less(t, first, last)
			if !spaceAt(s, i) {
				assert.LessOrEqual(t, wide.Start, i)
				assert.GreaterOrEqual(t, wide.End, i+utf8.RuneLen(r))
			}
		}
	})
}

func TestFragmentsHaveNoLineBreaks(t *testing.T) {
	for in, want := range map[string]string{
		"a b":                          "a b",
		"a\nb":                         "a|b",
		"a \r\n\n \u2028 b\u0085c\x0b": "a|b|c",
		"\na":                          "a",
		"\n":                           "",
	} {
		var all []string
		for _, part := range fragments(in, text.Span{End: len(in)}) {
			all = append(all, part.In(in))
		}
		assert.Equal(t, want, strings.Join(all, "|"), "%q", in)
	}
}

func TestOutwardPutsOuterQuotesFirst(t *testing.T) {
	s := &story{}
	for _, id := range []string{"q3 q2", "q2 q1", "q1 ", "q4 q5", "q5 q4"} { // the last two never end
		var q quote
		own, outer, _ := strings.Cut(id, " ")
		q.Quote = &pipeline.Quote{ID: own, Via: outer}
		s.quotes = append(s.quotes, q)
	}
	assert.Equal(t, []int{2, 1, 0, 3, 4}, s.outward())
}
