package grammar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/grammar"
)

func TestSingleWordsOpenNounPhrases(t *testing.T) {
	for word, want := range map[string][3]bool{ // possessive ending, definite, opens a noun
		"'s": {true, false, false}, "’s": {true, false, false}, "s": {}, "'": {},
		"the": {false, true, true}, "The": {false, true, true}, "his": {false, true, true}, "Her": {false, true, true},
		"their": {false, true, true}, "Its": {false, true, true}, "this": {false, true, false}, "That": {false, true, false},
		"a": {false, false, true}, "An": {false, false, true}, "one": {false, false, true}, "another": {false, false, true},
		"mayor": {}, "my": {}, "he": {}, "of": {},
	} {
		got := [3]bool{grammar.PossessiveEnding(word), grammar.DefiniteWord(word), grammar.OpensNoun(word)}
		assert.Equal(t, want, got, word)
	}
}
