package pipeline_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/pipeline"
)

// doubtful is a tagger that is more certain of Vera Okello than of Oslo.
type doubtful struct{}

func (doubtful) Name() string { return "doubtful" }

func (doubtful) Tag(d *text.Document) error {
	d.Mentions = append(d.Mentions,
		text.Mention{Span: text.Span{Start: 0, End: 11}, Type: text.Person, Entity: -1, Confidence: .9},
		text.Mention{Span: text.Span{Start: 27, End: 31}, Type: text.Location, Entity: -1, Confidence: .4})
	return nil
}

func TestMinConfidenceDropsWhatIsLessSure(t *testing.T) {
	const s = `Vera Okello left for rainy Oslo. "It is fine," she said.`
	for least, want := range map[float64]struct{ entities, quotes int }{0: {2, 1}, .5: {1, 1}, .93: {0, 1}, 1: {0, 0}} {
		p := pipeline.Pipeline{Tagger: doubtful{}, MinConfidence: least}
		rec, err := p.Extract(s)
		require.NoError(t, err)
		assert.Len(t, rec.Entities, want.entities, least)
		assert.Len(t, rec.Quotes, want.quotes, least)
		checkRecord(t, rec, s)
		if least == .5 {
			assert.Equal(t, .9, rec.Entities[0].Mentions[0].Confidence)
			assert.Equal(t, "Vera Okello", rec.Quotes[0].Speaker.Name)
		}
	}
}

func TestMinConfidenceKeepsNamesWithoutConfidence(t *testing.T) {
	p := pipeline.Pipeline{Tagger: capitals{}, MinConfidence: .99}
	rec, err := p.Extract("It rained on Lee.")
	require.NoError(t, err)
	require.Len(t, rec.Entities, 1)
	assert.Equal(t, "Lee", rec.Entities[0].Name)
	assert.Zero(t, rec.Entities[0].Mentions[0].Confidence)
}

// TestMinConfidenceKeepsWhatQuotesAreReportedInside expects Via to follow the quote
// that it names, and to be empty if that quote is dropped.
func TestMinConfidenceKeepsWhatQuotesAreReportedInside(t *testing.T) {
	const s = `The mill may shut, say two millers. “He told me, ‘Go home,’” said Piet Lund.`
	var all pipeline.Pipeline
	rec, err := all.Extract(s)
	require.NoError(t, err)
	inner := 0.
	for _, q := range rec.Quotes {
		if q.Via != "" {
			inner = q.Confidence
		}
	}
	require.Positive(t, inner, "a quote is reported inside another")
	for least := .01; least < 1; least += .01 {
		p := pipeline.Pipeline{MinConfidence: least}
		rec, err := p.Extract(s)
		require.NoError(t, err)
		checkRecord(t, rec, s)
		for i, q := range rec.Quotes {
			if q.Via != "" {
				assert.Equal(t, rec.Quotes[i-1].ID, q.Via, "%.2f", least)
				assert.Contains(t, rec.Quotes[i-1].Content[0].Text, q.Content[0].Text)
			}
		}
	}
}
