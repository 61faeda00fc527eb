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
