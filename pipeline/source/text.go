package source

import (
	"bufio"
	"errors"
	"io"
	"strings"

	"github.com/d1af08f5/sayso/pipeline"
)

// Text yields all of r as one document. r is in UTF-8, UTF-16 with a byte order
// mark, or windows-1252.
func Text(r io.Reader) Docs { return text(originOf(r), bufio.NewReaderSize(r, peeked)) }

func text(o origin, r *bufio.Reader) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		doc := o.whole()
		var err error
		doc.Text, doc.Decoded, err = readText(r)
		yield(doc, err)
	}
}

// readText reads all of r. It rejects binary data by its beginning, so that it does
// not read a disk image to its end.
func readText(r *bufio.Reader) (s string, decoded bool, err error) {
	r, wide := fromUTF16(r)
	head, err := r.Peek(peeked)
	if err != nil && !errors.Is(err, io.EOF) {
		return "", false, reason(err)
	}
	if binary(head) {
		return "", false, ErrBinary
	}
	if s, err = readString(io.LimitReader(r, pipeline.MaxText+1)); err != nil {
		return "", false, reason(err)
	}
	s, decoded, err = decode(s)
	return s, decoded || wide, err
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

// Lines yields a document for each line of r that is not blank, named after the
// number of the line: "stdin:3". If all lines are blank, the first is the error
// pipeline.ErrEmpty.
func Lines(r io.Reader) Docs { return lines(originOf(r), bufio.NewReaderSize(r, peeked)) }

func lines(o origin, r *bufio.Reader) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		r, wide := fromUTF16(r)
		for n, line := range numbered(r) {
			doc, err := o.line(n), line.err
			if err == nil {
				doc.Text, doc.Decoded, err = decode(string(line.bytes))
				doc.Decoded = doc.Decoded || wide
			}
			if !yield(doc, err) {
				return
			}
		}
	}
}
