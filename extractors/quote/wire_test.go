package quote_test

import "testing"

func TestWireLeadsAreReports(t *testing.T) {
	checkTold(t, []example{
		{"said, adding", `OSLO, March 3 (Kurier) - Norway will cut its tolls, transport minister Ana Lund said on Monday, adding that drivers "deserve a rest".`,
			[]string{`Norway will cut its tolls | Ana Lund`, `drivers "deserve a rest" | Ana Lund`}},
		{"subject in apposition", `Millers will block the roads to Oslo from Monday, the union's leader, Piet Lund, said.`,
			[]string{`Millers will block the roads to Oslo from Monday | Piet Lund`}},
		{"dateline without agency", `OSLO, May 4 - Norway will raise its tolls next week, two officials told Kurier.`,
			[]string{`Norway will raise its tolls next week | two officials`}},
	})
}
