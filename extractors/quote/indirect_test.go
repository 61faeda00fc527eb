package quote_test

import "testing"

func TestIndirectQuotesAreFound(t *testing.T) {
	check(t, []example{
		{"that", "The mayor said that the bridge would stay closed until spring.",
			[]string{"indirect | the bridge would stay closed until spring | said | The mayor"}},
		{"that as a subject", "The mayor said that would keep the bridge closed until spring.",
			[]string{"indirect | that would keep the bridge closed until spring | said | The mayor"}},
		{"without that", "Marta Oduya said the bridge would stay closed until spring.",
			[]string{"indirect | the bridge would stay closed until spring | said | Marta Oduya"}},
		{"behind", "The bridge will stay closed until spring, officials say.",
			[]string{"indirect | The bridge will stay closed until spring | say | officials"}},
		{"according to", "According to Marta Oduya, the bridge will stay closed until spring.",
			[]string{"indirect | the bridge will stay closed until spring | According to | Marta Oduya"}},
		{"quoted as saying", "The agency quoted Oduya as saying that the bridge would stay closed until spring.",
			[]string{"indirect | the bridge would stay closed until spring | saying | Oduya"}},
		{"a common noun that begins the sentence", "Officials in Oslo warned that the bridge would stay closed until spring.",
			[]string{"indirect | the bridge would stay closed until spring | warned | Officials in Oslo"}},
		{"nobody says anything", "The bridge stayed closed until spring, and the ferry ran twice a day.", nil},
	})
}
