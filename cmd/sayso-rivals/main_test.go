package main

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/score"
)

func TestServedRivalsAnswerEachDocument(t *testing.T) {
	const in = `{"id":"0","text":"“Yes,” said Angela Merkel in Berlin."}` + "\n" + `{"id":"1","text":""}` + "\n"
	for name := range served {
		var out strings.Builder
		require.NoError(t, serve(name, strings.NewReader(in), &out))
		lines := strings.Split(strings.TrimSpace(out.String()), "\n")
		require.Len(t, lines, 2, name)
		a, err := parse([]byte(lines[0]))
		require.NoError(t, err)
		assert.Equal(t, "0", a.ID)
		assert.True(t, strings.HasPrefix(a.Model, "prose v"), a.Model)
		require.NoError(t, normal(&a.Record, "“Yes,” said Angela Merkel in Berlin."))
		require.NotEmpty(t, a.Entities, name)
		assert.Equal(t, 16, a.Entities[0].Mentions[0].Start, name)
	}
	assert.ErrorContains(t, serve("prose-v3", strings.NewReader("x"), new(strings.Builder)), "read document")
}

func TestNamesWithoutOffsetsArePlaced(t *testing.T) {
	const text = "Parisian Paris, Paris Hilton, NYParis"
	for _, c := range []struct {
		name     string
		from, at int
		ok       bool
	}{
		{"Paris", 0, 9, true},
		{"Paris", 10, 16, true},
		{"Paris Hilton", 0, 16, true},
		{"Paris", 17, 0, false},
		{"", 0, 0, false},
	} {
		at, ok := place(text, c.name, c.from)
		assert.Equal(t, c.ok, ok, c)
		assert.Equal(t, c.at, at, c)
	}
}

func TestAPanicIsOneDocumentsError(t *testing.T) {
	a := answerOf(document{ID: "3"}, "m", func(string) ([]pipeline.Entity, error) { panic("index out of range") })
	assert.Equal(t, "3", a.ID)
	assert.Equal(t, "panic: index out of range", a.Error.Message)
	line, err := json.Marshal(a)
	require.NoError(t, err)
	back, err := parse(line)
	require.NoError(t, err)
	assert.Equal(t, a.Error, back.Error)
}

func TestTable(t *testing.T) {
	counts := score.Quotes{Types: []string{"direct"}}
	marked := gold.Document{Text: "a", Quotes: []gold.Quote{{Type: "direct", Content: []text.Span{{Start: 0, End: 1}}}}}
	counts.Add(marked, nil)
	var out strings.Builder
	require.NoError(t, writeTable(&out, []result{
		{rival: rival{name: "sayso", finds: speakers}, model: "en-1", start: 34 * time.Millisecond, speed: 351_987, peak: 50_000, names: new(score.Names), quotes: &counts},
		{rival: rival{name: "b", finds: speakers}, err: missing("npm package b not found; npm install b")},
		{rival: rival{name: "c", finds: quotes}, model: "c 2", start: 30_700 * time.Millisecond, speed: 188.6, peak: 2_677_000, quotes: &counts, notes: []string{"few"}},
		{rival: rival{name: "d"}, model: "d 3", start: time.Second, err: errors.New("speed: broke")},
		{rival: rival{name: "e"}, err: errors.New("start: broke")},
	}))
	assert.Equal(t, header+`| sayso (en-1) | 350,000 | 0.03 | 51 | 0.0 | 0.0 | 0.0 |
| c 2 | 189 | 30.7 | 2,741 | – | 0.0 | – |
| d 3 | – | 1.0 | – | – | – | – |

- skipped: b (npm package b not found; npm install b)
- c: few
- failed: d (speed: broke)
- failed: e (start: broke)
`, out.String())
}

func TestNumbers(t *testing.T) {
	for x, want := range map[float64]string{0.4: "0", 7: "7", 99.6: "100", 189: "189", 1_234: "1,230", 2_345: "2,300", 351_987: "350,000", 1_987_654: "1,990,000"} {
		assert.Equal(t, want, thousands(significant(x)), x)
	}
}

func TestWrongUsage(t *testing.T) {
	for _, args := range [][]string{{"--nonsense"}, {"file"}, {"--only", "nobody"}, {"--texts", "no such file"}, {"--names", "no such file"}, {"--quotes", "no such file"}} {
		var out, errs strings.Builder
		assert.Equal(t, wrongUsage, run(t.Context(), args, &out, &errs), args)
		assert.NotEmpty(t, errs.String(), args)
		assert.Empty(t, out.String(), args)
	}
	var errs strings.Builder
	assert.Equal(t, allMeasured, run(t.Context(), []string{"--help"}, new(strings.Builder), &errs))
	assert.Contains(t, errs.String(), "-peers")
}

func TestWhatIsNotInstalledIsSkippedByNameAndIsNoFailure(t *testing.T) {
	var out, errs strings.Builder
	args := []string{"--only", "sayso,corenlp,spacy,compromise", "--peers", t.TempDir(), "--sayso", "no-such-sayso"}
	assert.Equal(t, allMeasured, run(t.Context(), args, &out, &errs))
	for _, name := range []string{"sayso", "corenlp", "spacy", "compromise"} {
		assert.Contains(t, out.String(), "\n- skipped: "+name+" (")
	}
	assert.Contains(t, out.String(), header+"\n")
}
