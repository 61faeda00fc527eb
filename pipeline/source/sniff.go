package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"regexp"

	"github.com/d1af08f5/sayso/pipeline"
)

// peeked is the number of bytes that decide what an input is, and the size of all
// buffers.
const peeked = 64 << 10

const bom = "\ufeff"

// format reads documents from r, whose buffer is of size peeked.
type format func(o origin, r *bufio.Reader) Docs

// objectStart matches the beginning of a JSON object on one line, which no story
// begins with. The beginning is enough: if the object turns out to be broken or to
// have no "text", an error is more useful than a record of JSON read as prose.
var objectStart = regexp.MustCompile(`^\{[ \t]*(?:"(?:[^"\\]|\\.)*"[ \t]*:|\})`)

// Auto reads r as JSONL does if its first line that is not blank begins a JSON
// object with its first field ({"id":…), and as Text does otherwise.
func Auto(r io.Reader) Docs { return auto(originOf(r), bufio.NewReaderSize(r, peeked)) }

func auto(o origin, r *bufio.Reader) Docs {
	return func(yield func(pipeline.Doc, error) bool) {
		head, err := peekLine(r)
		switch {
		case err != nil:
			yield(o.whole(), err)
		case objectStart.Match(head):
			jsonl(o, r)(yield)
		default:
			text(o, r)(yield)
		}
	}
}

// peekLine returns the beginning of the first line of r that is not blank, without
// consuming it. It waits for no more than that line, so that somebody who sends a
// document gets its record before sending the next.
func peekLine(r *bufio.Reader) ([]byte, error) {
	for n := 1; ; n = r.Buffered() + 1 {
		if _, err := r.Peek(n); err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull) {
			return nil, err
		} else if head, _ := r.Peek(r.Buffered()); err != nil || hasLine(head) {
			return trimmed(head), nil
		}
	}
}

func trimmed(head []byte) []byte {
	return bytes.TrimLeft(bytes.TrimPrefix(head, []byte(bom)), " \t\r\n")
}

func hasLine(head []byte) bool { return bytes.IndexByte(trimmed(head), '\n') >= 0 }
