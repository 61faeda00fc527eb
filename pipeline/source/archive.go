package source

import (
	"archive/tar"
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
)

var errSlip = errors.New("its name leads out of the archive")

// archived yields docs, which are those of an archive, or an error if there are
// none.
func (in *input) archived(docs Docs) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		found := false
		for doc, err := range docs {
			found = true
			if !yield(doc, err) {
				return
			}
		}
		if !found {
			yield(in.whole(), ErrNoDocuments)
		}
	}
}

// member yields the documents of a file in the archive in, which open opens. It is
// not opened if it is left out. Nothing is written anywhere, so a name that begins
// with a slash does no harm.
func (in *input) member(name string, open func() (io.Reader, error)) Docs {
	name = clean(path.Clean(strings.TrimLeft(strings.ReplaceAll(name, `\`, "/"), "/")))
	o := in.inside(name)
	switch {
	case !fs.ValidPath(name):
		return one(in.whole(), fmt.Errorf("%q: %w", shortened(name), errSlip)) // under no id that leads out, too
	case hidden(name):
		in.skip(o.name, ErrHidden)
		return Concat()
	case !in.wanted(name):
		in.skip(o.name, ErrExcluded)
		return Concat()
	case in.depth == maxDepth:
		return one(o.whole(), ErrNested)
	}
	r, err := open()
	if err != nil {
		return one(o.whole(), err)
	}
	return in.nested(o, name, r).docs
}

// ErrLink is why a Reader leaves out what is neither a file nor a folder in an archive:
// links, which may lead anywhere, pipes and devices.
var ErrLink = errors.New("link or device in an archive")

func (in *input) notFile(name string, folder bool) {
	if !folder {
		in.skip(in.inside(name).name, ErrLink)
	}
}

// hidden reports whether an element of a path begins with a dot, or is what a Mac
// adds to archives.
func hidden(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") || part == "__MACOSX" {
			return true
		}
	}
	return false
}

func isTar(h *head) bool { return h.at(257, "ustar") || h.named(".tar") }

// untar yields the documents of the files of a tar archive, in its order.
func untar(in *input) Docs {
	return in.archived(func(yield func(pipeline.Doc, error) bool) {
		r := tar.NewReader(in.r)
		for cut := false; ; {
			h, err := r.Next()
			if errors.Is(err, io.EOF) || cut && errors.Is(err, io.ErrUnexpectedEOF) {
				return // that the archive is cut off was the error of its last file
			}
			if err != nil {
				yield(in.whole(), fmt.Errorf("not a sound tar archive: %w", err))
				return
			}
			if h.Typeflag != tar.TypeReg && h.Typeflag != tar.TypeGNUSparse {
				in.notFile(h.Name, h.Typeflag == tar.TypeDir)
				continue
			}
			for doc, err := range in.member(h.Name, unpacked(h, r)) {
				cut = errors.Is(err, io.ErrUnexpectedEOF)
				if !yield(doc, err) || end(err) {
					return
				}
			}
		}
	})
}

// errSparse refuses what no text is, and what could be any length though the archive
// is short.
var errSparse = errors.New("a file with holes in a tar archive")

func unpacked(h *tar.Header, r io.Reader) func() (io.Reader, error) {
	return func() (io.Reader, error) {
		_, old := h.PAXRecords["GNU.sparse.map"]
		_, major := h.PAXRecords["GNU.sparse.major"]
		if old || major || h.Typeflag == tar.TypeGNUSparse {
			return nil, errSparse
		}
		return r, nil
	}
}

// end reports whether err is one behind which nothing of an archive can be read: it
// is a bomb. Every file behind would come to the same error.
func end(err error) bool { return errors.Is(err, ErrBomb) }

// unzip yields the documents of the files of a zip archive, in its order, or of the
// Word document that the archive is.
func unzip(in *input) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		f, size, done, err := in.seekable()
		if err != nil {
			yield(in.whole(), reason(err))
			return
		}
		defer done()
		if f == in.file { // which is not read through the meter
			in.meter.n = size
		}
		z, err := zip.NewReader(f, size)
		if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
			yield(in.whole(), fmt.Errorf("not a sound zip archive: %w", err))
			return
		}
		in.zipped(z)(yield)
	}
}

func (in *input) zipped(z *zip.Reader) Docs {
	if main := wordMain(z); main != nil {
		return in.docx(z, main)
	}
	if refusal := office(z); refusal != "" {
		return one(in.whole(), fmt.Errorf("%w %s", ErrKind, refusal))
	}
	return in.archived(func(yield func(pipeline.Doc, error) bool) {
		for _, f := range z.File {
			if !f.Mode().IsRegular() {
				in.notFile(f.Name, f.Mode().IsDir())
				continue
			}
			for doc, err := range in.zipMember(f) {
				if !yield(doc, err) || end(err) {
					return
				}
			}
		}
	})
}

var errEncrypted = errors.New("encrypted in the zip archive; unpack it with its password")

// zipMember yields the documents of a file in a zip archive.
func (in *input) zipMember(f *zip.File) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		var opened io.ReadCloser
		docs := in.member(f.Name, func() (r io.Reader, err error) {
			const encrypted = 1
			if f.Flags&encrypted != 0 {
				return nil, errEncrypted
			}
			if opened, err = f.Open(); err != nil {
				return nil, fmt.Errorf("not a sound zip archive: %w", err)
			}
			return expander{opened, in}, nil
		})
		if opened != nil {
			defer opened.Close()
		}
		if in.file != nil {
			in.meter.moved(int(f.CompressedSize64))
		}
		docs(yield)
	}
}

// maxZip is the size of the largest zip archive that is copied to a temporary file.
const maxZip = 16 << 30

// seekable returns the input as a file, which zip needs, with its size: the file
// itself, or a temporary copy. done removes the copy.
func (in *input) seekable() (f *os.File, size int64, done func(), err error) {
	if in.file != nil {
		if info, err := in.file.Stat(); err == nil && info.Mode().IsRegular() {
			return in.file, info.Size(), func() {}, nil
		}
	}
	if f, err = os.CreateTemp("", "sayso-*.zip"); err != nil {
		return nil, 0, nil, err
	}
	os.Remove(f.Name()) // where the system lets go of an open file, a run that is killed leaves nothing
	done = func() { f.Close(); os.Remove(f.Name()) }
	size, err = io.Copy(f, io.LimitReader(in.r, maxZip))
	if err == nil && size == maxZip {
		err = errors.New("a zip archive larger than 16 GiB in a stream; name it as a file")
	}
	if err != nil {
		done()
		return nil, 0, nil, err
	}
	return f, size, done, nil
}

// office returns what to say of the documents of office programs, which are zip
// archives.
func office(z *zip.Reader) string {
	for _, f := range z.File {
		switch f.Name {
		case "xl/workbook.xml":
			return "Excel workbook; save the sheet as CSV"
		case "ppt/presentation.xml":
			return "PowerPoint file; run: soffice --headless --convert-to pdf FILE"
		case "mimetype":
			return "OpenDocument or EPUB file; run: pandoc -t plain FILE | sayso"
		}
	}
	return ""
}
