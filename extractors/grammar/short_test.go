package grammar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/grammar"
)

func TestShortFormsOfBodies(t *testing.T) {
	for _, x := range []struct {
		short, name string
		ok, sure    bool
	}{
		{"HLU", "Harbour Labour Union", true, true},
		{"EC", "Ferry Commission", false, false},
		{"FC", "Ferry Commission", true, true},
		{"CF", "Ferry Commission", true, true},
		{"HASDIA", "Harbour Sand Diamonds", true, true},
		{"BoH", "Bank of Horta", true, true},
		{"QwL", "Quillworldlines", true, true},
		{"KMT", "Hortian Boaters Party", true, false},
		{"Fonab", "National Fund of Boats", true, false},
		{"Hasdia", "Harbour Sand Diamonds", true, true},
		{"Horta", "Union of Boats", false, false},
		{"Wolves", "Okello", false, false},
		{"OKX", "Okello", false, false},
		{"UK", "Quill Bank", false, false},
		{"pictured", "Quill Bank", false, false},
		{"Quill-Bank-of-Horta", "Quill Bank of Horta", false, false},
		{"R2", "Rail Two", false, false},
		{"Q", "Quill Bank", false, false},
		{"AB", "", false, false},
	} {
		ok, sure := grammar.Shortens(x.short, x.name)
		assert.Equal(t, [2]bool{x.ok, x.sure}, [2]bool{ok, sure}, "%s for %s", x.short, x.name)
	}
}

func TestTitlesOfTwoWordsHaveShortForms(t *testing.T) {
	for title, want := range map[[2]string]string{
		{"Attorney", "General"}: "AG", {"attorney", "general"}: "AG", {"Inspector", "General"}: "IG", {"Director", "General"}: "DG",
		{"Secretary", "General"}: "SG", {"Prime", "Minister"}: "PM", {"Chief", "Minister"}: "CM", {"Chief", "Justice"}: "CJ",
		{"Vice", "President"}: "VP", {"District", "Attorney"}: "DA", {"Foreign", "Minister"}: "", {"Surgeon", "General"}: "", {"the", "president"}: "",
	} {
		assert.Equal(t, want, grammar.ShortTitle(title[0], title[1]), title)
	}
}
