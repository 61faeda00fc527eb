// Package sink writes records: as JSON, as rows of CSV, and for people to read.
//
// A record reaches the writer whole, in one call, so that what cuts a run short
// leaves no half of one. Errors are the writer's own.
package sink

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/d1af08f5/sayso/pipeline"
)

// Sink takes records. Close writes what is left to write; it closes nothing
// that it was given.
type Sink interface {
	Write(*pipeline.Record) error
	Close() error
}

// JSONL writes a record a line.
func JSONL(w io.Writer) Sink { return encoder(w, "") }

// JSON writes records as indented objects, one after the other as jq does.
func JSON(w io.Writer) Sink { return encoder(w, "  ") }

type jsonSink struct {
	w   io.Writer
	buf bytes.Buffer
	enc *json.Encoder
}

func encoder(w io.Writer, indent string) Sink {
	s := &jsonSink{w: w}
	s.enc = json.NewEncoder(&s.buf)
	s.enc.SetEscapeHTML(false) // what was said is "<" and "&", not "\u003c"
	s.enc.SetIndent("", indent)
	return s
}

func (s *jsonSink) Write(rec *pipeline.Record) error {
	s.buf.Reset()
	if err := s.enc.Encode(rec); err != nil {
		return err
	}
	_, err := s.w.Write(s.buf.Bytes())
	return err
}

func (s *jsonSink) Close() error { return nil }
