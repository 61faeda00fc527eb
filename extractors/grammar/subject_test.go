package grammar_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/grammar"
)

func TestSubjectsStandBeforeTheirVerbs(t *testing.T) {
	finds(t, fromTo((*grammar.Clauses).Subject), map[string]string{
		"Ana Ruiz ^said no":                "Ana Ruiz",
		"In Oslo the mayor ^said no":       "the mayor",
		"the old ^mayor ^said no":          "mayor",
		"Ruiz ^^said no":                   "",
		"^also ^said":                      "",
		"^Said Ruiz":                       "",
		"Ruiz has not also ^said":          "Ruiz",
		"Ruiz (24) has ^said":              "Ruiz",
		"Ruiz) ^said":                      "",
		"Ruiz (24 ^points) ^said":          "",
		"Ruiz (^24) ^said":                 "",
		"^Ruiz (24) ^said":                 "Ruiz",
		"Ruiz ^has ^said":                  "",
		"the man Will ^said no":            "",
		"of the bakers, no ^said":          "no",
		"the mayor knew he ^said no":       "he",
		"the mayor knew it never ^said so": "it",
		"the man that ^said no":            "",
		"the mayor knew that ^said no":     "",
		"the mayor was heard ^saying no":   "the mayor",
		"Ruiz can be seen ^telling him":    "Ruiz",
		"the mayor knew who his ^said no":  "his",
		"Ruiz in May ^said no":             "",
	})
}

func TestSubjectStandsBeforeItsAppositions(t *testing.T) {
	finds(t, fromTo((*grammar.Clauses).Subject), map[string]string{
		"Hugh Hill, a doctor in Boston, ^said no":                         "Hugh Hill",
		"Hugh Hill — a doctor in Boston — ^said no":                       "Hugh Hill",
		"Hugh Hill, a doctor, an author, ^said no":                        "Hugh Hill",
		"Hugh Hill, mayor of Boston, ^said no":                            "Hugh Hill",
		"Hill, a doctor, ^said no":                                        "Hill",
		"Helen Shaw, from Oxford, ^said no":                               "Helen Shaw",
		"Helen Shaw, a baker, from Oxford, ^said no":                      "Helen Shaw",
		"from Oxford, ^said no":                                           "",
		"Yesterday Ana Ruiz, a doctor, ^said no":                          "Ana Ruiz",
		"Last night Ana Ruiz, a doctor, ^said no":                         "Ana Ruiz",
		"On Monday the mayor, a doctor, ^said no":                         "the mayor",
		"Earlier this week Ruiz, a doctor, ^said no":                      "Ruiz",
		"Late on Tuesday Ana Ruiz, a doctor, ^said no":                    "Ana Ruiz",
		"the Archbishop of Lund, the Rev. Ana Ruiz, ^said no":             "the Rev. Ana Ruiz",
		"Meanwhile Ana Ruiz, a doctor, ^said no":                          "Ana Ruiz",
		"Last orders Ruiz, a doctor, ^said no":                            "a doctor",
		"the Trust, which its chair, Ana Ruiz, ^called safe":              "Ana Ruiz",
		"the Trust, whose chair, Ana Ruiz, ^said no":                      "Ana Ruiz",
		"Yesterday, a doctor, ^said no":                                   "a doctor",
		"the Trust, which works in Oslo, Bergen and South Lund, ^said no": "the Trust",
		"the Trust, whose towns are Oslo, Bergen and Lund, ^said no":      "the Trust",
		"Ana Ruiz, who left, a doctor, ^said no":                          "Ana Ruiz",
		"Hugh Hill,, ^said no":                                            "Hugh Hill",
		"Hugh Hill, ^a doctor in Boston, ^said no":                        "a doctor in Boston",
		"Hugh Hill^, a doctor in Boston, ^said no":                        "a doctor in Boston",
		"the mayor of Oslo, Ana Ruiz, ^said no":                           "Ana Ruiz",
		"the mayor, Ana Ruiz, ^said no":                                   "Ana Ruiz",
		"Mayor Pell, Ana Ruiz, ^said no":                                  "Mayor Pell",
		"the maker, Coldline, ^said no":                                   "Coldline",
		"the old maker, Coldline, ^said no":                               "the old maker",
		"the Maker, Coldline, ^said no":                                   "the Maker",
		"big firm, Coldline, ^said no":                                    "big firm",
		"big maker, Coldline, ^said no":                                   "Coldline",
		"a chair, Coldline, a firm, ^said no":                             "Coldline",
		"the maker, Coldline Foods, ^said no":                             "Coldline Foods",
		"the maker, coldline, ^said no":                                   "the maker",
		"the firm, mayors, ^said no":                                      "the firm",
		"the chair of Oslo, Coldline, ^said no":                           "the chair of Oslo",
		"Asked about Pell, Ana Ruiz, a doctor, ^said no":                  "Ana Ruiz",
		"Asked of Pell, a doctor, ^said no":                               "a doctor",
		"Pell Signs, then Ruiz, a doctor, ^said no":                       "a doctor",
		"Pell saw it, but the firm, a maker, ^said no":                    "a maker",
		"the maker near it, Coldline, ^said no":                           "the maker",
		"Pell saw it, adding the firm, a maker, ^said no":                 "a maker",
		"Pell saw it, Monday, a maker, ^said no":                          "a maker",
		"Paulo Pell, of Oslo, ^said no":                                   "Paulo Pell",
		"Paulo Pell, he, a doctor, ^said no":                              "he",
		"Paulo Pell, green apples, ^said no":                              "Paulo Pell",
		"Paulo Pell, who, a doctor, ^said no":                             "Paulo Pell",
	})
}

