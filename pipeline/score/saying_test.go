package score

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// What is measured as speech is what records have unless they are asked for more.
func TestSayingIsSpeechOrThought(t *testing.T) {
	for w := range saying {
		e, ok := en.Acts().Verbs[w]
		if !ok {
			e, ok = en.Acts().Others[w]
		}
		assert.True(t, ok && e.Act != text.Attitude, w)
	}
}

func TestSpeechCues(t *testing.T) {
	for cue, speech := range map[string]bool{
		"said": true, "has repeatedly said": true, "did not reply": true, "Replied": true, "admitted": true, "hoping": true, "spoke": true,
		"according to": true, "figures": true, "summed up": true, "wants": false, "wants to say": false, "backed": false, "called for": false,
		"was": false, ":": false, "only": false, "worriedly thinks": true,
	} {
		assert.Equal(t, speech, speechCue(cue), cue)
	}
}

// On cues that people marked, which are longer than those of the rules, records call
// all that is measured as speech speech or thought, but for what somebody hopes to do and
// for words that only stand for what was said: announced this.
func TestMarkedSayingIsSpeechOrThought(t *testing.T) {
	for _, set := range []string{"polnear.dev", "polnear.train", "gum.dev", "gum.train"} {
		path := "../../../shared/data/quotes/" + set + ".jsonl"
		if _, err := os.Stat(path); err != nil {
			t.Skip("no corpus: ", err)
		}
		for g, err := range gold.File(path, 0) {
			require.NoError(t, err)
			for _, q := range cued(g) {
				aside := q.Lemma == "hope" || !strings.Contains(q.Content[0].In(g.Text), " ")
				if cue := q.Cue.In(g.Text); speechCue(cue) && !strings.Contains(cue, "=") && !aside { // not words
					assert.NotEqual(t, text.Attitude, q.Act, "%s: %q %q", set, cue, q.Lemma)
				}
			}
		}
	}
}

// cued returns the marked quotes with one cue, as indirect ones, and their acts.
func cued(g gold.Document) []text.Quote {
	d := new(text.Document)
	d.Reset(g.Text)
	text.Segment(d)
	for _, q := range g.Quotes {
		if len(q.Cue) == 1 && len(q.Content) > 0 {
			d.Quotes = append(d.Quotes, text.Quote{Type: text.Indirect, Content: q.Content, Cue: q.Cue[0]})
		}
	}
	var w grammar.Words
	w.Read(d, en.Lexicon())
	en.Acts().Set(&w)
	return d.Quotes
}
