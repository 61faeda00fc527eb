package source

import (
	"compress/bzip2"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// window is the most memory that a Zstandard frame may ask for: that of zstd
// --ultra -22 --long=27.
const window = 128 << 20

func isGzip(h *head) bool { return magic("\x1f\x8b\x08")(h) }

func isBzip2(h *head) bool { return magic("BZh")(h) && h.at(4, "1AY&SY") }

func gunzip(in *input) Docs {
	r, err := gzip.NewReader(in.r)
	return in.inflated(padded{r}, err)
}

// padded is a gzip reader that ends where something else than another gzip stream
// follows, such as the padding of a tape, as gzip itself does.
type padded struct{ r *gzip.Reader }

func (p padded) Read(b []byte) (int, error) {
	n, err := p.r.Read(b)
	if errors.Is(err, gzip.ErrHeader) {
		err = io.EOF
	}
	return n, err
}

func bunzip2(in *input) Docs { return in.inflated(bzip2.NewReader(in.r), nil) }

func unzstd(in *input) Docs {
	r, err := zstd.NewReader(in.r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(window))
	if err != nil {
		return one(in.whole(), err)
	}
	return in.inflated(r, nil)
}

// inflated yields the documents of the input that r decompresses in to. They are
// named after in.
func (in *input) inflated(r io.Reader, err error) Docs {
	switch {
	case err != nil:
		return one(in.whole(), fmt.Errorf("not a sound compressed file: %w", err))
	case in.depth == maxDepth:
		return one(in.whole(), ErrNested)
	}
	return in.nested(in.origin, withoutExt(in.hint), expander{r, in}).docs
}

// withoutExt returns the name of what a compressed file holds: "a.csv.gz" → "a.csv",
// "a.tgz" → "a.tar".
func withoutExt(name string) string {
	ext := path.Ext(name)
	base := strings.TrimSuffix(name, ext)
	switch lower(ext) {
	case ".tgz", ".tbz", ".tbz2", ".tzst":
		return base + ".tar"
	}
	return base
}
