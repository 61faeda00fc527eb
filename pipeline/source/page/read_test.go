package page_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline/source/page"
)

func TestFragment(t *testing.T) {
	for _, c := range []struct{ name, markup, want string }{
		{"plain text", "Tom &amp; Ann  said\nso.", "Tom & Ann said so."},
		{"paragraphs", "<p>one<p>two</p>three", "one\n\ntwo\n\nthree"},
		{"blocks do not glue", "<div>one</div><div>two</div><h3>three</h3>four", "one\n\ntwo\n\nthree\n\nfour"},
		{"inline elements join", "a <b>b</b>old <i> word</i>, <a href=x>link</a>ed", "a bold word, linked"},
		{"drop cap", "<p><span class=cap>T</span>he end</p>", "The end"},
		{"line break", "one<br>two", "one\ntwo"},
		{"line breaks", "one<br> <br/>two<br>", "one\n\ntwo"},
		{"pre", "<pre>one\n  two\n\nthree</pre>", "one\ntwo\n\nthree"},
		{"list", "<ul><li>one<li>two</ul>", "one\n\ntwo"},
		{"table of data", "<table><tr><th>a<th>b<tr><td>1<td>2</table>", "a | b\n1 | 2"},
		{"table of the page", "<table><tr><td><p>a</p><td><p>b</p></table>", "a\n\nb"},
		{"q", "<q> Go, </q> he said", "“Go,” he said"},
		{"invisible marks", "so\u00adft\u200b hy\u2060phen\ufeff", "soft hyphen"},
		{"spaces", "a&nbsp;&nbsp;b\u2003c", "a b c"},
		{"windows-1252", "&#147;Hi&#148; \u0093you\u0094", "“Hi” “you”"},
		{"hidden", `a<p hidden>b<p style="color:red; DISPLAY : none">c<p aria-hidden=true>d</p><script>e</script><style>f</style>`, "a"},
		{"less than", "1 < 2 and a<3", "1 < 2 and a<3"},
		{"nothing", " <p> </p><!-- x -->", ""},
		{"icons", "\ue001 Share\uf0c9", "Share"},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, page.Fragment(c.markup)) })
	}
}

func TestReadDecodesAnyCharset(t *testing.T) {
	const want = "“Café,” she said."
	wide := "\xff\xfe"
	for _, r := range "<p>" + want {
		wide += string([]byte{byte(r), byte(r >> 8)})
	}
	for _, c := range []struct{ name, raw, contentType string }{
		{"UTF-8", "<p>“Café,” she said.", ""},
		{"UTF-8 with a mark", "\ufeff<p>“Café,” she said.", ""},
		{"UTF-8 that says latin-1", "<meta charset=iso-8859-1><p>“Café,” she said.", "text/html; charset=latin1"},
		{"windows-1252", "<p>\x93Caf\xe9,\x94 she said.", ""},
		{"windows-1252 that says latin-1", "<p>\x93Caf\xe9,\x94 she said.", "text/html; charset=ISO-8859-1"},
		{"windows-1252 that says UTF-8", "<meta charset=utf-8><p>\x93Caf\xe9,\x94 she said.", ""},
		{"UTF-8 with windows-1252 in it", "<!-- ééé --><p>\x93Café,\x94 she said.", ""},
		{"mac-roman in the header", "<p>\xd2Caf\x8e,\xd3 she said.", "text/html; charset=macintosh"},
		{"mac-roman named late", "<script>" + strings.Repeat("x", 2000) + "</script><meta charset=macintosh><p>\xd2Caf\x8e,\xd3 she said.", ""},
		{"UTF-16", wide, ""},
		{"UTF-16 without a mark", wide[2:], ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := page.Read([]byte(c.raw), page.Options{ContentType: c.contentType})
			require.NoError(t, err)
			assert.Equal(t, want, p.Text)
		})
	}
}

