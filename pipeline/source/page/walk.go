package page

import (
	"strings"

	"golang.org/x/net/html"
)

// walk adds the text below n to f, without the elements that skip leaves out. The
// depth of the tree is bounded by parse.
func (f *flow) walk(n *html.Node, skip func(*html.Node) bool) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			f.text(c.Data)
		case c.Type == html.ElementNode && !skip(c):
			f.element(c, skip)
		}
	}
}

func (f *flow) element(n *html.Node, skip func(*html.Node) bool) {
	switch shapes[n.Data] {
	case inline:
		f.within(n, skip)
	case lineBreak:
		f.lineBreak()
	case quotation:
		f.text("“")
		f.tight = true
		f.walk(n, skip)
		f.space = false
		f.text("”")
	case row, cell:
		f.tabular(n, skip)
	default:
		f.end()
		f.within(n, skip)
	}
}

// within walks n and counts it among the elements around its text.
func (f *flow) within(n *html.Node, skip func(*html.Node) bool) {
	if count := f.kind(n); count != nil {
		*count++
		defer func() { *count-- }()
	}
	if shapes[n.Data] == inline {
		f.walk(n, skip)
		return
	}
	around := f.in
	f.in = n
	f.walk(n, skip)
	f.end()
	f.in = around
}

// kind returns the count that n belongs to, or nil.
func (f *flow) kind(n *html.Node) *int {
	switch n.Data {
	case "a":
		return &f.links
	case "h1", "h2", "h3", "h4", "h5", "h6":
		return &f.headings
	case "li":
		return &f.items
	case "blockquote":
		return &f.quotes
	case "pre", "listing", "xmp", "plaintext":
		return &f.pre
	case "table":
		if isGrid(n) {
			return &f.grids
		}
	}
	return nil
}

// tabular lays out a row or a cell: in a table of data the row is a line, in one
// that only arranges the page each cell is a block.
func (f *flow) tabular(n *html.Node, skip func(*html.Node) bool) {
	switch {
	case f.grids == 0:
		f.end()
		f.within(n, skip)
	case shapes[n.Data] == row:
		f.breaks = 1
		f.walk(n, skip)
	default:
		f.cell()
		f.walk(n, skip)
	}
}

// isGrid reports whether a table holds data: no cell has blocks of its own.
func isGrid(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && !partOfGrid(c) {
			return false
		}
	}
	return true
}

func partOfGrid(n *html.Node) bool {
	switch n.Data {
	case "caption", "colgroup", "col", "thead", "tbody", "tfoot":
		return true
	}
	return shapes[n.Data] != block
}

// A shape is how an element lies in the text.
type shape int

const (
	block shape = iota // also what HTML does not know
	inline
	lineBreak
	quotation
	row
	cell
)

var shapes = shapesOf(map[shape]string{
	inline: "a abbr acronym b basefont bdi bdo big blink cite code data del dfn em font i img ins kbd label " +
		"mark marquee meter nobr output progress rb rp rt ruby s samp slot small span strike strong sub sup " +
		"time tt u var wbr amp-img picture source track area map bsp text",
	lineBreak: "br",
	quotation: "q",
	row:       "tr",
	cell:      "td th",
})

func shapesOf(names map[shape]string) map[string]shape {
	all := map[string]shape{}
	for shape, list := range names {
		for name := range strings.FieldsSeq(list) {
			all[name] = shape
		}
	}
	return all
}
