package text

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// words returns the tokens of text, apart by spaces.
func words(text string) string {
	var d Document
	d.Reset(text)
	Segment(&d)
	var all []string
	for i := range d.Tokens {
		all = append(all, d.Word(i))
	}
	return strings.Join(all, " ")
}

func TestSegmentTokens(t *testing.T) {
	for text, want := range map[string]string{
		// Clitics, possessives, elisions
		`I don't, can't, won't, shan’t.`:     `I do n't , ca n't , wo n't , sha n’t .`,
		`He's, he’s, they're, we'VE, I'd`:    `He 's , he ’s , they 're , we 'VE , I 'd`,
		`DON'T y'all'd o'clock ma'am`:        `DO N'T y'all 'd o'clock ma'am`,
		`Ann's, the boss's, O'Neill's, x's`:  `Ann 's , the boss 's , O'Neill 's , x 's`,
		`the workers' union, Jones’ car`:     `the workers ' union , Jones ’ car`,
		`D’Souza's L'Oréal and Qur'an`:       `D’Souza 's L'Oréal and Qur'an`,
		`the '90s, ’60s and 1990's`:          `the '90s , ’60s and 1990 's`,
		`get 'em, 'Tis rock 'n' roll`:        `get 'em , 'Tis rock 'n' roll`,
		`'It is the workers' day,' he said.`: `' It is the workers ' day , ' he said .`,
		`"Hamlet"'s end, U.S.'s, Inc.'s`:     `" Hamlet " 's end , U.S. 's , Inc. 's`,
		`‘Yes’ ‘’tis’ “it’s”`:                `‘ Yes ’ ‘ ’tis ’ “ it ’s ”`,
		"``Go,'' he said. `No'":              "`` Go , '' he said . ` No '",
		// Hyphens, dashes, dots
		`a well-known F-16 co-op, 24-hour`: `a well-known F-16 co-op , 24-hour`,
		`U.S.-led anti-U.S. post-9/11`:     `U.S.-led anti-U.S. post-9/11`,
		`yes--no, yes—no, yes – no, - a`:   `yes -- no , yes — no , yes – no , - a`,
		`Well... so… and. . . .`:           `Well ... so … and . . . .`,
		`pre- and post-war`:                `pre - and post-war`,
		`and/or he/she`:                    `and / or he / she`,
		`What?! No!!!`:                     `What ?! No !!!`,
		// Numbers and symbols
		`1,000 3.5 10:30 9/11 5th 20s 2-3`: `1,000 3.5 10:30 9/11 5th 20s 2-3`,
		`$5, £3.4m, 76%, +4, .5 and 1.`:    `$ 5 , £ 3.4m , 76 % , + 4 , .5 and 1 .`,
		`US$5bn #1 C$3`:                    `US $ 5bn # 1 C $ 3`,
		`AT&T, R&D, Q & A, Smith&Co`:       `AT&T , R&D , Q & A , Smith & Co`,
		`6'2" tall (5ft)`:                  `6 ' 2 " tall ( 5ft )`,
		// Abbreviations
		`Mr. J. R. Doe of the U.S. in Jan. at`: `Mr. J. R. Doe of the U.S. in Jan. at`,
		`a.m. p.m. e.g. i.e. Ph.D. D.C. No. 5`: `a.m. p.m. e.g. i.e. Ph.D. D.C. No. 5`,
		`No. He sat. The sun. Ill.`:            `No . He sat . The sun . Ill.`,
		`He lives in the U.S.`:                 `He lives in the U.S.`,
		`It is plan B.`:                        `It is plan B .`,
		`J.K. Rowling, D-N.Y., R-Ohio`:         `J.K. Rowling , D-N.Y. , R-Ohio`,
		// Addresses
		`See http://a.org/b(c)?d=e,f. Or`: `See http://a.org/b(c)?d=e,f . Or`,
		`(https://a.org/b)`:               `( https://a.org/b )`,
		`www.a.org, a.org/b, Amazon.com`:  `www.a.org , a.org/b , Amazon.com`,
		`jo.doe@a.co.uk, <jo_d@a.org>`:    `jo.doe@a.co.uk , < jo_d@a.org >`,
		`@who #what #1 @ 5`:               `@who #what # 1 @ 5`,
		`Come:now 3:a node.js end.Next`:   `Come : now 3 : a node.js end . Next`,
		// Other scripts and invisible characters
		"naïve café, co\u00adop\u200b, x": "naïve café , co\u00adop , x",
		"\ufeffHi\u00a0there\u202f!":      "Hi there !",
		"e\u0301te\u0301 l’été":           "e\u0301te\u0301 l’été",
		"Москва́, Ελλάδα; 东京 «да»":        "Москва́ , Ελλάδα ; 东京 « да »",
		"👍🏽 👩\u200d👧 ❤️ 🇺🇸":               "👍🏽 👩\u200d👧 ❤️ 🇺 🇸",
		"٣٫٥ हिन्दी العربية":              "٣ ٫ ٥ हिन्दी العربية",
		"nbsp\u00a0'em":                   "nbsp 'em",
		"\ufeff'em all":                   "'em all",
		"a\x7fb\x01c":                     "a b c",
		"tab\tnl\r\nnbsp\u00a0end":        "tab nl nbsp end",
	} {
		t.Run(text, func(t *testing.T) { assert.Equal(t, want, words(text)) })
	}
}

func TestSegmentKinds(t *testing.T) {
	for kind, list := range map[Kind]string{
		Word:    `said U.S. F-16 Amazon.com AT&T 's ’s n't Mr. 24-hour naïve 东京 node.js '`,
		Number:  `5 1,000 3.5 9/11 5th 20s '90s .5 2015-16 ٣`,
		Punct:   `. , ; : ! ? … ... -- - – — ( ) [ ] { } / 。`,
		Mark:    "“ ” \" ‘ ’ « » „ ‟ ‚ ‛ ‹ › 「 」 『 』 〝 〞 〟 ＂ ＇ `` ''",
		Symbol:  `$ % & + = € ° 👍 ^ ~`,
		Address: `http://a.org/ www.a.org a.org jo@a.org @who #what`,
	} {
		for _, w := range strings.Fields(list) {
			t.Run(w, func(t *testing.T) {
				var d Document
				switch w {
				case "'", "’", "’s", "'s", "n't":
					d.Reset("boss " + w)
					if w != "'s" && w != "’s" && w != "’" {
						d.Reset("the boss" + w + " x")
					}
				case "Mr.":
					d.Reset("x Mr. x")
				default:
					d.Reset("x " + w)
				}
				if w == "n't" {
					d.Reset("didn't")
				}
				Segment(&d)
				i := len(d.Tokens) - 1
				for i > 0 && d.Word(i) != w {
					i--
				}
				assert.Equal(t, w, d.Word(i))
				assert.Equal(t, kind, d.Tokens[i].Kind)
			})
		}
	}
}

func TestSegmentCases(t *testing.T) {
	for c, list := range map[Case]string{
		NoCase:  `5 , “ 东京 $`,
		Lower:   `said well-known é 5th a`,
		Title:   `Moscow Élan Mr. Well-known D’accord`,
		Upper:   `NATO U.S. ÉÉ AT&T`,
		Initial: `A J. É`,
		Camel:   `McCain iPhone O'Neill Jean-Luc F-16`,
	} {
		for _, w := range strings.Fields(list) {
			t.Run(w, func(t *testing.T) {
				var d Document
				d.Reset("x " + w + " x")
				Segment(&d)
				assert.Equal(t, w, d.Word(1))
				assert.Equal(t, c, d.Tokens[1].Case)
			})
		}
	}
}
