// Package sink writes records: as JSON, as rows of CSV, and for people to read.
//
// A record reaches the writer whole, in one call, so that what cuts a run short
// leaves no half of one. Errors are the writer's own.
package sink

import (
	"bytes"
	"cmp"
	"encoding/json"
	"io"
	"slices"

	fast "github.com/segmentio/encoding/json"

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

	lists *fast.Encoder // writes what is ours as enc does, in a third of the time

	indented bool
}

func encoder(w io.Writer, indent string) Sink {
	s := &jsonSink{w: w, indented: indent != ""}
	s.enc = json.NewEncoder(&s.buf)
	s.enc.SetEscapeHTML(false) // what was said is "<" and "&", not "\u003c"
	s.enc.SetIndent("", indent)
	s.lists = fast.NewEncoder(&s.buf)
	s.lists.SetEscapeHTML(false)
	return s
}

func (s *jsonSink) Write(rec *pipeline.Record) error {
	s.buf.Reset()
	if err := s.encode(rec); err != nil {
		return err
	}
	_, err := s.w.Write(s.buf.Bytes())
	if s.buf.Cap() > tooMuch {
		s.buf = bytes.Buffer{}
	}
	return err
}

const (
	tooMuch = 1 << 22 // bytes that are not kept for the next record
	chunk   = 1 << 10 // elements of a list that are encoded together
)

// encode writes rec to the buffer, its lists in pieces: an encoder holds what it
// makes a second time until all is made. Meta is the input's, and left to the
// encoder that checks it and takes the white space out.
func (s *jsonSink) encode(rec *pipeline.Record) error {
	if s.indented {
		return s.enc.Encode(rec)
	}
	s.buf.Grow(48*len(rec.Sentences) + 300*len(rec.Entities) + 450*len(rec.Quotes)) // about what they take
	head := *rec
	head.Sentences, head.Entities, head.Quotes = []pipeline.Range{}, []pipeline.Entity{}, []pipeline.Quote{}
	if err := s.enc.Encode(head); err != nil {
		return err
	}
	s.buf.Truncate(s.buf.Len() - len(`"sentences":[],"entities":[],"quotes":[]}`+"\n"))
	err := cmp.Or(encodeList(s, `"sentences":`, rec.Sentences), encodeList(s, `,"entities":`, rec.Entities), encodeList(s, `,"quotes":`, rec.Quotes))
	s.buf.WriteString("}\n")
	return err
}

// encodeList writes the name of a list, and the list.
func encodeList[T any](s *jsonSink, name string, list []T) error {
	s.buf.WriteString(name)
	first := s.buf.Len()
	for part := range slices.Chunk(list, chunk) {
		at := s.buf.Len()
		if err := s.lists.Encode(part); err != nil {
			return err
		}
		if at > first {
			s.buf.Bytes()[at] = ',' // instead of a bracket
		}
		s.buf.Truncate(s.buf.Len() - len("]\n"))
	}
	if len(list) == 0 {
		s.buf.WriteByte('[')
	}
	s.buf.WriteByte(']')
	return nil
}

func (s *jsonSink) Close() error { return nil }
