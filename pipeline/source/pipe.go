package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/d1af08f5/sayso/pipeline"
)

// Pipe yields one document for each line of r, a JSON object with a text, or one
// error: the nth that it yields is always that of line n. So programs that talk to
// each other line by line never wait for an answer that does not come. An empty line
// is an error as well. "\n" alone ends a line; the last need not have it. Without an
// id the document is named after its line: "stdin:3". Pipe ignores Kind.
func (rd *Reader) Pipe(r io.Reader) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		in := rd.input(originOf(r), r)
		var buf []byte
		for n := 1; ; n++ {
			var err error
			buf, err = readLine(in.r, buf[:0])
			last := errors.Is(err, io.EOF)
			if last && len(buf) == 0 {
				return
			}
			doc, bad := rd.piped(in.numbered(n), bytes.TrimPrefix(buf, []byte(bom)), err)
			if bad != nil {
				bad = fmt.Errorf("line %d: %w", n, bad)
			}
			if !yield(doc, bad) || last || err != nil && !errors.Is(err, pipeline.ErrTooLarge) {
				return
			}
		}
	}
}

// piped returns the document of a line, named as doc unless it has an id. err is that
// of reading the line.
func (rd *Reader) piped(doc pipeline.Doc, line []byte, err error) (pipeline.Doc, error) {
	if err != nil && !errors.Is(err, io.EOF) {
		return doc, err
	}
	fields, err := object(line)
	if err == nil {
		err = rd.fill(&doc, fields)
	}
	return doc, err
}
