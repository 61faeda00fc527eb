package main

import (
	"cmp"
	"encoding/json"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
)

// promise is a line of testdata/hostile.tsv: a document, by the Go syntax of its id
// without the quotes, and what comes of it: "record TEXT", where the text of the
// document has TEXT, "error STAGE: MESSAGE", where the message ends so, or "warning
// MESSAGE". What is left out has the id of its input and "skipped N REASON".
type promise struct{ id, outcome string }

// promised reads the part of the table under a heading.
func promised(t *testing.T, heading string) []promise {
	t.Helper()
	b, err := os.ReadFile("../../testdata/hostile.tsv")
	require.NoError(t, err)
	_, part, found := strings.Cut(string(b), "# "+heading+"\n")
	require.True(t, found)
	part, _, _ = strings.Cut(part, "\n#")
	var all []promise
	for line := range strings.Lines(part) {
		if id, outcome, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
			all = append(all, promise{id, outcome})
		}
	}
	return all
}

// outcomes returns what came of each document of an input.
func outcomes(t *testing.T, input string) []promise {
	t.Helper()
	out, errs, exit := sayso(t, "", "", "--text", "--tagger", "capitals", input)
	assert.Equal(t, exitFailed, exit)
	var all []promise
	for line := range strings.Lines(out) {
		var rec pipeline.Record
		require.NoError(t, json.Unmarshal([]byte(line), &rec))
		all = append(all, promise{rec.ID, "record " + rec.Text})
	}
	for line := range strings.Lines(errs) {
		var e struct {
			errorRecord
			Warning warningReason
			Skipped map[string]int
		}
		require.NoError(t, json.Unmarshal([]byte(line), &e))
		switch {
		case e.Warning.Message != "":
			all = append(all, promise{e.ID, "warning " + e.Warning.Message})
		case e.Error.Stage != "":
			all = append(all, promise{e.ID, "error " + e.Error.Stage + ": " + e.Error.Message})
		}
		for reason, n := range e.Skipped {
			all = append(all, promise{".", "skipped " + strconv.Itoa(n) + " " + reason})
		}
	}
	return all
}

// keeps reports whether an outcome is as it was promised.
func (want promise) keeps(got promise) bool {
	id := strconv.Quote(got.id)
	if want.id != id[1:len(id)-1] {
		return false
	}
	kind, rest, _ := strings.Cut(want.outcome, " ")
	was, what, _ := strings.Cut(got.outcome, " ")
	switch kind {
	case "record":
		return was == kind && strings.Contains(what, rest)
	case "error":
		stage, message, _ := strings.Cut(rest, ": ")
		at, text, _ := strings.Cut(what, ": ")
		return was == kind && at == stage && strings.HasSuffix(text, message)
	}
	return want.outcome == got.outcome
}

// requireKept compares what came of an input with the table: each promise is kept
// once, and nothing else comes.
func requireKept(t *testing.T, want, got []promise) {
	t.Helper()
	for _, w := range want {
		i := slices.IndexFunc(got, w.keeps)
		if i < 0 {
			t.Errorf("not kept: %s\t%s", w.id, w.outcome)
			continue
		}
		got = slices.Delete(got, i, i+1)
	}
	slices.SortFunc(got, func(a, b promise) int { return cmp.Compare(a.id, b.id) })
	for _, g := range got {
		t.Errorf("not in the table: %.100q\t%.200q", g.id, g.outcome)
	}
}

func TestHostileInputIsReadOrRefusedByName(t *testing.T) {
	requireKept(t, promised(t, "files of testdata/hostile"), outcomes(t, "../../testdata/hostile"))
}
