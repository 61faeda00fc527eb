package text

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// FuzzSegment checks what every later stage relies on, whatever the text.
func FuzzSegment(f *testing.F) {
	for _, s := range []string{
		"", " ", "date 2020-01-02 Hello.", "\ufeffOne. Two.\r\n\r\nThree", "He said “no.”\n\nShe didn’t.", "a\u200bb \u00adc\u00add",
		"\"A,\" he said. \"B.\" 'Tis '90s rock 'n' roll; www.example.org/a(b)c, x@y.org @you #tag",
		"U.S. J. K. Jones' \u2028 \u2029 。！？ …... ?!?! -- 1,000.5.6 3-D", "👩\u200d👩\u200d👧 ﷺ 한국어. हिन्दी। عربى؟",
		"one line of text that goes on\nand on until it is wrapped\nat a width.", "\tone line that goes on and on\n\nof many words of text, double\n\nspaced, with a http://a.org/\f\n\n\nend\u0085",
		"'''s''``\"''.'", "\xff\xfe.\xe2\x80",
	} {
		f.Add(s)
	}
	var d Document
	f.Fuzz(func(t *testing.T, text string) {
		d.Reset(text)
		Segment(&d)
		require.LessOrEqual(t, d.Body.Start, d.Body.End)
		require.Equal(t, len(text), d.Body.End)
		end := d.Body.Start
		for i, tok := range d.Tokens {
			require.False(t, tok.Empty(), "token %d is empty", i)
			require.GreaterOrEqual(t, tok.Start, end, "tokens are ordered and disjoint")
			requireBlank(t, text[end:tok.Start])
			if utf8.ValidString(text) {
				require.True(t, utf8.ValidString(tok.In(text)), "token %q is on rune borders", tok.In(text))
			}
			end = tok.End
		}
		requireBlank(t, text[end:])
		next := 0
		for _, s := range d.Sentences {
			require.Equal(t, next, s.First, "every token is in one sentence")
			require.Greater(t, s.Last, s.First)
			require.Equal(t, d.Tokenized(s.First, s.Last), s.Span)
			requireFewBlankLines(t, s.In(text))
			next = s.Last
		}
		require.Equal(t, len(d.Tokens), next)
		next = 0
		for _, p := range d.Paragraphs {
			require.Equal(t, next, p.First, "every sentence is in one paragraph")
			require.Greater(t, p.Last, p.First)
			require.Equal(t, Span{d.Sentences[p.First].Start, d.Sentences[p.Last-1].End}, p.Span)
			next = p.Last
		}
		require.Equal(t, len(d.Sentences), next)
	})
}

func blank(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
}

func requireBlank(t *testing.T, gap string) {
	for _, r := range gap {
		require.True(t, blank(r), "%q is in no token", r)
	}
}

// A sentence of double-spaced text crosses single blank lines.
func requireFewBlankLines(t *testing.T, s string) {
	blanks := -1
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\r' && i+1 < len(s) && s[i+1] == '\n':
		case r == '\n' || r == '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			blanks++
			require.Less(t, blanks, 2, "a sentence crosses two blank lines: %q", s)
		case !blank(r):
			blanks = -1
		}
		i += n
	}
}
