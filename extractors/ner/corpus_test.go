package ner

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/text"
)

func TestRenderPrintsTokensAsNewspapersDo(t *testing.T) {
	g := render([][][2]string{tokens(`He said , " Anna/B-PER Berg/I-PER 's bank ( Nord/B-ORG ) won n't pay $ 5 . "`), tokens("Yes !")})
	assert.Equal(t, "He said, \"Anna Berg's bank (Nord) wonn't pay $5.\"\nYes!\n", g.Text)
	require.Len(t, g.Entities, 2)
	assert.Equal(t, "Anna Berg", g.Text[g.Entities[0].Start:g.Entities[0].End])
	assert.Equal(t, "Nord", g.Text[g.Entities[1].Start:g.Entities[1].End])
}

func TestAlignFindsTheTokensOfNames(t *testing.T) {
	single := uint8(label(1, posSingle))
	for _, c := range []struct {
		text       string
		start, end int
		want       []uint8
	}{
		{"in Oslo now", 3, 7, []uint8{0, single, 0}},
		{"in the Oslo", 3, 11, []uint8{0, 0, single}},
		{"Oslo's rain", 0, 6, []uint8{single, 0, 0}},
		{"Oslo-based bank", 0, 4, []uint8{single, 0}},
		{"Osloite bank", 0, 4, []uint8{0, 0}},
	} {
		d := segmented(c.text)
		assert.Equal(t, c.want, align(d, &Gold{Text: c.text, Entities: []GoldName{{c.start, c.end, "LOC"}}}), c.text)
	}
}

func TestReadGoldReadsBothForms(t *testing.T) {
	dir := t.TempDir()
	tsv, jsonl := filepath.Join(dir, "a.tsv"), filepath.Join(dir, "a.jsonl")
	require.NoError(t, os.WriteFile(tsv, []byte("-DOCSTART-\tO\n\nAnna\tB-PER\nruns\tO\n\nOslo\tB-LOC\n"), 0o600))
	require.NoError(t, os.WriteFile(jsonl, []byte(`{"id":"x","text":"Anna runs","entities":[{"start":0,"end":4,"type":"PER"}]}`+"\n"), 0o600))
	g, err := ReadGold(tsv, 1)
	require.NoError(t, err)
	require.Len(t, g, 2, "a sentence a text")
	assert.Equal(t, "Anna runs\n", g[0].Text)
	g, err = ReadGold(jsonl, 0)
	require.NoError(t, err)
	assert.Equal(t, []GoldName{{0, 4, "PER"}}, g[0].Entities)
	_, err = ReadGold(filepath.Join(dir, "none.tsv"), 1)
	assert.ErrorIs(t, err, os.ErrNotExist)
}

func TestScoresForgiveArticlesAndPossessives(t *testing.T) {
	g := &Gold{Text: "the Nord Bank's head, Anna", Entities: []GoldName{{0, 15, "ORG"}, {22, 26, "PER"}, {0, 3, "MISC"}}}
	var s Scores
	s.Add(g, []text.Mention{
		{Span: text.Span{Start: 4, End: 13}, Type: text.Organization},
		{Span: text.Span{Start: 22, End: 26}, Type: text.Location},
	})
	assert.Equal(t, Count{TP: 1, FP: 1, FN: 1}, s[all])
	assert.InDelta(t, 50, s[all].F(), 1e-9)
}
