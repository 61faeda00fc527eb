package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/d1af08f5/sayso/pipeline"
)

// byLine hands out one line at a time, so that a csv.Reader, which buffers, takes no
// more than the row that it reads. So the marks of a row can be counted.
type byLine struct {
	r     *bufio.Reader
	rest  []byte // of the line that is handed out
	ends  int    // line breaks in the row
	marks int    // quotation marks in the row
	err   error
}

func (l *byLine) begin() { l.ends, l.marks = 0, 0 }

// open reports whether the row goes on to the end of the input because of a mark that
// no other closes. A csv.Reader that is lenient with marks does not say so.
func (l *byLine) open() bool { return l.err != nil && l.ends > 0 && l.marks%2 == 1 }

func (l *byLine) Read(p []byte) (int, error) {
	if len(l.rest) == 0 && l.err == nil {
		l.rest, l.err = l.r.ReadSlice('\n')
		if errors.Is(l.err, bufio.ErrBufferFull) {
			l.err = nil
		}
		l.ends += bytes.Count(l.rest, []byte("\n"))
		l.marks += bytes.Count(l.rest, []byte(`"`))
	}
	if len(l.rest) == 0 {
		return 0, l.err
	}
	n := copy(p, l.rest)
	l.rest = l.rest[n:]
	return n, nil
}

// bound is a reader that fails when a row or an object is too long.
type bound struct {
	r    io.Reader
	left int // bytes
	over bool
	hint string // what may be the reason
}

func (b *bound) Read(p []byte) (int, error) {
	n, err := b.r.Read(p)
	if b.left -= n; b.left < 0 {
		b.over = true
		return 0, fmt.Errorf("%w; %s", pipeline.ErrTooLarge, b.hint)
	}
	return n, err
}
