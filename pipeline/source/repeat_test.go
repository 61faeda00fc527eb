package source_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline/source"
)

// numberedOf returns size bytes of a format with a number in it.
func numberedOf(format string, size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// repeated holds inputs on which a reader that looks too far at each step, or keeps a
// list that it searches, takes quadratic time.
var repeated = []struct{ kind, head, unit, tail string }{
	{"xml", "<story><p>", "<a", ""},
	{"xml", "<story><p>", `<a b=">" c="" `, ""},
	{"xml", "<story>", "<a>", "x"},
	{"xml", "<story>", "<p>a</p><body>b</body>", "</story>"},
	{"xml", "<story><p>", "<![CDATA[", ""},
	{"xml", "<story><p>", "<!a[", ""},
	{"feed", "<rss><channel><item><title>", `<a b="`, ""},
	{"feed", "<rss><channel><item><title>", "&lt;!-- &lt;b&gt;", "</title><description>x</description></item>"},
	{"feed", "<rss><channel><item><description>", "&lt;!-- ", "&lt;p>x</description></item></channel></rss>"},
	{"csv", "", "a,", "text\n,x"},
	{"csv", "text\n", "\"\n", ""},
	{"jsonl", "{", `"k":[{}],`, `"text":"x"}`},
	{"jsonl", `{"text":"`, `\ud800`, `"}`},
	{"json", "", `{"a":`, ""},
	{"mail", "From: a\nContent-Type: multipart/mixed; boundary=b\n\n", "--b\n\nx\n", ""},
	{"mail", "From: a\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n", "\n--bx", ""},
	{"mail", "From: a\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\n" + strings.Repeat("x ", 1<<20) + "\n--c\n\ny\n--c--\n", "--b\n\nx\n", ""},
	{"mail", "From: a\n\n", "On x, a wrote:\n\n> x\n", ""},
	{"mail", "From: a\n\n", "____________________\n", ""},
	{"mbox", "From a Mon Nov 23 10:00:00 2026\n", "From ", ""},
	{"warc", "WARC/1.0\n", "A: b\n", ""},
	{"warc", "WARC/1.0\nA: b\n", " a\n", ""},
	{"vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\n", "<", ""},
	{"sgml", "<REUTERS><TEXT><BODY>", "<BODY>", "</REUTERS>"},
	{"export", "", "1 of 5 DOCUMENTS\n\n", ""},
	{"text", "", "â€œ", ""},
	{"text", "", "[a](", ""},
	{"text", "", "a-\nb", ""},
	{"text", "", "a\n\n", ""},
	{"text", "a", "\u0301", ""},
}

// repeatedSize is the size of a repeated input. What is quadratic takes minutes for it.
var repeatedSize = 1 << 20

// TestRepetitionComesToAnEnd exceeds the time of the test run if a reader takes
// quadratic time.
func TestRepetitionComesToAnEnd(t *testing.T) {
	size := repeatedSize
	for _, r := range repeated {
		t.Run(r.kind+" "+r.unit, func(t *testing.T) {
			requireEnd(t, r.kind, r.head+strings.Repeat(r.unit, size/len(r.unit))+r.tail)
		})
	}
	for kind, in := range map[string]string{
		"warc":  "WARC/1.0\n" + numberedOf("a%d: b\n", size),
		"jsonl": "{" + numberedOf(`"k%d":1,`, size) + `"text":"x"}`,
		"mail":  "From: a\nContent-Type: multipart/mixed; " + numberedOf("a%d=b;", size/4) + "boundary=b\n\n--b\n\nx\n",
		"csv":   numberedOf("a%d,", size) + "text\n,x",
	} {
		t.Run(kind+" with names that differ", func(t *testing.T) { requireEnd(t, kind, in) })
	}
}

func requireEnd(t *testing.T, kind, in string) {
	t.Helper()
	n := 0
	rd := source.Reader{Kind: kind}
	for doc, err := range source.Finished(rd.Stream(strings.NewReader(in))) {
		n++
		require.True(t, err != nil || utf8.ValidString(doc.Text))
		require.Less(t, len(fmt.Sprint(err)), 1000, "a message is for people")
	}
	require.Positive(t, n)
}
