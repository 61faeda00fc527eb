// Package records reads records back: those that a run of sayso wrote, from files,
// folders and streams, compressed or not, one at a time.
//
//	for rec, err := range records.File("2024.jsonl.zst") {
//
// What looks over a whole corpus reads with it, so that memory does not grow with
// the number of documents.
package records

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"github.com/d1af08f5/sayso/pipeline"
)

// ErrNoRecord says that an object is no record: it has neither "id" nor "sha256".
var ErrNoRecord = errors.New("no record")

// Records yields records, each with the error of reading it. After an error of a
// stream nothing follows from that stream.
type Records = iter.Seq2[*pipeline.Record, error]

// Read yields the records of r: objects of JSON, a line each or indented, plain or
// compressed by gzip, bzip2 or zstd. Objects with an "error", which stand for
// documents that failed, are left out. Errors give the number of the object.
func Read(r io.Reader) Records {
	return func(yield func(*pipeline.Record, error) bool) {
		plain, err := inflated(bufio.NewReader(r))
		if err != nil {
			yield(nil, err)
			return
		}
		defer plain.Close()
		dec := json.NewDecoder(plain)
		for n := 1; ; n++ {
			rec, err := next(dec)
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				yield(nil, fmt.Errorf("object %d: %w", n, err))
				return
			}
			if rec != nil && !yield(rec, nil) {
				return
			}
		}
	}
}

// next returns the next record, nil for a document that failed.
func next(dec *json.Decoder) (*pipeline.Record, error) {
	var rec struct {
		pipeline.Record
		Error json.RawMessage `json:"error"`
	}
	if err := dec.Decode(&rec); err != nil {
		return nil, err
	}
	switch {
	case rec.Error != nil:
		return nil, nil
	case rec.ID == "" && rec.SHA256 == "":
		return nil, fmt.Errorf(`%w: it has neither "id" nor "sha256"`, ErrNoRecord)
	case rec.Schema < 0 || rec.Schema > pipeline.Schema:
		return nil, fmt.Errorf("document %s: schema %d: want %d or less", rec.ID, rec.Schema, pipeline.Schema)
	}
	return &rec.Record, nil
}

// inflated returns what r holds, decompressed.
func inflated(r *bufio.Reader) (io.ReadCloser, error) {
	head, _ := r.Peek(4) // an error comes again when r is read
	switch {
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		return gzip.NewReader(r)
	case bytes.HasPrefix(head, []byte("BZh")):
		return io.NopCloser(bzip2.NewReader(r)), nil
	case bytes.HasPrefix(head, []byte("\x28\xb5\x2f\xfd")):
		d, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(window))
		if err != nil {
			return nil, err
		}
		return d.IOReadCloser(), nil
	}
	return io.NopCloser(r), nil
}

// window is the most memory that a Zstandard frame may ask for, as in package source.
const window = 128 << 20

// File yields the records of a file, or of all files of a folder and its subfolders
// that are named as files of records are, in lexical order. Errors name the file.
func File(name string) Records {
	return func(yield func(*pipeline.Record, error) bool) {
		files, err := filesOf(name)
		if err != nil {
			yield(nil, err)
			return
		}
		for _, name := range files {
			if !each(name, yield) {
				return
			}
		}
	}
}

// each yields the records of one file and reports whether more are wanted.
func each(name string, yield func(*pipeline.Record, error) bool) bool {
	f, err := os.Open(name)
	if err != nil {
		return yield(nil, err)
	}
	defer f.Close()
	for rec, err := range Read(f) {
		if err != nil {
			err = fmt.Errorf("%s: %w", name, err)
		}
		if !yield(rec, err) {
			return false
		}
	}
	return true
}

// extensions are how files of records are called inside a folder.
var extensions = []string{".json", ".jsonl", ".ndjson"}

// filesOf returns name, or if it is a folder the files of records in it.
func filesOf(name string) (files []string, err error) {
	info, err := os.Stat(name)
	if err != nil || !info.IsDir() {
		return []string{name}, err
	}
	err = filepath.WalkDir(name, func(path string, d fs.DirEntry, err error) error {
		hidden := path != name && strings.HasPrefix(d.Name(), ".")
		switch {
		case err != nil:
			return err
		case d.IsDir() && hidden:
			return fs.SkipDir
		case !d.IsDir() && !hidden && slices.Contains(extensions, recordExt(path)):
			files = append(files, path)
		}
		return nil
	})
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("%s: no file of records (%s) in this folder", name, strings.Join(extensions, ", "))
	}
	return files, err
}

// recordExt returns the extension of a file without that of its compression:
// "a.jsonl.gz" → ".jsonl".
func recordExt(path string) string {
	ext := strings.ToLower(filepath.Ext(path))
	switch ext {
	case ".gz", ".bz2", ".zst":
		return strings.ToLower(filepath.Ext(strings.TrimSuffix(path, filepath.Ext(path))))
	}
	return ext
}
