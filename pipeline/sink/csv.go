package sink

import (
	"bytes"
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink/table"
)

// Sheet is a table in a text file. The zero value is one of quotes in CSV.
type Sheet struct {
	Table  *table.Table // nil for table.Said
	Fields table.Fields // which fields of the input get a column

	// AllDocuments gives a document that the table has no row of a row with nothing
	// but the document.
	AllDocuments bool

	// Tabs parts cells with tabs rather than commas. A cell then has no tab and no
	// line break, but \t, \n and \r, and \\ for a backslash, as the output of jq's
	// @tsv and PostgreSQL's COPY.
	Tabs bool

	// Excel begins the file with a byte order mark, without which Excel takes it for
	// another charset, and writes an apostrophe before a text that Excel would
	// compute. It is for commas: Excel takes quotation marks out of cells between tabs.
	Excel bool
}

// CSV writes a row of column names and then a row for each quote, as RFC 4180
// describes, with lines that end in LF; of several who speak a quote together, one
// for each. The columns are those of table.Said. A list is a JSON array, or nothing if
// it is empty.
func CSV(w io.Writer) Sink { return Sheet{}.To(w) }

// To returns a sink that writes the table to w.
func (s Sheet) To(w io.Writer) Sink {
	if s.Table == nil {
		s.Table = table.Said
	}
	out := &sheet{Sheet: s, w: w}
	out.csv = csv.NewWriter(&out.buf)
	return out
}

type sheet struct {
	Sheet
	w     io.Writer
	buf   bytes.Buffer
	csv   *csv.Writer
	table *table.Table // with the columns of fields; nil before the first record
	docs  int
	cells []string
}

func (s *sheet) Write(rec *pipeline.Record) error {
	s.begin(rec)
	s.docs++
	empty := true
	for row := range s.table.Rows(rec, s.docs) {
		s.row(row)
		empty = false
	}
	if empty && s.AllDocuments {
		s.row(s.table.Bare(rec, s.docs))
	}
	return s.flush()
}

// Close writes the column names if no record did.
func (s *sheet) Close() error {
	s.begin(nil)
	return s.flush()
}

// begin writes the column names before the first record.
func (s *sheet) begin(first *pipeline.Record) {
	if s.table != nil {
		return
	}
	s.table = s.Fields.Columns(s.Table, first)
	if s.Excel {
		s.buf.WriteString("\ufeff")
	}
	names := make([]any, len(s.table.Columns))
	for i, c := range s.table.Columns {
		names[i] = c.Name
	}
	s.row(names)
}

// row writes a row into the buffer, which cannot fail.
func (s *sheet) row(values []any) {
	s.cells = s.cells[:0]
	for _, v := range values {
		s.cells = append(s.cells, s.cell(v))
	}
	if !s.Tabs {
		s.csv.Write(s.cells)
		s.csv.Flush()
		return
	}
	for i, c := range s.cells {
		if i > 0 {
			s.buf.WriteByte('\t')
		}
		tabless.WriteString(&s.buf, c)
	}
	s.buf.WriteByte('\n')
}

var tabless = strings.NewReplacer("\\", `\\`, "\t", `\t`, "\n", `\n`, "\r", `\r`)

// cell returns a value as text.
func (s *sheet) cell(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case int:
		return strconv.Itoa(v)
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	case string:
		if s.Excel && computed(v) {
			return "'" + v
		}
		return v
	}
	if list := table.Array(v); list != "[]" {
		return list
	}
	return ""
}

// computed reports whether Excel would take a text for a formula, or, of a tab or a
// line break, what follows it.
func computed(s string) bool { return s != "" && strings.IndexByte("=+-@\t\r", s[0]) >= 0 }

func (s *sheet) flush() error {
	if s.buf.Len() == 0 {
		return nil
	}
	_, err := s.w.Write(s.buf.Bytes())
	s.buf.Reset()
	return err
}
