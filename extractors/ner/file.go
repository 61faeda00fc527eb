package ner

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math"
	"math/bits"
)

// ErrFormat is wrapped by every error about a file that is no model, is one of
// another version, or is damaged.
var ErrFormat = errors.New("not a sound model of this version")

// A model file is a header and a payload, little-endian throughout. The header
// is the magic, the version of the format, the length of the payload and its
// checksum (CRC-32C). The payload is a list of tables, each behind its length.
const (
	fileMagic   = "sayso-ne"
	fileVersion = 2
	headerSize  = len(fileMagic) + 4 + 8 + 4
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// WriteTo writes the model in the form that Load reads. Equal models are equal
// bytes.
func (m *Model) WriteTo(w io.Writer) (int64, error) {
	var p bytes.Buffer
	put(&p, []byte(m.name))
	for _, l := range []*lexicon{&m.lex.words, &m.lex.phrases} {
		put(&p, l.slots)
		put(&p, l.values)
	}
	put(&p, m.lex.vectors.slots)
	put(&p, m.lex.vectors.codes)
	put(&p, m.buckets)
	put(&p, m.rows)
	put(&p, m.floats())
	head := append([]byte(fileMagic), make([]byte, headerSize-len(fileMagic))...)
	rest := head[len(fileMagic):]
	binary.LittleEndian.PutUint32(rest, fileVersion)
	binary.LittleEndian.PutUint64(rest[4:], uint64(p.Len()))
	binary.LittleEndian.PutUint32(rest[12:], crc32.Checksum(p.Bytes(), castagnoli))
	n, err := w.Write(head)
	if err != nil {
		return int64(n), fmt.Errorf("write model: %w", err)
	}
	k, err := w.Write(p.Bytes())
	if err != nil {
		return int64(n + k), fmt.Errorf("write model: %w", err)
	}
	return int64(n + k), nil
}

// Load reads a model that WriteTo wrote. It keeps nothing of b. Its errors wrap
// ErrFormat.
func Load(b []byte) (*Model, error) {
	p, err := payload(b)
	if err != nil {
		return nil, err
	}
	m, r := new(Model), reader{rest: p}
	m.name = string(take[byte](&r))
	for _, l := range []*lexicon{&m.lex.words, &m.lex.phrases} {
		l.slots, l.values = take[uint32](&r), take[entry](&r)
	}
	m.lex.vectors = &Vectors{take[uint32](&r), take[codes](&r)}
	m.buckets, m.rows = take[bucket](&r), take[packedRow](&r)
	floats := take[float32](&r)
	if r.bad || len(r.rest) > 0 || !m.setFloats(floats) || !m.sound() {
		return nil, fmt.Errorf("%w: its tables do not fit", ErrFormat)
	}
	m.prepare()
	return m, nil
}

// payload checks the header and the checksum.
func payload(b []byte) ([]byte, error) {
	if len(b) < headerSize || string(b[:len(fileMagic)]) != fileMagic {
		return nil, fmt.Errorf("%w: no header", ErrFormat)
	}
	rest, p := b[len(fileMagic):], b[headerSize:]
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

func put(w *bytes.Buffer, table any) {
	binary.Write(w, binary.LittleEndian, uint64(binary.Size(table))) // a bytes.Buffer takes all
	binary.Write(w, binary.LittleEndian, table)
}

// reader takes tables off a payload until one does not fit.
type reader struct {
	rest []byte
	bad  bool
}

// sound reports whether every number in the tables points inside the others,
// so that a model that loads cannot fail.
func (m *Model) sound() bool {
	for _, l := range []*lexicon{&m.lex.words, &m.lex.phrases} {
		if bits.OnesCount(uint(len(l.slots))) != 1 || len(l.values) == 0 {
			return false
		}
		free := false
		for _, s := range l.slots {
			if int(s&0xffff) >= len(l.values) {
				return false
			}
			free = free || s == 0
		}
		if !free {
			return false
		}
	}
	if !m.lex.vectors.sound() {
		return false
	}
	if bits.OnesCount(uint(len(m.buckets))) != 1 {
		return false
	}
	for i := range m.buckets {
		for k := range 4 {
			used := m.buckets[i].Prints>>(16*k)&0xffff != 0
			if used && uint64(m.buckets[i].Base)+uint64(k) >= uint64(len(m.rows)) {
				return false
			}
		}
	}
	return true
}

// parts lists the parameters of a model that are floats.
func (m *Model) parts() [][]float32 {
	p := [][]float32{m.scale[small][:], m.scale[large][:], m.net.bias[:], m.calib[:]}
	for y := range numLabels {
		p = append(p, m.net.out[y][:], m.net.pool[y][:], m.net.trans[y][:])
	}
	return p
}

func (m *Model) floats() []float32 {
	var out []float32
	for _, p := range m.parts() {
		out = append(out, p...)
	}
	return out
}

// setFloats reports whether there are as many as the model has, all finite.
func (m *Model) setFloats(f []float32) bool {
	for _, x := range f {
		if math.IsNaN(float64(x)) || math.IsInf(float64(x), 0) {
			return false
		}
	}
	for _, p := range m.parts() {
		if len(f) < len(p) {
			return false
		}
		f = f[copy(p, f):]
	}
	return len(f) == 0
}

func (v *Vectors) sound() bool {
	if len(v.slots) == 0 {
		return true
	}
	free := false
	for _, s := range v.slots {
		if int(s&maxVectors) > len(v.codes) || s != 0 && s&maxVectors == 0 {
			return false
		}
		free = free || s == 0
	}
	return free && bits.OnesCount(uint(len(v.slots))) == 1
}
