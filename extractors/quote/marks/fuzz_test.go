package marks_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/quote/marks"
	"github.com/d1af08f5/sayso/extractors/text"
)

// FuzzPair holds what is promised of runs, whatever stands in a text: they are in
// order and apart, each lies in its paragraph, and one that is open reaches to the end
// of its paragraph or to the mark that opens the next.
func FuzzPair(f *testing.F) {
	for _, s := range []string{
		"", `," "he said. "B`, `"A," he said. "B.`, "“A\n\n“B\n\n“C.” ‘’", "'''s''``\"''.'", "»A« «B» „C“ ‚D’ 6'2\" ’90s rock ’n’ roll", "\"\"\"\"\n\n\"", "“‘“‘“‘“‘“‘“‘", "“A\n\n“", "“\x02\n\n“C", "\u202e“\u200b”\u0301\"", "Y2=\"'\x00d\x02\n“C",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := segmented(s)
		end, last := 0, -1
		for i, r := range marks.Pair(d, nil) {
			require.LessOrEqual(t, end, r.First, "run %d is behind the one before", i)
			require.Less(t, r.First, r.Last)
			require.True(t, 0 <= r.Words && r.Words < r.Last-r.First, "a mark is no word")
			require.LessOrEqual(t, last, r.Paragraph)
			p := d.Paragraphs[r.Paragraph]
			require.True(t, d.Sentences[p.First].First <= r.First && r.Last <= d.Sentences[p.Last-1].Last, "run %d stands in its paragraph", i)
			require.True(t, r.Closed || r.Last == d.Sentences[p.Last-1].Last || d.Tokens[r.Last].Kind == text.Mark, "run %d is open", i)
			require.False(t, r.Continues && (i == 0 || last >= r.Paragraph), "run %d goes on from a paragraph before", i)
			end, last = r.Last, r.Paragraph
		}
	})
}
