package table_test

import (
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/sink/table"
)

// passage returns a passage at a place.
func passage(start int, s string) pipeline.Passage {
	return pipeline.Passage{Range: pipeline.Range{Start: start, End: start + len(s)}, Text: s}
}

// record returns a record with a quote of one speaker, one of two, one of nobody.
func record() *pipeline.Record {
	lee := pipeline.Speaker{Passage: passage(30, "she"), Kind: pipeline.OnePerson, Entity: "e1", Name: "Ann Lee"}
	return &pipeline.Record{
		ID: "a", OffsetUnit: pipeline.Byte,
		Meta: pipeline.Meta{{Name: "date", Value: "12 April 2017"}, {Name: "site", Value: "Post"}},
		Entities: []pipeline.Entity{
			{ID: "e1", Type: pipeline.Person, Name: "Ann Lee", Aliases: []string{"Lee"}, Title: "mayor", Gender: pipeline.Female, GenderFrom: pipeline.FromPronoun,
				Mentions: []pipeline.Mention{{Passage: passage(0, "Ann Lee"), Kind: pipeline.Name, Confidence: .9}, {Passage: passage(30, "she"), Kind: pipeline.Pronoun}}},
			{ID: "e2", Type: pipeline.Organization, Name: "Norden Rail", Mentions: []pipeline.Mention{{Passage: passage(40, "Norden Rail"), Kind: pipeline.Name}}},
		},
		Quotes: []pipeline.Quote{
			{ID: "q1", Type: pipeline.Direct, Act: pipeline.Speech, Content: []pipeline.Passage{passage(10, `"We won - 2,`), passage(24, `no 3."`)}, Speaker: &lee, Confidence: .9,
				Cue: &pipeline.Cue{Passage: passage(34, "said"), Lemma: "say"}},
			{ID: "q2", Type: pipeline.Indirect, Act: pipeline.Thought, Content: []pipeline.Passage{passage(60, "all is well")}, Confidence: .5, Speaker: &pipeline.Speaker{
				Passage: passage(40, "Norden Rail and Lee"), Kind: pipeline.GroupSpeaker,
				Members: []pipeline.Member{{Passage: passage(40, "Norden Rail"), Kind: pipeline.OneBody, Entity: "e2", Name: "Norden Rail"}, {Passage: passage(56, "Lee"), Kind: pipeline.OnePerson, Entity: "e1", Name: "Ann Lee"}}}},
			{ID: "q3", Type: pipeline.Direct, Act: pipeline.Speech, Content: []pipeline.Passage{passage(80, `"No."`)}, Confidence: .4},
		},
	}
}

// columns returns the values of some columns of each row.
func columns(t *testing.T, tab *table.Table, names ...string) (rows [][]any) {
	t.Helper()
	for row := range tab.Rows(record(), 7) {
		var cells []any
		for _, name := range names {
			i := slices.IndexFunc(tab.Columns, func(c table.Column) bool { return c.Name == name })
			require.GreaterOrEqual(t, i, 0, name)
			cells = append(cells, row[i])
		}
		rows = append(rows, cells)
	}
	return rows
}

func TestTablesSayWhatTheRecordSays(t *testing.T) {
	assert.Equal(t, [][]any{{7, "a", "Post", "2017-04-12", 2, 3, 9}}, columns(t, table.Documents, "doc", "document", "outlet", "day", "entity_count", "quote_count", "quoted_words"))
	assert.Equal(t, [][]any{
		{"e1", "PER", "Ann Lee", []string{"Lee"}, "mayor", nil, "f", "pronoun", 2, 2, 8},
		{"e2", "ORG", "Norden Rail", []string{}, nil, nil, nil, nil, 1, 1, 3},
	}, columns(t, table.Entities, "entity", "type", "name", "aliases", "title", "affiliation", "gender", "gender_from", "mention_count", "quote_count", "quoted_words"))
	assert.Equal(t, [][]any{
		{"e1", 1, "PER", "Ann Lee", "Ann Lee", "name", 0, 7, .9},
		{"e1", 2, "PER", "Ann Lee", "she", "pronoun", 30, 33, nil},
		{"e2", 1, "ORG", "Norden Rail", "Norden Rail", "name", 40, 51, nil},
	}, columns(t, table.Mentions, "entity", "mention", "type", "name", "mention_text", "mention_kind", "mention_start", "mention_end", "confidence"))
	assert.Equal(t, [][]any{
		{"q1", 1, 1, "she", "Ann Lee", "person", "f", 5, "direct"},
		{"q2", 1, 2, "Norden Rail", "Norden Rail", "organization", nil, 3, "indirect"},
		{"q2", 2, 2, "Lee", "Ann Lee", "person", "f", 3, "indirect"},
	}, columns(t, table.Speakers, "quote", "member", "together", "speaker", "name", "kind", "gender", "words", "quote_type"))
}

