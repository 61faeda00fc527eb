package source_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/d1af08f5/sayso/pipeline/source"
)

// BenchmarkJSONL reads lines as large as those of news.
func BenchmarkJSONL(b *testing.B) {
	text := strings.Repeat(`“It rained,” said Ann Lee. \"It snowed.\"\n`, 60)
	var in strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&in, `{"id":"%d","title":"Rain in Oslo","date":"2026-11-28","text":"%s","tags":["rain","snow"]}`+"\n", i, text)
	}
	b.SetBytes(int64(in.Len()))
	b.ReportAllocs()
	for b.Loop() {
		for range source.JSONL(strings.NewReader(in.String())) {
		}
	}
}
