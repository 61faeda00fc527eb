package source

import (
	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/source/repair"
)

// prose sets the text of doc. It leaves it to the worker to mend what is damaged.
func (rd *Reader) prose(doc *pipeline.Doc, s string) {
	doc.Text = s
	if !rd.Raw {
		doc.Finish = mend
	}
}

// mend repairs the text of a document. The record then carries the text, because
// its offsets do not fit the input.
func mend(doc *pipeline.Doc) error {
	s, done := repaired(doc.Text)
	if len(done) > 0 {
		doc.Text, doc.Decoded = s, true
		doc.Meta = doc.Meta.With("repaired", done)
	}
	if damage := repair.Damage(s); damage != "" {
		doc.Warnings = append(doc.Warnings, damage)
	}
	return nil
}

// repaired returns a text with its damage mended, and what was mended. Tags are
// looked for again when entities have been decoded: "&lt;p&gt;".
func repaired(s string) (mended string, done []string) {
	if repair.Markup(s) {
		s, done = fragment(s), append(done, "markup")
	}
	s, more := repair.Text(s)
	done = append(done, more...)
	if len(more) > 0 && repair.Markup(s) {
		s, done = fragment(s), append(done, "markup")
	}
	return s, done
}
