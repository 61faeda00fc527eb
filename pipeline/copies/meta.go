package copies

import (
	"iter"
	"slices"

	"github.com/d1af08f5/sayso/pipeline"
)

// The meta fields of a record that is a copy: the id of the original, and how similar
// it is.
const (
	FieldOf         = "duplicate_of"
	FieldSimilarity = "duplicate_similarity"
)

// carrier is the meta field that carries a sketch from the worker that makes it to
// Marked. No input has a field of this name.
const carrier = "\x00sketch"

// Sketched yields docs that have their sketch with them once they are finished, on
// the goroutine that works on them.
func Sketched(docs iter.Seq2[pipeline.Doc, error]) iter.Seq2[pipeline.Doc, error] {
	return func(yield func(pipeline.Doc, error) bool) {
		for doc, err := range docs {
			finish := doc.Finish
			doc.Finish = func(d *pipeline.Doc) error {
				if finish != nil {
					if err := finish(d); err != nil {
						return err
					}
				}
				d.Meta = append(slices.Clip(d.Meta), pipeline.Field{Name: carrier, Value: Of(d.Text)})
				return nil
			}
			if !yield(doc, err) {
				return
			}
		}
	}
}

// Marked yields the records of Sketched docs. Copies of earlier documents have the
// fields FieldOf and FieldSimilarity, unless the input had such fields. Records come
// in order, so the marks are the same whatever the number of workers.
func Marked(records iter.Seq2[*pipeline.Record, error]) iter.Seq2[*pipeline.Record, error] {
	return func(yield func(*pipeline.Record, error) bool) {
		var x Index
		for rec, err := range records {
			if rec != nil {
				x.mark(rec)
			}
			if !yield(rec, err) {
				return
			}
		}
	}
}

// mark takes the sketch off a record and says what the record is a copy of.
func (x *Index) mark(rec *pipeline.Record) {
	i := slices.IndexFunc(rec.Meta, func(f pipeline.Field) bool { return f.Name == carrier })
	if i < 0 {
		return
	}
	s, ok := rec.Meta[i].Value.(*Sketch)
	rec.Meta = slices.Delete(slices.Clone(rec.Meta), i, i+1)
	if len(rec.Meta) == 0 {
		rec.Meta = nil
	}
	if !ok {
		return
	}
	if c := x.Add(rec.ID, s); c.Of != "" {
		rec.Meta = rec.Meta.With(FieldOf, c.Of).With(FieldSimilarity, Rounded(c.Similarity))
	}
}
