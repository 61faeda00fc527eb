package coref_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/text"
)

// pronouns returns the pronouns of a document, each with its entity.
func pronouns(d *text.Document) (all []string) {
	for _, m := range d.Mentions {
		if m.Kind == text.Pronoun {
			all = append(all, m.In(d.Text)+" "+d.Entities[m.Entity].Name)
		}
	}
	return all
}

func TestPronounsStandForPeopleWithoutAQuote(t *testing.T) {
	d := resolve("Tavo Lind leads the port of Grell. She took office in 2011. Lind lives with her sons.", "PER Tavo Lind", "LOC Grell", "PER Lind")
	assert.Equal(t, []string{"She Tavo Lind", "her Tavo Lind"}, pronouns(d))
}

func TestAnIdleItStandsForNothing(t *testing.T) {
	assert.Empty(t, pronouns(resolve("Norway has a long coast. It is late, and the night is cold.", "LOC Norway")))
}
