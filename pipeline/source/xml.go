package source

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
)

// isXML recognizes XML of any kind: by its declaration, or by the root of a kind of
// news.
func isXML(h *head) bool {
	o := h.opening()
	return o.root.name != "" && (o.declared || articleRoots[local(o.root.name)] != "" || h.named(".xml", ".nitf", ".newsml"))
}

// articleRoots tells for the root of a file of news which element is an article. In
// other XML the root is.
var articleRoots = map[string]string{
	"nitf": "nitf", "newsml": "newsitem", "newsitem": "newsitem", "newsmessage": "newsitem", "packageitem": "newsitem", "newsitems": "newsitem",
}

// newsXML reads NITF, NewsML-G2, NewsML 1, and other XML whose text stands in
// paragraphs, an article a document.
func newsXML(in *input) Docs {
	root := in.head().opening().root.name
	r := &xmlReader{elements: in.elements(), in: in, root: root, unit: cmp.Or(articleRoots[local(root)], local(root))}
	return r.docs
}

// xmlReader reads the articles of an XML file.
type xmlReader struct {
	*elements
	in   *input
	root string
	unit string // the element that is an article
	n    int    // articles begun
}

func (r *xmlReader) docs(yield func(pipeline.Doc, error) bool) {
	for t := r.next(); t.kind != endOfInput; t = r.next() {
		if t.kind != startTag || local(t.name) != r.unit {
			continue
		}
		r.n++
		doc, err := r.article(t)
		if !yield(doc, err) {
			return
		}
	}
	err := r.failure()
	switch {
	case r.n > 0 && (err == nil || errors.Is(err, errCut)): // which the last article has told
	case r.n > 0:
		yield(r.in.numbered(r.n+1), err)
	case r.root == "" || errors.Is(err, errCut):
		yield(r.in.whole(), errors.New("not sound XML"))
	default:
		yield(r.in.whole(), cmp.Or(err, fmt.Errorf("%w XML of an unknown kind, <%s>; take its text out first", ErrKind, r.root)))
	}
}

// article reads the article that began with the tag t.
func (r *xmlReader) article(t token) (pipeline.Doc, error) {
	a := xmlArticle{base: r.depth()}
	a.attributes(t)
	var err error
	for r.depth() >= a.base {
		t := r.next()
		if t.kind == endOfInput {
			err = r.failure()
			break
		}
		a.take(t, r.depth())
		if a.size += len(t.text); a.size > maxItem {
			return r.in.numbered(r.n), errLarge
		}
	}
	a.flush()
	doc := r.doc(&a)
	if a.text() == "" && err == nil {
		return doc, fmt.Errorf("%w XML without paragraphs, <%s>; take its text out first", ErrKind, r.root)
	}
	doc.Decoded = true
	r.in.prose(&doc, a.text())
	if err != nil {
		err = fmt.Errorf("article %d: %w", r.n, err)
	}
	return doc, err
}

// doc returns the document of an article, without its text.
func (r *xmlReader) doc(a *xmlArticle) pipeline.Doc {
	doc := r.in.numbered(r.n)
	if r.unit == local(r.root) && r.in.source != "" {
		doc = r.in.whole()
	}
	doc.ID = cmp.Or(squeezed(a.fields["id"]), doc.ID)
	var m pipeline.Meta
	for _, name := range []string{"title", "date", "author", "dateline", "outlet", "section", "language"} {
		m = with(m, name, a.fields[name])
	}
	doc.Meta = m
	return doc
}

// xmlArticle collects an article from the tokens of its element.
type xmlArticle struct {
	base       int // its depth
	size       int
	fields     map[string]string
	paragraphs []string
	raw        strings.Builder // text of a body without paragraphs

	field   string // that is being read, or ""
	fieldAt int    // depth of its element
	value   strings.Builder
	skipAt  int // depth of the element whose text does not count, or 0
	rawAt   int // depth of a body of plain text, or 0
	blockAt int // depth of the paragraph that is being read, or 0
	block   strings.Builder
}

// take takes the next token of the article, at the depth that it leads to.
func (a *xmlArticle) take(t token, depth int) {
	switch t.kind {
	case startTag:
		a.begin(t, depth)
	case endTag:
		a.end(t, depth)
	case chars:
		a.write(string(t.text))
	}
}

func (a *xmlArticle) begin(t token, depth int) {
	name := local(t.name)
	a.attributes(t)
	switch {
	case a.skipAt > 0:
	case fieldElements[name] != "" && a.field == "" && a.blockAt == 0:
		a.field, a.fieldAt = fieldElements[name], depth
		a.value.Reset()
	case a.field != "":
	case asideElements[name]:
		a.skipAt = depth
	case blockElements[name]:
		a.flush()
		a.blockAt = depth
	case name == "br" || name == "lb":
		a.write("\n")
	case rawElements[name]:
		a.rawAt = depth
	}
}

func (a *xmlArticle) end(t token, depth int) {
	name := local(t.name)
	switch {
	case a.skipAt > depth:
		a.skipAt = 0
	case a.skipAt > 0:
	case a.field != "" && a.fieldAt > depth:
		a.set(a.field, a.value.String(), fieldRank(name))
		a.field = ""
	case a.blockAt > depth:
		a.flush()
	case a.rawAt > depth:
		a.rawAt = 0
	case name == "td" || name == "th" || name == "entry":
		a.write(" ")
	}
}

func (a *xmlArticle) write(s string) {
	switch {
	case a.skipAt > 0:
	case a.field != "":
		a.value.WriteString(s)
	case a.blockAt > 0:
		a.block.WriteString(s)
	case a.rawAt > 0:
		a.raw.WriteString(s)
	}
}

// flush ends the paragraph that is being read.
func (a *xmlArticle) flush() {
	lines := strings.Split(a.block.String(), "\n")
	a.block.Reset()
	a.blockAt = 0
	if p := squeezed(strings.Join(lines, " ")); p != "" {
		a.paragraphs = append(a.paragraphs, p)
	}
}

// text returns the paragraphs, parted by blank lines, or the plain text.
func (a *xmlArticle) text() string {
	if len(a.paragraphs) > 0 {
		return strings.Join(a.paragraphs, "\n\n")
	}
	return strings.TrimSpace(a.raw.String())
}

// set sets a field, unless an element that says more has set it.
func (a *xmlArticle) set(name, value string, rank int) {
	if value = squeezed(value); value == "" {
		return
	}
	if a.fields == nil {
		a.fields = make(map[string]string)
	}
	if a.fields[name] != "" && rank == 0 {
		return
	}
	a.fields[name] = strings.TrimPrefix(value, "By ")
	if name != "author" {
		a.fields[name] = value
	}
}

// attributes sets the fields that are attributes of a tag.
func (a *xmlArticle) attributes(t token) {
	name := local(t.name)
	for _, f := range fieldAttributes {
		if f.element == name {
			a.set(f.field, t.attr(f.attribute), 0)
		}
	}
}

// fieldRank is 1 for elements that say more than others of the same field: the
// headline more than the slug in the head.
func fieldRank(element string) int {
	if slices.Contains([]string{"hl1", "headline", "article-title"}, element) {
		return 1
	}
	return 0
}
