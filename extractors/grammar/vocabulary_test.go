package grammar

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/text"
)

func TestWordsOfOtherKindsHaveOtherKeys(t *testing.T) {
	words := []string{"they're", "remember", "remembered", "unremembering", "ab", "abc"}
	for c := byte(' '); c < 0x7f; c++ {
		words = append(words, string(rune(c)), string(rune(c))+".")
	}
	seen := map[uint64]string{}
	for _, w := range words {
		for kind := text.Word; kind <= text.Address; kind++ {
			key := wordKey(w, w, kind)
			assert.Empty(t, seen[key], w)
			seen[key] = w
			assert.Equal(t, key, wordKey(w, w+" and what follows", kind), w)
		}
	}
}
