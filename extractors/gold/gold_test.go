package gold_test

import (
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/extractors/text"
)

func all(t *testing.T, docs iter.Seq2[gold.Document, error]) (out []gold.Document) {
	t.Helper()
	for d, err := range docs {
		require.NoError(t, err)
		out = append(out, d)
	}
	return out
}

// names returns names as their types and texts.
func names(s string, names []gold.Name) (out []string) {
	for _, n := range names {
		out = append(out, n.Type+" "+n.In(s))
	}
	return out
}

func name(start, end int, typ string) gold.Name {
	return gold.Name{Span: text.Span{Start: start, End: end}, Type: typ}
}

func TestJSONLReadsAllThatIsMarked(t *testing.T) {
	docs := all(t, gold.JSONL(strings.NewReader(
		`{"id":7,"text":"\"Aye,\" said Ann.","quotes":[{"type":"direct","content":[[0,6]],"cue":[[7,11]],"speaker":[{"start":12,"end":15}],`+
			`"speaker_name":"Ann_Lee","speaker_mentions":[[12,15]]}],"discard":[[0,1]]}`+"\n\n"+
			`{"text":"In Oslo.","entities":[{"start":3,"end":7,"type":"LOC"}]}`+"\n"+
			`{"text":"It rained.","entities":[]}`)))
	require.Len(t, docs, 3)
	assert.Equal(t, gold.Document{
		ID: "7", Text: `"Aye," said Ann.`, Discard: []text.Span{{Start: 0, End: 1}},
		Quotes: []gold.Quote{{
			Type: "direct", Content: []text.Span{{Start: 0, End: 6}}, Cue: []text.Span{{Start: 7, End: 11}},
			Speaker: []text.Span{{Start: 12, End: 15}}, SpeakerName: "Ann_Lee", Mentions: []text.Span{{Start: 12, End: 15}},
		}},
	}, docs[0])
	assert.False(t, docs[0].HasNames())
	assert.Empty(t, docs[1].ID)
	assert.Equal(t, []string{"LOC Oslo"}, names(docs[1].Text, docs[1].Names))
	assert.True(t, docs[2].HasNames(), "marked, though none was found")
}

func TestBrokenLinesAreNamed(t *testing.T) {
	for in, want := range map[string]string{
		"{\"id\":1,\"text\":\"a\"}\n{":                                                                "line 2: ",
		`{"id":"x","text":"ab","entities":[{"start":1,"end":3,"type":"PER"}]}`:                        "line 1: document x: name at 1 to 3 is not inside the text",
		`{"id":"x","text":"ab","entities":[{"start":0,"end":2,"type":"PERSON"}]}`:                     `line 1: document x: name of type "PERSON": want PER, LOC, ORG or MISC`,
		`{"text":"ab","entities":[{"start":0,"end":2}]}`:                                              `line 1: name of type "": want PER`,
		`{"id":"x","text":"ab","quotes":[{"type":"Direct","content":[[0,2]]}]}`:                       `line 1: document x: quote 1: type "Direct": want direct, mixed, indirect`,
		`{"text":"ab","quotes":[{"type":"direct","content":[[0,3]]}]}`:                                "line 1: quote 1: content at 0 to 3 is not inside the text",
		`{"text":"ab","quotes":[{"content":[[0,2]]}]}`:                                                "line 1: quote 1: no type",
		`{"text":"ab","quotes":[{"type":"direct"}]}`:                                                  "line 1: quote 1: no content",
		`{"text":"ab","quotes":[{"type":"direct","content":[[0]]}]}`:                                  "line 1: span [0]: want start and end",
		`{"text":"ab","quotes":[{"type":"direct","content":[{"start":1}]}]}`:                          "want start and end",
		"\n" + `{"text":"ab","quotes":[{"type":"direct","content":[[0,2]],"speaker":[[-1,2]]}]}`:      "line 2: quote 1: speaker at -1 to 2",
		`{"text":"ab","quotes":[{"type":"direct","content":[[0,2]],"cue":[[1,3]]}]}`:                  "quote 1: cue at 1 to 3",
		`{"text":"ab","quotes":[{"type":"direct","content":[],"speaker_mentions":[[2,1]]}]}`:          "speaker mention at 2 to 1",
		`{"text":"ab","quotes":[],"discard":[[0,9]]}`:                                                 "discard at 0 to 9",
		`{"text":"ab","quotes":[{"type":"direct","content":[{"start":0,"end":2}]},{"type":"mixed"}]}`: "quote 2: no content",
	} {
		var err error
		for _, e := range gold.JSONL(strings.NewReader(in)) {
			err = e
		}
		assert.ErrorContains(t, err, want, in)
	}
}

