package sqlite

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink/table"
)

// tables returns the tables, each after those that it refers to.
func tables(fields table.Fields, first *pipeline.Record) []*table.Table {
	return []*table.Table{fields.Columns(table.Documents, first), table.Entities, table.Mentions, table.Quotes, table.Speakers}
}

// keys are what the columns of a table are held to.
var keys = map[string]string{
	"documents": `PRIMARY KEY (doc)`,
	"entities": `PRIMARY KEY (doc, entity),
  FOREIGN KEY (doc) REFERENCES documents (doc)`,
	"mentions": `PRIMARY KEY (doc, entity, mention),
  FOREIGN KEY (doc) REFERENCES documents (doc),
  FOREIGN KEY (doc, entity) REFERENCES entities (doc, entity)`,
	"quotes": `UNIQUE (doc, quote),
  FOREIGN KEY (doc) REFERENCES documents (doc),
  FOREIGN KEY (doc, entity) REFERENCES entities (doc, entity),
  FOREIGN KEY (doc, via) REFERENCES quotes (doc, quote)`,
	"speakers": `PRIMARY KEY (doc, quote, member),
  FOREIGN KEY (doc) REFERENCES documents (doc),
  FOREIGN KEY (doc, quote) REFERENCES quotes (doc, quote),
  FOREIGN KEY (doc, entity) REFERENCES entities (doc, entity)`,
}

// schema returns the statements that make the tables, and the table codebook, which
// says what each column holds.
func schema(tables []*table.Table) string {
	var b strings.Builder
	b.WriteString("CREATE TABLE codebook (table_name TEXT NOT NULL, column_name TEXT NOT NULL, type TEXT NOT NULL, about TEXT NOT NULL, PRIMARY KEY (table_name, column_name)) WITHOUT ROWID;\n")
	for _, t := range tables {
		b.WriteString(create(t))
		for _, c := range held(t) {
			fmt.Fprintf(&b, "INSERT INTO codebook VALUES (%s, %s, %s, %s);\n", literal(t.Name), literal(c.Name), literal(string(c.Type)), literal(c.About))
		}
	}
	return b.String()
}

// create returns the statement that makes a table. The full-text index refers to the
// rows of quotes by their number, the column id.
func create(t *table.Table) string {
	var b strings.Builder
	fmt.Fprintf(&b, "CREATE TABLE %s (\n", t.Name)
	if t.Name == "quotes" {
		b.WriteString("  id INTEGER PRIMARY KEY,\n")
	}
	for _, c := range held(t) {
		null := " NOT NULL"
		if c.Null {
			null = ""
		}
		fmt.Fprintf(&b, "  %s %s%s,\n", name(c.Name), types[c.Type], null)
	}
	b.WriteString("  " + keys[t.Name] + "\n)")
	if strings.HasPrefix(keys[t.Name], "PRIMARY KEY (doc, ") {
		b.WriteString(" WITHOUT ROWID")
	}
	return b.String() + ";\n"
}

// types are the types of columns. Lists are JSON arrays, which json_each reads.
var types = map[table.Type]string{
	table.Text: "TEXT", table.Int: "INTEGER", table.Real: "REAL", table.Texts: "TEXT", table.Ints: "TEXT", table.JSON: "TEXT",
}

// held returns the columns that the database has of a table.
func held(t *table.Table) []table.Column {
	return slices.DeleteFunc(slices.Clone(t.Columns), func(c table.Column) bool { return c.Joined })
}

func insert(t *table.Table) string {
	var names []string
	for _, c := range held(t) {
		names = append(names, name(c.Name))
	}
	return fmt.Sprintf("INSERT INTO %s (%s) VALUES (?%s)", t.Name, strings.Join(names, ", "), strings.Repeat(", ?", len(names)-1))
}

// name returns the name of a column between quotation marks: those of fields may be
// any text.
func name(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// literal returns a text as SQL has it.
func literal(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }

// views are the statements that make the views.
//
//go:embed views.sql
var views string

// indexes returns the statements that make the indexes. The index of words finds
// "resigned" for "resigns", and "Zoe" for "Zoë".
func indexes() string {
	all := []string{
		"documents (document)", "documents (outlet, day)", "documents (day)", "entities (name)", "quotes (name)", "quotes (kind)", "quotes (cue_lemma)", "quotes (doc, entity)",
		"speakers (name)", "speakers (doc, entity)", "speakers (kind, gender)", "appearances (person)", "people (name)",
	}
	var b strings.Builder
	for _, on := range all {
		words := strings.FieldsFunc(on, func(r rune) bool { return strings.ContainsRune(" (),", r) })
		fmt.Fprintf(&b, "CREATE INDEX %s ON %s;\n", strings.Join(words, "_"), on)
	}
	return b.String() + `CREATE VIRTUAL TABLE quotes_fts USING fts5 (content, names, speaker, content="quotes", content_rowid="id", tokenize="porter unicode61 remove_diacritics 2");
INSERT INTO quotes_fts (quotes_fts) VALUES ('rebuild');
`
}
