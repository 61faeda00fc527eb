package source_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline/source"
)

const rolls = "WEBVTT\nKind: captions\nLanguage: en\n\n00:00:00.000 --> 00:00:02.000 align:start position:0%\n \nthe<00:00:00.400><c> bridge</c><00:00:00.800><c> is</c><00:00:01.200><c> safe</c>\n\n00:00:02.000 --> 00:00:02.010 align:start position:0%\nthe bridge is safe\n \n\n00:00:02.010 --> 00:00:04.000 align:start position:0%\nthe bridge is safe\nmarta<00:00:02.400><c> oduya</c><00:00:02.800><c> said</c>\n"

func TestCaptionsAreWhatIsSaid(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"one voice in two cues", "WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.500 align:start position:0%\n<v Marta Oduya>The bridge is safe, and\n\n2\n00:00:03.500 --> 00:00:06.000\n<v Marta Oduya>the mayor said he will walk\nover it at noon.\n",
			"Marta Oduya: The bridge is safe, and the mayor said he will walk over it at noon."},
		{"rolling", rolls, "the bridge is safe marta oduya said"},
		{"comments and styles", "WEBVTT - news\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\nNOTE no speech\r\n\r\nintro\r\n00:01.000 --> 00:02.000\r\nFish &amp; chips &lt; peace.\r\n", "Fish & chips < peace."},
		{"voices change in a cue", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v.loud Dana Liu>Is it safe?</v>\n<v Pell>It <i>is</i>.</v>\n\n00:02.000 --> 00:03.000\nNobody spoke.\n", "Dana Liu: Is it safe?\n\nPell: It is.\n\nNobody spoke."},
		{"SubRip", "1\n00:00:01,000 --> 00:00:03,500\n- Is the bridge safe?\n- It is.\n\n2\n00:00:03,500 --> 00:00:06,000\n<i>The mayor said he will walk\nover it at noon.</i>\n",
			"Is the bridge safe?\n\nIt is.\n\nThe mayor said he will walk over it at noon."},
		{"a dash inside a sentence", "1\n00:00:01,000 --> 00:00:02,000\nThe mayor, old\n- and ill - left.\n", "The mayor, old - and ill - left."},
		{"places, music, a pause, no blank lines", "\ufeff1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}It rained.\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\n[Music]\r\n3\r\n00:00:09,000 --> 00:00:10,000\r\nIt snowed.\r\n", "It rained.\n\nIt snowed."},
		{"labels", "1\n00:00:01,000 --> 00:00:02,000\n>> GOOD EVENING.\n\n2\n00:00:02,000 --> 00:00:03,000\nLIU: IT IS SAFE.\n", ">> GOOD EVENING.\n\nLIU: IT IS SAFE."},
		{"a repeated word that does not roll", "1\n00:00:01,000 --> 00:00:02,000\nNo.\n\n2\n00:00:02,000 --> 00:00:03,000\nNo.\n", "No. No."},
		{"SubViewer", "0:00:01.000,0:00:02.000\nIt rained\n\n0:00:02.000,0:00:03.000\nall day.\n", "It rained all day."},
		{"windows-1252", "1\n00:00:01,000 --> 00:00:02,000\nThe caf\xe9.\n", "The café."},
		{"UTF-16", "\xff\xfe" + wide("1\n00:00:01,000 --> 00:00:02,000\nIt rained.\n"), "It rained."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			requireDocs(t, []got{{id: "stdin:1", text: tt.want, decoded: true}}, source.Auto(strings.NewReader(tt.in)))
		})
	}
}

func wide(s string) string {
	var b strings.Builder
	for i := range len(s) {
		b.WriteString(s[i:i+1] + "\x00")
	}
	return b.String()
}

const plainMail = "From: Press Office <press@example.org>\nTo: Desk <desk@example.org>\nSubject: =?UTF-8?Q?Bridge_is_safe?=\nDate: Mon, 23 Nov 2026 10:00:00 +0000\nMessage-ID: <7@example.org>\nMIME-Version: 1.0\n"

