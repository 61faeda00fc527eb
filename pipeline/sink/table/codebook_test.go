package table_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline/sink/table"
)

var update = flag.Bool("update", false, "write the codebook anew")

// TestTheCodebookListsAllColumns holds docs/tables.md to the list of columns.
func TestTheCodebookListsAllColumns(t *testing.T) {
	const name, begin = "../../../docs/tables.md", "<!-- The rest is written by: go test ./pipeline/sink/table -update -->\n"
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	head, _, ok := strings.Cut(string(text), begin)
	require.True(t, ok, "no place for the tables")
	want := head + begin + codebook()
	if *update {
		require.NoError(t, os.WriteFile(name, []byte(want), 0o666))
		return
	}
	assert.Equal(t, want, string(text), "write it anew: go test ./pipeline/sink/table -update")
}

func codebook() string {
	var b strings.Builder
	for _, tab := range table.All {
		fmt.Fprintf(&b, "\n## %s\n\nA row is %s.\n\n| column | type | may be empty | what |\n|---|---|---|---|\n", tab.Name, tab.About)
		for _, c := range tab.Columns {
			null := ""
			if c.Null {
				null = "yes"
			}
			name := "`" + c.Name + "`"
			if c.Joined {
				name += " ¹"
			}
			fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", name, c.Type, null, c.About)
		}
	}
	return b.String()
}
