// Package sqlite writes records into a SQLite database: the tables of package table
// with keys and indexes, the people and bodies over all documents, a full-text index of
// the quotes, and a view for each of the questions that are asked most.
//
//	db, err := sqlite.Create("quotes.db", table.Fields{})
//	err = db.Write(rec)
//	…
//	err = db.Close()
//
// SQLite is compiled into the program, without cgo. The same records make the same
// bytes.
package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/people"
	"github.com/d1af08f5/sayso/pipeline/sink/table"
)

// batch is how many documents are written in one transaction.
const batch = 256

// DB is a database that records are written to. It is of use to readers once Close
// has returned; what an error leaves behind is to be removed.
type DB struct {
	fields table.Fields
	db     *sql.DB
	conn   *sql.Conn // one connection, which the settings and the transaction belong to
	into   []into    // nil before the first record
	docs   int

	people *people.Index
	joined *people.People // of all documents; nil before the last
	link   *sql.Stmt
	linked int // documents
}

// into is a table that rows are written to.
type into struct {
	*table.Table
	insert *sql.Stmt
	from   []int // which values of a row it holds
	args   []any
}

// Create makes a database in a file, which must be empty or not exist. fields says
// which fields of the input get a column in the table documents.
func Create(file string, fields table.Fields) (*DB, error) {
	if info, err := os.Stat(file); err == nil && (info.Size() > 0 || !info.Mode().IsRegular()) {
		return nil, fmt.Errorf("%s exists", file)
	}
	path, err := filepath.Abs(file)
	if err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}).String())
	if err != nil {
		return nil, err
	}
	d := &DB{fields: fields, db: db, people: people.New(nil)}
	d.conn, err = db.Conn(context.Background())
	if err == nil {
		// The file is nobody's until it is complete, so a journal would only cost time.
		err = d.exec("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-16000")
	}
	if err != nil {
		d.release()
		return nil, err
	}
	return d, nil
}

// Write adds a record.
func (d *DB) Write(rec *pipeline.Record) error {
	if err := d.begin(rec); err != nil {
		return err
	}
	if d.docs > 0 && d.docs%batch == 0 {
		if err := d.exec("COMMIT; BEGIN"); err != nil {
			return err
		}
	}
	d.docs++
	d.people.Add(rec)
	for i := range d.into {
		for row := range d.into[i].Rows(rec, d.docs) {
			if err := d.into[i].add(row); err != nil {
				return err
			}
		}
	}
	return nil
}

// add inserts a row.
func (t *into) add(row []any) error {
	for i, at := range t.from {
		t.args[i] = row[at]
		if typ := t.Columns[at].Type; typ == table.Texts || typ == table.Ints {
			t.args[i] = table.Array(row[at])
		}
	}
	_, err := t.insert.Exec(t.args...)
	return err
}

// begin makes the tables before the first record, and begins the first transaction.
func (d *DB) begin(first *pipeline.Record) error {
	if d.into != nil {
		return nil
	}
	tables := tables(d.fields, first)
	if err := d.exec(schema(tables)); err != nil {
		return err
	}
	for _, t := range tables {
		in := into{Table: t}
		for i, c := range t.Columns {
			if !c.Joined {
				in.from = append(in.from, i)
			}
		}
		in.args = make([]any, len(in.from))
		var err error
		if in.insert, err = d.conn.PrepareContext(context.Background(), insert(t)); err != nil {
			return err
		}
		d.into = append(d.into, in)
	}
	return d.exec("BEGIN")
}

// Close adds what is made of all rows, the indexes and the views, and closes the
// database. Without a record its tables are empty.
func (d *DB) Close() error {
	err := d.begin(nil)
	if err == nil {
		err = d.join()
	}
	if err == nil {
		err = d.exec("COMMIT; BEGIN;" + indexes() + views + "COMMIT; ANALYZE")
	}
	if released := d.release(); err == nil {
		err = released
	}
	return err
}

// Abandon closes the database as it is.
func (d *DB) Abandon() { d.release() }

// release closes the connection, once.
func (d *DB) release() error {
	if d.db == nil {
		return nil
	}
	for _, t := range d.into {
		t.insert.Close()
	}
	if d.link != nil {
		d.link.Close()
	}
	if d.conn != nil {
		d.conn.Close()
	}
	err := d.db.Close()
	d.db = nil
	return err
}

func (d *DB) exec(statements string) error {
	_, err := d.conn.ExecContext(context.Background(), statements)
	return err
}
