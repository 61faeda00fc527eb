package grammar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/text"
)

func TestNoTokenIsBeyondTheDocument(t *testing.T) {
	c, _ := read("Ruiz said")
	for _, i := range []int{-1, 2, 3} {
		assert.False(t, c.Is(i, ^grammar.Class(0)))
		assert.False(t, c.Lower(i))
		assert.False(t, c.Capital(i))
		assert.False(t, c.Named(i))
		assert.False(t, c.At(i, "said"))
	}
	assert.True(t, c.Named(0))
	assert.True(t, c.Is(1, grammar.Cue))
	assert.True(t, c.Lower(1))
	assert.True(t, c.At(1, "said"))
	assert.Equal(t, "said", c.Word(1))
}

func TestTokensAreOfTheClassesOfTheirWords(t *testing.T) {
	c, _ := read("The senator quietly said 24.")
	assert.Equal(t, []grammar.Class{grammar.Determiner, grammar.Title | grammar.Role, grammar.Adverb, grammar.Cue, 0, 0}, c.Classes)
	assert.True(t, c.Is(1, grammar.Title|grammar.Cue), "one of several classes is enough")
	assert.False(t, c.Is(1, grammar.Adverb|grammar.Cue))
}

// The tagger knows names from months, auxiliaries and pronouns.
func TestWordsOfNamesAreOfNoOtherClass(t *testing.T) {
	for s, want := range map[string]bool{"Theresa ^May": true, "the ^WHO": true, "^Will": true, "^may": false} {
		c, at := read(s)
		for _, typ := range []text.Type{text.Person, text.Organization} {
			c.Doc.Mentions = []text.Mention{{Span: text.Span{Start: 0, End: len(c.Doc.Text)}, Type: typ}}
			c.Read(c.Doc, en.Lexicon())
			assert.Equal(t, want && (typ == text.Person || c.Shouts(at[0])), c.Classes[at[0]] == 0, "%s %s", s, typ)
		}
	}
}

func TestOnlyLowerWordsInLyAreAdverbs(t *testing.T) {
	holds(t, func(c *grammar.Clauses, at []int) bool { return c.Is(at[0], grammar.Adverb) },
		[]string{"^coldly", "^madly"},
		[]string{"^only", "^Coldly", "^COLDLY", "^July", "^family", "^ally", "^@coldly", "^cold", "^coldlx", "^coldxy"})
}

func TestReadForgetsTheDocumentBefore(t *testing.T) {
	c, _ := read("Ruiz said no to them")
	d := new(text.Document)
	d.Reset("They asked")
	text.Segment(d)
	c.Read(d, en.Lexicon())
	assert.Equal(t, []grammar.Class{grammar.Subject, grammar.Cue | grammar.Address}, c.Classes)
	assert.Len(t, c.Keys, 2)
	assert.Same(t, d, c.Doc)
}

func TestKeysTellWordsApart(t *testing.T) {
	c, _ := read("said Said said")
	assert.Equal(t, c.Keys[0], c.Keys[2])
	assert.NotEqual(t, c.Keys[0], c.Keys[1])
}

func TestAtKnowsTheCase(t *testing.T) {
	holds(t, func(c *grammar.Clauses, at []int) bool { return c.At(at[0], "that") },
		[]string{"^that"}, []string{"^That", "^this", "^"})
}

func TestLowerWordsHaveNoCapital(t *testing.T) {
	holds(t, func(c *grammar.Clauses, at []int) bool { return c.Lower(at[0]) },
		marked("said o'clock"), marked("Said NATO iPhone 24 ,"))
}

func TestWordsInCapitalsShout(t *testing.T) {
	holds(t, func(c *grammar.Clauses, at []int) bool { return c.Shouts(at[0]) }, marked("NATO"), marked("Nato nato iPhone"))
}

