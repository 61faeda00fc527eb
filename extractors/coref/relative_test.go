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
		{"of a place in another", "They met Vera Okello of Kisumu, Nyanza, who said that the bridge was open.", []string{"PER Vera Okello", "LOC Kisumu", "LOC Nyanza"}, []string{"Vera Okello"}},
		{"at a body", "They met Vera Okello, chief engineer at Norden Rail, who said that the bridge was open.", []string{"PER Vera Okello", "ORG Norden Rail"}, []string{"Vera Okello"}},
		{"with a role alone", "They met Vera Okello, county engineer, who said that the bridge was open.", []string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"a body's own", "They met Vera Okello and a bridge of Norden Rail, who said that the bridge was open.", []string{"PER Vera Okello", "ORG Norden Rail"}, []string{"Norden Rail"}},
		{"nobody named", "Vera Okello met a farmer who said that the bridge was open.", []string{"PER Vera Okello"}, []string{"?"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			assert.Equal(t, x.want, speakersOf(resolve(x.text, x.tagged...), "who"), x.text)
		})
	}
}

func TestWhoIsAMentionWhereItsPlaceIsPlain(t *testing.T) {
	for s, want := range map[string][]string{
		"They met {PER Vera Okello}, who slept.":                      {"who Vera Okello"},
		"They met Dr. {PER Vera Okello}, whose bridge was open.":      {"whose Vera Okello"},
		"They met {PER Vera Okello} of {LOC Lund}, whom we know.":     {"whom Vera Okello"},
		"They met {PER Vera Okello}, the county engineer, who slept.": {"who Vera Okello"},
		"They played {ORG Lund United}, who won.":                     {"who Lund United"},
		"They asked {PER Vera Okello} who slept.":                     nil,
		"They met {PER Ana Pell} and {PER Vera Okello}, who slept.":   nil,
		"They met a sister of {PER Vera Okello}, who slept.":          nil,
		"They met in {LOC Lund}, who knows why.":                      nil,
		"<“It holds,”> said {PER Ana Pell}, [who] built it.":          {"who Ana Pell"},
	} {
		assert.Equal(t, want, pronouns(marked(s)), s)
	}
}

func TestRolesAreWhoeverBearsThem(t *testing.T) {
	for _, x := range []struct {
		name, text, words string
		tagged            []string
		want              []string
	}{
		{"an occupation", "Violinist Vera Okello broke a string. The violinist said that it was old.", "The violinist", []string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"another title", "Rep. Vera Okello stayed. The congresswoman said that the bridge was open.", "The congresswoman", []string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"named behind", "The senator said that the bridge was open. Sen. Vera Okello was first to cross.", "The senator", []string{"PER Vera Okello"}, []string{"Vera Okello"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			assert.Equal(t, x.want, speakersOf(resolve(x.text, x.tagged...), x.words), x.text)
		})
	}
}
