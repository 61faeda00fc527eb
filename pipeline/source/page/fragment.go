package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Fragment returns the paragraphs of a piece of HTML in UTF-8, as Page has them:
// all that is seen, whether or not it belongs to a story. Text without any tags is
// only decoded and its white space put right. What would take too much time or
// memory to parse is read tag by tag.
func Fragment(markup string) string {
	if len(markup) > MaxSize {
		markup = markup[:MaxSize]
	}
	markup = strings.ToValidUTF8(markup, "\ufffd")
	var f flow
	if tooHard(markup) || !f.fragment(markup) {
		f = flow{}
		f.tags(markup)
	}
	f.end()
	return join(f.done)
}

// fragment adds what markup shows, or reports that it is nested too deep.
func (f *flow) fragment(markup string) bool {
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(markup), body)
	if err != nil {
		return false
	}
	for _, n := range nodes {
		body.AppendChild(n)
	}
	t := tree{doc: body, meta: map[string]string{}}
	if t.prune() != nil {
		return false
	}
	f.walk(body, unseen)
	return true
}

// tags adds the text between the tags of markup.
func (f *flow) tags(markup string) {
	z := html.NewTokenizer(strings.NewReader(markup))
	raw := false
	for {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.TextToken:
			if !raw {
				f.text(string(z.Text()))
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			raw = never[string(name)] && z.Token().Type == html.StartTagToken
			f.border(string(name))
		}
	}
}

// border ends what the start or the end of an element ends.
func (f *flow) border(name string) {
	switch shapes[name] {
	case inline, quotation:
	case lineBreak:
		f.lineBreak()
	default:
		f.end()
	}
}
