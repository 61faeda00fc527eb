package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/d1af08f5/sayso/pipeline"
)

// peeked is the number of bytes that decide what an input is, and the size of all
// buffers.
const peeked = 64 << 10

const bom = "\ufeff"

// input is a file, a stream, or a file of an archive, before its kind is known.
type input struct {
	*Reader
	origin
	hint string        // a file name whose extension tells of the kind: news.csv of news.csv.gz
	r    *bufio.Reader // with a buffer of size peeked
	wide bool          // r was decoded from UTF-16
	file *os.File      // what r reads from the start of, if it is a file

	depth int // number of archives and compressed files around it
	meter *meter
	allow *allowance // shared by all that is inside the same file
}

// maxDepth is the number of archives and compressed files that may lie in each
// other: .warc.gz files in a .zip in a .tar.gz, and one more.
const maxDepth = 5

// nested returns the input that r is, inside in.
func (in *input) nested(o origin, hint string, r io.Reader) *input {
	return &input{
		Reader: in.Reader, origin: o, hint: hint, r: bufio.NewReaderSize(r, peeked),
		depth: in.depth + 1, meter: in.meter, allow: in.allow,
	}
}

// docs yields the documents of the input.
func (in *input) docs(yield func(pipeline.Doc, error) bool) {
	kind := in.kind()
	if kind.read == nil {
		yield(in.whole(), fmt.Errorf("%w %s; %s", ErrKind, kind.about, kind.advice))
		return
	}
	kind.read(in)(yield)
}

// kind finds out what the input is.
func (in *input) kind() kind {
	in.r, in.wide = fromUTF16(in.r)
	h := in.firstLine()
	all := kinds()
	if i := slices.IndexFunc(all, func(k kind) bool { return k.holds && k.looks(h) }); i >= 0 {
		return all[i]
	}
	switch {
	case in.Kind != "":
		return kindOf(in.Kind)
	case objectStart.Match(h.text) && whole(h.text):
		return kindOf("jsonl")
	}
	h = in.head()
	if i := slices.IndexFunc(all, func(k kind) bool { return k.looks != nil && k.looks(h) }); i >= 0 {
		return all[i]
	}
	return kindOf("text")
}

// firstLine returns the beginning of the input up to the end of its first line that
// is not blank, without consuming it. It waits for no more than that line, so that
// somebody who sends a document gets its record before sending the next. An error
// of the input comes again when it is read.
func (in *input) firstLine() *head {
	for n := 4; ; n = in.r.Buffered() + 1 {
		_, err := in.r.Peek(n)
		if b, _ := in.r.Peek(in.r.Buffered()); err != nil || hasLine(b) {
			return newHead(in.hint, b)
		}
	}
}

// head returns the beginning of the input, peeked bytes if it has as many.
func (in *input) head() *head {
	b, _ := in.r.Peek(peeked)
	return newHead(in.hint, b)
}

// all returns the whole input as it is.
func (in *input) all() (string, error) {
	s, err := readString(io.LimitReader(in.r, pipeline.MaxText+1))
	if err != nil {
		return "", reason(err)
	}
	if len(s) > pipeline.MaxText {
		return "", pipeline.ErrTooLarge
	}
	return s, nil
}

// text returns the whole input in UTF-8, and whether it was in another charset. It
// rejects binary data by its beginning, so that it does not read a disk image to
// its end.
func (in *input) text() (s string, decoded bool, err error) {
	h, err := in.r.Peek(peeked)
	if err != nil && !errors.Is(err, io.EOF) {
		return "", false, reason(err)
	}
	if binary(h) {
		return "", false, ErrBinary
	}
	if s, err = in.all(); err != nil {
		return "", false, err
	}
	s, decoded, err = decode(s)
	return s, decoded || in.wide, err
}

// meter counts what is read from a file or stream.
type meter struct {
	r        io.Reader
	n        int64
	progress func(int) // may be nil
}

func (m *meter) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	m.n += int64(n)
	m.moved(n)
	return n, err
}

func (m *meter) moved(n int) {
	if m.progress != nil {
		m.progress(n)
	}
}

// allowance bounds what the compressed data of one input expands to, so that a few
// kilobytes cannot keep a run busy for days.
type allowance struct{ expanded int64 }

// An input may expand to freely bytes, and to ratio times its own size beyond that.
// Text rarely comes to thirty times its compressed size.
const (
	freely = 64 << 20
	ratio  = 200
)

// expander reads decompressed data, within the allowance.
type expander struct {
	r  io.Reader
	in *input
}

func (e expander) Read(p []byte) (int, error) {
	n, err := e.r.Read(p)
	e.in.allow.expanded += int64(n)
	if e.in.allow.expanded > freely+ratio*e.in.meter.n {
		return n, ErrBomb
	}
	return n, err
}

// head is the beginning of an input.
type head struct {
	name string // with the extension, in lower case
	raw  []byte
	text []byte // without a byte order mark and leading white space
}

func newHead(name string, b []byte) *head {
	return &head{lower(name), b, bytes.TrimLeft(bytes.TrimPrefix(b, []byte(bom)), " \t\r\n\f\v")}
}

func hasLine(b []byte) bool { return bytes.IndexByte(newHead("", b).text, '\n') >= 0 }
