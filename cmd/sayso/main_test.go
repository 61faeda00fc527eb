package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/pipeline"
)

// capitals is a tagger that tags runs of capitalized words as people. It fails at
// the word Fail and panics at Panic.
type capitals struct{}

func (capitals) Name() string { return "capitals" }

func (capitals) Tag(d *text.Document) error {
	for i := 0; i < len(d.Tokens); i++ {
		switch d.Word(i) {
		case "Fail":
			return errors.New("told to fail")
		case "Panic":
			panic("told to panic")
		}
		first := i
		for i < len(d.Tokens) && d.Tokens[i].Kind == text.Word && d.Tokens[i].Case.Capital() {
			i++
		}
		if i > first {
			d.Mentions = append(d.Mentions, text.Mention{Span: d.Tokenized(first, i), Type: text.Person, Entity: -1})
		}
	}
	return nil
}

// TestMain runs sayso instead of the tests if a test started this process for it.
func TestMain(m *testing.M) {
	taggers["capitals"] = func() (pipeline.Tagger, error) { return capitals{}, nil }
	if os.Getenv("BE_SAYSO") != "" {
		main()
	}
	goleak.VerifyTestMain(m)
}

// process returns a command that runs sayso in its own process.
func process(args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), "BE_SAYSO=1")
	return cmd
}

func TestHeadEndsQuietly(t *testing.T) {
	cmd := process("--tagger", "capitals")
	cmd.Stdin = strings.NewReader(strings.Repeat(`{"text":"It rained on Ann Lee."}`+"\n", 20000))
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	_, err = bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err)
	out.Close()
	assert.NoError(t, cmd.Wait(), "exit code 0")
	assert.Empty(t, stderr.String())
}

// TestInterruptLeavesNothingHalf interrupts a run that waits for more input.
func TestInterruptLeavesNothingHalf(t *testing.T) {
	for _, sig := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		for _, toFile := range []bool{false, true} {
			t.Run(fmt.Sprint(sig, " file ", toFile), func(t *testing.T) {
				if signal.Ignored(sig) {
					t.Skip("ignored here, and so by every child")
				}
				dir := t.TempDir()
				args := []string{"--tagger", "capitals"}
				if toFile {
					args = append(args, "-o", filepath.Join(dir, "out.jsonl"))
				}
				cmd := process(args...)
				var stderr bytes.Buffer
				cmd.Stderr = &stderr
				in, err := cmd.StdinPipe()
				require.NoError(t, err)
				out, err := cmd.StdoutPipe()
				require.NoError(t, err)
				require.NoError(t, cmd.Start())
				_, err = io.WriteString(in, strings.Repeat(`{"text":"It rained on Ann Lee."}`+"\n", 5))
				require.NoError(t, err)
				if toFile {
					require.Eventually(t, func() bool { return len(entries(t, dir)) == 2 }, 10*time.Second, time.Millisecond)
				} else {
					r := bufio.NewReader(out)
					for range 5 {
						line, err := r.ReadString('\n')
						require.NoError(t, err)
						assert.True(t, strings.HasSuffix(line, "}\n"))
					}
				}
				require.NoError(t, cmd.Process.Signal(sig))
				var exit *exec.ExitError
				require.ErrorAs(t, cmd.Wait(), &exit)
				assert.Equal(t, exitInterrupted, exit.ExitCode())
				assert.True(t, strings.HasSuffix(stderr.String(), "sayso: interrupted\n"), stderr.String())
				assert.NotContains(t, entries(t, dir), "out.jsonl")
				if !toFile {
					assert.Equal(t, "sayso: interrupted\n", stderr.String())
					assert.Empty(t, entries(t, dir))
				}
			})
		}
	}
}

func entries(t *testing.T, dir string) []string {
	t.Helper()
	all, err := os.ReadDir(dir)
	require.NoError(t, err)
	var names []string
	for _, e := range all {
		names = append(names, e.Name())
	}
	return names
}

func TestCancelledRunIsInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var out, errs bytes.Buffer
	s := streams{strings.NewReader("It rained."), &out, &errs, func(any) bool { return false }}
	assert.Equal(t, exitInterrupted, run(ctx, []string{"--tagger", "capitals"}, s))
	assert.Empty(t, out.String())
}

