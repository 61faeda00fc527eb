package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"iter"

	"github.com/d1af08f5/sayso/pipeline"
)

// line is a line of input without its line break, valid until the next is read.
type line struct {
	bytes []byte
	err   error
}

// numbered yields the lines of r that are not blank, by their number, counted
// from one. A line longer than a text may be is an error, and the next line
// follows it; an error of the reader is the last line's. Where there is no line
// but blank ones, the first is the error pipeline.ErrEmpty.
func numbered(r *bufio.Reader) iter.Seq2[int, line] {
	return func(yield func(int, line) bool) {
		var buf []byte
		empty := true
		for n, last := 1, false; !last; n++ {
			var err error
			buf, err = readLine(r, buf[:0])
			last = err != nil && !errors.Is(err, pipeline.ErrTooLarge)
			if errors.Is(err, io.EOF) {
				err = nil
			}
			if len(bytes.TrimSpace(buf)) == 0 && err == nil {
				continue
			}
			empty = false
			if !yield(n, line{buf, err}) {
				return
			}
		}
		if empty {
			yield(1, line{nil, pipeline.ErrEmpty})
		}
	}
}

// readLine appends the next line to buf, however long it is. It returns io.EOF
// with what stands before the end, and pipeline.ErrTooLarge, without the line,
// when it has skipped one.
func readLine(r *bufio.Reader, buf []byte) ([]byte, error) {
	tooLarge := false
	for {
		part, err := r.ReadSlice('\n')
		if tooLarge = tooLarge || len(buf)+len(part) > pipeline.MaxText; tooLarge {
			buf = buf[:0]
		} else {
			buf = append(buf, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case tooLarge && (err == nil || errors.Is(err, io.EOF)):
			return nil, pipeline.ErrTooLarge
		case err != nil && !errors.Is(err, io.EOF):
			return nil, reason(err) // half a line is none
		}
		return bytes.TrimRight(buf, "\r\n"), err
	}
}
