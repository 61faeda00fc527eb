package source

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

var (
	europresseClass = regexp.MustCompile(`(?i)class=["']?[^"'>]*\b(?:titreArticle|titreArticleVisu|docOcurrContainer|DocText)\b`)
	europresseStart = regexp.MustCompile(`(?i)<article[\s>]`)
	europresseName  = regexp.MustCompile(`(?i)<\w+ [^>]*class=["']?[^"'>]*\bDocPublicationName\b`)
	markupStart     = regexp.MustCompile(`^\s*<[!?a-zA-Z]`)
)

func isEuropressePage(s string) bool {
	return markupStart.MatchString(s) && europresseClass.MatchString(s) && europresseName.MatchString(s)
}

// europressePage reads the articles of a page: <article> elements, or in older
// exports what begins with an outlet. Each is parsed by itself, so that the time it
// takes does not grow with the page.
func europressePage(s string) (all []article) {
	for _, markup := range cutAt(s, europresseStart) {
		if europresseName.MatchString(markup) {
			all = append(all, europresseElement(markup))
		}
	}
	if len(all) > 0 {
		return all
	}
	for _, markup := range cutAt(s, europresseName) {
		if a, ok := europresseOld(markup); ok {
			all = append(all, a)
		}
	}
	return all
}

// cutAt returns what begins with each match of start.
func cutAt(s string, start *regexp.Regexp) (all []string) {
	at := start.FindAllStringIndex(s, -1)
	for i, m := range at {
		end := len(s)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		all = append(all, s[m[0]:end])
	}
	return all
}

// europresseElement reads an <article>.
func europresseElement(markup string) (a article) {
	in := classed(markup)
	text := func(class string) string { return strings.Join(strings.Fields(fragment(in[class])), " ") }
	a.europresseOutlet(text("docpublicationname"))
	a.europresseHeader(text("docheader"))
	a.title = text("titrearticlevisu")
	if a.title == "" {
		a.title = text("titrearticle")
	}
	a.author = text("docauthors")
	if a.author == "" {
		a.author = text("sm-margin-bottomnews")
	}
	if m := europresseID.FindStringSubmatch(text("public-lblnodoc")); m != nil {
		a.id = m[1]
	}
	prose := in["dococurrcontainer"]
	if prose == "" {
		prose = in["doctext"]
	}
	a.text = body(strings.Split(fragment(prose), "\n"))
	return a
}

// europresseOld reads an article of the older form, which is like its text.
func europresseOld(markup string) (article, bool) {
	all := europresse(fragment(markup))
	if len(all) == 0 {
		return article{}, false
	}
	return all[0], true
}

// europresseClasses are the classes of the elements that matter, in lower case.
var europresseClasses = words("docpublicationname", "docheader", "titrearticlevisu", "titrearticle", "docauthors",
	"sm-margin-bottomnews", "public-lblnodoc", "dococurrcontainer", "doctext")

// element is an element that is open.
type element struct {
	class, tag string
	depth      int // of elements with the same tag, from 1
	from       int
}

// classed returns the markup inside the first element of each class, and inside all
// elements with a part of the header.
func classed(markup string) map[string]string {
	found, at := map[string]string{}, 0
	var open []element
	z := html.NewTokenizer(strings.NewReader(markup))
	for {
		kind := z.Next()
		from := at
		at += len(z.Raw())
		switch kind {
		case html.ErrorToken:
			for _, e := range open {
				found[e.class] += markup[e.from:min(from, len(markup))]
			}
			return found
		case html.StartTagToken:
			open = opened(open, z.Token(), at, found)
		case html.EndTagToken:
			name, _ := z.TagName()
			open = closed(open, string(name), found, markup, from)
		}
	}
}

// opened adds the element that a tag opens, if it is wanted.
func opened(open []element, tag html.Token, at int, found map[string]string) []element {
	wanted := ""
	for _, a := range tag.Attr {
		for class := range strings.FieldsSeq(lower(a.Val)) {
			if a.Key == "class" && europresseClasses[class] && (found[class] == "" || class == "docheader") {
				wanted = class
			}
		}
	}
	for i := range open {
		if open[i].tag == tag.Data {
			open[i].depth++
		}
		if open[i].class == wanted {
			wanted = ""
		}
	}
	if wanted != "" {
		open = append(open, element{wanted, tag.Data, 1, at})
	}
	return open
}

// closed takes the elements off that a tag closes, and keeps what is in them.
func closed(open []element, tag string, found map[string]string, markup string, end int) []element {
	left := open[:0]
	for _, e := range open {
		if e.tag == tag {
			e.depth--
		}
		if e.depth > 0 {
			left = append(left, e)
		} else {
			found[e.class] += markup[e.from:end] + " "
		}
	}
	return left
}
