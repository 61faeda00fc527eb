package main

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/extractors/text"
)

// answering is a shell script that answers each document with a record, in
// which $more stands.
const answering = `while IFS= read -r l; do id=${l#'{"id":"'}; id=${id%%\"*}; echo "{\"id\":\"$id\",\"model\":\"fake 1\"$more}"; done`

// fake is a rival that is a shell script.
func fake(name, script string) rival {
	return rival{name, speakers, true, func(context.Context, places) (command, error) {
		return command{argv: []string{"sh", "-c", script}}, nil
	}}
}

func impatient() bench { return bench{patience: 2 * time.Second} }

func someTask() task {
	marked := []gold.Document{
		{Text: `"We won," said Ann Lee.`, Names: []gold.Name{{Span: text.Span{Start: 15, End: 22}, Type: "PER"}}, Quotes: []gold.Quote{
			{Type: "direct", Content: []text.Span{{Start: 0, End: 9}}, Speaker: []text.Span{{Start: 15, End: 22}}},
		}},
		{Text: "Nothing here.", Names: []gold.Name{}, Quotes: []gold.Quote{}},
	}
	texts := []document{{"0", "one two"}, {"1", "three"}, {"2", "four five six"}}
	return task{texts: texts, names: marked, quotes: marked, seconds: time.Minute, limit: time.Minute}
}

func measured(t *testing.T, task task, b bench, rivals ...rival) ([]result, string) {
	t.Helper()
	results := task.all(t.Context(), b, rivals, places{tmp: t.TempDir()}, func(string) {})
	var table strings.Builder
	require.NoError(t, writeTable(&table, results))
	return results, table.String()
}

func TestEachRivalIsMeasuredInAllColumns(t *testing.T) {
	const more = `more=',"offset_unit":"rune","entities":[{"type":"PERSON","mentions":[{"start":4,"end":8,"kind":"name"}]}]'; `
	results, _ := measured(t, someTask(), impatient(), fake("good", more+answering))
	r := results[0]
	require.NoError(t, r.err)
	assert.Equal(t, "fake 1", r.model)
	assert.Positive(t, r.start)
	assert.Positive(t, r.speed)
	assert.Positive(t, r.peak)
	assert.Equal(t, gold.Counts{Found: 2, Marked: 1}, r.names.Of("all"))
	assert.Equal(t, 1, r.quotes.Of("all").Quotes)
	assert.Empty(t, r.notes)
}

func TestWhatARivalDoesWrongIsNamedAndTheNextHasItsTurn(t *testing.T) {
	for _, c := range []struct{ what, script, says string }{
		{"garbage", `cat >/dev/null; echo Loading model`, "- failed: garbage (start: line 1: no record: "},
		{"endless garbage", `yes nonsense`, "- failed: endless garbage (start: line 1: no record: "},
		{"failing", `echo first >&2; echo no more disk >&2; exit 3`, "- failed: failing (start: exit status 3: no more disk)"},
		{"silent", `echo still loading >&2; sleep 60 & wait`, "- failed: silent (start: no record in 2s: still loading)"},
		{"mute", `cat >/dev/null`, "- failed: mute (start: no record)"},
		{"making up", `more=""; ` + answering + `; echo '{"id":"17"}'`, `- failed: making up (speed: record of document "17", which was not asked for)`},
		{"repeating", `more=""; ` + answering + `; echo '{"id":"0"}'`, `- failed: repeating (speed: record of document "0", which was not asked for)`},
		{"lacking", `echo 'npm package x not found; npm install x' >&2; exit 69`, "- skipped: lacking (npm package x not found; npm install x)"},
		{"breaking", `more=',"error":{"message":"too long"}'; ` + answering, "- breaking: names: failed on 2 of 2 documents: too long\n"},
		{"forgetting", `head -n 1 | (` + answering + `)`, "- forgetting: names: failed on 1 of 2 documents: no record\n"},
		{"wild", `more=',"quotes":[{"content":[{"start":9,"end":900}]}]'; ` + answering, "- wild: quotes: failed on 2 of 2 documents: quote at 9 to 900: offset outside the text\n"},
	} {
		t.Run(c.what, func(t *testing.T) {
			t.Parallel()
			results, table := measured(t, someTask(), impatient(), fake(c.what, c.script), fake("good", answering))
			assert.Contains(t, table, c.says)
			require.Len(t, results, 2)
			assert.NoError(t, results[1].err)
			assert.Contains(t, table, "\n| fake 1 | ")
		})
	}
}

