package ner

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// peopleIn returns the people that callPeople makes of a text in which brackets mark
// bodies, and braces people, that the model found. Nicola and John are given names.
func peopleIn(marked string) []string {
	s, d := foundIn(marked)
	s.words = make([]word, len(d.Tokens))
	for i := range s.words {
		if w := d.Word(i); w == "Nicola" || w == "John" {
			s.words[i].entry = InList(givenNames)
		}
	}
	s.callPeople(d)
	all := s.ruledIn(d)
	if len(s.found) == 0 {
		all = append(all, "nobody")
	}
	return all
}

func TestPeopleHaveTheirWholeNames(t *testing.T) {
	for marked, want := range map[string]string{
		"Then {Robert} ({Bobby}) {Lane} left.":                           "Robert (Bobby) Lane",
		"Then {Robert} (Bobby) Lane left.":                               "Robert (Bobby) Lane",
		"Then {Robert} ([Labour]) {Lane} left.":                          "",
		"Then {Robert Roe} (Kenya) {Ann Lee} left.":                      "",
		"Then {Robert} (Bobby) Monday left.":                             "",
		"Then {Robert} (Bobby) left.":                                    "",
		"Then {Paul Okello}, Jr., left.":                                 "Paul Okello, Jr.",
		"Then {Paul Okello}, {Sr.} left.":                                "Paul Okello, Sr.",
		"Then [Okello], Jr. left.":                                       "",
		"Minister for Women and Equalities Nicola Morgen said no.":       "Nicola Morgen",
		"Minister for Women and Equalities Nicola Morgen, 40, said no.":  "Nicola Morgen",
		"Minister for Women and Equalities {Nicola Morgen} said no.":     "",
		"Minister for Women and Equalities of Norden Rail said no.":      "nobody",
		"Minister for Women who met Nicola Morgen said no.":              "nobody",
		"{Shadow Chancellor} of the Exchequer left.":                     "nobody",
		"{Shadow Chancellor} of the Exchequer John Roe said no.":         "John Roe",
		"{John Chancellor} of Norden left.":                              "",
		"{Chancellor} of Norden left.":                                   "",
		"Her brother Minh sold fish, and his wife Lien left.":            "Minh Lien",
		"Her brother {Minh} slept.":                                      "",
		"Her wife Democratic nominee {Ann Lee} left.":                    "",
		"Her brother Friday slept. Her son Red Lund did. A brother Minh": "nobody",
		"“No,” said Laure des Cars, the director.":                       "Laure des Cars",
		"“No,” said Laure des {Cars}, the director.":                     "Laure des Cars",
		"Then Nicola von der Berg said no.":                              "Nicola von der Berg",
		"Then Nicola des Bergs, 40, left.":                               "Nicola des Bergs",
		"Then Rue des Bergs, 40, left.":                                  "nobody",
		"Then Nicola de <Horta> said no.":                                "",
		"He left [Quill Steel for Horta].":                               "Horta",
		"He met [Quill Steel for Horta]. He left [Transport for Horta].": "",
	} {
		assert.Equal(t, want, strings.Join(peopleIn(marked), " "), marked)
	}
}
