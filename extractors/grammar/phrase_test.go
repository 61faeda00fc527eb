package grammar_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// fromTo gives a function the two tokens that carets mark; with one caret, it is
// the end.
func fromTo(find func(c *grammar.Clauses, lo, hi int) grammar.Range) func(c *grammar.Clauses, at []int) grammar.Range {
	return func(c *grammar.Clauses, at []int) grammar.Range {
		if len(at) == 1 {
			return find(c, 0, at[0])
		}
		return find(c, at[0], at[1])
	}
}

// named reads quoted words as nicknames.
func named(c *grammar.Clauses) {
	first := -1
	for i, tok := range c.Doc.Tokens {
		if tok.Kind != text.Mark {
			continue
		}
		if first < 0 {
			first = i
			continue
		}
		c.Nicknames = append(c.Nicknames, grammar.Range{First: first, Last: i + 1})
		first = -1
	}
}

func TestNounsEndBeforeAToken(t *testing.T) {
	finds(t, fromTo((*grammar.Clauses).NounBefore), map[string]string{
		"a spokesman for the port ^said":    "a spokesman for the port",
		"the old mayor of Oslo ^said":       "the old mayor of Oslo",
		"the crowd of men ^said":            "the crowd of men",
		"a friend of an aide of Oslo ^said": "a friend of an aide of Oslo",
		"a letter from Oslo ^said":          "a letter from Oslo",
		"the crowd in Oslo ^said":           "Oslo",
		"a spokesman to Oslo ^said":         "Oslo",
		"said of Ruiz ^no":                  "Ruiz",
		"that day the mayor ^said":          "the mayor",
		"a day a man of the town ^said":     "a man of the town",
		"the old ^mayor ^said":              "mayor",
		"a spokesman ^for Oslo ^said":       "Oslo",
		"a ^spokesman for Oslo ^said":       "spokesman for Oslo",
		"Bring The Noise ^said":             "Bring The Noise",
		"also Ruiz ^said":                   "Ruiz",
		"also later Ruiz ^said":             "Ruiz",
		"also ^said":                        "also",
		"STILL Waters ^said":                "STILL Waters",
		"but later ^said":                   "later",
		"in ^said":                          "",
		"the mayor ^^said":                  "",
		"of Oslo ^said":                     "Oslo",
	})
}

func TestNounsHoldNamesNumbersAndOwners(t *testing.T) {
	finds(t, fromTo((*grammar.Clauses).NounBefore), map[string]string{
		"24 bakers ^left":         "24 bakers",
		"Pell & Sons ^left":       "Pell & Sons",
		"Pell % Sons ^left":       "Sons",
		"Oslo's mayor ^left":      "Oslo's mayor",
		"Ruiz' mayor ^left":       "Ruiz' mayor",
		"Oslo, Ruiz ^left":        "Ruiz",
		"Ruiz @oslo ^left":        "",
		`Paulo "Bob" Pell ^left`:  "Pell",
		"officials do well ^left": "well",
		"officials do^":           "",
		"said mayor ^left":        "mayor",
		"laughed mayor ^left":     "mayor",
		"Said mayor ^left":        "Said mayor",
		"the claims ^left":        "the claims",
		"telling Ruiz ^left":      "Ruiz",
		"quoting Ruiz ^left":      "Ruiz",
		"adding Ruiz ^left":       "adding Ruiz",
		"to tell men ^left":       "tell men",
		"to say men ^left":        "say men",
		"in Ruiz ^left":           "Ruiz",
		"and Ruiz ^left":          "Ruiz",
		"whose Ruiz ^left":        "Ruiz",
		"had Ruiz ^left":          "Ruiz",
		"he Ruiz ^left":           "Ruiz",
		"Monday Ruiz ^left":       "Ruiz",
		"not Ruiz ^left":          "Ruiz",
		"that mayor ^left":        "mayor",
		"this mayor ^left":        "this mayor",
		"no mayor ^left":          "no mayor",
		"IN Oslo ^left":           "IN Oslo",
	})
}

