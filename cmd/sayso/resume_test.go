package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// stories is a file of documents, a few of which fail.
func stories(n int) string {
	var b strings.Builder
	for i := range n {
		said := "\\\"We won,\\\" said Ann Lee. "
		if i%50 == 7 {
			said = "Fail now. "
		}
		fmt.Fprintf(&b, `{"id":"d%d","outlet":"Wire %d","text":"%s"}`+"\n", i, i%3, strings.Repeat(said, 1+i%9))
	}
	return b.String()
}

// kills is how often a run is killed: SAYSO_KILLS, or 20.
func kills(t *testing.T) int {
	n, err := strconv.Atoi(os.Getenv("SAYSO_KILLS"))
	if err != nil {
		return 20
	}
	t.Logf("%d kills", n)
	return n
}

// Runs are killed at random points and resumed until they end: the output has the bytes
// of a run that nobody killed, and nothing is left beside it.
func TestResumedRunsLoseNothing(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("news.jsonl", []byte(stories(1000)), 0o666))
	outputs := []string{"out.jsonl", "out.csv", "out.db", "out.parquet"}
	whole := map[string][]byte{}
	var took time.Duration
	for _, name := range outputs {
		begin := time.Now()
		out, err := process("--tagger", "capitals", "-o", name, "news.jsonl").CombinedOutput()
		took = max(took, time.Since(begin))
		var exit *exec.ExitError
		require.ErrorAs(t, err, &exit, string(out))
		require.Equal(t, exitFailed, exit.ExitCode(), string(out))
		whole[name] = read(t, name)
		require.NoError(t, os.Remove(name))
	}
	r := rand.New(rand.NewPCG(1, 2))
	for killed := 0; killed < kills(t); {
		for _, name := range outputs {
			for {
				cmd := process("--tagger", "capitals", "--resume", "-o", name, "news.jsonl")
				require.NoError(t, cmd.Start())
				timer := time.AfterFunc(time.Duration(r.Int64N(int64(took)))+time.Millisecond, func() { cmd.Process.Kill() })
				err := cmd.Wait()
				timer.Stop()
				var exit *exec.ExitError
				require.ErrorAs(t, err, &exit)
				if exit.ExitCode() == exitFailed {
					break
				}
				require.Equal(t, -1, exit.ExitCode())
				killed++
				if b, err := os.ReadFile(name); err == nil {
					assert.True(t, bytes.Equal(whole[name], b), "%s appears when it is complete", name)
				}
			}
			assert.True(t, bytes.Equal(whole[name], read(t, name)), "%s is as if nobody had killed the run", name)
			require.NoError(t, os.Remove(name))
			assert.Equal(t, []string{"news.jsonl"}, entries(t, "."), "nothing is left")
		}
	}
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	require.NoError(t, err)
	return b
}

// A folder that a run was killed over gets the files that it has not.
func TestResumedFolderGetsTheOthers(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("news.jsonl", []byte(stories(20)), 0o666))
	require.NoError(t, os.MkdirAll("out", 0o777))
	writeFiles(t, map[string]string{"out/d3.jsonl": "made before\n", "out/.d4.jsonl.999999999.part": `{"schema"`})
	_, _, exit := sayso(t, "", "", "--tagger", "capitals", "--resume", "-o", "out", "news.jsonl")
	assert.Equal(t, exitFailed, exit)
	assert.Equal(t, "made before\n", string(read(t, "out/d3.jsonl")), "what is there stays")
	assert.Contains(t, string(read(t, "out/d4.jsonl")), `"id":"d4"`)
	left, _ := filepath.Glob("out/.*")
	assert.Empty(t, left)
	assert.Len(t, entries(t, "out"), 19)
}

// Two runs into one file: the second refuses, and does the first no harm.
func TestTwoRunsIntoOneFileRefuse(t *testing.T) {
	t.Chdir(t.TempDir())
	first := process("--tagger", "capitals", "-o", "out.jsonl")
	in, err := first.StdinPipe()
	require.NoError(t, err)
	require.NoError(t, first.Start())
	require.Eventually(t, func() bool { return len(entries(t, ".")) == 2 }, 10*time.Second, time.Millisecond)
	for _, args := range [][]string{{}, {"--resume"}} {
		_, errs, exit := sayso(t, "", "It rained.", append(args, "--tagger", "capitals", "-o", "out.jsonl")...)
		assert.Equal(t, exitUsage, exit)
		assert.Contains(t, errs, "another run of sayso is writing it")
	}
	fmt.Fprintln(in, `{"id":"a","text":"It rained."}`)
	in.Close()
	require.NoError(t, first.Wait())
	assert.Contains(t, string(read(t, "out.jsonl")), `"id":"a"`)
}

