package score_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/score"
)

func name(start, end int, typ string) gold.Name {
	return gold.Name{Span: text.Span{Start: start, End: end}, Type: typ}
}

// record is a record of names, each with a pronoun in the same place.
func record(names ...gold.Name) *pipeline.Record {
	rec := &pipeline.Record{}
	for _, n := range names {
		m := pipeline.Mention{Kind: "name"}
		m.Start, m.End = n.Start, n.End
		pronoun := m
		pronoun.Kind = "pronoun"
		rec.Entities = append(rec.Entities, pipeline.Entity{Type: pipeline.EntityType(n.Type), Mentions: []pipeline.Mention{m, pronoun}})
	}
	return rec
}

var met = gold.Document{ID: "met", Text: "Ann Lee met Bob Day of the Acme in Oslo", Names: []gold.Name{
	name(0, 7, "PER"), name(12, 19, "PER"), name(23, 31, "ORG"), name(35, 39, "LOC"), name(35, 39, gold.Misc),
}}

func TestNamesAreCountedByType(t *testing.T) {
	var n score.Names
	n.Add(met, record(name(0, 7, "PER"), name(12, 15, "PER"), name(27, 31, "LOC"), name(0, 39, gold.Misc)))
	assert.Equal(t, gold.Counts{Right: 1, Found: 2, Marked: 2}, n.Of("PER"))
	assert.Equal(t, gold.Counts{Found: 1, Marked: 1}, n.Of("LOC"))
	assert.Equal(t, gold.Counts{Marked: 1}, n.Of("ORG"))
	assert.Equal(t, gold.Counts{Right: 1, Found: 3, Marked: 4}, n.Of(score.All))
	n.Add(met, nil)
	assert.Equal(t, gold.Counts{Right: 1, Found: 2, Marked: 4}, n.Of("PER"))
	assert.Equal(t, 1, n.Missing)
}

func TestMistakesOfNamesAreInTextOrder(t *testing.T) {
	var n score.Names
	mistakes := n.Add(met, record(name(0, 7, "PER"), name(8, 11, "ORG"), name(12, 15, "PER"), name(27, 31, "LOC")))
	assert.Equal(t, []string{
		"extra: - / ORG 8-11 met", "span: PER 12-19 Bob Day / PER 12-15 Bob", "type: ORG 27-31 Acme / LOC 27-31 Acme", "missed: LOC 35-39 Oslo / -",
	}, lines(mistakes))
}

func lines(mistakes []score.Mistake) (out []string) {
	for _, m := range mistakes {
		out = append(out, fmt.Sprintf("%s: %s / %s", m.Kind, m.Marked, m.Found))
	}
	return out
}

func TestMistakesOfQuotesSayWhatIsWrong(t *testing.T) {
	s := `"We will open the gate," said Ann Lee. Bob Day said it was late. Ann hoped for rain. "Good night," he said.`
	var n score.Quotes
	g := gold.Document{Text: s}
	for _, q := range []says{
		{"direct", `"We will open the gate,"`, "Ann Lee", ""}, {"indirect", "it was late", "Bob Day", ""}, {"indirect", "for rain", "", ""},
	} {
		g.Quotes = append(g.Quotes, gold.Quote{Type: q.typ, Content: at(t, s, q.content), Speaker: at(t, s, q.speaker)})
	}
	rec := &pipeline.Record{Quotes: []pipeline.Quote{
		recorded(at(t, s, "We will open the gate"), at(t, s, "Bob Day"), "direct", ""),
		recorded(at(t, s, "late"), at(t, s, "Bob Day"), "indirect", ""),
		recorded(at(t, s, "Good night"), nil, "direct", ""),
	}}
	assert.Equal(t, []string{
		"speaker: direct 1-22 We will open the gate by Ann Lee / direct 1-22 We will open the gate by Bob Day",
		"content: indirect 52-63 it was late by Bob Day / indirect 59-63 late by Bob Day",
		"missed: indirect 75-83 for rain / -",
		"extra: - / direct 86-96 Good night",
	}, lines(n.Add(g, rec)))
	assert.Equal(t, score.Tally{Quotes: 2, Strict: 1, Exact: 1, Dice80: 1}, n.OfFound("direct"))
	assert.Equal(t, score.Tally{Quotes: 1}, n.OfFound("indirect"))
}

