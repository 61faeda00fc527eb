package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"regexp"
	"strings"
)

// crawl reads a web archive. Nothing of it is kept but the record at hand, so it
// may be of any size.
type crawl struct {
	*input
	at     int64  // offset of the next byte
	lineAt int64  // offset of the last line read
	held   string // a line that was read, and is to be read again
	ended  bool   // after an error behind which nothing can be read
}

// maxHead is the length of the longest header, of a record or of an answer.
const maxHead = 1 << 20

// maxLine is the length of the longest line of a header.
const maxLine = 64 << 10

var errLongLine = errors.New("a header longer than 1 MiB, or a line of it longer than 64 KiB")

// line returns the next line with its line break, or what stands before the end of
// the archive together with io.EOF.
func (w *crawl) line() (string, error) {
	if w.held != "" {
		line := w.held
		w.held = ""
		return line, nil
	}
	b, err := w.r.ReadSlice('\n')
	w.lineAt = w.at
	w.at += int64(len(b))
	switch {
	case err == nil:
		return string(b), nil
	case errors.Is(err, bufio.ErrBufferFull):
		return "", errLongLine
	}
	if !errors.Is(err, io.EOF) {
		w.ended = true
	}
	return string(b), err
}

// notBlank returns the next line that is not blank, without its line break. Between
// records there are two blank lines or, in sloppy archives, some other number.
func (w *crawl) notBlank() (string, error) {
	for {
		line, err := w.line()
		if s := strings.TrimRight(line, "\r\n"); s != "" && (err == nil || errors.Is(err, io.EOF)) || errors.Is(err, errLongLine) {
			return s, nil
		}
		if err != nil {
			return "", err
		}
	}
}

// header reads the fields of a header up to the blank line behind it. Its error is
// io.EOF if the archive ends before.
func (w *crawl) header() (fields, error) {
	f := fields{}
	last := ""
	for start := w.at; w.at-start < maxHead; {
		line, err := w.line()
		if err != nil {
			return nil, err
		}
		if line = strings.TrimRight(line, "\r\n"); line == "" {
			return f, nil
		}
		last = f.add(line, last)
	}
	return nil, errLongLine
}

// response reads the head of an answer, which is no longer than size, and returns
// its length. A head that is longer is none.
func (w *crawl) response(size int64) (r response, n int64, err error) {
	start := w.at
	line, err := w.lineWithin(size)
	if err != nil {
		return r, 0, err
	}
	if r.status = statusLine(line); r.status == 0 {
		return r, w.at - start, nil
	}
	r.fields = fields{}
	for last := ""; w.at-start < min(size, maxHead); {
		line, err := w.lineWithin(size - (w.at - start))
		if line = strings.TrimRight(line, "\r\n"); line == "" || err != nil {
			return r, w.at - start, err
		}
		last = r.fields.add(line, last)
	}
	return r, w.at - start, nil
}

// lineWithin returns the next line of content with size bytes left.
func (w *crawl) lineWithin(size int64) (string, error) {
	most := min(size, maxLine)
	b, err := w.r.Peek(int(min(most, int64(w.r.Buffered()))))
	if bytes.IndexByte(b, '\n') < 0 { // only then, because to fill the buffer moves what is in it
		b, err = w.r.Peek(int(most))
	}
	if i := bytes.IndexByte(b, '\n'); i >= 0 {
		b, err = b[:i+1], nil
	}
	line := string(b)
	n, _ := w.r.Discard(len(b))
	w.at += int64(n)
	return line, w.short(err)
}

// take returns the next n bytes. It reads no more than a page may have.
func (w *crawl) take(n int64) ([]byte, error) {
	if n > maxPage {
		return nil, errLongPage
	}
	var b bytes.Buffer // which grows with what there is, whatever n says
	b.Grow(int(min(n, 1<<20)))
	got, err := io.CopyN(&b, w.r, n)
	w.at += got
	return b.Bytes(), w.short(err)
}

// discard skips n bytes.
func (w *crawl) discard(n int64) error {
	for n > 0 {
		got, err := w.r.Discard(int(min(n, 1<<30)))
		w.at += int64(got)
		if n -= int64(got); err != nil {
			return w.short(err)
		}
	}
	return nil
}

// short is the error of content that ends before its length: the archive is cut
// off.
func (w *crawl) short(err error) error {
	if err == nil {
		return nil
	}
	w.ended = true
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return reason(err)
}

// resync skips to the next line that begins a record, and returns the error of the
// record that is broken.
func (w *crawl) resync(start *regexp.Regexp, c *capture, what string) error {
	for {
		line, err := w.line()
		if err == nil && start.MatchString(line) {
			w.held = line
			return errors.New(what)
		}
		if err != nil && !errors.Is(err, errLongLine) {
			w.ended = true
			return errors.New(what)
		}
	}
}
