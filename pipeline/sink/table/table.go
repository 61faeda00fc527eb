// Package table flattens records to rows of typed columns. It has one list of
// columns, which all sinks of tables follow, and the codebook with them:
//
//	t := table.Quotes.With(table.Scalars(rec.Meta), true)
//	for row := range t.Rows(rec, 1) {
//		… row[i] is the value of t.Columns[i]
//	}
//
// A value is nil, a string, an int, a float64, a []string or an []int, as the type
// of its column says. Text is valid UTF-8 without NUL: a NUL, which programs that
// are written in C take for the end, is U+FFFD.
package table

import (
	"encoding/json"
	"iter"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
)

// Type is the type of a column's values.
type Type string

// The types.
const (
	Text  Type = "text"
	Int   Type = "integer"
	Real  Type = "real"
	Texts Type = "list of text"
	Ints  Type = "list of integers"
	JSON  Type = "JSON" // a text that is a JSON value
)

// Column is a column of a table.
type Column struct {
	Name  string
	Type  Type
	About string // what it holds, in one line

	// Null says that a row may have no value. Lists are empty rather than nil.
	Null bool

	// Joined says that the value comes from the row of another table that this row
	// belongs to, so that a database need not hold it twice.
	Joined bool

	document bool // it says something of the document
	of       func(*item) any
}

// Table is a table: its columns, and how a record makes its rows.
type Table struct {
	Name    string
	About   string // what a row is, in one line
	Columns []Column
	each    func(*item, func() bool)
}

// item is what a row is about: a document and those of its parts that the table
// needs.
type item struct {
	rec     *pipeline.Record
	number  int // of the document, from 1
	entity  *pipeline.Entity
	mention *pipeline.Mention
	nth     int // of the mention within its entity, from 1
	quote   *pipeline.Quote
	voice   *pipeline.Member // who speaks
	member  int              // of the voice among those who speak together, from 1

	entities map[string]*pipeline.Entity // by id
	spoken   map[string]tally            // by the id of an entity; nil before it is asked for
}

// All are the tables in the order of the codebook. It must not be modified.
var All = []*Table{Quotes, Speakers, Mentions, Entities, Documents}

// Rows returns the rows of a record, which is the one with a number, from 1, among
// those that are written together. A row is valid until the next one.
func (t *Table) Rows(rec *pipeline.Record, number int) iter.Seq[[]any] {
	return func(yield func([]any) bool) {
		it := &item{rec: rec, number: number, entities: make(map[string]*pipeline.Entity, len(rec.Entities))}
		for i := range rec.Entities {
			it.entities[rec.Entities[i].ID] = &rec.Entities[i]
		}
		row := make([]any, len(t.Columns))
		t.each(it, func() bool {
			for i, c := range t.Columns {
				row[i] = c.of(it)
			}
			return yield(row)
		})
	}
}

// Bare returns a row for a record of which the table has none: what is known of the
// document, and no value elsewhere.
func (t *Table) Bare(rec *pipeline.Record, number int) []any {
	it := &item{rec: rec, number: number}
	row := make([]any, len(t.Columns))
	for i, c := range t.Columns {
		switch {
		case c.document:
			row[i] = c.of(it)
		case c.Type == Texts:
			row[i] = []string{}
		case c.Type == Ints:
			row[i] = []int{}
		}
	}
	return row
}

// clean returns s as text of a table.
func clean(s string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\ufffd"), "\x00", "\ufffd")
}

// text returns the value of a column of text: nil for an empty string.
func text[S ~string](s S) any {
	if s == "" {
		return nil
	}
	return clean(string(s))
}

// Array returns a list, a value of Texts or Ints, as a JSON array.
func Array(list any) string {
	s, _ := encode(list).(string)
	return s
}

// encode returns v as JSON, or nil if it has none.
func encode(v any) any {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if enc.Encode(v) != nil {
		return nil
	}
	return clean(strings.TrimSuffix(b.String(), "\n"))
}