// TestFolderOfAThousand reads a thousand files, three of which cannot be read,
// with one job and with eight.
func TestFolderOfAThousand(t *testing.T) {
	t.Chdir(t.TempDir())
	const n = 1000
	var good []string
	for i := range n {
		name := fmt.Sprintf("news/%d/%03d.txt", i%7, i)
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o777))
		body := strings.Repeat(fmt.Sprintf("\"It is %d,\" said Ann Lee. Bob Day left.\n\n", i), 1+i%20)
		require.NoError(t, os.WriteFile(name, []byte(body), 0o666))
	}
	want, errs, exit := sayso(t, "", "", "--tagger", "capitals", "-j", "1", "news")
	require.Equal(t, exitOK, exit, errs)
	require.Equal(t, n, strings.Count(want, "\n"))
	for line := range strings.Lines(want) {
		good = append(good, line[len(`{"schema":2,"id":"`):len(`{"schema":2,"id":"0/000.txt`)])
	}
	assert.IsIncreasing(t, good)

	require.NoError(t, os.Symlink("nowhere", "news/3/500.unreadable"))
	require.NoError(t, os.WriteFile("news/3/501.binary", []byte("\x7fELF\x02\x01\x01\x00\x00"), 0o666))
	require.NoError(t, os.WriteFile("news/3/502.empty", nil, 0o666))
	for _, jobs := range []string{"1", "8"} {
		got, errs, exit := sayso(t, "", "", "--tagger", "capitals", "-j", jobs, "news")
		assert.Equal(t, exitFailed, exit)
		assert.True(t, want == got, "the others come out as before, byte for byte")
		assert.Equal(t, `{"schema":2,"id":"3/500.unreadable","error":{"stage":"read","message":"no such file or directory"}}
{"schema":2,"id":"3/501.binary","error":{"stage":"read","message":"cannot read program; sayso reads text"}}
{"schema":2,"id":"3/502.empty","error":{"stage":"text","message":"no text"}}
`, errs)
	}
}

func TestOutputReplacesAFileWhole(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("real.jsonl", []byte("old"), 0o640))
	require.NoError(t, os.Symlink("real.jsonl", "link.jsonl"))
	_, errs, exit := sayso(t, "", "It rained.", "--tagger", "capitals", "-o", "link.jsonl")
	require.Equal(t, exitOK, exit, errs)
	info, err := os.Lstat("link.jsonl")
	require.NoError(t, err)
	assert.NotZero(t, info.Mode()&os.ModeSymlink, "the link stays a link")
	info, err = os.Stat("real.jsonl")
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o640), info.Mode().Perm())
	b, err := os.ReadFile("real.jsonl")
	require.NoError(t, err)
	assert.Contains(t, string(b), `"id":"stdin:1"`)

	_, errs, exit = sayso(t, "", "It rained.", "--tagger", "capitals", "-o", os.DevNull)
	assert.Equal(t, exitOK, exit, errs)
	info, err = os.Stat(os.DevNull)
	require.NoError(t, err)
	assert.NotZero(t, info.Mode()&os.ModeDevice, "a device is written to, not replaced")
}

// full is a writer whose disk is full.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, syscall.ENOSPC }

func TestWriteErrorsEndTheRun(t *testing.T) {
	var errs bytes.Buffer
	s := streams{strings.NewReader("It rained."), full{}, &errs, func(any) bool { return false }}
	assert.Equal(t, exitFailed, run(t.Context(), []string{"--tagger", "capitals"}, s))
	assert.Equal(t, "sayso: no space left on device\n", errs.String())
}

func TestProgressIsForTerminalsOnly(t *testing.T) {
	for terminals, want := range map[string]bool{"": false, "stderr": true, "stdout stderr": false} {
		_, stderr, exit := sayso(t, terminals, "It rained.", "--tagger", "capitals")
		assert.Equal(t, exitOK, exit)
		assert.Equal(t, want, stderr != "", "terminals: %s", terminals)
	}
}

// TestProgressAndFailuresShareTheTerminal writes from two goroutines, which the race
// detector watches.
func TestProgressAndFailuresShareTheTerminal(t *testing.T) {
	input := strings.Repeat(`{"id":"b","text":"Fail now."}`+"\n", 200)
	_, stderr, exit := sayso(t, "stderr", input, "--tagger", "capitals", "-j", "4")
	assert.Equal(t, exitFailed, exit)
	assert.Equal(t, 200, strings.Count(stderr, "sayso: b: names: told to fail\n"))
}

func TestFileNamesStayInTheFolder(t *testing.T) {
	for id, want := range map[string]string{
		"a.txt":            "a.txt",
		"a/b.md":           "a/b.md",
		"../../etc/passwd": "etc/passwd",
		"/etc/passwd":      "etc/passwd",
		"a/../../b":        "b",
		"stdin:1":          "stdin-1",
		"nl\nnul\x00":      "nl-nul-",
		"v1.2":             "v1.2",
		"..":               "",
		"":                 "",
		".":                "",
	} {
		assert.Equal(t, want, fileName(id), "%q", id)
	}
}
