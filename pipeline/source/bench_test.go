package source_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
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

// BenchmarkPages reads the web pages of the folder SAYSO_PAGES, on one core.
func BenchmarkPages(b *testing.B) {
	dir := os.Getenv("SAYSO_PAGES")
	if dir == "" {
		b.Skip("SAYSO_PAGES names no folder of web pages")
	}
	size, pages := int64(0), 0
	filepath.WalkDir(dir, func(_ string, e fs.DirEntry, err error) error {
		if info, err := e.Info(); err == nil && !e.IsDir() {
			size, pages = size+info.Size(), pages+1
		}
		return err
	})
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for range source.Finished(source.Folder(dir)) {
		}
	}
	b.ReportMetric(float64(pages*b.N)/b.Elapsed().Seconds(), "pages/s")
}
