package pipeline_test

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestImportersLinkLittle keeps the packages of the command line and the tagger
// prose out of programs that import this package.
func TestImportersLinkLittle(t *testing.T) {
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("no go command")
	}
	out, err := exec.Command("go", "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", ".").Output()
	require.NoError(t, err)
	deps := strings.Fields(string(out))
	require.Contains(t, deps, "github.com/d1af08f5/sayso/pipeline")
	for _, dep := range deps {
		ours := strings.HasPrefix(dep, "github.com/d1af08f5/sayso/")
		assert.True(t, ours || strings.HasPrefix(dep, "golang.org/x/"), "%s is linked into every importer", dep)
		for _, heavy := range []string{"extractors/prose", "pipeline/report", "pipeline/review", "pipeline/web"} {
			assert.NotEqual(t, "github.com/d1af08f5/sayso/"+heavy, dep)
		}
	}
}
