package page

import (
	"strings"

	"golang.org/x/net/html"
)

// What of an element's text decides whether it can be furniture: a class that
// names some, like "related", may stand around the story as well.
const (
	maxForm = 600  // bytes of a form; pages of ASP.NET stand in one
	maxBox  = 1000 // bytes of a box with a class out of furnitureClasses
)

// furniture holds the elements that stand beside a story.
var furniture = setOf("figcaption figure aside footer h1")

// furnitureClasses are parts of the classes and ids of what stands beside a story.
// Readability strips them only where it doubts the element on other grounds too.
var furnitureClasses = strings.Fields(`newsletter related- -related share- -share sharing- caption credit byline
	author- author_ authorbio promo advert sponsor comments comment-form cookie subscri signup sign-up breadcrumb
	read-more more-on recommend trending most-read article-tags post-tags entry-tags article__tags outbrain taboola
	timestamp gallery sr-only visually-hidden screen-reader editsection copyright`)

// boilerplate returns what tells the elements below story that are not part of it.
// A box with more than a quarter of the text is the story, whatever its class.
func boilerplate(story *html.Node) func(*html.Node) bool {
	limit := textSize(story, 4*maxBox) / 4
	return func(n *html.Node) bool { return isBoilerplate(n, limit) }
}

func isBoilerplate(n *html.Node, limit int) bool {
	switch {
	case unseen(n):
		return true
	case furniture[n.Data]:
		return n.Data != "footer" || !within(n, "blockquote") // which names who said it
	case n.Data == "form":
		return textSize(n, maxForm) < min(maxForm, limit)
	case n.Data == "sup":
		return isNote(n)
	}
	return furnitureClass(n) && textSize(n, limit) < limit
}

// within reports whether the parent of n is an element of that name.
func within(n *html.Node, name string) bool { return n.Parent != nil && n.Parent.Data == name }

// isNote reports whether a raised text is the number of a footnote, which would
// stick to the word before it.
func isNote(n *html.Node) bool {
	link := n.FirstChild
	return link != nil && link.Data == "a" && textSize(n, 6) < 6
}

func furnitureClass(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "class" || a.Key == "id" {
			if namesFurniture(strings.ToLower(a.Val)) {
				return true
			}
		}
	}
	return false
}

func namesFurniture(class string) bool {
	for _, part := range furnitureClasses {
		if strings.Contains(class, part) {
			return true
		}
	}
	return false
}

// textSize returns the length of the text below n without the white space around
// its pieces, or limit if it is longer.
func textSize(n *html.Node, limit int) int {
	size := 0
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			size += len(strings.TrimSpace(c.Data))
		}
		if size >= limit {
			return limit
		}
	}
	return size
}
