package source_test

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline/source"
)

// got is the important part of a document, with its error.
type got struct {
	id, source, text string
	decoded          bool
	err              string // a part of the error's message
}

// collect returns all of docs, without metadata.
func collect(docs source.Docs) []got {
	var all []got
	for doc, err := range source.Finished(docs) {
		g := got{doc.ID, doc.Source, doc.Text, doc.Decoded, ""}
		if err != nil {
			g.err = err.Error()
		}
		all = append(all, g)
	}
	return all
}

// requireDocs compares documents. Of an error it compares the part that is wanted.
func requireDocs(t *testing.T, want []got, docs source.Docs) {
	t.Helper()
	all := collect(docs)
	for i := range min(len(all), len(want)) {
		if want[i].err != "" {
			require.Contains(t, all[i].err, want[i].err)
			all[i].err, all[i].text, want[i].text = want[i].err, "", ""
		}
	}
	require.Equal(t, want, all)
}

func TestTextIsOneDocument(t *testing.T) {
	tests := []struct {
		name, in string
		want     got
	}{
		{"plain", "It rained.\nIt snowed.\n", got{id: "stdin:1", text: "It rained.\nIt snowed.\n"}},
		{"empty", "", got{id: "stdin:1"}},
		{"a byte order mark is text", "\ufeffIt rained.", got{id: "stdin:1", text: "\ufeffIt rained."}},
		{"UTF-16 little endian", "\xff\xfeH\x00i\x00\x1c\x20\x3d\xd8\x00\xde", got{id: "stdin:1", text: "Hi“😀", decoded: true}},
		{"UTF-16 big endian", "\xfe\xff\x00H\x00i\x20\x1c", got{id: "stdin:1", text: "Hi“", decoded: true}},
		{"windows-1252", "\x93We won,\x94 he said. It\x92s a caf\xe9.", got{id: "stdin:1", text: "“We won,” he said. It’s a café.", decoded: true}},
		{"JSON is text here", `{"text":"x"}`, got{id: "stdin:1", text: `{"text":"x"}`}},
		{"NUL", "ab\x00cd", got{id: "stdin:1", err: "binary"}},
		{"NUL far in", strings.Repeat("It rained.\n", 10000) + "\x00", got{id: "stdin:1", err: "binary"}},
		{"control characters", "\x01\x02\x03\x04abc", got{id: "stdin:1", err: "binary"}},
		{"a colour or two", "It \x1b[1mrained\x1b[0m.", got{id: "stdin:1", text: "It \x1b[1mrained\x1b[0m."}},
		{"UTF-8 with a broken byte", "“We won,” he said\xff.", got{id: "stdin:1", err: "invalid UTF-8 at byte 21"}},
		{"UTF-8 with as many broken bytes as sound runes", "\u00e9\xe9 said it", got{id: "stdin:1", err: "invalid UTF-8 at byte 2"}},
		{"more bytes of windows-1252 than runes of UTF-8", "\u00e9\xe9\xe9 said it all", got{id: "stdin:1", text: "Ã©éé said it all", decoded: true}},
		{"UTF-8 cut off", "“We won,” he said. “", got{id: "stdin:1", text: "“We won,” he said. “"}},
		{"Cyrillic in a charset of its own", "\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0", got{id: "stdin:1", err: "windows-1252"}},
		{"a quarter beyond ASCII", "caf\xe9", got{id: "stdin:1", text: "café", decoded: true}},
		{"more than a quarter beyond ASCII", "caf\xe9\xe9ab", got{id: "stdin:1", err: "windows-1252"}},
		{"bytes that mean nothing", "a\x81b\x8dc some more text", got{id: "stdin:1", err: "windows-1252"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			requireDocs(t, []got{tt.want}, source.Text(strings.NewReader(tt.in)))
		})
	}
}