func TestCapitalsCanBePartsOfNames(t *testing.T) {
	holds(t, func(c *grammar.Clauses, at []int) bool { return c.Capital(at[0]) },
		marked("Ruiz NATO The iPhone"), append(marked("ruiz Monday AUGUST 24 @Ruiz —"), "^"))
}

func TestNamedIsMoreThanTheFirstWordOfASentence(t *testing.T) {
	holds(t, func(c *grammar.Clauses, at []int) bool { return c.Named(at[0]) },
		marked("Ruiz Senator Said US AND IN"),
		marked("ruiz This And The In Also Which Was They HE THE May"))
}

func TestSentencesHaveFirstAndLastTokens(t *testing.T) {
	c, at := read("Ruiz left. ^Pell ^said ^no^. She wept.")
	for _, i := range at {
		assert.Equal(t, at[0], c.SentenceStart(i))
		assert.Equal(t, at[3]+1, c.SentenceEnd(i))
	}
	assert.Equal(t, 0, c.SentenceStart(at[0]-1))
	assert.Equal(t, at[0], c.SentenceEnd(at[0]-1))
}

func TestParagraphsHoldSentences(t *testing.T) {
	holds(t, func(c *grammar.Clauses, at []int) bool { return c.SameParagraph(at[0], at[1]) },
		[]string{"^Ruiz left. Pell ^said no.\n\nShe wept."}, []string{"Ruiz left. Pell ^said no.\n\n^She wept."})
}

func TestTaggedPhrasesOverlapANameOfTheTagger(t *testing.T) {
	tagged := func(c *grammar.Clauses, at []int) bool {
		for _, name := range []string{"Ruiz", "Paulo Pell"} {
			for i := range len(c.Doc.Text) - len(name) {
				if c.Doc.Text[i:i+len(name)] == name {
					c.Doc.Mentions = append(c.Doc.Mentions, text.Mention{Span: text.Span{Start: i, End: i + len(name)}})
				}
			}
		}
		return c.Tagged(between(at))
	}
	holds(t, tagged,
		[]string{"^Ruiz ^met the mayor Paulo Pell.", "^Ruiz met the mayor Paulo ^Pell.", "Ruiz met the ^mayor Paulo ^Pell.", "Ruiz met the mayor Paulo ^Pell^."},
		[]string{"Ruiz ^met the mayor ^Paulo Pell.", "Ruiz met the mayor Paulo Pell^.^", "^“^Ruiz” left."})
}

func TestWordsOfEnglish(t *testing.T) {
	for name, x := range map[string]struct {
		is      func(c *grammar.Clauses, i int) bool
		yes, no string
	}{
		"be":         {(*grammar.Clauses).Being, "is are was were be been being 's ’s", "had Is ' bee"},
		"people":     {(*grammar.Clauses).PersonPronoun, "he she i they we She I", "it you him Ruiz who"},
		"one person": {(*grammar.Clauses).SinglePronoun, "he she i He I", "they we it him"},
		"whose":      {(*grammar.Clauses).PossessivePronoun, "his her their my our its Her", "he whose the your"},
		"of whom":    {(*grammar.Clauses).Objective, "them us these those", "him it that Those"},
		"dashes":     {(*grammar.Clauses).Dash, "— – - -- --- ―", ", Ruiz ."},
	} {
		t.Run(name, func(t *testing.T) {
			holds(t, func(c *grammar.Clauses, at []int) bool { return x.is(c, at[0]) }, marked(x.yes), marked(x.no))
		})
	}
}

func TestApostrophesArePossessiveAfterNames(t *testing.T) {
	holds(t, func(c *grammar.Clauses, at []int) bool { return c.Possessive(at[0]) },
		[]string{"Oslo^'s mayor", "the town^’s mayor", "Ruiz^' mayor", "Ruiz^’ mayor"},
		[]string{"the bakers^’ oven", "^' Ruiz", "Ruiz^, a mayor", "Monday^' news"})
}
