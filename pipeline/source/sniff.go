package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"regexp"

	"github.com/d1af08f5/sayso/pipeline"
)

// peeked is how much of an input is looked at to tell what it is, and the size
// of every buffer.
const peeked = 64 << 10

const bom = "\ufeff"

// format reads documents from r, whose buffer is of size peeked.
type format func(o origin, r *bufio.Reader) Docs

// objectStart is how a JSON object that stands on one line begins, and no story
// does. It is enough to look at the beginning: should the object turn out to be
// broken or to have no "text", an error says more than a record of it as prose.
var objectStart = regexp.MustCompile(`^\{[ \t]*(?:"(?:[^"\\]|\\.)*"[ \t]*:|\})`)

// Auto is JSONL where the first line of r that is not blank begins a JSON
// object with its first field, and Text otherwise.
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

// peekLine returns how the first line of r that is not blank begins, without
// taking it. It waits for no more than that line, so that a document typed or
// trickling in is answered before the next one comes.
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
