package records

import (
	"bufio"
	"bytes"
	"io"
	"regexp"
)

// peeked is how much of an input is looked at.
const peeked = 4096

// start is what records begin with. Their fields stand in a fixed order, and an
// article in JSON hardly begins with a schema and an id.
var start = regexp.MustCompile(`^(?:\x{FEFF})?\s*\{\s*"schema"\s*:\s*\d+\s*,\s*"id"\s*:`)

// Open looks at the beginning of an input, compressed or not, and reports whether
// records stand there. all reads what r would have read.
func Open(r io.Reader) (all io.Reader, is bool) {
	in := bufio.NewReaderSize(r, peeked)
	head, _ := in.Peek(peeked)
	plain, err := inflated(bufio.NewReader(bytes.NewReader(head)))
	if err != nil {
		return in, false // for the reader of documents to say what is wrong with it
	}
	defer plain.Close()
	shown := make([]byte, 256)
	n, _ := io.ReadFull(plain, shown)
	return in, start.Match(shown[:n])
}
