package quote_test

import (
	"testing"
)

func TestNounsReport(t *testing.T) {
	checkTold(t, []example{
		{"by for", `The call by Mayor Anna Holt for “a year of quiet” was met with noise.`, []string{`“a year of quiet” | Anna Holt`}},
		{"in the words of", `In the words of the coach, Idris Bell, “the match was one long nap for all of us.”`, []string{`“the match was one long nap for all of us.” | Idris Bell`}},
		{"in somebody's view", `In Mr. Laan's view, the law is “a paper hat.”`, []string{`the law is “a paper hat.” | Laan`}},
	})
}

func TestPassivesNameTheSpeakerBehindBy(t *testing.T) {
	checkTold(t, []example{
		{"told", `Passengers were told by the captain that the delay was “a matter of minutes.”`, []string{`the delay was “a matter of minutes.” | the captain`}},
		{"said", `It was said by the old keeper, Angus Bell, that the light “never failed.”`, []string{`the light “never failed.” | Angus Bell`}},
		{"accused of", `The club was accused by its former captain, Jim Rook, of “selling its soul.”`, []string{`“selling its soul.” | Jim Rook`}},
	})
}

func TestSubjectsStandBehindTheirVerb(t *testing.T) {
	checkTold(t, []example{
		{"at the end", `Rents will double by June, warned Pavel Dusek, a lawyer.`, []string{`Rents will double by June | Pavel Dusek`}},
		{"in the middle", `The treasury, said the analyst Priya Nair, is out of money.`, []string{`The treasury + is out of money | Priya Nair`}},
	})
}

func TestHearersAndCleftsAreNoContent(t *testing.T) {
	checkTold(t, []example{
		{"hearer", `The lawyer told the judge, Otto Brand, “My client is late.”`, []string{`“My client is late.” | The lawyer`}},
		{"hearer as a pronoun", `He convinced them it was the only road.`, []string{`it was the only road | He`}},
		{"hearer with a name", `The firm's lawyer has warned keeper Otto Brand he may have to go.`, []string{`he may have to go | The firm's lawyer`}},
		{"what they want to know", `Reporters wanted to know how much the bridge had cost.`, []string{`how much the bridge had cost | Reporters`}},
		{"cleft", `What Marta Oduya did say was “wait for the train.”`, []string{`“wait for the train.” | Marta Oduya`}},
		{"two reports", `Police said witnesses told them that the driver “never braked.”`,
			[]string{`witnesses told them that the driver “never braked.” | Police`, `the driver “never braked.” | witnesses | via 1`}},
	})
}
