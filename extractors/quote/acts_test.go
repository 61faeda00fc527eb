package quote_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/text"
)

// The finder gives every quote its act: also a quote inside another, and a turn.
func TestEveryQuoteHasItsAct(t *testing.T) {
	for s, want := range map[string][]string{
		"\"We won,\" said Vera Okello.": {"speech | say | \"We won,\""},
		"Vera Okello believes that the bridge is safe. She said that it was checked.": {
			"thought | believe | the bridge is safe", "speech | say | it was checked"},
		"“He told me, ‘The road is closed today,’ and I went home,” Vera Okello said.": {
			"speech | say | “He told me, ‘The road is closed today,’ and I went home,”", "speech | tell | ‘The road is closed today,’"},
		"OKELLO: We won the game.\n\nPELL: You did not win it.\n\nOKELLO: We won it twice.\n\nPELL: Not at all.": {
			"speech |  | We won the game.", "speech |  | You did not win it.", "speech |  | We won it twice.", "speech |  | Not at all."},
	} {
		assert.Equal(t, want, lines(s, func(q *text.Quote, runs string) []string {
			return []string{q.Act.String(), q.Lemma, runs}
		}), s)
	}
}

// What somebody would not speak of was not said, but they took a stand by it.
func TestWhatNobodySpokeOfIsAnAttitude(t *testing.T) {
	for s, want := range map[string]string{
		`Petra Lind declined to comment on the report about the ferry.`:                "attitude | on the report about the ferry",
		`The harbour refused to comment on reports that the ferry may be sold.`:        "attitude | on reports that the ferry may be sold",
		`The harbour office did not disclose the price of the ferry on Monday.`:        "attitude | the price of the ferry",
		`Petra Lind declined to say whether the ferry would be sold.`:                  "speech | whether the ferry would be sold",
		`Petra Lind did not say that the ferry would be sold.`:                         "speech | the ferry would be sold",
		`The council did not recommend she face charges over the ferry's new engines.`: "speech | she face charges over the ferry's new engines",
	} {
		assert.Equal(t, []string{want}, lines(s, func(q *text.Quote, runs string) []string { return []string{q.Act.String(), runs} }), s)
	}
}
