package page

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMend(t *testing.T) {
	long := func(n string) string { return n + strings.Repeat(" and so on, as prose goes", 4) + "." }
	around := paragraphsOf(t, `<div class="teaser"><p>`+long("A teaser")+`</p></div>
		<div class="story"><p class="p">`+long("One")+`</p></div><div class="ad"><p class="p">`+long("Buy")+`</p></div>
		<div class="story"><p class="p">`+long("Two")+`</p><p class="p">`+long("Three")+`</p><p class="p">Short.</p></div>
		<div><p>`+long("No class")+`</p></div><div class="story"><p class="p">`+long("Four")+`</p><p class="p">Share</p></div>`)
	of := func(names ...string) (all []paragraph) {
		for _, n := range names {
			all = append(all, paragraph{text: n})
		}
		return all
	}
	for _, c := range []struct {
		name        string
		story, want []paragraph
	}{
		{"boxes before and after", of(long("Two"), long("Three"), "Short."), of(long("One"), long("Two"), long("Three"), "Short.", long("Four"))},
		{"a paragraph that the page has otherwise", of("Joined.", long("Two"), long("Three"), "Short."),
			of(long("One"), "Joined.", long("Two"), long("Three"), "Short.", long("Four"))},
		{"too little is found", of("a", "b", long("Two")), of("a", "b", long("Two"))},
		{"set in its own way", of(long("A teaser")), of(long("A teaser"))},
		{"no story", nil, nil},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, texts(c.want), texts(mend(c.story, around))) })
	}
}

func paragraphsOf(t *testing.T, markup string) []paragraph {
	tree, err := parse(markup)
	require.NoError(t, err)
	return everything(tree.doc)
}

func TestCoreIsWhereMostOfTheProseIs(t *testing.T) {
	prose := "<p>" + strings.Repeat("Words and words and words. ", 4) + "</p>"
	tree, err := parse(`<body><div id=menu><a href=x>a</a></div><div id=all><div id=side>` + prose + `</div><div id=story>` +
		strings.Repeat(prose, 6) + `</div></div></body>`)
	require.NoError(t, err)
	assert.Equal(t, "story", attr(core(first(tree.doc, isBody)), "id"))
}

func TestTooHard(t *testing.T) {
	assert.False(t, tooHard(strings.Repeat("<p><b>one</b> <a href=x>two</a><font>", 10_000)), "a long page")
	assert.True(t, tooHard(strings.Repeat("<p>x", maxEffort+1)), "many tags")
}
