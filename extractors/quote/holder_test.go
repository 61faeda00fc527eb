package quote_test

import "testing"

// Who holds a post speaks, not the post and not the body before it.
func TestAPostSpeaksAsWhoHoldsIt(t *testing.T) {
	checkTold(t, []example{
		{"with commas", `Minister of Mines, Trade and Ports, Senator the Hon. Vera Okello, told reporters that the ferry was old.`,
			[]string{`the ferry was old | Vera Okello`}},
		{"with a bracket", `Deputy Commissioner of Police (Crime) Paul Okello said that four men were held.`,
			[]string{`four men were held | Paul Okello`}},
		{"of a body", `Norden Labour Union (NLU) country director Vera Okello said that the ferry was old.`,
			[]string{`the ferry was old | Vera Okello`}},
		{"with an auxiliary", `Norden President, Paul Okello, has said that the ferry is old.`,
			[]string{`the ferry is old | Paul Okello`}},
	})
}
