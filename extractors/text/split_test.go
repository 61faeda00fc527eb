package text

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// The rules of tokens one by one; a space or a bar stands between tokens, and
// a bar between those that touch.
var splits = map[string][]string{
	"apostrophes inside words": {
		`O'Neill`, `O’Neill`, `ma'am`, `rock'n`, `Ann|'s`, `Ann|’s`, `ANN|'S`, `we|'re`, `we|'LL`, `I|'m`, `I|'d`, `y'all|'d`,
		`a'so`, `a|'s|-|b`, `a|'|—`, `é'é`, `5|'s`, `Ann|'ve`, `Ann've1`, `Ann're5`,
	},
	"not": {`do|n't`, `DO|N'T`, `do|n’t`, `n't`, `n’t`, `ca|n't|'ve`, `a|n't`, `don'ts`, `bi't`},
	"possessives": {
		`boss|' car`, `Marx|' car`, `Franz|' car`, `Ann|' car`, `BOSS|’ car`,
	},
	"elisions": {
		`'90s`, `'|9s`, `'|90`, `'|9as`, `'|90th`, `'|90s5`, `’60s`, `‘60s`, `'em`, `'EM`, `'Til`, `'twill`, `'gainst`, `'|gainsts`, `'|eme`, `'|em5`,
		`'n' roll`, `’n’ roll`, `'|n roll`, `x 'tis`, `(|'tis|)`, `-|'em`, `[|'tis|]`, `{|'tis|}`, `“|'tis`,
	},
	"clitics at the start": {`'s Gravenhage`, `'|m gone`, `'|re gone`, `’s`},
	"quotation marks": {
		"``|Go|,|''", "`|Go|'", `"|Go|"|'s`, `‘|Go|’`, `(|'|Go|'|)`, `„|Go|“`, `«|Go|»`, `『|Go|』`, `〝|Go|〞`, `‟|Go|‛`, `‚|Go|〟`, `‹|Go|›`, `「|Go|」`, `＂|Go|＇`,
	},
	"hyphens": {
		`well-known`, `24-hour`, `F-16`, `well‐known`, `well‑known`, `3-D`, `2-3`, `pre|- x`, `-|x`, `a|--|b`, `a|---`, `5|- x`, `co-é`, `5-é`, `5|‐|6`,
	},
	"slashes, ampersands and underscores": {
		`F-16/18`, `a|/|b`, `F-16|/|a`, `a|/|5`, `9/11`, `9|/|a`, `AT&T`, `A|&|b`, `a|&|B`, `A|&`, `a_b`, `_|a`, `a_`,
	},
	"numbers": {
		`1,000.5`, `10:30`, `1|, 000`, `5|,|a`, `5|:`, `5th`, `1990s`, `.5`, `(|.5|)`, `x|.|5`, `5é`, `5|’s`, `٣٤`, `1.000.5`, `v2.0`, `end|.|5`,
		`5|/|x`, "5\u00ad6", `5|€`, `$|5`, `5|%`,
	},
	"acronyms": {
		`U.S.`, `U.S.-led`, `anti-U.S.`, `U.S|..`, `a.m.`, `anti-Q.X. y`, `D-N.Y.`, `J.K. Roe`, `U.S.A`, `Ab|.|C.D.`, `C.I.A.`, `A|.|5`, `Ph.D.`, `W.Va. x`, `et.al. x`,
	},
	"initials": {
		`J. Roe`, `J.|, x`, `J.|; x`, `J.-P. Roe`, `x B|.`, `x B|.|)`, `I. M. Pei`, `x I|. m|. y`, `x I|. Mary`, `x B. é`, `x B|. “|a`,
	},
	"abbreviations": {
		`Sub-Lt. Roe`, `Lt.-Gov. Roe`, `Lt|..`, `No. 5`, `No|. He`, `no|. Jan. 5`, `Sat. Jan. 5`, `Sat|. Roe 5`, `Sat|. Jan`, `6 in. x`, `six in|. x`, `in|. x`,
		`Mr. Roe`, `MR. Roe`, `mr. Roe`, `x-Mr. Roe`, `Mrx|. Roe`,
	},
	"runs": {
		`Well|...|so`, `Well|…`, `Well|…… so`, `a|——|b`, `a|––|b`, `a|！！`, `a|？？`, `a|。。`, `a|、|、`, `a|；|；`, `a|?!?`, `a|!|.`, `a|.|!`, `(|(|a|)|)`, `;|;`, `a|$$`, `a|$|%`, `@@`, `##`,
	},
	"invisible characters": {
		"co\u00adop", "co\u200dop", "a\u2060b", "a\u200cb",
	},
	"other scripts": {`naïve`, `漢字`, `a漢`, `é5`, `5漢`, `हिन्दी`, `а|.`},
}

func TestSegmentSplits(t *testing.T) {
	for name, cases := range splits {
		t.Run(name, func(t *testing.T) {
			for _, c := range cases {
				want := strings.Join(strings.FieldsFunc(c, func(r rune) bool { return r == ' ' || r == '|' }), " ")
				assert.Equal(t, want, words(strings.ReplaceAll(c, "|", "")), c)
			}
		})
	}
}

// A single quotation mark stays open until one closes it, and the apostrophe of
// a plural may be that one; otherwise it is part of the word.
func TestSegmentSingleMarks(t *testing.T) {
	for text, want := range map[string]string{
		`the boss' car`:            ``,
		`the Marx' and Franz' car`: ``,
		`the man' car`:             `'`,
		`'Yes' he said`:            `' '`,
		`'Go,' the boss' car`:      `' '`,
		`' the boss' car`:          `'`,
		`'“Go, boss' car`:          `' “ '`,
		`the boss’ ‘boss’ car`:     `‘ ’`,
		`the boss '`:               `'`,
		`'Go' and 'come'`:          `' ' ' '`,
		"'Go on.\nThe boss' car":   `'`,
		`'x' 's' 'z' boss'`:        `' ' ' '`,
	} {
		t.Run(text, func(t *testing.T) { assert.Equal(t, want, tagged(text, Mark)) })
	}
}

// A number stays one if a hyphen after it joins nothing.
func TestSegmentNumbers(t *testing.T) {
	for text, want := range map[string]string{"5- x": "5", "5-6": "5-6", "5-day": "", "5-": "5", "5‐6": "5 6", "5é": "5é"} {
		assert.Equal(t, want, tagged("x "+text, Number), text)
	}
}

func TestSegmentCasesOfOddWords(t *testing.T) {
	for word, want := range map[string]Case{
		"ǅungla": Title, "éÉ": Camel, "ÉÉ": Upper, "F-16": Camel, "5TH": Upper, "5M": Camel, "J.": Initial, "J.K": Upper, "'S": Camel, "'s": Lower,
		"a.B": Camel, "Ab": Title, "AB": Upper, "aB": Camel, "A-b": Title, "A-B": Upper, "漢": NoCase, "漢A": Camel, "漢a": Lower, "ABc": Camel, "A1b": Title,
	} {
		assert.Equal(t, want, caseOf(word), word)
	}
}
