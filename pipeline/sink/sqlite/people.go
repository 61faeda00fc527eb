package sqlite

import (
	"context"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/people"
	"github.com/d1af08f5/sayso/pipeline/sink/table"
)

// peopleColumns are the columns of the table people, with their types and what they
// hold.
var peopleColumns = []struct{ name, typ, about string }{
	{"person", "TEXT PRIMARY KEY", "an id over all documents: per:ann-lee, org:norden-rail"},
	{"name", "TEXT NOT NULL", "the form that most documents have"},
	{"kind", "TEXT NOT NULL", "person, organization or place"},
	{"alone", "INTEGER NOT NULL", "1 if the name does not show whose it is, as a surname alone: the row then sums up all its bearers"},
	{"aliases", "TEXT NOT NULL", "the other forms, the most frequent first, a JSON array"},
	{"titles", "TEXT NOT NULL", "as the documents give them, likewise"},
	{"affiliations", "TEXT NOT NULL", "likewise"},
	{"gender", "TEXT", "f, m or x"},
	{"gender_from", "TEXT", "what shows it: pronoun, title or name"},
	{"gender_evidence", "TEXT", "in how many documents what shows which"},
	{"documents", "INTEGER NOT NULL", "in which it is named"},
	{"quotes", "INTEGER NOT NULL", "that it speaks, as far as the text asserts them; one of several who speak together counts for each"},
	{"words", "INTEGER NOT NULL", "in these quotes"},
	{"copies", "INTEGER NOT NULL", "how many of the documents are near-copies of others, if sayso --copies marked them"},
	{"copied_quotes", "INTEGER NOT NULL", "how many of the quotes stand in those"},
	{"first_day", "TEXT", "of the first document with a date"},
	{"last_day", "TEXT", "of the last"},
	{"outlets", "TEXT NOT NULL", "the most frequent first, a JSON array"},
}

// appearanceColumns are those of the table appearances.
var appearanceColumns = []struct{ name, typ, about string }{
	{"doc", "INTEGER NOT NULL", "the document"},
	{"entity", "TEXT NOT NULL", "the entity in it"},
	{"person", "TEXT NOT NULL", "who that is over all documents"},
}

// corpus returns the statements that make the tables of people.
func corpus() string {
	var b strings.Builder
	for _, t := range []struct {
		name, keys string
		columns    []struct{ name, typ, about string }
	}{
		{"people", "", peopleColumns},
		{"appearances", ",\n  PRIMARY KEY (doc, entity),\n  FOREIGN KEY (doc, entity) REFERENCES entities (doc, entity),\n  FOREIGN KEY (person) REFERENCES people (person)", appearanceColumns},
	} {
		b.WriteString("CREATE TABLE " + t.name + " (")
		for i, c := range t.columns {
			if i > 0 {
				b.WriteString(",")
			}
			b.WriteString("\n  " + c.name + " " + c.typ)
		}
		b.WriteString(t.keys + "\n) WITHOUT ROWID;\n")
		for _, c := range t.columns {
			b.WriteString("INSERT INTO codebook VALUES (" + literal(t.name) + ", " + literal(c.name) + ", " + literal(strings.Fields(c.typ)[0]) + ", " + literal(c.about) + ");\n")
		}
	}
	return b.String()
}

// join brings the people of all documents together and writes them, once.
func (d *DB) join() error {
	if d.joined != nil {
		return nil
	}
	if err := d.begin(nil); err != nil {
		return err
	}
	d.joined = d.people.Join()
	if err := d.exec(corpus()); err != nil {
		return err
	}
	add, err := d.conn.PrepareContext(context.Background(), "INSERT INTO people VALUES (?"+strings.Repeat(", ?", len(peopleColumns)-1)+")")
	if err != nil {
		return err
	}
	defer add.Close()
	for _, r := range d.joined.Rows() {
		alone := 0
		if r.Alone {
			alone = 1
		}
		_, err := add.Exec(r.ID, r.Name, people.KindOf(r.Type), alone, table.Array(r.Aliases), table.Array(r.Titles), table.Array(r.Affiliations),
			null(string(r.Gender)), null(r.GenderFrom), null(r.GenderEvidence), r.Documents, r.Quotes, r.Words, r.Copies, r.CopiedQuotes, null(r.First), null(r.Last), table.Array(r.Outlets))
		if err != nil {
			return err
		}
	}
	return nil
}

// null returns a value that is NULL for an empty string.
func null(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// Link says who the entities of a record are over all documents, in the table
// appearances. It is for records that Write was given, each once more and in the same
// order, after the last of them. Without it that table stays empty.
func (d *DB) Link(rec *pipeline.Record) error {
	if err := d.join(); err != nil {
		return err
	}
	if d.link == nil {
		var err error
		if d.link, err = d.conn.PrepareContext(context.Background(), "INSERT INTO appearances VALUES (?, ?, ?)"); err != nil {
			return err
		}
	}
	d.linked++
	for i, p := range d.joined.Of(rec) {
		if p.Row == nil || p.Row.Alone {
			continue // nobody, or nobody in particular
		}
		if _, err := d.link.Exec(d.linked, rec.Entities[i].ID, p.ID); err != nil {
			return err
		}
	}
	return nil
}
