package pipeline_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
)

// TestArticleOfChainedReports reads the article that the project began with, if the
// data folder exists. It expects full names of all speakers, and the right Via.
func TestArticleOfChainedReports(t *testing.T) {
	paths, err := filepath.Glob("../../shared/seeds/000_*.txt")
	require.NoError(t, err)
	if len(paths) == 0 {
		t.Skip("no data folder")
	}
	b, err := os.ReadFile(paths[0])
	require.NoError(t, err)
	rec, err := pipeline.Extract(string(b))
	require.NoError(t, err)
	checkRecord(t, rec, string(b))

	type quote struct {
		typ, speaker string
		runs         int
		via          string // whose quote it is reported inside
	}
	by := map[string]string{}
	var found []quote
	for _, q := range rec.Quotes {
		by[q.ID] = speaker(q)
	}
	for _, q := range rec.Quotes {
		found = append(found, quote{string(q.Type), plain(speaker(q)), len(q.Content), by[q.Via]})
	}
	for _, want := range []quote{
		{"indirect", "vladimir putin", 1, ""},
		{"direct", "rex tillerson", 2, ""},
		{"indirect", "tass", 1, ""},
		{"mixed", "dmitry peskov", 1, "Tass"},
		{"mixed", "dmitry peskov", 1, ""},
		{"direct", "charles maynes", 2, ""},
		{"direct", "charles maynes", 1, ""},
		{"indirect", "kremlin", 1, "Charles Maynes"},
		{"mixed", "rex tillerson", 1, "Charles Maynes"},
		{"indirect", "russia", 1, ""},
		{"indirect", "vladimir putin", 1, ""},
		{"mixed", "rex tillerson", 1, ""},
	} {
		at := slices.Index(found, want)
		if assert.GreaterOrEqual(t, at, 0, "%v is missing, or not where it stands in the text", want) {
			for _, q := range found[:at] {
				assert.Equal(t, "indirect", q.typ, "%v is none", q)
			}
			found = found[at+1:]
		}
	}
}
