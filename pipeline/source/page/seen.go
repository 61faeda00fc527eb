package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// never holds the elements whose text nobody reads as text: code, pictures and what
// stands in for them, menus and the parts of forms.
var never = setOf("script style noscript template svg math iframe frame noframes object embed applet canvas audio " +
	"video head title base link meta button select option optgroup datalist input textarea progress meter " +
	"rp rt amp-ad amp-analytics amp-sidebar amp-consent amp-state amp-iframe amp-social-share nav menu")

func setOf(list string) map[string]bool {
	set := map[string]bool{}
	for name := range strings.FieldsSeq(list) {
		set[name] = true
	}
	return set
}

// unseen reports whether a browser would not show the text of an element, or would
// show it as a part of its controls.
func unseen(n *html.Node) bool { return never[n.Data] || hidden(n) }

// hidden reports whether an element hides its text. Some pages hide all of the
// story until a script shows it, so the elements that hold it stay.
func hidden(n *html.Node) bool {
	switch n.Data {
	case "html", "body", "main", "article":
		return false
	case "dialog":
		return !hasAttr(n, "open")
	}
	return slices.ContainsFunc(n.Attr, hides)
}

func hides(a html.Attribute) bool {
	switch a.Key {
	case "hidden":
		return true
	case "aria-hidden":
		return a.Val == "true"
	case "style":
		return hiddenStyle(a.Val)
	}
	return false
}

func hiddenStyle(css string) bool {
	for rule := range strings.SplitSeq(css, ";") {
		name, value, _ := strings.Cut(rule, ":")
		switch strings.ToLower(strings.TrimSpace(name)) {
		case "display":
			return hasWord(value, "none")
		case "visibility":
			return hasWord(value, "hidden")
		}
	}
	return false
}

// hasWord reports whether value begins with word, in any case.
func hasWord(value, word string) bool {
	value = strings.TrimSpace(value)
	return len(value) >= len(word) && strings.EqualFold(value[:len(word)], word)
}
