package train

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/gold"
)

var fewLists = &nameLists{
	given: [][]string{{"Mira", "Otto"}}, surnames: [][]string{{"Vance", "Quill"}},
	cities: []string{"Lund", "Horta"}, regions: []string{"Skåne"}, countries: []string{"Malta"}, famous: []string{"Austin"},
	companies: []string{"Nortex Inc"}, fortune500: []string{"Acme"}, clubs: []string{"Rovers"}, universities: []string{"Delta College"},
	agencies: []string{"Mint"}, parties: []string{"Greens"}, papers: []string{"Courier"},
}

func TestSwappedTextsKeepTheirMarks(t *testing.T) {
	g := marked(t, "Anna/B-PER Berg/I-PER of Acme/B-ORG left Oslo/B-LOC .", "Berg/B-PER liked Oslo/B-LOC , the Norwegian/B-MISC said .")
	changed := 0
	for round := range 40 {
		s := newSwapper(fewLists, "toy", round)
		out := s.swap(&g)
		if out.Text != g.Text {
			changed++
		}
		assert.Equal(t, out, newSwapper(fewLists, "toy", round).swap(&g), "the same again")
		assert.Len(t, out.Names, len(g.Names))
		rest, at := "", 0
		var names []string
		for i, e := range out.Names {
			assert.Equal(t, g.Names[i].Type, e.Type)
			rest += out.Text[at:e.Start] + "_"
			names = append(names, out.Text[e.Start:e.End])
			at = e.End
		}
		assert.Equal(t, "_ of _ left _.\n_ liked _, the _ said.\n", rest+out.Text[at:])
		assert.Equal(t, names[2], names[4], "the same place")
		assert.Equal(t, "Norwegian", names[5])
		if !strings.Contains(names[0], "Berg") && names[3] != "Berg" {
			assert.Equal(t, strings.Fields(names[0])[1], names[3], "the same surname")
		}
	}
	assert.Greater(t, changed, 30)
}

func TestRecasedTextsKeepTheirMarks(t *testing.T) {
	g := marked(t, "Anna/B-PER Berg/I-PER said that rain fell in Oslo/B-LOC .")
	var got []string
	for n := range 8 {
		if out, ok := recased(&g, n); ok {
			got = append(got, strings.TrimSpace(out.Text))
			assert.Equal(t, g.Names, out.Names)
		}
	}
	assert.Equal(t, []string{"ANNA BERG SAID THAT RAIN FELL IN OSLO.", "anna berg said that rain fell in oslo.", "Anna Berg Said That Rain Fell in Oslo."}, got)
	_, ok := recased(&gold.Document{Text: "ı"}, 1)
	assert.False(t, ok, "a letter whose capital is of another length")
}
