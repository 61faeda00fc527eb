package main

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestBarShowsShareAndTimeLeft(t *testing.T) {
	for _, c := range []struct {
		total, done int64
		elapsed     time.Duration
		want        string
	}{
		{3e6, 0, 0, "reading [>                             ] 0% of 3.0 MB"},
		{3e6, 1e6, 500 * time.Millisecond, "reading [==========>                   ] 33% of 3.0 MB"},
		{3e6, 1e6, 5 * time.Second, "reading [==========>                   ] 33% of 3.0 MB, 10s left"},
		{3e6, 4e6, 5 * time.Second, "reading [==============================] 100% of 3.0 MB, 0s left"},
		{-1, 1.5e6, 4200 * time.Millisecond, "reading 1.5 MB, 4s"},
		{0, 0, 0, "reading 0.0 MB, 0s"},
	} {
		b := bar{total: c.total, done: c.done}
		assert.Equal(t, c.want, b.line(c.elapsed))
	}
}

// TestBarIsDrawnNowAndThen gives a bar a clock of its own.
func TestBarIsDrawnNowAndThen(t *testing.T) {
	var out bytes.Buffer
	b := newBar(&out, 100)
	now := b.start
	b.now = func() time.Time { return now }
	for range 50 {
		b.add(1)
		now = now.Add(pause / 10)
	}
	assert.Equal(t, 5, strings.Count(out.String(), "\r"), out.String())

	out.Reset()
	b.clear()
	assert.Regexp(t, "^\r +\r$", out.String())
	out.Reset()
	b.clear()
	assert.Empty(t, out.String(), "nothing to clear")
}

func TestSizeCountsWhatWillBeRead(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	writeFiles(t, map[string]string{"news/a.txt": "12345", "news/b/c.txt": "678", "news/.git/x": "long", "news/.x": "long"})
	assert.Equal(t, int64(8), size([]string{"news"}))
	assert.Equal(t, int64(13), size([]string{"news", "news/a.txt"}))
	assert.Equal(t, int64(-1), size([]string{"news", "-"}))
}
