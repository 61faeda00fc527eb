package coref_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/text"
)

// BenchmarkSeeds is the resolver alone, on the seed stories as the shipped
// tagger and finder read them; it says what a token costs.
func BenchmarkSeeds(b *testing.B) {
	docs := readSeeds(b)
	size, tokens := 0, 0
	for _, d := range docs {
		size += len(d.Text)
		tokens += len(d.Tokens)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	work := new(text.Document)
	for b.Loop() {
		for _, d := range docs {
			restore(work, d)
			en.Entities().Resolve(work)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(tokens), "ns/token")
}

// restore makes work the document that d is, with mentions and quotes of its own.
func restore(work, d *text.Document) {
	mentions, entities, quotes := work.Mentions[:0], work.Entities[:0], work.Quotes[:0]
	*work = *d
	work.Mentions = append(mentions, d.Mentions...)
	work.Quotes = append(quotes, d.Quotes...)
	work.Entities = entities
}

// readSeeds returns the seed stories with their names and quotes.
func readSeeds(b *testing.B) []*text.Document {
	files, err := filepath.Glob("../../seeds/*.txt")
	require.NoError(b, err)
	tagger, err := en.Names()
	require.NoError(b, err)
	var docs []*text.Document
	for _, f := range files {
		s, err := os.ReadFile(f)
		require.NoError(b, err)
		d := new(text.Document)
		d.Reset(string(s))
		text.Segment(d)
		require.NoError(b, tagger.Tag(d))
		finder().Find(d)
		docs = append(docs, d)
	}
	return docs
}
