package source_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline/source"
)

// FuzzJSONLines holds that no line costs another: each line that is not blank gives
// documents or errors, a sound one behind it is read all the same, a text is what
// encoding/json reads, and Pipe answers each line once.
func FuzzJSONLines(f *testing.F) {
	for _, s := range []string{
		`{"text":"a"}`, `{"id":"\ud800","text":"\udc00 \u0000"}`, `{"id":1e999,"text":["a","b"],"x":{"y":[01]}}`, `{"articles":[{"body":"a"},{"id":2}]}`,
		"{\"text\":\"caf\xe9\"}", `{"text":"a"`, "[[[[", "\ufeff{\"TEXT\":\"x\",\"text\":null}", `{"fields":{"bodyText":"a","":{}},"fields":1}`, "\xff\xfe{\x00",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		line = strings.NewReplacer("\n", "", "\r", "").Replace(line)
		const sound = "\n{\"id\":\"sound\",\"text\":\"It rained.\"}\n"
		rd := source.Reader{Kind: "jsonl", Raw: true}
		for _, magic := range []string{"\xff\xfe", "\xfe\xff", "\x1f\x8b", "BZh", "\x28\xb5\x2f\xfd", "PK"} {
			if strings.HasPrefix(line, magic) || strings.Contains(line, "ustar") {
				return // all that follows is in UTF-16, compressed or an archive
			}
		}
		all := collect(rd.Stream(strings.NewReader(line + sound)))
		last := all[len(all)-1]
		require.Equal(t, got{id: "sound", text: "It rained."}, last)
		require.True(t, len(all) > 1 || strings.TrimSpace(strings.TrimPrefix(line, "\ufeff")) == "")
		var want struct{ Text *string }
		if strings.Count(strings.ToLower(line), "text") == 1 && json.Unmarshal([]byte(line), &want) == nil && want.Text != nil && len(all) == 2 && all[0].err == "" && strings.TrimSpace(*want.Text) != "" {
			require.Equal(t, *want.Text, all[0].text)
		}
		require.Len(t, collect(rd.Pipe(strings.NewReader(line+sound))), 2)
	})
}

// FuzzTableRoundTrip holds that what a program writes as CSV comes back cell by cell.
func FuzzTableRoundTrip(f *testing.F) {
	f.Add("1", "It rained.", "a\"b\n,")
	f.Add("\"", "\"", "\"")
	f.Add(" x", "a\r\nb", ";")
	f.Fuzz(func(t *testing.T, id, text, other string) {
		for _, s := range []string{id, text, other} {
			if !utf8.ValidString(s) || strings.ContainsAny(s, "\x00\r") { // csv makes \n of \r\n
				return
			}
		}
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		require.NoError(t, w.WriteAll([][]string{{"id", "text", "other"}, {id, text, other}, {"sound", "It rained.", "x"}}))
		rd := source.Reader{Kind: "csv", Raw: true}
		var texts []string
		for doc, err := range source.Finished(rd.Stream(&b)) {
			require.NoError(t, err)
			if texts = append(texts, doc.Text); len(texts) == 1 {
				require.Equal(t, other, doc.Meta.Text("other"))
			}
		}
		require.Equal(t, []string{text, "It rained."}, texts)
	})
}

// FuzzWARC holds that a broken record costs none that is before it, that no document
// is longer than the archive, and that each record has an offset inside of it.
func FuzzWARC(f *testing.F) {
	for _, s := range []string{
		"WARC/1.0\nContent-Length: 99999999999999999999\n\nx", "WARC/1.0\nContent-Length: 9223372036854775807\n\nx", "WARC/1.0\nContent-Length: -1\n\n", "WARC/0.17\n\n\nWARC/1.0\n x\n",
		record("response", "https://a.example/", "application/http", answer("Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", "ffffffff\r\n<p>\r\n0\r\n\r\n")),
		record("response", "https://a.example/", "application/http", answer("Content-Type: text/html\r\nContent-Encoding: gzip\r\n", zipped("<p>x")[:20])),
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		in := record("conversion", "warc:sound", "text/plain", "It rained.") + string(b)
		rd := source.Reader{Kind: "warc", Raw: true}
		n := 0
		for doc, err := range source.Finished(rd.Stream(strings.NewReader(in))) {
			if n++; n == 1 {
				require.NoError(t, err)
				require.Equal(t, "It rained.", doc.Text)
				continue
			}
			require.True(t, utf8.ValidString(doc.ID))
			require.True(t, err != nil || utf8.ValidString(doc.Text))
			if err == nil {
				continue
			}
			if _, rest, ok := strings.Cut(err.Error(), " at byte "); ok {
				at, _, _ := strings.Cut(rest, ":")
				offset, bad := strconv.Atoi(at)
				require.NoError(t, bad)
				require.True(t, offset >= 0 && offset <= len(in))
			}
		}
	})
}

// FuzzMailbox holds that a mail that is broken costs none behind it, and that what it
// says of itself is sound.
func FuzzMailbox(f *testing.F) {
	for _, s := range []string{
		"", "From: a\n\nx", "Content-Type: multipart/mixed; boundary=\"\"\n\n--\n", "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b--",
		"Subject: =?utf-8?b?//8=?= =?x?q?=00?=\nMessage-Id: <\xff>\n\n>From x", "Content-Transfer-Encoding: base64\nContent-Type: text/html; charset=utf-7\n\n+ADw-",
		"Content-Type: message/rfc822\n\nContent-Type: message/rfc822\n\nFrom: a\n\nx", "Content-Type: application/zip; name=../../a.txt\n\nPK\x03\x04",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, mail string) {
		in := "From a Mon Nov 23 10:00:00 2026\n" + mail + "\n\nFrom a Mon Nov 23 10:00:00 2026\nMessage-Id: <sound>\nFrom: a\n\nIt rained.\n"
		rd := source.Reader{Kind: "mbox", Raw: true}
		var last got
		for doc, err := range source.Finished(rd.Stream(strings.NewReader(in))) {
			last = got{id: doc.ID, text: doc.Text, decoded: doc.Decoded}
			require.True(t, err != nil || utf8.ValidString(doc.Text))
			require.True(t, utf8.ValidString(doc.ID))
			for _, field := range doc.Meta {
				require.True(t, utf8.ValidString(doc.Meta.Text(field.Name)), field.Name)
			}
		}
		require.Equal(t, got{id: "sound", text: "It rained.", decoded: true}, last)
	})
}

// FuzzArchive holds that the name of a file in an archive, whatever it is, leads
// nowhere: its documents have ids below that of the archive.
func FuzzArchive(f *testing.F) {
	f.Add("../a", "It rained.")
	f.Add(`..\..\a`, "{\"text\":\"a\"}")
	f.Add("/a//b/./c/../../..", zipped("It rained."))
	f.Add("a\x00b\xff\n", "")
	f.Fuzz(func(t *testing.T, name, body string) {
		if len(name) > 1000 || strings.HasPrefix(body, "{") || strings.HasPrefix(body, "[") { // objects name themselves
			return
		}
		rd := source.Reader{Raw: true, Kind: "text"}
		n := 0
		rd.Skipped = func(string, error) { n++ }
		for doc, err := range source.Finished(rd.Stream(source.Named(strings.NewReader(zipOf(t, name, body)), "in"))) {
			n++
			if err == nil {
				require.True(t, strings.HasPrefix(doc.ID, "in"), "%q", doc.ID)
			}
			require.NotContains(t, strings.Split(doc.ID, "/"), "..")
			require.True(t, utf8.ValidString(doc.ID))
		}
		require.Positive(t, n)
	})
}
