package grammar_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/grammar"
)

func TestWordsAreLookedUpInAnyCase(t *testing.T) {
	l := grammar.Lexicon{"said": grammar.Cue, "az": grammar.Role, "é@[`{": grammar.Title}
	for _, w := range []string{"said", "Said", "SAID"} {
		assert.Equal(t, grammar.Cue, l.Of(w), w)
	}
	for _, w := range []string{"az", "AZ", "aZ"} {
		assert.Equal(t, grammar.Role, l.Of(w), w)
	}
	assert.Equal(t, grammar.Title, l.Of("é@[`{"), "only letters have a case")
	assert.Zero(t, l.Of("É@[`{"), "only ASCII letters are made lower")
	assert.Zero(t, l.Of(""))
	assert.Zero(t, l.Of("say"))
}

func TestNoLongWordIsLookedUp(t *testing.T) {
	l := grammar.Lexicon{strings.Repeat("a", 24): grammar.Role, strings.Repeat("a", 25): grammar.Role}
	assert.Equal(t, grammar.Role, l.Of(strings.Repeat("A", 24)))
	assert.Zero(t, l.Of(strings.Repeat("a", 25)))
}

func TestRangesAreHalfOpen(t *testing.T) {
	assert.True(t, grammar.Range{}.Empty())
	assert.True(t, grammar.Range{First: 3, Last: 3}.Empty())
	assert.True(t, grammar.Range{First: 3, Last: 2}.Empty())
	assert.False(t, grammar.Range{First: 3, Last: 4}.Empty())
	assert.Equal(t, grammar.Range{First: 3, Last: 4}, grammar.One(3))
}
