package main

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestNothingBringsInANetwork keeps packages out of the binary that sayso has no
// use for.
func TestNothingBringsInANetwork(t *testing.T) {
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("no go command")
	}
	out, err := exec.Command("go", "list", "-deps", ".").Output()
	require.NoError(t, err)
	deps := strings.Fields(string(out))
	for _, unwanted := range []string{"net/http", "os/user"} {
		assert.NotContains(t, deps, unwanted)
	}
}
