package source

import (
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
)

// What a page begins with, besides <html. Plain text may begin with the others, such
// as <p> and <b>, which are left in it: see isHTML.
var pageTags = []string{
	"head", "meta", "title", "link", "base", "script", "style", "noscript", "body", "article", "section", "main", "div", "table",
	"header", "nav", "aside", "figure", "form", "center", "frameset", "iframe",
}

var textTags = []string{
	"p", "br", "a", "b", "i", "em", "strong", "span", "font", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "img", "blockquote", "hr", "pre",
}

// isHTML recognizes a page by its document type or its first tag. An XML declaration
// makes XML of all but <html>, as does a namespace: <article> is a tag of both.
//
// If the first tag is one that people leave in plain text, the name of the file
// decides, and without a telling name whether there are tags of a page as well.
func isHTML(h *head) bool {
	o := h.opening()
	name := o.root.name
	switch {
	case strings.HasPrefix(o.doctype, "html"), name == "html", name == "xhtml:html":
		return true
	case o.declared, o.doctype != "", o.root.attr("xmlns") != "", len(h.text) == 0 || h.text[0] != '<':
		return false
	case slices.Contains(pageTags, name), h.named(".html", ".htm", ".xhtml", ".shtml", ".asp", ".aspx", ".php", ".jsp", ".cgi"):
		return true
	}
	return slices.Contains(textTags, name) && !h.named(".txt", ".text") &&
		h.mentions("<html", "<HTML", "<body", "<BODY", "<head", "<HEAD", "<div", "<DIV", "<article", "<script", "<SCRIPT", "<table", "<TABLE")
}

// webPage reads a web page.
func webPage(in *input) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		doc := in.whole()
		raw, err := in.all()
		if err == nil {
			in.page(&doc, []byte(raw), "")
		}
		yield(doc, err)
	}
}
