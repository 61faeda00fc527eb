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

// What grammar rules out is no candidate, however near it stands.
func TestGrammarKeepsPronounsFromTheirNeighbours(t *testing.T) {
	for s, want := range map[string][]string{
		"{PER Carl Bohm} played for Lund. The coach was {PER Paul Lind}. Persuaded by {PER Paul Lind}, he slept.": {"he Carl Bohm"},
		"{PER Paul Lind} came to Oslo in May. {PER Carl Bohm} came too. After meeting {PER Carl Bohm}, he slept.": {"he Paul Lind"},
		"{PER Carl Bohm} played for Lund. The coach was {PER Paul Lind}. To please {PER Paul Lind}, he slept.":    {"he Carl Bohm"},
		"{PER Paul Lind} came to Oslo in May. [{PER Carl Bohm}] said: <“He was a good player.”>":                  {"He Paul Lind"},
		"{PER Carl Bohm} played for Lund, and {PER Paul Lind} was there. {PER Carl Bohm} saw him.":                {"him Paul Lind"},
		"{PER Paul Lind} slept. {PER Carl Bohm} came to see {PER Paul Lind}. {PER Carl Bohm} never told him.":     {"him Paul Lind"},
		// and what it does not
		"{PER Paul Lind} came to Oslo in May. When {PER Carl Bohm} arrived, he slept.": {"he Carl Bohm"},
		"{PER Eva Bohm} came to Oslo in May. {PER Ann Lind} lost her title.":           {"her Ann Lind"},
	} {
		assert.Equal(t, want, pronouns(marked(s)), s)
	}
}

// Somebody without a name is spoken of by a noun, also by one in capitals.
func TestNounsAreSpokenOfToo(t *testing.T) {
	for s, want := range map[string][]string{
		"Secretary {PER Eva Bohm} came to Oslo. {PER Ann Lind} slept. Then the Secretary signed her plan.": {"her Eva Bohm"},
		"{PER Paul Lind} came to Oslo. My granddad built that barn. He never sent a bill.":                 nil,
		"{PER Paul Lind} came to Oslo. Our grandpa built a barn here. He never asked for money.":           nil,
	} {
		assert.Equal(t, want, pronouns(marked(s)), s)
	}
}
