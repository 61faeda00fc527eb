//go:build unix

package source_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline/source"
)

func TestFolderReportsWhatItCannotRead(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": "a", "z/z.txt": "z"})
	require.NoError(t, os.Symlink("nowhere", filepath.Join(dir, "dangling.txt")))
	require.NoError(t, os.Symlink("z", filepath.Join(dir, "folder")))
	require.NoError(t, os.Symlink("a.txt", filepath.Join(dir, "link.txt")))
	require.NoError(t, syscall.Mkfifo(filepath.Join(dir, "pipe.txt"), 0o666))
	in := func(name string) string { return filepath.ToSlash(dir) + "/" + name }
	requireDocs(t, []got{
		{id: "a.txt", source: in("a.txt"), text: "a"},
		{id: "dangling.txt", source: in("dangling.txt"), err: "no such file"},
		{id: "link.txt", source: in("link.txt"), text: "a"},
		{id: "pipe.txt", source: in("pipe.txt"), err: "neither a file nor a folder"},
		{id: "z/z.txt", source: in("z/z.txt"), text: "z"},
	}, source.Folder(dir))
}

// TestNamesThatAreNotUTF8StayApart would lose a file if both names came out alike.
func TestNamesThatAreNotUTF8StayApart(t *testing.T) {
	dir := tree(t, map[string]string{"caf\xe9.txt": "a", "caf\xea.txt": "b", "café.txt": "c"})
	in := func(name string) string { return filepath.ToSlash(dir) + "/" + name }
	requireDocs(t, []got{
		{id: "café.txt", source: in("café.txt"), text: "c"},
		{id: "caf%E9.txt", source: in("caf%E9.txt"), text: "a"},
		{id: "caf%EA.txt", source: in("caf%EA.txt"), text: "b"},
	}, source.Folder(dir))
}
