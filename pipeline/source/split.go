package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
)

// split returns the fields of an object that is valid JSON, in order. Their values
// are parts of b. Of fields with the same name the last counts.
func split(b []byte) pipeline.Meta {
	var fields pipeline.Meta
	for i := space(b, 1); b[i] != '}'; i = space(b, i) {
		end := stringEnd(b, i)
		name := b[i:end]
		i = space(b, space(b, end)+1) // behind the colon
		end = valueEnd(b, i)
		fields = append(fields, pipeline.Field{Name: unquote(name), Value: json.RawMessage(b[i:end])})
		if i = space(b, end); b[i] == ',' {
			i = space(b, i+1)
		}
	}
	return pipeline.Distinct(fields)
}

func space(b []byte, i int) int {
	for b[i] == ' ' || b[i] == '\n' || b[i] == '\t' || b[i] == '\r' {
		i++
	}
	return i
}

// stringEnd returns the end of the string that begins at i.
func stringEnd(b []byte, i int) int {
	for i++; b[i] != '"'; i++ {
		if b[i] == '\\' {
			i++
		}
	}
	return i + 1
}

// valueEnd returns the end of the value that begins at i.
func valueEnd(b []byte, i int) int {
	depth := 0
	for ; i < len(b); i++ {
		switch b[i] {
		case '"':
			if i = stringEnd(b, i); depth == 0 {
				return i
			}
			i--
		case '{', '[':
			depth++
		case '}', ']':
			if depth == 0 {
				return i // of the object around a number or a word
			}
			if depth--; depth == 0 {
				return i + 1
			}
		case ',', ' ', '\n', '\t', '\r':
			if depth == 0 {
				return i
			}
		}
	}
	return i
}

func unquote(b []byte) string {
	if bytes.IndexByte(b, '\\') < 0 {
		return string(b[1 : len(b)-1])
	}
	var s string
	json.Unmarshal(b, &s)
	return strings.Clone(s)
}

// maxLevels is how deeply a field of metadata may be nested. The record repeats it, and
// few readers of JSON go further than 1,000 levels.
const maxLevels = 500

var errDeep = errors.New("nested more than 500 levels deep")

// tooDeep reports whether a value of valid JSON has more than maxLevels levels.
func tooDeep(raw []byte) bool {
	if raw[0] != '{' && raw[0] != '[' || len(raw) < 2*maxLevels {
		return false
	}
	depth := 0
	for i := 0; i < len(raw); i++ {
		switch raw[i] {
		case '"':
			i = stringEnd(raw, i) - 1
		case '{', '[':
			if depth++; depth > maxLevels {
				return true
			}
		case '}', ']':
			depth--
		}
	}
	return false
}
