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

// JSONL yields a document for each line of r, a JSON object. "text" is the text;
// "id", a string or a number, is the id. Without an id the document is named after
// its line: "stdin:3". All other fields go into Doc.Meta, each as a
// json.RawMessage, so that the record repeats them as they were written.
//
// JSONL skips blank lines. A line that is no such object is an error of its
// document. If all lines are blank, the first is the error pipeline.ErrEmpty.
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

// object fills doc from a JSON object. It sets the id as soon as it is known, so
// that errors name the document.
func object(b []byte, doc *pipeline.Doc) error {
	if !utf8.Valid(b) {
		return fmt.Errorf("%w at byte %d of the line", pipeline.ErrNotUTF8, invalidUTF8(string(b)))
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
	if err := fast.Unmarshal(raw, &doc.Text); err != nil || raw[0] != '"' { // raw is valid JSON, so the faster decoder, which checks less, is safe
		return fmt.Errorf(`%w: "text" is not a string`, ErrNoText)
	}
	delete(fields, "id")
	delete(fields, "text")
	doc.Meta = metadata(fields)
	return nil
}

// identifier returns an id as a string: 7 → "7", null → "".
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