func TestLongItemsAreShortened(t *testing.T) {
	it := score.Item{Type: "direct", Text: strings.Repeat("é\n", 100)}
	assert.Equal(t, "direct 0-0 "+strings.Repeat("é ", 15)+"…"+strings.Repeat(" é", 15), it.String())
}

// Half of the documents are all right, half all wrong: F1 is 50, and that of ten
// documents drawn of them 20 to 80.
func TestIntervalIsThatOfWholeDocuments(t *testing.T) {
	var docs []gold.Counts
	for i := range 10 {
		docs = append(docs, gold.Counts{Right: 100 * (i % 2), Found: 100, Marked: 100})
	}
	low, high, ok := score.Interval(docs)
	require.True(t, ok)
	assert.InDelta(t, 20, low, 1e-9)
	assert.InDelta(t, 80, high, 1e-9)
	again, _, _ := score.Interval(docs)
	assert.Equal(t, low, again)
	_, _, ok = score.Interval(append(docs[:1:1], gold.Counts{}))
	assert.False(t, ok, "one document says nothing of others")
}

func TestQuotesHaveIntervalsBySense(t *testing.T) {
	var n score.Quotes
	for range 3 {
		scored(t, &n, gate, []says{{"direct", "We will open the gate", "Ann Lee", ""}}, []says{{"direct", "We will open the gate", "Bob", ""}})
	}
	low, high, ok := n.Interval(score.Strict)
	assert.True(t, ok)
	assert.Equal(t, []float64{100, 100}, []float64{low, high})
	low, high, _ = n.Interval(score.E2E)
	assert.Equal(t, []float64{0, 0}, []float64{low, high})
}

// wide has characters of one to four bytes, and of one and two code units.
const wide = "Zoë 𝒜 said “aye” of Åse."

// recordOf makes a record of wide in a unit: a name, and a quote with a speaker.
func recordOf(t *testing.T, unit pipeline.OffsetUnit) string {
	t.Helper()
	p := pipeline.Pipeline{Offsets: unit, Tagger: everyCapital{}}
	rec, err := p.ExtractDoc(pipeline.Doc{ID: "w", Text: wide})
	require.NoError(t, err)
	line, err := json.Marshal(rec)
	require.NoError(t, err)
	return string(line)
}

// everyCapital takes each capitalized word for a person.
type everyCapital struct{}

func (everyCapital) Name() string { return "capitals" }

func (everyCapital) Tag(d *text.Document) error {
	for _, tok := range d.Tokens {
		if tok.Case.Capital() {
			d.Mentions = append(d.Mentions, text.Mention{Span: tok.Span, Type: text.Person, Entity: -1})
		}
	}
	return nil
}

func TestRecordsOfAnyUnitAreInBytes(t *testing.T) {
	var want *pipeline.Record
	for _, unit := range []pipeline.OffsetUnit{pipeline.Byte, pipeline.Rune, pipeline.UTF16} {
		all, err := score.ReadRecords(strings.NewReader(recordOf(t, unit)))
		require.NoError(t, err)
		rec, err := all.Of(gold.Document{ID: "w", Text: wide})
		require.NoError(t, err)
		require.NotNil(t, rec)
		require.NotEmpty(t, rec.Entities)
		require.NotEmpty(t, rec.Quotes)
		assert.Equal(t, pipeline.Byte, rec.OffsetUnit)
		if want == nil {
			want = rec
		}
		assert.Equal(t, want.Entities, rec.Entities, unit)
		for i, q := range rec.Quotes {
			assert.Equal(t, want.Quotes[i].Content, q.Content, unit)
			assert.Equal(t, want.Quotes[i].Speaker, q.Speaker, unit)
			assert.Equal(t, want.Quotes[i].Cue, q.Cue, unit)
			for _, c := range q.Content {
				assert.Equal(t, c.Text, wide[c.Start:c.End])
			}
		}
	}
}

