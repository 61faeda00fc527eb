package en_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/ner"
	"github.com/d1af08f5/sayso/extractors/text"
)

// BenchmarkNames is the tagger alone, with its real model, over the seed stories.
func BenchmarkNames(b *testing.B) {
	paths, err := filepath.Glob("../../seeds/*.txt")
	require.NoError(b, err)
	require.NotEmpty(b, paths)
	var docs []*text.Document
	size, tokens := 0, 0
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		require.NoError(b, err)
		d := new(text.Document)
		d.Reset(string(raw))
		text.Segment(d)
		docs = append(docs, d)
		size += len(raw)
		tokens += len(d.Tokens)
	}
	tagger, err := en.Names()
	require.NoError(b, err)
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			d.Mentions = d.Mentions[:0]
			require.NoError(b, tagger.Tag(d))
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkLoad is what the model of names costs before the first document.
func BenchmarkLoad(b *testing.B) {
	file, err := os.ReadFile("names.model")
	require.NoError(b, err)
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		_, err := ner.Load(file)
		require.NoError(b, err)
	}
}