func TestReadersNameTheirDocuments(t *testing.T) {
	named := source.Named(strings.NewReader("It rained."), "wire/7")
	assert.Equal(t, []got{{id: "wire/7", source: "wire/7", text: "It rained."}}, collect(source.Text(named)))

	named = source.Named(strings.NewReader(`{"text":"a"}`), "wire")
	assert.Equal(t, []got{{id: "wire:1", source: "wire", text: "a"}}, collect(source.JSONL(named)))

	name := t.TempDir() + "/a.txt"
	require.NoError(t, os.WriteFile(name, []byte("It rained."), 0o600))
	f, err := os.Open(name)
	require.NoError(t, err)
	defer f.Close()
	assert.Equal(t, []got{{id: name, source: name, text: "It rained."}}, collect(source.Text(f)))
}

func TestLinesAreDocuments(t *testing.T) {
	requireDocs(t, []got{
		{id: "stdin:1", text: "It rained."},
		{id: "stdin:3", text: `{"text":"no JSON here"}`},
		{id: "stdin:4", text: "Caf\u00e9.", decoded: true},
		{id: "stdin:5", err: "binary"},
		{id: "stdin:6", text: "The end."},
	}, source.Lines(strings.NewReader("It rained.\r\n \n{\"text\":\"no JSON here\"}\nCaf\xe9.\n\x00\x00\nThe end.")))

	requireDocs(t, []got{{id: "stdin:1", err: "no text"}}, source.Lines(strings.NewReader("\n\n")))
}

func TestJSONLIsADocumentALine(t *testing.T) {
	in := strings.Join([]string{
		"\ufeff" + `{"id":"a","text":"It rained."}`,
		``,
		`{"text":"Un caf\u00e9 \ud83d\ude00"}`,
		`{"id":7,"text":"seven"}`,
		`{"id":12345678901234567890,"text":"large"}`,
		`{"id":null,"text":"null"}`,
		`{"id":"","text":"empty id"}`,
		`{"id":"broken","text":"It`,
		`["id","text"]`,
		`null`,
		`{"id":"none"}`,
		`{"id":"null","text":null}`,
		`{"id":"list","text":["a","b"]}`,
		`{"id":["a"],"text":"a"}`,
		`{"id":"two","text":"a"} {"text":"b"}`,
		"{\"id\":\"latin\",\"text\":\"caf\xe9\"}",
		`{"TEXT":"shouted"}`,
		`{"id":"z","text":"The end."}`,
	}, "\r\n")
	requireDocs(t, []got{
		{id: "a", text: "It rained."},
		{id: "stdin:3", text: "Un café 😀"},
		{id: "7", text: "seven"},
		{id: "12345678901234567890", text: "large"},
		{id: "stdin:6", text: "null"},
		{id: "stdin:7", text: "empty id"},
		{id: "stdin:8", err: "line 8: not a JSON object"},
		{id: "stdin:9", err: "line 9: not a JSON object"},
		{id: "stdin:10", err: "line 10: not a JSON object: null"},
		{id: "none", err: `line 11: no "text"`},
		{id: "null", err: `"text" is not a string`},
		{id: "list", text: "a\n\nb"},
		{id: "stdin:14", err: "the id is neither"},
		{id: "stdin:15", err: "line 15: not a JSON object"},
		{id: "stdin:16", err: "line 16: invalid UTF-8 at byte 25 of it"},
		{id: "stdin:17", text: "shouted"},
		{id: "z", text: "The end."},
	}, source.JSONL(strings.NewReader(in)))

	requireDocs(t, []got{{id: "stdin:1", err: "no text"}}, source.JSONL(strings.NewReader("")))
}

func TestJSONLPassesOtherFieldsThroughUntouched(t *testing.T) {
	const in = `{"z":1.50,"id":"a","n":12345678901234567890,"text":"x","o":{"b":[1, 2],"a":"<&>"},"t":null}`
	for doc, err := range source.JSONL(strings.NewReader(in)) {
		require.NoError(t, err)
		o, _ := doc.Meta.Get("o")
		b, err := json.Marshal(o)
		require.NoError(t, err)
		assert.Equal(t, `{"b":[1,2],"a":"\u003c\u0026\u003e"}`, string(b), "order kept")
		var names []string
		for _, f := range doc.Meta {
			names = append(names, f.Name)
		}
		assert.Equal(t, []string{"z", "n", "o", "t"}, names, "in their order")
		assert.Equal(t, json.RawMessage("1.50"), doc.Meta[0].Value)
		assert.Equal(t, json.RawMessage("12345678901234567890"), doc.Meta[1].Value)
	}
	for doc := range source.JSONL(strings.NewReader(`{"id":"a","text":"x"}`)) {
		assert.Nil(t, doc.Meta)
	}
}

