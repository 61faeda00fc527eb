package main

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
)

// compiled returns the schema that sayso prints, ready to validate.
func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	printed, _, exit := sayso(t, "", "", "schema")
	require.Equal(t, exitOK, exit)
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(printed))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("record.json", doc))
	schema, err := c.Compile("record.json")
	require.NoError(t, err)
	return schema
}

// requireValid validates each line of out.
func requireValid(t *testing.T, schema *jsonschema.Schema, out string) {
	t.Helper()
	for line := range strings.Lines(out) {
		rec, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
		require.NoError(t, err)
		require.NoError(t, schema.Validate(rec), line)
	}
}

func TestRecordsKeepToTheSchema(t *testing.T) {
	schema := compiled(t)
	for _, args := range [][]string{
		{"../../seeds", "--text"},
		{"../../seeds", "--offsets", "utf16"},
		{"../../testdata/hostile", "--offsets", "rune"},
	} {
		out, _, _ := sayso(t, "", "", append(args, "--tagger", "capitals")...)
		require.NotEmpty(t, out)
		requireValid(t, schema, out)
	}
}

func TestSchemaAllowsNothingElse(t *testing.T) {
	schema := compiled(t)
	const good = `{"schema":2,"id":"a","model":"m","offset_unit":"byte","sha256":"` +
		`0000000000000000000000000000000000000000000000000000000000000000","sentences":[],"entities":[],"quotes":[]}`
	requireValid(t, schema, good)
	for _, change := range [][2]string{
		{`"schema":2`, `"schema":1`},
		{`"id":"a",`, ``},
		{`"byte"`, `"word"`},
		{`"quotes":[]`, `"quotes":null`},
		{`"quotes":[]`, `"quotes":[],"more":1`},
		{`"sentences":[]`, `"sentences":[{"start":-1,"end":2}]`},
		{`"sentences":[]`, `"sentences":[{"start":0,"end":2,"text":"x"}]`},
		{`"entities":[]`, `"entities":[{"id":"e1","type":"PER","name":"A","mentions":[]}]`},
		{`"quotes":[]`, `"quotes":[{"id":"q1","type":"direct","content":[{"start":0,"end":1,"text":"x"}],"confidence":1.1}]`},
	} {
		rec, err := jsonschema.UnmarshalJSON(strings.NewReader(strings.Replace(good, change[0], change[1], 1)))
		require.NoError(t, err)
		assert.Error(t, schema.Validate(rec), change[1])
	}
}

// object is the schema of an object.
type object struct {
	Required   []string
	Properties map[string]json.RawMessage
	Additional *bool `json:"additionalProperties"`
}

// TestSchemaHasTheFieldsOfTheRecord compares field names and which fields are
// required.
func TestSchemaHasTheFieldsOfTheRecord(t *testing.T) {
	var root struct {
		object
		Defs map[string]json.RawMessage `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal([]byte(recordSchema), &root))
	objects := map[string]object{"record": root.object}
	for name, raw := range root.Defs {
		var o object
		require.NoError(t, json.Unmarshal(raw, &o))
		objects[name] = o
	}
	delete(objects, "offset")
	delete(objects, "kind")
	types := map[string]any{
		"record":  pipeline.Record{},
		"range":   pipeline.Range{},
		"passage": pipeline.Passage{},
		"entity":  pipeline.Entity{},
		"mention": pipeline.Mention{},
		"quote":   pipeline.Quote{},
		"cue":     pipeline.Cue{},
		"speaker": pipeline.Speaker{},
		"member":  pipeline.Member{},
	}
	for name, o := range objects {
		require.Contains(t, types, name)
		all, required := fields(reflect.TypeOf(types[name]))
		assert.ElementsMatch(t, all, slices.Collect(maps.Keys(o.Properties)), name)
		assert.ElementsMatch(t, required, o.Required, name)
		assert.True(t, o.Additional != nil && !*o.Additional, "%s allows nothing else", name)
	}
	assert.Len(t, objects, len(types))
}

// fields returns the JSON fields of a struct, and those that are required.
func fields(t reflect.Type) (all, required []string) {
	for f := range t.Fields() {
		if f.Anonymous {
			a, r := fields(f.Type)
			all, required = append(all, a...), append(required, r...)
			continue
		}
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		all = append(all, name)
		if options != "omitempty" {
			required = append(required, name)
		}
	}
	return all, required
}

// TestSchemaListsTheConstants compares the values that the schema allows with the
// constants of package pipeline.
func TestSchemaListsTheConstants(t *testing.T) {
	var root struct {
		Defs map[string]struct {
			Properties map[string]struct{ Enum []string }
			Enum       []string
		} `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal([]byte(recordSchema), &root))
	enum := func(object, field string) []string { return root.Defs[object].Properties[field].Enum }
	assert.Equal(t, enum("entity", "type"), strs(pipeline.Person, pipeline.Place, pipeline.Organization))
	assert.Equal(t, enum("entity", "gender"), strs(pipeline.Female, pipeline.Male, pipeline.Nonbinary))
	assert.Equal(t, enum("entity", "gender_from"), strs(pipeline.FromPronoun, pipeline.FromTitle, pipeline.FromName))
	assert.Equal(t, enum("mention", "kind"), strs(pipeline.Name, pipeline.Pronoun, pipeline.Nominal))
	assert.Equal(t, enum("quote", "type"), strs(pipeline.Direct, pipeline.Mixed, pipeline.Indirect))
	assert.Equal(t, enum("quote", "act"), strs(pipeline.AllActs...))
	assert.Equal(t, root.Defs["kind"].Enum, strs(pipeline.AllSpeakerKinds...))
	assert.Equal(t, enum("quote", "mode"), strs(pipeline.Negated, pipeline.Hypothetical)) // Asserted is left out
}

// strs returns constants as plain strings.
func strs[S ~string](all ...S) []string {
	out := make([]string, len(all))
	for i, s := range all {
		out[i] = string(s)
	}
	return out
}
