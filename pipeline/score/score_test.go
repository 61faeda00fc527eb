package score_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/score"
)

func record(names ...score.Name) *pipeline.Record {
	rec := &pipeline.Record{}
	for _, n := range names {
		m := pipeline.Mention{Kind: "name"}
		m.Start, m.End = n.Start, n.End
		pronoun := m
		pronoun.Kind = "pronoun"
		rec.Entities = append(rec.Entities, pipeline.Entity{Type: pipeline.EntityType(n.Type), Mentions: []pipeline.Mention{m, pronoun}})
	}
	return rec
}

func TestEdgesDoNotCount(t *testing.T) {
	text := `"The Harbour Board's" report`
	var n score.Names
	n.Add(text, []score.Name{{Start: 5, End: 18, Type: "ORG"}}, record(score.Name{Start: 0, End: 21, Type: "ORG"}))
	assert.Equal(t, score.Counts{Right: 1}, n.Of("all"))
}

func TestSpanAndTypeMustBeRight(t *testing.T) {
	text := "Ann Lee met Bob Day of Acme in Oslo"
	var n score.Names
	n.Add(text, []score.Name{{0, 7, "PER"}, {12, 19, "PER"}, {23, 27, "ORG"}, {31, 35, "LOC"}, {31, 35, "MISC"}},
		record(score.Name{0, 7, "PER"}, score.Name{12, 15, "PER"}, score.Name{23, 27, "LOC"}, score.Name{0, 35, "MISC"}))
	assert.Equal(t, score.Counts{Right: 1, Wrong: 1, Missed: 1}, n.Of("PER"))
	assert.Equal(t, score.Counts{Wrong: 1, Missed: 1}, n.Of("LOC"))
	assert.Equal(t, score.Counts{Missed: 1}, n.Of("ORG"))
	assert.InDelta(t, 100*1/3., n.Of("all").Precision(), .01)
	assert.InDelta(t, 25, n.Of("all").Recall(), .01)
	assert.InDelta(t, 100*2/7., n.Of("all").F1(), .01)
	n.Add(text, []score.Name{{0, 7, "PER"}}, nil)
	assert.Equal(t, 2, n.Of("PER").Missed)
}

func TestTokensArePrintedLikeNews(t *testing.T) {
	in := "-DOCSTART-\tO\n\n\"\tO\nWe\tO\ndo\tO\nn't\tO\nknow\tO\n,\tO\n\"\tO\nsaid\tO\nAnn\tB-PER\nLee\tI-PER\n(\tO\nOslo\tB-LOC\n)\tO\n.\tO\n\nAcme\tB-ORG\n's\tO\n$\tO\n5\tO\n\n-DOCSTART-\tO\n\nÅse\tB-PER\nBo\tB-PER\n"
	var got []score.Gold
	for g, err := range score.Tokens(strings.NewReader(in)) {
		require.NoError(t, err)
		got = append(got, g)
	}
	require.Len(t, got, 2)
	assert.Equal(t, "\"We don't know,\" said Ann Lee (Oslo).\nAcme's $5\n", got[0].Text)
	names := []string{}
	for _, n := range got[0].Names {
		names = append(names, n.Type+" "+got[0].Text[n.Start:n.End])
	}
	assert.Equal(t, []string{"PER Ann Lee", "LOC Oslo", "ORG Acme"}, names)
	assert.Equal(t, []score.Name{{0, 4, "PER"}, {5, 7, "PER"}}, got[1].Names)
}

func TestBrokenGoldIsNamed(t *testing.T) {
	for in, want := range map[string]string{
		"{\"id\":1,\"text\":\"a\"}\n{":                                       "line 2",
		`{"id":1,"text":"ab","entities":[{"start":1,"end":3,"type":"PER"}]}`: "not inside the text",
	} {
		var err error
		for _, e := range score.JSONL(strings.NewReader(in)) {
			err = e
		}
		assert.ErrorContains(t, err, want)
	}
}