func TestMailsAreWhatTheirWritersSay(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"quoted-printable and a signature", "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: quoted-printable\n\n=E2=80=9CIt is safe,=E2=80=9D she said on Mo=\nnday.\n\n--=20\nPress Office\n", "“It is safe,” she said on Monday."},
		{"base64 in another charset", "Content-Type: text/plain; charset=\"iso-8859-1\"\r\nContent-Transfer-Encoding: base64\r\n\r\nVGhlIGNhZukg\r\naXMgb3Blbi4=\r\n", "The café is open."},
		{"no charset, windows-1252", "\n\x93It is safe,\x94 she said.\n", "“It is safe,” she said."},
		{"two forms", "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>HTML</p>\n--b\nContent-Type: text/plain\n\nPlain.\n--b--\n", "Plain."},
		{"HTML only", "Content-Type: text/html; charset=utf-8\n\n<p>It rained.</p><p>It snowed.</p>\n", "It rained.\n\nIt snowed."},
		{"parts and a picture", "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nOne.\n--b\nContent-Type: image/png; name=a.png\n\nxx\n--b\nContent-Type: text/plain\n\nTwo.\n--b--\n", "One.\n\nTwo."},
		{"cut off", "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nOne.\n", "One."},
		{"flowed", "Content-Type: text/plain; format=flowed\n\nIt rained \nall day.\nIt snowed.\n", "It rained all day.\nIt snowed."},
		{"a reply above", "\nIt is safe.\n\nOn Mon, 23 Nov 2026, Dana Liu <d@example.org> wrote:\n> Is it?\n> Really?\n", "It is safe."},
		{"a reply between", "\nOn Monday, Dana Liu\n<d@example.org> wrote:\n> Is it?\nIt is.\n> Open?\nNo.\n", "It is.\nNo."},
		{"nothing but quoted", "\n> It is safe,\n> she said.\n", "It is safe,\nshe said."},
		{"an answer with the mail below", "\nIt is safe.\n\n-----Original Message-----\nFrom: Dana Liu\nSent: Monday\nTo: Desk\nSubject: Safe?\n\nIs it?\n", "It is safe."},
		{"passed on", "\nFor you.\n\n---------- Forwarded message ---------\nFrom: Dana Liu <d@example.org>\nDate: Mon\nSubject: Safe\nTo: Desk\n\nIt is safe.\n", "For you.\n\nIt is safe."},
		{"a mailing list", "\nIt is safe.\n\n_______________________________________________\nDesk mailing list\nDesk@example.org\n", "It is safe."},
		{"a newsletter", "\nIt is safe.\n\nTo unsubscribe, write to us.\n\nSent from my phone\n", "It is safe."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			requireDocs(t, []got{{id: "7@example.org", text: tt.want, decoded: true}}, source.Auto(strings.NewReader(plainMail+tt.in)))
		})
	}
}

func TestMailsKeepTheirFields(t *testing.T) {
	for doc, err := range source.Auto(strings.NewReader(plainMail + "\nIt rained.\n")) {
		require.NoError(t, err)
		b, err := doc.Meta.MarshalJSON()
		require.NoError(t, err)
		assert.Equal(t, `{"title":"Bridge is safe","from":"Press Office <press@example.org>","to":"Desk <desk@example.org>","date":"2026-11-23T10:00:00Z","message_id":"7@example.org"}`, string(b))
	}
}

func TestAttachedMailsAndFilesAreDocuments(t *testing.T) {
	var skipped []string
	rd := source.Reader{Kind: "mail", Skipped: func(name string, why error) { skipped = append(skipped, name+": "+why.Error()) }}
	in := plainMail + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee below.\n" +
		"--b\nContent-Type: message/rfc822\n\nFrom: a@example.org\nMessage-ID: <8@example.org>\n\nInner.\n" +
		"--b\nContent-Type: text/plain; name=\"notes.txt\"\nContent-Disposition: attachment; filename=\"../notes.txt\"\n\nNotes.\n" +
		"--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=\"a.pdf\"\n\nx\n--b--\n"
	requireDocs(t, []got{
		{id: "7@example.org", text: "See below.", decoded: true},
		{id: "8@example.org", text: "Inner.", decoded: true},
		{id: "stdin:1/notes.txt:1", text: "Notes."},
	}, rd.Stream(strings.NewReader(in)))
	assert.Equal(t, []string{"stdin/a.pdf: " + source.ErrAttachment.Error()}, skipped)
}

