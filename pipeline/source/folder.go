package source

import (
	"bufio"
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
)

// What can be wrong with the files of a folder, beside their text.
var (
	ErrNoDocuments = errors.New("no documents in the folder")
	ErrNotRegular  = errors.New("neither a file nor a folder")
)

// File is the documents of a file: JSONL where it is called .jsonl or .ndjson,
// Text where it is called .txt, .text or .md, and Auto otherwise. Its name is
// the id of its text. The file is opened when its turn comes.
func File(name string) Docs {
	return file(name, pathOrigin(name), byName(name))
}

// FileLines is the documents of a file as Lines reads it, whatever it is called.
func FileLines(name string) Docs { return file(name, pathOrigin(name), lines) }

func pathOrigin(name string) origin {
	slashed := filepath.ToSlash(name)
	return origin{name: slashed, source: slashed}
}

func file(name string, o origin, read format) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		f, err := os.Open(name)
		if err != nil {
			yield(o.whole(), reason(err))
			return
		}
		defer f.Close()
		read(o, bufio.NewReaderSize(f, peeked))(yield)
	}
}

func byName(name string) format {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".jsonl", ".ndjson":
		return jsonl
	case ".txt", ".text", ".md":
		return text
	}
	return auto
}

// reason is err without the path in it, which the document's id says already.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// Folder is the documents of the files in dir and its folders, each read as File
// reads it, in the lexical order of their slash-separated paths inside dir, which
// are their ids. Files and folders whose names begin with a dot are left out, and
// folders behind symbolic links are not entered.
func Folder(dir string) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		found := false
		for doc, err := range inside(dir, "") {
			found = true
			if !yield(doc, err) {
				return
			}
		}
		if !found {
			yield(pipeline.Doc{ID: filepath.ToSlash(dir)}, ErrNoDocuments)
		}
	}
}

// inside is the documents of the folder at sub, a path inside dir.
func inside(dir, sub string) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		entries, err := os.ReadDir(filepath.Join(dir, sub))
		slices.SortFunc(entries, func(a, b fs.DirEntry) int { return cmp.Compare(sortKey(a), sortKey(b)) })
		for _, e := range entries {
			if strings.HasPrefix(e.Name(), ".") {
				continue
			}
			for doc, err := range entry(dir, path.Join(sub, e.Name()), e) {
				if !yield(doc, err) {
					return
				}
			}
		}
		if err != nil {
			yield(pipeline.Doc{ID: cmp.Or(sub, filepath.ToSlash(dir))}, reason(err))
		}
	}
}

// sortKey puts a folder where the paths of its files belong: "a.txt" comes
// before "a/b.txt", as a dot comes before a slash.
func sortKey(e fs.DirEntry) string {
	if e.IsDir() {
		return e.Name() + "/"
	}
	return e.Name()
}

// entry is the documents of what stands at sub. It does not open what is no
// regular file: a named pipe would keep it waiting for ever.
func entry(dir, sub string, e fs.DirEntry) Docs {
	if e.IsDir() {
		return inside(dir, sub)
	}
	name := filepath.Join(dir, filepath.FromSlash(sub))
	o := origin{name: sub, source: path.Join(filepath.ToSlash(dir), sub)}
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return one(o.whole(), reason(err))
	case info.IsDir():
		return Concat()
	case !info.Mode().IsRegular():
		return one(o.whole(), ErrNotRegular)
	}
	return file(name, o, byName(name))
}
