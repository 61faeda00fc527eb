// Package sink writes records as JSON lines, indented JSON, tables of text, or pages
// for people; packages sqlite and parquet below it write databases and Parquet:
//
//	out := sink.CSV(os.Stdout)
//	err := out.Write(rec)
//	…
//	err = out.Close()
//
// A sink of this package passes each record to its writer in one call of Write, so a run that
// stops early leaves no half of a record. Errors are those of the writer. A sink
// is not safe for use by several goroutines at once.
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

// Sink writes records. Close writes what is left to write; it does not close the
// writer that the sink was made with.
type Sink interface {
	Write(*pipeline.Record) error
	Close() error
}

// JSONL writes each record as a line of JSON.
func JSONL(w io.Writer) Sink { return encoder(w, "") }

// JSON writes each record as an indented object. Records follow one another
// without commas or brackets, as in the output of jq.
func JSON(w io.Writer) Sink { return encoder(w, "  ") }

type jsonSink struct {
	w   io.Writer
	buf bytes.Buffer
	enc *json.Encoder

	lists *fast.Encoder // writes the same bytes as enc, three times as fast

	indented bool
}

func encoder(w io.Writer, indent string) Sink {
	s := &jsonSink{w: w, indented: indent != ""}
	s.enc = json.NewEncoder(&s.buf)
	s.enc.SetEscapeHTML(false) // write "<" and "&", not "\u003c"
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
	_, err := s.w.Write(escaped(s.buf.Bytes()))
	if s.buf.Cap() > tooMuch {
		s.buf = bytes.Buffer{}
	}
	return err
}

// breaks are the characters beyond ASCII at which some readers end a line, such as
// Python's splitlines, and how JSON escapes them.
var breaks = [][2]string{{"\u0085", `\u0085`}, {"\u2028", `\u2028`}, {"\u2029", `\u2029`}}

// escaped returns JSON without breaks, so that every reader of lines sees a record
// as one.
func escaped(b []byte) []byte {
	for _, c := range breaks {
		if bytes.Contains(b, []byte(c[0])) {
			b = bytes.ReplaceAll(b, []byte(c[0]), []byte(c[1]))
		}
	}
	return b
}

const (
	tooMuch = 1 << 22 // a buffer above this size is not kept for the next record
	chunk   = 1 << 10 // list elements that are encoded together
)

// encode writes rec to the buffer. It encodes lists in pieces, because an encoder
// keeps a second copy of its output until the end. Meta comes from the input: enc
// validates it and removes white space.
func (s *jsonSink) encode(rec *pipeline.Record) error {
	if s.indented {
		return s.enc.Encode(rec)
	}
	s.buf.Grow(48*len(rec.Sentences) + 300*len(rec.Entities) + 450*len(rec.Quotes)) // a rough estimate
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

// encodeList writes the name of a list and the list.
func encodeList[T any](s *jsonSink, name string, list []T) error {
	s.buf.WriteString(name)
	first := s.buf.Len()
	for part := range slices.Chunk(list, chunk) {
		at := s.buf.Len()
		if err := s.lists.Encode(part); err != nil {
			return err
		}
		if at > first {
			s.buf.Bytes()[at] = ',' // replaces the bracket
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
