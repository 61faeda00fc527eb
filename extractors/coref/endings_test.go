package coref_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Titles in which each word was given a capital own as others do.
func TestOwnersInCapitalsOwn(t *testing.T) {
	for s, want := range map[string]string{
		"{LOC Horta}’S Foreign Minister, {PER Denis Okello}, came. [The minister] said <~that it was late>.": `Denis Okello`,
		"{LOC HORTA}'S Foreign Minister {PER Denis Okello} came. [The minister] said <~that it was late>.":   `Denis Okello`,
	} {
		assert.Equal(t, want, who(s), s)
	}
}
