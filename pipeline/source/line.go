package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"iter"

	"github.com/d1af08f5/sayso/pipeline"
)

// line is a line of input without its line break. bytes is valid until the next
// line is read.
type line struct {
	bytes []byte
	err   error
}

// numbered yields the lines of r that are not blank, with their numbers, counted
// from 1. A line longer than pipeline.MaxText is an error, and the lines after it
// follow. An error of the reader comes with the last line. If all lines are blank,
// numbered yields line 1 with pipeline.ErrEmpty.
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

// readLine appends the next line to buf, however long it is. With the last line
// it returns io.EOF. It skips a line that is too long and returns
// pipeline.ErrTooLarge instead.
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
			return nil, reason(err) // do not return a part of a line
		}
		return bytes.TrimRight(buf, "\r\n"), err
	}
}
