package grammar_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

func TestHeadsNameTheSpeaker(t *testing.T) {
	finds(t, func(c *grammar.Clauses, at []int) grammar.Range { return c.Head(between(at)) }, map[string]string{
		"^Foreign Minister Ana Ruiz of Norway^": "Ana Ruiz",
		"^Dr. Ruiz^":                            "Ruiz",
		"^the mayor Ana Ruiz^":                  "Ana Ruiz",
		"^a spokesman for the port^":            "a spokesman for the port",
		"^a spokesman for Oslo^":                "a spokesman for Oslo",
		"^Ana Ruiz of Oslo^":                    "Ana Ruiz",
		"^Ruiz IN Oslo^":                        "Ruiz IN Oslo",
		"^Ana Ruiz the baker^":                  "Ana Ruiz the baker",
		"^some of them^":                        "some of them",
		"^three of us^":                         "three of us",
		"^Ruiz of them^":                        "Ruiz of them",
		"^some with them^":                      "some with",
		"^Ruiz of him^":                         "Ruiz",
		"^Ruiz himself^":                        "Ruiz",
		"^Ruiz also^":                           "Ruiz",
		"^Ruiz never^":                          "Ruiz",
		"^Ruiz was^":                            "Ruiz",
		"^Ruiz has not also^":                   "Ruiz",
		"^the baker himself^":                   "the baker",
		"^Ruiz Himself^":                        "Ruiz Himself",
		"^himself^":                             "himself",
		"^the note taped^":                      "the note",
		"^the mayor jailed^":                    "the mayor",
		"^note taped^":                          "note taped",
		"^the apple taped^":                     "the apple taped",
		"^the note torn^":                       "the note torn",
		"^the Note taped^":                      "the Note taped",
		"^Officials in Oslo^":                   "Officials in Oslo",
		"^Officials^ in Oslo":                   "Officials",
		"^Ruiz in Oslo^":                        "Ruiz",
		"^Oslo Officials in May^":               "Oslo Officials in May",
		"He met ^Officials in May^":             "Officials in May",
		"^the Bank of England^":                 "Bank of England",
		"^a Labour MP^":                         "a Labour MP",
		"^the Labour MP Ana Ruiz^":              "Ana Ruiz",
		"^Ana Ruiz MP^":                         "Ana Ruiz",
		"^The CEO of Norden Rail^":              "The CEO of Norden Rail",
		"^the Prime Minister of Norway^":        "the Prime Minister of Norway",
		"^Prime Minister Ana Ruiz of Norway^":   "Ana Ruiz",
		"^the Bank of the town^":                "Bank",
		"^the Bank^ of England":                 "Bank",
		"^Ruiz of England^":                     "Ruiz",
		"^the man^":                             "the man",
		"^Minister^":                            "Minister",
		"^Minister Minister^":                   "Minister Minister",
		"^the Prime Minister^":                  "the Prime Minister",
		"^the Chief Executive^ of Norden":       "the Chief Executive",
		"^Bo van Dam^":                          "Bo van Dam",
		"^van Dam^":                             "Dam",
		"^Bo Van Dam^":                          "Bo Van Dam",
		"^& Pell^":                              "Pell",
		"^Pell & Sons^":                         "Pell & Sons",
		"^Pell , Sons^":                         "Sons",
		"^Pell red Sons^":                       "Sons",
	})
}

func TestBareNamesAreNamesOfTwoWords(t *testing.T) {
	holds(t, func(c *grammar.Clauses, at []int) bool { return c.BareName(between(at)) },
		[]string{"^Ana Ruiz^", "the ^Ana Ruiz^ said", "^Bo van Dam^", "^Mayor Ruiz^"},
		[]string{"^Ruiz^", "^the Ana Ruiz^", "^Ana Ruiz said^", "^the man^", "^van Dam^", "^^Ana Ruiz"})
}

func TestFirstNamesAreNames(t *testing.T) {
	finds(t, fromTo((*grammar.Clauses).FirstName), map[string]string{
		"the mayor met Ana Ruiz in Oslo^":            "Ana Ruiz",
		"the mayor met Ruiz in Oslo^":                "Ruiz",
		"the mayor ^met Ana Ruiz of Oslo twice^":     "Ana Ruiz of Oslo",
		"Ruiz ^met Ana Pell and^ Oduya":              "Ana Pell",
		"Officials of Norway said Ana Ruiz said no^": "Ana Ruiz",
		"the mayor met ^no one^ Ruiz":                "",
		"^^Ruiz":                                     "",
		"^Ana ^Ruiz":                                 "Ana",
	})
}

func TestOneVoiceHasOneLastName(t *testing.T) {
	c, at := read("^Ana Ruiz^ and ^Dr. RUIZ of Oslo^ and ^Paulo Pell^")
	phrase := func(i int) grammar.Range { return grammar.Range{First: at[i], Last: at[i+1]} }
	assert.True(t, c.SameVoice(phrase(0), phrase(2)))
	assert.False(t, c.SameVoice(phrase(0), phrase(4)))
}

