package main

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
)

const smiles = "“É” 😀 Oslo"

func TestOffsetsOfAllUnitsAreTheSameBytes(t *testing.T) {
	for _, c := range []struct {
		line       string
		start, end int // of Oslo
	}{
		{`{"id":"0","entities":[{"type":"GPE","mentions":[{"start":14,"end":18,"kind":"name"}]}]}`, 14, 18},
		{`{"id":"0","offset_unit":"byte","entities":[{"type":"LOC","mentions":[{"start":14,"end":18,"kind":"name"}]}]}`, 14, 18},
		{`{"id":"0","offset_unit":"rune","entities":[{"type":"Place","mentions":[{"start":6,"end":10,"kind":"name"}]}]}`, 14, 18},
		{`{"id":"0","offset_unit":"utf16","entities":[{"type":"CITY","mentions":[{"start":7,"end":11,"kind":"name"}]}]}`, 14, 18},
	} {
		a, err := parse([]byte(c.line))
		require.NoError(t, err)
		require.NoError(t, normal(&a.Record, smiles))
		assert.Equal(t, []pipeline.Entity{name("LOC", c.start, c.end)}, a.Entities, c.line)
		assert.Equal(t, pipeline.Byte, a.OffsetUnit)
		assert.Equal(t, "Oslo", smiles[c.start:c.end])
	}
}

func TestQuotesAndSpeakersAreMovedToo(t *testing.T) {
	a, err := parse([]byte(`{"id":"0","offset_unit":"rune","quotes":[{"type":"direct","content":[{"start":0,"end":3}],"speaker":{"start":6,"end":10}}]}`))
	require.NoError(t, err)
	require.NoError(t, normal(&a.Record, smiles))
	assert.Equal(t, pipeline.Range{Start: 0, End: 8}, a.Quotes[0].Content[0].Range)
	assert.Equal(t, pipeline.Range{Start: 14, End: 18}, a.Quotes[0].Speaker.Range)
}

func TestNamesOfOtherTypesAreDropped(t *testing.T) {
	a, err := parse([]byte(`{"id":"0","entities":[{"type":"DATE","mentions":[{"start":900,"end":901}]},{"type":"PERSON","mentions":[]}]}`))
	require.NoError(t, err)
	require.NoError(t, normal(&a.Record, smiles))
	assert.Equal(t, []pipeline.Entity{{Type: "PER", Mentions: []pipeline.Mention{}}}, a.Entities)
}

func TestWhatIsNoRecordOrOutsideTheTextIsAnError(t *testing.T) {
	for _, line := range []string{``, `Loading model`, `[1]`, `{}`, `{"id":7}`, `{"id":"0","quotes":[{"content":[{"start":"a"}]}]}`} {
		_, err := parse([]byte(line))
		assert.ErrorContains(t, err, "no record", line)
	}
	for _, at := range []string{`"start":-1,"end":2`, `"start":3,"end":2`, `"start":0,"end":12`} {
		a, err := parse([]byte(`{"id":"0","offset_unit":"utf16","quotes":[{"content":[{` + at + `}]}]}`))
		require.NoError(t, err)
		assert.ErrorIs(t, normal(&a.Record, smiles), errOutside, at)
	}
	a, err := parse([]byte(`{"id":"0","offset_unit":"cm"}`))
	require.NoError(t, err)
	assert.ErrorContains(t, normal(&a.Record, smiles), `offset unit "cm"`)
}

func TestRunsOfOneSpeakerInAParagraphAreOneQuote(t *testing.T) {
	const text = "“A,” she said. “B.”\n“C.” “D,” he said."
	she, he := pipeline.Range{Start: 9, End: 12}, pipeline.Range{Start: 44, End: 46}
	quote := func(start, end int, who *pipeline.Range) pipeline.Quote {
		q := pipeline.Quote{Content: []pipeline.Passage{{Range: pipeline.Range{Start: start, End: end}}}}
		if who != nil {
			q.Speaker = &pipeline.Speaker{Passage: pipeline.Passage{Range: *who}}
		}
		return q
	}
	for _, c := range []struct {
		what   string
		quotes []pipeline.Quote
		want   []int // runs of each
	}{
		{"one quote", []pipeline.Quote{quote(19, 27, &she), quote(0, 8, &she)}, []int{2}},
		{"other speakers", []pipeline.Quote{quote(0, 8, &she), quote(19, 27, &he)}, []int{1, 1}},
		{"no speakers", []pipeline.Quote{quote(0, 8, nil), quote(19, 27, nil)}, []int{1, 1}},
		{"other paragraphs", []pipeline.Quote{quote(19, 27, &she), quote(28, 36, &she)}, []int{1, 1}},
		{"no content", []pipeline.Quote{{Speaker: &pipeline.Speaker{}}, {Speaker: &pipeline.Speaker{}}}, []int{0, 0}},
	} {
		rec := pipeline.Record{Quotes: c.quotes}
		join(&rec, text)
		var got []int
		for _, q := range rec.Quotes {
			got = append(got, len(q.Content))
		}
		assert.Equal(t, c.want, got, c.what)
	}
}

func TestOnlyTheTimeThatAProgramRanCounts(t *testing.T) {
	at := func(at, worked time.Duration) timed { return timed{at: at, worked: worked} }
	for _, c := range []struct {
		from, to       timed
		seconds, share float64
	}{
		{at(time.Second, time.Second), at(11*time.Second, 11*time.Second), 10, 1},
		{at(time.Second, time.Second), at(11*time.Second, 6*time.Second), 5, .5},
		{at(time.Second, 0), at(11*time.Second, 0), 10, 1},
		{at(time.Second, 10*tick), at(2*time.Second, 11*tick), 1, 1},
	} {
		seconds, share := worked(c.from, c.to)
		assert.Equal(t, c.seconds, seconds, c)
		assert.Equal(t, c.share, share, c)
	}
}
