package prose

import (
	"strings"
	"testing"

	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func FuzzTag(f *testing.F) {
	for _, seed := range []string{
		story, "", "Paris", "’s", "''Tis Paris''", "A B C. D E F", "@Merkel", "Mr. Xi\u200b Jinping\r\n\r\nBeijing",
		"“‘Paris’” — “Rome", "U.S. U.S. U.S.", "Å ß İstanbul ﬁ", "a.b@c.de http://Paris.fr/Rome", strings.Repeat("Angela Merkel ", 600),
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\uFFFD")
		d := tag(t, s)
		promises(t, d)
		assert.Equal(t, found(d), found(tag(t, s)), "the same names twice")
	})
}

// promises checks what Tag promises of every name: inside one sentence, from
// the border of a word to the border of a word, in order and apart.
func promises(t *testing.T, d *text.Document) {
	t.Helper()
	starts, ends := make(map[int]bool), make(map[int]bool)
	for _, token := range d.Tokens {
		starts[token.Start], ends[token.End] = true, true
	}
	last, sentence := 0, 0
	for _, m := range d.Mentions {
		require.False(t, m.Empty())
		require.GreaterOrEqual(t, m.Start, last, "in order and apart")
		for sentence < len(d.Sentences) && d.Sentences[sentence].End < m.End {
			sentence++
		}
		require.Less(t, sentence, len(d.Sentences), "inside a sentence")
		require.True(t, d.Sentences[sentence].Contains(m.Span), "inside a sentence")
		require.True(t, starts[m.Start] && ends[m.End], "on the borders of words: %q", m.In(d.Text))
		require.NotEqual(t, text.NoType, m.Type)
		require.Equal(t, text.Name, m.Kind)
		require.Equal(t, -1, m.Entity)
		last = m.End
	}
}
