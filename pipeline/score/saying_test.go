package score

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/en"
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
