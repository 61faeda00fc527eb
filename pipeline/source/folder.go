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

// What can be wrong with the files of a folder, apart from their text.
var (
	ErrNoDocuments = errors.New("no documents in the folder")
	ErrNotRegular  = errors.New("neither a file nor a folder")
)

// Why Walk leaves something out.
var (
	ErrHidden       = errors.New("name begins with a dot")
	ErrLinkedFolder = errors.New("link to a folder")
)

// File yields the documents of a file. The extension decides how it is read:
// .jsonl and .ndjson as JSONL does, .txt, .text and .md as Text does, any other
// as Auto does. The id of a text is the name of its file. The file is opened when
// its first document is asked for.
func File(name string) Docs {
	return file(name, pathOrigin(name), byName(name))
}

// FileLines yields the documents of a file as Lines does, whatever its extension.
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

// reason returns err without the path in it, because the document's id names the
// file: "open a.txt: permission denied" → "permission denied".
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// Folder yields the documents of all files in dir and its subfolders, each read
// as File does, in the lexical order of their paths inside dir. These paths, with
// slashes, are the ids of texts.
//
// Folder follows links to files. It leaves out files and folders whose names
// begin with a dot, and links to folders; Walk reports them.
func Folder(dir string) Docs { return Walk(dir, nil) }

// Walk is like Folder, and calls skipped for each file or folder that it leaves
// out, with its path inside dir and ErrHidden or ErrLinkedFolder. It makes the
// calls on the goroutine that iterates. skipped may be nil.
func Walk(dir string, skipped func(name string, why error)) Docs {
	w := walk{dir: dir, skipped: skipped}
	return func(yield func(pipeline.Doc, error) bool) {
		found := false
		for doc, err := range w.inside("") {
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

// walk is a walk through dir.
type walk struct {
	dir     string
	skipped func(name string, why error)
}

func (w *walk) skip(name string, why error) {
	if w.skipped != nil {
		w.skipped(name, why)
	}
}

// inside yields the documents of the folder sub, a path inside the walk's.
func (w *walk) inside(sub string) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		entries, err := os.ReadDir(filepath.Join(w.dir, sub))
		slices.SortFunc(entries, func(a, b fs.DirEntry) int { return cmp.Compare(sortKey(a), sortKey(b)) })
		for _, e := range entries {
			for doc, err := range w.entry(path.Join(sub, e.Name()), e) {
				if !yield(doc, err) {
					return
				}
			}
		}
		if err != nil {
			yield(pipeline.Doc{ID: cmp.Or(sub, filepath.ToSlash(w.dir))}, reason(err))
		}
	}
}

// sortKey sorts a folder by the paths of its files: "a.txt" comes before
// "a/b.txt", because a dot sorts before a slash.
func sortKey(e fs.DirEntry) string {
	if e.IsDir() {
		return e.Name() + "/"
	}
	return e.Name()
}

// entry yields the documents of a file or folder. It opens regular files only: to
// open a named pipe could block for ever.
func (w *walk) entry(name string, e fs.DirEntry) Docs {
	switch {
	case strings.HasPrefix(e.Name(), "."):
		w.skip(name, ErrHidden)
		return Concat()
	case e.IsDir():
		return w.inside(name)
	}
	full := filepath.Join(w.dir, filepath.FromSlash(name))
	o := origin{name: name, source: path.Join(filepath.ToSlash(w.dir), name)}
	info, err := os.Stat(full)
	switch {
	case err != nil:
		return one(o.whole(), reason(err))
	case info.IsDir():
		w.skip(name, ErrLinkedFolder)
		return Concat()
	case !info.Mode().IsRegular():
		return one(o.whole(), ErrNotRegular)
	}
	return file(full, o, byName(full))
}
