package ner

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// monthsIn returns the people that callMonths adds to those in braces: "{Theresa
// May} met May."
func monthsIn(marked string) []string {
	s, d := foundIn(marked)
	s.callMonths(d)
	return s.ruledIn(d)
}

func TestPeopleAreCalledMayAndWill(t *testing.T) {
	for marked, want := range map[string]string{
		`"I am glad," May said.`:                                       "May",
		`"I am glad," said May.`:                                       "May",
		`Will Hutton, the writer, left.`:                               "Will Hutton",
		`Will {Hutton} resign?`:                                        "",
		`PM May faces a vote.`:                                         "May",
		`Mrs May went home.`:                                           "May",
		`Prime Minister May told them no.`:                             "May",
		`Mr. March left in March.`:                                     "March",
		`Mrs June met Mr Will and Ms. Friday.`:                         "June Will Friday",
		`"Stop," Will said.`:                                           "Will",
		`{Theresa May} won. Voters liked May.`:                         "May",
		`{Theresa May} won. May was angry.`:                            "May",
		`{Theresa May} won in May. On 5 May it rained.`:                "",
		`{Joe Friday} left. "Stop," Friday said.`:                      "Friday",
		`{Joe Friday} left on Friday.`:                                 "",
		`{Mark Will} asked. Will they go?`:                             "",
		`April O'Neal, a reporter, left.`:                              "April O'Neal",
		`June Adeyemi said no.`:                                        "June Adeyemi",
		`"Yes," said April Jones, a baker.`:                            "April Jones",
		`Detective Friday said he left Friday.`:                        "Friday",
		`Mr Monday left. "It rained," said Monday.`:                    "Monday Monday",
		`Then June {Osei} left.`:                                       "June Osei",
		`Sunday {Oyelaran} said so.`:                                   "Sunday Oyelaran",
		`He left. Friday {Osei}, a trader, did not.`:                   "Friday Osei",
		`Monday {Osei}, 34, told them.`:                                "Monday Osei",
		`"No," Friday {Osei} joked.`:                                   "Friday Osei",
		`"No," said Friday {Osei}, a trader.`:                          "Friday Osei",
		`Then Senator Friday {Osei} said no.`:                          "Friday Osei",
		`The trader, Friday {Osei}, said no. Then Friday {Osei} left.`: "Friday Osei Friday Osei",
		`{Dale R.} June said no.`:                                      "Dale R. June",
	} {
		assert.Equal(t, want, strings.Join(monthsIn(marked), " "), marked)
	}
}

func TestMonthsAndDaysStayDates(t *testing.T) {
	for _, s := range []string{
		`In May it rained.`, `The firm said May would be better.`, `May they win?`, `May 5 was cold.`, `The June Apple sales fell.`,
		`June Apple sales fell.`, `Police Friday said no.`, `The bank said Friday it would close.`, `March is cold.`,
		`On Sunday {Osei} said no.`, `Sunday, {Osei} said no.`, `Sunday Mr {Osei} said no.`, `Sunday {Ana Osei} said no.`, `Sunday {Osei} left.`,
		`Sunday {Osei}, who slept, left.`, `Saturday Night, a show, ended.`,
		`"No," Friday {Osei} Mills said.`, `"No," said Friday {Osei} who left.`, `Police said Friday {Osei}, a trader, left.`, `Then Friday {Osei} said no.`, `That day, Friday {Osei}, a trader, left.`,
		`Will the bank pay?`, `In June Osei said no.`, `Late in March Osei, a baker, left.`, `President May 5`,
	} {
		assert.Empty(t, monthsIn(s), s)
	}
}
