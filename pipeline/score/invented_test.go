package score_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
)

// pieces make texts in which all that the measure looks at comes up often.
var pieces = strings.Split("a|bé|Ann|Lee|Mr.|the|dr|thé|émr|Émr| | | | |\u00a0|\x1f|\u2003|\n|\r|\t|,|.|—|…|\"|\"|“|“|”|”|‘|’|(|_|Ⅳ|İ|ß|that |That |said|planned|replies|had|only|-1|-|’s|Bo Ek|president", "|")

// invent writes documents with quotes marked at random places, some through the
// middle of characters, and returns their records, of which some are missing.
func invent(t *testing.T, path string, docs int) []*pipeline.Record {
	t.Helper()
	r := rand.New(rand.NewPCG(1, 2))
	f, err := os.Create(path)
	require.NoError(t, err)
	defer f.Close()
	out := json.NewEncoder(f)
	recs := make([]*pipeline.Record, docs)
	for i := range recs {
		var b strings.Builder
		for range 10 + r.IntN(60) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		text, id := b.String(), fmt.Sprint(i)
		quotes := inventQuotes(r, text)
		require.NoError(t, out.Encode(map[string]any{
			"id": id, "text": text, "quotes": quotes, "discard": inventSpans(r, len(text), r.IntN(3)/2),
		}))
		if r.IntN(10) > 0 {
			recs[i] = &pipeline.Record{ID: id, Quotes: inventRecord(r, len(text), quotes), Entities: []pipeline.Entity{
				{ID: "e1", Type: pipeline.Person, Gender: pipeline.Female}, {ID: "e2", Type: pipeline.Person, Gender: pipeline.Male}, {ID: "e3", Type: pipeline.Person},
			}}
		}
	}
	return recs
}

func inventQuotes(r *rand.Rand, text string) []map[string]any {
	quotes := []map[string]any{}
	for range r.IntN(5) {
		quotes = append(quotes, map[string]any{
			"type": inventType(r), "content": inventSpans(r, len(text), r.IntN(4)), "speaker": inventSpans(r, len(text), r.IntN(2)),
			"speaker_name": inventName(r), "speaker_mentions": inventSpans(r, len(text), r.IntN(4)),
			"cue": inventSpans(r, len(text), r.IntN(3)), "gender": []any{nil, "f", "m"}[r.IntN(3)], "optional": r.IntN(8) == 0,
		})
	}
	return quotes
}

// inventRecord finds half of the marked quotes, and others.
func inventRecord(r *rand.Rand, size int, marked []map[string]any) []pipeline.Quote {
	var quotes []pipeline.Quote
	for _, m := range marked {
		if r.IntN(2) > 0 {
			quotes = append(quotes, inventFound(r, m["content"].([][2]int), m["speaker"].([][2]int), m["cue"].([][2]int)))
		}
	}
	for range r.IntN(3) {
		quotes = append(quotes, inventFound(r, inventSpans(r, size, 1+r.IntN(2)), inventSpans(r, size, r.IntN(2)), inventSpans(r, size, r.IntN(2))))
	}
	return quotes
}

func inventFound(r *rand.Rand, content, speaker, cue [][2]int) pipeline.Quote {
	q := pipeline.Quote{Type: pipeline.QuoteType(inventType(r)), Content: []pipeline.Passage{}}
	for _, s := range content {
		q.Content = append(q.Content, pipeline.Passage{Range: pipeline.Range{Start: s[0], End: max(s[0], s[1]-r.IntN(2))}})
	}
	for _, s := range cue {
		q.Cue = &pipeline.Cue{Passage: pipeline.Passage{Range: pipeline.Range{Start: s[0], End: s[1]}}}
	}
	for _, s := range speaker {
		q.Speaker = &pipeline.Speaker{Name: inventName(r), Entity: fmt.Sprint("e", 1+r.IntN(4))}
		q.Speaker.Start, q.Speaker.End = s[0], s[1]
	}
	return q
}

func inventType(r *rand.Rand) string { return []string{"direct", "mixed", "indirect"}[r.IntN(3)] }

func inventName(r *rand.Rand) string {
	return []string{"", "Ann", "Mr. Ann_Lee", "thé Lee (a)", "Ann Lee", "the", "Bo Ek-12", "Ek’s", "president Bo-Ek", "lee", "he", "Ann Bo Ek"}[r.IntN(12)]
}

func inventSpans(r *rand.Rand, size, n int) [][2]int {
	spans := make([][2]int, n)
	for i := range spans {
		start := r.IntN(size)
		spans[i] = [2]int{start, start + r.IntN(min(40, size-start+1))}
	}
	return spans
}
