package coref_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A pronoun goes on with somebody without a name who has just spoken.
func TestPronounsGoOnWithStrangers(t *testing.T) {
	for s, want := range map[string]string{
		"{PER Paul Stone} came. [A spokesman for the port] said <~that it was late>. [He] said <~that it was dark>.":                    `?A spokesman for the port, ?He`,
		"{PER Paul Stone} came. [A spokesman for the port] said <~that {PER Paul Stone} was late>. [He] said <~that it was dark>.":      `?A spokesman for the port, ?He`,
		"{PER Ann Lee} came. [A spokesman for the port] said <~that it was late>. [She] said <~that it was dark>.":                      `?A spokesman for the port, Ann Lee`,
		"[A spokesman for the port] said <~that it was late>. {PER Paul Stone} came. [He] said <~that it was dark>.":                    `?A spokesman for the port, Paul Stone`,
		"{PER Paul Stone} came. [A nurse] told {PER Paul Stone} <~that it was late>. [He] said <~that it was dark>.":                    `?A nurse, Paul Stone`,
		"{PER Paul Stone} came. It rained. {PER Paul Stone}, [a nurse], said <~that it was late>. [He] said <~that it was dark>.":       `?a nurse, Paul Stone`,
		"{PER Paul Stone} came. [A spokesman] said <~that it was late>. It rained. It rained. It rained. [He] said <~it was all dark>.": `?A spokesman, Paul Stone`,
		"{PER Paul Stone} came. [Two nurses] said <~that it was late>. [He] said <~that it was dark>.":                                  `?Two nurses, Paul Stone`,
	} {
		assert.Equal(t, want, who(s), s)
	}
}

// Who has just spoken is whom a pronoun means, though the given name is mostly one of the other
// sex, if there is nobody else.
func TestAPronounKnowsBetterThanAGivenName(t *testing.T) {
	for s, want := range map[string]string{
		"[{PER Ida Lund}] said <~that it was late>. [He] said <~that it was dark>.":                                         `Ida Lund, Ida Lund`,
		"[{PER Ida Lund}] said <~that it was late>. <“[He] said no. It was late and dark,”> he said.":                       `Ida Lund, ?He`,
		"{PER Paul Stone} came. [{PER Ida Lund}] said <~that it was late>. [He] said <~that it was dark>.":                  `Ida Lund, Paul Stone`,
		"[{PER Ida Lund}] said <~that it was late>. It rained. It rained. It rained. [He] said <~that it was dark>.":        `Ida Lund, ?He`,
		"[Mrs {PER Ida Lund}] said <~that it was late>. [He] said <~that it was dark>.":                                     `Ida Lund, ?He`,
		"[{PER Ida Lund}] said <~that it was late>. It rained. It rained. {PER Lund} slept. [He] said <~that it was dark>.": `Ida Lund, Ida Lund`,
	} {
		assert.Equal(t, want, who(s), s)
	}
}
