package annotate_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/records"
	"github.com/d1af08f5/sayso/pipeline/sink"
	"github.com/d1af08f5/sayso/pipeline/sink/annotate"
)

var update = flag.Bool("update", false, "write the golden files anew")

// story has all that is awkward: characters beyond the first plane, a joined emoji, a
// combining accent, quotes over line breaks, several who speak, a quote in a quote,
// and one that nobody says.
const story = "date 2026-03-03\n\n😀 “We’ve won,” said Zoë Lee and Bo Lund.\n\n“It rained,” she added,\n“all\n day in the cafe\u0301.”  The union said the mayor told it that “no” was no.\tNobody knew 👩\u200d👧: “Go.”"

// passage returns the nth place of words in the story, in bytes.
func passage(words string, nth int) pipeline.Passage {
	at := -1
	for range nth {
		at += 1 + strings.Index(story[at+1:], words)
	}
	return pipeline.Passage{Range: pipeline.Range{Start: at, End: at + len(words)}, Text: words}
}

func mention(words string, kind pipeline.MentionKind, confidence float64) pipeline.Mention {
	return pipeline.Mention{Passage: passage(words, 1), Kind: kind, Confidence: confidence}
}

// record returns the record of the story with offsets in bytes.
func record() *pipeline.Record {
	sum := sha256.Sum256([]byte(story))
	sentence := func(from, to string) pipeline.Range {
		return pipeline.Range{Start: passage(from, 1).Start, End: passage(to, 1).End}
	}
	return &pipeline.Record{
		Schema: 2, ID: "desk/a b.txt", Source: "in/a b.txt", Model: "m", OffsetUnit: pipeline.Byte, SHA256: hex.EncodeToString(sum[:]), Text: story,
		Meta:      pipeline.Meta{{Name: "date", Value: "2026-03-03"}, {Name: "outlet", Value: "Post"}},
		Sentences: []pipeline.Range{sentence("😀", "Lund."), sentence("“It rained", "cafe\u0301.”"), sentence("The union", "was no."), sentence("Nobody", "“Go.”")},
		Entities: []pipeline.Entity{
			{ID: "e1", Type: pipeline.Person, Name: "Zoë Lee", Gender: pipeline.Female, GenderFrom: pipeline.FromPronoun, Mentions: []pipeline.Mention{mention("Zoë Lee", pipeline.Name, .9), mention("she", pipeline.Pronoun, 0)}},
			{ID: "e2", Type: pipeline.Person, Name: "Bo Lund", Title: "mayor", Affiliation: "Norden", Mentions: []pipeline.Mention{mention("Bo Lund", pipeline.Name, .8)}},
		},
		Quotes: []pipeline.Quote{
			{ID: "q1", Type: pipeline.Direct, Act: pipeline.Speech, Content: []pipeline.Passage{passage("“We’ve won,”", 1)}, Cue: &pipeline.Cue{Passage: passage("said", 1), Lemma: "say"}, Confidence: .95,
				Speaker: &pipeline.Speaker{Passage: passage("Zoë Lee and Bo Lund", 1), Kind: pipeline.GroupSpeaker, Members: []pipeline.Member{
					{Passage: passage("Zoë Lee", 1), Kind: pipeline.OnePerson, Entity: "e1", Name: "Zoë Lee"}, {Passage: passage("Bo Lund", 1), Kind: pipeline.OnePerson, Entity: "e2", Name: "Bo Lund"}}}},
			{ID: "q2", Type: pipeline.Direct, Act: pipeline.Speech, Content: []pipeline.Passage{passage("“It rained,”", 1), passage("“all\n day in the cafe\u0301.”", 1)}, Cue: &pipeline.Cue{Passage: passage("added", 1), Lemma: "add"}, Confidence: .94,
				Speaker: &pipeline.Speaker{Passage: passage("she", 1), Kind: pipeline.OnePerson, Entity: "e1", Name: "Zoë Lee"}},
			{ID: "q3", Type: pipeline.Mixed, Act: pipeline.Speech, Content: []pipeline.Passage{passage("the mayor told it that “no” was no.", 1)}, Cue: &pipeline.Cue{Passage: passage("said", 2), Lemma: "say"}, Confidence: .9,
				Speaker: &pipeline.Speaker{Passage: passage("The union", 1), Kind: pipeline.OneBody}},
			{ID: "q4", Type: pipeline.Mixed, Act: pipeline.Thought, Content: []pipeline.Passage{passage("“no” was no.", 1)}, Cue: &pipeline.Cue{Passage: passage("told", 1), Lemma: "tell"}, Via: "q3", Mode: pipeline.Negated, Confidence: .6,
				Speaker: &pipeline.Speaker{Passage: passage("the mayor", 1), Kind: pipeline.Unnamed}},
			{ID: "q5", Type: pipeline.Direct, Act: pipeline.Speech, Content: []pipeline.Passage{passage("“Go.”", 1)}, Confidence: .5},
		},
	}
}

