// Package page reads articles of HTML pages: the paragraphs of the story without
// the menus, captions, links and boxes around it, and what the page says of its
// title, author and date.
//
// A tool that looks for quotes needs paragraphs more than it needs words: two that
// are glued together, or a headline among them, make quotes that nobody said. So
// readability, Mozilla's reader mode, only finds the part of the page that holds
// the story. This package walks that part itself, and what it leaves out it leaves
// out by whole paragraphs.
package page

import (
	"errors"
	"strings"
)

// What can be wrong with a page.
var (
	ErrNoText   = errors.New("no text on the page")
	ErrTooLarge = errors.New("page too large")
	ErrTooDeep  = errors.New("elements of the page nested too deep")
)

// MaxSize is the length in bytes of the longest page that Read accepts.
const MaxSize = 64 << 20

// Page is an article as its page shows it. Its strings are valid UTF-8 without
// control characters, apart from the "\n" of Text.
type Page struct {
	Title    string
	Byline   string // without "By"
	Date     string // of publication, in ISO 8601 where it could be read
	Site     string // name of the outlet
	Language string // as in HTML: "en", "en-GB"

	// Text holds the paragraphs of the article, parted by "\n\n". A paragraph
	// stands on one line, except that a line break or a row of a table inside it
	// is "\n". The headline is not in Text, sub-headings are.
	Text string
}

// Options say how to read a page. The zero value reads the article of a page
// whose charset the page itself tells.
type Options struct {
	ContentType string // of the HTTP or WARC header, for its charset; may be empty
	All         bool   // all visible text of the body, not the article alone
}

// Read reads the article of an HTML page in any charset. The error is ErrNoText,
// ErrTooLarge or ErrTooDeep; with ErrNoText comes what else the page tells.
func Read(raw []byte, o Options) (*Page, error) {
	s, err := decode(raw, o.ContentType)
	if err != nil {
		return nil, err
	}
	t, err := parse(s)
	if err != nil {
		return nil, err
	}
	p := t.about()
	if o.All {
		p.Text = join(everything(t.doc))
	} else {
		p.Text = join(t.article(p.Title))
	}
	if p.Text == "" {
		return p, ErrNoText
	}
	return p, nil
}

// join returns the text of a page with these paragraphs.
func join(all []paragraph) string {
	var b strings.Builder
	for i, p := range all {
		if i > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(p.text)
	}
	return b.String()
}
