package quote_test

import "testing"

func TestModesSayWhatIsNotAsserted(t *testing.T) {
	checkTold(t, []example{
		{"refused to say", `The coach refused to say whether Lund would start.`, []string{`whether Lund would start | The coach | negated`}},
		{"yet to say", `The general has yet to say when the troops will leave.`, []string{`when the troops will leave | The general | negated`}},
		{"stopped short", `She stopped short of saying the vote was rigged.`, []string{`the vote was rigged | She | negated`}},
		{"nobody", `No official would say that the bridge was “safe.”`, []string{`the bridge was “safe.” | No official | negated`}},
		{"would not", `The agency would not say whether the pilot had survived.`, []string{`whether the pilot had survived | The agency | negated`}},
		{"denied is said", `Ms. Holt denied that she had met the envoy.`, []string{`she had met the envoy | Holt`}},
		{"imagined", `Imagine a doctor who tells a patient, “Trust me, I read a book.”`, []string{`“Trust me, I read a book.” | a doctor | hypothetical`}},
		{"condition", `Nobody leaves if the judge says “stay where you are.”`, []string{`“stay where you are.” | the judge | hypothetical`}},
		{"condition that is said", `If the court rules for us on Monday, we will “dance in the road,” the lawyer, Ana Bello, said.`,
			[]string{`If the court rules for us on Monday, we will “dance in the road,” | Ana Bello`}},
		{"condition before the clause", `If he loses, Marquez said, he will “go fishing.”`, []string{`If he loses + he will “go fishing.” | Marquez`}},
	})
}