func TestReadTellsOfThePage(t *testing.T) {
	for _, c := range []struct {
		name, head string
		want       page.Page
	}{
		{"window title", "<title>Old dog learns a new trick | The Post</title>", page.Page{Title: "Old dog learns a new trick"}},
		{"window title without a site", "<title>Cats - and dogs</title>", page.Page{Title: "Cats - and dogs"}},
		{"escaped twice", `<meta property="og:title" content="Tom &amp;amp; Ann">`, page.Page{Title: "Tom & Ann"}},
		{"byline", `<meta name="author" content="By  Ann Lee">`, page.Page{Byline: "Ann Lee"}},
		{"no byline but an address", `<meta property="article:author" content="https://f.example/ann">`, page.Page{}},
		{"written date", `<meta name="date" content="March 4, 2031">`, page.Page{Date: "2031-03-04"}},
		{"date of a header", `<meta name="pubdate" content="Tue, 04 Mar 2031 06:30:00 GMT">`, page.Page{Date: "2031-03-04T06:30:00Z"}},
		{"date of two meanings", `<meta name="date" content="03/04/2031">`, page.Page{}},
		{"locale", `<meta property="og:locale" content="en_GB">`, page.Page{Language: "en-GB"}},
		{"site", `<meta property="og:site_name" content="The Post"><title>Cats – The Post</title>`, page.Page{Title: "Cats", Site: "The Post"}},
		{"broken linked data", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"A` + "\n" + `b",}</script>`, page.Page{}},
		{"ends of linked data", `<script type="application/ld+json">]{</script>`, page.Page{}},
		{"line breaks in linked data", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"A` + "\n" + `b"}</script>`, page.Page{Title: "A b"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := page.Read([]byte(c.head+"<body><p>x"), page.Options{})
			require.NoError(t, err)
			c.want.Text = "x"
			assert.Equal(t, &c.want, p)
		})
	}
}

func TestReadAllKeepsWhatStandsBesideTheStory(t *testing.T) {
	p, err := page.Read([]byte(story), page.Options{All: true})
	require.NoError(t, err)
	assert.True(t, strings.HasPrefix(p.Text, "Mayor quits\n\nThe mayor of Elmford"), p.Text)
}

func TestReadNeverLosesProseOfTheStory(t *testing.T) {
	const before, after = "<article><p>The first of two paragraphs, long enough to be prose of a story, he said.</p>",
		"<p>The last of the paragraphs, just as long, with which this story comes to its end.</p></article>"
	for _, kept := range []string{
		`<p>One with <a href="x">a link</a>, in it.</p>`,
		`<blockquote><p>A quotation that nobody gives in other words.</p></blockquote>`,
		`<p><a href="x">A whole sentence of the story may be a link, when the writer wants it to be so.</a></p>`,
		`<p>“No.”</p>`,
		`<p>By noon it was over.</p>`,
		`<p>Subscribe to what you like, but "read it, too," she said.</p>`,
		`<ul><li>First the post went, in a van.</ul>`,
		`<p>3 p.m., and the rain had stopped.</p>`,
	} {
		p, err := page.Read([]byte(before+kept+after), page.Options{})
		require.NoError(t, err)
		assert.Len(t, strings.Split(p.Text, "\n\n"), 3, kept)
	}
}

func TestReadLeavesOutWhatStandsBesideTheStory(t *testing.T) {
	const before, after = "<article><p>The first of two paragraphs, long enough to be prose of a story, he said.</p>",
		"<p>The last of the paragraphs, just as long, with which this story comes to its end.</p></article>"
	for _, left := range []string{
		`<p><a href="x">“We lost the boat”: a night at the quay</a></p>`,
		`<p>READ MORE: <a href="x">“We lost the boat”</a></p>`,
		`<p>Advertisement</p>`,
		`<p>* * *</p>`,
		`<p>for-phone-onlyfor-tablet-portrait-upfor-desktop-up</p>`,
		`<p>A boat, seen from the quay. Lee Marsh/Getty Images</p>`,
		`<div class="newsletter-box"><p>Our letter is “a joy”.</p></div>`,
		`<div role="dialog" hidden>We use cookies.</div>`,
		`<form><p>Your address</p><input></form>`,
		`<p>The first of two paragraphs, long enough to be prose of a story, he said.</p>`,
		`<blockquote>long enough to be prose of a story</blockquote>`,
		`<p>The first words of some other story on the page, and then...</p>` +
			`<p>And the first words of the next, which also break off at...</p><p>A third one, by the man who said that he would...</p>`,
		`<figure><figcaption>“It was like a drum,” said a boy.</figcaption></figure>`,
	} {
		p, err := page.Read([]byte(before+left+after), page.Options{})
		require.NoError(t, err)
		assert.Len(t, strings.Split(p.Text, "\n\n"), 2, left)
	}
}

func TestReadPutsALargeCapitalBeforeItsWord(t *testing.T) {
	p, err := page.Read([]byte("<article><div>T</div><p>he first of two paragraphs, long enough to be prose of a story, he said.</p>"+
		"<p>The last of the paragraphs, just as long, with which this story comes to its end.</p></article>"), page.Options{})
	require.NoError(t, err)
	assert.True(t, strings.HasPrefix(p.Text, "The first of two"), p.Text)
}

func TestALongTitleIsCutBetweenItsWords(t *testing.T) {
	long := strings.Repeat("It rained. ", 1000)
	p, err := page.Read([]byte("<title>"+long+"</title><p>"+long+"</p>"), page.Options{})
	require.NoError(t, err)
	assert.Equal(t, strings.TrimSpace(p.Title), p.Title)
}
