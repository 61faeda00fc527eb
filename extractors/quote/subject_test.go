package quote_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestAClaimIsItsOwners(t *testing.T) {
	checkTold(t, []example{
		{"seized on", `Critics seized on Petra Lind's claim that there were “a hundred holes” in the hull.`,
			[]string{`there were “a hundred holes” in the hull | Petra Lind`}},
	})
}

// A participle behind a noun does not make the name behind it the speaker.
func TestWhatHangsOnANounDoesNotSpeak(t *testing.T) {
	checkTold(t, []example{
		{"somebody backed", `Some councillors supporting Petra Lind said the ferry was too old for another winter.`,
			[]string{`the ferry was too old for another winter | Some councillors supporting Petra Lind`}},
		{"a long name", `The law is new, a source from the Department for Food, Environment and Rural Affairs told the Evening Post.`,
			[]string{`The law is new | a source from the Department for Food, Environment and Rural Affairs`}},
		{"one noun", `Lawyers representing Petra Lind said the ferry was too old for another winter.`,
			[]string{`the ferry was too old for another winter | Lawyers representing Petra Lind`}},
	})
}

func TestWhoIsHeardSayingSpeaks(t *testing.T) {
	checkTold(t, []example{
		{"be heard", `It rained. "My brother is trying to get on the ferry," the man could be heard saying.`,
			[]string{`"My brother is trying to get on the ferry," | the man`}},
	})
}

func TestSpeakersReachToWhoSpeaks(t *testing.T) {
	checkTold(t, []example{
		{"an apposition that no comma ends", `Petra Lind, the firm's lawyer told reporters that the mill was shut.`, []string{`the mill was shut | Petra Lind`}},
		{"not by somebody", `Led by Petra Lind, the town council said that the mill was shut.`, []string{`the mill was shut | the town council`}},
		{"behind an acronym", `United Farmers (UF) president Petra Lind said that the mill was shut.`, []string{`the mill was shut | Petra Lind`}},
		{"a post behind an acronym", `A United Farmers (UF) spokesman said that the mill was shut.`, []string{`the mill was shut | United Farmers (UF) spokesman`}},
		{"who", `Lind, who once ran the port said the mill was shut.`, []string{`the mill was shut | Lind`}},
		{"what", `The mill will be shut in May, according to what Petra Lind announced.`, []string{`The mill will be shut in May | Petra Lind`}},
	})
}

// A headline has capitals everywhere, and the reader takes verbs for names.
func TestHeadlinesAreWhoStandsBeforeTheirVerb(t *testing.T) {
	const story = "\n\nThe ferry is old."
	checkTold(t, []example{
		{"behind its verb", `Petra Lind Compares Ivo Pell With Captain Ahab` + story, []string{`Ivo Pell With Captain Ahab | Petra Lind`}},
		{"the verb itself", `PLANNED FERRY LAUNCH IS RISKY, EXPERTS SAY` + story, []string{`PLANNED FERRY LAUNCH IS RISKY | EXPERTS`}},
	})
}

func TestNothingSaidIsNoQuote(t *testing.T) {
	for _, x := range []string{
		`A spokesman for the harbour did not immediately respond to requests for comment.`,
		`It goes without saying that the ferry is too old for the winter.`,
		`The empty shelves mean that the strike is biting.`,
		`Petra Lind has never been charged with a crime.`,
		`This is one more so-called “ghost ferry” of the north, built in May.`,
	} {
		assert.Empty(t, found(x), x)
	}
}

func TestWhenItWasSaidIsNotWhatIsSaid(t *testing.T) {
	checkTold(t, []example{
		{"as", `Petra Lind described the ferry as a “floating disgrace” during a visit to the port of Ulm on Monday.`,
			[]string{`the ferry as a “floating disgrace” | Petra Lind`}},
	})
}

func TestSubheadsAreNotSaid(t *testing.T) {
	const before, behind = "“The ferry is gone for good,” Petra Lind said.\n\n", "\n\nThe harbour was built in 1901 for the herring fleet."
	checkTold(t, []example{
		{"as in a title", before + "‘Nobody Asked the Ferrymen.’" + behind, []string{`“The ferry is gone for good,” | Petra Lind`}},
		{"as in speech", before + "“Nobody asked the ferrymen.”" + behind, []string{`“The ferry is gone for good,” + “Nobody asked the ferrymen.” | Petra Lind`}},
	})
}
