package quote_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/text"
)

func TestWhoIsToldSaysNothing(t *testing.T) {
	checkTold(t, []example{
		{"told", `Petra Lind was told the ferry was “gone for good”.`, []string{`the ferry was “gone for good” | `}},
		{"accused of", `The baker was accused of “selling stones for bread”.`, []string{`“selling stones for bread” | `}},
		{"told by somebody with a name", `Petra Lind was told by her landlord, Bo Lund, that the ferry was “gone for good”.`, []string{`the ferry was “gone for good” | Bo Lund`}},
		{"told by phone", `Petra Lind was told by phone that the ferry was “gone for good”.`, []string{`the ferry was “gone for good” | `}},
		{"called by somebody behind it", `The ferry was dismissed as “a tub with a bell” by the baker Bo Lund.`, []string{`The ferry + “a tub with a bell” | Bo Lund`}},
		{"quoted as saying", `Petra Lind was quoted as saying that the ferry was “gone for good”.`, []string{`the ferry was “gone for good” | Petra Lind`}},
	})
}

func TestClaimsThatSomebodyMeetsAreNotTheirs(t *testing.T) {
	for _, x := range []string{
		`Petra Lind faces claims that she “hid the books in a barn”.`,
		`The baker rejected suggestions that he had “sold stones for bread”.`,
		`Petra Lind was sued over claims she “hid the books in a barn”.`,
		`The baker brushed aside talk that he had “sold stones for bread”.`,
		`The ferry was hit by reports that its crew had “slept in a barn”.`,
		`The keeper was furious at reports that the lighthouse was “a ruin by night”.`,
	} {
		checkNoSpeaker(t, x)
	}
}

func TestThingsAndEmptyWordsDoNotSpeak(t *testing.T) {
	for _, x := range []string{
		`Experience shows that wooden bridges rot in the rain.`,
		`His silence signals that the firm is in trouble.`,
		`Her smile told us that the vote had gone well.`,
		`Their faces said that they had lost the vote.`,
		`It was easy to say “stay at home for a month”, but nobody did.`,
	} {
		checkNoSpeaker(t, x)
	}
	checkTold(t, []example{
		{"document", `The study shows that wooden bridges rot in the rain.`, []string{`wooden bridges rot in the rain | The study`}},
	})
}

// checkNoSpeaker checks that no quote of a text has a speaker.
func checkNoSpeaker(t *testing.T, s string) {
	t.Helper()
	for _, who := range lines(s, func(q *text.Quote, _ string) []string { return []string{q.Speaker.In(s)} }) {
		assert.Empty(t, who, s)
	}
}
