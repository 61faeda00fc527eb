package sink_test

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestImportersLinkNoDatabase keeps SQLite and Parquet out of programs that write
// records or text tables: they are larger than all else together.
func TestImportersLinkNoDatabase(t *testing.T) {
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("no go command")
	}
	deps := func(of string) string {
		out, err := exec.Command("go", "list", "-deps", of).Output()
		require.NoError(t, err)
		return string(out)
	}
	heavy := func(deps string) bool {
		return strings.Contains(deps, "modernc.org/") || strings.Contains(deps, "parquet") || strings.Contains(deps, "database/sql")
	}
	assert.False(t, heavy(deps(".")), "package sink links a database")
	assert.False(t, strings.Contains(deps("./sqlite"), "parquet"), "one does not link the other")
	assert.False(t, strings.Contains(deps("./parquet"), "sqlite"), "one does not link the other")
	assert.True(t, heavy(deps("./sqlite")), "the test would see it")
}
