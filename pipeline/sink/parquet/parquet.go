// Package parquet writes the tables of package table as Parquet files, for DuckDB,
// pandas, polars and the like:
//
//	out := parquet.File{Table: table.Quotes}.To(w)
//	err := out.Write(rec)
//	…
//	err = out.Close()
//
// Columns are int64, double, string, or lists of these; a column that may be empty
// is optional. Values are compressed with Zstandard. The same records make the same
// bytes.
package parquet

import (
	"encoding/json"
	"io"
	"slices"

	"github.com/parquet-go/parquet-go"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink/table"
)

// A row group, which stays in memory until it is written, has no more rows and no
// more bytes of text than these.
const (
	mostRows  = 1 << 16
	mostBytes = 1 << 24
)

// File is a table in a Parquet file. The zero value is one of quotes.
type File struct {
	Table  *table.Table // nil for table.Said
	Fields table.Fields // which fields of the input get a column

	// AllDocuments gives a document that the table has no row of a row with nothing
	// but the document, so that all columns but lists may be empty.
	AllDocuments bool
}

// Writer writes records as a table. Nothing can be read of the file before Close.
type Writer struct {
	File
	w     io.Writer
	table *table.Table // with the columns of fields; nil before the first record
	out   *parquet.GenericWriter[any]
	row   parquet.Row
	docs  int
	rows  int // in the row group
	bytes int // likewise
}

// To returns a writer of the table to w.
func (f File) To(w io.Writer) *Writer {
	if f.Table == nil {
		f.Table = table.Said
	}
	return &Writer{File: f, w: w}
}

// Write adds the rows of a record.
func (w *Writer) Write(rec *pipeline.Record) error {
	w.begin(rec)
	w.docs++
	empty := true
	for row := range w.table.Rows(rec, w.docs) {
		if err := w.add(row); err != nil {
			return err
		}
		empty = false
	}
	if empty && w.AllDocuments {
		return w.add(w.table.Bare(rec, w.docs))
	}
	return nil
}

// Close writes what is left and the end of the file.
func (w *Writer) Close() error {
	w.begin(nil)
	return w.out.Close()
}

// begin lays the file out when the first record comes.
func (w *Writer) begin(first *pipeline.Record) {
	if w.table != nil {
		return
	}
	w.table = w.Fields.Columns(w.Table, first)
	if w.AllDocuments {
		for i := range w.table.Columns {
			w.table.Columns[i].Null = true
		}
	}
	options := []parquet.WriterOption{schema(w.table), parquet.Compression(&parquet.Zstd), parquet.CreatedBy("sayso", "", ""),
		parquet.KeyValueMetadata("sayso.columns", codebook(w.table)), parquet.DefaultEncoding(&parquet.Plain)}
	for _, name := range long { // nobody looks for the first of all texts in the alphabet
		options = append(options, parquet.SkipPageBounds(name), parquet.SkipPageStatistics(name))
	}
	w.out = parquet.NewGenericWriter[any](w.w, options...)
}

// add writes a row, and the row group if it is full.
func (w *Writer) add(row []any) error {
	w.row = w.row[:0]
	for i, v := range row {
		w.value(i, v)
	}
	if _, err := w.out.WriteRows([]parquet.Row{w.row}); err != nil {
		return err
	}
	if w.rows++; w.rows < mostRows && w.bytes < mostBytes {
		return nil
	}
	w.rows, w.bytes = 0, 0
	return w.out.Flush()
}

// value adds the value of a column to the row.
func (w *Writer) value(column int, v any) {
	level := 0
	if w.table.Columns[column].Null {
		level = 1
	}
	switch v := v.(type) {
	case []string:
		list(w, column, v)
	case []int:
		list(w, column, v)
	case nil:
		w.row = append(w.row, parquet.NullValue().Level(0, 0, column))
	default:
		w.row = append(w.row, w.scalar(v).Level(0, level, column))
	}
}

// list adds a list to the row. An empty list is one value without a definition.
func list[T any](w *Writer, column int, all []T) {
	if len(all) == 0 {
		w.row = append(w.row, parquet.NullValue().Level(0, 0, column))
	}
	for i, v := range all {
		w.row = append(w.row, w.scalar(v).Level(min(i, 1), 1, column))
	}
}

func (w *Writer) scalar(v any) parquet.Value {
	switch v := v.(type) {
	case int:
		return parquet.Int64Value(int64(v))
	case float64:
		return parquet.DoubleValue(v)
	}
	s := v.(string)
	w.bytes += len(s)
	return parquet.ByteArrayValue([]byte(s))
}

// schema returns the columns of a table in their order.
func schema(t *table.Table) *parquet.Schema {
	group := parquet.Group{}
	var order []string
	for _, c := range t.Columns {
		group[c.Name] = node(c)
		order = append(order, c.Name)
	}
	return parquet.NewSchema(t.Name, ordered{group, order})
}

// ordered is a group of columns in an order that is not that of their names.
type ordered struct {
	parquet.Group
	names []string
}

func (o ordered) Fields() []parquet.Field {
	fields := o.Group.Fields()
	slices.SortFunc(fields, func(a, b parquet.Field) int {
		return slices.Index(o.names, a.Name()) - slices.Index(o.names, b.Name())
	})
	return fields
}

// long are the columns of text that hardly ever come twice, so that a dictionary
// would not make them shorter.
var long = []string{"content", "text", "meta", "sha256"}

func node(c table.Column) parquet.Node {
	var n parquet.Node
	switch c.Type {
	case table.Texts:
		return parquet.List(parquet.String())
	case table.Ints:
		return parquet.List(parquet.Int(64))
	case table.Int:
		n = parquet.Int(64)
	case table.Real:
		n = parquet.Leaf(parquet.DoubleType)
	default:
		if n = parquet.String(); !slices.Contains(long, c.Name) {
			n = parquet.Encoded(n, &parquet.RLEDictionary)
		}
	}
	if c.Null {
		n = parquet.Optional(n)
	}
	return n
}

// codebook says what each column holds, as a JSON object.
func codebook(t *table.Table) string {
	about := map[string]string{}
	for _, c := range t.Columns {
		about[c.Name] = c.About
	}
	b, _ := json.Marshal(about) // texts, which cannot fail; keys are sorted
	return string(b)
}
