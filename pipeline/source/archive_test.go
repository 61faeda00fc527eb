package source_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline/source"
)

// The text "It rained." that bzip2 compressed.
const bz2 = "\x42\x5a\x68\x39\x31\x41\x59\x26\x53\x59\xd5\x25\x84\xb6\x00\x00\x01\x15\x80\x40\x01\x00\x20\x26\x21\x14\x00\x20\x00\x22\x00\x36\xa1\x00\x30\x32\x8e\x10\x8f\x17\x72\x45\x38\x50\x90\xd5\x25\x84\xb6"

func zstdOf(t testing.TB, s string, opts ...zstd.EOption) string {
	var b bytes.Buffer
	w, err := zstd.NewWriter(&b, opts...)
	require.NoError(t, err)
	io.WriteString(w, s)
	require.NoError(t, w.Close())
	return b.String()
}

func TestArchivesAreOpened(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	inner := zipOf(t, "b.txt", "It snowed.")
	tests := []struct {
		name, in string
		want     []got
	}{
		{"zip", zipOf(t, "a.txt", "It rained.", "c/d.jsonl", `{"id":"d","text":"It hailed."}`), []got{{id: "in/a.txt", source: "in/a.txt", text: "It rained."}, {id: "d", source: "in/c/d.jsonl", text: "It hailed."}}},
		{"tar", tarOf(t, "a.txt", "It rained."), []got{{id: "in/a.txt", source: "in/a.txt", text: "It rained."}}},
		{"gzip", zipped("It rained."), []got{{id: "in", source: "in", text: "It rained."}}},
		{"bzip2", bz2, []got{{id: "in", source: "in", text: "It rained."}}},
		{"bzip2 cut off", bz2[:20], []got{{id: "in", source: "in", err: "bzip2 data invalid"}}},
		{"zstd", zstdOf(t, "It rained."), []got{{id: "in", source: "in", text: "It rained."}}},
		{"zip in tar in gzip in zstd", zstdOf(t, zipped(tarOf(t, "a.zip", inner))), []got{{id: "in/a.zip/b.txt", source: "in/a.zip/b.txt", text: "It snowed."}}},
		{"hidden", zipOf(t, ".a", "x", "__MACOSX/b", "x", "c/.d/e.txt", "x", "f.txt", "It rained."), []got{{id: "in/f.txt", source: "in/f.txt", text: "It rained."}}},
		{"a name that leads out", tarOf(t, "../a.txt", "x"), []got{{id: "in", source: "in", err: `"../a.txt": its name leads out`}}},
		{"a name of Windows that leads out", tarOf(t, `..\a.txt`, "x"), []got{{id: "in", source: "in", err: `"../a.txt": its name leads out`}}},
		{"a name from the root", tarOf(t, "/etc/a.txt", "It rained."), []got{{id: "in/etc/a.txt", source: "in/etc/a.txt", text: "It rained."}}},
		{"a name in another charset", zipOf(t, "caf\xe9.txt", "It rained."), []got{{id: "in/caf%E9.txt", source: "in/caf%E9.txt", text: "It rained."}}},
		{"a gzip cut off", zipped("It rained.")[:20], []got{{id: "in", source: "in", err: "unexpected EOF"}}},
		{"a zip cut off", inner[:len(inner)-10], []got{{id: "in", source: "in", err: "not a sound zip"}}},
		{"a tar cut off", tarOf(t, "a.txt", "It rained.", "b.txt", strings.Repeat("It snowed. ", 100))[:1800], []got{{id: "in/a.txt", source: "in/a.txt", text: "It rained."}, {id: "in/b.txt", source: "in/b.txt", err: "unexpected EOF"}}},
		{"nothing in it", zipOf(t), []got{{id: "in", source: "in", err: "no documents"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			requireDocs(t, tt.want, source.Auto(source.Named(strings.NewReader(tt.in), "in")))
		})
	}
	for range source.Auto(strings.NewReader(inner)) {
		break
	}
	left, err := os.ReadDir(os.Getenv("TMPDIR"))
	require.NoError(t, err)
	assert.Empty(t, left, "temporary files are removed")
}

func TestEncryptedMembersAreErrorsUnlessLeftOut(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range []string{".hidden", "a.txt"} {
		w, err := z.CreateRaw(&zip.FileHeader{Name: name, Flags: 1, UncompressedSize64: 1, CompressedSize64: 1})
		require.NoError(t, err)
		w.Write([]byte("x"))
	}
	require.NoError(t, z.Close())
	requireDocs(t, []got{{id: "stdin/a.txt", source: "stdin/a.txt", err: "encrypted"}}, source.Auto(&b))
}

func TestIncludeAndExcludeAreForArchives(t *testing.T) {
	var skipped []string
	rd := source.Reader{Include: []string{"*.txt"}, Exclude: []string{"old/**"}, Skipped: func(name string, _ error) { skipped = append(skipped, name) }}
	in := zipOf(t, "a.txt", "It rained.", "b.csv", "x", "old/c.txt", "x")
	requireDocs(t, []got{{id: "stdin/a.txt", source: "stdin/a.txt", text: "It rained."}}, rd.Stream(strings.NewReader(in)))
	assert.Equal(t, []string{"stdin/b.csv", "stdin/old/c.txt"}, skipped)
}

func TestBombsEndOnce(t *testing.T) {
	blanks := strings.Repeat(zipped(strings.Repeat(" ", 1<<20)), 1<<10) // members of one stream
	inner := zipOf(t, "a.txt", strings.Repeat("a", 32<<20))
	var pairs []string
	for range 40 {
		pairs = append(pairs, "x"+string(rune('a'+len(pairs)))+".zip", inner)
	}
	deep := "It rained."
	for range 7 {
		deep = zipped(deep)
	}
	tests := []struct {
		name, in string
		want     error
	}{
		{"a gigabyte of blanks", blanks, source.ErrBomb},
		{"zips in a zip", zipOf(t, pairs...), source.ErrBomb},
		{"seven layers", deep, source.ErrNested},
		{"a frame that wants 4 GiB", "\x28\xb5\x2f\xfd\x00\xb0\x01\x00\x00", zstd.ErrWindowSizeExceeded},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			failures := 0
			for _, err := range source.Auto(strings.NewReader(tt.in)) {
				if err != nil {
					failures++
					assert.True(t, errors.Is(err, tt.want), "%v", err)
				}
			}
			assert.Equal(t, 1, failures)
		})
	}
}

