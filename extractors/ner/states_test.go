package ner

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/text"
)

// A town and the state behind it are two places, also where the model took them for
// one or knew one of them alone.
func TestTownAndStateAreTwoPlaces(t *testing.T) {
	for marked, want := range map[string]string{
		"The mill in <Gary, Ind.>, is shut.":          "Gary|Ind.",
		"The mill in <Bath, Maine>, is shut.":         "Bath|Maine",
		"It is in <Salem, New Hampshire>.":            "Salem|New Hampshire",
		"It is in <Washington, D.C.>, they said.":     "Washington, D.C.",
		"It is in <Horta, Upper Lund>.":               "Horta, Upper Lund",
		"It is in <Reno>, [NV], he said.":             "Reno|NV",
		"It is in <Reno>, NV 89501.":                  "Reno|NV",
		"It is in <Reno>, OK?":                        "Reno|OK",
		"They left <Reno>, OK people.":                "Reno",
		"Ana Roe of Troy, <N.Y.>, left.":              "Troy|N.Y.",
		"He went to {Tyler}, <Tex.>, by bus.":         "Tyler|Tex.",
		"Guests were {Ana Tyler}, <Texas>, and more.": "Texas",
		"Guests were Tyler, <Texas>, and more.":       "Texas",
	} {
		s, d := foundIn(marked)
		s.partPlaces(d)
		s.callStates(d)
		var places []string
		for _, f := range s.found {
			if f.Type == text.Location {
				places = append(places, f.In(d.Text))
			}
		}
		assert.Equal(t, want, strings.Join(places, "|"), marked)
	}
}
