package score_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/score"
)

const shared = "../../../shared"

// TestQuotesAgreeWithTheScript compares each figure with score_quotes.py's, on
// invented documents and on the marked corpora, where the data folder stands
// beside the checkout.
func TestQuotesAgreeWithTheScript(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3: ", err)
	}
	if _, err := os.Stat(shared + "/tools/score_quotes.py"); err != nil {
		t.Skip("no script: ", err)
	}
	t.Run("invented", func(t *testing.T) {
		marked := filepath.Join(t.TempDir(), "gold")
		recs := invent(t, marked, 500)
		compare(t, python, marked, recs)
	})
	for _, set := range []string{"polnear.dev", "gum.dev", "gum.train", "litbank.dev"} {
		t.Run(set, func(t *testing.T) {
			marked := filepath.Join(shared, "data/quotes", set+".jsonl")
			if _, err := os.Stat(marked); err != nil {
				t.Skip("no corpus: ", err)
			}
			compare(t, python, marked, extracted(t, marked))
		})
	}
}

// TestNamesAgreeWithTheScript compares the scores of names with score_ner.py's.
func TestNamesAgreeWithTheScript(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3: ", err)
	}
	marked := shared + "/data/ner/dev/worldwide.dev.jsonl"
	for _, path := range []string{shared + "/tools/score_ner.py", marked} {
		if _, err := os.Stat(path); err != nil {
			t.Skip("not there: ", err)
		}
	}
	recs := extracted(t, marked)
	recs[3] = nil
	records := filepath.Join(t.TempDir(), "records")
	writeRecords(t, records, recs)
	out, err := exec.Command(python, shared+"/tools/score_ner.py", marked, records).Output()
	require.NoError(t, err)
	want := map[string]any{}
	require.NoError(t, json.Unmarshal(out, &want))
	var n score.Names
	for i, g := range documents(t, marked) {
		n.Add(g, recs[i])
	}
	got := map[string]any{"missing_records": float64(n.Missing)}
	for _, typ := range append([]string{score.All}, gold.NameTypes...) {
		got[typ] = prf(n.Of(typ))
	}
	assert.Equal(t, printed("", want), printed("", got))
}

// compare scores records by both, for all types and for some.
func compare(t *testing.T, python, marked string, recs []*pipeline.Record) {
	t.Helper()
	records := filepath.Join(t.TempDir(), "records")
	writeRecords(t, records, recs)
	script := precise(t)
	for _, types := range []string{"direct,mixed,indirect", "direct", "mixed,indirect"} {
		out, err := exec.Command(python, script, marked, records, "--full", "--types", types).Output()
		require.NoError(t, err)
		want := map[string]any{}
		require.NoError(t, json.Unmarshal(out, &want))
		n := score.Quotes{Types: strings.Split(types, ",")}
		for i, g := range documents(t, marked) {
			n.Add(g, recs[i])
		}
		assert.Equal(t, printed("", want), printed("", figures(&n)), types)
		t.Logf("%s: %d figures, e2e F1 %.1f", types, len(printed("", want)), n.Counts(score.E2E).F1())
	}
}

// precise returns a copy of the script that gives figures with two decimals.
func precise(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile(shared + "/tools/score_quotes.py")
	require.NoError(t, err)
	rounded := regexp.MustCompile(`(round\(.*?), 1\)`)
	script := filepath.Join(t.TempDir(), "score_quotes.py")
	require.NoError(t, os.WriteFile(script, rounded.ReplaceAll(b, []byte("$1, 2)")), 0o600))
	return script
}

func documents(t *testing.T, path string) []gold.Document {
	t.Helper()
	all, err := gold.ReadFile(path, 0)
	require.NoError(t, err)
	return all
}

// extracted returns the records of the documents of a gold file.
func extracted(t *testing.T, path string) (recs []*pipeline.Record) {
	t.Helper()
	p := pipeline.Pipeline{Acts: pipeline.AllActs}
	for _, g := range documents(t, path) {
		rec, err := p.ExtractDoc(pipeline.Doc{ID: g.ID, Text: g.Text})
		require.NoError(t, err)
		recs = append(recs, rec)
	}
	return recs
}

// writeRecords writes the records that are there.
func writeRecords(t *testing.T, path string, recs []*pipeline.Record) {
	t.Helper()
	f, err := os.Create(path)
	require.NoError(t, err)
	defer f.Close()
	out := json.NewEncoder(f)
	for _, rec := range recs {
		if rec != nil {
			require.NoError(t, out.Encode(rec))
		}
	}
}

// figures are the counts as the script names them.
func figures(n *score.Quotes) map[string]any {
	all := n.Of("all")
	types := map[string]any{}
	for _, typ := range n.Scored() {
		c := n.Of(typ)
		types[typ] = map[string]any{
			"n": float64(c.Quotes), "strict": of(c.Strict, c.Quotes), "dice80": of(c.Dice80, c.Quotes),
			"e2e": of(c.E2E, c.Quotes), "ggt30": of(c.GGT30, c.Quotes),
		}
	}
	out := map[string]any{
		"gold": float64(all.Quotes), "pred": float64(n.Found), "missing_records": float64(n.Missing),
		"strict": prf(n.Counts(score.Strict)), "exact": prf(n.Counts(score.Exact)), "dice80": prf(n.Counts(score.Dice80)), "e2e": prf(n.Counts(score.E2E)),
		"ggt30": prf(n.Counts(score.GGT30)), "ggt80": prf(n.Counts(score.GGT80)), "token": prf(n.Counts(score.Token)),
		"ggt30_speaker": of(n.Speakers30.Part, n.Speakers30.Whole),
		"ggt80_speaker": of(n.Speakers80.Part, n.Speakers80.Whole),
		"runs": map[string]any{
			"n": float64(n.Runs.Whole), "found": of(n.Runs.Part, n.Runs.Whole),
			"speaker_right": of(n.RunSpeakers.Part, n.RunSpeakers.Whole),
			"false_alarms":  of(n.FalseAlarms.Part, n.FalseAlarms.Whole),
		},
		"canonical": map[string]any{
			"n": float64(n.Named.Whole), "right": of(n.Named.Part, n.Named.Whole),
			"fair_n": float64(n.Fair.Whole), "fair": of(n.Fair.Part, n.Fair.Whole),
		},
		"recall_by_type": types,
		"speech": map[string]any{
			"p": n.Speech.Found.Percent(), "r": n.Speech.Marked.Percent(), "f": n.Speech.F1(), "n": float64(n.Speech.Marked.Whole),
		},
	}
	for _, s := range []score.Sense{score.Who, score.Gender} {
		if c := n.Counts(s); c.Marked > 0 {
			out[string(s)] = prf(c)
		}
	}
	return out
}

func prf(h gold.Counts) map[string]any {
	return map[string]any{"p": h.Precision(), "r": h.Recall(), "f": h.F1()}
}

// of is a rate as the script has it: null of nothing.
func of(part, whole int) any {
	if whole == 0 {
		return nil
	}
	return score.Rate{Part: part, Whole: whole}.Percent()
}

// printed flattens figures to what stands in a table, by name.
func printed(prefix string, v any) map[string]string {
	out := map[string]string{}
	switch v := v.(type) {
	case map[string]any:
		for k, in := range v {
			for name, figure := range printed(prefix+" "+k, in) {
				out[name] = figure
			}
		}
	case nil:
		out[prefix] = "-"
	default:
		out[prefix] = fmt.Sprintf("%.2f", v)
	}
	return out
}
