package pipeline_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink"
)

var update = flag.Bool("update", false, "write the golden files anew")

const goldens = "../testdata/golden"

// TestGoldens compares the record of each seed story with the one that a person
// checked.
func TestGoldens(t *testing.T) {
	stories, err := filepath.Glob("../seeds/*.txt")
	require.NoError(t, err)
	var p pipeline.Pipeline
	known := make(map[string]bool)
	for _, path := range stories {
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		known[name+".json"] = true
		t.Run(name, func(t *testing.T) {
			b, err := os.ReadFile(path)
			require.NoError(t, err)
			rec, err := p.ExtractDoc(pipeline.Doc{ID: name + ".txt", Source: "seeds/" + name + ".txt", Text: string(b)})
			require.NoError(t, err)
			checkRecord(t, rec, string(b))
			golden(t, name+".json", rec)
		})
	}
	old, err := filepath.Glob(goldens + "/*.json")
	require.NoError(t, err)
	for _, path := range old {
		assert.True(t, known[filepath.Base(path)], "%s has no story in seeds", path)
	}
}

func golden(t *testing.T, name string, rec *pipeline.Record) {
	t.Helper()
	var got bytes.Buffer
	require.NoError(t, sink.JSON(&got).Write(rec))
	path := filepath.Join(goldens, name)
	if *update {
		require.NoError(t, os.WriteFile(path, got.Bytes(), 0o644))
		return
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err, "go test ./pipeline -run Goldens -update writes it; then read it through")
	if line, was, is := difference(string(want), got.String()); line > 0 {
		t.Errorf("%s:%d\n  was %s\n  is  %s\ngo test ./pipeline -run Goldens -update writes all anew; git diff shows what has changed", path, line, was, is)
	}
}

// difference returns the number of the first line in which two texts differ, with
// the line of each; or 0.
func difference(a, b string) (line int, inA, inB string) {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	as, bs = append(as, "(end)"), append(bs, "(end)")
	for i := range min(len(as), len(bs)) {
		if as[i] != bs[i] {
			return i + 1, strings.TrimSpace(as[i]), strings.TrimSpace(bs[i])
		}
	}
	return 0, "", ""
}
