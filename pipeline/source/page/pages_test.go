package page_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline/source/page"
)

// leftover matches markup and scripts that were read as text. Stories that explain
// HTML have some.
var leftover = regexp.MustCompile(`</?(?:div|span|script|p|a|br)[ >]|\bfunction ?\(\w*\) ?\{|^\s*\{"`)

// TestReadPages reads the pages in the folder SAYSO_PAGES and tells how fast.
func TestReadPages(t *testing.T) {
	dir := os.Getenv("SAYSO_PAGES")
	if dir == "" {
		t.Skip("SAYSO_PAGES names no folder of pages")
	}
	var pages, size, odd, none int
	var spent time.Duration
	require.NoError(t, filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasPrefix(filepath.Ext(name), ".htm") {
			return err
		}
		raw, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		start := time.Now()
		p, err := page.Read(raw, page.Options{})
		took := time.Since(start)
		pages, size, spent = pages+1, size+len(raw), spent+took
		assert.Less(t, took, 5*time.Second, name)
		if err != nil {
			none++
			return nil
		}
		checkText(t, p.Text)
		if leftover.MatchString(p.Text) {
			odd++
			t.Logf("%s: %q", name, leftover.FindString(p.Text))
		}
		return nil
	}))
	t.Logf("%d pages, %d without text, %d with markup in the text: %.0f pages/s, %.1f MB/s",
		pages, none, odd, float64(pages)/spent.Seconds(), float64(size)/1e6/spent.Seconds())
}

func BenchmarkRead(b *testing.B) {
	raw, err := os.ReadFile("testdata/broadsheet.html")
	require.NoError(b, err)
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := page.Read(raw, page.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
