package pipeline

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/text"
)

// TestConstantsAreTheWordsOfText compares the constants of the record with the
// strings of package text that end up in it.
func TestConstantsAreTheWordsOfText(t *testing.T) {
	for _, c := range []struct{ want, got any }{
		{Person, EntityType(text.Person.String())},
		{Place, EntityType(text.Location.String())},
		{Organization, EntityType(text.Organization.String())},
		{Female, Gender(text.Female.String())},
		{Male, Gender(text.Male.String())},
		{FromPronoun, GenderSource(text.FromPronoun.String())},
		{FromTitle, GenderSource(text.FromTitle.String())},
		{FromName, GenderSource(text.FromName.String())},
		{Name, MentionKind(text.Name.String())},
		{Pronoun, MentionKind(text.Pronoun.String())},
		{Nominal, MentionKind(text.Nominal.String())},
		{Direct, QuoteType(text.Direct.String())},
		{Mixed, QuoteType(text.Mixed.String())},
		{Indirect, QuoteType(text.Indirect.String())},
		{Asserted, Mode(text.Asserted.String())},
		{Negated, Mode(text.Negated.String())},
		{Hypothetical, Mode(text.Hypothetical.String())},
	} {
		assert.Equal(t, c.want, c.got)
	}
}

// TestPooledDocumentsKeepNoStrings looks at a document that went back to the
// pool: a string left in it would keep a whole text alive.
func TestPooledDocumentsKeepNoStrings(t *testing.T) {
	entities := []text.Entity{{Name: "Ann Lee", Title: "mayor", Affiliation: "Oslo"}}
	d := &text.Document{Text: "Ann Lee left.", Entities: entities}
	release(d)
	assert.Zero(t, entities[0])
	assert.Empty(t, d.Text)
}
