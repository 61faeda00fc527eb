package sink_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink"
)

const story = `Tass cited Dmitry Peskov: "Yes & <no>," he said, "or
maybe." It rained.`

func at(s string) pipeline.Passage {
	i := strings.Index(story, s)
	return pipeline.Passage{Range: pipeline.Range{Start: i, End: i + len(s)}, Text: s}
}

// record returns a record with a bit of everything.
func record() *pipeline.Record {
	return &pipeline.Record{
		Schema: 2, ID: "talks.txt", Source: "wire/talks.txt", Model: "m", OffsetUnit: pipeline.Byte,
		SHA256: strings.Repeat("0", 64), Text: story,
		Meta:      pipeline.Meta{{Name: "date", Value: "2017-04-12"}},
		Sentences: []pipeline.Range{{Start: 0, End: len(story)}},
		Entities: []pipeline.Entity{
			{ID: "e1", Type: pipeline.Organization, Name: "Tass", Mentions: []pipeline.Mention{{Passage: at("Tass"), Kind: pipeline.Name}}},
			{ID: "e2", Type: pipeline.Person, Name: "Dmitry Peskov", Title: "spokesman", Affiliation: "Kremlin", Gender: pipeline.Male, GenderFrom: pipeline.FromPronoun,
				Mentions: []pipeline.Mention{{Passage: at("Dmitry Peskov"), Kind: pipeline.Name}, {Passage: at("he"), Kind: pipeline.Pronoun}}},
			{ID: "e3", Type: pipeline.Place, Name: "Moscow", Mentions: []pipeline.Mention{{Passage: at("It"), Kind: pipeline.Nominal}}},
		},
		Quotes: []pipeline.Quote{
			{ID: "q1", Type: pipeline.Direct, Act: pipeline.Speech, Content: []pipeline.Passage{at(`"Yes & <no>,"`), at("\"or\nmaybe.\"")}, Cue: &pipeline.Cue{Passage: at("said"), Lemma: "say"},
				Speaker: &pipeline.Speaker{Passage: at("he"), Kind: pipeline.OnePerson, Entity: "e2", Name: "Dmitry Peskov"}, Via: "q2", Confidence: 0.94},
			{ID: "q2", Type: pipeline.Indirect, Act: pipeline.Thought, Content: []pipeline.Passage{at("It rained.")}, Mode: pipeline.Negated, Confidence: 0.5},
		},
	}
}

func write(t *testing.T, to func(*bytes.Buffer) sink.Sink, recs ...*pipeline.Record) string {
	t.Helper()
	var b bytes.Buffer
	s := to(&b)
	for _, rec := range recs {
		require.NoError(t, s.Write(rec))
	}
	require.NoError(t, s.Close())
	return b.String()
}

func jsonl(b *bytes.Buffer) sink.Sink      { return sink.JSONL(b) }
func indented(b *bytes.Buffer) sink.Sink   { return sink.JSON(b) }
func csvTo(b *bytes.Buffer) sink.Sink      { return sink.CSV(b) }
func monochrome(b *bytes.Buffer) sink.Sink { return sink.Pretty(b, sink.Look{Width: 60}) }
func coloured(b *bytes.Buffer) sink.Sink   { return sink.Pretty(b, sink.Look{Width: 60, Color: true}) }

func TestJSONLIsALineARecord(t *testing.T) {
	out := write(t, jsonl, record(), record())
	assert.Equal(t, 2, strings.Count(out, "\n"))
	assert.Contains(t, out, `"text":"\"Yes & <no>,\""`, "nothing is escaped that JSON does not ask for")
	var back pipeline.Record
	require.NoError(t, json.NewDecoder(strings.NewReader(out)).Decode(&back))
	assert.Equal(t, *record(), back)
	assert.Empty(t, write(t, jsonl))
}

func TestJSONIsIndentedObjects(t *testing.T) {
	out := write(t, indented, record(), record())
	assert.True(t, strings.HasPrefix(out, "{\n  \"schema\": 2,\n  \"id\": \"talks.txt\",\n"))
	dec := json.NewDecoder(strings.NewReader(out))
	for range 2 {
		var back pipeline.Record
		require.NoError(t, dec.Decode(&back))
		assert.Equal(t, *record(), back)
	}
	assert.Contains(t, out, "\n}\n{\n")
}

