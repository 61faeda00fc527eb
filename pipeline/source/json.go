package source

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"regexp"
	"strconv"
	"unicode/utf8"

	"github.com/d1af08f5/sayso/pipeline"
)

// What JSON begins with, and no story. The beginning is enough: if the object turns
// out to be broken or to have no text, an error is more useful than a record of
// JSON read as prose.
var (
	objectStart = regexp.MustCompile(`^\{\s*(?:"(?:[^"\\]|\\.)*"\s*:|\})`)
	arrayStart  = regexp.MustCompile(`^\[\s*(?:\{\s*["}]|\]\s*$)`)
)

func isJSON(h *head) bool {
	return arrayStart.Match(h.text) || objectStart.Match(h.text) && !whole(h.text) || h.named(".json")
}

func isJSONL(h *head) bool {
	return objectStart.Match(h.text) && whole(h.text) || h.named(".jsonl", ".ndjson")
}

// whole reports whether the first line of text is an object by itself, or a broken
// one, rather than the first line of an object over several lines: these never
// break inside a string.
func whole(text []byte) bool {
	line, _, more := bytes.Cut(text, []byte("\n"))
	depth, quoted := 0, false
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == '"':
			quoted = !quoted
		case quoted && c == '\\':
			i++
		case quoted:
		case c == '{', c == '[':
			depth++
		case c == '}', c == ']':
			depth--
		}
	}
	return !more || quoted || depth == 0
}

// jsonl reads an object on each line.
func jsonl(in *input) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		for n, line := range numbered(in.r) {
			doc, err := in.numbered(n), line.err
			if err == nil && n == 1 {
				line.bytes = bytes.TrimPrefix(line.bytes, []byte(bom))
			}
			for doc, err := range in.values(doc, line.bytes, err) {
				if err != nil {
					err = fmt.Errorf("line %d: %w", n, err)
				}
				if !yield(doc, err) {
					return
				}
			}
		}
	}
}

// jsonValues reads objects that follow each other, or an array of objects, one at a
// time: the input may be larger than memory.
func jsonValues(in *input) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		n := 0
		for raw, err := range valuesIn(in.r) {
			n++
			for doc, err := range in.values(in.numbered(n), raw, reason(err)) {
				if err != nil {
					err = fmt.Errorf("object %d: %w", n, err)
				}
				if !yield(doc, err) {
					return
				}
			}
		}
		if n == 0 {
			yield(in.numbered(1), pipeline.ErrEmpty)
		}
	}
}

// valuesIn yields the JSON values of r, or those of the array that r holds. After
// an error nothing follows, because nobody knows where the next value begins.
func valuesIn(r *bufio.Reader) iter.Seq2[json.RawMessage, error] {
	return func(yield func(json.RawMessage, error) bool) {
		skipTo(r)
		b := &bound{r: r, left: pipeline.MaxText, hint: "perhaps a string has no end"}
		dec := json.NewDecoder(b)
		array := first(r) == '['
		if array {
			dec.Token()
		}
		for dec.More() {
			var raw json.RawMessage
			b.left = pipeline.MaxText
			if err := dec.Decode(&raw); !yield(raw, err) || err != nil {
				return
			}
		}
		if array {
			if _, err := dec.Token(); err != nil {
				yield(nil, fmt.Errorf("the array has no end: %w", err))
				return
			}
		}
		if _, err := dec.Token(); !errors.Is(err, io.EOF) {
			yield(nil, errors.New("more behind the last value"))
		}
	}
}

// skipTo skips a byte order mark and white space.
func skipTo(r *bufio.Reader) {
	if b, _ := r.Peek(len(bom)); string(b) == bom {
		r.Discard(len(bom))
	}
	for c := first(r); c == ' ' || '\t' <= c && c <= '\r'; c = first(r) {
		r.Discard(1)
	}
}

// first returns the next byte of r, or 0 at its end.
func first(r *bufio.Reader) byte {
	b, _ := r.Peek(1)
	if len(b) == 0 {
		return 0
	}
	return b[0]
}

// values yields the documents of a JSON value: one for an object with a text, and
// one for each object of a list inside an object without, as the answers of news
// services have it. doc is named after the value; err is that of reading it.
func (rd *Reader) values(doc pipeline.Doc, raw []byte, err error) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		var fields pipeline.Meta
		if err == nil {
			if fields, err = object(raw); err == nil {
				err = rd.fill(&doc, fields)
			}
		}
		if errors.Is(err, ErrNoText) {
			if list, ok := rd.inner(fields, 0); ok {
				rd.listed(doc, list)(yield)
				return
			}
		}
		yield(doc, err)
	}
}