// Patterns are for what is inside of archives; the archives of a folder are opened.
func TestPatternsLookIntoArchives(t *testing.T) {
	dir := tree(t, map[string]string{
		"a.txt":      "a",
		"b.md":       "b",
		"c.md.gz":    zipped("c"),
		"d.txt.gz":   zipped("d"),
		"e.txt":      "e",
		"f.zip":      zipOf(t, "g.txt", "g", "h.md", "h"),
		"skip/i.zip": zipOf(t, "j.txt", "j"),
	})
	rd := source.Reader{Include: []string{"*.txt"}, Exclude: []string{"e.*", "skip/*"}}
	var ids []string
	for _, g := range collect(rd.Folder(dir)) {
		ids = append(ids, g.id)
	}
	assert.Equal(t, []string{"a.txt", "d.txt.gz", "f.zip/g.txt"}, ids)
}

func TestWhatFollowsAGzipStreamIsPadding(t *testing.T) {
	in := zipped("It rained.") + strings.Repeat("\x00", 512)
	requireDocs(t, []got{{id: "stdin:1", text: "It rained."}}, source.Auto(strings.NewReader(in)))
}

// Only files of an archive are documents, not its folders and links. Links are told.
func TestFoldersAndLinksOfATarAreNoDocuments(t *testing.T) {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, h := range []*tar.Header{
		{Name: "news/", Typeflag: tar.TypeDir, Mode: 0o755},
		{Name: "news/link.txt", Typeflag: tar.TypeSymlink, Linkname: "a.txt"},
		{Name: "news/a.txt", Typeflag: tar.TypeReg, Size: 10, Mode: 0o644},
	} {
		require.NoError(t, w.WriteHeader(h))
	}
	_, err := w.Write([]byte("It rained."))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	skipped := make(map[string]error)
	rd := source.Reader{Skipped: func(name string, why error) { skipped[name] = why }}
	requireDocs(t, []got{{id: "stdin/news/a.txt", source: "stdin/news/a.txt", text: "It rained."}}, rd.Stream(&b))
	assert.Equal(t, map[string]error{"stdin/news/link.txt": source.ErrLink}, skipped)
}

// The name of a file decides where its first bytes leave a doubt, and names it.
func TestNamesDecideInDoubt(t *testing.T) {
	dir := tree(t, map[string]string{
		"a.eml":  "Subject: rain\n\nIt rained.\n",
		"b.txt":  "Subject: rain\n\nIt rained.\n",
		"c.json": "",
		"d.xml":  "<story><p>It rained.</p></story>",
		"e.csv":  "text\nIt rained.\n",
		"f.json": "[]",
	})
	in := func(name string) string { return filepath.ToSlash(dir) + "/" + name }
	requireDocs(t, []got{
		{id: "a.eml", source: in("a.eml"), text: "It rained.", decoded: true},
		{id: "b.txt", source: in("b.txt"), text: "Subject: rain\n\nIt rained.\n"},
		{id: "c.json:1", source: in("c.json"), err: "no text"},
		{id: "d.xml", source: in("d.xml"), text: "It rained.", decoded: true},
		{id: "e.csv:1", source: in("e.csv"), text: "It rained."},
		{id: "f.json:1", source: in("f.json"), err: "no text"},
	}, source.Folder(dir))
}
