package page

import (
	"cmp"
	"html"
	"slices"
	"strings"

	nodes "golang.org/x/net/html"
)

// maxAbout bounds the length in bytes of each thing that a page says of itself.
const maxAbout = 1000

// about returns what a page says of itself, without the text.
func (t *tree) about() *Page {
	t.data = readLinked(t.linked)
	p := &Page{
		Date:     t.date(),
		Site:     short(cmp.Or(t.meta["og:site_name"], t.data.site, t.meta["application-name"])),
		Language: t.language(),
	}
	p.Title = t.headline(p.Site)
	t.by = t.byline()
	p.Byline = t.by
	return p
}

// clean returns s on one line, decoded again where it was escaped twice.
func clean(s string) string {
	if strings.Contains(s, "&") {
		s = html.UnescapeString(s)
	}
	if strings.Contains(s, "<") {
		s = Fragment(s)
	}
	var f flow
	f.text(s)
	return string(f.buf)
}

func short(s string) string {
	if len(s) <= maxAbout {
		return s
	}
	return strings.TrimSpace(strings.ToValidUTF8(s[:maxAbout], ""))
}

func (t *tree) language() string {
	lang := cmp.Or(t.lang, t.meta["og:locale"], t.data.language, t.meta["language"], t.meta["content-language"])
	lang = strings.ReplaceAll(clean(lang), "_", "-")
	if len(lang) > 35 || strings.Contains(lang, " ") { // the longest tag of RFC 5646
		return ""
	}
	return lang
}

// headline returns the title of the article: what the page calls it, else its only
// h1, else the title of the window without the name of the site.
func (t *tree) headline(site string) string {
	title := cmp.Or(t.meta["og:title"], t.data.headline, t.meta["twitter:title"])
	if title == "" && len(t.heads) == 1 {
		title = t.heads[0]
	}
	return short(withoutSite(cmp.Or(title, t.title), site))
}

// withoutSite cuts the name of the site, or the last of several parts, off a title:
// "Mayor quits - The Herald".
func withoutSite(title, site string) string {
	for _, mark := range [...]string{" | ", " - ", " – ", " — ", " :: ", " » "} {
		at := strings.LastIndex(title, mark)
		if at < 0 {
			continue
		}
		head, tail := strings.TrimSpace(title[:at]), title[at+len(mark):]
		if site != "" && strings.EqualFold(letters(tail), letters(site)) || site == "" && nameOfSite(head, tail) {
			return head
		}
	}
	return title
}

// nameOfSite reports whether the last part of a title may be the name of a site:
// it is short, and what stands before it can be a headline.
func nameOfSite(head, tail string) bool {
	return len(strings.Fields(tail)) <= 4 && len(strings.Fields(head)) >= 4
}

// byline returns the authors, without "By".
func (t *tree) byline() string {
	by := t.data.byline
	for _, key := range [...]string{"author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author"} {
		by = cmp.Or(by, notURL(t.meta[key]))
	}
	for _, n := range t.bylines {
		if by == "" {
			by = short(words(n))
		}
	}
	return short(withoutBy(notURL(by)))
}

func notURL(s string) string {
	if strings.Contains(s, "://") {
		return ""
	}
	return s
}

func withoutBy(s string) string {
	if len(s) > 3 && strings.EqualFold(s[:2], "by") && (s[2] == ' ' || s[2] == ':') {
		return strings.TrimSpace(s[3:])
	}
	return s
}

// isByline reports whether an element names the author of the page.
func isByline(n *nodes.Node) bool {
	switch n.Data {
	case "a", "span", "p", "div", "address", "h3", "h4", "cite", "li":
	default:
		return false
	}
	return slices.ContainsFunc(n.Attr, func(a nodes.Attribute) bool {
		switch a.Key {
		case "rel":
			return a.Val == "author"
		case "itemprop":
			return a.Val == "author"
		case "class":
			return slices.ContainsFunc(strings.Fields(a.Val), func(class string) bool { return bylineClass[class] })
		}
		return false
	})
}

var bylineClass = setOf("byline author by-line article-byline article__byline author-name byline-name " +
	"story-byline entry-author p-author byline__name")