// object returns the fields of a JSON object, as parts of raw.
func object(raw []byte) (pipeline.Meta, error) {
	if !utf8.Valid(raw) {
		return nil, fmt.Errorf("%w at byte %d of it", pipeline.ErrNotUTF8, invalidUTF8(string(raw)))
	}
	raw = bytes.TrimSpace(raw)
	if len(raw) > 0 && raw[0] == '{' && json.Valid(raw) {
		return split(raw), nil
	}
	var none struct{}
	var wrong *json.UnmarshalTypeError
	err := json.Unmarshal(raw, &none)
	if errors.As(err, &wrong) {
		return nil, fmt.Errorf("not a JSON object: %s", wrong.Value)
	}
	return nil, fmt.Errorf("not a JSON object: %w", cmp.Or(err, errNull))
}

var errNull = errors.New("null")

// fill makes doc of the fields of an object. It sets the id first, so that errors
// name the document.
func (rd *Reader) fill(doc *pipeline.Doc, fields pipeline.Meta) error {
	fields, raw, ok := take(fields, rd.idNames()...)
	if ok {
		name, err := identifier(raw)
		if err != nil {
			return err
		}
		doc.ID = cmp.Or(name, doc.ID)
	}
	fields = failed(doc, fields)
	fields, text, err := rd.takeText(fields)
	if err != nil {
		return err
	}
	for i, f := range fields { // the line may be overwritten by the next
		raw := rawOf(f.Value)
		if tooDeep(raw) {
			return fmt.Errorf("field %q is %w", shortened(f.Name), errDeep)
		}
		fields[i].Value = json.RawMessage(bytes.Clone(raw))
	}
	if len(fields) > 0 {
		doc.Meta = fields
	}
	rd.prose(doc, text)
	return nil
}

// failed takes from the fields of a document that sayso wrote because it failed what
// --failed added: the reason, and the source, which becomes the document's again.
func failed(doc *pipeline.Doc, fields pipeline.Meta) pipeline.Meta {
	rest, raw, ok := take(fields, "error")
	var reason struct{ Stage, Message *string }
	if !ok || json.Unmarshal(raw, &reason) != nil || reason.Stage == nil || reason.Message == nil {
		return fields
	}
	if more, raw, ok := take(rest, "source"); ok {
		rest = more
		json.Unmarshal(raw, &doc.Source) // anything but a string leaves it
	}
	return rest
}

// deepest is how many objects may stand around a list of articles.
const deepest = 3

// inner returns the first list of objects with a text that is found in an object, or
// in one of its objects: "articles", "response.results", "hits.hits".
func (rd *Reader) inner(fields pipeline.Meta, depth int) ([]json.RawMessage, bool) {
	for _, f := range fields {
		if raw := rawOf(f.Value); raw[0] == '[' {
			var list []json.RawMessage
			if json.Unmarshal(raw, &list) == nil && rd.articles(list) {
				return list, true
			}
		}
	}
	for _, f := range fields {
		if raw := rawOf(f.Value); raw[0] == '{' && depth < deepest {
			if list, ok := rd.inner(split(raw), depth+1); ok {
				return list, true
			}
		}
	}
	return nil, false
}

// articles reports whether one of the first elements of a list is an object with a
// text.
func (rd *Reader) articles(list []json.RawMessage) bool {
	const first = 5
	for _, raw := range list[:min(first, len(list))] {
		if raw[0] == '{' {
			if _, _, err := rd.takeText(split(raw)); err == nil {
				return true
			}
		}
	}
	return false
}

// listed yields the documents of a list of objects, named "NAME:1:2" if they have no
// ids.
func (rd *Reader) listed(doc pipeline.Doc, list []json.RawMessage) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		for i, raw := range list {
			doc := pipeline.Doc{ID: doc.ID + ":" + strconv.Itoa(i+1), Source: doc.Source}
			fields, err := object(raw)
			if err == nil {
				err = rd.fill(&doc, fields)
			}
			if !yield(doc, err) {
				return
			}
		}
	}
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
		return "", errors.New("the id is neither a string nor a number")
	}
	return n.String(), nil
}
