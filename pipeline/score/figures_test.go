package score_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/score"
)

// testdata holds marked texts that were written for this test, records with every
// sort of mistake, and the figures that score_quotes.py --full gives for them, with
// two decimals.
func TestFiguresAreThoseOfTheScript(t *testing.T) {
	b, err := os.ReadFile("testdata/figures.json")
	require.NoError(t, err)
	want := map[string]any{}
	require.NoError(t, json.Unmarshal(b, &want))
	n := invented(t)
	assert.Equal(t, printed("", want), printed("", figures(n)))
}

// The acts of what was found are those of the record; together they are all of it.
func TestActsAreCountedApart(t *testing.T) {
	n := invented(t)
	assert.Equal(t, score.Tally{Quotes: 11, Strict: 5, Exact: 7, Dice80: 7, E2E: 3}, n.OfAct(pipeline.Speech))
	assert.Equal(t, score.Tally{Quotes: 2, Exact: 1, Dice80: 2, E2E: 2}, n.OfAct(pipeline.Thought))
	assert.Equal(t, score.Tally{Quotes: 4, Strict: 2, Exact: 2, Dice80: 3, E2E: 3}, n.OfAct(pipeline.Attitude))
	sum := 0
	for _, a := range pipeline.AllActs {
		sum += n.OfAct(a).Quotes
	}
	assert.Equal(t, n.Found, sum)
}

// invented returns the scores of the records in testdata.
func invented(t *testing.T) *score.Quotes {
	t.Helper()
	f, err := os.Open("testdata/records.jsonl")
	require.NoError(t, err)
	defer f.Close()
	all, err := score.ReadRecords(f)
	require.NoError(t, err)
	n := new(score.Quotes)
	for _, g := range documents(t, "testdata/gold.jsonl") {
		rec, err := all.Of(g)
		require.NoError(t, err)
		n.Add(g, rec)
	}
	return n
}
