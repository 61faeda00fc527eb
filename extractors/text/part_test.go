package text_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Whatever a long text is made of, its parts hold every token once, and offsets
// into the whole.
func TestPartsAreTheDocument(t *testing.T) {
	const size = 3 * text.PartSize
	for name, s := range map[string]string{
		"short":          "Ann spoke. Bo left.",
		"paragraphs":     strings.Repeat("Ann spoke of it. Bo left her.\n\n", size/8),
		"one paragraph":  strings.Repeat("Ann spoke of it. Bo left her. ", size/8),
		"one sentence":   "A" + strings.Repeat(" word", size),
		"quoted":         strings.Repeat("“Ann spoke of it.\n\n", size/6),
		"a long one":     strings.Repeat("Ann spoke.\n\n", size/3) + strings.Repeat("of this ", size/2),
		"hardly too big": strings.Repeat("Ann spoke.\n\n", text.PartSize/2+10),
	} {
		t.Run(name, func(t *testing.T) {
			d := new(text.Document)
			d.Reset(s)
			text.Segment(d)
			tokens, parts, end := 0, 0, -1
			d.EachPart(func(p *text.Document) {
				require.Equal(t, d.Tokens[tokens:tokens+len(p.Tokens)], p.Tokens)
				tokens += len(p.Tokens)
				parts++
				assert.LessOrEqual(t, len(p.Tokens), 2*text.PartSize)
				at := 0
				for _, x := range p.Sentences {
					require.Equal(t, at, x.First)
					require.Equal(t, p.Tokenized(x.First, x.Last), x.Span)
					at = x.Last
				}
				require.Equal(t, len(p.Tokens), at)
				at = 0
				for _, x := range p.Paragraphs {
					require.Equal(t, at, x.First)
					require.Greater(t, x.Start, end)
					require.Equal(t, p.Sentences[x.Last-1].End, x.End)
					at, end = x.Last, x.End-1
				}
				require.Equal(t, len(p.Sentences), at)
			})
			assert.Equal(t, len(d.Tokens), tokens)
			assert.Equal(t, len(d.Tokens) > text.PartSize*3/2, parts > 1)
		})
	}
}

func TestWhatPartsHoldComesBack(t *testing.T) {
	d := new(text.Document)
	d.Reset(strings.Repeat("Ann spoke.\n\n", text.PartSize))
	text.Segment(d)
	d.EachPart(func(p *text.Document) {
		p.Mentions = append(p.Mentions, text.Mention{Span: p.Tokens[0].Span}, text.Mention{Span: p.Tokens[len(p.Tokens)-3].Span})
	})
	names := len(d.Mentions)
	require.Greater(t, names, 2)
	d.EachPart(func(p *text.Document) {
		require.Len(t, p.Mentions, 2)
		p.Quotes = append(p.Quotes, text.Quote{Via: -1}, text.Quote{Via: 0})
	})
	assert.Len(t, d.Mentions, names)
	require.Len(t, d.Quotes, names)
	assert.Equal(t, 2, d.Quotes[3].Via, "of the second part")
}