func TestJSONLReadsVeryLongLines(t *testing.T) {
	long := strings.Repeat("It rained. ", 2<<20) // 22 MB
	in := `{"id":"long","text":"` + long + `"}` + "\n" + `{"id":"next","text":"It snowed."}`
	n := 0
	for doc, err := range source.Auto(strings.NewReader(in)) {
		require.NoError(t, err)
		if n++; n == 1 {
			assert.Len(t, doc.Text, len(long))
		} else {
			assert.Equal(t, "It snowed.", doc.Text)
		}
	}
	assert.Equal(t, 2, n)
}

func TestAutoTellsJSONFromText(t *testing.T) {
	tests := []struct {
		name, in string
		kind     string
	}{
		{"an object", `{"text":"a"}`, "jsonl"},
		{"an object after blank lines", "\n \r\n\t{ \"text\" : \"a\"}\n", "jsonl"},
		{"an object after a byte order mark", "\ufeff{\"text\":\"a\"}\n", "jsonl"},
		{"text as the last field", `{"id":"1","meta":{"a":1},"text":"a"}`, "jsonl"},
		{"a broken object, that an error should tell of", `{"id":"1","text":"a`, "jsonl"},
		{"an empty object", "{}\n{\"text\":\"a\"}", "jsonl"},
		{"a first line longer than is looked at", `{"text":"` + strings.Repeat("a", 1<<20) + `"}`, "jsonl"},
		{"a story", "It rained.\n" + `{"text":"a"}`, "text"},
		{"a story in braces", `{It rained.}`, "text"},
		{"a quote in braces", `{"It rained," he said.}`, "text"},
		{"an array", `[{"text":"a"}]`, "json"},
		{"an object over many lines", "{\n\"text\": \"a\"\n}", "json"},
		{"nothing", "", "text"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			auto := collect(source.Auto(strings.NewReader(tt.in)))
			rd := source.Reader{Kind: tt.kind}
			assert.Equal(t, collect(rd.Stream(strings.NewReader(tt.in))), auto)
			assert.Equal(t, auto, collect(source.Auto(iotest.OneByteReader(strings.NewReader(tt.in)))), "however it trickles in")
		})
	}
}

// TestAutoDoesNotWaitForMoreThanALine stands for somebody who sends a document and
// waits for its record before sending the next.
func TestAutoDoesNotWaitForMoreThanALine(t *testing.T) {
	r, w := io.Pipe()
	defer w.Close()
	go w.Write([]byte(`{"id":"a","text":"It rained."}` + "\n"))
	for doc, err := range source.Auto(r) {
		assert.NoError(t, err)
		assert.Equal(t, "a", doc.ID)
		break
	}
}

func TestReadErrorsAreTheDocuments(t *testing.T) {
	broken := errors.New("the cable is out")
	after := func(s string) io.Reader { return io.MultiReader(strings.NewReader(s), iotest.ErrReader(broken)) }

	requireDocs(t, []got{{id: "stdin:1", err: broken.Error()}}, source.Text(after("It rained.")))
	requireDocs(t, []got{{id: "stdin:1", err: broken.Error()}}, source.Auto(after("It rained.")))
	requireDocs(t, []got{{id: "stdin:1", text: "a"}, {id: "stdin:2", err: broken.Error()}}, source.Lines(after("a\nb")))
	requireDocs(t, []got{{id: "a", text: "x"}, {id: "stdin:2", err: broken.Error()}},
		source.JSONL(after(`{"id":"a","text":"x"}`+"\n"+`{"id":"b","text":"x"}`)))
	for _, err := range source.Text(after("x")) {
		assert.ErrorIs(t, err, broken)
	}
}

