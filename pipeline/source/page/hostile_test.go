package page_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/d1af08f5/sayso/pipeline/source/page"
)

const story = `<html lang="en"><head><title>Mayor quits - The Herald</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>Mayor quits</h1><p>The mayor of Elmford stepped down on Monday after a vote that she had called herself.</p>
<p>“I said I would go if we lost it,” Ada Brandt told reporters, and then she laughed.</p></article></body></html>`

// distinct returns n different tags.
func distinct(format string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

func TestReadIsBoundedOnHostilePages(t *testing.T) {
	rep := strings.Repeat
	for name, raw := range map[string]string{
		"nested divs":         rep("<div>", 100_000) + "x",
		"nested bold":         rep("<b>", 100_000) + "x",
		"nested tables":       rep("<table><tr><td>", 100_000) + "x",
		"nested lists":        rep("<ul><li>", 50_000) + "x",
		"nested links":        rep("<a href=x><div>", 50_000) + "x",
		"open formatting":     distinct("<font size=%d>", 500) + rep("<p>x", 300_000),
		"open attributes":     distinct("<b "+distinct("a%d=1 ", 400)+"c=%d>", 2) + rep("<p>x", 100_000),
		"bodies":              "<body " + distinct("a%d=1 ", 20_000) + ">" + rep("<body b=1>", 50_000),
		"entities":            "<p>" + rep("&amp;&lt;p&gt;&#x26;", 300_000),
		"open quotes":         rep(`<a href="x`, 300_000),
		"open comment":        "<!--" + rep("<p>x", 300_000),
		"open script":         rep("<script>", 200_000),
		"line breaks":         rep("<br>", 300_000) + "x",
		"headings":            "<title>" + rep("word ", 20_000) + "</title>" + rep("<h1>word word</h1>", 20_000),
		"quotations":          rep("<blockquote>"+rep("one two ", 10)+"</blockquote>", 10_000),
		"bylines":             rep("<div class=byline>", 400) + rep("x ", 100_000),
		"boxes":               rep("<div class=related->", 400) + rep("<p>a b c</p>", 50_000),
		"one long paragraph":  "<p>" + rep("word, ", 1_000_000),
		"many paragraphs":     rep("<p>Some words of prose, and then some more of it.</p>", 60_000),
		"many divs":           rep("<div>Some words of prose.<span>x</span></div>", 60_000),
		"deep and wide":       rep("<div>", 400) + rep("<div>Some words of prose.</div>", 50_000),
		"linked data":         `<script type="application/ld+json">` + rep("[", 200_000) + `</script><p>x`,
		"many linked data":    rep(`<script type="application/ld+json">{"@type":"Article","articleBody":"a"}</script>`, 20_000),
		"forms":               rep("<form><p>x</form>", 100_000),
		"table cells":         "<table>" + rep("<tr><td>x<td>y", 100_000),
		"megabytes of styles": "<style>" + rep("a{b:c}", 1_000_000) + "</style><p>x",
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			p, err := page.Read([]byte(raw), page.Options{})
			t.Log(time.Since(start).Round(time.Millisecond), len(raw), err)
			assert.Equal(t, p == nil || p.Text == "", err != nil)
			assert.Less(t, time.Since(start), 20*time.Second)
		})
	}
}

func TestReadSaysWhatIsWrong(t *testing.T) {
	for _, c := range []struct {
		name, raw string
		want      error
	}{
		{"empty", "", page.ErrNoText},
		{"nothing seen", "<script>x</script><p hidden>y", page.ErrNoText},
		{"deep", strings.Repeat("<div>", 600) + "x", page.ErrTooDeep},
		{"tags", strings.Repeat("<p>x", 1<<20) + "<p>x", page.ErrTooLarge},
		{"bytes", strings.Repeat("x", page.MaxSize+1), page.ErrTooLarge},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := page.Read([]byte(c.raw), page.Options{})
			assert.ErrorIs(t, err, c.want)
		})
	}
}

func TestFragmentReadsWhatCannotBeParsed(t *testing.T) {
	deep := strings.Repeat("<div>", 600) + "one<p>two<script>three</script>"
	assert.Equal(t, "one\n\ntwo", page.Fragment(deep))
}
