package web_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/web"
)

func TestViewCountsAsJavaScriptDoes(t *testing.T) {
	p := pipeline.Pipeline{WithText: true}
	rec, err := p.ExtractDoc(pipeline.Doc{ID: "a", Text: "\U0001F600 “We won,” said Ms. Ann Lee of Norden Rail.", Meta: pipeline.Meta{{Name: "outlet", Value: "The Ledger"}, {Name: "date", Value: "2024-03-05"}}})
	require.NoError(t, err)
	d, err := web.View(rec, web.DefaultFields)
	require.NoError(t, err)
	assert.Equal(t, "The Ledger", d.Outlet)
	assert.Equal(t, "2024-03", d.When)
	require.Len(t, d.Quotes, 1)
	assert.Equal(t, [][2]int{{3, 12}}, d.Quotes[0].Runs)
	assert.Empty(t, d.Quotes[0].Words)
	assert.Equal(t, "Ann Lee", d.Quotes[0].Voices[0].Name)
	assert.Equal(t, pipeline.Female, d.Quotes[0].Voices[0].Gender)

	rec.Text = ""
	d, err = web.View(rec, web.DefaultFields)
	require.NoError(t, err)
	assert.Empty(t, d.Quotes[0].Runs)
	assert.Equal(t, []string{"“We won,”"}, d.Quotes[0].Words, "without the text, the words stand in for it")
	assert.Equal(t, "said", d.Quotes[0].Cue)
}

func TestVoices(t *testing.T) {
	rec := &pipeline.Record{Entities: []pipeline.Entity{{ID: "e1", Type: pipeline.Person, Name: "Ann Lee", Title: "mayor", Affiliation: "Hull"}, {ID: "e2", Type: pipeline.Organization, Name: "Norden Rail"}}}
	for _, c := range []struct {
		name    string
		speaker *pipeline.Speaker
		want    []web.Voice
	}{
		{"nobody", nil, []web.Voice{{Kind: web.NoSpeaker}}},
		{"a person", &pipeline.Speaker{Kind: pipeline.OnePerson, Entity: "e1", Name: "Ann Lee"}, []web.Voice{{Name: "Ann Lee", Kind: pipeline.OnePerson, Role: "mayor, Hull", Of: "Hull", Entity: "e1"}}},
		{"of schema 1", &pipeline.Speaker{Entity: "e2", Name: "Norden Rail"}, []web.Voice{{Name: "Norden Rail", Kind: pipeline.OneBody, Entity: "e2"}}},
		{"of schema 1, without a name", &pipeline.Speaker{Passage: pipeline.Passage{Text: "a\nspokesman"}}, []web.Voice{{Name: "a spokesman", Kind: pipeline.Unnamed}}},
		{"two", &pipeline.Speaker{Kind: pipeline.GroupSpeaker, Members: []pipeline.Member{{Kind: pipeline.OneBody, Entity: "e2", Name: "Norden Rail"}, {Kind: pipeline.Unnamed, Passage: pipeline.Passage{Text: "a friend"}}}},
			[]web.Voice{{Name: "Norden Rail", Kind: pipeline.OneBody, Entity: "e2"}, {Name: "a friend", Kind: pipeline.Unnamed}}},
	} {
		assert.Equal(t, c.want, web.Voices(rec, &pipeline.Quote{Speaker: c.speaker}), c.name)
	}
}

func TestEscapedIsInert(t *testing.T) {
	b, err := web.Escaped(map[string]string{"a": "</script><!--&\u2028\u2029"})
	require.NoError(t, err)
	assert.False(t, strings.ContainsAny(string(b), "<>&\u2028\u2029"))
}
