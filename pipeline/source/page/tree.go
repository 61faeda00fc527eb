package page

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// maxDepth bounds the depth of a tree, and with it the stack of what walks it. The
// parser allows 512 open elements, but may put them deeper.
const maxDepth = 1000

// tree is a parsed page without what a reader cannot see.
type tree struct {
	doc    *html.Node
	nodes  int // elements
	depths int // sum of the depths of all nodes

	// What elements, of which some are not in doc any more, say of the page.
	lang    string
	title   string            // of the head
	heads   []string          // texts of all h1
	meta    map[string]string // first content of each name or property
	linked  []string          // JSON-LD
	times   []*html.Node
	bylines []*html.Node
	data    linkedData
	by      string // what byline gives
}

// parse parses a page and takes out of it what is not seen.
func parse(s string) (*tree, error) {
	if tooHard(s) {
		return nil, fmt.Errorf("%w: too many tags", ErrTooLarge)
	}
	doc, err := html.Parse(strings.NewReader(s))
	if err != nil { // the parser has no other errors for a string
		return nil, fmt.Errorf("%w: %w", ErrTooDeep, err)
	}
	t := &tree{doc: doc, meta: map[string]string{}}
	return t, t.prune()
}

// prune visits each node of the tree, without recursion because its depth is not
// known yet: it notes what tells of the page and removes what is not seen.
func (t *tree) prune() error {
	for n, depth := t.doc.FirstChild, 1; n != nil; {
		if depth > maxDepth {
			return ErrTooDeep
		}
		t.depths += depth
		keep := t.keep(n)
		if keep && n.FirstChild != nil {
			n, depth = n.FirstChild, depth+1
			continue
		}
		next, up := after(n)
		if !keep {
			n.Parent.RemoveChild(n)
		}
		n, depth = next, depth-up
	}
	return nil
}

// after returns the node that follows all of n, and how many levels above n it is.
func after(n *html.Node) (next *html.Node, up int) {
	for ; n.NextSibling == nil; up++ {
		if n.Parent == nil {
			return nil, up
		}
		n = n.Parent
	}
	return n.NextSibling, up
}

// keep notes what n tells and reports whether n may be seen.
func (t *tree) keep(n *html.Node) bool {
	switch n.Type {
	case html.TextNode, html.DocumentNode:
		return true
	case html.ElementNode:
		t.nodes++
		t.note(n)
		return inHead[n.Data] || !unseen(n)
	}
	return false
}

// inHead holds what is never text but tells readability the title.
var inHead = setOf("head title meta")

// note notes what an element tells of the page.
func (t *tree) note(n *html.Node) {
	switch n.Data {
	case "html":
		t.lang = attr(n, "lang")
	case "title":
		if t.title == "" && n.Namespace == "" {
			t.title = words(n)
		}
	case "h1":
		t.heads = append(t.heads, words(n))
	case "meta":
		t.noteMeta(n)
	case "script":
		if strings.EqualFold(attr(n, "type"), "application/ld+json") && n.FirstChild != nil {
			t.linked = append(t.linked, n.FirstChild.Data)
		}
	case "time":
		t.times = append(t.times, n)
	}
	if len(t.bylines) < 10 && isByline(n) {
		t.bylines = append(t.bylines, n)
	}
}

func (t *tree) noteMeta(n *html.Node) {
	content := clean(attr(n, "content"))
	if content == "" {
		return
	}
	for _, key := range [...]string{"property", "name", "itemprop"} {
		if name := strings.ToLower(strings.TrimSpace(attr(n, key))); name != "" && t.meta[name] == "" {
			t.meta[name] = content
		}
	}
}

// attr returns the value of an attribute, or "".
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}

// words returns the text below n on one line.
func words(n *html.Node) string {
	var f flow
	f.walk(n, unseen)
	f.end()
	return strings.ReplaceAll(strings.Join(texts(f.done), " "), "\n", " ")
}
