package coref_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A body that is quoted by its sort alone, or by its name and its sort.
func TestBodiesAreKnownByTheirSort(t *testing.T) {
	for s, want := range map[string]string{
		"{ORG Quill} fell. Shares in {ORG Quill} fell. [The company] said <~that it was late>.":                                   `Quill`,
		"{ORG Quill} fell. Shares in {ORG Quill} fell. [The group] said <~that it was late>.":                                     `?The group`,
		"{ORG Quill} fell. [The company] said <~that it was late>.":                                                               `?The company`,
		"{ORG Quill} fell. Shares in {ORG Quill} fell. {ORG Pell} fell. {ORG Pell} sank. [The company] said <~that it was late>.": `?The company`,
		"{ORG Quill} fell. Shares in {ORG Quill} fell. {ORG Pell} fell. [The company] said <~that it was late>.":                  `Quill`,
		"{ORG Works Ministry} wrote. The {ORG Works Ministry} wrote again. [The company] said <~that it was late>.":               `?The company`,
		"{ORG Quill} fell. {ORG Quill} fell. {ORG Pell Inc.} rose. [The company] said <~that it was late>.":                       `Pell Inc.`,
		"{ORG Interfax} wrote. [The {ORG Interfax} news agency] said <~that it was late>.":                                        `Interfax`,
		"[{ORG Horta}'s {ORG Vedo} newspaper] said <~that it was late>.":                                                          `Vedo`,
		"[A poll for the {ORG Herald} newspaper] said <~that it was late>.":                                                       `?A poll for the Herald newspaper`,
		"[The {ORG Horta} supporters union] said <~that it was late>.":                                                            `?The Horta supporters union`,
		"[The {LOC Horta} newspaper] said <~that it was late>.":                                                                   `?The Horta newspaper`,
	} {
		assert.Equal(t, want, who(s), s)
	}
}

// A body that goes by its place, of which a place has one.
func TestBodiesAreKnownByTheirPlace(t *testing.T) {
	for s, want := range map[string]string{
		"[{LOC Horta} police] said <~that it was late>.":                                                                           `Horta police`,
		"[The {LOC Horta} police department] said <~that it was late>.":                                                            `Horta police department`,
		"[{LOC Horta} government] said <~that it was late>.":                                                                       `Horta government`,
		"[{LOC Horta} officials] said <~that it was late>.":                                                                        `?Horta officials`,
		"[{LOC Horta}-born police] said <~that it was late>.":                                                                      `?Horta-born police`,
		"[Two {LOC Horta} police] said <~that it was late>.":                                                                       `?Two Horta police`,
		"[Police in {LOC Horta}] said <~that it was late>.":                                                                        `?Police in Horta`,
		"[Police] said <~that it was late>.":                                                                                       `?Police`,
		"[{LOC Horta} police] said <~that it was late>. [Police] said <~that it was dark>.":                                        `Horta police, Horta police`,
		"[{LOC Horta} police] said <~that it was late>. [{LOC Lund} police] said <~that it was dark>. [Police] said <~all of it>.": `Horta police, Lund police, ?Police`,
	} {
		assert.Equal(t, want, who(s), s)
	}
}
