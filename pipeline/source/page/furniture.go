package page

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

func boilerplate(n *html.Node) bool {
	return unseen(n) || furniture[n.Data] || n.Data == "h1" || n.Data == "form" && textSize(n) < 600
}

var furniture = setOf("figcaption aside footer figure")

func textSize(n *html.Node) int {
	size := 0
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			size += len(strings.TrimSpace(c.Data))
		}
	}
	return size
}

func (t *tree) titles(title string) []string {
	return []string{letters(title), letters(t.title), letters(t.data.headline)}
}

func (t *tree) filter(all []paragraph, titles []string) []paragraph {
	var kept []paragraph
	for _, p := range all {
		kept = append(kept, p)
	}
	return kept
}

// letters returns the letters and digits of s in lower case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

func texts(all []paragraph) []string {
	s := make([]string, len(all))
	for i, p := range all {
		s[i] = p.text
	}
	return s
}
