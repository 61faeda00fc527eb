package pipeline

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Meta holds fields of a document in the order of its input. Names are distinct.
type Meta []Field

// Field is a named value. Package source stores the fields of JSON as
// json.RawMessage, and all others as strings or lists of strings.
type Field struct {
	Name  string
	Value any
}

// Get returns the value of a field, and whether there is such a field.
func (m Meta) Get(name string) (value any, ok bool) {
	for _, f := range m {
		if f.Name == name {
			return f.Value, true
		}
	}
	return nil, false
}

// Text returns the value of a field as a string: that of a string, also of JSON,
// and "" for all else.
func (m Meta) Text(name string) string {
	v, _ := m.Get(name)
	switch v := v.(type) {
	case string:
		return v
	case json.RawMessage:
		return unquoted(v)
	}
	return ""
}

// The fields in which inputs say who published a document, and when, the best first.
// Tables, people and pages read the same ones.
var (
	OutletFields = []string{"outlet", "publication", "newspaper", "publisher", "media_name", "site", "source"}
	DateFields   = []string{"date", "published", "pubdate", "pub_date", "published_at", "publishedat", "publish_date", "published date", "publication_date", "publication date", "date_published", "datepublished"}
)

// First returns the first text, without blanks around it, among the fields of some
// names, whose case does not matter; or "".
func (m Meta) First(names ...string) string {
	for _, name := range names {
		for _, f := range m {
			if !strings.EqualFold(f.Name, name) {
				continue
			}
			if s := strings.TrimSpace(m.Text(f.Name)); s != "" {
				return s
			}
		}
	}
	return ""
}

// unquoted returns the string that raw is, or "".
func unquoted(raw json.RawMessage) (s string) {
	json.Unmarshal(raw, &s) // anything but a string leaves s empty
	return s
}

// With returns m with one more field, unless m has one of that name. It does not
// modify m.
func (m Meta) With(name string, value any) Meta {
	if _, ok := m.Get(name); ok {
		return m
	}
	return append(slices.Clip(m), Field{name, value})
}

// MarshalJSON writes an object with the fields in order.
func (m Meta) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	b.WriteByte('{')
	for i, f := range m {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := enc.Encode(f.Name); err != nil {
			return nil, err
		}
		b.Truncate(b.Len() - 1) // Encode ends with a line break
		b.WriteByte(':')
		if err := enc.Encode(f.Value); err != nil {
			return nil, err
		}
		b.Truncate(b.Len() - 1)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// UnmarshalJSON reads an object. Strings become strings, all other values
// json.RawMessages. Of fields with the same name the last counts.
func (m *Meta) UnmarshalJSON(b []byte) error {
	dec := json.NewDecoder(bytes.NewReader(b))
	switch start, err := dec.Token(); {
	case err != nil:
		return err
	case start == nil: // null
		return nil
	case start != json.Delim('{'):
		return fmt.Errorf("fields in %v: want an object", start)
	}
	*m = nil
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return err
		}
		var raw json.RawMessage
		if err := dec.Decode(&raw); err != nil {
			return err
		}
		*m = append(*m, Field{name.(string), raw})
		if raw[0] == '"' {
			(*m)[len(*m)-1].Value = unquoted(raw)
		}
	}
	*m = Distinct(*m)
	return nil
}

// Distinct returns m without fields whose name comes again further on. It uses the
// memory of m.
func Distinct(m Meta) Meta {
	last := make(map[string]int, len(m))
	for i, f := range m {
		last[f.Name] = i
	}
	if len(last) == len(m) {
		return m
	}
	kept := m[:0]
	for i, f := range m {
		if last[f.Name] == i {
			kept = append(kept, f)
		}
	}
	return kept
}
