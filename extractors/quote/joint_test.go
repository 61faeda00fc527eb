package quote_test

import "testing"

func TestThoseWhoSpeakTogetherAreOneSpeaker(t *testing.T) {
	checkTold(t, []example{
		{"before the verb", `"We are glad," Petra Lind and Omar Tell said.`, []string{`"We are glad," | Petra Lind and Omar Tell`}},
		{"behind the verb", `"We are glad," said Petra Lind and Omar Tell, who run the mill.`, []string{`"We are glad," | Petra Lind and Omar Tell`}},
		{"three", `In a letter, Ida Fox, Petra Lind and Omar Tell wrote that the mill was shut.`, []string{`the mill was shut | Ida Fox, Petra Lind and Omar Tell`}},
		{"in the passive", `The town clerk was warned by the Harbour Board and Norden Rail that “the bridge would not hold”.`,
			[]string{`“the bridge would not hold” | the Harbour Board and Norden Rail`}},
		{"behind what they say", `The plan was criticised as “weak” by the Farmers' Union and Green Watch.`, []string{`“weak” | the Farmers' Union and Green Watch`}},
		{"with acronyms", `The United Farmers (UF) and Green Watch (GW) said that the mill was shut.`, []string{`the mill was shut | The United Farmers (UF) and Green Watch`}},
		{"with kin", `Petra Lind and her brother, Omar, said that the mill was shut.`, []string{`the mill was shut | Petra Lind and her brother, Omar`}},
		{"with an apposition", `Petra Lind, a miller, and Omar Tell said that the mill was shut.`, []string{`the mill was shut | Petra Lind, a miller, and Omar Tell`}},
		{"without names", `The mayor and the baker said the mill was shut.`, []string{`the mill was shut | The mayor and the baker`}},
		{"with appositions of both", `Petra Lind, the clerk, and Omar Tell, the baker, said that the mill was shut.`,
			[]string{`the mill was shut | Petra Lind, the clerk, and Omar Tell`}},
		{"with parties", `Senators Petra Lind, D-Ohio, and Omar Tell, R-Iowa, said that the mill was shut.`,
			[]string{`the mill was shut | Petra Lind, D-Ohio, and Omar Tell`}},
		{"bodies with articles", `The FBI, the CIA and the NSA said that the mill was shut.`, []string{`the mill was shut | The FBI, the CIA and the NSA`}},
		{"with a comma before the last", `Norden Rail, the Harbour Board, and the Port of Ulm said that the mill was shut.`,
			[]string{`the mill was shut | Norden Rail, the Harbour Board, and the Port of Ulm`}},
		{"not an apposition", `Petra Lind, the clerk of the mill and a baker, said that the mill was shut.`, []string{`the mill was shut | Petra Lind`}},
		{"not an object", `She met Petra Lind and Omar Tell said that the mill was shut.`, []string{`the mill was shut | She`}},
		{"not who only hears", `"We are glad," said Petra Lind and the baker shut his door.`, []string{`"We are glad," | Petra Lind`}},
		{"not a body's name", `Marks and Spencer said that the shop was shut.`, []string{`the shop was shut | Marks and Spencer`}},
	})
}
