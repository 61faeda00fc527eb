package ner

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTrainSaysWhatIsMissing(t *testing.T) {
	_, err := Recipe{Data: t.TempDir()}.Train()
	assert.ErrorIs(t, err, os.ErrNotExist)
	assert.ErrorContains(t, err, corpora[0].file)
}

func TestOpenRecipeUsesOpenCorporaAlone(t *testing.T) {
	open := (&training{Recipe: Recipe{Open: true}}).corpora()
	assert.NotEmpty(t, open)
	for _, c := range open {
		assert.True(t, c.open, c.file)
	}
	assert.Len(t, (&training{}).corpora(), len(corpora))
}
