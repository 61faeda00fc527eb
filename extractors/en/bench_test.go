package en_test

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/ner"
	"github.com/d1af08f5/sayso/extractors/text"
)

// BenchmarkNames is the tagger alone, with its real model, over the seed stories
// or what SAYSO_TEXTS names.
func BenchmarkNames(b *testing.B) {
	docs, size, tokens := benchDocs(b)
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
		_, err := ner.Decode(file)
		require.NoError(b, err)
	}
}

// BenchmarkQuotes is the finder of quotes and the resolver, with their real
// models, over the seed stories, or over the "text" of the JSONL file that the
// variable SAYSO_TEXTS names.
func BenchmarkQuotes(b *testing.B) {
	tagger, err := en.Names()
	require.NoError(b, err)
	finder, err := en.Quotes()
	require.NoError(b, err)
	docs, size, tokens := benchDocs(b)
	for _, d := range docs {
		require.NoError(b, tagger.Tag(d))
	}
	var work text.Document // the resolver changes the tagger's mentions
	b.SetBytes(int64(size))
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		for _, d := range docs {
			mentions, entities, quotes := work.Mentions[:0], work.Entities[:0], work.Quotes[:0]
			work = *d
			work.Mentions, work.Entities, work.Quotes = append(mentions, d.Mentions...), entities, quotes
			finder.Find(&work)
			en.Entities().Resolve(&work)
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// benchDocs returns the texts of benchTexts, segmented, and how many bytes and
// tokens they are.
func benchDocs(b *testing.B) (docs []*text.Document, size, tokens int) {
	b.Helper()
	for _, s := range benchTexts(b) {
		d := new(text.Document)
		d.Reset(s)
		text.Segment(d)
		docs = append(docs, d)
		size += len(s)
		tokens += len(d.Tokens)
	}
	return docs, size, tokens
}

// benchTexts returns the seed stories, or the texts of the JSONL file that the
// variable SAYSO_TEXTS names.
func benchTexts(b *testing.B) (texts []string) {
	b.Helper()
	if path := os.Getenv("SAYSO_TEXTS"); path != "" {
		f, err := os.Open(path)
		require.NoError(b, err)
		defer f.Close()
		for in := json.NewDecoder(f); ; {
			var row struct{ Text string }
			if err := in.Decode(&row); errors.Is(err, io.EOF) {
				return texts
			}
			require.NoError(b, err)
			texts = append(texts, row.Text)
		}
	}
	paths, err := filepath.Glob("../../seeds/*.txt")
	require.NoError(b, err)
	require.NotEmpty(b, paths)
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		require.NoError(b, err)
		texts = append(texts, string(raw))
	}
	return texts
}
