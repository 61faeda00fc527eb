package grammar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

func TestVerbsOfHeadlinesAreNoNames(t *testing.T) {
	holds(t, func(c *grammar.Clauses, at []int) bool { return c.Is(at[0], grammar.Headline) && !c.Named(at[0]) },
		[]string{
			"Nora Bell ^Tells Fans To Stay Calm", "MOSS ^SEES CALM ON BRIDGE DEAL", "Bell ^Calls for Calm", "Port Is Safe, Mayor ^Says",
			"Mayor ^Vows to Fix Bridge", "Judge ^Orders Karl Ott Held",
		},
		[]string{
			"Nora Bell ^Tells Fans To Stay Calm.", "^Says Who?", "Oslo Hears New ^Calls", "Mayor ^says Bridge Is Safe", "Ann Lee of Calls Bank ^Says many things were never right",
			"Lee ^Says", "Mayor ^Walks Home Alone",
		})
}

func TestSubjectsOfHeadlinesEndBeforeTheVerb(t *testing.T) {
	finds(t, func(c *grammar.Clauses, at []int) grammar.Range { return c.Core(between(at)) }, map[string]string{
		"^Nora Bell Tells Fans ^To Stay Calm": "Nora Bell",
		"^Union Warns ^Of Strike Tomorrow":    "Union",
	})
}

// The tagger knows names that hold such a word.
func TestHeadlinesHoldNamesWithVerbs(t *testing.T) {
	c, at := read("Johnson ^Opens Bank Sees Profit Rising")
	c.Doc.Mentions = []text.Mention{{Span: c.Doc.Tokenized(0, 3), Type: text.Organization}}
	c.Read(c.Doc, en.Lexicon())
	assert.False(t, c.Is(at[0], grammar.Headline))
	assert.True(t, c.Is(3, grammar.Headline))
}
