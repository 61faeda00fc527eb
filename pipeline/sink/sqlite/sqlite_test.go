package sqlite_test

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink"
	"github.com/d1af08f5/sayso/pipeline/sink/sqlite"
	"github.com/d1af08f5/sayso/pipeline/sink/table"
)

var _ sink.Sink = (*sqlite.DB)(nil)

const (
	lee  = "“We’re done,” said Mayor Ann Lee 😀. She resigned.\x00"
	both = "“It has\nrained,” Ann Lee and Paul Lund said. “Norden said ‘no’,” Lund added."
)

// records returns n records of documents that name the same people.
func records(t *testing.T, n int) (all []*pipeline.Record) {
	t.Helper()
	for i := range n {
		rec, err := pipeline.Extract([]string{lee, both, "It snowed."}[i%3])
		require.NoError(t, err)
		rec.ID = fmt.Sprint("d", i)
		rec.Meta = pipeline.Meta{{Name: "outlet", Value: []string{"Post", "Wire"}[i%2]}, {Name: "date", Value: fmt.Sprintf("2026-%02d-03", i%4+1)}, {Name: "Title", Value: `a "title"`}, {Name: "tags", Value: json.RawMessage(`["a"]`)}}
		all = append(all, rec)
	}
	return all
}

func made(t *testing.T, fields table.Fields, recs ...*pipeline.Record) (file string) {
	t.Helper()
	file = filepath.Join(t.TempDir(), "a b%20?c.db") // a name that is no URL
	db, err := sqlite.Create(file, fields)
	require.NoError(t, err)
	for _, rec := range recs {
		require.NoError(t, db.Write(rec))
	}
	require.NoError(t, db.Close())
	return file
}

func open(t *testing.T, file string) *sql.DB {
	t.Helper()
	require.FileExists(t, file)
	t.Chdir(filepath.Dir(file))
	require.NoError(t, os.Rename(filepath.Base(file), "q.db"))
	db, err := sql.Open("sqlite", "q.db")
	require.NoError(t, err)
	t.Cleanup(func() { db.Close() })
	return db
}

// ask returns the rows of a query.
func ask(t *testing.T, db *sql.DB, query string, args ...any) (all [][]any) {
	t.Helper()
	rows, err := db.Query(query, args...)
	require.NoError(t, err)
	names, err := rows.Columns()
	require.NoError(t, err)
	for rows.Next() {
		row, into := make([]any, len(names)), make([]any, len(names))
		for i := range row {
			into[i] = &row[i]
		}
		require.NoError(t, rows.Scan(into...))
		all = append(all, row)
	}
	require.NoError(t, rows.Err())
	return all
}

func TestTheDatabaseHoldsTheRecords(t *testing.T) {
	recs := records(t, 600) // more than two batches
	var entities, mentions, quotes, speakers int64
	for _, rec := range recs {
		entities += int64(len(rec.Entities))
		quotes += int64(len(rec.Quotes))
		for _, e := range rec.Entities {
			mentions += int64(len(e.Mentions))
		}
		for _, q := range rec.Quotes {
			if s := q.Speaker; s != nil {
				speakers += int64(max(1, len(s.Members)))
			}
		}
	}
	db := open(t, made(t, table.Fields{}, recs...))
	assert.Equal(t, [][]any{{int64(600), entities, mentions, quotes, speakers}}, ask(t, db,
		"SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM entities), (SELECT count(*) FROM mentions), (SELECT count(*) FROM quotes), (SELECT count(*) FROM speakers)"))
	assert.Greater(t, speakers, quotes, "some speak together")
	assert.Empty(t, ask(t, db, "PRAGMA foreign_key_check"))
	assert.NotEmpty(t, ask(t, db, "PRAGMA foreign_key_list(speakers)"), "there are keys to check")
	assert.Equal(t, [][]any{{"ok"}}, ask(t, db, "PRAGMA integrity_check"))
	assert.Equal(t, [][]any{{"d0", "Post", "2026-01-03", `a "title"`, `{"tags":["a"]}`}}, ask(t, db, "SELECT document, outlet, day, Title, meta FROM documents WHERE doc = 1"))
}

