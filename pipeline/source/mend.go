package source

import "github.com/d1af08f5/sayso/pipeline"

// prose sets the text of doc, which mend will look at on a worker.
func (rd *Reader) prose(doc *pipeline.Doc, s string) {
	doc.Text = s
}
