package parquet_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"testing"

	reader "github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink"
	"github.com/d1af08f5/sayso/pipeline/sink/parquet"
	"github.com/d1af08f5/sayso/pipeline/sink/table"
)

var _ sink.Sink = (*parquet.Writer)(nil)

const news = "“We’re done,” said Mayor Ann Lee 😀. “It has\nrained,” Ann Lee and Bo Lund said. It “snowed.”"

func records(t *testing.T, n int) (all []*pipeline.Record) {
	t.Helper()
	for i := range n {
		rec, err := pipeline.Extract([]string{news, "It snowed."}[i%2])
		require.NoError(t, err)
		rec.ID = fmt.Sprint("d", i)
		rec.Meta = pipeline.Meta{{Name: "outlet", Value: "Post"}, {Name: "desk", Value: "city\x00"}, {Name: "tags", Value: json.RawMessage(`["a"]`)}}
		all = append(all, rec)
	}
	return all
}

func written(t *testing.T, f parquet.File, recs ...*pipeline.Record) []byte {
	t.Helper()
	var b bytes.Buffer
	w := f.To(&b)
	for _, rec := range recs {
		require.NoError(t, w.Write(rec))
	}
	require.NoError(t, w.Close())
	return b.Bytes()
}

// quote is some of a row of quotes as a program would read it.
type quote struct {
	Doc       int64    `parquet:"doc"`
	Document  *string  `parquet:"document"`
	Source    *string  `parquet:"source"`
	Outlet    *string  `parquet:"outlet"`
	Desk      *string  `parquet:"desk"`
	Meta      *string  `parquet:"meta"`
	Content   *string  `parquet:"content"`
	Name      *string  `parquet:"name"`
	Member    *int64   `parquet:"member"`
	Names     []string `parquet:"names,list"`
	Runs      []string `parquet:"runs,list"`
	RunStarts []int64  `parquet:"run_starts,list"`
	Start     *int64   `parquet:"quote_start"`
	End       *int64   `parquet:"quote_end"`
}

func read[T any](t *testing.T, b []byte) []T {
	t.Helper()
	rows, err := reader.Read[T](bytes.NewReader(b), int64(len(b)))
	require.NoError(t, err)
	return rows
}

func TestRowsComeBack(t *testing.T) {
	recs := records(t, 3)
	rows := read[quote](t, written(t, parquet.File{Table: table.Quotes}, recs...))
	require.Len(t, rows, len(recs[0].Quotes)*2)
	first, joint := rows[0], rows[1]
	assert.Equal(t, "“We’re done,”", *first.Content)
	assert.Equal(t, "“We’re done,”", news[*first.Start:*first.End], "offsets point into the text")
	assert.Equal(t, []any{int64(1), "d0", "Post", "city\ufffd", `{"tags":["a"]}`}, []any{first.Doc, *first.Document, *first.Outlet, *first.Desk, *first.Meta})
	assert.Equal(t, []string{"“We’re done,”"}, first.Runs)
	assert.Equal(t, []int64{0}, first.RunStarts)
	assert.Nil(t, first.Source)
	assert.Nil(t, first.Member)
	assert.Equal(t, []string{"Ann Lee", "Bo Lund"}, joint.Names)
	assert.Nil(t, joint.Name)
	assert.Equal(t, int64(3), rows[len(rows)-1].Doc)
}

func TestJointSpeakersHaveARowEachByDefault(t *testing.T) {
	rows := read[quote](t, written(t, parquet.File{}, records(t, 1)...))
	assert.Equal(t, []any{"Ann Lee", int64(1), "Bo Lund", int64(2)}, []any{*rows[1].Name, *rows[1].Member, *rows[2].Name, *rows[2].Member})
}

func TestAllDocumentsHaveARowOnDemand(t *testing.T) {
	type document struct {
		Document *string  `parquet:"document"`
		Quote    *string  `parquet:"quote"`
		Words    *int64   `parquet:"words"`
		Names    []string `parquet:"names,list"`
	}
	rows := read[document](t, written(t, parquet.File{AllDocuments: true}, records(t, 2)...))
	last := rows[len(rows)-1]
	assert.Equal(t, "d1", *last.Document)
	assert.Nil(t, last.Quote)
	assert.Nil(t, last.Words)
	assert.Empty(t, last.Names)
	assert.NotNil(t, rows[0].Quote)
	for _, c := range table.Said.Columns {
		if c.Name == "words" {
			assert.False(t, c.Null, "the list of columns is as it was")
		}
	}
}

func TestColumnsKeepTheirOrder(t *testing.T) {
	for _, tab := range table.All {
		b := written(t, parquet.File{Table: tab, Fields: table.Fields{Names: []string{"desk"}}}, records(t, 1)...)
		f, err := reader.OpenFile(bytes.NewReader(b), int64(len(b)))
		require.NoError(t, err)
		want := table.Fields{Names: []string{"desk"}}.Columns(tab, nil).Columns
		about, ok := f.Lookup("sayso.columns")
		require.True(t, ok)
		for i, field := range f.Schema().Fields() {
			assert.Equal(t, want[i].Name, field.Name())
			assert.Equal(t, want[i].Null, field.Optional(), field.Name())
			assert.Contains(t, about, `"`+field.Name()+`":`)
		}
		assert.Len(t, f.Schema().Fields(), len(want))
	}
}

func TestNothingToWriteIsATableWithoutRows(t *testing.T) {
	assert.Empty(t, read[quote](t, written(t, parquet.File{Fields: table.Fields{Names: []string{"desk", "meta"}}})))
}

func TestEqualRecordsMakeEqualFiles(t *testing.T) {
	a, b := written(t, parquet.File{}, records(t, 20)...), written(t, parquet.File{}, records(t, 20)...)
	assert.True(t, bytes.Equal(a, b), "the bytes differ")
}

// TestLongTablesAreWrittenInGroups has texts that no writer should hold together.
func TestLongTablesAreWrittenInGroups(t *testing.T) {
	text := make([]byte, 1<<22)
	for i, r := 0, rand.New(rand.NewPCG(1, 2)); i < len(text); i++ {
		text[i] = 'a' + byte(r.IntN(26))
	}
	rec := &pipeline.Record{ID: "a", OffsetUnit: pipeline.Byte, Text: string(text)}
	var b bytes.Buffer
	w := parquet.File{Table: table.Documents}.To(&b)
	for range 10 {
		require.NoError(t, w.Write(rec))
	}
	early := b.Len()
	require.NoError(t, w.Close())
	f, err := reader.OpenFile(bytes.NewReader(b.Bytes()), int64(b.Len()))
	require.NoError(t, err)
	assert.Len(t, f.RowGroups(), 3)
	assert.Greater(t, early, b.Len()/2, "groups are written when they are full")
	type document struct {
		Text *string `parquet:"text"`
	}
	rows := read[document](t, b.Bytes())
	require.Len(t, rows, 10)
	assert.Equal(t, rec.Text, *rows[9].Text)
}

func TestErrorsOfTheWriterSurface(t *testing.T) {
	assert.ErrorIs(t, parquet.File{}.To(gone{}).Close(), io.ErrClosedPipe)
}

// gone is the writer to a reader that is gone.
type gone struct{}

func (gone) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }
