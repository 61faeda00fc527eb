package source_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline/source"
)

// tree makes a folder of files and returns its name.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, body := range files {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o777))
		require.NoError(t, os.WriteFile(path, []byte(body), 0o666))
	}
	return dir
}

func TestFolderIsWalkedInTheOrderOfItsPaths(t *testing.T) {
	dir := tree(t, map[string]string{
		"b.txt":         "b",
		"a/2.txt":       "a2",
		"a/10.txt":      "a10",
		"a/b/c.text":    "abc",
		"a.txt":         "a",
		"a-b.md":        "a-b",
		"B":             "B",
		"lines.jsonl":   `{"id":"x","text":"one"}` + "\n" + `{"text":"two"}`,
		"sniffed":       `{"text":"three"}`,
		"not.txt":       `{"text":"four"}`,
		"empty.jsonl":   "",
		".hidden":       "h",
		".git/config":   "c",
		"image.png":     "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
		"other.weather": "It rained.",
	})
	in := func(name string) string { return filepath.ToSlash(dir) + "/" + name }
	requireDocs(t, []got{
		{id: "B", source: in("B"), text: "B"},
		{id: "a-b.md", source: in("a-b.md"), text: "a-b"},
		{id: "a.txt", source: in("a.txt"), text: "a"},
		{id: "a/10.txt", source: in("a/10.txt"), text: "a10"},
		{id: "a/2.txt", source: in("a/2.txt"), text: "a2"},
		{id: "a/b/c.text", source: in("a/b/c.text"), text: "abc"},
		{id: "b.txt", source: in("b.txt"), text: "b"},
		{id: "empty.jsonl:1", source: in("empty.jsonl"), err: "no text"},
		{id: "image.png", source: in("image.png"), err: "cannot read image"},
		{id: "x", source: in("lines.jsonl"), text: "one"},
		{id: "lines.jsonl:2", source: in("lines.jsonl"), text: "two"},
		{id: "not.txt:1", source: in("not.txt"), text: "four"},
		{id: "other.weather", source: in("other.weather"), text: "It rained."},
		{id: "sniffed:1", source: in("sniffed"), text: "three"},
	}, source.Folder(dir))
}

func TestFolderTellsWhatItLeavesOut(t *testing.T) {
	dir := tree(t, map[string]string{"b.txt": "b", "b/.git/config": "c", ".hidden": "h", "b/c.txt": "c", "..txt": "d"})
	require.NoError(t, os.Symlink("b", filepath.Join(dir, "link")))
	require.NoError(t, os.Symlink("b.txt", filepath.Join(dir, "link.txt")))
	skipped := make(map[string]error)
	var read []string
	rd := source.Reader{Skipped: func(name string, why error) { skipped[name] = why }}
	for _, g := range collect(rd.Folder(dir)) {
		read = append(read, g.id)
	}
	assert.Equal(t, []string{"b.txt", "b/c.txt", "link.txt"}, read)
	assert.Equal(t, map[string]error{
		"..txt":   source.ErrHidden,
		".hidden": source.ErrHidden,
		"b/.git":  source.ErrHidden,
		"link":    source.ErrLinkedFolder,
	}, skipped)
	assert.Len(t, collect(source.Folder(dir)), 3)
}

func TestFolderWithNothingInItIsAnError(t *testing.T) {
	dir := filepath.ToSlash(t.TempDir())
	requireDocs(t, []got{{id: dir, err: source.ErrNoDocuments.Error()}}, source.Folder(dir))
	requireDocs(t, []got{{id: dir + "/none", err: "no such file"}}, source.Folder(dir+"/none"))
}

func TestFilesAreNamedAsInTheirFolder(t *testing.T) {
	dir := filepath.ToSlash(tree(t, map[string]string{"a.txt": "a\nb", "b.jsonl": `{"text":"b"}`}))
	files := source.Concat(source.File(dir+"/a.txt"), source.File(dir+"/b.jsonl"))
	assert.Equal(t, []got{
		{id: "a.txt", source: dir + "/a.txt", text: "a\nb"},
		{id: "b.jsonl:1", source: dir + "/b.jsonl", text: "b"},
	}, collect(files))
	assert.Equal(t, collect(files), collect(source.Folder(dir)))
	lines := source.Reader{Kind: "lines"}
	assert.Equal(t, []got{
		{id: "a.txt:1", source: dir + "/a.txt", text: "a"},
		{id: "a.txt:2", source: dir + "/a.txt", text: "b"},
	}, collect(lines.File(dir+"/a.txt")))
	requireDocs(t, []got{{id: "nowhere.txt", source: "nowhere.txt", err: "no such file"}}, source.File("nowhere.txt"))
	for _, err := range source.File("nowhere.txt") {
		assert.ErrorIs(t, err, os.ErrNotExist)
	}
	for _, err := range source.File(dir) {
		assert.ErrorContains(t, err, "is a directory")
	}
}