func TestMailboxesAreADocumentAMail(t *testing.T) {
	const line = "From dana@example.org Mon Nov 23 10:00:00 2026\n"
	in := line + plainMail + "\nFrom London, it rained.\n>From here, too.\n\nFrom London, again.\n\n" + line + "Subject: two\n\nIt snowed.\n"
	requireDocs(t, []got{
		{id: "7@example.org", text: "From London, it rained.\nFrom here, too.\n\nFrom London, again.", decoded: true},
		{id: "stdin:2", text: "It snowed.", decoded: true},
	}, source.Auto(strings.NewReader(in)))
}

func TestSavedPagesArePages(t *testing.T) {
	in := "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a\r\nSubject: A\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"b\"\r\n\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p class=3D\"a\">It rained.</p>\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n"
	requireDocsTrimmed(t, []got{{id: "stdin:1", text: "It rained.", decoded: true}}, source.Auto(strings.NewReader(in)))
}

// requireDocsTrimmed is requireDocs without white space around texts.
func requireDocsTrimmed(t *testing.T, want []got, docs source.Docs) {
	t.Helper()
	all := collect(docs)
	for i := range all {
		all[i].text = strings.TrimSpace(all[i].text)
		if i < len(want) && want[i].err != "" {
			require.Contains(t, all[i].err, want[i].err)
			all[i].err, all[i].text = want[i].err, ""
		}
	}
	require.Equal(t, want, all)
}

func record(kind, uri, media, body string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2026-11-23T10:00:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, uri, media, len(body), body)
}

func answer(fields, body string) string { return "HTTP/1.1 200 OK\r\n" + fields + "\r\n" + body }

func zipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func TestWebArchivesAreTheirPages(t *testing.T) {
	const http = "application/http; msgtype=response"
	const markup = "Content-Type: text/html; charset=utf-8\r\n"
	page := func(uri, text string) got { return got{id: uri, text: text, decoded: true} }
	good := record("response", "https://a.example/1", http, answer(markup, "<p>It rained.</p>"))
	bomb := answer(markup+"Content-Encoding: gzip\r\n", zipped(strings.Repeat("<p>", 30<<20)))
	tests := []struct {
		name, in string
		want     []got
	}{
		{"a page", good, []got{page("https://a.example/1", "It rained.")}},
		{"chunks", record("response", "https://a.example/c", http, answer(markup+"Transfer-Encoding: chunked\r\n", "8\r\n<p>It ra\r\n7;x=y\r\nined.</\r\n2\r\np>\r\n0\r\n\r\n")), []got{page("https://a.example/c", "It rained.")}},
		{"gzip", record("response", "https://a.example/g", http, answer(markup+"Content-Encoding: gzip\r\n", zipped("<p>It rained.</p>"))), []got{page("https://a.example/g", "It rained.")}},
		{"fields of what was undone", record("response", "https://a.example/u", http, answer(markup+"Content-Encoding: br\r\nTransfer-Encoding: chunked\r\n", "<p>It rained.</p>")), []got{page("https://a.example/u", "It rained.")}},
		{"a text of Common Crawl", record("conversion", "https://a.example/w", "text/plain", "It rained.\nIt snowed."), []got{page("https://a.example/w", "It rained.\nIt snowed.")}},
		{"a stored page", record("resource", "<https://a.example/r>", "text/html", "<p>It rained.</p>"), []got{page("https://a.example/r", "It rained.")}},
		{"what is no page", record("warcinfo", "", "application/warc-fields", "a: b") + record("request", "https://a.example/q", http, "GET / HTTP/1.1\r\n\r\n") +
			record("response", "https://a.example/404", http, "HTTP/1.1 404 Not Found\r\n"+markup+"\r\n<p>No.</p>") +
			record("response", "https://a.example/robots.txt", http, answer("Content-Type: text/plain\r\n", "User-agent: *")) +
			record("response", "https://a.example/a.png", http, answer("Content-Type: image/png\r\n", "\x89PNG")) + good, []got{page("https://a.example/1", "It rained.")}},
		{"a broken record", good + "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nIt hailed.\r\n\r\n" + good,
			[]got{page("https://a.example/1", "It rained."), {id: "stdin:2", err: fmt.Sprintf("record 2 at byte %d: no sound Content-Length", len(good))}, page("https://a.example/1", "It rained.")}},
		{"cut off", good + good[:len(good)-20], []got{page("https://a.example/1", "It rained."), {id: "https://a.example/1", err: fmt.Sprintf("record 2 at byte %d: unexpected EOF", len(good))}}},
		{"a page too large", record("response", "https://a.example/b", http, bomb) + good, []got{{id: "https://a.example/b", err: "64 MiB"}, page("https://a.example/1", "It rained.")}},
		{"ARC", "filedesc://a.arc 0.0.0.0 20061123100000 text/plain 9\n1 0 Crawl\n\nhttp://a.example/ 1.2.3.4 20061123100000 text/html 61\n" + answer("Content-Type: text/html\r\n", "<p>It rained.</p>") + "\n", []got{page("http://a.example/", "It rained.")}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for i := range tt.want {
				tt.want[i].decoded = tt.want[i].err == ""
			}
			requireDocsTrimmed(t, tt.want, source.Auto(strings.NewReader(tt.in)))
		})
	}
	requireDocsTrimmed(t, []got{page("https://a.example/1", "It rained."), page("https://a.example/1", "It rained.")}, source.Auto(strings.NewReader(zipped(good)+zipped(good))))
}

