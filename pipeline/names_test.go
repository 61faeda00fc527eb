package pipeline_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/score"
)

// leastHardNames is the least F1 that a change must keep on
// testdata/gold/hard-names.txt.
const leastHardNames = 87

// TestHardNames scores passages with names that are easily mistaken. With -v it shows
// each name that is missed or wrong.
func TestHardNames(t *testing.T) {
	var p pipeline.Pipeline
	var all score.Names
	for _, g := range hardPassages(t) {
		rec, err := p.Extract(g.Text)
		require.NoError(t, err)
		var one score.Names
		one.Add(g, rec)
		all.Add(g, rec)
		if c := one.Of("all"); c.Right < c.Found || c.Right < c.Marked {
			t.Logf("%s\n%d missed, %d made up: %s", g.Text, c.Marked-c.Right, c.Found-c.Right, namesOf(rec))
		}
	}
	for _, typ := range append([]string{score.All}, gold.NameTypes...) {
		c := all.Of(typ)
		t.Logf("%s: precision %.1f, recall %.1f, F1 %.1f", typ, c.Precision(), c.Recall(), c.F1())
	}
	require.GreaterOrEqual(t, all.Of("all").F1(), float64(leastHardNames))
}

func namesOf(rec *pipeline.Record) string {
	var b strings.Builder
	for _, e := range rec.Entities {
		for _, m := range e.Mentions {
			if m.Kind == pipeline.Name {
				b.WriteString(" [" + string(e.Type) + " " + m.Text + "]")
			}
		}
	}
	return b.String()
}

var markedName = regexp.MustCompile(`\[(PER|LOC|ORG) ([^\]]*)\]`)

// hardPassages reads the marked passages, one in each paragraph after the first,
// which describes them.
func hardPassages(t *testing.T) []gold.Document {
	t.Helper()
	raw, err := os.ReadFile("../testdata/gold/hard-names.txt")
	require.NoError(t, err)
	var out []gold.Document
	for _, par := range strings.Split(strings.TrimSpace(string(raw)), "\n\n")[1:] {
		var g gold.Document
		at := 0
		for _, m := range markedName.FindAllStringSubmatchIndex(par, -1) {
			g.Text += par[at:m[0]]
			name := par[m[4]:m[5]]
			g.Names = append(g.Names, gold.Name{Span: text.Span{Start: len(g.Text), End: len(g.Text) + len(name)}, Type: par[m[2]:m[3]]})
			g.Text += name
			at = m[1]
		}
		g.Text += par[at:]
		out = append(out, g)
	}
	require.NotEmpty(t, out)
	return out
}
