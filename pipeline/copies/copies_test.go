package copies_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"iter"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/copies"
)

func TestCopiesAreFoundWithAFifthChanged(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	var texts []string
	for range 500 {
		texts = append(texts, madeUp(rng, 80+rng.IntN(500)))
	}
	for name, s := range measure(texts, 0.2) {
		t.Logf("%s: precision %.2f %%, recall %.2f %%", name, s.precision(), s.recall())
		assert.GreaterOrEqual(t, s.precision(), 99.0, name)
		assert.GreaterOrEqual(t, s.recall(), 95.0, name)
	}
}

// TestCopiesOfCorpora measures on texts of others: SAYSO_TEXTS names files of JSON
// lines with "id" and "text". It also lists copies that are in them, for reading.
func TestCopiesOfCorpora(t *testing.T) {
	for _, path := range strings.Fields(os.Getenv("SAYSO_TEXTS")) {
		ids, texts := load(t, path)
		var x copies.Index
		found := 0
		for i, text := range texts {
			if c := x.Add(ids[i], copies.Of(text)); c.Of != "" {
				found++
				if testing.Verbose() && os.Getenv("SAYSO_LIST") != "" {
					fmt.Printf("%s\t%s\t%.2f\n", c.ID, c.Of, c.Similarity)
				}
			}
		}
		t.Logf("%s: %d texts, %d copies of others", filepath.Base(path), len(texts), found)
		for _, share := range []float64{0.1, 0.2, 0.3} {
			var all score
			measured := measure(texts, share)
			for _, c := range changes {
				s := measured[c.name]
				all = score{all.made + s.made, all.found + s.found, all.right + s.right}
				t.Logf("%.0f %% %-32s precision %.2f %%, recall %.2f %%", 100*share, c.name, s.precision(), s.recall())
			}
			t.Logf("%.0f %% %-32s precision %.2f %%, recall %.2f %%", 100*share, "all", all.precision(), all.recall())
		}
	}
}

func load(t *testing.T, path string) (ids, texts []string) {
	t.Helper()
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		var d struct{ ID, Text string }
		require.NoError(t, json.Unmarshal(lines.Bytes(), &d))
		if len(strings.Fields(d.Text)) >= 20 {
			ids, texts = append(ids, d.ID), append(texts, d.Text)
		}
	}
	return ids, texts
}

// TestCopiesOfMany simulates a corpus of SAYSO_DOCUMENTS texts, a tenth of them
// copies, and logs time and memory.
func TestCopiesOfMany(t *testing.T) {
	n, _ := strconv.Atoi(os.Getenv("SAYSO_DOCUMENTS"))
	if n == 0 {
		t.Skip("SAYSO_DOCUMENTS says how many")
	}
	rng := rand.New(rand.NewPCG(5, 6))
	var x copies.Index
	var making time.Duration
	recent := make([]string, 0, 1000)
	found, made, bytes, start := 0, 0, 0, time.Now()
	for i := range n {
		begun := time.Now()
		var text string
		if i%10 == 9 {
			words := strings.Fields(recent[rng.IntN(len(recent))])
			text = strings.Join(replace(rng, words, words, 0.1), " ")
			made++
		} else {
			text = madeUp(rng, 200+rng.IntN(300))
		}
		if len(recent) < cap(recent) {
			recent = append(recent, text)
		} else {
			recent[rng.IntN(len(recent))] = text
		}
		making += time.Since(begun)
		bytes += len(text)
		if c := x.Add(fmt.Sprintf("corpus/%07d.txt", i), copies.Of(text)); c.Of != "" {
			found++
		}
	}
	took := time.Since(start) - making
	status, _ := os.ReadFile("/proc/self/status")
	peak := regexp.MustCompile(`VmHWM:\s+(\d+)`).FindSubmatch(status)
	t.Logf("%d documents, %d MB: %.1f s without making the texts, %s kB at most; %d copies made, %d found", n, bytes>>20, took.Seconds(), peak[1], made, found)
}

// TestSameTextIsACopyHoweverItIsSet: marks, case and line breaks make no other text.
func TestSameTextIsACopyHoweverItIsSet(t *testing.T) {
	var x copies.Index
	x.Add("a", copies.Of("“We won’t go,” said Ann Lee."))
	assert.Equal(t, copies.Copy{ID: "b", Of: "a", Similarity: 1}, x.Add("b", copies.Of("\"WE WON'T\ngo\" said Ann Lee")))
	assert.Equal(t, copies.Copy{ID: "c"}, x.Add("c", copies.Of("“We won’t go,” said Bo Lund.")))
	assert.Equal(t, copies.Copy{ID: "d"}, x.Add("d", copies.Of("")))
	assert.Equal(t, copies.Copy{ID: "e"}, x.Add("e", copies.Of("Yes.")))
	assert.Equal(t, copies.Copy{ID: "f", Of: "e", Similarity: 1}, x.Add("f", copies.Of("yes")))
}

