package page

import (
	"log/slog"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// Up to what readability looks for the story. Some of what it does takes time in
// proportion to elements times depth: pages of news have 2,000 elements at a depth
// of 15 or so.
const (
	maxReadable      = 100_000   // elements
	maxReadableDepth = 3_000_000 // depths of all elements
)

// article returns the paragraphs of the story. Readability may miss it: then what
// the page itself marks as its story, or where most of its prose is, has much more
// text.
func (t *tree) article(title string) []paragraph {
	titles := t.titles(title)
	best := t.story(t.readable(), titles)
	for _, n := range t.containers() {
		if need := 2 * size(best); textSize(n, need+1) <= need && len(best) > 0 {
			continue
		}
		if other := t.story(n, titles); missed(best, other) {
			best = other
		}
	}
	best = mend(best, t.story(first(t.doc, isBody), titles))
	if linked := fromLinked(t.data.body); missed(best, linked) {
		return t.filter(linked, titles)
	}
	return best
}

// missed reports whether story has so much less prose than other that it cannot be
// all of the story.
func missed(story, other []paragraph) bool {
	return size(other) > 2*size(story) || len(story) == 0 && len(other) > 0
}

// readable returns the part of the page that readability takes for the story, or
// nil. Should readability panic over a page, the page is read without it.
func (t *tree) readable() (story *html.Node) {
	defer func() {
		if recover() != nil {
			story = nil
		}
	}()
	if t.nodes > maxReadable || t.depths > maxReadableDepth {
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

// containers returns the elements that may hold the story, the most exact first:
// what the page marks, the core of its body, and the body.
func (t *tree) containers() []*html.Node {
	var all []*html.Node
	for _, marks := range [...]func(*html.Node) bool{isMarked, isArticleTag, isMain} {
		if n := first(t.doc, marks); n != nil {
			all = append(all, n)
		}
	}
	if body := first(t.doc, isBody); body != nil {
		all = append(all, core(body), body)
	}
	return all
}

// first returns the first element below n that is marked, or nil.
func first(n *html.Node, marks func(*html.Node) bool) *html.Node {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && marks(c) {
			return c
		}
	}
	return nil
}

func isMarked(n *html.Node) bool     { return strings.EqualFold(attr(n, "itemprop"), "articleBody") }
func isArticleTag(n *html.Node) bool { return n.Data == "article" }
func isMain(n *html.Node) bool       { return n.Data == "main" || attr(n, "role") == "main" }
func isBody(n *html.Node) bool       { return n.Data == "body" }

// story returns the paragraphs of the story below n, which may be nil.
func (t *tree) story(n *html.Node, titles []string) []paragraph {
	if n == nil {
		return nil
	}
	var f flow
	f.walk(n, boilerplate(n))
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
