package who

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
)

// ErrFormat is wrapped by every error about a file that is no model, is damaged, or is
// of another version.
var ErrFormat = errors.New("not a sound model of pronouns of this version")

// A model file is a header and a payload, little-endian throughout. The header is the
// magic, the version of the format, the length of the payload and its checksum
// (CRC-32C). The payload is a list of tables, each after its number of elements.
const (
	fileMagic   = "sayso-wh"
	fileVersion = 1
	headerSize  = len(fileMagic) + 12
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Encode writes the model in the form that Decode reads. Equal models make equal bytes.
func (m *Model) Encode(w io.Writer) error {
	var p bytes.Buffer
	for _, t := range m.tables() {
		t.put(&p)
	}
	head := append([]byte(fileMagic), make([]byte, 12)...)
	rest := head[len(fileMagic):]
	binary.LittleEndian.PutUint32(rest, fileVersion)
	binary.LittleEndian.PutUint32(rest[4:], uint32(p.Len()))
	binary.LittleEndian.PutUint32(rest[8:], crc32.Checksum(p.Bytes(), castagnoli))
	for _, part := range [][]byte{head, p.Bytes()} {
		if _, err := w.Write(part); err != nil {
			return fmt.Errorf("write model: %w", err)
		}
	}
	return nil
}

// Decode reads a model that Encode wrote. Its errors wrap ErrFormat.
func Decode(file []byte) (*Model, error) {
	if len(file) < headerSize || string(file[:len(fileMagic)]) != fileMagic {
		return nil, fmt.Errorf("%w: no header", ErrFormat)
	}
	rest, p := file[len(fileMagic):], file[headerSize:]
	switch {
	case binary.LittleEndian.Uint32(rest) != fileVersion:
		return nil, fmt.Errorf("%w: version %d", ErrFormat, binary.LittleEndian.Uint32(rest))
	case int(binary.LittleEndian.Uint32(rest[4:])) != len(p):
		return nil, fmt.Errorf("%w: %d bytes long", ErrFormat, len(p))
	case binary.LittleEndian.Uint32(rest[8:]) != crc32.Checksum(p, castagnoli):
		return nil, fmt.Errorf("%w: checksum", ErrFormat)
	}
	m := &Model{}
	for _, t := range m.tables() {
		if p = t.take(p); p == nil {
			return nil, fmt.Errorf("%w: its tables do not fit", ErrFormat)
		}
	}
	if len(p) > 0 || !m.sound() {
		return nil, fmt.Errorf("%w: its tables do not fit", ErrFormat)
	}
	return m.Ready(), nil
}

// table is a field of a model that a file holds.
type table interface {
	put(*bytes.Buffer)
	take([]byte) []byte // what follows, or nil if the table does not fit
}

// tables returns the fields of the model in the order of a file.
func (m *Model) tables() []table {
	t := []table{
		list[uint32]{&m.Words}, whole{&m.Tags}, whole{&m.Person}, whole{&m.Role}, whole{&m.Threshold},
	}
	for c := range m.Forests {
		f := &m.Forests[c]
		t = append(t, list[int32]{&f.Roots}, list[int32]{&f.Bases}, list[Node]{&f.Nodes}, list[int16]{&f.Leaves})
	}
	return t
}

// list is a table with as many elements as the file says.
type list[T any] struct{ of *[]T }

func (t list[T]) put(p *bytes.Buffer) {
	binary.Write(p, binary.LittleEndian, uint32(len(*t.of))) // a bytes.Buffer takes all
	binary.Write(p, binary.LittleEndian, *t.of)
}

func (t list[T]) take(p []byte) []byte {
	var one T
	if len(p) < 4 {
		return nil
	}
	n, p := int(binary.LittleEndian.Uint32(p)), p[4:]
	size := n * binary.Size(one)
	if size > len(p) {
		return nil
	}
	*t.of = make([]T, n)
	if _, err := binary.Decode(p[:size], binary.LittleEndian, *t.of); err != nil {
		return nil
	}
	return p[size:]
}

// whole is a table with a fixed number of elements.
type whole struct{ of any }

func (t whole) put(p *bytes.Buffer) { binary.Write(p, binary.LittleEndian, t.of) }

func (t whole) take(p []byte) []byte {
	n, err := binary.Decode(p, binary.LittleEndian, t.of)
	if err != nil {
		return nil
	}
	return p[n:]
}

// sound reports whether every walk through a tree ends in a leaf that is there, and
// tags and words are in range.
func (m *Model) sound() bool {
	for _, t := range m.Tags {
		if t >= Tags {
			return false
		}
	}
	if len(m.Words) > MaxListed {
		return false
	}
	for c := range m.Forests {
		if !m.Forests[c].sound() {
			return false
		}
	}
	return true
}

func (f *Forest) sound() bool {
	if len(f.Roots) != len(f.Bases) {
		return false
	}
	for t := range f.Roots {
		nodes, leaves := int32(len(f.Nodes)), int32(len(f.Leaves))
		if t+1 < len(f.Roots) {
			nodes, leaves = f.Roots[t+1], f.Bases[t+1]
		}
		if !f.soundTree(f.Roots[t], nodes, f.Bases[t], leaves) {
			return false
		}
	}
	return true
}

// soundTree reports whether the nodes [root, end) lead only forward, and to leaves in
// [base, last).
func (f *Forest) soundTree(root, end, base, last int32) bool {
	if root < 0 || root >= end || int(end) > len(f.Nodes) || base < 0 || base >= last || int(last) > len(f.Leaves) {
		return false
	}
	for n := root; n < end; n++ {
		q := &f.Nodes[n]
		for _, to := range [2]int16{q.Yes, q.No} {
			if to >= 0 && (root+int32(to) <= n || root+int32(to) >= end) || to < 0 && base+int32(-1-to) >= last {
				return false
			}
		}
		if int(q.Kind) >= Slots {
			return false
		}
	}
	return true
}
