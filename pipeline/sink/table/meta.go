package table

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
)

// Fields chooses the fields of the input, which a record has as meta, that get a
// column of their own. Columns are laid out when the first document comes, since a
// table that is a stream has its columns before its rows.
type Fields struct {
	// Names are the fields that get a column. Nil chooses the scalar fields of the
	// first document, and gives a column "meta" to what other documents have beside
	// them, so that nothing is lost.
	Names []string
}

// Columns returns t with a column for each field chosen, after those that say which
// document it is. A column has the name of its field, all in text; where a column
// has that name already, "meta_" stands before it. first is the first document; it
// is nil if there is none.
func (f Fields) Columns(t *Table, first *pipeline.Record) *Table {
	names, rest := f.Names, f.Names == nil
	if rest && first != nil {
		names = scalars(first.Meta)
	}
	names = slices.DeleteFunc(slices.Clone(names), func(name string) bool { return name == "" || name == "outlet" })
	at := 1 + slices.IndexFunc(t.Columns, func(c Column) bool { return c.Name == "day" })
	joined := t.Columns[at-1].Joined
	with := slices.Clone(t.Columns[:at])
	for _, name := range names {
		about := "the field " + strconv.Quote(name) + " of the input; as JSON if it is no text"
		with = append(with, Column{Name: free(name, with, t.Columns), Type: Text, Null: true, Joined: joined, About: about, document: true, of: field(name)})
	}
	if rest {
		with = append(with, Column{Name: "meta", Type: JSON, Null: true, Joined: joined, About: "the fields of the input that have no column", document: true, of: others(append(names, "outlet"))})
	}
	wider := *t
	wider.Columns = append(with, t.Columns[at:]...)
	return &wider
}

// free returns a name for the column of a field that no other column has. Databases
// do not tell case apart.
func free(name string, lists ...[]Column) string {
	taken := func(name string) bool {
		return strings.EqualFold(name, "meta") || strings.EqualFold(name, "id") || slices.ContainsFunc(lists, func(list []Column) bool {
			return slices.ContainsFunc(list, func(c Column) bool { return strings.EqualFold(c.Name, name) })
		})
	}
	name = clean(name)
	for base, n := "meta_"+name, 1; taken(name); n++ {
		if name = base; n > 1 {
			name = base + "_" + strconv.Itoa(n)
		}
	}
	return name
}

// scalars returns the names of the fields that are neither lists nor objects.
func scalars(m pipeline.Meta) []string {
	names := []string{}
	for _, f := range m {
		if s, ok := encode(f.Value).(string); ok && !strings.HasPrefix(s, "[") && !strings.HasPrefix(s, "{") {
			names = append(names, f.Name)
		}
	}
	return names
}

// field returns the value of a column of a field.
func field(name string) func(*item) any {
	return func(it *item) any {
		v, _ := it.rec.Meta.Get(name)
		if s := it.rec.Meta.Text(name); s != "" {
			return text(s)
		}
		switch s := encode(v); s {
		case "null", `""`:
			return nil
		default:
			return s
		}
	}
}

// others returns the value of the column "meta": an object of the fields that are
// not among names, and of an outlet that is no text.
func others(names []string) func(*item) any {
	return func(it *item) any {
		var rest pipeline.Meta
		for _, f := range it.rec.Meta {
			if !slices.Contains(names, f.Name) || f.Name == "outlet" && it.rec.Meta.Text("outlet") == "" {
				rest = append(rest, f)
			}
		}
		if len(rest) == 0 {
			return nil
		}
		return encode(rest)
	}
}

// Outlet returns who published a document with these fields, or "".
func Outlet(m pipeline.Meta) string { return m.First(pipeline.OutletFields...) }

var _ json.Marshaler = pipeline.Meta{} // encode keeps the order of its fields
