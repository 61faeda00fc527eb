package source

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	fast "github.com/segmentio/encoding/json"

	"github.com/d1af08f5/sayso/pipeline"
)

// JSONL is a document for each JSON object of r, one a line: its "text", called
// by its "id", a string or a number, or else by the line's number. All other
// fields go into Doc.Meta as json.RawMessage, which marshals to what was read.
// Blank lines are skipped. A line that is no such object is that document's
// error, and so is it when all lines are blank.
func JSONL(r io.Reader) Docs {
	return jsonl(originOf(r), bufio.NewReaderSize(r, peeked))
}

func jsonl(o origin, r *bufio.Reader) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		r, _ := fromUTF16(r)
		for n, line := range numbered(r) {
			doc, err := o.line(n), line.err
			if err == nil {
				if n == 1 {
					line.bytes = bytes.TrimPrefix(line.bytes, []byte(bom))
				}
				err = object(line.bytes, &doc)
			}
			if err != nil {
				err = fmt.Errorf("line %d: %w", n, err)
			}
			if !yield(doc, err) {
				return
			}
		}
	}
}

// object fills doc from a JSON object. The id is filled in where it can be read,
// so that an error can be told by it.
func object(b []byte, doc *pipeline.Doc) error {
	if !utf8.Valid(b) {
		return fmt.Errorf("%w at byte %d of the line", pipeline.ErrNotUTF8, pipeline.InvalidUTF8(string(b)))
	}
	var fields map[string]json.RawMessage
	var wrong *json.UnmarshalTypeError
	if err := json.Unmarshal(b, &fields); errors.As(err, &wrong) {
		return fmt.Errorf("not a JSON object: %s", wrong.Value)
	} else if err != nil {
		return fmt.Errorf("not a JSON object: %w", err)
	}
	if raw, ok := fields["id"]; ok {
		name, err := identifier(raw)
		if err != nil {
			return err
		}
		doc.ID = cmp.Or(name, doc.ID)
	}
	raw, ok := fields["text"]
	if !ok {
		return ErrNoText
	}
	if err := fast.Unmarshal(raw, &doc.Text); err != nil || raw[0] != '"' { // a sound value, so that one that checks less will do
		return fmt.Errorf(`%w: "text" is no string`, ErrNoText)
	}
	delete(fields, "id")
	delete(fields, "text")
	doc.Meta = metadata(fields)
	return nil
}

// identifier returns an id as the record writes it, which is always a string;
// null is none.
func identifier(raw json.RawMessage) (string, error) {
	var name *string
	if json.Unmarshal(raw, &name) == nil {
		if name == nil {
			return "", nil
		}
		return *name, nil
	}
	var n json.Number
	if err := json.Unmarshal(raw, &n); err != nil {
		return "", errors.New(`"id" is neither a string nor a number`)
	}
	return n.String(), nil
}

func metadata(fields map[string]json.RawMessage) map[string]any {
	if len(fields) == 0 {
		return nil
	}
	m := make(map[string]any, len(fields))
	for name, raw := range fields {
		m[name] = raw
	}
	return m
}