const wordText = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="mc"><w:body>` +
	`<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>It </w:t></w:r><w:del><w:r><w:delText>hailed</w:delText></w:r></w:del><w:ins><w:r><w:t>rai&#173;ned.</w:t></w:r></w:ins>` +
	`<w:r><w:instrText>PAGE</w:instrText><w:br/><w:t>So</w:t><w:noBreakHyphen/><w:t>so.</w:t></w:r></w:p>` +
	`<w:p><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>A box.</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>A box.</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:p>` +
	`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Pell</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>7</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`

func zipOf(t testing.TB, pairs ...string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(pairs); i += 2 {
		w, err := z.Create(pairs[i])
		require.NoError(t, err)
		io.WriteString(w, pairs[i+1])
	}
	require.NoError(t, z.Close())
	return b.String()
}

func TestWordDocumentsAreTheirText(t *testing.T) {
	core := `<c:coreProperties xmlns:c="c" xmlns:dc="d"><dc:title>Rain</dc:title><dc:creator>Dana Liu</dc:creator></c:coreProperties>`
	in := zipOf(t, "docProps/core.xml", core, "word/document.xml", wordText)
	requireDocs(t, []got{{id: "stdin:1", text: "It rained.\nSo-so.\n\nA box.\n\nPell\t7", decoded: true}}, source.Auto(strings.NewReader(in)))
	for doc := range source.Auto(strings.NewReader(in)) {
		assert.Equal(t, "Dana Liu", doc.Meta.Text("author"))
		assert.Equal(t, "Rain", doc.Meta.Text("title"))
	}
	broken := zipOf(t, "word/document.xml", wordText[:600])
	requireDocs(t, []got{{id: "stdin:1", err: "not a sound Word document", decoded: true}}, source.Auto(strings.NewReader(broken)))
}

