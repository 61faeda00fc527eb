package net

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/marks"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
	"github.com/d1af08f5/sayso/extractors/text"
)

// A word that is a name in one text and none in the next has other look-ups, though words
// are remembered.
func TestWordsAreRememberedWithTheirClasses(t *testing.T) {
	file, err := os.ReadFile("../../en/quotes.model")
	require.NoError(t, err)
	m, err := Decode(file)
	require.NoError(t, err)
	r, err := NewReader(m, nil)
	require.NoError(t, err)
	plain, named := scanOf("Will spoke."), scanOf("Will spoke.")
	named.Classes[0] = 0
	plain.Classes[0] = grammar.Auxiliary
	sum := func(w *Workspace, s *rules.Scan) []int16 {
		w.view.look(s)
		r.sums(w, 0, len(w.view.token))
		return append([]int16(nil), w.sum...)
	}
	w := new(Workspace)
	require.NotEqual(t, sum(w, plain), sum(w, named))
	require.Equal(t, sum(new(Workspace), named), sum(w, named))
}

// A model whose tables are not those of the features is refused before it is asked.
func TestAReaderWantsItsTables(t *testing.T) {
	_, err := NewReader(random(t, shapeS), nil)
	require.ErrorIs(t, err, ErrFormat)
}

func scanOf(s string) *rules.Scan {
	d := new(text.Document)
	d.Reset(s)
	text.Segment(d)
	scan := new(rules.Scan)
	scan.Words.Read(d, grammar.Lexicon{})
	scan.Runs = marks.Pair(d, nil)
	scan.Attribute()
	return scan
}