func TestBrokenLabelsAreNamed(t *testing.T) {
	for line, want := range map[string]string{
		"Ann\tB-PERSON": `line 4: document 00001: label "B-PERSON" of token "Ann": want O, or B- or I- and one of PER, LOC, ORG, MISC`,
		"Ann\tPER":      `label "PER" of token "Ann"`,
		"Ann\tS-PER":    `label "S-PER" of token "Ann"`,
		"Ann":           `label "" of token "Ann"`,
	} {
		var err error
		for _, e := range gold.Tokens(strings.NewReader("He\tO\n-DOCSTART-\tO\n\n"+line+"\n"), 0) {
			err = e
		}
		assert.ErrorContains(t, err, want, line)
	}
}

const tokens = "-DOCSTART-\tO\n\n\"\tO\nWe\tO\ndo\tO\nn't\tO\nknow\tO\n,\tO\n\"\tO\nsaid\tO\nAnn\tB-PER\nLee\tI-PER\n(\tO\nOslo\tx\tB-LOC\n)\tO\n.\tO\n\nAcme\tB-ORG\n's\tO\n$\tO\n5\tO\n\n-DOCSTART-\tO\n\nÅse\tB-PER\nBo\tB-PER\n"

func TestTokensArePrintedLikeNews(t *testing.T) {
	got := all(t, gold.Tokens(strings.NewReader(tokens), 0))
	require.Len(t, got, 2)
	assert.Equal(t, "\"We don't know,\" said Ann Lee (Oslo).\nAcme's $5\n", got[0].Text)
	assert.Equal(t, []string{"PER Ann Lee", "LOC Oslo", "ORG Acme"}, names(got[0].Text, got[0].Names))
	assert.Equal(t, "00001", got[1].ID)
	assert.Equal(t, []gold.Name{name(0, 4, "PER"), name(5, 7, "PER")}, got[1].Names)
}

func TestLongDocumentsAreCut(t *testing.T) {
	got := all(t, gold.Tokens(strings.NewReader(tokens), 1))
	require.Len(t, got, 3)
	assert.Equal(t, "Acme's $5\n", got[1].Text)
	assert.Equal(t, []string{"ORG Acme"}, names(got[1].Text, got[1].Names))
	assert.Equal(t, []string{"00000", "00001", "00002"}, []string{got[0].ID, got[1].ID, got[2].ID})
}

func TestNamesEndWhereTheirLabelsDo(t *testing.T) {
	in := "A\tI-PER\nB\tI-PER\nC\tI-LOC\nD\tO\nE\tI-LOC\n\nF\tI-LOC\n"
	d := all(t, gold.Tokens(strings.NewReader(in), 0))[0]
	assert.Equal(t, []string{"PER A B", "LOC C", "LOC E", "LOC F"}, names(d.Text, d.Names))
}

func TestPrintSpacesTokensAsNewspapersDo(t *testing.T) {
	for in, want := range map[string]string{
		`He said , " Anna 's bank ( Nord ) wo n't pay $ 5 . "`: `He said, "Anna's bank (Nord) won't pay $5."`,
		"`` Aye , '' he said ; `no'":                           "``Aye,'' he said; `no'",
		"“ Up 5 % … ” and # 1":                                 "“Up 5%…” and #1",
		`" One " " two "`:                                      `"One" "two"`,
	} {
		assert.Equal(t, want+"\n", gold.Print([][]string{strings.Fields(in), nil}), in)
	}
	assert.Equal(t, "\"One\n\"Two\n", gold.Print([][]string{{`"`, "One"}, {`"`, "Two"}}), "marks pair within a sentence")
}