func TestPrettyWithoutColoursMarksWithBrackets(t *testing.T) {
	assert.Equal(t, `── talks.txt ───────────────────────────────── 2017-04-12 ──

[Tass]e1 cited [Dmitry Peskov]e2: {"Yes & <no>,"} [he]e2
said, {"or
maybe."}q1 {[It]e3 rained.}q2

Dmitry Peskov, spokesman, Kremlin · e2 · he · 2 mentions
  q1  "Yes & <no>," … "or maybe." — direct, said · as he ·
      inside q2 · 94%

Nobody named
  q2  It rained. — indirect · NEGATED · 50%

Organizations  Tass
Places         Moscow

`, write(t, monochrome, record()))
}

func TestPrettyInColoursNeedsNoBrackets(t *testing.T) {
	out := write(t, coloured, record())
	assert.Contains(t, out, "\x1b[")
	assert.NotContains(t, out, "[Tass]")
	plain := uncoloured(out)
	assert.NotContains(t, plain, "\x1b")
	assert.Contains(t, plain, "Tass cited Dmitry Peskov: \"Yes & <no>,\" he said, \"or\nmaybe.\"q1 It rained.q2")
}

// uncoloured removes the escapes from s.
func uncoloured(s string) string {
	var b strings.Builder
	for i, part := range strings.Split(s, "\x1b[") {
		if i > 0 {
			_, part, _ = strings.Cut(part, "m")
		}
		b.WriteString(part)
	}
	return b.String()
}

func TestPrettyKeepsToItsWidth(t *testing.T) {
	for _, width := range []int{40, 60, 100} {
		rec := record()
		rec.Text = strings.Repeat(story+" Zoë naïvely — so she says — drew 漢字. ", 5)
		out := write(t, func(b *bytes.Buffer) sink.Sink { return sink.Pretty(b, sink.Look{Width: width}) }, rec)
		for line := range strings.SplitSeq(out, "\n") {
			assert.LessOrEqual(t, len([]rune(line)), width, line)
		}
	}
}

func TestPrettyWithoutTextListsQuotes(t *testing.T) {
	rec := record()
	rec.Text = ""
	out := write(t, monochrome, rec)
	assert.NotContains(t, out, "cited")
	assert.Contains(t, out, `q1  "Yes & <no>," … "or maybe."`)

	rec = record()
	rec.OffsetUnit = pipeline.UTF16
	assert.NotContains(t, write(t, monochrome, rec), "cited", "other units set no marks")
}

func TestPrettyLetsNoTextSteerTheTerminal(t *testing.T) {
	rec := record()
	rec.ID = "a\x1b[2J"
	rec.Text = strings.Replace(story, "cited", "\x1b[2J\x07!", 1)
	rec.Quotes[0].Content[0].Text = "\x1b]0;title\x07"
	out := write(t, monochrome, rec)
	assert.NotContains(t, out, "\x1b")
	assert.NotContains(t, out, "\x07")
}

func TestPrettyOfNothing(t *testing.T) {
	rec := &pipeline.Record{OffsetUnit: pipeline.Byte}
	assert.Contains(t, write(t, monochrome, rec), "No quotes.")
}

func TestPrettySurvivesSpansThatFitNothing(t *testing.T) {
	rec := record()
	rec.Text = "short"
	assert.NotPanics(t, func() { write(t, monochrome, rec) })
	rec.Quotes[0].Speaker.Entity = "e99"
	rec.Quotes[1].Content = nil
	assert.NotPanics(t, func() { write(t, monochrome, rec); write(t, csvTo, rec) })
}

// gone is the writer to a reader that is gone.
type gone struct{ err error }

func (g gone) Write([]byte) (int, error) { return 0, g.err }

func TestErrorsOfTheWriterSurface(t *testing.T) {
	broken := errors.New("broken pipe")
	w := gone{broken}
	for name, s := range map[string]sink.Sink{"jsonl": sink.JSONL(w), "json": sink.JSON(w), "csv": sink.CSV(w), "pretty": sink.Pretty(w, sink.Look{})} {
		assert.ErrorIs(t, s.Write(record()), broken, name)
	}
	assert.ErrorIs(t, sink.CSV(w).Close(), broken)
}

