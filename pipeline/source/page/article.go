package page

import (
	"log/slog"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// maxReadable is the number of elements up to which readability may look for the
// story. Some of what it does takes time in proportion to elements times depth.
const maxReadable = 100_000

// enough is the length in bytes of the shortest story for which body text beyond
// the parts of a page that hold stories is not worth a look.
const enough = 250

// article returns the paragraphs of the story. Readability may miss it: then what
// the page itself marks as its story has much more text.
func (t *tree) article(title string) []paragraph {
	titles := t.titles(title)
	best := t.story(t.readable(), titles)
	for _, n := range t.containers() {
		if n.Data == "body" && size(best) >= enough {
			break
		}
		if other := t.story(n, titles); size(other) > 2*size(best) {
			best = other
		}
	}
	if body := fromLinked(t.data.body); size(body) > 2*size(best) {
		best = t.filter(body, titles)
	}
	return best
}

// readable returns the part of the page that readability takes for the story, or
// nil.
func (t *tree) readable() *html.Node {
	if t.nodes > maxReadable {
		return nil
	}
	p := readability.NewParser()
	p.KeepClasses = true
	p.DisableJSONLD = true
	p.Logger = slog.New(slog.DiscardHandler)
	a, err := p.ParseAndMutate(t.doc, nil)
	if err != nil {
		return nil
	}
	return a.Node
}

// containers returns the elements that a page marks as its story, the most exact
// first, and the body.
func (t *tree) containers() []*html.Node {
	var marked, articles, mains, body *html.Node
	for n := range t.doc.Descendants() {
		switch {
		case n.Type != html.ElementNode:
		case marked == nil && strings.EqualFold(attr(n, "itemprop"), "articleBody"):
			marked = n
		case articles == nil && n.Data == "article":
			articles = n
		case mains == nil && (n.Data == "main" || attr(n, "role") == "main"):
			mains = n
		case body == nil && n.Data == "body":
			body = n
		}
	}
	var all []*html.Node
	for _, n := range [...]*html.Node{marked, articles, mains, body} {
		if n != nil {
			all = append(all, n)
		}
	}
	return all
}

// story returns the paragraphs of the story below n, which may be nil.
func (t *tree) story(n *html.Node, titles []string) []paragraph {
	if n == nil {
		return nil
	}
	var f flow
	f.walk(n, boilerplate)
	f.end()
	return t.filter(f.done, titles)
}

// everything returns the paragraphs of all that a page shows.
func everything(doc *html.Node) []paragraph {
	var f flow
	f.walk(doc, unseen)
	f.end()
	return f.done
}

// fromLinked returns the paragraphs of a text that stands in JSON-LD, as plain text
// or as HTML.
func fromLinked(body string) []paragraph {
	if !strings.Contains(body, "<") {
		body = strings.ReplaceAll(html.EscapeString(body), "\n", "<p>")
	}
	var all []paragraph
	for text := range strings.SplitSeq(Fragment(body), "\n\n") {
		if text != "" {
			all = append(all, paragraph{text: text})
		}
	}
	return all
}

// size returns the length of the prose in paragraphs.
func size(all []paragraph) int {
	n := 0
	for _, p := range all {
		if len(p.text) >= 60 && !p.heading {
			n += len(p.text) - p.linked
		}
	}
	return n
}
