package quote_test

import "testing"

func TestOfficesWithNames(t *testing.T) {
	check(t, []example{
		{"the name has no title",
			"The Secretary of State for Transport (Amir Khalid): I beg to move.\n\nOlive Trent (Ludlow) (Con): Will he give way?\n\nAmir Khalid: I will.",
			[]string{"direct | I beg to move. |  | Amir Khalid", "direct | Will he give way? |  | Olive Trent", "direct | I will. |  | Amir Khalid"}},
		{"a post in brackets is no name",
			"Hon. Ann Roy (Minister of Transport, Lib.): Mr. Speaker, it will open.\n\nThe Deputy Speaker: Order.\n\nHon. Ann Roy: It will.",
			[]string{"direct | Mr. Speaker, it will open. |  | Ann Roy", "direct | Order. |  | Deputy Speaker", "direct | It will. |  | Ann Roy"}},
	})
}

func TestPostsAreDirectQuotes(t *testing.T) {
	check(t, []example{
		{"what it reports stands inside it",
			"The road is shut, Bo Pell said. pic.twitter.com/x9 — Marta Oduya (@moduya) May 4, 2020",
			[]string{"direct | The road is shut, Bo Pell said. |  | Marta Oduya", "indirect | The road is shut | said | Bo Pell"}},
		{"marks around it",
			"\"The road is shut.\" — Marta Oduya (@moduya) May 4, 2020", []string{"direct | \"The road is shut.\" |  | Marta Oduya"}},
		{"with quotes before and behind",
			"\"It is safe,\" said Bo Pell.\n\nThe road is shut.\n\n— Marta Oduya (@moduya) May 4, 2020\n\n\"It is,\" said Ida Roe.",
			[]string{"direct | \"It is safe,\" | said | Bo Pell", "direct | The road is shut. |  | Marta Oduya", "direct | \"It is,\" | said | Ida Roe"}},
	})
}
