package text_test

import (
	"slices"
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

// parts returns the documents that EachPart cuts a text into.
func parts(s string) (all []text.Document) {
	d := new(text.Document)
	d.Reset(s)
	text.Segment(d)
	d.EachPart(func(p *text.Document) {
		c := *p
		c.Sentences, c.Paragraphs = slices.Clone(p.Sentences), slices.Clone(p.Paragraphs)
		all = append(all, c)
	})
	return all
}

// A quote may go on over paragraphs, each of which then begins with a mark: so no
// part begins with one as long as another paragraph is near.
func TestPartsBeginWithNoQuotationMark(t *testing.T) {
	const plain, quoted = "Ann spoke of it. Bo left her.\n\n", "“Ann spoke. Bo left it.\n\n" // of eight tokens each
	for _, c := range []struct {
		name, s string
		marks   bool
	}{
		{"a plain paragraph is near", strings.Repeat(plain, text.PartSize/8-1) + strings.Repeat(quoted, 50) + strings.Repeat(plain, text.PartSize/4), false},
		{"none is near", strings.Repeat(quoted, text.PartSize/2), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			all := parts(c.s)
			require.Greater(t, len(all), 1)
			for _, p := range all[1:] {
				assert.Equal(t, c.marks && p.Tokens[0].Kind == text.Mark, p.Tokens[0].Kind == text.Mark)
			}
		})
	}
}

// Parts end with a paragraph or, in a longer one, with a sentence, as soon as
// they have PartSize tokens; the last takes what is too little for another.
func TestWhereDocumentsAreCut(t *testing.T) {
	const size = text.PartSize
	words := func(n int) string { return strings.Repeat("on ", n-1) + "end" }
	sentence := func(n int) string { return "On" + strings.Repeat(" on", n-2) + ". " } // of n tokens
	for _, c := range []struct {
		name, s string
		want    []int // tokens of the parts
	}{
		{"no more than one and a half", words(size + size/2), []int{size + size/2}},
		{"just more", words(size + size/2 + 1), []int{size, size/2 + 1}},
		{"an endless sentence", words(3 * size), []int{size, size, size}},
		{"a little more", words(2*size + size/2 - 1), []int{size, size + size/2 - 1}},
		{"half a part more", words(2*size + size/2), []int{size, size, size / 2}},
		{"a sentence ends soon", sentence(size+10) + words(size), []int{size + 10, size}},
		{"a sentence ends with the part", sentence(size) + words(size), []int{size, size}},
		{"a sentence ends just in time", sentence(size+size/4) + words(size), []int{size + size/4, size}},
		{"a sentence ends too late", sentence(size+size/4+1) + words(size), []int{size, size + size/4 + 1}},
		{"a sentence ended before", sentence(size-1) + words(2*size), []int{size, size, size - 1}},
		{"a paragraph ends soon", words(size+10) + "\n\n" + words(size), []int{size + 10, size}},
		{"a paragraph ends just in time", words(size+size/4) + "\n\n" + words(size), []int{size + size/4, size}},
		{"a paragraph ends after a sentence", sentence(size+5) + words(5) + "\n\n" + words(size), []int{size + 10, size}},
		{"a paragraph ends too late", sentence(size+5) + words(size/4) + "\n\n" + words(size), []int{size + 5, size + size/4}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []int
			for _, p := range parts(c.s) {
				got = append(got, len(p.Tokens))
			}
			assert.Equal(t, c.want, got)
		})
	}
}

// A part has the mentions of its tokens.
func TestPartsHaveTheirMentions(t *testing.T) {
	d := new(text.Document)
	d.Reset(strings.Repeat("Ann spoke.\n\n", text.PartSize))
	text.Segment(d)
	for _, tok := range d.Tokens {
		if tok.Case == text.Title {
			d.Mentions = append(d.Mentions, text.Mention{Span: tok.Span})
		}
	}
	all := d.Mentions
	seen := 0
	d.EachPart(func(p *text.Document) {
		for _, m := range p.Mentions {
			require.Equal(t, all[seen], m)
			require.LessOrEqual(t, p.Tokens[0].Start, m.Start)
			require.LessOrEqual(t, m.End, p.Tokens[len(p.Tokens)-1].End)
			seen++
		}
		assert.Equal(t, d.Text, p.Text)
		assert.Equal(t, d.Body, p.Body)
	})
	assert.Len(t, all, seen)
	assert.Len(t, d.Mentions, seen)
}