func TestParticiplesShareTheSubjectOfTheClause(t *testing.T) {
	finds(t, fromTo((*grammar.Clauses).Subject), map[string]string{
		"The mayor smiled at Pell, ^adding no":            "The mayor",
		"The mayor smiled at Pell — ^adding no":           "The mayor",
		"The mayor smiled at Pell, a man, ^added no":      "The mayor",
		"The mayor said no, Ana Ruiz laughed, ^adding so": "The mayor",
		"The mayor said no, Ana Ruiz laughed, ^added so":  "Ana Ruiz",
		"Ruiz ^adding no":                       "Ruiz",
		"The mayor ^smiled at Pell, ^adding no": "",
	})
}

func TestWhoStandsForTheNounBeforeIt(t *testing.T) {
	finds(t, fromTo((*grammar.Clauses).Subject), map[string]string{
		"Pell told Ana Ruiz, who ^said no":       "Ana Ruiz",
		"Pell told the baker who ^said no":       "the baker",
		"Pell told the baker, who has ^said no":  "the baker",
		"Pell told the baker (24), who ^said no": "the baker",
		"the firm in which ^said no":             "the firm",
		"Pell told the baker, to whom ^said no":  "the baker",
		"who ^said no":                           "",
		", who ^said no":                         "",
		"(24), who ^said no":                     "",
		"24), who ^said no":                      "",
		"the ^firm (24), who ^said no":           "firm",
		"the firm ^(24), who ^said no":           "",
		"the ^firm, who ^said no":                "firm",
		"the firm ^, who ^said no":               "",
	})
}

func TestTiedVerbsShareASubject(t *testing.T) {
	finds(t, fromTo((*grammar.Clauses).Subject), map[string]string{
		"The mayor smiled at Pell and ^said no":           "The mayor",
		"The mayor smiled at Pell, then ^said no":         "The mayor",
		"The mayor smiled at Pell and then ^said no":      "The mayor",
		"The mayor smiled at Pell to ^say no":             "The mayor",
		"The mayor smiled at Pell by ^saying no":          "The mayor",
		"The mayor smiled at Pell AND ^said no":           "Pell AND",
		"The crowd smiled, Ruiz said no and ^left":        "Ruiz",
		"The crowd smiled, Ruiz Said no and ^left":        "The crowd",
		"The crowd smiled, Ruiz begged no and ^left":      "Ruiz",
		"The crowd smiled, Ruiz claims no and ^left":      "The crowd",
		"The crowd smiled, Ruiz saying no and ^left":      "The crowd",
		"The crowd smiled, in May said no and ^left":      "The crowd",
		"The crowd smiled, Ruiz added and said and ^left": "Ruiz",
		"The crowd smiled, and said no and ^left":         "The crowd",
		"^Ruiz said no and ^left":                         "Ruiz",
		"The crowd ^said no and ^left":                    "no",
		"The agency quoted Ruiz as ^saying no":            "Ruiz",
		"quoted Ruiz as ^saying no":                       "Ruiz",
		"The agency ^Ruiz as ^saying no":                  "Ruiz",
		"Ruiz was quoted as ^saying no":                   "Ruiz",
		"The mayor smiled at Pell as ^saying no":          "The mayor",
	})
}

