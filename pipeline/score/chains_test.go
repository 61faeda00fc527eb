package score_test

import (
	"encoding/json"
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

// chained is a record of the text "Ann Lee met Bo. She slept. He won."
func chained(she, he, gender string) *pipeline.Record {
	mention := func(start, end int, kind pipeline.MentionKind) pipeline.Mention {
		return pipeline.Mention{Passage: pipeline.Passage{Range: pipeline.Range{Start: start, End: end}}, Kind: kind}
	}
	rec := &pipeline.Record{Entities: []pipeline.Entity{
		{ID: "ann", Gender: pipeline.Gender(gender), Mentions: []pipeline.Mention{mention(0, 7, pipeline.Name)}},
		{ID: "bo", Mentions: []pipeline.Mention{mention(12, 14, pipeline.Name)}},
	}}
	for i := range rec.Entities {
		e := &rec.Entities[i]
		if e.ID == she {
			e.Mentions = append(e.Mentions, mention(16, 19, pipeline.Pronoun))
		}
		if e.ID == he {
			e.Mentions = append(e.Mentions, mention(27, 29, pipeline.Pronoun))
		}
	}
	return rec
}

func TestChains(t *testing.T) {
	const file = `{"id":"a","text":"Ann Lee met Bo. She slept. He won.","chains":[
		{"type":"PER","mentions":[[0,7,"name"],[16,19,"pronoun"]]},{"type":"PER","mentions":[[12,14,"name"],[27,29,"pronoun"]]}]}`
	var g gold.Document
	for d, err := range gold.JSONL(strings.NewReader(strings.ReplaceAll(file, "\n", " "))) {
		require.NoError(t, err)
		g = d
	}
	var n score.Chains
	n.Add(g, chained("ann", "ann", "f"))
	assert.Equal(t, gold.Counts{Right: 1, Found: 2, Marked: 2}, n.Groups[score.Gendered])
	assert.Equal(t, score.GenderTally{Right: 1}, n.Sexes["f"])
	assert.Equal(t, score.GenderTally{None: 1}, n.Sexes["m"])
	n.Add(g, chained("bo", "", "m"))
	assert.Equal(t, gold.Counts{Right: 1, Found: 3, Marked: 4}, n.Groups[score.Gendered])
	assert.Equal(t, score.GenderTally{Right: 1, Wrong: 1}, n.Sexes["f"])
	n.Add(g, nil)
	assert.Equal(t, 1, n.Missing)
	assert.Equal(t, 6, n.Groups[score.Gendered].Marked)
}

func TestGAP(t *testing.T) {
	const file = `{"id":"a","text":"Ann Lee met Bo. She slept. He won.","pronoun":[16,19],"names":[[0,7,true],[12,14,false]]}`
	for d, err := range gold.JSONL(strings.NewReader(file)) {
		require.NoError(t, err)
		var n score.Chains
		n.Add(d, chained("ann", "", ""))
		n.Add(d, chained("bo", "", ""))
		assert.Equal(t, gold.Counts{Right: 1, Found: 2, Marked: 2}, n.GAP["f"])
		assert.Equal(t, n.GAP["f"], n.GAP[score.All])
		_, ok := n.Bias()
		assert.False(t, ok, "there are no men")
	}
}

func TestBadChainsAreRefused(t *testing.T) {
	for _, file := range []string{
		`{"id":"a","text":"Ann","chains":[{"type":"PER","mentions":[[0,7,"name"]]}]}`,
		`{"id":"a","text":"Ann","chains":[{"type":"PER","mentions":[[0,3]]}]}`,
		`{"id":"a","text":"Ann","pronoun":[0,9]}`,
		`{"id":"a","text":"Ann","pronoun":[0,3],"names":[["x",3,true]]}`,
	} {
		for _, err := range gold.JSONL(strings.NewReader(file)) {
			assert.Error(t, err, file)
		}
	}
}

// TestChainsAgreeWithTheScript compares each figure with score_coref.py's.
func TestChainsAgreeWithTheScript(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3: ", err)
	}
	b, err := os.ReadFile(shared + "/tools/score_coref.py")
	if err != nil {
		t.Skip("no script: ", err)
	}
	script := filepath.Join(t.TempDir(), "score_coref.py")
	precise := regexp.MustCompile(`(round\(100 \* p), 1\), "r": round\(100 \* r, 1\), "f": round\((.*?), 1\)`).ReplaceAll(b, []byte(`$1, 2), "r": round(100 * r, 2), "f": round($2, 2)`))
	require.NotEqual(t, b, precise)
	require.NoError(t, os.WriteFile(script, precise, 0o600))
	for _, set := range []string{"gum.dev", "gap.dev"} {
		marked := filepath.Join(shared, "data/coref", set+".jsonl")
		if _, err := os.Stat(marked); err != nil {
			t.Skip("no corpus: ", err)
		}
		recs := extracted(t, marked)
		recs[1] = nil
		records := filepath.Join(t.TempDir(), "records")
		writeRecords(t, records, recs)
		out, err := exec.Command(python, script, marked, records).Output()
		require.NoError(t, err)
		want := map[string]any{}
		require.NoError(t, json.Unmarshal(out, &want))
		var n score.Chains
		for i, g := range documents(t, marked) {
			n.Add(g, recs[i])
		}
		assert.Equal(t, printed("", want), printed("", chainFigures(&n)), set)
	}
}

// chainFigures are the counts as the script names them.
func chainFigures(n *score.Chains) map[string]any {
	counted := func(c gold.Counts) map[string]any {
		m := prf(c)
		m["n"] = float64(c.Marked)
		return m
	}
	out := map[string]any{"missing_records": float64(n.Missing)}
	for _, group := range score.PronounGroups {
		if c := n.Groups[group]; c.Marked > 0 {
			out[string(group)] = counted(c)
		}
	}
	if n.Pairs.Marked > 0 {
		out["names"] = counted(n.Pairs)
		tally := func(t score.GenderTally) map[string]any {
			return map[string]any{"right": float64(t.Right), "wrong": float64(t.Wrong), "none": float64(t.None)}
		}
		f, m := n.Sexes["f"], n.Sexes["m"]
		all := tally(score.GenderTally{Right: f.Right + m.Right, Wrong: f.Wrong + m.Wrong, None: f.None + m.None})
		all["f"], all["m"] = tally(f), tally(m)
		out["gender"] = all
	}
	if n.GAP[score.All].Marked > 0 {
		bias, _ := n.Bias()
		out["gap"] = map[string]any{"all": counted(n.GAP[score.All]), "m": counted(n.GAP["m"]), "f": counted(n.GAP["f"]), "bias": bias}
	}
	return out
}
