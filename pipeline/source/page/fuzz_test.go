package page_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline/source/page"
)

// checkText checks what is promised of the text of a page.
func checkText(t *testing.T, s string) {
	t.Helper()
	require.True(t, utf8.ValidString(s), "%q", s)
	assert.Equal(t, strings.TrimSpace(s), s)
	for _, bad := range []string{"\n\n\n", " \n", "\n ", "  "} {
		assert.NotContains(t, s, bad)
	}
	for _, r := range s {
		if r != '\n' && unicode.IsControl(r) {
			t.Fatalf("control character %U in %q", r, s)
		}
	}
}

// checkLine checks what is promised of the other strings of a page.
func checkLine(t *testing.T, s string) {
	t.Helper()
	checkText(t, s)
	assert.NotContains(t, s, "\n")
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"", "<p>x", story, "\ufeff<html lang=en><title>a - b</title><p>c<br><br>d", "<pre>a\n\nb</pre>", "\x93hi\x94",
		"<table><tr><td>a<td>b<tr><td>c</table>", "<q>a<q>b</q></q>", "<b><i></b></i>", "\xff\xfe<\x00p\x00>\x00x\x00",
		`<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"a\nb","author":[{"name":"x"}]}</script>`,
		"\xa2\x8f0\xaa0\xeb\xc5\xf5\x87\xff\xeb0\x82ChArset=", `<script type="application/ld+json">0{`, `<meta charset=shift_jis>` + "\x83\x65", "<p>a&#147;b&#0;c&#xd800;\u200b\u00ad", "<svg><p>x</svg><math><mi>y",
		`<article><blockquote>a<footer>b</footer></blockquote><h1>T</h1><p class=byline>By A B</p></article>`,
	} {
		f.Add([]byte(seed), "text/html; charset=iso-8859-1", false)
		f.Add([]byte(seed), "", true)
	}
	f.Fuzz(func(t *testing.T, raw []byte, contentType string, all bool) {
		p, err := page.Read(raw, page.Options{ContentType: contentType, All: all})
		if p == nil {
			require.Error(t, err)
			return
		}
		assert.Equal(t, p.Text == "", err != nil)
		checkText(t, p.Text)
		for _, s := range []string{p.Title, p.Byline, p.Date, p.Site, p.Language} {
			checkLine(t, s)
		}
	})
}

func FuzzFragment(f *testing.F) {
	for _, seed := range []string{"", "a & b", "<p>a</p>b<br>c<br><br>d", "a<b", "&lt;p&gt;", "<td>x<tr>", "<!--", "<style>x", "\xff", "<q>"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, markup string) { checkText(t, page.Fragment(markup)) })
}
