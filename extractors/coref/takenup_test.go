package coref_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestNounsTakeUpNames(t *testing.T) {
	for _, x := range []struct {
		name, text, words string
		tagged            []string
		want              []string
	}{
		{"a position", `Vera Okello scored twice. "We were better," the winger said.`, "the winger", []string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"an office", `Vera Okello, the minister, said that it was cold. "It was dark," the official said.`, "the official", []string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"an office of who is silent", `Vera Okello slept. "It was dark," the official said.`, "the official", []string{"PER Vera Okello"}, []string{"?"}},
		{"an office of somebody new", `A senior official slept. Vera Okello said that it was cold. "It was dark," the official said.`, "the official", []string{"PER Vera Okello"}, []string{"?"}},
		{"an age", `Vera Okello won. "It was cold," the 28-year-old said.`, "the 28-year-old", []string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"a nationality", `Vera Okello won. "It was cold," the Kenyan said.`, "Kenyan", []string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"named after it", `"It was cold," the winger said. Vera Okello had scored twice.`, "the winger", []string{"PER Vera Okello"}, []string{"Vera Okello"}},
		{"one of two", `Vera Okello met Ana Pell. "It was cold," the winger said.`, "the winger", []string{"PER Vera Okello", "PER Ana Pell"}, []string{"?"}},
		{"not who wrote it", "By Ana Pell\n\nVera Okello won. \"It was cold,\" the winger said.", "the winger", []string{"PER Ana Pell", "PER Vera Okello"}, []string{"Vera Okello"}},
		{"who it may not be", `Vera Okello fell. "She was cold," the doctor said.`, "the doctor", []string{"PER Vera Okello"}, []string{"?"}},
		{"the new one", `Paul Hill, the former mayor, left. Mayor Ana Pell came. "We start," the new mayor said.`, "the new mayor", []string{"PER Paul Hill", "PER Ana Pell"}, []string{"Ana Pell"}},
		{"the former one", `Paul Hill, the former mayor, left. Mayor Ana Pell came. "We end," the former mayor said.`, "the former mayor", []string{"PER Paul Hill", "PER Ana Pell"}, []string{"Paul Hill"}},
		{"a town", `Trucks reached Kisumu, Nyanza. The city said that it would pay.`, "The city", []string{"LOC Kisumu", "LOC Nyanza"}, []string{"Kisumu"}},
		{"named between commas", `The airline, Skyfar, said that it would pay.`, "The airline", nil, []string{"Skyfar"}},
		{"what belongs to somebody", `Vera Okello scored twice. "We will appeal," Okello's club said.`, "Okello's club", []string{"PER Vera Okello"}, []string{"?"}},
		{"what a body's name says more of", `The Lake Office met. "It may rain," the Lake Office ferry read.`, "the Lake Office ferry", []string{"ORG Lake Office"}, []string{"?"}},
		{"they of one", `Robin Oqvist has run it since May. They said that it was hard.`, "They", []string{"PER Robin Oqvist"}, []string{"Robin Oqvist"}},
		{"they of several", `Robin Oqvist met the nurses. They said that it was hard.`, "They", []string{"PER Robin Oqvist"}, []string{"?"}},
		{"whom the quote names", `"I, Vera Okello, will serve," the new mayor said.`, "the new mayor", []string{"PER Vera Okello"}, []string{"Vera Okello"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			assert.Equal(t, x.want, speakersOf(resolve(x.text, x.tagged...), x.words), x.text)
		})
	}
}

func TestLettersAreWhoAsksAndAnswers(t *testing.T) {
	for _, x := range []struct {
		text, words string
		want        []string
	}{
		{"Vera Okello builds bridges. Our reporter met her.\n\nQ: Is it done?\n\nA: It was done in May.\n\nQ: And now?\n\nA: It will hold.", "A", []string{"Vera Okello"}},
	} {
		assert.Equal(t, x.want, speakersOf(resolve(x.text, "PER Vera Okello", "PER Paul Stone"), x.words), x.text)
	}
}
