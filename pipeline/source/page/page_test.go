package page_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline/source/page"
)

var update = flag.Bool("update", false, "write the golden files anew")

// The pages of testdata are laid out as eleven kinds of outlets lay theirs out. The
// stories are made up.
func TestReadGoldens(t *testing.T) {
	names, err := filepath.Glob("testdata/*.html")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			raw, err := os.ReadFile(name)
			require.NoError(t, err)
			p, err := page.Read(raw, page.Options{})
			require.NoError(t, err)
			golden := strings.TrimSuffix(name, ".html") + ".txt"
			if *update {
				require.NoError(t, os.WriteFile(golden, []byte(show(p)), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), show(p))
		})
	}
}

func show(p *page.Page) string {
	return fmt.Sprintf("title: %s\nbyline: %s\ndate: %s\nsite: %s\nlanguage: %s\n\n%s\n",
		p.Title, p.Byline, p.Date, p.Site, p.Language, p.Text)
}
