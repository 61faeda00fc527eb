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

// A post is taken up with the body or place that it is of, and by those who will come to it.
func TestPostsAreTakenUpWithTheirBody(t *testing.T) {
	for s, want := range map[string]string{
		"{PER Omar Faruk}, a {ORG Labour} MP, came. <“It was late,”> the [{ORG Labour} MP] said.":                                                        `Omar Faruk`,
		"{PER Omar Faruk}, the {ORG Quill} director, met {PER Vera Lund}, the {ORG Pell} director. [The {ORG Quill} director] said <~that it was late>.": `Omar Faruk`,
		"{PER Omar Faruk}, the {ORG Quill} director, met {PER Vera Lund}, the {ORG Pell} director. [The director] said <~that it was late>.":             `Vera Lund`,
		"{PER Omar Faruk}, the {ORG Quill} director, came. [The {LOC Horta} director] said <~that it was late>.":                                         `Omar Faruk`,
		"President-elect {PER Vera Lund} came. [The future president] said <~that it was late>.":                                                         `Vera Lund`,
		"President-elect {PER Vera Lund} came. [The president] said <~that it was late>.":                                                                `?The president`,
		"The {ORG Lund Union Leader} met here. [The minority leader] said <~that it was late>.":                                                          `?The minority leader`,
		"The [{ORG Lund Union} Leader] said <~that it was late>.":                                                                                        `Lund Union Leader`,
	} {
		assert.Equal(t, want, who(s), s)
	}
}
