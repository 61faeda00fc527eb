package pipeline

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/text"
)

// Without a choice, attitudes go. What one reports goes to the next outer quote that
// stays.
func TestActsChooseQuotes(t *testing.T) {
	for _, c := range []struct {
		name string
		acts []Act
		want []text.Act
		via  []int
	}{
		{"default", nil, []text.Act{text.Speech, text.Thought, text.Speech}, []int{-1, -1, 0}},
		{"all", AllActs, []text.Act{text.Speech, text.Attitude, text.Thought, text.Speech}, []int{-1, 0, -1, 1}},
		{"speech", []Act{Speech}, []text.Act{text.Speech, text.Speech}, []int{-1, 0}},
		{"attitude", []Act{Attitude}, []text.Act{text.Attitude}, []int{-1}},
		{"thought and attitude", []Act{Thought, Attitude}, []text.Act{text.Attitude, text.Thought}, []int{-1, -1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := new(text.Document)
			for _, q := range []text.Quote{{Act: text.Speech, Via: -1}, {Act: text.Attitude, Via: 0}, {Act: text.Thought, Via: -1}, {Act: text.Speech, Via: 1}} {
				q.Mention, q.Entity = -1, -1
				d.Quotes = append(d.Quotes, q)
			}
			require.NoError(t, run(t, Pipeline{Acts: c.acts}, "acts", d))
			var acts []text.Act
			var via []int
			for _, q := range d.Quotes {
				acts, via = append(acts, q.Act), append(via, q.Via)
			}
			assert.Equal(t, c.want, acts)
			assert.Equal(t, c.via, via)
		})
	}
}

func TestUnknownActIsAnError(t *testing.T) {
	p := Pipeline{Acts: []Act{Speech, "shout"}}
	_, err := p.Extract("Ann Lee said no.")
	assert.EqualError(t, err, `act "shout": want speech, thought or attitude`)
}

func TestRecordsSayActAndLemma(t *testing.T) {
	const s = "Ann Lee said that the bridge was safe. Ann Lee backed the new bridge. \"We won,\" Ann Lee thought."
	p := Pipeline{Acts: AllActs}
	rec, err := p.Extract(s)
	require.NoError(t, err)
	got := map[Act]string{}
	for _, q := range rec.Quotes {
		got[q.Act] = q.Cue.Text + " " + q.Cue.Lemma
	}
	assert.Equal(t, map[Act]string{Speech: "said say", Thought: "thought think", Attitude: "backed back"}, got)
	rec, err = Extract(s)
	require.NoError(t, err)
	assert.Len(t, rec.Quotes, 2)
}