// writes counts the calls of Write.
type writes int

func (n *writes) Write(b []byte) (int, error) { *n++; return len(b), nil }

func TestARecordIsWrittenInOneCall(t *testing.T) {
	for name, to := range map[string]func(*writes) sink.Sink{
		"jsonl":  func(n *writes) sink.Sink { return sink.JSONL(n) },
		"json":   func(n *writes) sink.Sink { return sink.JSON(n) },
		"csv":    func(n *writes) sink.Sink { return sink.CSV(n) },
		"pretty": func(n *writes) sink.Sink { return sink.Pretty(n, sink.Look{Color: true}) },
	} {
		var n writes
		s := to(&n)
		require.NoError(t, s.Write(record()))
		require.NoError(t, s.Write(record()))
		require.NoError(t, s.Close())
		assert.Equal(t, 2, int(n), name)
	}
}

func BenchmarkJSONL(b *testing.B) {
	var n writes
	s := sink.JSONL(&n)
	rec := record()
	b.ReportAllocs()
	for b.Loop() {
		s.Write(rec)
	}
}

// TestLongRecordsAreWrittenAsShortOnes encodes lists that are long enough to be
// encoded in pieces, which must not show.
func TestLongRecordsAreWrittenAsShortOnes(t *testing.T) {
	for _, n := range []int{1024, 1025, 2048, 5000} {
		rec := pipeline.Record{Schema: 2, ID: "long <1>", Sentences: make([]pipeline.Range, n), Entities: []pipeline.Entity{}, Quotes: make([]pipeline.Quote, n-1024)}
		for i := range rec.Sentences {
			rec.Sentences[i] = pipeline.Range{Start: i, End: i + 1}
		}
		for i := range rec.Quotes {
			rec.Quotes[i] = pipeline.Quote{ID: "q", Content: []pipeline.Passage{{Text: "<&>\n\u2028"}}}
		}
		var got, want bytes.Buffer
		require.NoError(t, sink.JSONL(&got).Write(&rec))
		enc := json.NewEncoder(&want)
		enc.SetEscapeHTML(false)
		require.NoError(t, enc.Encode(&rec))
		assert.Equal(t, want.String(), got.String(), "%d sentences", n)
	}
}

// TestJSONLIsThatOfEncodingJSON compares the faster encoder with encoding/json, on
// odd strings and numbers.
func TestJSONLIsThatOfEncodingJSON(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	odd := []string{"", "<&>", "\u2028\u2029", "\u0085", "\x00\x01\x1f\x7f", "\"\\/", "é漢😀", "\ufeff", "\t\r\n", "plain words", "\ufffd"}
	word := func() string {
		s := ""
		for range r.IntN(4) {
			s += odd[r.IntN(len(odd))] + string(rune(r.IntN(0x11000)))
		}
		return strings.ToValidUTF8(s, "")
	}
	for range 2000 {
		rec := record()
		rec.ID, rec.Source, rec.Text = word(), word(), word()
		rec.Meta = pipeline.Meta{{Name: word(), Value: word()}, {Name: "b", Value: json.RawMessage(`{"x": [1, 2.50, null], "y":"<\u2028>"}`)}, {Name: "a", Value: 1e21}, {Name: word(), Value: true}}
		rec.Entities[0].Name, rec.Quotes[0].Content[0].Text = word(), word()
		rec.Quotes[0].Confidence, rec.Entities[0].Mentions[0].Confidence = float64(r.IntN(1001))/1000, r.Float64()/1e6
		var got, want bytes.Buffer
		require.NoError(t, sink.JSONL(&got).Write(rec))
		enc := json.NewEncoder(&want)
		enc.SetEscapeHTML(false)
		require.NoError(t, enc.Encode(rec))
		escape := strings.NewReplacer("\u0085", `\u0085`, "\u2028", `\u2028`, "\u2029", `\u2029`)
		require.Equal(t, escape.Replace(want.String()), got.String())
		require.NotContains(t, got.String(), "\u0085", "a reader that ends lines there sees one line")
	}
}
