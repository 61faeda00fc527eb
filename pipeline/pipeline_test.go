package pipeline_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
)

func TestZeroPipelineWorks(t *testing.T) {
	rec, err := pipeline.Extract("Ann Lee of Boston said, \"We won.\"")
	require.NoError(t, err)
	assert.Equal(t, pipeline.Schema, rec.Schema)
	assert.Equal(t, pipeline.Byte, rec.OffsetUnit)
	assert.Contains(t, rec.Model, "en-")
	assert.Contains(t, rec.Model, "+")
	assert.Len(t, rec.Sentences, 1)
	assert.Empty(t, rec.Text)
}

func TestExtractRefusesWhatIsNoText(t *testing.T) {
	tests := []struct {
		name, text string
		want       error
		message    string
	}{
		{"empty", "", pipeline.ErrEmpty, "text: no text"},
		{"white space", " \r\n\t\u00a0\u2003", pipeline.ErrEmpty, "text: no text"},
		{"a byte order mark", "\ufeff\n", pipeline.ErrEmpty, "text: no text"},
		{"a stray byte", "caf\xe9 au lait", pipeline.ErrNotUTF8, "text: invalid UTF-8 at byte 3"},
		{"a rune cut off", "caf\xc3", pipeline.ErrNotUTF8, "text: invalid UTF-8 at byte 3"},
		{"a surrogate", "a\xed\xa0\x80b", pipeline.ErrNotUTF8, "text: invalid UTF-8 at byte 1"},
		{"a stray byte after the replacement character", "\ufffd\xff", pipeline.ErrNotUTF8, "text: invalid UTF-8 at byte 3"},
	}
	p := pipeline.Pipeline{Tagger: capitals{}}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rec, err := p.Extract(tt.text)
			assert.Nil(t, rec)
			assert.ErrorIs(t, err, tt.want)
			assert.EqualError(t, err, tt.message)
			var doc *pipeline.DocError
			assert.ErrorAs(t, err, &doc)
		})
	}
}

func TestExtractTurnsPanicsIntoErrors(t *testing.T) {
	p := pipeline.Pipeline{Tagger: capitals{}}
	var doc *pipeline.DocError
	var caught *pipeline.PanicError

	_, err := p.ExtractDoc(pipeline.Doc{ID: "a", Text: "Panic now."})
	require.ErrorAs(t, err, &doc)
	require.ErrorAs(t, err, &caught)
	assert.EqualError(t, err, "a: names: panic: the tagger has lost it")
	assert.Contains(t, string(caught.Stack), "capitals")

	_, err = p.ExtractDoc(pipeline.Doc{ID: "b", Text: "Index now."})
	var runtimeErr runtime.Error
	assert.ErrorAs(t, err, &runtimeErr, "an error that was panicked with can be reached")
	assert.ErrorContains(t, err, "b: names: panic: runtime error: index out of range")

	_, err = p.ExtractDoc(pipeline.Doc{ID: "c", Text: "Fail now."})
	assert.ErrorIs(t, err, errTagger)
	assert.EqualError(t, err, "c: names: the tagger is out of order")

	_, err = p.Extract("All is well.")
	assert.NoError(t, err, "no document left its mess to the next")
}

func TestRecordCarriesItsTextWhereNothingElseDoes(t *testing.T) {
	doc := pipeline.Doc{ID: "a", Source: "a.txt", Text: "It rained."}
	decoded := doc
	decoded.Decoded = true
	tests := []struct {
		name     string
		doc      pipeline.Doc
		withText bool
		want     string
	}{
		{"the input's own bytes", doc, false, ""},
		{"asked for", doc, true, "It rained."},
		{"decoded", decoded, false, "It rained."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := pipeline.Pipeline{Tagger: capitals{}, WithText: tt.withText}
			rec, err := p.ExtractDoc(tt.doc)
			require.NoError(t, err)
			assert.Equal(t, tt.want, rec.Text)
			assert.Equal(t, "a", rec.ID)
			assert.Equal(t, "a.txt", rec.Source)
			assert.Equal(t, "8b38b558e4df5eb3a70f60edea988d448559dfdded9b7ca08d9ba7f6c5ac71a8", rec.SHA256)
		})
	}
}

