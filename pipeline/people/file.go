package people

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
)

// File is a people file: what a person knows better than the rules, applied after
// them. It is CSV with a row of column names, of which alias or name must be there:
//
//	alias   what records call somebody: a name, or the id of a row; empty is the name
//	name    what the row is to be called; rows of one name become one
//	gender  f, m, x, or ? for not known
//	kind    person, organization or place
//	role    what the row is to say of what they do
//	drop    yes leaves them out
//
// Lines that begin with # are comments.
type File struct {
	Lines []Line
	byKey map[string][]int  // what an alias is looked up by, to lines
	to    map[string]string // what an alias or a name is looked up by, to what both have in common
}

// Line is a line of a people file.
type Line struct {
	Number            int // of the line in the file, from 1
	Alias, Name, Role string
	Gender            pipeline.Gender     // "?" takes a gender away
	Kind              pipeline.EntityType // empty leaves the kind
	Drop              bool
}

// Columns are the columns of a people file.
var Columns = []string{"alias", "name", "gender", "kind", "role", "drop"}

// kinds are the kinds of a people file and of rows.
var kinds = []struct {
	kind string
	typ  pipeline.EntityType
}{{"person", pipeline.Person}, {"organization", pipeline.Organization}, {"place", pipeline.Place}}

// KindOf returns what rows call a type: "person".
func KindOf(t pipeline.EntityType) string {
	for _, k := range kinds {
		if k.typ == t {
			return k.kind
		}
	}
	return string(t)
}

// ReadFile reads a people file. Its errors give the number of the line.
func ReadFile(r io.Reader) (*File, error) {
	rows := csv.NewReader(r)
	rows.Comment, rows.FieldsPerRecord, rows.TrimLeadingSpace = '#', -1, true
	head, err := rows.Read()
	if err == io.EOF {
		return nil, errors.New("empty: want a row of column names, of " + strings.Join(Columns, ", "))
	}
	if err != nil {
		return nil, err
	}
	at, err := columnsOf(head)
	if err != nil {
		return nil, err
	}
	f := &File{byKey: make(map[string][]int), to: make(map[string]string)}
	for {
		row, err := rows.Read()
		if err == io.EOF {
			return f, nil
		}
		if err != nil {
			return nil, err
		}
		number, _ := rows.FieldPos(0)
		if err := f.add(number, row, at); err != nil {
			return nil, fmt.Errorf("line %d: %w", number, err)
		}
	}
}

// columnsOf returns which field each column is.
func columnsOf(head []string) (map[string]int, error) {
	at := make(map[string]int)
	for i, name := range head {
		name = strings.ToLower(strings.TrimSpace(strings.TrimPrefix(name, "\ufeff")))
		if !slices.Contains(Columns, name) {
			return nil, fmt.Errorf("column %q: want some of %s", name, strings.Join(Columns, ", "))
		}
		at[name] = i
	}
	_, alias := at["alias"]
	_, name := at["name"]
	if !alias && !name {
		return nil, errors.New("neither a column alias nor name")
	}
	return at, nil
}

// add reads a line; one without alias and name is left out.
func (f *File) add(number int, row []string, at map[string]int) (err error) {
	get := func(column string) string {
		if i, ok := at[column]; ok && i < len(row) {
			return strings.TrimSpace(row[i])
		}
		return ""
	}
	l := Line{Number: number, Alias: get("alias"), Name: get("name"), Role: get("role"), Gender: pipeline.Gender(get("gender"))}
	if l.Alias == "" {
		l.Alias = l.Name
	}
	if l.Alias == "" {
		return nil
	}
	if !slices.Contains([]pipeline.Gender{"", "?", pipeline.Female, pipeline.Male, pipeline.Nonbinary}, l.Gender) {
		return fmt.Errorf("gender %q: want f, m, x or ?", l.Gender)
	}
	if l.Kind, err = typeOf(get("kind")); err != nil {
		return err
	}
	switch d := strings.ToLower(get("drop")); d {
	case "yes", "true", "1", "x":
		l.Drop = true
	case "", "no", "false", "0":
	default:
		return fmt.Errorf("drop %q: want yes or no", d)
	}
	return f.index(l)
}

func typeOf(kind string) (pipeline.EntityType, error) {
	for _, k := range kinds {
		if strings.EqualFold(kind, k.kind) || strings.EqualFold(kind, string(k.typ)) {
			return k.typ, nil
		}
	}
	if kind == "" {
		return "", nil
	}
	return "", fmt.Errorf("kind %q: want person, organization or place", kind)
}

// index adds a line. Two lines for one alias would leave open which one holds.
func (f *File) index(l Line) error {
	for _, k := range lookups(l.Alias) {
		for _, i := range f.byKey[k] {
			if strings.EqualFold(f.Lines[i].Alias, l.Alias) {
				return fmt.Errorf("alias %q: line %d has it already", l.Alias, f.Lines[i].Number)
			}
		}
		f.byKey[k] = append(f.byKey[k], len(f.Lines))
	}
	if l.Name != "" {
		for _, k := range append(lookups(l.Alias), lookups(l.Name)...) {
			f.to[k] = "name " + bodyKey(l.Name)
		}
	}
	f.Lines = append(f.Lines, l)
	return nil
}

// lookups returns what a name in a people file is looked up by: as a person's and as
// a body's. An id is looked up as it is.
func lookups(name string) []string {
	if isID(name) {
		return []string{name}
	}
	person := "PER " + personKey(name)
	return []string{person, "* " + bodyKey(name)}
}

// personKey returns a person's name as it is looked up in a people file.
func personKey(name string) string {
	if f, full := formOf(name); full {
		return f.String()
	}
	return strings.Join(nameWords(name), " ")
}

// lookup returns what a key is looked up by in a people file.
func (k key) lookup() string {
	switch {
	case k.typ != pipeline.Person:
		return "* " + k.name
	case k.alone():
		return "PER " + k.name
	}
	return "PER " + k.form.String()
}

// block returns the block of a key, or of the name that a line of the file gives it.
func (f *File) block(k key) string {
	if f == nil {
		return k.block()
	}
	if to, ok := f.to[k.lookup()]; ok {
		return to
	}
	return k.block()
}

// linesFor returns the lines that are about a row, in the order of the file.
func (f *File) linesFor(id string, typ pipeline.EntityType, forms tally, alone bool) (lines []int) {
	if f == nil {
		return nil
	}
	lines = append(lines, f.byKey[id]...)
	for _, c := range forms {
		if _, full := formOf(c.word); typ == pipeline.Person && !full && !alone {
			continue // "Lee", of Ann Lee: a line for the name alone is not about her
		}
		k := "* " + bodyKey(c.word)
		if typ == pipeline.Person {
			k = "PER " + personKey(c.word)
		}
		lines = append(lines, f.byKey[k]...)
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}
