package source

import (
	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/source/page"
)

// page leaves it to the worker to read the article of a web page, which takes longer
// than anything else that sources do. contentType is that of the header that the page
// came with, or empty.
func (rd *Reader) page(doc *pipeline.Doc, raw []byte, contentType string) {
	doc.Decoded = true
	doc.Finish = func(doc *pipeline.Doc) error {
		p, err := page.Read(raw, page.Options{ContentType: contentType, All: rd.All})
		if err != nil {
			return err
		}
		doc.Text = p.Text
		for _, f := range []pipeline.Field{
			{Name: "title", Value: p.Title}, {Name: "author", Value: p.Byline}, {Name: "date", Value: p.Date},
			{Name: "site", Value: p.Site}, {Name: "language", Value: p.Language},
		} {
			if f.Value != "" {
				doc.Meta = doc.Meta.With(f.Name, f.Value)
			}
		}
		if rd.Raw {
			return nil
		}
		return mend(doc)
	}
}

// fragment returns the paragraphs of a piece of HTML, parted by blank lines.
func fragment(markup string) string { return page.Fragment(markup) }