// in returns the record of the story with offsets in another unit.
func in(t *testing.T, unit pipeline.OffsetUnit) *pipeline.Record {
	rec := record()
	offsets, err := records.NewOffsets(story, pipeline.Byte, unit)
	require.NoError(t, err)
	move := func(r *pipeline.Range) {
		*r, err = offsets.Of(*r)
		require.NoError(t, err)
	}
	rec.OffsetUnit = unit
	for i := range rec.Sentences {
		move(&rec.Sentences[i])
	}
	for i := range rec.Entities {
		for j := range rec.Entities[i].Mentions {
			move(&rec.Entities[i].Mentions[j].Range)
		}
	}
	for i := range rec.Quotes {
		q := &rec.Quotes[i]
		for j := range q.Content {
			move(&q.Content[j].Range)
		}
		if q.Cue != nil {
			move(&q.Cue.Range)
		}
		if q.Speaker != nil {
			move(&q.Speaker.Range)
			for j := range q.Speaker.Members {
				move(&q.Speaker.Members[j].Range)
			}
		}
	}
	return rec
}

// formats are all of the package: each with a reader that takes the passages out of
// the text by the offsets, in the unit of the tool.
var formats = []struct {
	name string
	to   func(io.Writer) sink.Sink
	read func(*testing.T, string) []string
	want []string
}{
	{"spacy", annotate.SpaCy, readSpaCy, []string{"ent PER Zoë Lee", "ent PER Bo Lund", "mentions PER Zoë Lee", "mentions REF she", "mentions PER Bo Lund", "quotes DIRECT “We’ve won,”", "quotes DIRECT “It rained,”",
		"quotes DIRECT “all\n day in the cafe\u0301.”", "quotes MIXED the mayor told it that “no” was no.", "quotes MIXED “no” was no.", "quotes DIRECT “Go.”",
		"cues CUE said", "cues CUE added", "cues CUE said", "cues CUE told", "speakers SPEAKER Zoë Lee", "speakers SPEAKER Bo Lund", "speakers SPEAKER she", "speakers SPEAKER The union", "speakers SPEAKER the mayor"}},
	{"prodigy", annotate.Prodigy, readProdigy, split},
	{"doccano", annotate.Doccano, readDoccano, split},
	{"labelstudio", annotate.LabelStudio, readLabelStudio, split},
	{"brat", annotate.Brat, readBrat, whole},
	{"conll", annotate.CoNLL, readCoNLL, []string{"PER Zoë Lee", "PER Bo Lund", "DIRECT “ We ’ve won , ”", "DIRECT “ It rained , ”", "DIRECT “ all day in the cafe\u0301 . ”", "MIXED the mayor told it that", "MIXED “ no ” was no .", "DIRECT “ Go . ”"}},
	{"webannotation", annotate.WebAnnotation, readWeb, []string{"PER Zoë Lee", "PER she", "PER Bo Lund", "quote “We’ve won,” by Zoë Lee & Bo Lund", "quote “It rained,” … “all\n day in the cafe\u0301.” by Zoë Lee",
		"quote the mayor told it that “no” was no. by The union", "quote “no” was no. by the mayor", "quote “Go.” by "}},
	{"corenlp", annotate.CoreNLP, readCore, []string{"PERSON Zoë Lee", "PERSON Bo Lund", "1 Zoë Lee*", "1 she", "2 Bo Lund*", "“We’ve won,” by Zoë Lee and Bo Lund (Zoë Lee, name)", "“It rained,” by Zoë Lee (she, pronoun)",
		"“all\n day in the cafe\u0301.” by Zoë Lee (she, pronoun)", "the mayor told it that “no” was no. by The union (The union, animate noun)", "“no” was no. by the mayor (the mayor, animate noun)", "“Go.” by Unknown (, )"}},
}

// split is what formats hold that have a passage for each run, and whole what those
// hold that have one for each quote.
var split = []string{"PER Zoë Lee", "REF she", "PER Bo Lund", "DIRECT “We’ve won,”", "DIRECT “It rained,”", "DIRECT “all\n day in the cafe\u0301.”", "MIXED the mayor told it that “no” was no.", "MIXED “no” was no.", "DIRECT “Go.”",
	"CUE said", "CUE added", "SPEAKER The union", "CUE said", "SPEAKER the mayor", "CUE told",
	"“all\n day in the cafe\u0301.” continues “It rained,”", "she same Zoë Lee", "“We’ve won,” speaker Zoë Lee", "“We’ve won,” speaker Bo Lund", "“We’ve won,” cue said", "“It rained,” speaker she", "“It rained,” cue added",
	"the mayor told it that “no” was no. speaker The union", "the mayor told it that “no” was no. cue said", "“no” was no. speaker the mayor", "“no” was no. cue told", "“no” was no. via the mayor told it that “no” was no."}