func TestFileReadsBothFormsAndNamesItself(t *testing.T) {
	dir := t.TempDir()
	write := func(name, s string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(s), 0o600))
		return path
	}
	docs, err := gold.ReadFile(write("a.tsv", tokens), 0)
	require.NoError(t, err)
	assert.Len(t, docs, 2)
	docs, err = gold.ReadFile(write("a.jsonl", `{"text":"Ann runs","entities":[{"start":0,"end":3,"type":"PER"}]}`), 0)
	require.NoError(t, err)
	assert.Equal(t, []gold.Name{name(0, 3, "PER")}, docs[0].Names)
	_, err = gold.ReadFile(write("b.jsonl", "{"), 0)
	assert.ErrorContains(t, err, "b.jsonl: line 1: ")
	_, err = gold.ReadFile(filepath.Join(dir, "none.tsv"), 0)
	assert.ErrorIs(t, err, os.ErrNotExist)
}

func TestEdgesOfNamesDoNotCount(t *testing.T) {
	for in, want := range map[string]string{
		`"The Harbour Board's"`: "Harbour Board",
		"the Nord Bank":         "Nord Bank",
		"An A":                  "A",
		"(Oslo),":               "Oslo",
		"the":                   "the",
		"’":                     "’",
		"\u00a0Oslo\u2003":      "Oslo",
		"Theodore Lee":          "Theodore Lee",
		"Jones’":                "Jones",
	} {
		got := gold.Trimmed(in, name(0, len(in), "ORG"))
		require.Len(t, got, 1)
		assert.Equal(t, want, got[0].In(in))
	}
	assert.Empty(t, gold.Trimmed("Greek", name(0, 5, gold.Misc)), "not scored")
}

func TestSpanAndTypeMustBeRight(t *testing.T) {
	s := "Ann Lee met Bob Day of Acme in Oslo"
	c := gold.Compare(s,
		[]gold.Name{name(0, 7, "PER"), name(12, 19, "PER"), name(23, 27, "ORG"), name(31, 35, "LOC"), name(31, 35, "MISC")},
		[]gold.Name{name(0, 35, "MISC"), name(23, 27, "LOC"), name(0, 7, "PER"), name(0, 7, "PER"), name(12, 15, "PER")})
	assert.Equal(t, []string{"PER Ann Lee"}, names(s, c.Right))
	assert.Equal(t, []string{"PER Bob", "LOC Acme"}, names(s, c.Extra))
	assert.Equal(t, []string{"PER Bob Day", "ORG Acme", "LOC Oslo"}, names(s, c.Missed))
	assert.Equal(t, gold.Counts{Right: 1, Found: 2, Marked: 2}, c.Counts("PER"))
	assert.Equal(t, gold.Counts{Found: 1, Marked: 1}, c.Counts("LOC"))
	assert.Equal(t, gold.Counts{Marked: 1}, c.Counts("ORG"))
	assert.InDelta(t, 100*1/3., c.Counts("").Precision(), 1e-9)
	assert.InDelta(t, 25, c.Counts("").Recall(), 1e-9)
	assert.InDelta(t, 100*2/7., c.Counts("").F1(), 1e-9)
	assert.Zero(t, gold.Counts{}.F1(), "nothing found of nothing")
}

func ExampleTokens() {
	in := "Ann\tB-PER\nLee\tI-PER\nleft\tO\nOslo\tB-LOC\n.\tO\n"
	for d, err := range gold.Tokens(strings.NewReader(in), 0) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Print(d.Text)
		for _, n := range d.Names {
			fmt.Println(n.Type, n.In(d.Text))
		}
	}
	// Output:
	// Ann Lee left Oslo.
	// PER Ann Lee
	// LOC Oslo
}

func ExampleCompare() {
	s := "The Nord Bank left Oslo."
	marked := []gold.Name{
		{Span: text.Span{Start: 0, End: 13}, Type: "ORG"},
		{Span: text.Span{Start: 19, End: 23}, Type: "LOC"},
	}
	found := []gold.Name{{Span: text.Span{Start: 4, End: 13}, Type: "ORG"}}
	c := gold.Compare(s, marked, found)
	all := c.Counts("")
	fmt.Printf("precision %.0f, recall %.0f, missed %s\n", all.Precision(), all.Recall(), c.Missed[0].In(s))
	// Output: precision 100, recall 50, missed Oslo
}
