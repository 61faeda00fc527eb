package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestNamesThatEndWithNULMayHoldLineBreaks reads a list as find -print0 writes it.
func TestNamesThatEndWithNULMayHoldLineBreaks(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFiles(t, map[string]string{"a\nb.txt": "It rained.", "c d.txt": "It snowed."})
	out, errs, exit := sayso(t, "", "a\nb.txt\x00c d.txt\x00", "--tagger", "capitals", "-0", "@-")
	assert.Empty(t, errs)
	assert.Equal(t, exitOK, exit)
	assert.Equal(t, 2, strings.Count(out, "\n"))
	assert.Contains(t, out, `"id":"a\nb.txt"`)
}