func TestAQuoteOfSeveralIsOneRowOrOneForEach(t *testing.T) {
	names := []string{"quote", "member", "speaker", "name", "kind", "entity_type", "names"}
	one := []any{"q1", nil, "she", "Ann Lee", "person", "PER", []string{"Ann Lee"}}
	none := []any{"q3", nil, nil, nil, nil, nil, []string{}}
	both := []string{"Norden Rail", "Ann Lee"}
	assert.Equal(t, [][]any{one, {"q2", nil, "Norden Rail and Lee", nil, "group", nil, both}, none}, columns(t, table.Quotes, names...))
	assert.Equal(t, [][]any{one, {"q2", 1, "Norden Rail", "Norden Rail", "organization", "ORG", both}, {"q2", 2, "Lee", "Ann Lee", "person", "PER", both}, none},
		columns(t, table.Said, names...))
}

// keywords are words that a column of a database can only have between quotation
// marks.
var keywords = regexp.MustCompile(`^(all|and|as|by|case|cast|check|column|cross|default|desc|end|else|for|from|full|group|having|in|index|into|is|join|key|left|like|limit|natural|not|null|offset|on|or|order|primary|references|right|select|set|table|then|to|union|unique|using|values|when|where)$`)

func TestColumnsAreDescribed(t *testing.T) {
	for _, tab := range append(table.All, table.Said) {
		seen := map[string]bool{}
		for _, c := range tab.Columns {
			assert.Regexp(t, `^[a-z][a-z0-9_]*$`, c.Name)
			assert.NotRegexp(t, keywords, c.Name, "needs no quotation marks in SQL")
			assert.False(t, seen[c.Name], "%s.%s comes twice", tab.Name, c.Name)
			assert.Regexp(t, `^[^\n.]+$`, c.About, "%s.%s", tab.Name, c.Name)
			seen[c.Name] = true
		}
	}
}

func TestValuesAreOfTheTypeOfTheirColumn(t *testing.T) {
	bare := &pipeline.Record{Entities: make([]pipeline.Entity, 1), Quotes: make([]pipeline.Quote, 1)}
	bare.Entities[0].Mentions = make([]pipeline.Mention, 1)
	for _, tab := range append(table.All, table.Said) {
		tab = table.Fields{}.Columns(tab, record())
		for row := range tab.Rows(record(), 1) {
			checkTypes(t, tab, row, true)
		}
		for row := range tab.Rows(bare, 1) {
			checkTypes(t, tab, row, false)
		}
		checkTypes(t, tab, tab.Bare(record(), 1), false)
	}
}

// checkTypes holds the values of a row to their columns. full says that the record
// has all that a record always has.
func checkTypes(t *testing.T, tab *table.Table, row []any, full bool) {
	t.Helper()
	for i, c := range tab.Columns {
		name := tab.Name + "." + c.Name
		switch v := row[i].(type) {
		case nil:
			assert.NotContains(t, []table.Type{table.Texts, table.Ints}, c.Type, "%s: a list is never nil", name)
			assert.True(t, c.Null || !full, "%s has no value", name)
		case string:
			assert.Contains(t, []table.Type{table.Text, table.JSON}, c.Type, name)
		case int:
			assert.Equal(t, table.Int, c.Type, name)
		case float64:
			assert.Equal(t, table.Real, c.Type, name)
		case []string:
			assert.Equal(t, table.Texts, c.Type, name)
		case []int:
			assert.Equal(t, table.Ints, c.Type, name)
		default:
			t.Errorf("%s: a %T", name, v)
		}
	}
}

func TestRowsMayStopAnywhere(t *testing.T) {
	for _, tab := range append(table.All, table.Said) {
		n := 0
		for range tab.Rows(record(), 1) {
			n++
			break
		}
		assert.Equal(t, 1, n, tab.Name)
	}
}

func TestOutletIsTheBestFieldThatNamesOne(t *testing.T) {
	for _, c := range []struct {
		meta pipeline.Meta
		want string
	}{
		{nil, ""},
		{pipeline.Meta{{Name: "site", Value: "bbc.co.uk"}, {Name: "Outlet", Value: "BBC"}}, "BBC"},
		{pipeline.Meta{{Name: "outlet", Value: " "}, {Name: "source", Value: "Wire"}}, "Wire"},
		{pipeline.Meta{{Name: "source", Value: map[string]any{"id": 1}}}, ""},
	} {
		assert.Equal(t, c.want, table.Outlet(c.meta), "%v", c.meta)
	}
}
