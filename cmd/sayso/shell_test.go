//go:build unix

package main

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// shell returns a command that runs a line of shell, in which "$0" is sayso.
func shell(t *testing.T, line string) *exec.Cmd {
	t.Helper()
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("no shell")
	}
	cmd := exec.Command("sh", "-c", line, os.Args[0])
	cmd.Env = append(os.Environ(), "BE_SAYSO=1")
	return cmd
}

func TestClosedStdoutIsAnError(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFiles(t, map[string]string{"a.txt": "It rained."})
	const closed = "sayso: stdout is closed, or /dev/null that was opened to be read as well: pipe it, redirect it (>/dev/null does), or write to a file with -o FILE\n"
	for line, want := range map[string]string{
		`"$0" --tagger capitals a.txt >&-`:            closed,
		`"$0" version >&-`:                            closed,
		`"$0" --tagger capitals -o b.jsonl a.txt >&-`: "",
		`"$0" --tagger capitals a.txt >/dev/null`:     "",
		`"$0" --tagger capitals a.txt <&- >c.jsonl`:   "",
	} {
		cmd := shell(t, line)
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		err := cmd.Run()
		assert.Equal(t, want, stderr.String(), line)
		assert.Equal(t, want == "", err == nil, line)
		if want != "" {
			assert.Equal(t, exitUsage, cmd.ProcessState.ExitCode(), line)
		}
	}
	assert.FileExists(t, "b.jsonl")
}

// TestNohupIsHeeded sends SIGHUP to a run that ignores it from the start.
func TestNohupIsHeeded(t *testing.T) {
	cmd := shell(t, `trap "" HUP; exec "$0" --tagger capitals`)
	in, err := cmd.StdinPipe()
	require.NoError(t, err)
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	lines := bufio.NewReader(out)
	for range 2 {
		_, err = io.WriteString(in, `{"text":"It rained."}`+"\n")
		require.NoError(t, err)
		line, err := lines.ReadString('\n')
		require.NoError(t, err)
		assert.True(t, strings.HasPrefix(line, `{"schema":2,`), line)
		require.NoError(t, cmd.Process.Signal(syscall.SIGHUP))
	}
	require.NoError(t, in.Close())
	_, err = io.Copy(io.Discard, lines)
	require.NoError(t, err)
	assert.NoError(t, cmd.Wait())
}

func TestLinkedFoldersAreSkippedAndCounted(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFiles(t, map[string]string{"news/a.txt": "It rained.", "news/.b": "It snowed.", "more/c.txt": "It hailed."})
	require.NoError(t, os.Symlink("../more", filepath.Join("news", "more")))
	require.NoError(t, os.Symlink("../more/c.txt", filepath.Join("news", "c.txt")))
	out, errs, exit := sayso(t, "", "", "--tagger", "capitals", "news")
	assert.Equal(t, exitOK, exit)
	assert.Equal(t, 2, strings.Count(out, "\n"))
	assert.Equal(t, `{"schema":2,"id":"news","skipped":{"hidden":1,"linked_folders":1}}`+"\n", errs)

	_, errs, exit = sayso(t, "stderr stdout", "", "--tagger", "capitals", "news")
	assert.Equal(t, exitOK, exit)
	assert.Equal(t, "sayso: news: skipped 1 hidden, 1 link to a folder; name them to read them\n", errs)

	out, errs, exit = sayso(t, "", "", "--tagger", "capitals", "news/more")
	assert.Equal(t, exitOK, exit)
	assert.Contains(t, out, `"id":"c.txt"`, "a link that is named is followed")
	assert.Empty(t, errs)
}

// A disk that gets full ends the run with an error, and leaves what a run with more room
// goes on with to the same bytes. Only root can make a small disk.
func TestFullDiskIsResumed(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.Mkdir("small", 0o777))
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=256k", "none", "small").CombinedOutput(); err != nil {
		t.Skipf("no small disk can be mounted here: %s", out)
	}
	t.Cleanup(func() { exec.Command("umount", "small").Run() })
	require.NoError(t, os.WriteFile("news.jsonl", []byte(stories(1000)), 0o666))
	for _, name := range []string{"small/out.jsonl", "small/out.csv"} {
		out, err := process("--tagger", "capitals", "-o", name, "news.jsonl").CombinedOutput()
		require.Error(t, err)
		assert.Contains(t, string(out), "no space left on device")
		assert.NoFileExists(t, name)
		require.NoError(t, exec.Command("mount", "-o", "remount,size=64m", "none", "small").Run())
		process("--tagger", "capitals", "--resume", "-o", name, "news.jsonl").Run()
		process("--tagger", "capitals", "-o", "whole", "-f", strings.TrimPrefix(filepath.Ext(name), "."), "news.jsonl").Run()
		assert.True(t, bytes.Equal(read(t, "whole"), read(t, name)), name)
		require.NoError(t, os.Remove(name))
		assert.Empty(t, entries(t, "small"))
		require.NoError(t, exec.Command("mount", "-o", "remount,size=256k", "none", "small").Run())
	}
}