func TestConcatStopsWhenToldTo(t *testing.T) {
	text := func(s string) source.Docs { return source.Text(strings.NewReader(s)) }
	n := 0
	for range source.Concat(text("a"), text("b"), text("c")) {
		if n++; n == 2 {
			break
		}
	}
	assert.Equal(t, 2, n)
	assert.Len(t, collect(source.Concat(text("a"), text("b"), text("c"))), 3)
}

func TestSourcesStopWhenToldTo(t *testing.T) {
	for _, docs := range []source.Docs{
		source.Lines(strings.NewReader("a\nb\nc")),
		source.JSONL(strings.NewReader("{\"text\":\"a\"}\n{\"text\":\"b\"}")),
		source.JSONL(strings.NewReader("1\n2")),
		source.Text(strings.NewReader("a")),
		source.Folder("testdata"),
		source.File("nowhere"),
	} {
		for range docs {
			break // an iterator that yields again panics
		}
	}
}

func FuzzAuto(f *testing.F) {
	f.Add([]byte(`{"id":"a","text":"x"}` + "\n{"))
	f.Add([]byte("\xff\xfea\x00"))
	f.Add([]byte("caf\xe9"))
	f.Fuzz(func(t *testing.T, b []byte) {
		n := 0
		for doc, err := range source.Finished(source.Auto(strings.NewReader(string(b)))) {
			n++
			if err == nil && strings.ContainsRune(doc.Text, 0) && !strings.Contains(string(b), `\u0000`) {
				t.Error("a NUL came in")
			}
			if err == nil && !utf8.ValidString(doc.Text) {
				t.Error("what came in is not UTF-8")
			}
		}
		if n == 0 {
			t.Error("an input without a document and without an error")
		}
	})
}

// TestTextsAreThoseOfEncodingJSON compares the faster decoder with encoding/json, on
// escapes of all kinds.
func TestTextsAreThoseOfEncodingJSON(t *testing.T) {
	for _, s := range []string{
		`""`, `"plain"`, `"a\nb\t\"\\\/\b\f\r"`, `"\u00e9 \ud83d\ude00"`, `"\ud800 alone"`, `"\udc00\ud800"`, `"\ud83dx"`, `"\ud83d\n"`,
		`"\u0000 \u2028"`, `"é漢😀 \u0041"`, `"ends in \\"`, `"\ud83d\u0041"`,
	} {
		var want string
		require.NoError(t, json.Unmarshal([]byte(s), &want))
		for doc, err := range source.JSONL(strings.NewReader(`{"id":"x","text":` + s + "}")) {
			require.NoError(t, err)
			assert.Equal(t, want, doc.Text, s)
		}
	}
}

// News services and databases put articles into lists inside of objects.
func TestListsInsideObjectsAreDocuments(t *testing.T) {
	for in, want := range map[string][]got{
		`{"status":"ok","articles":[{"id":"a","content":"It rained."},{"id":"b","title":"Snow"}]}`:              {{id: "a", text: "It rained."}, {id: "b", err: `only "title"`}},
		`{"response":{"total":1,"results":[{"id":"a","fields":{"bodyText":"It rained."}}]}}`:                    {{id: "a", text: "It rained."}},
		`{"took":5,"hits":{"total":{"value":1},"hits":[{"_id":"x","_source":{"id":"a","body":"It rained."}}]}}`: {{id: "stdin:1:1", text: "It rained."}},
		`{"data":{"tags":[{"name":"rain"}],"page":{"items":[{"id":"a","content":{"rendered":"It rained."}}]}}}`: {{id: "a", text: "It rained."}},
		`{"tags":[{"name":"rain"}],"title":"Rain"}`:                                                             {{id: "stdin:1", err: `no "text" nor another usual field, only "tags", "title"`}},
		`{"a":{"b":{"c":{"d":{"e":[{"text":"too deep"}]}}}}}`:                                                   {{id: "stdin:1", err: `no "text"`}},
		`{"text":"It rained.","related":[{"text":"It snowed."}]}`:                                               {{id: "stdin:1", text: "It rained."}},
	} {
		t.Run(in, func(t *testing.T) { requireDocs(t, want, source.Auto(strings.NewReader(in))) })
	}
}