// wordOf is a Word document of paragraphs, each with a style.
func wordOf(t testing.TB, pairs ...string) string {
	var b strings.Builder
	b.WriteString(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`)
	for i := 0; i < len(pairs); i += 2 {
		fmt.Fprintf(&b, `<w:p><w:pPr><w:pStyle w:val="%s"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>`, pairs[i], pairs[i+1])
	}
	b.WriteString("</w:body></w:document>")
	return zipOf(t, "word/document.xml", b.String())
}

func TestAWordDocumentsHeadlineIsItsTitle(t *testing.T) {
	in := wordOf(t, "Title", "It rained, says Lee", "Normal", "It hailed.", "Heading1", "Snow", "Normal", "It snowed.")
	for doc, err := range source.Finished(source.Auto(strings.NewReader(in))) {
		require.NoError(t, err)
		assert.Equal(t, "It rained, says Lee", doc.Meta.Text("title"))
		assert.Equal(t, "It hailed.\n\nSnow\n\nIt snowed.", doc.Text)
	}
}

func TestAnExportInAWordDocumentIsItsArticles(t *testing.T) {
	in := wordOf(t, "", "Rain", "", "Harbour News", "", "November 23, 2026 Monday", "", "Copyright 2026 Harbour News", "", "Length: 2 words", "", "Byline: Ann Lee",
		"", "Body", "", "It rained.", "", "Load-Date: November 23, 2026", "", "End of Document")
	requireDocs(t, []got{{id: "stdin:1", text: "It rained.", decoded: true}}, source.Auto(strings.NewReader(in)))
}

func TestProseIsNoOtherKind(t *testing.T) {
	for _, in := range []string{
		"Date: Monday\nSubject: rain\nLines: 3\n\nIt rained.\n",
		"From London, Mon Nov 23 was wet.\n\nIt rained.\n",
		"From: the north\nIt rained.\n\nTo: the south\nSubject: to change\nDate: unknown\n",
		"WEBVTT is a form of captions.\n",
		"WEBVTT\n\nis a form of captions.\n",
		"1\nIt rained at 10:00.\n",
		"10:00 to 11:00\nIt rained.\n",
		"WARC/1.0 is a form of archives.\n",
		"LIU: Is it safe?\n\nPELL: It is.\n",
	} {
		requireDocs(t, []got{{id: "stdin:1", text: in}}, source.Auto(strings.NewReader(in)))
	}
}

func tarOf(t testing.TB, pairs ...string) string {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i := 0; i < len(pairs); i += 2 {
		require.NoError(t, w.WriteHeader(&tar.Header{Name: pairs[i], Mode: 0o600, Size: int64(len(pairs[i+1]))}))
		io.WriteString(w, pairs[i+1])
	}
	require.NoError(t, w.Close())
	return b.String()
}

// FuzzForms holds what is promised of each input of any kind.
func FuzzForms(f *testing.F) {
	for _, s := range []string{
		rolls, plainMail + "\nIt rained.\n", "From a Mon Nov 23 10:00:00 2026\n" + plainMail + "\nIt rained.\n", "1\n00:00:01,000 --> 00:00:02,000\n- It\n- rained.\n",
		record("response", "https://a.example/", "application/http", answer("Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", "3\r\n<p>\r\n0\r\n\r\n")),
		"filedesc://a.arc 0.0.0.0 20061123100000 text/plain 9\n1 0 Crawl\n\nhttp://a.example/ 1.2.3.4 20061123100000 text/html 20\nHTTP/1.0 200 OK\n\n<p>x\n",
		zipOf(f, "word/document.xml", wordText), zipOf(f, "a.txt", "It rained."), tarOf(f, "a/b.txt", "It rained."),
		plainMail + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\nFrom: a\n\nx\n--b\nContent-Type: text/html\n\n<p>\n--b--\n",
	} {
		f.Add([]byte(s))
	}
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, b []byte) {
		t.Setenv("TMPDIR", dir)
		for _, kind := range []string{"", "mail", "mbox", "mhtml", "warc", "arc", "vtt", "srt"} {
			n := 0
			rd := source.Reader{Kind: kind, Skipped: func(string, error) { n++ }}
			for doc, err := range source.Finished(rd.Stream(bytes.NewReader(b))) {
				n++
				if err == nil && !utf8.ValidString(doc.Text) || !utf8.ValidString(doc.ID) {
					t.Errorf("%s: not UTF-8", kind)
				}
			}
			if n == 0 {
				t.Errorf("%s: neither document nor error nor skip", kind)
			}
			for range rd.Stream(bytes.NewReader(b)) {
				break // an iterator that goes on panics
			}
		}
		left, err := os.ReadDir(dir)
		if err != nil || len(left) > 0 {
			t.Errorf("temporary files left: %v %v", left, err)
		}
	})
}