func TestNicknamesArePartsOfNouns(t *testing.T) {
	for s, want := range map[string]string{
		`Paulo "Bob" Pell ^left`:                     `Paulo "Bob" Pell`,
		`Ana "Annie" Ruiz met Paulo "Bob" Pell ^now`: `Paulo "Bob" Pell`,
		`Ana "Annie" Ruiz said Paulo “Bob” Pell ^no`: `Paulo “Bob” Pell`,
	} {
		c, at := read(s)
		named(c)
		assert.Equal(t, want, words(c, c.Head(c.NounBefore(0, at[0]))), s)
	}
	c, at := read(`^Ana "Annie" Ruiz ^said ^Paulo "Bob" Pell^`)
	named(c)
	c.Nicknames = c.Nicknames[1:]
	assert.Equal(t, "Ruiz", words(c, c.NounBefore(at[0], at[1])))
	assert.Equal(t, `Paulo "Bob" Pell`, words(c, c.NounFrom(at[2], at[3])))
}

func TestNounsBeginAtAToken(t *testing.T) {
	finds(t, func(c *grammar.Clauses, at []int) grammar.Range {
		return c.NounFrom(at[0], append(at, len(c.Doc.Tokens))[1])
	}, map[string]string{
		"^the mayor of Oslo said":          "the mayor of Oslo",
		"^a spokesman for the port said":   "a spokesman for the port",
		"^the crowd in Oslo said":          "the crowd",
		"^the mayor of Oslo":               "the mayor of Oslo",
		"^the mayor of ^Oslo":              "the mayor",
		"^the mayor ^of Oslo":              "the mayor",
		"^the mayor of in":                 "the mayor",
		"^Ruiz nodded quietly":             "Ruiz",
		"^the mayor walked":                "the mayor walked",
		"^Ruiz Signs":                      "Ruiz Signs",
		"^Ruiz adding":                     "Ruiz",
		"^Ruiz Adding":                     "Ruiz Adding",
		"^adding men":                      "adding men",
		"^Ruiz later":                      "Ruiz",
		"^Ruiz LATER":                      "Ruiz LATER",
		"^earlier officials said":          "earlier officials",
		"^Ruiz and Pell said":              "Ruiz and Pell",
		"^Ruiz and Pell and Oduya said":    "Ruiz and Pell and Oduya",
		"^Ruiz and the mayor":              "Ruiz",
		"^the mayor and the bishop said":   "the mayor and the bishop",
		"^the mayor and Pell":              "the mayor",
		"^Ruiz and ^Pell":                  "Ruiz",
		"^Ruiz and":                        "Ruiz",
		"^Ruiz or Pell":                    "Ruiz",
		"^Ruiz and Monday":                 "Ruiz",
		"^the mayor of Oslo and the press": "the mayor of Oslo and the press",
		"^in Oslo":                         "",
		"^green apples":                    "",
		"^the apples":                      "the apples",
		"^^Ruiz":                           "",
		"Ruiz ^":                           "",
		"^Moss signed":                     "Moss",
	})
}

func TestNominalPhrasesCanNameSpeakers(t *testing.T) {
	holds(t, func(c *grammar.Clauses, at []int) bool { return c.Nominal(between(at)) },
		[]string{"^Ruiz^", "green ^officials^", "a ^letter^", "^he^", "^red Ruiz^", "^the apples^", "^Ruiz in^", "in ^Ruiz^"},
		[]string{"^green apples^", "^^the apples", "^green the^", "Ruiz ^red^", "^red ^Ruiz", "^in^"})
}

func TestPeopleAndPapersCanSpeak(t *testing.T) {
	holds(t, func(c *grammar.Clauses, at []int) bool { return c.CanSpeak(between(at)) },
		[]string{"^Ruiz^", "^the officials^", "^a letter^", "^he^", "^red Ruiz^"},
		[]string{"^green apples^", "^the apples^", "^who^", "^that^", "Ruiz ^red^", "^red ^Ruiz", "^^Ruiz"})
}