func TestRecordsAreFoundByIDElseByText(t *testing.T) {
	sum := sha256.Sum256([]byte("It rained."))
	all, err := score.ReadRecords(strings.NewReader(`{"id":"a"}` + "\n\n" + `{"id":"stdin:1","sha256":"` + hex.EncodeToString(sum[:]) + `"}` + "\n" + `{"id":"b","error":{"stage":"text","message":"no text"}}`))
	require.NoError(t, err)
	for want, g := range map[string]gold.Document{
		"a": {ID: "a", Text: "x"}, "stdin:1": {Text: "It rained."}, "": {Text: "It snowed."},
	} {
		rec, err := all.Of(g)
		require.NoError(t, err)
		if want == "" {
			assert.Nil(t, rec)
			continue
		}
		assert.Equal(t, want, rec.ID)
	}
	rec, err := all.Of(gold.Document{ID: "b", Text: "x"})
	assert.NoError(t, err)
	assert.Nil(t, rec, "a document that failed has no record")
}

func TestRecordsThatDoNotFitAreRefused(t *testing.T) {
	for in, want := range map[string]string{
		"{":                                "line 1: ",
		`{"text":"no record"}`:             `line 1: no record: it has neither "id" nor "sha256"`,
		`{"id":"a","schema":9}`:            "line 1: document a: schema 9: want 2 or less",
		`{"id":"a"}` + "\n" + `{"id":"a"}`: "line 2: document a: a second record",
	} {
		_, err := score.ReadRecords(strings.NewReader(in))
		assert.ErrorContains(t, err, want, in)
	}
	for in, want := range map[string]string{
		`{"id":"w","sha256":"0"}`:                                                                        "document w: its record is of another text",
		`{"id":"w","offset_unit":"word"}`:                                                                `document w: offset unit "word" of its record: want byte, rune or utf16`,
		`{"id":"w","quotes":[{"content":[{"start":0,"end":99}]}]}`:                                       "document w: offsets 0 to 99",
		`{"id":"w","quotes":[{"content":[],"speaker":{"start":2,"end":1}}]}`:                             "document w: offsets 2 to 1",
		`{"id":"w","offset_unit":"utf16","entities":[{"mentions":[{"kind":"name","start":0,"end":5}]}]}`: "document w: offsets 0 to 5",
	} {
		all, err := score.ReadRecords(strings.NewReader(in))
		require.NoError(t, err)
		_, err = all.Of(gold.Document{ID: "w", Text: wide})
		assert.ErrorContains(t, err, want, in)
	}
}

func TestSureLeavesTheDoubtfulOut(t *testing.T) {
	rec := record(name(0, 1, "PER"), name(2, 3, "PER"), name(4, 5, "PER"))
	rec.Entities[0].Mentions[0].Confidence = .4
	rec.Entities[1].Mentions[0].Confidence = .6
	rec.Quotes = []pipeline.Quote{{Confidence: .4}, {Confidence: .6}}
	score.Sure(rec, .5)
	var n score.Names
	n.Add(gold.Document{Text: "a b c", Names: []gold.Name{}}, rec)
	assert.Equal(t, 2, n.Of(score.All).Found, "a name without a confidence stays")
	assert.Len(t, rec.Quotes, 1)
}

func ExampleNames() {
	g := gold.Document{Text: "Ann Lee left Oslo.", Names: []gold.Name{
		{Span: text.Span{Start: 0, End: 7}, Type: "PER"},
		{Span: text.Span{Start: 13, End: 17}, Type: "LOC"},
	}}
	rec, err := pipeline.Extract(g.Text)
	if err != nil {
		fmt.Println(err)
		return
	}
	var n score.Names
	mistakes := n.Add(g, rec)
	fmt.Printf("F1 %.0f, %d mistakes\n", n.Of(score.All).F1(), len(mistakes))
	// Output: F1 100, 0 mistakes
}
