package score_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/score"
)

// at returns where the words are first in a text, none for "".
func at(t *testing.T, s string, words ...string) []text.Span {
	t.Helper()
	var spans []text.Span
	for _, w := range words {
		if w == "" {
			continue
		}
		i := strings.Index(s, w)
		require.GreaterOrEqual(t, i, 0, w)
		spans = append(spans, text.Span{Start: i, End: i + len(w)})
	}
	return spans
}

// says is a quote by its words.
type says struct{ typ, content, speaker, name string }

// scored scores quotes marked in a text against those found.
func scored(t *testing.T, n *score.Quotes, s string, marked, found []says) {
	t.Helper()
	g, rec := gold.Document{Text: s}, &pipeline.Record{}
	for _, q := range marked {
		g.Quotes = append(g.Quotes, gold.Quote{
			Type: q.typ, Content: at(t, s, strings.Split(q.content, "|")...),
			Speaker: at(t, s, q.speaker), SpeakerName: q.name,
		})
	}
	for _, q := range found {
		rec.Quotes = append(rec.Quotes, recorded(at(t, s, strings.Split(q.content, "|")...), at(t, s, q.speaker), q.typ, q.name))
	}
	n.Add(g, rec)
}

func recorded(content, speaker []text.Span, typ, name string) pipeline.Quote {
	q := pipeline.Quote{Type: pipeline.QuoteType(typ)}
	for _, s := range content {
		q.Content = append(q.Content, pipeline.Passage{Range: pipeline.Range{Start: s.Start, End: s.End}})
	}
	for _, s := range speaker {
		q.Speaker = &pipeline.Speaker{Name: name}
		q.Speaker.Start, q.Speaker.End = s.Start, s.End
	}
	return q
}

const gate = `"We will open the gate," said Ann Lee. Bob Day said it was late.`

// The direct quote has 17 bytes that count, the indirect one 9, of which 7 are
// found: Dice 14/16, 78 % covered.
func TestQuotesAreScoredInEachSense(t *testing.T) {
	var n score.Quotes
	scored(t, &n, gate,
		[]says{{"direct", `"We will open the gate,"`, "Ann Lee", "Ann_Lee (guard)"}, {"indirect", "it was late.", "Bob Day", "Bob Day"}},
		[]says{{"direct", "We will open the gate", "Lee", "Mrs. Ann Lee"}, {"indirect", "was late", "Ann Lee", "Ann Lee"}})
	assert.Equal(t, score.Tally{Quotes: 2, Strict: 1, Exact: 1, Dice80: 2, E2E: 1, GGT30: 2, GGT80: 1}, n.Of("all"))
	assert.Equal(t, score.Tally{Quotes: 1, Dice80: 1, GGT30: 1}, n.Of("indirect"))
	assert.Equal(t, gold.Counts{Right: 24, Found: 24, Marked: 26}, n.Counts(score.Token))
	assert.Equal(t, score.Rate{Part: 1, Whole: 2}, n.Speakers30)
	assert.Equal(t, score.Rate{Part: 1, Whole: 1}, n.Speakers80)
	assert.Equal(t, score.Rate{Part: 1, Whole: 1}, n.Runs)
	assert.Equal(t, score.Rate{Part: 1, Whole: 1}, n.RunSpeakers)
	assert.Equal(t, score.Rate{}, n.FalseAlarms)
	assert.Equal(t, score.Rate{Part: 1, Whole: 2}, n.Named)
	assert.InDelta(t, 100*24/26., n.Counts(score.Token).Recall(), 1e-9)
	assert.InDelta(t, 96, n.Counts(score.Token).F1(), 1e-9)
}

func TestNoSpeakerIsRightWhereNobodySpeaks(t *testing.T) {
	for speaker, right := range map[string]int{"": 1, "Bob Day": 0} {
		var n score.Quotes
		scored(t, &n, gate, []says{{"indirect", "it was late", "", ""}}, []says{{"indirect", "it was late", speaker, ""}})
		assert.Equal(t, right, n.Of("all").E2E, speaker)
		assert.Equal(t, score.Rate{Part: 1, Whole: 1}, n.Speakers30)
	}
}

// Of two quotes found for one, the nearer is its partner; of two as near, the
// first.
func TestQuotesArePairedOneToOne(t *testing.T) {
	var n score.Quotes
	s := "He said aa bb cc dd."
	scored(t, &n, s, []says{{"indirect", "aa bb cc dd", "", ""}},
		[]says{{"indirect", "aa", "", ""}, {"indirect", "aa bb cc", "", ""}})
	assert.Equal(t, gold.Counts{Right: 1, Found: 2, Marked: 1}, n.Counts(score.Dice80)) // 12/14
	n = score.Quotes{}
	scored(t, &n, s, []says{{"indirect", "aa bb", "", ""}, {"indirect", "bb", "", ""}},
		[]says{{"indirect", "aa", "", ""}, {"indirect", "aa bb", "", ""}})
	assert.Equal(t, 1, n.Of("all").Strict)
	n = score.Quotes{}
	scored(t, &n, s, []says{{"indirect", "aa|bb", "", ""}, {"indirect", "bb", "", ""}}, []says{{"indirect", "aa", "", ""}, {"indirect", "bb", "", ""}})
	assert.Equal(t, 1, n.Of("all").Strict, "bb goes to bb, for its Dice is 1")
	assert.Equal(t, 2, n.Of("all").GGT30, "aa|bb takes the first of the two")
}

