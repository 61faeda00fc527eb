package quote_test

import "testing"

func TestQuotesAloneGoToWhoStandsAroundThem(t *testing.T) {
	check(t, []example{
		{"turns", "\"Who signed it?\" asked Lena Brodie.\n\n\"I did,\" said Otis Wray.\n\n\"And who told you to?\"\n\n\"You did.\"",
			[]string{`direct | "Who signed it?" | asked | Lena Brodie`, `direct | "I did," | said | Otis Wray`,
				`direct | "And who told you to?" |  | Lena Brodie`, `direct | "You did." |  | Otis Wray`}},
		{"the answer to a question", "\"Can you hear me?\" the reporter asked.\n\n\"Yes.\"\n\n\"Are you alone?\"",
			[]string{`direct | "Can you hear me?" | asked | the reporter`, `direct | "Yes." |  | `, `direct | "Are you alone?" |  | the reporter`}},
		{"somebody acts before", `Tomas Vega has a limp. "They offered me a medal."`,
			[]string{`direct | "They offered me a medal." |  | Tomas Vega`}},
		{"somebody acts behind", `"They offered me a medal." Tomas Vega, 40, has a limp.`,
			[]string{`direct | "They offered me a medal." |  | Tomas Vega`}},
		{"the words of", `"The roof is the least of it." Those were the words of the head, Amina Farah, in May.`,
			[]string{`direct | "The roof is the least of it." |  | Amina Farah`}},
		{"with that", "\"The roof is the least of it.\"\n\nWith that, Amina Farah, the head, left the room.",
			[]string{`direct | "The roof is the least of it." |  | Amina Farah`}},
		{"a name above", "PEDRO SALINAS, WELDER\n\n\"I build what I can't buy.\"",
			[]string{`direct | "I build what I can't buy." |  | PEDRO SALINAS`}},
		{"a signature below", "\"My bus is late.\"\n\n— Hannah Obi, Leeds",
			[]string{`direct | "My bus is late." |  | Hannah Obi`}},
		{"the paragraph before", "Jonas Weil keeps the lamp on his desk.\n\n\"It still works. I check it on Sundays.\"",
			[]string{`direct | "It still works. I check it on Sundays." |  | Jonas Weil`}},
		{"behind a report", "Petra Lind says the majority are glad.\n\n“There's hope. There's fear. Some are going ‘what if it sinks?’ Others are calm.”\n\nThe ferry sails daily.",
			[]string{`indirect | the majority are glad | says | Petra Lind`, `direct | “There's hope. There's fear. Some are going ‘what if it sinks?’ Others are calm.” |  | Petra Lind`,
				`direct | ‘what if it sinks?’ | going | Some`}},
		{"behind a report that the reader doubts", "She said initially it made her angry, but now she used it to teach others.\n\n\"I take that chance to teach people that the sea is cold.\"\n\nThe ferry sails daily.",
			[]string{`indirect | initially it made her angry, but now she used it to teach others | said | She`, `direct | "I take that chance to teach people that the sea is cold." |  | She`}},
		{"a chain with a cue inside", "Bo Lund said that the ferry would stop.\n\n“The ferry is old.\n\n“We can't go on,” Ida Fox said.\n\n“So it stops.”",
			[]string{`indirect | the ferry would stop | said | Bo Lund`, `direct | “The ferry is old. + “We can't go on,” + “So it stops.” | said | Ida Fox`}},
		{"a single mark that nobody closes", "‘I know him.\n\n‘He’d have come,’ said Tom Ashby.",
			[]string{`direct | ‘I know him. + ‘He’d have come,’ | said | Tom Ashby`}},
		{"a mark too many", `""We lost the crop," said Tom Ashby.`,
			[]string{`direct | ""We lost the crop," | said | Tom Ashby`}},
	})
}

func TestTurnsOfAnInterviewAreTheirSpeakers(t *testing.T) {
	check(t, []example{
		{"questions and answers", "Q: Where was the car?\n\nA: In the river.\n\nQ: Whose was it?\n\nA: I would rather not say.",
			[]string{`direct | Where was the car? |  | Q`, `direct | In the river. |  | A`,
				`direct | Whose was it? |  | Q`, `direct | I would rather not say. |  | A`}},
		{"names", "THE POST: Do you miss it?\n\nDR. IMANI COLE: Like a tooth.\n\nIt was my tooth.\n\nTHE POST: And now?\n\nCOLE: I sleep.",
			[]string{`direct | Do you miss it? |  | POST`, `direct | Like a tooth. + It was my tooth. |  | IMANI COLE`,
				`direct | And now? |  | POST`, `direct | I sleep. |  | COLE`}},
		{"inside the marks", "The show's transcript:\n\n\"COLE: I left. Nobody saw.\n\n\"WRAY: We saw you.\n\n\"It was raining.\n\n\"COLE: Did you?\"",
			[]string{`direct | I left. Nobody saw. |  | COLE`, `direct | We saw you. + "It was raining. |  | WRAY`,
				`direct | Did you?" |  | COLE`}},
		{"no labels of people", "Where: The town hall.\n\nWhen: Tuesday at nine.\n\nWhere: The mill.\n\nWhen: Friday.", nil},
	})
}
