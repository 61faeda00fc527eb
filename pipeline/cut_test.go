package pipeline_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
)

// TestPiecesOfStories expects a record of any piece of a text: rules look at the
// words around them, and a text may begin and end anywhere.
func TestPiecesOfStories(t *testing.T) {
	paths, err := filepath.Glob("../seeds/*.txt")
	require.NoError(t, err)
	for _, path := range append(paths, "../testdata/gold/hard-quotes.txt", "../testdata/gold/hard-quotes-2.txt") {
		b, err := os.ReadFile(path)
		require.NoError(t, err)
		t.Run(filepath.Base(path), func(t *testing.T) {
			t.Parallel()
			eachPiece(string(b), func(piece string) {
				_, err := new(pipeline.Pipeline).Extract(piece)
				require.NoError(t, err, "%q", piece)
			})
		})
	}
}

// eachPiece calls do with pieces of a text, which begin at every third word. Some of
// them it changes to upper case or strips of quotation marks.
func eachPiece(text string, do func(string)) {
	starts := []int{}
	for i := range text {
		if i == 0 || text[i] > ' ' && text[i-1] <= ' ' {
			starts = append(starts, i)
		}
	}
	size := 0
	for k := 0; k < len(starts); k += 3 {
		size = size*7%61 + 2
		piece := text[starts[k]:]
		if end := k + size; end < len(starts) {
			piece = text[starts[k]:starts[end]]
		}
		do(piece)
		switch size % 4 {
		case 0:
			do(strings.ToUpper(piece))
		case 1:
			do(strings.NewReplacer(`"`, "", "“", "", "”", "").Replace(piece))
		case 2:
			do(strings.ReplaceAll(piece, "\n", " "))
		}
	}
}
