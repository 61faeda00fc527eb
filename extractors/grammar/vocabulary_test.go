package grammar

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/text"
)

func TestWordsOfOtherKindsHaveOtherKeys(t *testing.T) {
	words := []string{"they're", "remember", "remembered", "unremembering", "ab", "abc"}
	for i := range "remember" {
		words = append(words, "remember"[:i]+"x"+"remember"[i+1:])
	}
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

func TestVocabularyRemembersTwoWordsOfASet(t *testing.T) {
	v := new(vocabulary)
	var read []Class
	get := func(h uint64, c Class) {
		t.Helper()
		assert.Equal(t, c, v.get(h, func() Class { read = append(read, c); return c }))
	}
	// 5, 5+2·NumSets and 5+4·NumSets share a set; their keys differ.
	get(5, Cue)
	get(5, Cue)
	get(5+2*NumSets, Role)
	get(5, Cue)
	get(5+2*NumSets, Role)
	get(7, Title)
	assert.Equal(t, []Class{Cue, Role, Title}, read)
	get(5+4*NumSets, Weak)
	get(5+2*NumSets, Role)
	assert.Equal(t, []Class{Cue, Role, Title, Weak}, read, "the one read last is kept")
	get(5, Cue)
	assert.Equal(t, []Class{Cue, Role, Title, Weak, Cue}, read, "the one before it is gone")
	get(5, Cue)
	get(0, Past)
	assert.Equal(t, []Class{Cue, Role, Title, Weak, Cue, Past}, read, "a word of key 0 is no empty place")
}