func TestAppositionsAreNounsAndAComma(t *testing.T) {
	holds(t, func(c *grammar.Clauses, at []int) bool { return c.Apposition(at[0], at[1]) },
		[]string{"^the senator's niece, ^Ana Ruiz", "^the mayor of Oslo, ^Ana Ruiz", "^one two three four five six seven eight nine ten, ^Ana", "^, ^Ana"},
		[]string{"^the senator's niece ^Ana Ruiz", "^the mayor in Oslo, ^Ana Ruiz", "^the mayor said, ^Ana", "^that man, ^Ana",
			"^one two three four five six seven eight nine ten eleven twelve, ^Ana", "^one two three four five six seven eight nine ten eleven, ^Ana"})
}

func TestNamesInAppositionSayWho(t *testing.T) {
	finds(t, func(c *grammar.Clauses, at []int) grammar.Range {
		return c.ApposedName(between(at), append(at, len(c.Doc.Tokens))[2])
	}, map[string]string{
		"^its editor^, Ana Ruiz, said":           "Ana Ruiz",
		"^its editor^, Ana Ruiz^, said":          "Ana Ruiz",
		"^its editor^, Ana ^Ruiz, said":          "Ana",
		"^the editor^, Ana ^Ruiz, said":          "the editor",
		"^its editor^, ^Ana Ruiz, said":          "its editor",
		"^its editor^ Ana Ruiz said":             "its editor",
		"^its editor^, Dr. Helen Shaw of Oxford": "Helen Shaw",
		"^the editor^, Lord Pell, said":          "Pell",
		"^the editor^, Pell, said":               "the editor",
		"^the editor^, in Oslo, said":            "the editor",
		"^the editor^, a man, said":              "the editor",
		"^her sister^, Ana, said":                "Ana",
		"^her sister^, Ana said":                 "her sister",
		"^her sister^, Ana of Oslo, said":        "her sister",
		"^her sister^, him, said":                "her sister",
		"^her sister^, officials, said":          "her sister",
		"^her editor^, Lord Pell of Oslo, said":  "her editor",
		"^its editor himself^, Ana Ruiz, said":   "Ana Ruiz",
		"^her apple^, Ana, said":                 "her apple",
		"her ^sister^, Ana, said":                "sister",
		"^Coldline^, Ana Ruiz, said":             "Ana Ruiz",
		"^Ana Ruiz^, Paulo Pell, said":           "Ana Ruiz",
		"^Mayor Ruiz^, Ana Pell, said":           "Mayor Ruiz",
		"^the mayor of Oslo^, Ana Pell, said":    "Ana Pell",
		"^the Oslo^, Lord Pell of the Sea, said": "the Oslo",
		"^the editor^, the Minister, said":       "the editor",
		"^the editor^, old Lord Pell, said":      "Pell",
		"^the editor^, former Mayor Pell, said":  "Pell",
	})
}

// What the tagger found decides where names hold brackets and commas, and where a
// title ends.
func TestHeadsAreTheNamesOfTheTagger(t *testing.T) {
	for s, want := range map[string]string{
		"{Robert (Bobby) Lane}":                             "Robert (Bobby) Lane",
		"{Paul Okello, Jr.}":                                "Paul Okello, Jr.",
		"Minister for Women and Equalities {Nicola Morgen}": "Nicola Morgen",
		"Shadow Chancellor of the Exchequer {John Roe}":     "John Roe",
		"the Minister for Women {Nicola Morgen}":            "Nicola Morgen",
		"Lawyer for President {John Roe}":                   "Lawyer for President John Roe",
		"Lawyer for the old friend {John Roe}":              "Lawyer for the old friend John Roe",
		"the lawyer for Oslo {John Roe}":                    "the lawyer for Oslo John Roe",
		"CEO of the Rail Council {Ana Ruiz}":                "Ana Ruiz",
		"Friend of the victim {Ana Ruiz}":                   "Friend of the victim Ana Ruiz",
		"Friend for Oslo {Ana Ruiz}":                        "Friend for Oslo Ana Ruiz",
		"{John Chancellor} of Oslo":                         "John Chancellor",
		"a man known":                                       "a man",
		"{Port of Lund} police":                             "Port of Lund police",
		"the {Port of Lund} police":                         "the Port of Lund police",
		"{Port of Lund}":                                    "Port of Lund",
	} {
		before, name, _ := strings.Cut(s, "{")
		name, after, _ := strings.Cut(name, "}")
		c, _ := read(before + name + after)
		if name != "" {
			c.Doc.Mentions = []text.Mention{{Span: text.Span{Start: len(before), End: len(before + name)}, Type: text.Person}}
		}
		all := grammar.Range{First: 0, Last: len(c.Doc.Tokens)}
		assert.Equal(t, want, words(c, c.Head(all)), s)
	}
}
