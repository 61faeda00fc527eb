package pipeline_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink"
	"github.com/d1af08f5/sayso/pipeline/source"
)

// article returns a story of n paragraphs.
func article(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "BOSTON — The council of Dover Falls met on Monday for the %d. time this year. "+
			"“We have heard enough,” said Ann Lee, its chairwoman, “and we will vote.” "+
			"Mr. Day disagreed. He said that he had heard nothing at all.\n\n", i)
	}
	return b.String()
}

// BenchmarkExtract measures all stages but the names, by size of text.
func BenchmarkExtract(b *testing.B) {
	p := pipeline.Pipeline{Tagger: capitals{}}
	for _, n := range []int{1, 16, 256, 4096} {
		story := article(n)
		b.Run(fmt.Sprintf("%dKB", len(story)>>10), func(b *testing.B) {
			b.SetBytes(int64(len(story)))
			b.ReportAllocs()
			for b.Loop() {
				_, err := p.Extract(story)
				require.NoError(b, err)
			}
		})
	}
}

// BenchmarkRun measures a stream, JSONL in and out, without the names.
func BenchmarkRun(b *testing.B) {
	line := fmt.Sprintf(`{"id":"a","outlet":"Post","text":%q}`+"\n", article(8))
	input := bytes.Repeat([]byte(line), 200)
	benchRun(b, pipeline.Pipeline{Tagger: capitals{}}, input)
}

// benchRun measures a stream of JSONL through p, in and out, with one worker and
// with two.
func benchRun(b *testing.B, p pipeline.Pipeline, input []byte) {
	words := len(bytes.Fields(input))
	for _, workers := range []int{1, 2} {
		b.Run(fmt.Sprintf("j%d", workers), func(b *testing.B) {
			p.Workers = workers
			b.SetBytes(int64(len(input)))
			b.ReportAllocs()
			for b.Loop() {
				out := sink.JSONL(io.Discard)
				for rec, err := range p.Run(b.Context(), source.JSONL(bytes.NewReader(input))) {
					require.NoError(b, err)
					require.NoError(b, out.Write(rec))
				}
			}
			b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}

// BenchmarkWhole measures everything, JSONL in and out with the real models, over
// the seed stories or the JSONL file that the variable SAYSO_TEXTS names.
func BenchmarkWhole(b *testing.B) {
	benchRun(b, pipeline.Pipeline{}, benchInput(b))
}

// BenchmarkStages measures each stage, one document after another, in nanoseconds
// for each word.
func BenchmarkStages(b *testing.B) {
	input := benchInput(b)
	var p pipeline.Pipeline
	took, begun := map[string]time.Duration{}, time.Time{}
	lap := func(stage string) { now := time.Now(); took[stage] += now.Sub(begun); begun = now }
	out := sink.JSONL(io.Discard)
	b.SetBytes(int64(len(input)))
	b.ReportAllocs()
	for b.Loop() {
		begun = time.Now()
		for doc, err := range source.JSONL(bytes.NewReader(input)) {
			require.NoError(b, err)
			lap("read")
			rec, err := p.EachStage(doc, func(stage string, run func()) { run(); lap(stage) })
			require.NoError(b, err)
			require.NoError(b, out.Write(rec))
			lap("write")
		}
	}
	words := float64(len(bytes.Fields(input))) * float64(b.N)
	for stage, d := range took {
		b.ReportMetric(float64(d.Nanoseconds())/words, stage+"-ns/word")
	}
}

// benchInput returns the JSONL file that SAYSO_TEXTS names, or the seed stories as
// JSONL.
func benchInput(b *testing.B) []byte {
	b.Helper()
	if path := os.Getenv("SAYSO_TEXTS"); path != "" {
		input, err := os.ReadFile(path)
		require.NoError(b, err)
		return input
	}
	paths, err := filepath.Glob("../seeds/*.txt")
	require.NoError(b, err)
	require.NotEmpty(b, paths)
	var input bytes.Buffer
	for _, path := range paths {
		story, err := os.ReadFile(path)
		require.NoError(b, err)
		require.NoError(b, json.NewEncoder(&input).Encode(map[string]string{"id": path, "text": string(story)}))
	}
	return input.Bytes()
}