// What is found for a quote of a type that is not scored does not count, nor what
// touches one, nor what is itself of another type; what else is found is wrong.
func TestOtherTypesDoNotCount(t *testing.T) {
	n := score.Quotes{Types: []string{"direct"}}
	scored(t, &n, "one two three four five six seven eight",
		[]says{{"mixed", "one two three", "", ""}, {"direct", "four five", "", ""}},
		[]says{{"direct", "one two", "", ""}, {"direct", "three", "", ""}, {"direct", "four five", "", ""}, {"indirect", "six", "", ""}, {"direct", "seven", "", ""}})
	assert.Equal(t, []string{"direct"}, n.Scored())
	assert.Equal(t, gold.Counts{Right: 1, Found: 2, Marked: 1}, n.Counts(score.Strict))
	assert.Equal(t, gold.Counts{Right: 8, Found: 13, Marked: 8}, n.Counts(score.Token))
}

func TestDiscardedAndMissing(t *testing.T) {
	g := gold.Document{Text: gate, Quotes: []gold.Quote{}, Discard: at(t, gate, `"We will open the gate,"`)}
	rec := &pipeline.Record{Quotes: []pipeline.Quote{recorded(at(t, gate, "We will open the gate"), nil, "direct", "")}}
	var n score.Quotes
	n.Add(g, rec)
	assert.Zero(t, n.Found)
	assert.Zero(t, n.FalseAlarms.Whole)
	g.Discard = nil
	n.Add(g, rec)
	assert.Equal(t, 1, n.Found)
	assert.Equal(t, score.Rate{Part: 1, Whole: 1}, n.FalseAlarms)
	n.Add(g, nil)
	assert.Equal(t, 1, n.Missing)
	assert.Equal(t, score.Rate{Part: 1, Whole: 2}, n.FalseAlarms)
}

// Runs end at the end of a line, and a curly one at no other mark; those of three
// words do not count.
func TestRunsOfFourWords(t *testing.T) {
	for s, runs := range map[string]int{
		`“one two three four” and “five six seven”`:    1,
		"“one two three four\n“five six seven eight":   2,
		"\"one two three four\nfive six seven eight\"": 1,
		"“one two “three four five six”":               1,
		"“one \"two three” four\" five":                0,
		"\"one two three four\" five six seven \"":     1,
		"“one\u00a0two\x1fthree four”":                 1,
	} {
		var n score.Quotes
		n.Add(gold.Document{Text: s}, nil)
		assert.Equal(t, runs, n.FalseAlarms.Whole, s)
	}
}

func TestEdgesOfQuotesDoNotCount(t *testing.T) {
	s := "“Été, é” “Non!”"
	for _, cut := range []text.Span{{Start: 0, End: 15}, {Start: 3, End: 12}, {Start: 1, End: 12}} { // the last cuts through the mark
		var n score.Quotes
		n.Add(gold.Document{Text: s, Quotes: []gold.Quote{{Type: "direct", Content: []text.Span{{Start: 3, End: 12}}}}},
			&pipeline.Record{Quotes: []pipeline.Quote{recorded([]text.Span{cut}, nil, "direct", "")}})
		want := 1
		if cut.Start == 1 {
			want = 0 // the bytes passed over shift what is left of it
		}
		assert.Equal(t, want, n.Of("all").Strict, cut)
	}
}

// The speaker is right by the marked name or by the longest full name of the
// mentions, whatever the titles.
func TestSpeakersByName(t *testing.T) {
	s := "Sir Bo Ek of Malmö, Bo, he: aye"
	mentions := at(t, s, "Bo", "Sir Bo Ek of Malmö", "he")
	for name, right := range map[string]int{
		"Bo Ek":               1,
		"MR. BO EK":           1,
		"Bo Ek of Malmö":      1,
		"The  Bo Ek of Malmö": 1,
		"Bo":                  0,
		"Bo Eksir":            0,
		"":                    0,
	} {
		var n score.Quotes
		n.Add(gold.Document{Text: s, Quotes: []gold.Quote{{Type: "direct", Content: at(t, s, "aye"), SpeakerName: "Bo_Ek (smith)", Mentions: mentions}}},
			&pipeline.Record{Quotes: []pipeline.Quote{recorded(at(t, s, "aye"), at(t, s, "Bo"), "direct", name)}})
		assert.Equal(t, score.Rate{Part: right, Whole: 1}, n.Named, name)
	}
}