func TestDateOfTheTextIsMetadata(t *testing.T) {
	const dated = "date 2017-04-12 It rained in Moscow."
	p := pipeline.Pipeline{Tagger: capitals{}}

	rec, err := p.Extract(dated)
	require.NoError(t, err)
	assert.Equal(t, pipeline.Meta{{Name: "date", Value: "2017-04-12"}}, rec.Meta)

	given := pipeline.Meta{{Name: "outlet", Value: "Post"}}
	rec, err = p.ExtractDoc(pipeline.Doc{Text: dated, Meta: given})
	require.NoError(t, err)
	assert.Equal(t, pipeline.Meta{{Name: "outlet", Value: "Post"}, {Name: "date", Value: "2017-04-12"}}, rec.Meta)
	assert.Equal(t, pipeline.Meta{{Name: "outlet", Value: "Post"}}, given, "the caller's fields stay as they were")

	rec, err = p.ExtractDoc(pipeline.Doc{Text: dated, Meta: pipeline.Meta{{Name: "date", Value: "yesterday"}}})
	require.NoError(t, err)
	assert.Equal(t, pipeline.Meta{{Name: "date", Value: "yesterday"}}, rec.Meta, "the input's own date wins")

	rec, err = p.Extract("It rained.")
	require.NoError(t, err)
	assert.Nil(t, rec.Meta)
}

func TestUnknownUnitIsAnError(t *testing.T) {
	p := pipeline.Pipeline{Tagger: capitals{}, Offsets: "furlong"}
	_, err := p.Extract("It rained.")
	assert.ErrorContains(t, err, `offsets "furlong"`)
	_, err = p.Model()
	assert.Error(t, err)
}

func TestSettingsOutOfRangeAreErrors(t *testing.T) {
	for want, p := range map[string]pipeline.Pipeline{
		"workers -1: want 0 to 256":        {Workers: -1},
		"workers 257: want 0 to 256":       {Workers: pipeline.MaxWorkers + 1},
		"min confidence NaN: want 0 to 1":  {MinConfidence: math.NaN()},
		"min confidence -0.1: want 0 to 1": {MinConfidence: -.1},
		"min confidence +Inf: want 0 to 1": {MinConfidence: math.Inf(1)},
	} {
		p.Tagger = capitals{}
		_, err := p.Extract("It rained.")
		assert.EqualError(t, err, want)
		_, err = p.Model()
		assert.EqualError(t, err, want)
		n := 0
		for rec, err := range p.Run(t.Context(), texts("It rained.", "It snowed.")) {
			assert.Nil(t, rec)
			assert.EqualError(t, err, want)
			n++
		}
		assert.Equal(t, 1, n)
	}
}

// TestRecordOwnsItsMemory keeps the records of large texts, which must not keep the
// texts alive.
func TestRecordOwnsItsMemory(t *testing.T) {
	p := pipeline.Pipeline{Tagger: capitals{}}
	const size = 1 << 20
	before := heap()
	var recs []*pipeline.Record
	for i := range 20 {
		story := fmt.Sprintf("%d\n\n\"We won,\" said Ann Lee.\n\n%s", i, strings.Repeat("\n", size))
		rec, err := p.Extract(story)
		require.NoError(t, err)
		recs = append(recs, rec)
	}
	assert.Less(t, heap()-before, int64(10*size))
	assert.Len(t, recs, 20)
}

