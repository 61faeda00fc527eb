package who

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/text"
)

// No two words have the same key that the memory may hold side by side.
func TestWordsAreNotTakenForEachOther(t *testing.T) {
	seen := map[[2]uint64]string{}
	for _, before := range []string{"", "a", "in the city of "} {
		for n := 1; n <= longestKey; n++ {
			for _, letter := range []string{"a", "b", "\x00"} {
				for kind := text.Word; kind <= text.Address; kind++ {
					for c := text.NoCase; c <= text.Camel; c++ {
						word := strings.Repeat(letter, n)
						for _, behind := range []string{"", " b", " and whoever else comes"} {
							tok := text.Token{Span: text.Span{Start: len(before), End: len(before) + n}, Kind: kind, Case: c}
							k, ok := keyOf(before+word+behind, &tok)
							assert.True(t, ok)
							name := word + string(rune('0'+kind)) + string(rune('0'+c))
							if old, ok := seen[k]; ok {
								assert.Equal(t, old, name)
							}
							seen[k] = name
						}
					}
				}
			}
		}
	}
	assert.Len(t, seen, longestKey*3*6*6)
}
