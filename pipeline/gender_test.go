package pipeline_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
)

func TestNamesTellNoGenderIfTheyAreNotAsked(t *testing.T) {
	const story = `Mary Lind opened the port on Monday. Mrs. Ana Pell came. "It is late," Vera Okello said. She left.`
	genders := func(p pipeline.Pipeline) map[string]string {
		rec, err := p.Extract(story)
		require.NoError(t, err)
		all := map[string]string{}
		for _, e := range rec.Entities {
			all[e.Name] = string(e.Gender) + " " + string(e.GenderFrom)
		}
		return all
	}
	assert.Equal(t, map[string]string{"Mary Lind": "f name", "Ana Pell": "f title", "Vera Okello": "f pronoun"}, genders(pipeline.Pipeline{}))
	assert.Equal(t, map[string]string{"Mary Lind": " ", "Ana Pell": "f title", "Vera Okello": "f pronoun"}, genders(pipeline.Pipeline{NoNameGender: true}))
}
