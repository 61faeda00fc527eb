package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A case of testdata/cli is a command line with its input and the expected
// output, in sections under headings:
//
//	$ sayso -f csv a.txt        the arguments, split at blanks
//	-- stdin --                 the standard input, empty by default
//	-- file NAME --             a file that exists before the run
//	-- folder NAME --           an empty folder that exists before the run
//	-- terminal stdin stderr -- the streams that are terminals
//	-- stdout --                the expected standard output, empty by default
//	-- stderr --                the expected standard error, empty by default
//	-- exit N --                the expected exit code, 0 by default
//	-- made NAME --             a file that must exist after the run, and its content
//	-- not made NAME --         a file that must not exist after the run
//
// In expected text, "…" matches anything within a line, and a line of "…" alone
// matches any lines. Lines above the first section that begin with # are comments.
type cliCase struct {
	args      []string
	stdin     string
	stdout    string
	stderr    string
	exit      int
	terminals string
	files     map[string]string
	folders   []string
	made      map[string]string
	notMade   []string
}

var sectionLine = regexp.MustCompile(`(?m)^-- (.+) --\n`)

func parseCase(t *testing.T, text string) cliCase {
	t.Helper()
	c := cliCase{files: map[string]string{}, made: map[string]string{}}
	heads := sectionLine.FindAllStringSubmatchIndex(text, -1)
	top := text
	if len(heads) > 0 {
		top = text[:heads[0][0]]
	}
	for line := range strings.Lines(top) {
		if args, ok := strings.CutPrefix(line, "$ sayso"); ok {
			c.args = strings.Fields(args)
		}
	}
	for i, h := range heads {
		end := len(text)
		if i+1 < len(heads) {
			end = heads[i+1][0]
		}
		c.section(t, text[h[2]:h[3]], text[h[1]:end])
	}
	return c
}

func (c *cliCase) section(t *testing.T, head, body string) {
	t.Helper()
	what, name, _ := strings.Cut(head, " ")
	switch what {
	case "stdin":
		c.stdin = body
	case "stdout":
		c.stdout = body
	case "stderr":
		c.stderr = body
	case "exit":
		var err error
		c.exit, err = strconv.Atoi(name)
		require.NoError(t, err)
	case "terminal":
		c.terminals = name
	case "file":
		c.files[name] = body
	case "folder":
		c.folders = append(c.folders, name)
	case "made":
		c.made[name] = body
	case "not":
		c.notMade = append(c.notMade, strings.TrimPrefix(name, "made "))
	default:
		t.Fatalf("unknown section %q", head)
	}
}

func TestCases(t *testing.T) {
	paths, err := filepath.Glob("../../testdata/cli/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			c := parseCase(t, string(text))
			c.check(t)
		})
	}
}

func (c *cliCase) check(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFiles(t, c.files)
	for _, name := range c.folders {
		require.NoError(t, os.MkdirAll(name, 0o777))
	}
	stdout, stderr, exit := sayso(t, c.terminals, c.stdin, c.args...)
	assertLike(t, c.stdout, stdout, "stdout")
	assertLike(t, c.stderr, stderr, "stderr")
	assert.Equal(t, c.exit, exit, "exit code")
	for name, body := range c.made {
		b, err := os.ReadFile(name)
		if assert.NoError(t, err) {
			assertLike(t, body, string(b), name)
		}
	}
	for _, name := range c.notMade {
		assert.NoFileExists(t, name)
	}
	left, err := filepath.Glob(".*.part")
	require.NoError(t, err)
	left = slices.DeleteFunc(left, func(name string) bool { _, ok := c.made[name]; return ok })
	assert.Empty(t, left, "nothing half written is left")
}

// writeFiles writes files by name, and the folders that they are in.
func writeFiles(t *testing.T, files map[string]string) {
	t.Helper()
	for name, body := range files {
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o777))
		require.NoError(t, os.WriteFile(name, []byte(body), 0o666))
	}
}

// sayso runs the command line in this process. terminals names the streams that
// count as terminals.
func sayso(t *testing.T, terminals, stdin string, args ...string) (stdout, stderr string, exit int) {
	t.Helper()
	var out, errs bytes.Buffer
	in := io.Reader(strings.NewReader(stdin))
	terminal := func(stream any) bool {
		name := map[any]string{in: "stdin", &out: "stdout", &errs: "stderr"}[stream]
		return name != "" && strings.Contains(terminals, name)
	}
	exit = run(t.Context(), args, streams{in, &out, &errs, terminal})
	return out.String(), errs.String(), exit
}

// assertLike compares text with a pattern in which … matches anything.
func assertLike(t *testing.T, want, got, what string) {
	t.Helper()
	if want == got {
		return
	}
	pattern := regexp.QuoteMeta(want)
	pattern = strings.ReplaceAll(pattern, "\n…\n", "\n(?:.*\n)*")
	pattern = strings.ReplaceAll(pattern, "…", ".*")
	if !regexp.MustCompile(`^` + pattern + `$`).MatchString(got) {
		assert.Fail(t, fmt.Sprintf("%s is\n%s\nwant\n%s", what, got, want))
	}
}
