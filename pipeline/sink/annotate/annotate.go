// Package annotate writes records in the formats of annotation tools and of other
// programs that read marked texts: spaCy, Prodigy, Label Studio, doccano, brat,
// CoNLL-U Plus, W3C Web Annotation and the JSON of CoreNLP.
//
//	out := annotate.SpaCy(os.Stdout)
//	err := out.Write(rec)
//	…
//	err = out.Close()
//
// Offsets are in the unit that each tool counts, whatever the unit of the record is.
// All of them need the text: a record without one is an error, ErrNoText.
package annotate

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink"
)

// ErrNoText says that a record does not carry its text; Pipeline.WithText asks for it.
var ErrNoText = errors.New("record without its text")

// writer is a sink that writes what a format makes of each record, in one call of
// Write.
type writer struct {
	w       io.Writer
	unit    pipeline.OffsetUnit
	of      func(*story) ([]byte, error)
	head    string // before the first record, also if there is none
	between string // the others
	tail    string // after the last
	begun   bool
}

func (s *writer) Write(rec *pipeline.Record) error {
	st, err := read(rec, s.unit)
	if err != nil {
		return &pipeline.DocError{ID: rec.ID, Stage: "write", Err: err}
	}
	b, err := s.of(st)
	if err != nil {
		return &pipeline.DocError{ID: rec.ID, Stage: "write", Err: err}
	}
	before := s.between
	if !s.begun {
		before = s.head
	}
	if _, err = s.w.Write(append([]byte(before), b...)); err == nil {
		s.begun = true
	}
	return err
}

func (s *writer) Close() error {
	end := s.tail
	if !s.begun {
		end = s.head + end
	}
	if end == "" {
		return nil
	}
	_, err := io.WriteString(s.w, end)
	return err
}

// lines returns a sink that writes what of makes of a record as a line of JSON.
func lines[T any](w io.Writer, unit pipeline.OffsetUnit, of func(*story) T) sink.Sink {
	return &writer{w: w, unit: unit, of: func(s *story) ([]byte, error) { return line(of(s)) }}
}

// line returns v as JSON with a line break at its end, and no other that a reader of
// lines could take for one.
func line(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, fmt.Errorf("encode: %w", err)
	}
	return bytes.ReplaceAll(b.Bytes(), []byte("\u0085"), []byte(`\u0085`)), nil
}
