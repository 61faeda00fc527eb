package text

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Sentences of letters and mail, whose line breaks are lost. They end at the
// bars, which are no part of the text.
var letterSentences = map[string][]string{
	"salutations": {
		`Jane, | Please send the file.`,
		`Jane, | The file is here.`,
		`Mary Ann, | Please send the file.`,
		`Jane - | Can you send the file?`,
		`Dear Jane, | Please send the file.`,
		`It rained. | Jane, | Please send the file.`,
	},
	"what is no salutation": {
		`Jane, Bob and Ann send the file.`,
		`Paris - The mayor left.`,
		`However, The Hague is near.`,
		`Jane, please send the file.`,
		`The Mayor, Please send the file.`,
		`Jane Mary Ann Roe, Please send the file.`,
		`Old friends, Please send the file.`,
		`Jane; Please send the file.`,
		`7, Please send the file.`,
		`Jane 7, Please send the file.`,
		`jane Roe, Please send the file.`,
		`Jane,Please send the file.`,
		`Jane, Please`,
		`Jane,`,
		`Jane Roe and, Please send it.`,
	},
	"closing formulas": {
		`Thanks, | Jim`,
		`Best regards, | Jim Roe`,
		`Thank you, | Jim`,
		`Thank you very much indeed, Jim Roe says.`,
		`It is late. | Sincerely, | Jim Roe`,
		`Yours truly, | Jim`,
	},
	"what is no closing formula": {
		`Thank God, Jim is here.`,
		`Thanks, The Hague.`,
		`Thanks - Jim`,
		`Thanks, NATO.`,
		`Kind of odd it is, Jim said.`,
		`Tomatoes, Jim said.`,
	},
	"sentences that nothing marks": {
		`See you in May 2001 | Please call me`,
		`I met Jane Roe | Please call her`,
		`We meet at 5 | The room is open.`,
		`Write to jo@example.org | If you can, call.`,
		`Write to jo@example.org | The room is open.`,
		`I met Jane Roe | The room is open.`,
		`I sent it to you | Please read it.`,
		`I sent it (again) | Please read it.`,
		`Call me soon | Thanks for all`,
	},
	"what needs a mark": {
		`I saw the The wall`,
		`Jane Please`,
		`Jane Please call me`,
		`He is 漢字 The room is open.`,
		`Please send`,
		`I read The wall`,
		`I met Mr. Please today.`,
		`I met Jane Please Roe.`,
		`I met Jane The 3rd.`,
		`The firm Jane If 's mine.`,
		`We saw (it) The wall`,
	},
	"captions": {
		`The bridge at dawn | Photo: Ann Lee`,
		`A storm over Oslo | Credit: Reuters`,
	},
	"what is no caption": {
		`The bridge at 5. | Photo: Ann Lee`,
		`He said, Photo: Ann Lee`,
		`Photo: Ann Lee`,
		`A storm over Oslo Photo:`,
		`A storm over Oslo Photo gallery: ten.`,
		`A storm over Oslo Title: ten.`,
	},
	"mail that is forwarded": {
		`Jane Roe | 05/17/2001 10:45 AM | To Bob`,
		`Jane Roe | 05/17/01 9:30 PM | To Bob`,
		`Jane Roe | 05/17/2001 10:45 | To Bob`,
		`05/17/2001 10:45 AM | To Bob`,
		`05/17/2001 10:45 | AT 5 we left`,
	},
	"dates that head nothing": {
		`We met on 05/17/2001 10:45 in Oslo`,
		`Jane Roe 05/17/2001 was there`,
		`Jane Roe 05/17/2001 1000 was there`,
		`Jane Roe 5/17/2001 10:45 was there`,
		`Jane Roe 05/17 10:45 was there`,
		`Jane Roe 12345678 10:45 was there`,
		`Jane Roe 12/45678 10:45 was there`,
		`Jane Roe 12345/78 10:45 was there`,
		`Jane Roe 05/17/2001`,
	},
	"rows of dashes": {
		`See below | ---- | Forwarded by Jane`,
		`---- | Forwarded by Jane`,
		`See below | ----`,
		`See below---- | Forwarded by Jane`,
		`See below | **** | Forwarded by Jane`,
		`Sign here | ____________________ | Jane`,
	},
	"what is no row": {
		`See below --- Forwarded by Jane`,
		`My name is ____ and yours`,
		`My name is ___________________ and yours`,
		`Well----no`,
		`He said “no” ———— and left`,
	},
	"addresses in brackets": {
		`Jane Roe <jane@example.org> | To Bob`,
		`See file <docs/plan> | To Bob`,
		`<jane@example.org> | To Bob`,
		`See file << plan >> | To Bob`,
	},
	"other brackets": {
		`Jane <plan> To Bob`,
		`Jane Roe <jane@example.org> to Bob`,
		`Jane Roe <jane@example.org>To Bob`,
		`A > B`,
		`Write to jane@example.org if x <y> To Bob`,
		`Jane Roe <jane@example.org< To Bob`,
		`Jane Roe <jane@example.org>`,
	},
	"links": {
		`See http://example.org/a | The page is new`,
		`See http://example.org/a | http://example.org/b`,
	},
	"links inside a sentence": {
		`See http://example.org/a for more`,
		`See www.example.org Mary is new`,
		`See @handle Jane`,
		`See http://example.org/a www.example.org`,
		`See http://example.org/a`,
	},
	"headlines with their dates": {
		`Mayor resigns | Monday, May 4, 2015`,
		`Monday, May 4, 2015 | Mayor resigns`,
		`Mayor of Oslo | Saturday, Dec. 24, 2016`,
	},
	"dates in a sentence": {
		`Mayor resigns on Monday, May 4, 2015`,
		`Mayor resigns, Monday, May 4, 2015`,
		`Mayor resigns Monday, May 4, 2015, in Oslo.`,
		`Mayor resigns Monday, May 4, 15`,
		`Mayor resigns Monday, May 4, Then`,
		`Monday, May 4, Then Mary left`,
		`Mayor resigns Monday, May Day, 2015`,
		`Mayor resigns Monday, may 4, 2015`,
		`Mayor resigns Monday May 4, 2015`,
		`Mayor resigns Monday, May 4 in 2015`,
		`Mayor resigns Birthday, May 4, 2015`,
		`Monday, May 4, 2015`,
		`Monday, May 4, 2015 was wet`,
	},
}

func TestSegmentLetters(t *testing.T) {
	for name, cases := range letterSentences {
		t.Run(name, func(t *testing.T) {
			for _, c := range cases {
				want := strings.Split(c, " | ")
				assert.Equal(t, want, sentences(strings.Join(want, " ")))
			}
		})
	}
}
