package quote_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/en"
	"github.com/d1af08f5/sayso/extractors/quote/marks"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
	"github.com/d1af08f5/sayso/extractors/text"
)

func TestContentEndsWhereTheStoryGoesOn(t *testing.T) {
	checkTold(t, []example{
		{"and left", `Petra Lind said "nobody told me a thing" and left.`, []string{`"nobody told me a thing" | Petra Lind`}},
		{"and walked", `Petra Lind said the ferry was "gone for good" and walked away.`, []string{`the ferry was "gone for good" | Petra Lind`}},
		{"but I did", `Petra Lind told me I "could never sail" but I did.`, []string{`I "could never sail" | Petra Lind`}},
		{"as she was", `She said "I am the captain" as she was led to the boat.`, []string{`"I am the captain" | She`}},
	})
}

func TestHowTheStoryPassesOnIsNoContent(t *testing.T) {
	checkTold(t, []example{
		{"but", `But the ferry would not sail before May, Petra Lind said.`, []string{`the ferry would not sail before May | Petra Lind`}},
		{"meanwhile", `Meanwhile, the ferry would not sail before May, Petra Lind said.`, []string{`the ferry would not sail before May | Petra Lind`}},
		{"in addition", `In addition, the ferry would not sail before May, Petra Lind said.`, []string{`the ferry would not sail before May | Petra Lind`}},
		{"in addition to", `In addition to the ferry, the bus would not run before May, Petra Lind said.`,
			[]string{`In addition to the ferry, the bus would not run before May | Petra Lind`}},
	})
}

func TestTwoCuesAreTwoQuotes(t *testing.T) {
	checkTold(t, []example{
		{"and told", `Mr. Lund said the ferry was late and told reporters it would not come.`, []string{`the ferry was late | Lund`, `it would not come | Lund`}},
		{"and warned", `Petra Lind said the ferry was late and warned that it would not come.`, []string{`the ferry was late | Petra Lind`, `it would not come | Petra Lind`}},
	})
}

func TestAQuoteIsSignedBelow(t *testing.T) {
	checkTold(t, []example{
		{"name and role", "“The ferry will sail every day until the end of May”\n\nPetra Lind, captain",
			[]string{"“The ferry will sail every day until the end of May” | Petra Lind"}},
	})
}

// A story that is told again and again in one text, which the net reads in parts, is read
// every time.
func TestLongTextsAreReadInParts(t *testing.T) {
	const n = 400
	story := `Petra Lind said on Monday that the ferry would sail every day until the end of May. The harbour was closed.` + "\n\n"
	s := strings.Repeat(story, n)
	assert.Len(t, found(s), n)
}

func TestWhoIsPraisedForIsQuoted(t *testing.T) {
	checkTold(t, []example{
		{"praised for", `Petra Lind was praised by the mayor for her “steady hand”.`, []string{`her “steady hand” | the mayor`}},
		{"a note before", "The firm sent a note.\n\n“We regret the delay and will pay for the tickets of all”\n\nThe harbour met on Monday.",
			[]string{"“We regret the delay and will pay for the tickets of all” | The firm"}},
	})
}

// What was read before a text does not matter: words are remembered, and the same word may
// be a name in one text and none in the next.
func TestTheOrderOfTextsDoesNotMatter(t *testing.T) {
	paths, err := filepath.Glob("../../seeds/*.txt")
	require.NoError(t, err)
	texts := []string{"“We will,” May said. Mark Will may say on Friday that the May Bank will mark it.", "She may say that they will mark it in May."}
	for _, path := range paths {
		b, err := os.ReadFile(path)
		require.NoError(t, err)
		texts = append(texts, string(b), strings.ToUpper(string(b)), strings.ToLower(string(b)))
	}
	var forward [][]string
	for _, s := range texts {
		forward = append(forward, found(s))
	}
	for i := len(texts) - 1; i >= 0; i-- {
		assert.Equal(t, forward[i], found(texts[i]), "%.60s", texts[i])
	}
}

// Every quoted run of seven words and more, but for titles of works, is in some quote.
func TestNoLongRunIsLost(t *testing.T) {
	names, err := en.Names()
	require.NoError(t, err)
	paths, err := filepath.Glob("../../seeds/*.txt")
	require.NoError(t, err)
	runs := 0
	for _, path := range paths {
		b, err := os.ReadFile(path)
		require.NoError(t, err)
		d := new(text.Document)
		d.Reset(string(b))
		text.Segment(d)
		require.NoError(t, names.Tag(d))
		finder().Find(d)
		var s rules.Scan
		s.Words.Read(d, en.Lexicon())
		s.Runs = marks.Pair(d, nil)
		for k := range s.Runs {
			if s.Runs[k].Closed && s.Long(k) {
				runs++
				assert.True(t, quoted(d, s.Span(s.Runs[k])), "%s: %s", path, s.Span(s.Runs[k]).In(d.Text))
			}
		}
	}
	assert.Greater(t, runs, 100)
}

// quoted reports whether most of a span is in the content of a quote.
func quoted(d *text.Document, x text.Span) bool {
	for i := range d.Quotes {
		for _, c := range d.Quotes[i].Content {
			if 2*(min(c.End, x.End)-max(c.Start, x.Start)) > x.Len() {
				return true
			}
		}
	}
	return false
}
