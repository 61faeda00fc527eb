package main

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestNothingBringsInANetwork keeps out of the binary what sayso has no use for:
// with a C compiler at hand, net and os/user make it dynamically linked.
func TestNothingBringsInANetwork(t *testing.T) {
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("no go command")
	}
	out, err := exec.Command("go", "list", "-deps", ".").Output()
	require.NoError(t, err)
	deps := strings.Fields(string(out))
	for _, unwanted := range []string{"net", "net/http", "os/user", "runtime/cgo"} {
		assert.NotContains(t, deps, unwanted)
	}
}
