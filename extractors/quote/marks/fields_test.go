package marks_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/quote/marks"
	"github.com/d1af08f5/sayso/extractors/text"
)

func TestFieldsOfARun(t *testing.T) {
	d := segmented("Nobody spoke.\n\n\"We have 3 of them,\" she said.\n\n\"We have none.")
	assert.Equal(t, []marks.Run{
		{First: 3, Last: 11, Paragraph: 1, Words: 5, Closed: true},
		{First: 14, Last: 19, Paragraph: 2, Words: 3},
	}, marks.Pair(d, nil))
}

func TestPairUsesTheMemoryGiven(t *testing.T) {
	buf := make([]marks.Run, 3, 8)
	runs := marks.Pair(segmented(`"We won," she said.`), buf)
	assert.Len(t, runs, 1)
	assert.Same(t, &buf[0], &runs[0])
	assert.Empty(t, marks.Pair(segmented("Nobody spoke."), buf))
	assert.Empty(t, marks.Pair(segmented(""), nil))
}

func TestMarksNestNoDeeperThanTheBound(t *testing.T) {
	for depth := 1; depth <= marks.Deepest+2; depth++ {
		s := strings.Repeat("“a ", depth) + strings.Repeat("b” ", depth)
		runs := paired(s)
		if depth <= marks.Deepest {
			assert.Equal(t, []string{fmt.Sprintf("%d %s", 2*depth, strings.TrimSpace(s))}, runs)
		} else { // marks beyond the bound are not counted, and the run ends early
			assert.Len(t, runs, 1)
			assert.Equal(t, fmt.Sprintf("%d %s", depth+marks.Deepest, strings.TrimSpace(s[:len(s)-len("b” ")*(depth-marks.Deepest)])), runs[0])
		}
	}
	assert.Equal(t, 8, marks.Deepest)
}

func TestMarksOfTheSameKindOpenTheSame(t *testing.T) {
	kinds := [][]string{{"“", "”", "\"", "„", "``", "''"}, {"‘", "’", "'", "‚", "‹", "›", "`"}, {"«", "»"}}
	for i, kind := range kinds {
		for j, other := range kinds {
			for _, a := range kind {
				for _, b := range other {
					assert.Equal(t, i == j, marks.SameOpening(a, b), a+b)
				}
			}
		}
	}
}

// The text inside a quote is read as a document of its own, whose last mark stands
// before the mark that closes the quote.
func TestPairInsideAQuote(t *testing.T) {
	d := segmented(`"It is 'a fairy tale.'"`)
	inside := text.Span{Start: d.Tokens[1].Start, End: d.Tokens[len(d.Tokens)-2].End}
	d.Sentences = []text.Sentence{{Span: inside, First: 1, Last: len(d.Tokens) - 1}}
	d.Paragraphs = []text.Paragraph{{Span: inside, First: 0, Last: 1}}
	runs := marks.Pair(d, nil)
	if assert.Len(t, runs, 1) {
		assert.Equal(t, `'a fairy tale.'`, d.Tokenized(runs[0].First, runs[0].Last).In(d.Text))
	}
}
