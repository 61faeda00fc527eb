package coref_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWhoIsTheNameBeforeIt(t *testing.T) {
	for _, x := range []struct {
		name, text string
		tagged     []string
		want       []string
	}{
		{"right before", "The hall cheered Vera Okello, who said that the bridge was open.", []string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"described", "They met Vera Okello, the county engineer, who said that the bridge was open.", []string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"of a place", "They met Vera Okello of Kisumu, who said that the bridge was open.", []string{"PER Vera Okello", "LOC Kisumu"}, []string{"Vera Okello"}},
		{"nobody named", "Vera Okello met a farmer who said that the bridge was open.", []string{"PER Vera Okello"}, []string{"?"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			assert.Equal(t, x.want, speakersOf(resolve(x.text, x.tagged...), "who"), x.text)
		})
	}
}
