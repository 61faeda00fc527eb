package coref_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Of several with one family name, the name alone means whom the text has called so,
// wherever the name stands.
func TestFamilyNamesStayWithWhomTheTextIsAbout(t *testing.T) {
	for s, want := range map[string]string{
		"{PER Jung Eudora} won. {PER Jung} was glad. {PER Jung} left. She met {PER Jung Tae-rin}, a singer. <“It was late,”> [{PER Jung}] said.":      `Jung Eudora`,
		"{PER Vera Okello} won. {PER Okello} was glad. {PER Okello} left. She met {PER Paul Okello}, a singer. <“It was late,”> [{PER Okello}] said.": `Vera Okello`,
		"{PER Kim Tae-ho} won. {PER Kim} was glad. {PER Kim} left. He met {PER Kim Ha-rin}, a singer. <“It was late,”> [{PER Kim}] said.":             `Kim Tae-ho`,
		"{PER Vera Okello} won. {PER Vera} was glad. {PER Vera} left. She met {PER Vera Lund}, a singer. <“It was late,”> [{PER Vera}] said.":         `Vera Lund`,
		"{PER Jung Eudora} won. {PER Jung Tae-rin}, a singer, lost. <“It was late,”> [{PER Jung}] said.":                                              `Jung Tae-rin`,
	} {
		assert.Equal(t, want, who(s), s)
	}
}

// A surname that nobody in the text bears, but somebody nearly, is misspelt.
func TestMisspeltSurnamesAreTheirBearers(t *testing.T) {
	for s, want := range map[string]string{
		"{PER Charles Mbula} won. <“It was late,”> [Mr {PER Mbulu}] said.":                                                                   `Charles Mbula`,
		"{PER Mbulu} won. <“It was late,”> [{PER Charles Mbula}] said.":                                                                      `Charles Mbula`,
		"{PER Salim Ali Al-Karimah} left. <“It was late,”> [{PER Al-Karimih}] said.":                                                         `Salim Ali Al-Karimah`,
		"{PER Kofi Baah Torsten} left. <“It was late,”> [{PER Kofi Baah Torsen}] said.":                                                      `Kofi Baah Torsten`,
		"{PER Kofi Torsen} left. {PER Kofi Torsten} won. {PER Torsten} slept, {PER Torsten} ate. <“It was late,”> [{PER Kofi Torsen}] said.": `Kofi Torsten`,
		"{PER Vera Anderson} met {PER Paul Andersen}. <“It was late,”> [{PER Andersen}] said.":                                               `Paul Andersen`,
		"{PER Vera Okello} won. The {PER Okellos} left. <“It was late,”> [{PER Okellos}] said.":                                              `Okellos`,
		"{PER Charles Mbula} won. {PER Mbulu}, {PER Mbulu} slept. <“It was late,”> [{PER Mbulu}] said.":                                      `Mbulu`,
		"{PER Charles Mbula} met {PER Vera Mbulo}. <“It was late,”> [{PER Mbulu}] said.":                                                     `Mbulu`,
		"{PER Charles Mbula} won. <“It was late,”> [Mrs {PER Mbulu}] said.":                                                                  `Mbulu`,
		"{PER Charles Mbula} scored for {PER Lund}, {PER Mbulu}, {PER Roe}. <“It was late,”> [{PER Mbulu}] said.":                            `Mbulu`,
		"{PER Paul Martins} won. <“It was late,”> [{PER Martin}] said.":                                                                      `Martin`,
		"{PER Charles Mbula} won. {PER Mbulu} slept. <“It was late,”> [Mbulu] said.":                                                         `Charles Mbula`,
	} {
		assert.Equal(t, want, who(s), s)
	}
}
