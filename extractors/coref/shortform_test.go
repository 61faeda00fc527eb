package coref_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// What the text says in brackets that a body is called is the body.
func TestBodiesAreKnownByTheirShortForms(t *testing.T) {
	for s, want := range map[string]string{
		"The {ORG Boaters Party} ({ORG BP}) met. The [{ORG BP}] said <~that it was late>.":                               `Boaters Party`,
		"The {ORG Bank of Horta} ({ORG BoH}) met. The [{ORG BoH}] said <~that it was late>.":                             `Bank of Horta`,
		"{ORG Harbour Sand Diamonds} ({ORG HASDIA}) met. [{ORG HASDIA}] said <~that it was late>.":                       `Harbour Sand Diamonds`,
		"{ORG HASDIA} met. {ORG Harbour Sand Diamonds} ({ORG HASDIA}) met. [{ORG HASDIA}] said <~that it was late>.":     `Harbour Sand Diamonds`,
		"{ORG Quillworldlines} ({ORG QwL}) met. {ORG QwL}, {ORG QwL}. [{ORG QwL}] said <~that it was late>.":             `Quillworldlines`,
		"The {ORG National Fund of Boats} ({ORG Fonab}) met. [{ORG Fonab}] said <~that it was late>.":                    `National Fund of Boats`,
		"{ORG Okello} ({ORG Wolves}) scored. [{ORG Wolves}] said <~that it was late>.":                                   `Wolves`,
		"{PER Vera Okello} ({ORG BP}) left. [{ORG BP}] said <~that it was late>.":                                        `BP`,
		"The {ORG Boaters Party} ({LOC UK}) met. The [{LOC UK}] said <~that it was late>.":                               `UK`,
		"The {ORG Boaters Party} ({ORG BP}) met. The {ORG Bread Plant} opened. The [{ORG BP}] said <~that it was late>.": `Boaters Party`,
	} {
		assert.Equal(t, want, who(s), s)
	}
}
