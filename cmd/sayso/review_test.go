package main

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// watched is a stream that can be read while it is written.
type watched struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (w *watched) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.b.Write(p)
}

func (w *watched) String() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.b.String()
}

// TestReviewIsServedUntilItIsInterrupted starts a review, judges a quote as the page
// does, ends it as Ctrl-C does, and reads the gold file.
func TestReviewIsServedUntilItIsInterrupted(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFiles(t, map[string]string{"a.txt": `"We won," Ann Lee said. She smiled.`})
	ctx, interrupt := context.WithCancel(t.Context())
	stderr := new(watched)
	exit := make(chan int, 1)
	go func() {
		exit <- run(ctx, []string{"review", "a.txt", "-o", "gold.jsonl", "--whole", "0"}, streams{strings.NewReader(""), io.Discard, stderr, func(any) bool { return false }})
	}()
	require.Eventually(t, func() bool { return strings.Contains(stderr.String(), "http://") }, 30*time.Second, 10*time.Millisecond)
	_, address, _ := strings.Cut(stderr.String(), "review at ")
	address, _, _ = strings.Cut(address, " ")

	r, err := http.NewRequest("POST", address+"decide", strings.NewReader(`{"doc":0,"quote":"q1","verdict":"right"}`))
	require.NoError(t, err)
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Origin", "http://"+r.Host)
	answer, err := http.DefaultClient.Do(r)
	require.NoError(t, err)
	answer.Body.Close()
	assert.Equal(t, http.StatusNoContent, answer.StatusCode)

	gold, err := os.ReadFile("gold.jsonl")
	require.NoError(t, err)
	assert.Contains(t, string(gold), `"speaker_name":"Ann Lee"`, "saved before the answer came")
	interrupt()
	assert.Equal(t, exitOK, <-exit)

	stdout, _, code := sayso(t, "", "", "eval", "--tagger", "en", "gold.jsonl")
	assert.Equal(t, exitOK, code)
	assert.Contains(t, stdout, "gold, the corpus that was reviewed: 1 documents, 1 quotes found; 1 quotes of the sample judged")
	assert.Contains(t, stdout, "precision 100.0 100.0–100.0", "all that there is was judged")

	_, other, code := sayso(t, "", "", "review", "a.txt", "-o", "gold.jsonl", "--seed", "2", "--whole", "1")
	assert.Equal(t, exitUsage, code)
	assert.Contains(t, other, "gold.jsonl.log: holds the decisions of another sample")
}