func TestOddTextComesBack(t *testing.T) {
	recs := records(t, 3)
	recs[0].Text = lee
	db := open(t, made(t, table.Fields{}, recs...))
	assert.Equal(t, [][]any{{"“We’re done,”"}}, ask(t, db, "SELECT content FROM quotes WHERE doc = 1"))
	assert.Equal(t, [][]any{{"“We’re done,” said Mayor Ann Lee 😀. She resigned.\ufffd"}}, ask(t, db, "SELECT text FROM documents WHERE doc = 1"))
	assert.Equal(t, [][]any{{nil}}, ask(t, db, "SELECT source FROM documents WHERE doc = 2"))
	assert.Equal(t, [][]any{{"Ann Lee"}, {"Paul Lund"}}, ask(t, db, "SELECT value FROM quotes, json_each(names) WHERE doc = 2 AND quote = 'q1'"), "lists are JSON")
}

func TestWordsOfQuotesAreFound(t *testing.T) {
	db := open(t, made(t, table.Fields{}, records(t, 3)...))
	find := "SELECT doc, quote FROM quotes WHERE id IN (SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH ?) ORDER BY id"
	assert.Equal(t, [][]any{{int64(2), "q1"}}, ask(t, db, find, "raining"), "by the stem")
	assert.Len(t, ask(t, db, find, "names: lund"), 2)
	assert.Empty(t, ask(t, db, find, "snowed"))
}

func TestViewsAnswer(t *testing.T) {
	db := open(t, made(t, table.Fields{}, records(t, 6)...))
	assert.Equal(t, [][]any{{"Ann Lee", "PER", int64(4), int64(4), "2026-01-03", "2026-04-03"}, {"Paul Lund", "PER", int64(4), int64(2), "2026-01-03", "2026-02-03"}},
		ask(t, db, "SELECT name, entity_type, quotes, documents, first_day, last_day FROM who_is_quoted ORDER BY name"))
	var total int64
	for _, row := range ask(t, db, "SELECT gender, quotes, people FROM quoted_by_gender") {
		assert.Contains(t, []any{"f", "m", "unknown"}, row[0])
		total += row[1].(int64)
	}
	assert.EqualValues(t, 8, total, "a joint quote counts for each")
	assert.Equal(t, [][]any{{"Post", "2026-01", int64(2), int64(3)}, {"Post", "2026-03", int64(1), int64(0)}, {"Wire", "2026-02", int64(2), int64(2)}, {"Wire", "2026-04", int64(1), int64(1)}},
		ask(t, db, "SELECT outlet, month, documents, quotes FROM quoted_by_outlet_and_month"))
	assert.Len(t, ask(t, db, "SELECT name, content FROM voices"), 8)
	assert.Equal(t, [][]any{{"person", int64(4), 66.7}, {"group", int64(2), 33.3}}, ask(t, db, "SELECT kind, quotes, percent FROM quoted_by_kind"))
	assert.Equal(t, [][]any{{"d1", "Wire", "2026-02-03", `["Ann Lee","Paul Lund"]`, "“It has\nrained,”"}}, ask(t, db, "SELECT document, outlet, day, names, content FROM quotes_read WHERE doc = 2 AND quote = 'q1'"))
}

func TestEveryColumnIsInTheCodebook(t *testing.T) {
	db := open(t, made(t, table.Fields{}, records(t, 1)...))
	assert.Empty(t, ask(t, db, `SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c LEFT JOIN codebook b ON b.table_name = m.name AND b.column_name = c.name
		WHERE m.name IN (SELECT table_name FROM codebook) AND b.about IS NULL AND c.name <> 'id'`))
	assert.Equal(t, [][]any{{int64(7)}}, ask(t, db, "SELECT count(DISTINCT table_name) FROM codebook"))
}

func TestEqualRecordsMakeEqualFiles(t *testing.T) {
	a, err := os.ReadFile(made(t, table.Fields{}, records(t, 300)...))
	require.NoError(t, err)
	b, err := os.ReadFile(made(t, table.Fields{}, records(t, 300)...))
	require.NoError(t, err)
	assert.True(t, string(a) == string(b), "the bytes differ")
}

func TestNothingToWriteIsTablesWithoutRows(t *testing.T) {
	db := open(t, made(t, table.Fields{}))
	assert.Equal(t, [][]any{{int64(0)}}, ask(t, db, "SELECT count(*) FROM quotes_read"))
	assert.Empty(t, ask(t, db, "SELECT * FROM who_is_quoted"))
}

