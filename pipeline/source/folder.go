package source

import (
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

// What can be wrong with a folder or an archive, apart from the texts in it.
var (
	ErrNoDocuments = errors.New("no documents in it")
	ErrNotRegular  = errors.New("neither a file nor a folder")
)

// Why a Reader leaves something out.
var (
	ErrHidden       = errors.New("name begins with a dot")
	ErrLinkedFolder = errors.New("link to a folder")
	ErrExcluded     = errors.New("left out by a pattern")
)

// reason returns err without the path in it, because the document's id names the
// file: "open a.txt: permission denied" → "permission denied".
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// walk is a walk through dir.
type walk struct {
	*Reader
	dir string
}

func (w *walk) docs(yield func(pipeline.Doc, error) bool) {
	found := false
	for doc, err := range w.inside("") {
		found = true
		if !yield(doc, err) {
			return
		}
	}
	if !found {
		yield(pipeline.Doc{ID: clean(filepath.ToSlash(w.dir))}, ErrNoDocuments)
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
			yield(pipeline.Doc{ID: clean(cmp.Or(sub, filepath.ToSlash(w.dir)))}, reason(err))
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
	if !w.wanted(name) && !w.opened(name) {
		w.skip(name, ErrExcluded)
		return Concat()
	}
	full := filepath.Join(w.dir, filepath.FromSlash(name))
	o := origin{name: clean(name), source: clean(path.Join(filepath.ToSlash(w.dir), name))}
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
	return w.file(full, o)
}
