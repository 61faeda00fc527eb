package source_test

import (
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline"
	"github.com/d1af08f5/sayso/pipeline/source"
)

func TestARowIsADocument(t *testing.T) {
	rained := got{id: "1", text: "It rained."}
	for _, tt := range []struct {
		name, in string
		want     []got
	}{
		{"commas", "id,text\n1,It rained.\n", []got{rained}},
		{"semicolons", "id;text\n1;It rained.\n", []got{rained}},
		{"tabs", "id\ttext\n1\tIt rained.\n", []got{rained}},
		{"bars", "id|text\n1|It rained.\n", []got{rained}},
		{"the first control character, as Hive has it", "id\x01text\n1\x01It rained.\n", []got{rained}},
		{"carriage returns", "id,text\r\n1,It rained.\r\n", []got{rained}},
		{"a byte order mark", "\ufeffid,text\n1,It rained.\n", []got{rained}},
		{"Excel's word on the delimiter", "sep=;\nid;text\n1;It rained.\n", []got{rained}},
		{"UTF-16", "\xff\xfei\x00d\x00,\x00t\x00e\x00x\x00t\x00\n\x00" + "1\x00,\x00a\x00", []got{{id: "1", text: "a"}}},
		{"no line break at the end", "id,text\n1,It rained.", []got{rained}},
		{"names in capitals", "ID,TEXT\n1,It rained.\n", []got{rained}},
		{"names in quotation marks", `"id","text"` + "\n" + `"1","It rained."`, []got{rained}},
		{"another usual name", "id,articleBody\n1,It rained.\n", []got{rained}},
		{"a name with a blank", "id,Full Text\n1,It rained.\n", []got{rained}},
		{"the likelier of two names", "id,content,text\n1,Rain,It rained.\n", []got{rained}},
		{"the likelier is empty", "id,content,text\n1,It rained.,\n", []got{rained}},
		{"a text over several lines", "id,text\n1,\"It\n\nrained.\"\n", []got{{id: "1", text: "It\n\nrained."}}},
		{"marks inside", "id,text\n1,\"\"\"It rained,\"\" he said.\"\n", []got{{id: "1", text: `"It rained," he said.`}}},
		{"marks that were not doubled", "id,text\n1,It \"rained\".\n", []got{{id: "1", text: `It "rained".`}}},
		{"no id", "date,text\n1,It rained.\n,It snowed.\n", []got{{id: "stdin:1", text: "It rained."}, {id: "stdin:2", text: "It snowed."}}},
		{"windows-1252", "id,text\n1,\"\x93Caf\xe9,\x94 he said to them.\"\n", []got{{id: "1", text: "“Café,” he said to them.", decoded: true}}},
		{"empty cells at the end", "id,text\n1,It rained.,,\n", []got{rained}},
		{"an index without a name", "\ttext\n0\tIt rained.\n", []got{{id: "stdin:1", text: "It rained."}}},
		{"too many cells", "id,text\n1,It rained, they said.\n", []got{{id: "stdin:1", err: "row 1, line 2: 3 cells, but the header has 2"}}},
		{"too few cells", "id,text\n1\n", []got{{id: "stdin:1", err: `row 1, line 2: only 1 of 2 cells, without "text"`}}},
		{"a NUL", "id,text\n1,a\x00b\n2,c\n", []got{{id: "stdin:1", err: "binary"}, {id: "2", text: "c"}}},
		{"a cell without an end", "id,text\n1,It rained.\n2,\"It snowed.\n3,It hailed.\n", []got{rained, {id: "stdin:2", err: "row 2, line 3: a quoted cell has no end"}}},
		{"a header with a cell without an end", "id,\"text\n1,It rained.\n", []got{{id: "stdin:1", err: "header: a quoted cell has no end"}}},
		{"one name three times", "a,a,a 2,a,id,text\n,,,,1,It rained.\n", []got{rained}},
		{"a header alone", "id,text\n", []got{{id: "stdin:1", err: "no text"}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			rd := source.Reader{Kind: "csv"}
			requireDocs(t, tt.want, rd.Stream(strings.NewReader(tt.in)))
			requireDocs(t, tt.want, rd.Stream(iotest.OneByteReader(strings.NewReader(tt.in))))
		})
	}
}

func TestOtherColumnsAreMetadata(t *testing.T) {
	const in = "z,,text,z,n\nb,c,It rained.,d,1.50\n"
	for doc, err := range (&source.Reader{Kind: "csv"}).Stream(strings.NewReader(in)) {
		require.NoError(t, err)
		assert.Equal(t, pipeline.Meta{
			{Name: "z", Value: "b"}, {Name: "column 2", Value: "c"}, {Name: "z 2", Value: "d"}, {Name: "n", Value: "1.50"},
		}, doc.Meta, "in their order, each under a name of its own")
	}
}

func TestTheColumnOfTextsCanBeNamed(t *testing.T) {
	const in = "id,text,lead\n1,a,b\n"
	rd := source.Reader{Kind: "csv", TextField: "lead", IDField: "text"}
	requireDocs(t, []got{{id: "a", text: "b"}}, rd.Stream(strings.NewReader(in)))
	rd.TextField = "story"
	requireDocs(t, []got{{id: "stdin:1", err: `header: no "text": no field "story", only "id", "text", "lead"`}}, rd.Stream(strings.NewReader(in)))
}

func TestATableIsKnownByItsHeader(t *testing.T) {
	for name, in := range map[string]string{
		"id,date,outlet,text\n1,2026,Post,It rained.\n":  "csv",
		"Date;Title;Body\n2026;Rain;It rained.\n":        "csv",
		"headline,story\nRain,It rained.\n":              "csv",
		"Text, he said, was short.\nBut it was good.\n":  "text",
		"Content, body\nand soul\n":                      "text",
		"text\nIt rained.\n":                             "text",
		"He spoke of text, story and news.\nIt ended.\n": "text",
		"id,date,text": "text",
	} {
		t.Run(name, func(t *testing.T) {
			requireDocs(t, collect((&source.Reader{Kind: in}).Stream(strings.NewReader(name))), source.Auto(strings.NewReader(name)))
		})
	}
}

func FuzzTable(f *testing.F) {
	f.Add("id,text\n1,\"It \"\"rained\"\"\"\n")
	f.Add("a;text\n\"x;y\n1;2;3\n")
	f.Add("\ufeffsep=|\ntext|id\n\"\n")
	f.Fuzz(func(t *testing.T, in string) {
		n := 0
		for doc, err := range (&source.Reader{Kind: "csv"}).Stream(strings.NewReader(in)) {
			n++
			require.True(t, err != nil || utf8.ValidString(doc.Text))
			names := make(map[string]bool)
			for _, field := range doc.Meta {
				require.True(t, utf8.ValidString(field.Name))
				require.False(t, names[field.Name], "names are distinct")
				names[field.Name] = true
			}
		}
		require.Positive(t, n, "an input without a document and without an error")
	})
}
