package grammar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/grammar"
)

// With two carets, the second marks the quote; with three, the first marks the
// start of the clause.
func TestCuesStandBeforeQuotes(t *testing.T) {
	holds(t, func(c *grammar.Clauses, at []int) bool {
		if len(at) < 3 {
			at = append([]int{0}, at...)
		}
		return c.CueBefore(at[0], at[1], at[2])
	}, append(in("* ^say it is “^no”", "will also never to they officials people"),
		"Ruiz ^said “^no”", "Ruiz ^said of it “^no”", "Ruiz ^claims it is “^no”", "Ruiz ^told Pell, “^no”",
		"Ruiz ^adding it is “^no”", "^adding it is “^no”", "Ruiz ^calling it “^no”", "officials ^calling it “^no”", "left, ^calling it “^no”",
		"quoted as ^calling it “^no”", "red ^calling ^“no”", "red ^calling, ^“no”", "red ^calling: ^“no”", "red ^calling it, ^“no”",
		"Ruiz ^laughing ^“no”", "Ruiz ^laughing, ^“no”", "Ruiz ^laughing: ^“no”", "Ruiz ^laughing it, ^“no”", "Ruiz ^laughing in Oslo: ^“no”",
		"they ^laugh ^“no”", "they ^laugh, ^“no”", "Ruiz ^laughed ^“no”", "Ruiz ^laughed, ^“no”", "Ruiz ^laughed at Pell: ^“no”", "Ruiz ^opens ^“no”",
		"^^said ^“no”", "they ^^laughed ^“no”"),
		append(in("* ^say it is “^no”", "he the no Ruiz be is cows"),
			"Ruiz ^Said ^“no”", "the ^claims ^“no”", "Ruiz was ^told it is “^no”", "a plan ^called ^“no”",
			"red ^calling it ^“no”", "^calling it “^no”", "red ^calling Pell, ^“no”", "it ^calling it in, ^“no”",
			"Ruiz ^laughing at ^“no”", "Ruiz ^laughing at, it ^“no”", "Ruiz ^laughing him, ^“no”", "Ruiz ^laughing it ^“no”",
			"they ^laugh at ^“no”", "the ^laugh ^“no”", "Ruiz ^laughed at ^“no”", "the ^opens ^“no”", "^say it is “^no”", "they ^^say it is “^no”",
			"the ^cow ^“no”", "it was ^written it is “^no”", "Ruiz ^laughing at Pell, ^“no”"))
}

func TestComplementsBeginAfterTheHearer(t *testing.T) {
	for s, want := range map[string]string{
		"Ruiz ^said that it was late":                                    "it was late",
		"Ruiz ^said it was late":                                         "it was late",
		"Ruiz ^said in Oslo that it was late":                            "it was late",
		"Ruiz ^said he knew that it was late":                            "he knew that it was late",
		"Ruiz ^told Pell on Friday that it was late":                     "it was late",
		"Ruiz ^told Pell it was late":                                    "it was late",
		"Ruiz ^told the mayor of Oslo it was late":                       "it was late",
		"Ruiz ^told them it was late":                                    "it was late",
		"Ruiz ^told me it was late":                                      "it was late",
		"Ruiz ^told you it was late":                                     "it was late",
		"Ruiz ^told red it was late":                                     "red it was late",
		"Ruiz ^told Pell":                                                "Pell",
		"Ruiz ^told":                                                     "",
		"Ruiz ^told ^Pell":                                               "",
		"Ruiz ^said Pell it was late":                                    "Pell it was late",
		"Ruiz ^said them it was late":                                    "them it was late",
		"Ruiz ^said Friday it was late":                                  "it was late",
		"Ruiz ^said, it was late":                                        "it was late",
		"Ruiz ^said: it was late":                                        "it was late",
		"Ruiz ^said later it was late":                                   "it was late",
		"Ruiz ^said Friday, later it was late":                           "it was late",
		"Ruiz ^said there was time":                                      "there was time",
		"Ruiz ^said on Friday it was late":                               "it was late",
		"Ruiz ^said in May it was late":                                  "it was late",
		"Ruiz ^said by Friday it was late":                               "by Friday it was late",
		"Ruiz ^said on foot it was late":                                 "on foot it was late",
		"Ruiz ^said on Friday, it was late":                              "it was late",
		"Ruiz ^said on ^Friday":                                          "on",
		"Ruiz ^said on Friday^, it":                                      "",
		"Ruiz ^said on Friday,^ it":                                      "",
		"Ruiz ^said Friday^ was late":                                    "",
		"Ruiz ^said^ Friday was late":                                    "",
		"Ruiz said ^^Friday was late":                                    "",
		"Ruiz ^said cow cow cow cow cow cow cow cow cow that it was":     "it was",
		"Ruiz ^said cow cow cow cow cow cow cow cow cow cow that it was": "cow cow cow cow cow cow cow cow cow cow that it was",
		"Ruiz ^said in ^Oslo that it was late":                           "in",
		"Ruiz ^said in Oslo ^that it was late":                           "in Oslo",
		"Ruiz ^said in Oslo that^ it was late":                           "",
	} {
		c, at := read(s)
		hi := len(c.Doc.Tokens)
		if len(at) > 1 {
			hi = at[1]
		}
		assert.Equal(t, want, words(c, grammar.Range{First: c.ComplementStart(at[0], hi), Last: hi}), s)
		assert.LessOrEqual(t, c.ComplementStart(at[0], hi), hi, s)
	}
}
