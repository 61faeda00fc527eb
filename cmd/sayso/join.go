package main

import (
	"bytes"
	"encoding/csv"
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
)

// joined are fields of documents that stand in a table of their own: a folder of
// plain texts says nothing of outlets and dates.
type joined struct {
	names      []string
	rows       map[string][]string // by id, which is the first column
	id         string              // of the first row
	seen, hits int                 // documents, and those that have a row
	first      string              // the id of the first document
}

// joinFlag adds the flag --join.
func (x *extraction) joinFlag(f *flag.FlagSet) {
	f.StringVar(&x.join, "join", "", "add fields, as outlet and date, from the table `FILE`: a row for each document, its id, as its file name, in the first column")
}

// readJoined reads the table of --join.
func (x *extraction) readJoined() (err error) {
	if x.joined, err = readJoined(x.join); err != nil {
		return fmt.Errorf("--join: %w", err)
	}
	return nil
}

// readJoined reads a table whose first column holds ids; "" is an empty table.
func readJoined(path string) (joined, error) {
	if path == "" {
		return joined{}, nil
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return joined{}, err
	}
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(b, []byte("\ufeff"))))
	if strings.HasSuffix(strings.ToLower(path), ".tsv") {
		r.Comma = '\t'
	}
	all, err := r.ReadAll()
	if err != nil {
		return joined{}, fmt.Errorf("%s: %w", path, err)
	}
	if len(all) == 0 || len(all[0]) < 2 {
		return joined{}, fmt.Errorf("%s: want a header and two columns or more, ids in the first", path)
	}
	j := joined{names: all[0][1:], rows: make(map[string][]string, len(all))}
	if len(all) > 1 {
		j.id = all[1][0]
	}
	for _, row := range all[1:] {
		j.rows[row[0]] = row[1:]
	}
	return j, nil
}

// add gives a record the fields of its row. They replace those that it has: whoever
// writes a table by hand knows better.
func (j *joined) add(rec *pipeline.Record) {
	if j.rows == nil {
		return
	}
	if j.seen++; j.seen == 1 {
		j.first = rec.ID
	}
	row, ok := j.rows[rec.ID]
	if !ok {
		return
	}
	j.hits++
	meta := append(pipeline.Meta(nil), rec.Meta...)
	for i, name := range j.names {
		if row[i] != "" {
			meta = append(meta, pipeline.Field{Name: name, Value: row[i]})
		}
	}
	rec.Meta = pipeline.Distinct(meta)
}

// useless says that no document has a row, or "": a table with other ids than the
// documents would leave them without an outlet, and nobody would know why.
func (j *joined) useless() string {
	if j.seen == 0 || j.hits > 0 {
		return ""
	}
	return fmt.Sprintf("--join: no document has a row; the first document is %q, the first row is of %q", j.first, j.id)
}
