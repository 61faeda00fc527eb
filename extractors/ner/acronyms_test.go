package ner

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/text"
)

func TestAcronymsInBracketsAreNamesEverywhere(t *testing.T) {
	for marked, want := range map[string][]string{
		"The [Harbour Labour Union] (HLU) met. The HLU's plan failed.":       {"HLU", "HLU"},
		"The [Board of Harbours] (BOH) met. BOH failed.":                     {"BOH", "BOH"},
		"The [Board of Harbours] (BH) met.":                                  {"BH"},
		"The [Harbour Labour Union] (HLX) met. HLX failed.":                  {},
		"The [Harbour Labour Union] (HLUX) met.":                             {},
		"The [Harbour Labour Union] (HL) met.":                               {"HL"},
		"The [Harbour Labour Union], HLU, met.":                              {},
		"{Harbour Labour Una} (HLU) met.":                                    {},
		"The [Harbour Labour Union] (HLU) met. The [HLU Trust] failed.":      {"HLU"},
		"The [Harbour Labour Union] (hlu) met.":                              {},
		"The [Quill] (Q) met.":                                               {},
		"HLU rose before the [Harbour Labour Union] (HLU) met in [HLU] Hall": {"HLU", "HLU"},
	} {
		s, d := foundIn(marked)
		s.callAcronyms(d)
		assert.Equal(t, want, s.ruledIn(d), marked)
	}
}

func TestAcronymsTakeTheTypeOfTheirName(t *testing.T) {
	s, d := foundIn("The [Harbour Labour Union] (HLU) met. {HLU} failed.")
	s.callAcronyms(d)
	assert.Equal(t, text.Organization, s.found[len(s.found)-1].Type)
}

func TestBodiesAreCalledWhatStandsInBrackets(t *testing.T) {
	for marked, want := range map[string][]string{
		"The [Bank of Horta] (BoH) met. The BoH failed.":                 {"BoH", "BoH"},
		"The [Harbour Sand Diamonds] (HASDIA) met. HASDIA failed.":       {"HASDIA", "HASDIA"},
		"The [Hortian Boaters Party] ([KMT]) met. KMT failed.":           {"KMT"},
		"The [Hortian Boaters Party] (KMT) met. KMT failed.":             {},
		"The [Hortian Boaters Party] ([KMT]) — KMT failed.":              {},
		"The [National Fund of Boats] ([Fonab]) met. Fonab failed.":      {"Fonab"},
		"The [National Fund of Boats] (Fonab) met. Fonab failed.":        {},
		"The [Boaters Party of Horta] (United) met. United we are.":      {},
		"[Quill Bank] (UK) met. The UK failed.":                          {},
		"The Summit on the [Harbour Society] (SHS) met.":                 {"SHS", "Summit on the Harbour Society"},
		"The Harbour Labour Union ([HLU]) met.":                          {"Harbour Labour Union"},
		"The Harbour Labour Show ([HLS]) met.":                           {},
		"The Harbour Labour Union’s ([HLU]) plan failed.":                {},
		"A Member of [Parliament] (MP) met the Harbour Chief Executive.": {},
	} {
		s, d := foundIn(marked)
		s.callAcronyms(d)
		assert.ElementsMatch(t, want, s.ruledIn(d), marked)
	}
}
