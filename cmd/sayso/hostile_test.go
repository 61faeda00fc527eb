package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
)

// refused lists the documents of testdata/hostile that cannot be read, and why. All
// others must get a record.
var refused = map[string]string{
	"blank.txt":       "text: no text",
	"bom-only.txt":    "text: no text",
	"broken-utf8.txt": "read: invalid UTF-8 at byte 23",
	"controls.bin":    "read: not text: binary data",
	"cut-utf8.txt":    "read: invalid UTF-8 at byte 31",
	"empty.jsonl:1":   "read: line 1: no text",
	"empty.txt":       "text: no text",
	"koi8.txt":        "read: not text in UTF-8, UTF-16 or windows-1252",
	"nul.txt":         "read: not text: binary data",
	"png.txt":         "read: cannot read image; sayso reads text; an OCR program finds it in pictures: tesseract FILE - | sayso",
	"no text":         `read: line 3: no "text" nor another usual field`,
	"null text":       `read: line 4: no "text": "text" is not a string`,
	"mixed.jsonl:2":   "read: line 2: not a JSON object: unexpected end of JSON input",
	"mixed.jsonl:5":   "read: line 5: not a JSON object: array",
	"mixed.jsonl:8":   "read: line 8: invalid UTF-8 at byte 25 of it",
	"blank":           "text: no text",
	"mixed.jsonl:11":  "read: line 11: not a JSON object: invalid character 'o' in literal null (expecting 'u')",
}

func TestHostileInputIsReadOrRefusedByName(t *testing.T) {
	out, errs, exit := sayso(t, "", "", "--tagger", "capitals", "../../testdata/hostile")
	assert.Equal(t, exitFailed, exit)

	got := make(map[string]string)
	for line := range strings.Lines(errs) {
		var e errorRecord
		require.NoError(t, json.Unmarshal([]byte(line), &e))
		got[e.ID] = e.Error.Stage + ": " + e.Error.Message
	}
	assert.Equal(t, refused, got)

	recs := make(map[string]pipeline.Record)
	for line := range strings.Lines(out) {
		var rec pipeline.Record
		require.NoError(t, json.Unmarshal([]byte(line), &rec))
		recs[rec.ID] = rec
	}
	for _, id := range []string{"windows-1252.txt", "utf16le.txt", "utf16be.txt", "utf16-cut.txt"} {
		assert.True(t, strings.HasPrefix(recs[id].Text, "“We won,” said Zoë Lee"), "%s carries the text its offsets point into", id)
	}
	assert.Empty(t, recs["bom.txt"].Text)
	for _, id := range []string{"bom.txt", "marks.txt", "nested.txt", "long-word.txt", "sniffed", "good", "deep", "last"} {
		assert.Contains(t, recs, id)
	}
}
