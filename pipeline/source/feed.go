package source

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
)

// isFeed recognizes RSS and Atom of all versions by the root.
func isFeed(h *head) bool {
	switch o := h.opening(); local(o.root.name) {
	case "rss":
		return true
	case "rdf":
		return h.mentions("purl.org/rss/", "my.netscape.com/rdf", "<item ", "<item>")
	case "feed":
		return h.mentions("www.w3.org/2005/Atom", "purl.org/atom/", "<entry>", "<entry ")
	}
	return false
}

// feed reads RSS and Atom. Each item is a document, handed out before the next is
// read. What is wrong with an item is its error, and the items after it follow.
func feed(in *input) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		f := feedReader{elements: in.elements(), in: in}
		for f.toItem() {
			doc, err := f.item()
			if err != nil {
				err = fmt.Errorf("item %d of the feed: %w", f.n, err)
			}
			if !yield(doc, err) {
				return
			}
		}
		if err := f.failure(); err != nil && !f.told {
			yield(in.numbered(f.n+1), fmt.Errorf("the feed is cut off: %w", err))
		} else if f.n == 0 {
			yield(in.numbered(1), errNoItems)
		}
	}
}

var (
	errNoItems = errors.New("no items in the feed")
	errNoEnd   = errors.New("it has no end, and the next one begins")
	errNoBody  = errors.New("no text in it")
	errLarge   = errors.New("larger than 64 MiB")
)

// maxItem is the size of the largest item of a feed, and of a block of markup.
const maxItem = 64 << 20

type feedReader struct {
	*elements
	in   *input
	site string
	n    int  // items begun
	next bool // the start tag of the next item was read already
	told bool // that the input is cut off
}

// toItem goes to the next item. It returns false if there is none.
func (f *feedReader) toItem() bool {
	for !f.next {
		switch t := f.elements.next(); {
		case t.kind == endOfInput:
			return false
		case t.kind == startTag && isItem(t.name):
			f.next = true
		case t.kind == chars && f.inTitle() && len(f.site) < 1000:
			f.site += string(t.text)
		}
	}
	f.n++
	f.next = false
	return true
}

func isItem(name string) bool {
	switch name {
	case "item", "entry", "rss:item", "atom:entry", "rdf:item":
		return true
	}
	return false
}

// inTitle reports whether the title of the feed is open, and not that of its logo or
// search box.
func (f *feedReader) inTitle() bool {
	n := len(f.open)
	return n >= 2 && local(f.open[n-1]) == "title" && (local(f.open[n-2]) == "channel" || local(f.open[n-2]) == "feed")
}

// item reads the item that just began.
func (f *feedReader) item() (pipeline.Doc, error) {
	var it item
	base, err := f.depth(), error(nil)
	for f.depth() >= base && err == nil {
		t := f.elements.next()
		switch {
		case t.kind == endOfInput:
			err, f.told = f.failure(), true
		case t.kind == startTag && isItem(t.name):
			f.restart(base)
			err = errNoEnd
		case t.kind == startTag && f.depth() == base+1:
			it.begin(t)
		default:
			it.add(t, f.depth()-base)
		}
		if err == nil && it.size > maxItem {
			err = errLarge
		}
	}
	doc := f.in.numbered(f.n)
	if missing := it.fill(&doc, f.in.Reader, f.site); err == nil {
		err = missing
	}
	return doc, err
}

// restart makes the start tag just read the start of the next item.
func (f *feedReader) restart(base int) {
	name := f.open[min(len(f.open), maxOpen)-1]
	f.open, f.over, f.next = append(f.open[:min(base-1, len(f.open))], name), 0, true
}

// item holds the parts of an item of a feed that matter.
type item struct {
	parts []*part
	size  int
}

// part is an element of an item.
type part struct {
	name   string
	kind   string // attribute type
	href   string
	rel    string
	term   string // of a category
	value  strings.Builder
	marked bool // value is markup, of elements inside it
}

// begin begins a part.
func (it *item) begin(t token) {
	const most = 1000 // parts of an item
	if it.size += len(t.tag); len(it.parts) == most {
		it.parts = it.parts[:most-1]
	}
	it.parts = append(it.parts, &part{name: t.name, kind: lower(t.attr("type")), href: t.attr("href"), rel: t.attr("rel"), term: cmp.Or(t.attr("label"), t.attr("term"))})
}

// add adds what stands inside the last part, depth elements deep in the item.
func (it *item) add(t token, depth int) {
	if len(it.parts) == 0 || depth < 1 {
		return
	}
	it.size += len(t.text) + len(t.tag)
	switch p := it.parts[len(it.parts)-1]; t.kind {
	case chars:
		p.write(t.text)
	case startTag:
		p.nest("<" + string(t.tag[len(t.name)-len(local(t.name)):]) + ">")
	case endTag:
		p.nest("</" + local(t.name) + ">")
	}
}

func (p *part) write(text []byte) {
	if p.marked {
		escaper.WriteString(&p.value, string(text))
	} else {
		p.value.Write(text)
	}
}

// nest writes a tag. From then on value is markup.
func (p *part) nest(tag string) {
	if !p.marked {
		text := p.value.String()
		p.value.Reset()
		escaper.WriteString(&p.value, text)
		p.marked = true
	}
	p.value.WriteString(tag)
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// first returns the value of the first part with one of names that is not empty; an
// earlier name goes first.
func (it *item) first(names ...string) string {
	for _, name := range names {
		if i := slices.IndexFunc(it.parts, func(p *part) bool { return p.name == name && p.plain() != "" }); i >= 0 {
			return it.parts[i].plain()
		}
	}
	return ""
}

// plain returns the value without markup, on one line.
func (p *part) plain() string { return squeezed(unmarked(p.value.String())) }
