package main

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestInputsAreKnownByAnyName tries to write to inputs under other names.
func TestInputsAreKnownByAnyName(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.MkdirAll("news/a", 0o777))
	require.NoError(t, os.WriteFile("news/a.txt", []byte("It rained."), 0o666))
	require.NoError(t, os.Symlink("news/a.txt", "link.txt"))
	require.NoError(t, os.Symlink("news/a", "link"))
	for _, args := range [][]string{
		{"-o", "link.txt", "news/a.txt"},
		{"-o", "link.txt", "news"},
		{"-o", "news/a.txt", "link.txt"},
		{"-o", "link", "news"},
		{"-o", "link/new/", "news"},
		{"-o", "news/a/../new/", "./news/"},
		{"-o", "news/new/", "."},
	} {
		_, errs, exit := sayso(t, "", "", append(args, "--tagger", "capitals")...)
		assert.Equal(t, exitUsage, exit, args)
		assert.Contains(t, errs, "sayso: output "+args[1]+": ", args)
	}
	b, err := os.ReadFile("news/a.txt")
	require.NoError(t, err)
	assert.Equal(t, "It rained.", string(b))
	assert.Equal(t, []string{"a", "a.txt"}, entries(t, "news"))

	_, errs, exit := sayso(t, "", "", "--tagger", "capitals", "-o", "newspaper/", "news/a.txt")
	assert.Equal(t, exitOK, exit, errs)
}

func TestStdinIsAnInput(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("a.txt", []byte("It rained."), 0o666))
	in, err := os.Open("a.txt")
	require.NoError(t, err)
	defer in.Close()
	var out, errs bytes.Buffer
	s := streams{in, &out, &errs, func(any) bool { return false }}
	assert.Equal(t, exitUsage, run(t.Context(), []string{"-o", "a.txt"}, s))
	assert.Equal(t, "sayso: output a.txt: would replace an input; name another file\n", errs.String())
}
