package grammar_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

// read reads a text in which carets mark tokens, and returns the token after
// each caret: "Ruiz ^said" is "Ruiz said" and 1.
func read(marked string) (*grammar.Clauses, []int) {
	parts := strings.Split(marked, "^")
	d := new(text.Document)
	d.Reset(strings.Join(parts, ""))
	text.Segment(d)
	c := new(grammar.Clauses)
	c.Read(d, en.Lexicon())
	var at []int
	pos := 0
	for _, part := range parts[:len(parts)-1] {
		pos += len(part)
		at = append(at, d.TokenAt(pos))
	}
	return c, at
}

// words returns the text of a phrase.
func words(c *grammar.Clauses, t grammar.Range) string {
	if t.Empty() {
		return ""
	}
	return c.Doc.Tokenized(t.First, t.Last).In(c.Doc.Text)
}

// between returns the phrase that the first two carets enclose.
func between(at []int) grammar.Range { return grammar.Range{First: at[0], Last: at[1]} }

// holds checks a condition on the tokens that carets mark.
func holds(t *testing.T, condition func(c *grammar.Clauses, at []int) bool, yes, no []string) {
	t.Helper()
	for _, s := range yes {
		c, at := read(s)
		assert.True(t, condition(c, at), s)
	}
	for _, s := range no {
		c, at := read(s)
		assert.False(t, condition(c, at), s)
	}
}

// finds checks the phrases that a function finds in texts with carets.
func finds(t *testing.T, find func(c *grammar.Clauses, at []int) grammar.Range, want map[string]string) {
	t.Helper()
	for s, phrase := range want {
		c, at := read(s)
		assert.Equal(t, phrase, words(c, find(c, at)), s)
	}
}

// marked returns the words of a list, each with a caret before it.
func marked(list string) []string {
	var all []string
	for _, w := range strings.Fields(list) {
		all = append(all, "^"+w)
	}
	return all
}

// in returns the template with each word of a list in place of the asterisk.
func in(template, list string) []string {
	var all []string
	for _, w := range strings.Fields(list) {
		all = append(all, strings.Replace(template, "*", w, 1))
	}
	return all
}