// A run with other settings does not go on with records of those before.
func TestResumeWantsTheSameSettings(t *testing.T) {
	t.Chdir(t.TempDir())
	in := `{"id":"a","text":"It rained."}` + "\n" + `{"id":"b","text":"Fail now."}`
	_, _, exit := sayso(t, "", in, "--tagger", "capitals", "--fail-fast", "-o", "out.jsonl")
	require.Equal(t, exitFailed, exit)
	_, errs, exit := sayso(t, "", in, "--tagger", "capitals", "--offsets", "rune", "--resume", "-o", "out.jsonl")
	assert.Equal(t, exitUsage, exit)
	assert.Contains(t, errs, "had other settings")
	_, _, exit = sayso(t, "", in, "--tagger", "capitals", "--resume", "-o", "out.jsonl")
	assert.Equal(t, exitFailed, exit)
	assert.Equal(t, 1, strings.Count(string(read(t, "out.jsonl")), "\n"))
}

// Two documents of one id are two, also after a resumption.
func TestResumeCountsDocumentsOfOneID(t *testing.T) {
	t.Chdir(t.TempDir())
	in := strings.Repeat(`{"id":"a","text":"It rained."}`+"\n", 3) + `{"id":"b","text":"Fail now."}` + "\n"
	_, _, exit := sayso(t, "", in, "--tagger", "capitals", "--fail-fast", "-o", "out.jsonl")
	require.Equal(t, exitFailed, exit)
	_, _, exit = sayso(t, "", in+`{"id":"a","text":"It rained."}`, "--tagger", "capitals", "--resume", "-o", "out.jsonl")
	assert.Equal(t, exitFailed, exit)
	assert.Equal(t, 4, strings.Count(string(read(t, "out.jsonl")), "\n"))
}

// What a ledger holds behind the last line on the disk is torn, and done again.
func TestTornLedgersAreCutOff(t *testing.T) {
	for name, tear := range map[string]func(t *testing.T){
		"a record":     func(t *testing.T) { appendTo(t, ".out.jsonl.part", `{"schema":2,"id":"c"`) },
		"a line":       func(t *testing.T) { appendTo(t, ".out.jsonl.done", "99") },
		"a lying line": func(t *testing.T) { appendTo(t, ".out.jsonl.done", "999999\t0000000000000001\n") },
		"no lines":     func(t *testing.T) { require.NoError(t, os.Truncate(".out.jsonl.done", 0)) },
		"no records":   func(t *testing.T) { require.NoError(t, os.Truncate(".out.jsonl.part", 0)) },
		"nothing":      func(t *testing.T) { require.NoError(t, os.Remove(".out.jsonl.done")) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			in := `{"id":"a","text":"It rained."}` + "\n" + `{"id":"b","text":"It snowed."}` + "\n" + `{"id":"c","text":"Fail now."}` + "\n"
			_, _, exit := sayso(t, "", in, "--tagger", "capitals", "--fail-fast", "-o", "out.jsonl")
			require.Equal(t, exitFailed, exit)
			tear(t)
			_, _, exit = sayso(t, "", in, "--tagger", "capitals", "--resume", "-o", "out.jsonl")
			assert.Equal(t, exitFailed, exit)
			want, _, _ := sayso(t, "", in, "--tagger", "capitals")
			assert.Equal(t, want, string(read(t, "out.jsonl")))
			assert.Equal(t, []string{"out.jsonl"}, entries(t, "."))
		})
	}
}

func appendTo(t *testing.T, name, s string) {
	t.Helper()
	f, err := os.OpenFile(name, os.O_APPEND|os.O_WRONLY, 0)
	require.NoError(t, err)
	defer f.Close()
	_, err = f.WriteString(s)
	require.NoError(t, err)
}
