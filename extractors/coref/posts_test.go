package coref_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A post in capitals is whoever the text gives it to.
func TestPostsInCapitalsAreTheirBearers(t *testing.T) {
	for s, want := range map[string]string{
		"{PER Omar Faruk}, OC of {ORG Horta Police}, came. [The OC] said <~that it was late>.":             `Omar Faruk`,
		"ASI {PER Omar Faruk} came. [The ASI] said <~that it was late>.":                                   `Omar Faruk`,
		"{PER Vera Lund}, CFO of {ORG Quill}, came. [The CFO] said <~that it was late>.":                   `Vera Lund`,
		"Attorney General {PER Vera Lund} came. [The AG] said <~that it was late>.":                        `Vera Lund`,
		"The Attorney General, Mr {PER Omar Faruk}, came. [The AG] said <~that it was late>.":              `Omar Faruk`,
		"Prime Minister {PER Vera Lund} met Minister {PER Omar Faruk}. [The PM] said <~that it was late>.": `Vera Lund`,
		"General {PER Omar Faruk} came. [The AG] said <~that it was late>.":                                `?The AG`,
	} {
		assert.Equal(t, want, who(s), s)
	}
}
