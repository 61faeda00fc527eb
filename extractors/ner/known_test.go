package ner

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/text"
)

// typed returns the names of a search with the first letter of their types.
func (s *search) typed(d *text.Document) string {
	var all []string
	for _, f := range s.found {
		all = append(all, f.Type.String()[:1]+" "+f.In(d.Text))
	}
	return strings.Join(all, ", ")
}

func TestEverybodyKnowsSomeBodiesAndCountries(t *testing.T) {
	for marked, want := range map[string]string{
		"Save the Children said no.":                "O Save the Children",
		"He saw the Rolling Stones.":                "O Rolling Stones",
		"{Eli Lilly} fell.":                         "O Eli Lilly",
		"{Rio} Tinto fell.":                         "O Rio Tinto",
		"Save the Day was on.":                      "",
		"He met Eli Lilly Roe.":                     "",
		"Kiribati joined.":                          "L Kiribati",
		"{Kiribati} joined. President {Ghana} did.": "L Kiribati, P Ghana",
		"Storms hit Shropshire and [Derbyshire].":   "L Shropshire, O Derbyshire",
		"{Vera Kiribati} left Royal Ghana Mills.":   "P Vera Kiribati",
		"He joined Bulgaria for Citizens.":          "",
	} {
		s, d := foundIn(marked)
		s.callKnown(d)
		assert.Equal(t, want, s.typed(d), marked)
	}
}

func TestFirmsAreTakenUpByWhatTheyAre(t *testing.T) {
	for marked, want := range map[string]string{
		"{Ana Pell} said sales rose. The retailer left {Ana Pell}.":       "O Ana Pell, O Ana Pell",
		"{Ana Pell} said sales rose. The drug maker's shares fell.":       "O Ana Pell",
		"{Ana Pell} said sales rose. The old retailer fell.":              "O Ana Pell",
		"{Ana Pell} said sales rose. A retailer fell.":                    "P Ana Pell",
		"{Ana Pell} said sales rose. The retailer fell. She left.":        "P Ana Pell",
		"{Ana Pell} said sales rose. The retailer fell. Ms. Pell left.":   "P Ana Pell",
		"{Ana Pell} said sales rose. The retailer fell, old Pell said.":   "P Ana Pell",
		"[Quill] fell. {Ana Pell} said sales rose. The retailer fell.":    "O Quill, P Ana Pell",
		"{Pell} said sales rose. The retailer fell.":                      "P Pell",
		"{Ana Pell} slept. The retailer fell.":                            "P Ana Pell",
		"{Ana Pell} said sales rose. The mayor of the big retailer fell.": "P Ana Pell",
		"At home {Ana Pell} said sales rose. The retailer fell.":          "P Ana Pell",
		"{Ana Pell} said sales rose. The Quill retailer fell.":            "P Ana Pell",
	} {
		s, d := foundIn(marked)
		s.callFirms(d)
		assert.Equal(t, want, s.typed(d), marked)
	}
}

func TestNamesAgreeAcrossWhatStandsBetween(t *testing.T) {
	for marked, want := range map[string]string{
		"<Horta> beat [Quill] 4-2.":              "O Horta, O Quill",
		"[Horta] beat <Quill> 4-2.":              "O Horta, O Quill",
		"<Horta> beat <Quill> 4-2.":              "L Horta, L Quill",
		"{Horta} beat <Quill> 4-2.":              "P Horta, L Quill",
		"[Quill] of <Horta> beat [Lund] 4-2.":    "O Quill, L Horta, O Lund",
		"He flew from <Horta> to {Ras al-Lund}.": "L Horta, L Ras al-Lund",
		"He wrote from <Horta> to {Vera Lund}.":  "L Horta, P Vera Lund",
		"He flew to <Horta> to {Vera Lund}.":     "L Horta, P Vera Lund",
	} {
		s, d := foundIn(marked)
		s.callPairs(d)
		assert.Equal(t, want, s.typed(d), marked)
	}
}