// heap returns the number of heap bytes in use.
func heap() int64 {
	runtime.GC()
	runtime.GC() // a pool keeps its content through one collection
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

func TestRecordIsTheSameInAllUnitsButItsOffsets(t *testing.T) {
	const story = "“Naïve,” said Zoë Zuñiga — 😀 — “très naïve.”"
	var bodies []string
	for _, unit := range []pipeline.OffsetUnit{pipeline.Byte, pipeline.Rune, pipeline.UTF16} {
		p := pipeline.Pipeline{Tagger: capitals{}, Offsets: unit, WithText: true}
		rec, err := p.Extract(story)
		require.NoError(t, err)
		assert.Equal(t, unit, rec.OffsetUnit)
		checkRecord(t, rec, story)
		var names []string
		for _, e := range rec.Entities {
			names = append(names, e.Name)
		}
		body, err := json.Marshal(names)
		require.NoError(t, err)
		bodies = append(bodies, string(body))
	}
	assert.Equal(t, bodies[0], bodies[1])
	assert.Equal(t, bodies[0], bodies[2])
}

func TestDocumentsOfATaggerAreReset(t *testing.T) {
	p := pipeline.Pipeline{Tagger: capitals{}}
	first, err := p.Extract("Ann Lee left.")
	require.NoError(t, err)
	_, err = p.Extract("It was Bob Day who stayed, and Cy Fox, and Dee Orr.")
	require.NoError(t, err)
	again, err := p.Extract("Ann Lee left.")
	require.NoError(t, err)
	assert.Equal(t, first, again)
}

// Slow reading is left to the goroutine that works on a document.
func TestFinishCompletesADocument(t *testing.T) {
	p := pipeline.Pipeline{Tagger: capitals{}}
	rec, err := p.ExtractDoc(pipeline.Doc{ID: "a", Finish: func(d *pipeline.Doc) error {
		d.Text, d.Decoded = "It rained on Ann Lee.", true
		d.Warnings = append(d.Warnings, "wet")
		return nil
	}})
	require.NoError(t, err)
	assert.Equal(t, "It rained on Ann Lee.", rec.Text)
	assert.Equal(t, []string{"wet"}, rec.Warnings)

	dry := errors.New("dry")
	_, err = p.ExtractDoc(pipeline.Doc{ID: "b", Text: "It rained.", Finish: func(*pipeline.Doc) error { return dry }})
	assert.EqualError(t, err, "b: read: dry")
	assert.ErrorIs(t, err, dry)

	_, err = p.ExtractDoc(pipeline.Doc{ID: "c", Finish: func(*pipeline.Doc) error { panic("soaked") }})
	assert.EqualError(t, err, "c: read: panic: soaked")
}

func TestOtherLanguagesAreRefused(t *testing.T) {
	const german = `Die Brücke ist sicher, sagte die Ingenieurin am Montag, aber niemand wollte ihr glauben, weil sie schon einmal gesagt hatte,
		dass es keine Gefahr gibt, und dann war die Straße doch gesperrt worden.`
	p := pipeline.Pipeline{Tagger: capitals{}}
	_, err := p.Extract(german)
	assert.ErrorIs(t, err, pipeline.ErrLanguage)
	assert.EqualError(t, err, `language: not English: it looks like "de"`)

	p.AnyLanguage = true
	rec, err := p.Extract(german)
	require.NoError(t, err)
	assert.Equal(t, []string{`not English: it looks like "de"`}, rec.Warnings)
}

// A text in capitals is read as if it were in mixed case, but the record has it as it
// was written.
func TestCapitalsAreReadAsMixedCase(t *testing.T) {
	const shouted = `"THE BRIDGE IS SAFE," COUNTY ENGINEER MARTA ODUYA TOLD REPORTERS ON MONDAY.`
	rec, err := pipeline.Extract(shouted)
	require.NoError(t, err)
	require.Len(t, rec.Quotes, 1)
	q := rec.Quotes[0]
	assert.Equal(t, `"THE BRIDGE IS SAFE,"`, q.Content[0].Text)
	assert.Equal(t, "MARTA ODUYA", q.Speaker.Text)
	assert.Equal(t, "Marta Oduya", q.Speaker.Name)
	checkRecord(t, rec, shouted)
}
