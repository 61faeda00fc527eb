package truecase_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/en"
)

func TestTextInOneCaseIsWrittenAsInANewspaper(t *testing.T) {
	caser, err := en.Caser()
	require.NoError(t, err)
	for _, c := range []struct{ name, in, want string }{
		{"capitals", `"THE BRIDGE IS SAFE," COUNTY ENGINEER MARTA ODUYA TOLD REPORTERS ON MONDAY.`, `"The bridge is safe," county engineer Marta Oduya told reporters on Monday.`},
		{"an acronym", "OFFICIALS OF THE U.N. AND THE BBC MET IN LONDON ON FRIDAY.", "Officials of the U.N. and the BBC met in London on Friday."},
		{"a quotation that a comma leads in", `MAYOR PAULO PELL SAID, "WE WILL WALK OVER IT AT NOON."`, `Mayor Paulo Pell said, "We will walk over it at noon."`},
		{"a quotation that goes on", `"WE CHECKED IT," HE SAID OF THE BRIDGE, WHICH IS "OLD BUT SAFE."`, `"We checked it," he said of the bridge, which is "old but safe."`},
		{"contractions", "IT'S LATE AND I DON'T KNOW, SAID THE MAYOR'S AIDE.", "It's late and I don't know, said the mayor's aide."},
		{"an apostrophe and a prefix", "PRESIDENT BARACK OBAMA AND SENATOR JOHN MCCAIN MET MR. O'BRIEN.", "President Barack Obama and senator John McCain met Mr. O'Brien."},
		{"a name with a word that joins", "GOVERNOR MERVYN KING OF THE BANK OF ENGLAND SAID SO.", "Governor Mervyn King of the Bank of England said so."},
		{"a label in lower case", ">> Reporter: COUNTY ENGINEER MARTA ODUYA SAYS THAT THE BRIDGE IS SAFE.", ">> Reporter: county engineer Marta Oduya says that the bridge is safe."},
		{"lower case", "the bridge is safe, county engineer marta oduya said on monday. she and i walked over it.", "The bridge is safe, county engineer Marta Oduya said on Monday. She and I walked over it."},
		{"accents", "PRESIDENT FRANÇOIS HOLLANDE LEFT PARIS ON FRIDAY.", "President François Hollande left Paris on Friday."},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, _, ok, err := caser.Text(c.in)
			require.NoError(t, err)
			assert.True(t, ok)
			assert.Equal(t, c.want, got)
		})
	}
}

func TestTextInMixedCaseStaysAsItIs(t *testing.T) {
	caser, err := en.Caser()
	require.NoError(t, err)
	for _, s := range []string{
		"",
		"FIRE",
		"it rained.",
		"COUNTY ENGINEER MARTA ODUYA told reporters on Monday that the bridge is safe.",
		"BRIDGE IS SAFE\n\n" + strings.Repeat("The bridge is safe, the engineer said. ", 40),
		strings.Repeat("It rained. ", 100) + strings.Repeat("FIRE AND WATER. ", 200),
	} {
		got, _, ok, err := caser.Text(s)
		require.NoError(t, err)
		assert.False(t, ok)
		assert.Equal(t, s, got)
	}
}

func FuzzText(f *testing.F) {
	f.Add("THE BRIDGE IS SAFE, SAID ANN O'NEIL-MCCOY OF THE U.N.")
	f.Add("ﬁre İstanbul ſtraße ǅ kelvin K and some more letters in small case than sixty of them")
	caser, err := en.Caser()
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		got, _, _, err := caser.Text(s)
		require.NoError(t, err)
		require.Len(t, got, len(s))
		rest := got
		for _, r := range s {
			to, size := utf8.DecodeRuneInString(rest)
			require.Equal(t, utf8.RuneLen(r), size, "every rune keeps its place")
			require.True(t, strings.EqualFold(string(r), string(to)), "nothing but case changes: %q, %q", r, to)
			rest = rest[size:]
		}
	})
}