var whole = []string{"PER Zoë Lee", "REF she", "PER Bo Lund", "DIRECT “We’ve won,”", "DIRECT “It rained,” “all day in the cafe\u0301.”", "MIXED the mayor told it that “no” was no.", "MIXED “no” was no.", "DIRECT “Go.”",
	"CUE said", "CUE added", "SPEAKER The union", "CUE said", "SPEAKER the mayor", "CUE told", "speaker T4 T1", "speaker T4 T3", "cue T4 T9", "speaker T5 T2", "cue T5 T10", "speaker T6 T11", "cue T6 T12", "speaker T7 T13", "cue T7 T14", "via T7 T6", "same T1 T2"}

func write(t *testing.T, to func(io.Writer) sink.Sink, recs ...*pipeline.Record) string {
	t.Helper()
	var b bytes.Buffer
	s := to(&b)
	for _, rec := range recs {
		require.NoError(t, s.Write(rec))
	}
	require.NoError(t, s.Close())
	return b.String()
}

func TestToolsFindThePassages(t *testing.T) {
	for _, f := range formats {
		t.Run(f.name, func(t *testing.T) {
			out := write(t, f.to, record())
			assert.Equal(t, f.want, f.read(t, out))
			golden := filepath.Join("testdata", f.name+".golden")
			if *update {
				require.NoError(t, os.WriteFile(golden, []byte(out), 0o666))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), out)
		})
	}
}

func TestTheUnitOfARecordDoesNotMatter(t *testing.T) {
	for _, f := range formats {
		want := write(t, f.to, record())
		for _, unit := range []pipeline.OffsetUnit{pipeline.Rune, pipeline.UTF16} {
			assert.Equal(t, want, write(t, f.to, in(t, unit)), "%s from %s", f.name, unit)
		}
	}
}

func TestRecordsFollowOneAnother(t *testing.T) {
	quiet := func() *pipeline.Record {
		return &pipeline.Record{ID: "quiet", OffsetUnit: pipeline.Byte, Text: "\u0085 \u2028x\x1c"}
	}
	for _, f := range formats {
		out := write(t, f.to, quiet(), record(), quiet())
		switch f.name {
		case "labelstudio":
			assert.Len(t, labelStudioTasks(t, out), 3)
			assert.Len(t, labelStudioTasks(t, write(t, f.to)), 0, "no task is an array as well")
		case "conll":
			assert.Equal(t, 1, strings.Count(out, "global.columns"))
			assert.Equal(t, 3, strings.Count(out, "# newdoc"))
		case "brat": // a file each
		default:
			assert.Equal(t, 3, strings.Count(out, "\n"), f.name)
			assert.NotContains(t, out, "\u0085", "%s: a reader could end a line there", f.name)
			assert.NotContains(t, out, "\u2028", f.name)
			assert.Empty(t, write(t, f.to), f.name)
		}
	}
}

func TestRecordsThatCannotBeWritten(t *testing.T) {
	cases := map[string]func(*pipeline.Record){
		"record without its text":         func(r *pipeline.Record) { r.Text = "" },
		`offset unit "words"`:             func(r *pipeline.Record) { r.OffsetUnit = "words" },
		"to 1000 are not in the text":     func(r *pipeline.Record) { r.Quotes[4].Content[0].End = 1000 },
		"offsets 18 to 67 are not in the": func(r *pipeline.Record) { r.Sentences[0].Start++ }, // inside the emoji
		`are "“Go.”", not "“Stop.”"`:      func(r *pipeline.Record) { r.Quotes[4].Content[0].Text = "“Stop.”" },
	}
	for _, f := range formats {
		for what, spoil := range cases {
			rec := record()
			spoil(rec)
			err := f.to(io.Discard).Write(rec)
			var doc *pipeline.DocError
			if assert.ErrorAs(t, err, &doc, "%s: %s", f.name, what) {
				assert.ErrorContains(t, err, what)
				assert.Equal(t, rec.ID, doc.ID)
			}
			assert.Equal(t, rec.Text == "", errors.Is(err, annotate.ErrNoText))
		}
	}
}

func TestPlainTextIsTheText(t *testing.T) {
	assert.Equal(t, story, write(t, annotate.PlainText, record()))
}

// TestConfigurationsKnowAllLabels holds what Label Studio and brat are told against
// the labels that are written.
func TestConfigurationsKnowAllLabels(t *testing.T) {
	for _, label := range append(annotate.Labels, "speech", "thought", "attitude", "negated", "hypothetical") {
		assert.Contains(t, annotate.LabelStudioConfig, `value="`+label+`"`)
		assert.Regexp(t, `(?m)\b`+label+`\b`, annotate.BratConfig)
	}
	for _, relation := range annotate.Relations {
		assert.Contains(t, annotate.LabelStudioConfig, `<Relation value="`+relation+`"/>`)
	}
}

// runes and units return a part of the story by code points and by units of UTF-16.
func runes(start, end int) string { return string([]rune(story)[start:end]) }

func units(start, end int) string {
	return string(utf16.Decode(utf16.Encode([]rune(story))[start:end]))
}