func TestClausesBeginWithTheirSubject(t *testing.T) {
	finds(t, fromTo((*grammar.Clauses).ClauseSubject), map[string]string{
		"^the mayor said no^":                       "the mayor",
		"^On Friday, the mayor said no^":            "the mayor",
		"^In May, on Friday, the mayor said no^":    "the mayor",
		"^After lunch — the mayor said no^":         "the mayor",
		"^On Friday, adding Ruiz to it, Pell said^": "Pell",
		"^On Friday the mayor said no^":             "the mayor",
		"^Yesterday the mayor said no^":             "the mayor",
		"^Monday, the mayor said no^":               "the mayor",
		"^But Ruiz said no^":                        "Ruiz",
		"^Saying no to Pell, Ruiz left^":            "Ruiz left",
		"^Asked about Pell, she left^":              "she",
		"^Smiling at Pell, she left^":               "she",
		"^Laughed at Pell, she left^":               "she",
		"He knew ^asked Pell, she left^":            "she",
		"He knew, ^Asked Ruiz, Pell said^":          "Asked Ruiz",
		"^Asked Ruiz, Pell said^":                   "Pell",
		"^Eight years ago, he left^":                "he",
		"^Eight years ago, ^he left":                "Eight years ago",
		"^Eight years ago, who left^":               "Eight years ago",
		"^Eight years ago, Ruiz said^":              "Eight years ago",
		"^Eight years ago — he left^":               "Eight years ago",
		"^After it the mayor said no^":              "the mayor",
		"In ^Ruiz said^":                            "Ruiz",
		"After ^it smiled^":                         "it",
		"^After him they left^":                     "they",
		"^in the room she left^":                    "she",
		"^its editor, Ana Ruiz, said no^":           "Ana Ruiz",
		"^24 officials said no^":                    "officials",
		"^green apples said Pell^":                  "Pell",
		"^that she left^":                           "she",
		"^who left^":                                "",
		"^green apples^":                            "",
		"^In^ Oslo":                                 "",
		"^In May,^ Oslo":                            "",
		"^^Ruiz said":                               "",
		"^IN Oslo Ruiz said^":                       "IN Oslo Ruiz",
		"^went IN Ruiz said^":                       "IN Ruiz",
	})
}

func TestActorsAreOnePerson(t *testing.T) {
	for s, want := range map[string]string{
		"Ana Ruiz nodded.":                    "Ana Ruiz",
		"On Friday, Ana Ruiz nodded at Pell.": "Ana Ruiz",
		"He left.":                            "He",
		"I left.":                             "I",
		"They left.":                          "",
		"Mayor Pell nodded.":                  "Mayor Pell",
		"Oslo was cold.":                      "",
		"The mayor nodded.":                   "",
		"Was cold.":                           "",
		"In " + strings.Repeat("cow ", 78) + "he left.": "he",
		"In " + strings.Repeat("cow ", 79) + "he left.": "",
	} {
		c, _ := read(s + " Paulo Pell slept.")
		assert.Equal(t, want, words(c, c.Actor(0)), s)
		assert.Equal(t, "Paulo Pell", words(c, c.Actor(1)), s)
	}
}

func TestTheCoreNamesTheSpeaker(t *testing.T) {
	finds(t, func(c *grammar.Clauses, at []int) grammar.Range { return c.Core(between(at)) }, map[string]string{
		"^Ana Ruiz, a doctor in Oslo^, said":    "Ana Ruiz",
		"^Ana Ruiz (Oslo)^ said":                "Ana Ruiz",
		"It was ^Ana Ruiz — a doctor^ who":      "Ana Ruiz",
		"^Ana Ruiz — a doctor^ who":             "a doctor",
		"^Ana Ruiz^ — a doctor":                 "Ana Ruiz",
		"^Ana Ruiz who left^ said":              "Ana Ruiz",
		"said ^who^ left":                       "who",
		"^On Friday, Ana Ruiz^ said":            "Ana Ruiz",
		"^its editor, Ana Ruiz^, said":          "Ana Ruiz",
		"^The CEO of Norden, Ana Ruiz^, said":   "Ana Ruiz",
		"^Last night Ana Ruiz, a doctor^, said": "Ana Ruiz",
		"^its editor^, Ana Ruiz, said":          "its editor",
		"^green apples, the mayor^ said":        "the mayor",
		"^green apples^ said":                   "green apples",
		"said ^Chairwoman^ Ana Ruiz yesterday":  "Chairwoman Ana Ruiz",
		"said ^Chairwoman^ of Oslo":             "Chairwoman",
		"said ^Chairwoman,^ Ana":                "Chairwoman",
		"said ^Chairwoman^\n\nAna Ruiz left":    "Chairwoman",
		"said ^Ana^ Ruiz\n\nPell left":          "Ana Ruiz",
		"said ^red^ Ruiz yesterday":             "red",
		"said ^the^ mayor yesterday":            "the mayor",
		"said ^the^ green apples":               "the green apples",
		"said ^the^":                            "the",
		"said ^he^ mayor yesterday":             "he",
		"said ^the old^ mayor yesterday":        "the old",
		"said ^a, the^ mayor yesterday":         "a",
		"said ^in Oslo, the^ mayor yesterday":   "the mayor",
		"said ^the^ mayor, Ana Ruiz, yesterday": "the mayor",
		"said ^^Ruiz":                           "",
	})
}
