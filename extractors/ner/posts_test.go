package ner

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPostsInCapitalsAreNoNames(t *testing.T) {
	for marked, want := range map[string][]string{
		"{Vera Okello}, [OC] of Horta Police, left. The [OC] slept.": {"Vera Okello"},
		"Horta Police OC {Vera Okello} left. The [OC] slept.":        {"Vera Okello"},
		"{ASI Vera Okello} left. The [ASI] slept.":                   {"ASI Vera Okello"},
		"[ASI] {Vera Okello} left. The [ASI] slept.":                 {"Vera Okello"},
		"The Horta Chief Executive ([MCE]) left. The [MCE] slept.":   {},
		"[Horta Mills] ([AIG]) grew.":                                {"Horta Mills", "AIG"},
		"She met an [ASI] who slept.":                                {},
		"She met an [ASI] official.":                                 {"ASI"},
		"The [ASI] slept.":                                           {"ASI"},
		"{Vera Okello}, [MEP]’s chief, left. The [MEP] slept.":       {"Vera Okello", "MEP", "MEP"},
		"{Vera Okello}, [HLU] chief, left. The [HLU] slept.":         {"Vera Okello", "HLU", "HLU"},
		"Attorney General {Vera Okello} left. The [AG] slept.":       {"Vera Okello"},
		"{Vera Okello} left. The [AG] slept.":                        {"Vera Okello", "AG"},
	} {
		s, d := foundIn(marked)
		s.callPosts(d)
		got := []string{}
		for _, f := range s.found {
			got = append(got, f.In(d.Text))
		}
		assert.Equal(t, want, got, marked)
	}
}
