package source

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isEuropressePage recognizes the HTML export of Europresse by the classes of its
// elements.
func isEuropressePage(h *head) bool {
	return len(h.text) > 0 && h.text[0] == '<' && h.mentions("DocPublicationName") && h.mentions("titreArticle", "docOcurrContainer", "DocText", "DocHeader")
}

var (
	articleStart = regexp.MustCompile(`(?i)<article\b`)
	articleEnd   = regexp.MustCompile(`(?i)</article\s*>`)
)

// europressePage reads the article elements of an export.
func europressePage(s string) []article {
	var all []article
	for _, part := range splitAt(articleStart, s)[1:] {
		if end := articleEnd.FindStringIndex(part); end != nil {
			part = part[:end[0]]
		}
		if a, ok := europresseArticle("<article" + part); ok {
			all = append(all, a)
		}
	}
	return all
}

// europresseArticle reads one article element. ok is false if it has no name of a
// newspaper.
func europresseArticle(s string) (a article, ok bool) {
	context := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(s), context)
	if err != nil || len(nodes) == 0 {
		return article{}, false
	}
	f := labels{}
	for _, root := range nodes {
		f.add("site", textOfClass(root, "DocPublicationName"))
		f.add("date", textOfClass(root, "DocHeader"))
		f.add("title", textOfClass(root, "titreArticle", "titreArticleVisu"))
		f.add("author", textOfClass(root, "docAuthors", "sm-margin-bottomNews"))
		f.add("id", textOfClass(root, "publiC-lblNodoc"))
		if body := classed(root, "docOcurrContainer", "DocText"); body != nil && a.text == "" {
			a.text = rendered(body)
		}
	}
	a.id, a.meta, a.html = squeezed(f["id"]), f.meta(), true
	return a, f["site"] != ""
}

// classed returns the first element that has one of classes, or nil; an earlier class
// goes first.
func classed(root *html.Node, classes ...string) *html.Node {
	for _, class := range classes {
		for n := range root.Descendants() {
			for _, a := range n.Attr {
				if a.Key == "class" && slices.Contains(strings.Fields(a.Val), class) {
					return n
				}
			}
		}
	}
	return nil
}

func textOfClass(root *html.Node, classes ...string) string {
	n := classed(root, classes...)
	if n == nil {
		return ""
	}
	var b strings.Builder
	for n := range n.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data + " ")
		}
	}
	return squeezed(b.String())
}

func rendered(n *html.Node) string {
	var b strings.Builder
	if err := html.Render(&b, n); err != nil {
		return "" // a tree that no markup makes
	}
	return b.String()
}

var europresseEnd = regexp.MustCompile(`(?m)^[ \t]*(?:\S[^\n]{0,40}: ?)?(news[·•.]\d{8}[·•.][A-Z]{1,6}[·•.][\w×.·-]+)[ \t]*$`)

// looksEuropresse recognizes the text export of Europresse: articles that end with
// their number.
func looksEuropresse(s string) bool {
	return europresseEnd.MatchString(s) && europresseRights.MatchString(s)
}

var europresseRights = regexp.MustCompile(`(?m)^[ \t]*(?:© ?\d{4}|Copyright|Tous droits réservés|All rights reserved)`)

var europresseDate = regexp.MustCompile(`\b(?:19|20)\d\d\b`)

func europresse(s string) []article {
	var all []article
	start := 0
	for _, m := range europresseEnd.FindAllStringSubmatchIndex(s, -1) {
		a := europresseLines(strings.Split(s[start:m[0]], "\n"))
		a.id = s[m[2]:m[3]]
		all = append(all, a)
		start = m[1]
	}
	return all
}

// europresseLines reads outlet, date and title, each in lines of its own, and the
// body up to the copyright.
func europresseLines(lines []string) article {
	f, start, end := labels{}, 0, len(lines)
	for i, line := range lines {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || f["title"] != "":
		case f["site"] == "":
			f["site"], start = line, i+1
		case f["date"] == "" && europresseDate.MatchString(line):
			f["date"], start = line, i+1
		case f["date"] != "":
			f["title"], start = line, i+1
		}
		if i >= start && europresseRights.MatchString(line) {
			end = i
			break
		}
	}
	return article{text: trimLines(lines[min(start, end):end]), meta: f.meta()}
}
