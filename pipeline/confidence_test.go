package pipeline_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/text"
	"github.com/d1af08f5/sayso/pipeline"
)

// doubtful tags Vera Okello for sure and Oslo less so.
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
