package source

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/d1af08f5/sayso/pipeline"
)

// Reader reads documents from files, folders and streams. The zero value finds
// out what each input is by its first bytes and its name. A Reader must not change
// while its documents are read.
type Reader struct {
	// Kind is the kind of every input, one of Kinds. Compressed files and archives
	// are still opened. Empty means that each input is looked at.
	Kind string

	// TextField and IDField name the field of an object, or the column of a table,
	// that holds the text and the id. A dot leads into an object: "fields.body".
	// Empty means the usual names: see TextFields; and "id".
	TextField, IDField string

	// All takes all visible text of a web page instead of its article.
	All bool

	// Raw leaves texts as they are. Otherwise plain damage is mended, such as
	// "â€œ" for “; the meta field "repaired" then says what.
	Raw bool

	// Include and Exclude are patterns for the paths of files inside a folder or an
	// archive, as package doublestar reads them: "2024/**/*.html". Without a slash
	// they are for the last element. If Include is not empty, only what it matches
	// is read.
	Include, Exclude []string

	// Skipped, if not nil, is called for each file or folder that is left out, with
	// its path and the reason, on the goroutine that iterates.
	Skipped func(name string, why error)

	// Progress, if not nil, is called with the number of bytes that were read from
	// an input, on the goroutine that iterates.
	Progress func(bytes int)
}

// Stream yields the documents of r.
func (rd *Reader) Stream(r io.Reader) Docs {
	return rd.input(originOf(r), r).docs
}

// File yields the documents of a file, which is opened when the first is asked for.
func (rd *Reader) File(name string) Docs {
	slashed := clean(filepath.ToSlash(name))
	return rd.file(name, origin{name: clean(filepath.Base(name)), source: slashed})
}

func (rd *Reader) file(name string, o origin) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		f, err := os.Open(name)
		if err != nil {
			yield(o.whole(), reason(err))
			return
		}
		defer f.Close()
		in := rd.input(o, f)
		in.file = f
		in.docs(yield)
	}
}

// Folder yields the documents of all files in dir and its subfolders, in the
// lexical order of their paths inside dir. These paths, with slashes, are the ids
// of texts.
//
// Folder follows links to files. It leaves out files and folders whose names
// begin with a dot, and links to folders.
func (rd *Reader) Folder(dir string) Docs {
	w := walk{Reader: rd, dir: dir}
	return w.docs
}

// Check returns the error of a field that is not what it should be.
func (rd *Reader) Check() error {
	if rd.Kind != "" {
		if _, ok := kindNamed(rd.Kind); !ok {
			return fmt.Errorf("no input kind %q", rd.Kind)
		}
	}
	for _, p := range append(rd.Include[:len(rd.Include):len(rd.Include)], rd.Exclude...) {
		if err := checkPattern(p); err != nil {
			return err
		}
	}
	return nil
}

func (rd *Reader) skip(name string, why error) {
	if rd.Skipped != nil {
		rd.Skipped(name, why)
	}
}

func (rd *Reader) input(o origin, r io.Reader) *input {
	metered := &meter{r: r, progress: rd.Progress}
	return &input{Reader: rd, origin: o, hint: o.name, r: bufio.NewReaderSize(metered, peeked), meter: metered, allow: new(allowance)}
}

// Auto yields the documents of r, as the zero Reader does.
func Auto(r io.Reader) Docs { return new(Reader).Stream(r) }

// JSONL yields a document for each line of r, a JSON object. See Reader for the
// fields that hold text and id. Without an id the document is named after its
// line: "stdin:3". All other fields go into Doc.Meta, in their order, each as a
// json.RawMessage, so that the record repeats them as they were written.
//
// JSONL skips blank lines. A line that is no such object is an error of its
// document. If all lines are blank, the first is the error pipeline.ErrEmpty.
func JSONL(r io.Reader) Docs { return (&Reader{Kind: "jsonl"}).Stream(r) }

// Text yields all of r as one document. r is in UTF-8, UTF-16 with a byte order
// mark, or windows-1252.
func Text(r io.Reader) Docs { return (&Reader{Kind: "text"}).Stream(r) }

// Lines yields a document for each line of r that is not blank, named after the
// number of the line: "stdin:3". If all lines are blank, the first is the error
// pipeline.ErrEmpty.
func Lines(r io.Reader) Docs { return (&Reader{Kind: "lines"}).Stream(r) }

// File yields the documents of a file, as the zero Reader does.
func File(name string) Docs { return new(Reader).File(name) }

// Folder yields the documents of a folder, as the zero Reader does.
func Folder(dir string) Docs { return new(Reader).Folder(dir) }
