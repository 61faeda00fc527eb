package source

import (
	"errors"
	"io"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
)

// text reads all of the input as one document.
func text(in *input) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		doc := in.whole()
		s, decoded, err := in.text()
		doc.Decoded = decoded
		in.prose(&doc, s)
		yield(doc, err)
	}
}

// readString reads all of r, in pieces. A single growing buffer would be copied
// again and again, and would take twice the memory for a moment.
func readString(r io.Reader) (string, error) {
	var pieces []string
	for piece := 16 << 10; ; piece = min(2*piece, 1<<20) {
		var b strings.Builder
		_, err := io.CopyN(&b, r, int64(piece))
		pieces = append(pieces, b.String())
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return "", err
		}
	}
	return strings.Join(pieces, ""), nil
}

// lines reads each line as a document.
func lines(in *input) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		for n, line := range numbered(in.r) {
			doc, err := in.numbered(n), line.err
			if err == nil {
				var s string
				s, doc.Decoded, err = decode(string(line.bytes))
				doc.Decoded = doc.Decoded || in.wide
				in.prose(&doc, s)
			}
			if !yield(doc, err) {
				return
			}
		}
	}
}