func TestSlowRivalsAreMeasuredOnWhatTheyCameTo(t *testing.T) {
	task := someTask()
	task.seconds, task.limit = 500*time.Millisecond, 500*time.Millisecond
	slow := `while IFS= read -r l; do id=${l#'{"id":"'}; id=${id%%\"*}; echo "{\"id\":\"$id\",\"model\":\"slow\"}"; test $id != 1 || sleep 60; sleep .1; done`
	began := time.Now()
	results, table := measured(t, task, impatient(), fake("slow", slow))
	require.NoError(t, results[0].err)
	assert.Less(t, time.Since(began), 20*time.Second)
	assert.Contains(t, table, "- slow: speed and memory over the first 2 documents\n")
	assert.Positive(t, results[0].speed)
}

func TestDocumentsThatTheTimeWasTooShortForDoNotCount(t *testing.T) {
	task := someTask()
	task.seconds, task.limit = 300*time.Millisecond, 300*time.Millisecond
	slow := `read -r l; echo '{"id":"0","model":"slow"}'; sleep 60`
	results, table := measured(t, task, impatient(), fake("slow", slow))
	require.NoError(t, results[0].err)
	assert.Equal(t, gold.Counts{Marked: 1}, results[0].names.Of("all"))
	assert.Contains(t, table, "- slow: names: scored on the first 1 of 2 documents\n")
}

func TestAnInterruptEndsTheRun(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	time.AfterFunc(200*time.Millisecond, stop)
	results := someTask().all(ctx, bench{patience: time.Minute}, []rival{fake("silent", "sleep 60"), fake("next", answering)}, places{}, func(string) {})
	require.Len(t, results, 1)
	assert.ErrorIs(t, results[0].err, context.Canceled)
}

func TestMemoryIsOfTheRivalAndNotOfThisProgram(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux tells the memory of a running process")
	}
	ballast := make([]byte, 64<<20)
	for i := 0; i < len(ballast); i += 4096 {
		ballast[i] = 1
	}
	out, err := impatient().ask(t.Context(), command{argv: []string{"sh", "-c", answering + "; sleep .3"}}, []document{{"0", "x"}}, 0)
	require.NoError(t, err)
	assert.Positive(t, out.peak)
	assert.Less(t, out.peak, 32<<10)
	runtime.KeepAlive(ballast)
}

func TestScriptsSayWhatTheyLack(t *testing.T) {
	for _, r := range rivals {
		if r.name != "spacy" && r.name != "compromise" && r.name != "corenlp" {
			continue
		}
		t.Run(r.name, func(t *testing.T) {
			none := filepath.Join(t.TempDir(), "none")
			p := places{python: none, modules: none, coreNLP: none, heap: "1g", tmp: t.TempDir()}
			res := someTask().measure(t.Context(), bench{patience: time.Minute}, r, p, func(string) {})
			var m missing
			require.ErrorAs(t, res.err, &m)
		})
	}
}

func TestPythonNamesThePackageThatIsMissing(t *testing.T) {
	c, err := spaCy(t.Context(), places{python: "python3", tmp: t.TempDir()})
	if err != nil {
		t.Skip(err)
	}
	// No site packages: -S would need an argument before the script.
	c.env = append(c.env, "PYTHONPATH=", "PYTHONHOME=")
	c.argv = []string{c.argv[0], "-S", c.argv[1]}
	_, err = impatient().ask(t.Context(), c, nil, 0)
	var m missing
	require.ErrorAs(t, err, &m)
	assert.Contains(t, err.Error(), "Python package spacy does not load")
	assert.Contains(t, err.Error(), "pip install")
}

func TestTextsAndGoldAreRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "texts.jsonl")
	require.NoError(t, os.WriteFile(path, []byte("{\"id\":7,\"text\":\"a\",\"entities\":[]}\n{\"text\":\"b\",\"entities\":[]}\n"), 0o600))
	docs, err := readTexts(path, 0)
	require.NoError(t, err)
	assert.Equal(t, []document{{"0", "a"}, {"1", "b"}}, docs)
	docs, err = readTexts(path, 1)
	require.NoError(t, err)
	assert.Len(t, docs, 1)
	marked, err := readGold(path, 1)
	require.NoError(t, err)
	assert.Equal(t, []document{{"0", "a"}}, unmarked(marked))
	_, err = readTexts(path+"x", 0)
	assert.ErrorIs(t, err, os.ErrNotExist)
	require.NoError(t, os.WriteFile(path, []byte("{\"text\":\"a\"}\nb"), 0o600))
	_, err = readTexts(path, 0)
	assert.ErrorContains(t, err, "document 2")
}