func TestPeopleAreSomebody(t *testing.T) {
	holds(t, func(c *grammar.Clauses, at []int) bool { return c.Somebody(between(at)) },
		[]string{"^Ruiz^", "^the officials^", "^red Ruiz^"},
		[]string{"^a letter^", "^he^", "^the apples^", "Ruiz ^red^", "^red ^Ruiz", "^^Ruiz"})
}

func TestTheTaggerSaysWhoIsHuman(t *testing.T) {
	c, at := read("^Ruiz of ^Oslo met ^Paulo Pell^ and ^him^")
	phrase := func(i, j int) grammar.Range { return grammar.Range{First: at[i], Last: at[j]} }
	assert.True(t, c.Human(phrase(3, 4)), "nothing is tagged")
	for i, typ := range []text.Type{text.Person, text.Location, text.Person} {
		tok := c.Doc.Tokens[at[i]]
		c.Doc.Mentions = append(c.Doc.Mentions, text.Mention{Span: tok.Span, Type: typ})
	}
	assert.True(t, c.Human(phrase(0, 1)))
	assert.False(t, c.Human(grammar.One(at[1])))
	assert.True(t, c.Human(phrase(0, 2)))
	assert.True(t, c.Human(phrase(1, 3)), "the second of two names")
	assert.True(t, c.Human(phrase(2, 3)))
	assert.False(t, c.Human(phrase(4, 5)))
}

func TestVerbsAreTrimmedOffNames(t *testing.T) {
	finds(t, func(c *grammar.Clauses, at []int) grammar.Range { return c.TrimVerb(between(at)) }, map[string]string{
		"^Ruiz nodded^":                "Ruiz",
		"^Ana Ruiz nodded at it^":      "Ana Ruiz",
		"^Ruiz^ nodded":                "Ruiz",
		"^Ruiz Nodded^":                "Ruiz Nodded",
		"^Ruiz director^":              "Ruiz director",
		"^Ruiz letter^":                "Ruiz letter",
		"^Bo van Dam^":                 "Bo van Dam",
		"^Bo van^":                     "Bo van",
		"^Ruiz of it^":                 "Ruiz of it",
		"^Ruiz's oven^":                "Ruiz's oven",
		"^Ruiz nodded to Pell^":        "Ruiz nodded to Pell",
		"^Ruiz nodded to reporters^":   "Ruiz nodded to reporters",
		"^Ruiz nodded^ to reporters":   "Ruiz",
		"^the mayor nodded^":           "the mayor nodded",
		"the Ruiz ^met at^":            "met at",
		"^Ruiz, 24, won^":              "Ruiz, 24, won",
		"^Ruiz of Oslo nodded slowly^": "Ruiz of Oslo",
	})
}

func TestSpeakersStandBeforeTheirBrackets(t *testing.T) {
	far := strings.Repeat("cow ", 38)
	finds(t, func(c *grammar.Clauses, at []int) grammar.Range { return c.OutOfBrackets(between(at)) }, map[string]string{
		"Ruiz (24 ^points)^ said":                  "Ruiz",
		"Oslo, said Ruiz (24 points, ^a win)^":     "Ruiz",
		"the mayor (^24)^":                         "the mayor",
		"Ruiz (24 ^points^)":                       "points",
		"^Ruiz (24)^":                              "Ruiz (24)",
		"in (24 ^points)^":                         "points)",
		"24 ^points)^":                             "points)",
		"Ruiz left. Then 24 ^points)^":             "points)",
		"said Ruiz (" + far + "^points)^":          "Ruiz",
		"said Ruiz (" + far + "cow ^points)^":      "points)",
		"Ruiz ( left. The ^points)^":               "points)",
		"Pell ^(24)^":                              "(24)",
		"Ruiz (24) and Oduya (24 ^points)^ agreed": "Oduya",
	})
}
