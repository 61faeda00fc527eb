package sink_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink"
	"github.com/d1af08f5/sayso/pipeline/sink/table"
)

// cells returns the rows that s writes as maps from column name to cell.
func cells(t *testing.T, s sink.Sheet, recs ...*pipeline.Record) (rows []map[string]string) {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(sheetOf(t, s, recs...), "\ufeff"))).ReadAll()
	require.NoError(t, err)
	for _, row := range all[1:] {
		cells := map[string]string{}
		for i, name := range all[0] {
			cells[name] = row[i]
		}
		rows = append(rows, cells)
	}
	return rows
}

func sheetOf(t *testing.T, s sink.Sheet, recs ...*pipeline.Record) string {
	t.Helper()
	return write(t, func(b *bytes.Buffer) sink.Sink { return s.To(b) }, recs...)
}

func quiet() *pipeline.Record {
	rec := record()
	rec.ID, rec.Quotes = "quiet.txt", nil
	return rec
}

func TestCSVIsARowAQuote(t *testing.T) {
	rows := cells(t, sink.Sheet{}, quiet(), record())
	require.Len(t, rows, 2)
	for name, want := range map[string]string{
		"doc": "2", "document": "talks.txt", "source": "wire/talks.txt", "day": "2017-04-12", "date": "2017-04-12", "quote": "q1", "type": "direct", "act": "speech",
		"content": "\"Yes & <no>,\" \"or\nmaybe.\"", "words": "4", "cue": "said", "cue_lemma": "say", "speaker": "he", "name": "Dmitry Peskov", "kind": "person",
		"entity": "e2", "entity_type": "PER", "title": "spokesman", "affiliation": "Kremlin", "gender": "m", "gender_from": "pronoun", "via": "q2", "confidence": "0.94",
		"quote_start": "26", "quote_end": "60", "runs": `["\"Yes & <no>,\"","\"or\nmaybe.\""]`, "run_starts": "[26,49]", "run_ends": "[39,60]", "names": `["Dmitry Peskov"]`,
		"member": "", "mode": "", "meta": "",
	} {
		assert.Equal(t, want, rows[0][name], name)
	}
	for name, want := range map[string]string{"quote": "q2", "mode": "negated", "cue": "", "cue_start": "", "speaker": "", "kind": "", "gender": "", "names": ""} {
		assert.Equal(t, want, rows[1][name], name)
	}
	assert.Equal(t, 1, strings.Count(write(t, csvTo), "\n"), "nothing to write is a table without rows")
}

func TestJointSpeakersHaveARowEach(t *testing.T) {
	rec := record()
	rec.Quotes = rec.Quotes[:1]
	rec.Quotes[0].Speaker = &pipeline.Speaker{Kind: pipeline.GroupSpeaker, Members: []pipeline.Member{
		{Kind: pipeline.OnePerson, Entity: "e2", Name: "Dmitry Peskov"}, {Passage: at("Tass"), Kind: pipeline.Unnamed}}}
	rows := cells(t, sink.Sheet{}, rec)
	require.Len(t, rows, 2)
	assert.Equal(t, []string{"1", "Dmitry Peskov", "m", "2", "", ""}, []string{rows[0]["member"], rows[0]["name"], rows[0]["gender"], rows[1]["member"], rows[1]["name"], rows[1]["gender"]})
}

func TestAllDocumentsHaveARowOnDemand(t *testing.T) {
	rows := cells(t, sink.Sheet{AllDocuments: true}, quiet(), record())
	require.Len(t, rows, 3)
	assert.Equal(t, []string{"1", "quiet.txt", "2017-04-12", "", "", ""}, []string{rows[0]["doc"], rows[0]["document"], rows[0]["date"], rows[0]["quote"], rows[0]["words"], rows[0]["runs"]})
}

func TestFieldsOfTheInputGetColumns(t *testing.T) {
	rec := record()
	rec.Meta = pipeline.Meta{{Name: "outlet", Value: "Post"}, {Name: "Title", Value: "A, \"B\""}, {Name: "tags", Value: json.RawMessage(`["a","b"]`)}, {Name: "n", Value: json.RawMessage("3")}}
	other := record()
	other.Meta = pipeline.Meta{{Name: "n", Value: json.RawMessage("null")}, {Name: "desk", Value: "city"}}

	rows := cells(t, sink.Sheet{}, rec, other)
	assert.Equal(t, []string{"Post", "A, \"B\"", "3", `{"tags":["a","b"]}`}, []string{rows[0]["outlet"], rows[0]["meta_Title"], rows[0]["n"], rows[0]["meta"]}, "the column title is taken")
	assert.Equal(t, []string{"", "", "", `{"desk":"city"}`}, []string{rows[2]["outlet"], rows[2]["meta_Title"], rows[2]["n"], rows[2]["meta"]}, "what the first document lacks is not lost")

	rows = cells(t, sink.Sheet{Fields: table.Fields{Names: []string{"desk", "tags"}}}, rec, other)
	assert.Equal(t, []string{"", `["a","b"]`}, []string{rows[0]["desk"], rows[0]["tags"]})
	assert.Equal(t, "city", rows[2]["desk"])
	assert.NotContains(t, rows[0], "meta", "whoever names fields gets those")
}

func TestTabsNeverPartACell(t *testing.T) {
	rec := record()
	rec.ID, rec.Quotes = "a\tb\\c\r\nd", rec.Quotes[:1]
	lines := strings.Split(sheetOf(t, sink.Sheet{Tabs: true}, rec), "\n")
	require.Len(t, lines, 3, "names, a row, nothing")
	assert.Equal(t, len(strings.Split(lines[0], "\t")), len(strings.Split(lines[1], "\t")))
	assert.Contains(t, lines[1], "1\ta\\tb\\\\c\\r\\nd\twire/talks.txt\t")
	assert.Contains(t, lines[1], "\t\"Yes & <no>,\" \"or\\nmaybe.\"\t", "marks stay as they are")
}

func TestExcelComputesNothing(t *testing.T) {
	rec := record()
	for _, s := range []string{"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"} {
		rec.ID, rec.Quotes[0].Content[0].Text = s, s
		out := cells(t, sink.Sheet{Excel: true}, rec)
		assert.Equal(t, "'"+strings.ReplaceAll(s, "\r\n", "\n"), out[0]["document"])
		assert.Equal(t, "'", out[0]["content"][:1])
		assert.Equal(t, s, cells(t, sink.Sheet{}, rec)[0]["document"], "only for Excel")
	}
	assert.True(t, strings.HasPrefix(sheetOf(t, sink.Sheet{Excel: true}, rec), "\ufeffdoc,"))
	assert.True(t, strings.HasPrefix(sheetOf(t, sink.Sheet{}, rec), "doc,"))
}

func TestOddTextStaysInItsCell(t *testing.T) {
	rec := record()
	odd := "“Zoë” 😀\n漢字, \"x\"\x00\xff"
	rec.Quotes[0].Content = []pipeline.Passage{{Text: odd}}
	assert.Equal(t, "“Zoë” 😀\n漢字, \"x\"\ufffd\ufffd", cells(t, sink.Sheet{}, rec)[0]["content"])
}