// TestReportsOfOneFormAreNoCopies has the short texts that agencies fill in each day.
func TestReportsOfOneFormAreNoCopies(t *testing.T) {
	form := "%s reports its quarterly results today. %s said its net profit for the quarter came to %d million against %d million in the year before, its sales rose to %d million from %d million, and its board will pay a dividend of %d cents a share on the last day of the month to holders of record."
	filled := func(who string, a int) string { return fmt.Sprintf(form, who, who, a, a+3, 10*a, 9*a, a%7+1) }
	var x copies.Index
	x.Add("a", copies.Of(filled("Norden Rail", 12)))
	assert.Empty(t, x.Add("figures", copies.Of(filled("Norden Rail", 45))).Of)
	assert.Equal(t, "a", x.Add("same", copies.Of(filled("Norden Rail", 12)+" The shares rose.")).Of)
	assert.Empty(t, x.Add("name", copies.Of(filled("Harbour Bank", 12))).Of)
}

func TestACopyMayBeCutToItsFirstHalf(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	var x copies.Index
	text := madeUp(rng, 600)
	x.Add("a", copies.Of(text))
	words := strings.Fields(text)
	assert.Equal(t, "a", x.Add("b", copies.Of(strings.Join(words[:len(words)*9/20], " "))).Of)
	assert.Empty(t, x.Add("c", copies.Of(strings.Join(words[:len(words)/5], " "))).Of)
}

// TestTheOriginalIsTheMostSimilar: of two texts that are no copies of each other, the
// nearer one is the original, whether it came first or last.
func TestTheOriginalIsTheMostSimilar(t *testing.T) {
	rng := rand.New(rand.NewPCG(13, 14))
	words := strings.Fields(madeUp(rng, 900))
	far, near, text := words[50:450], words[200:600], words[140:540]
	for _, first := range []bool{true, false} {
		var x copies.Index
		if first {
			x.Add("near", copies.Of(strings.Join(near, " ")))
		}
		assert.Empty(t, x.Add("far", copies.Of(strings.Join(far, " "))).Of)
		if !first {
			x.Add("near", copies.Of(strings.Join(near, " ")))
		}
		assert.Equal(t, "near", x.Find(copies.Of(strings.Join(text, " "))).Of)
	}
}

// TestAmongTakesTheFirstByDay: the order of the input decides only within a day.
func TestAmongTakesTheFirstByDay(t *testing.T) {
	s := copies.Of(madeUp(rand.New(rand.NewPCG(9, 9)), 200))
	found := copies.Among([]copies.Document{{"undated", "", s}, {"late", "2004-03-02", s}, {"first", "2004-03-01", s}, {"second", "2004-03-01", s}})
	var of []string
	for _, c := range found {
		of = append(of, c.ID+" "+c.Of)
	}
	assert.Equal(t, []string{"undated first", "late first", "first ", "second first"}, of)
}

func TestTableIsReadBack(t *testing.T) {
	want := []copies.Copy{{ID: "a, b"}, {ID: "c", Of: "a, b", Similarity: 0.87}}
	var b bytes.Buffer
	require.NoError(t, copies.WriteCSV(&b, want))
	var got []copies.Copy
	for c, err := range copies.ReadCSV(&b) {
		require.NoError(t, err)
		got = append(got, c)
	}
	assert.Equal(t, want, got)
	for _, err := range copies.ReadCSV(strings.NewReader("id,name\n")) {
		assert.ErrorContains(t, err, "no table of copies")
	}
}

// TestMarksAreTheSameForAnyNumberOfWorkers runs a stream with copies in it.
func TestMarksAreTheSameForAnyNumberOfWorkers(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	var docs []pipeline.Doc
	for i := range 40 {
		doc := pipeline.Doc{ID: fmt.Sprint(i), Text: madeUp(rng, 150)}
		if i%4 == 3 {
			doc.Text = docs[i-2].Text + " " + sentence(rng, 9) + "."
		}
		if i == 7 {
			doc.Meta = pipeline.Meta{{Name: copies.FieldOf, Value: "as the input says"}}
		}
		docs = append(docs, doc)
	}
	var want []string
	for _, workers := range []int{1, 8} {
		p := pipeline.Pipeline{Workers: workers, AnyLanguage: true}
		var got []string
		for rec, err := range copies.Marked(p.Run(t.Context(), copies.Sketched(each(docs)))) {
			require.NoError(t, err)
			meta, err := json.Marshal(rec)
			require.NoError(t, err)
			got = append(got, string(meta))
			assert.NotContains(t, string(meta), "sketch")
			switch {
			case rec.ID == "7":
				assert.Equal(t, "as the input says", rec.Meta.Text(copies.FieldOf))
			case rec.Meta != nil:
				n, _ := strconv.Atoi(rec.ID)
				assert.Equal(t, fmt.Sprint(n-2), rec.Meta.Text(copies.FieldOf))
			}
		}
		if want == nil {
			want = got
		}
		assert.Equal(t, want, got)
	}
	assert.Equal(t, 10, strings.Count(strings.Join(want, ""), copies.FieldOf))
}

func each(docs []pipeline.Doc) iter.Seq2[pipeline.Doc, error] {
	return func(yield func(pipeline.Doc, error) bool) {
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
	}
}

func BenchmarkOf(b *testing.B) {
	text := madeUp(rand.New(rand.NewPCG(1, 1)), 400)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		copies.Of(text)
	}
}
