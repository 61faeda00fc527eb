package source_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/source"
)

// Each document is in one shard of several, in the order of the input, with its error.
func TestShardsPartTheDocuments(t *testing.T) {
	docs := func(yield func(pipeline.Doc, error) bool) {
		for i := range 1000 {
			var err error
			if i%10 == 0 {
				err = errors.New("broken")
			}
			if !yield(pipeline.Doc{ID: fmt.Sprintf("news.jsonl:%d", i)}, err) {
				return
			}
		}
	}
	seen, broken := map[string]int{}, 0
	for part := 1; part <= 4; part++ {
		n := 0
		for doc, err := range (source.Shard{Part: part, Of: 4}).Documents(docs) {
			seen[doc.ID]++
			n++
			if err != nil {
				broken++
			}
		}
		assert.InDelta(t, 250, n, 60, "shards are about equal")
	}
	assert.Len(t, seen, 1000)
	for id, n := range seen {
		assert.Equal(t, 1, n, id)
	}
	assert.Equal(t, 100, broken)
}

func TestParseShard(t *testing.T) {
	s, err := source.ParseShard("2/8")
	require.NoError(t, err)
	assert.Equal(t, source.Shard{Part: 2, Of: 8}, s)
	assert.Equal(t, "2/8", s.String())
	for _, bad := range []string{"", "2", "0/8", "9/8", "a/8", "2/8/9", "-1/2"} {
		_, err := source.ParseShard(bad)
		assert.Error(t, err, bad)
	}
	assert.Empty(t, source.Shard{}.String())
}
