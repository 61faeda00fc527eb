package linear

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"maps"
	"math"
	"slices"

	"github.com/d1af08f5/sayso/extractors/grammar"
)

// ErrFormat is the error of a model file that is cut, changed or another's.
var ErrFormat = errors.New("not a model of quotes, or a damaged one")

const (
	modelMagic   = "SAYQ"
	modelVersion = 2
	CueBits      = 18
	ChainBits    = 18
	AcceptBits   = 16
)

// Model is what training learned: which words are cues, what the windows
// around them hold, and which readings are right. It is immutable and shared
// by all goroutines.
type Model struct {
	Words, Stems map[uint32]int8 // priors of words, and of other words with a stem, by hash
	Cue, Accept  weights
	Chain        []int8 // feature times label
	ChainScale   float32
	Next         Transitions

	rows    []uint64  // chain, a feature a word; see packed
	factors *factors  // of next
	exp     []float64 // exp(-k*chainScale)
}

// weights are the quantized weights of a logistic regression.
type weights struct {
	W     []int16
	Scale float32
}

func (m *weights) p(f Features) float64 { return m.logistic(m.sum(f)) }

func (m *weights) sum(f Features) (s int32) {
	mask := uint32(len(m.W) - 1)
	for _, x := range f {
		s += int32(m.W[x&mask])
	}
	return s
}

func (m *weights) logistic(sum int32) float64 {
	return 1 / (1 + math.Exp(-float64(sum)*float64(m.Scale)))
}

// prior returns how often a lower-case word is a cue.
func (m *Model) prior(word string) int8 {
	if p, ok := m.Words[Hash(word)]; ok {
		return p
	}
	if p, ok := m.Stems[Hash(grammar.Stem(word))]; ok {
		return p
	}
	return Never
}

// Encode writes the model: magic, version, checksum, then the tables,
// little-endian.
func (m *Model) Encode(w io.Writer) error {
	var body bytes.Buffer
	put := func(v any) { _ = binary.Write(&body, binary.LittleEndian, v) } // a buffer takes all
	for _, table := range []map[uint32]int8{m.Words, m.Stems} {
		put(uint32(len(table)))
		for _, k := range slices.Sorted(maps.Keys(table)) {
			put(k)
			put(table[k])
		}
	}
	for _, x := range []weights{m.Cue, m.Accept} {
		put(x.Scale)
		put(x.W)
	}
	put(m.ChainScale)
	put(m.Next)
	put(m.Chain)
	head := binary.LittleEndian.AppendUint32([]byte(modelMagic), modelVersion)
	head = binary.LittleEndian.AppendUint32(head, crc32.ChecksumIEEE(body.Bytes()))
	_, err := w.Write(append(head, body.Bytes()...))
	return err
}

// Decode reads what Encode wrote. Its error wraps ErrFormat.
func Decode(file []byte) (*Model, error) {
	if len(file) < 12 || string(file[:4]) != modelMagic {
		return nil, fmt.Errorf("%w: no magic number", ErrFormat)
	}
	head := file[4:12]
	if v := binary.LittleEndian.Uint32(head); v != modelVersion {
		return nil, fmt.Errorf("%w: version %d, want %d", ErrFormat, v, modelVersion)
	}
	if binary.LittleEndian.Uint32(head[4:]) != crc32.ChecksumIEEE(file[12:]) {
		return nil, fmt.Errorf("%w: checksum", ErrFormat)
	}
	var err error
	r := bytes.NewReader(file[12:])
	get := func(v any) {
		if err == nil {
			err = binary.Read(r, binary.LittleEndian, v)
		}
	}
	table := func() map[uint32]int8 {
		var n uint32
		get(&n)
		const size = 5
		if err == nil && int64(n)*size > int64(r.Len()) {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			return nil
		}
		b := make([]byte, int(n)*size)
		get(b)
		t := make(map[uint32]int8, n)
		for ; len(b) > 0; b = b[size:] {
			t[binary.LittleEndian.Uint32(b)] = int8(b[4])
		}
		return t
	}
	m := &Model{Cue: weights{W: make([]int16, 1<<CueBits)}, Accept: weights{W: make([]int16, 1<<AcceptBits)}, Chain: make([]int8, Labels<<ChainBits)}
	m.Words, m.Stems = table(), table()
	for _, x := range []*weights{&m.Cue, &m.Accept} {
		get(&x.Scale)
		get(x.W)
	}
	get(&m.ChainScale)
	get(&m.Next)
	get(m.Chain)
	if err == nil && r.Len() > 0 {
		err = errors.New("more than the tables")
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	m.prepare()
	return m, nil
}
