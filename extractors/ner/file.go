package ner

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
)

// ErrFormat is wrapped by every error about a file that is no model, is damaged,
// or is of another version.
var ErrFormat = errors.New("not a sound model of this version")

// A model file is a header and a payload, little-endian throughout. The header is
// the magic, the version of the format, the length of the payload and its checksum
// (CRC-32C). The payload is a list of tables, each after its length in bytes.
const (
	fileMagic   = "sayso-ne"
	fileVersion = 2
	headerSize  = len(fileMagic) + 4 + 8 + 4
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Encode writes the model in the form that Decode reads. Equal models make equal
// bytes.
func (m *Model) Encode(w io.Writer) error {
	var p bytes.Buffer
	put(&p, []byte(m.t.Name))
	for _, l := range []*Table{&m.t.Lexicon.Words, &m.t.Lexicon.Phrases} {
		put(&p, l.slots)
		put(&p, l.values)
	}
	put(&p, m.t.Lexicon.Vectors.slots)
	put(&p, m.t.Lexicon.Vectors.codes)
	put(&p, m.t.Buckets)
	put(&p, m.t.Rows)
	var floats []float32
	for _, part := range m.t.floats() {
		floats = append(floats, part...)
	}
	put(&p, floats)
	head := append([]byte(fileMagic), make([]byte, headerSize-len(fileMagic))...)
	rest := head[len(fileMagic):]
	binary.LittleEndian.PutUint32(rest, fileVersion)
	binary.LittleEndian.PutUint64(rest[4:], uint64(p.Len()))
	binary.LittleEndian.PutUint32(rest[12:], crc32.Checksum(p.Bytes(), castagnoli))
	for _, part := range [][]byte{head, p.Bytes()} {
		if _, err := w.Write(part); err != nil {
			return fmt.Errorf("write model: %w", err)
		}
	}
	return nil
}

// Decode reads a model that Encode wrote. It keeps nothing of file. Its errors
// wrap ErrFormat.
func Decode(file []byte) (*Model, error) {
	p, err := payload(file)
	if err != nil {
		return nil, err
	}
	var t Tables
	r := reader{rest: p}
	t.Name = string(take[byte](&r))
	for _, l := range []*Table{&t.Lexicon.Words, &t.Lexicon.Phrases} {
		l.slots, l.values = take[uint32](&r), take[Entry](&r)
	}
	t.Lexicon.Vectors = &Vectors{take[uint32](&r), take[codes](&r)}
	t.Buckets, t.Rows = take[Bucket](&r), take[PackedRow](&r)
	floats := take[float32](&r)
	for _, part := range t.floats() {
		r.bad = r.bad || len(floats) < len(part)
		floats = floats[copy(part, floats):]
	}
	if r.bad || len(r.rest) > 0 || len(floats) > 0 {
		return nil, fmt.Errorf("%w: its tables do not fit", ErrFormat)
	}
	return NewModel(t)
}

// payload checks the header and the checksum.
func payload(file []byte) ([]byte, error) {
	if len(file) < headerSize || string(file[:len(fileMagic)]) != fileMagic {
		return nil, fmt.Errorf("%w: no header", ErrFormat)
	}
	rest, p := file[len(fileMagic):], file[headerSize:]
	switch {
	case binary.LittleEndian.Uint32(rest) != fileVersion:
		return nil, fmt.Errorf("%w: version %d", ErrFormat, binary.LittleEndian.Uint32(rest))
	case binary.LittleEndian.Uint64(rest[4:]) != uint64(len(p)):
		return nil, fmt.Errorf("%w: %d bytes long", ErrFormat, len(p))
	case binary.LittleEndian.Uint32(rest[12:]) != crc32.Checksum(p, castagnoli):
		return nil, fmt.Errorf("%w: checksum", ErrFormat)
	}
	return p, nil
}

// put writes a table and, before it, its length in bytes.
func put(w *bytes.Buffer, table any) {
	binary.Write(w, binary.LittleEndian, uint64(binary.Size(table))) // a bytes.Buffer takes all
	binary.Write(w, binary.LittleEndian, table)
}

// reader takes tables off a payload until one does not fit.
type reader struct {
	rest []byte
	bad  bool
}