func TestAFileWithContentIsNotOverwritten(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.db")
	require.NoError(t, os.WriteFile(file, []byte("x"), 0o666))
	_, err := sqlite.Create(file, table.Fields{})
	assert.ErrorContains(t, err, "exists")
	_, err = sqlite.Create(filepath.Join(t.TempDir(), "no", "a.db"), table.Fields{})
	assert.Error(t, err)
}

// People are brought together over all documents, and each entity says who it is.
func TestPeopleOfTheCorpus(t *testing.T) {
	recs := records(t, 6)
	file := filepath.Join(t.TempDir(), "q.db")
	d, err := sqlite.Create(file, table.Fields{})
	require.NoError(t, err)
	for _, rec := range recs {
		require.NoError(t, d.Write(rec))
	}
	for _, rec := range recs {
		require.NoError(t, d.Link(rec))
	}
	require.NoError(t, d.Close())
	db := open(t, file)
	var name, gender, first, last string
	var documents, quotes, entities int
	require.NoError(t, db.QueryRow(`SELECT name, gender, documents, quotes, first_day, last_day FROM people WHERE person = 'per:ann-lee'`).Scan(&name, &gender, &documents, &quotes, &first, &last))
	assert.Equal(t, []any{"Ann Lee", "f", 4, 4, "2026-01-03", "2026-04-03"}, []any{name, gender, documents, quotes, first, last})
	require.NoError(t, db.QueryRow(`SELECT count(*) FROM appearances a JOIN entities e USING (doc, entity) WHERE a.person = 'per:ann-lee' AND e.name = 'Ann Lee'`).Scan(&entities))
	assert.Equal(t, 4, entities)
	require.NoError(t, db.QueryRow(`SELECT name FROM people_quoted LIMIT 1`).Scan(&name))
	assert.Equal(t, "Paul Lund", name, "who is quoted most comes first")
	assert.Equal(t, [][]any{{"m", int64(4), int64(1)}, {"f", int64(4), int64(1)}}, ask(t, db, "SELECT gender, quotes, people FROM quoted_by_gender ORDER BY gender DESC"), "each of the people once")
	rows, err := db.Query("PRAGMA foreign_key_check")
	require.NoError(t, err)
	assert.False(t, rows.Next(), "each appearance is of an entity and a person")
	rows.Close()
}

// TestPeopleWhomANameDoesNotTellApart: a name that may be two people's is one row of
// people, however its documents differ.
func TestPeopleWhomANameDoesNotTellApart(t *testing.T) {
	var recs []*pipeline.Record
	for i, text := range []string{"The striker Per Lund said that we won.", "The judge Per Lund said that they were guilty.", "Per Lund said that it rained. He added that it was late.", "Per Lund said that it snowed."} {
		rec, err := pipeline.Extract(text)
		require.NoError(t, err)
		rec.ID = fmt.Sprint("d", i)
		recs = append(recs, rec)
	}
	db := open(t, made(t, table.Fields{}, recs...))
	assert.Equal(t, [][]any{{"per:per-lund|1"}, {"per:per-lund@|2"}, {"per:per-lund~2|1"}}, ask(t, db, "SELECT person || '|' || documents FROM people ORDER BY person"))
}

// TestViewsCountWhatTheTextAsserts: the figures are those of sayso people and of the
// report.
func TestViewsCountWhatTheTextAsserts(t *testing.T) {
	rec, err := pipeline.Extract("The Norden Rail spokeswoman Ann Lee said that it rained. \"It snowed,\" she said.")
	require.NoError(t, err)
	require.Len(t, rec.Quotes, 2)
	rec.Quotes[1].Mode = pipeline.Negated
	db := open(t, made(t, table.Fields{}, rec))
	for _, view := range []string{"people_quoted", "who_is_quoted", "quoted_by_gender", "quoted_by_affiliation", "quoted_by_outlet_and_month", "quoted_by_kind"} {
		assert.Equal(t, [][]any{{int64(1)}}, ask(t, db, "SELECT quotes FROM "+view), view)
	}
	assert.Len(t, ask(t, db, "SELECT 1 FROM voices"), 1)
	assert.Len(t, ask(t, db, "SELECT 1 FROM quotes_read"), 2)
}
