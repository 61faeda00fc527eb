package source

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
)

// fill makes doc of the item. site is the title of the feed.
func (it *item) fill(doc *pipeline.Doc, rd *Reader, site string) error {
	link := it.link()
	doc.ID = cmp.Or(it.first("guid", "id", "atom:id"), link, doc.ID)
	m := with(nil, "title", it.first("title", "atom:title", "rss:title", "dc:title", "media:title"))
	m = with(m, "url", link)
	m = with(m, "date", it.first("pubdate", "dc:date", "published", "atom:published", "issued", "updated", "atom:updated", "modified", "dcterms:created"))
	m = with(m, "author", it.authors())
	m = with(m, "site", unmarked(site))
	if list := it.categories(); len(list) > 0 {
		m = m.With("categories", list)
	}
	doc.Meta = m
	return rd.markedUp(doc, it.texts())
}

// link returns the address of the item: that of Atom's "alternate" link, or the
// first.
func (it *item) link() string {
	other := ""
	for _, p := range it.parts {
		if p.name != "link" && p.name != "atom:link" && p.name != "rss:link" {
			continue
		}
		url := squeezed(cmp.Or(p.href, p.value.String()))
		if url != "" && (p.rel == "" || p.rel == "alternate") {
			return url
		}
		other = cmp.Or(other, url)
	}
	return other
}

// authors returns the authors of the item. Atom has names, addresses and pages inside
// an author.
func (it *item) authors() string {
	var all []string
	for _, p := range it.parts {
		switch p.name {
		case "dc:creator", "author", "atom:author", "itunes:author":
			s := p.plain()
			if p.marked {
				s = squeezed(unmarked(between(p.value.String(), "<name>", "</name>")))
			}
			if s != "" && !slices.Contains(all, s) {
				all = append(all, s)
			}
		}
	}
	return strings.Join(all, ", ")
}

// categories returns the categories of the item, which Atom has in attributes.
func (it *item) categories() []string {
	var all []string
	for _, p := range it.parts {
		switch p.name {
		case "category", "atom:category", "dc:subject":
			if s := cmp.Or(p.plain(), p.term); s != "" && !slices.Contains(all, s) {
				all = append(all, s)
			}
		}
	}
	return all
}

// texts returns what may be the text of the item, the best first: whole articles
// before summaries.
func (it *item) texts() []markup {
	var all []markup
	for _, name := range []string{"content:encoded", "body", "xhtml:body", "content", "atom:content", "fulltext", "description", "rss:description", "summary", "atom:summary", "dc:description", "itunes:summary"} {
		for _, p := range it.parts {
			if p.name == name && strings.TrimSpace(p.value.String()) != "" {
				all = append(all, markup{p.value.String(), p.kind == "text" || strings.HasPrefix(p.kind, "text/plain")})
			}
		}
	}
	return all
}

// markup is a text that may hold markup of HTML.
type markup struct {
	s     string
	plain bool // it holds none: a "<" is one
}

// markedUp makes doc finish with the first of texts in which there are words, or
// returns ErrNoText if all are empty.
func (rd *Reader) markedUp(doc *pipeline.Doc, texts []markup) error {
	if len(texts) == 0 {
		return errNoBody
	}
	doc.Decoded = true
	doc.Finish = func(doc *pipeline.Doc) error {
		for _, t := range texts {
			if s := t.text(); strings.TrimSpace(s) != "" {
				return rd.finishProse(doc, s)
			}
		}
		return errNoBody
	}
	return nil
}

// finishProse sets the text of a doc that is being finished.
func (rd *Reader) finishProse(doc *pipeline.Doc, s string) error {
	doc.Finish = nil
	rd.prose(doc, s)
	if finish := doc.Finish; finish != nil {
		doc.Finish = nil
		return finish(doc)
	}
	return nil
}

var (
	tagOrComment = regexp.MustCompile(`<(?:/?[a-zA-Z][^<>]*|!--.*?--)>`)
	blockTag     = regexp.MustCompile(`(?i)<(?:p|br|div|li|h[1-6]|td|blockquote|article|section)\b`)
	gap          = regexp.MustCompile(`\n[ \t\r]*\n\s*`)
)

// text returns the paragraphs of a text, parted by blank lines. Text without tags of
// blocks has them already: so WordPress stores it.
func (t markup) text() string {
	switch {
	case t.plain:
		return t.s
	case !tagOrComment.MatchString(t.s):
		return string(appendUnescaped(nil, []byte(t.s)))
	case !blockTag.MatchString(t.s):
		return fragment("<p>" + gap.ReplaceAllString(t.s, "</p><p>") + "</p>")
	}
	return fragment(t.s)
}

// unmarked returns s without tags, for titles and names, and with its references
// resolved: titles are often escaped twice.
func unmarked(s string) string {
	return string(appendUnescaped(nil, []byte(withoutTags(s))))
}

// withoutTags returns s without tags and comments. It passes s once: to look for the
// end of each comment, where none has any, would take a time that is quadratic in s.
func withoutTags(s string) string {
	var out strings.Builder
	last := strings.LastIndex(s, "-->")
	for s != "" {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			break
		}
		n := 0
		if tail := s[i:]; strings.HasPrefix(tail, "<!--") && i < last {
			n = strings.Index(tail, "-->") + len("-->")
		} else {
			n = plainTag(tail)
		}
		if n == 0 {
			n = 1
			out.WriteString(s[:i+1])
		} else {
			out.WriteString(s[:i])
		}
		s, last = s[i+n:], last-i-n
	}
	out.WriteString(s)
	return out.String()
}

// plainTag returns the length of the tag that s begins with, or 0 if it begins with
// another "<".
func plainTag(s string) int {
	name := strings.TrimPrefix(s[1:], "/")
	if name == "" || !letter(name[0]) {
		return 0
	}
	if i := strings.IndexAny(name, "<>"); i >= 0 && name[i] == '>' {
		return len(s) - len(name) + i + 1
	}
	return 0
}

// between returns what stands between the first start and the next end in s, or "".
func between(s, start, end string) string {
	_, s, ok := strings.Cut(s, start)
	s, _, closed := strings.Cut(s, end)
	if !ok || !closed {
		return ""
	}
	return s
}
