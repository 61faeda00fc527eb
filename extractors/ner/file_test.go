package ner

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestModelSurvivesItsFile(t *testing.T) {
	b := encoded(t, toyModel(t))
	m, err := Decode(b)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(b, encoded(t, m)))
	assert.Equal(t, "toy", m.Name())
	assert.EqualValues(t, 3, m.Cluster("OSLO"))
	s := "Anna Berg of Nord Bank lives in Oslo."
	assert.Equal(t, named(toyModel(t), s), named(m, s))
}

func TestForeignAndDamagedFilesAreErrFormat(t *testing.T) {
	b := encoded(t, toyModel(t))
	change := func(at int, to byte) []byte {
		c := append([]byte(nil), b...)
		c[at] ^= to
		return c
	}
	for name, c := range map[string][]byte{
		"empty": nil, "cut": b[:len(b)-1], "only a header": b[:headerSize], "longer": append(b[:len(b):len(b)], 0),
		"magic": change(0, 1), "version": change(len(fileMagic), 2), "payload": change(len(b)/2, 4), "text": []byte("not a model at all, but long enough for one"),
	} {
		_, err := Decode(c)
		assert.ErrorIs(t, err, ErrFormat, name)
	}
}

func TestTablesThatDoNotFitAreRefused(t *testing.T) {
	for name, spoil := range map[string]func(*Tables){
		"no buckets":             func(m *Tables) { m.Buckets = nil },
		"three buckets":          func(m *Tables) { m.Buckets = make([]Bucket, 3) },
		"a row too few":          func(m *Tables) { m.Rows = m.Rows[:len(m.Rows)-1] },
		"no number":              func(m *Tables) { m.Network.Out[3][4] = nan },
		"no lexicon":             func(m *Tables) { m.Lexicon = Lexicon{} },
		"an entry too few":       func(m *Tables) { m.Lexicon.Words.values = m.Lexicon.Words.values[:1] },
		"no free slot for words": func(m *Tables) { m.Lexicon.Phrases.slots = []uint32{1 << 16} },
		"codes too few":          func(m *Tables) { m.Lexicon.Vectors.codes = nil },
	} {
		tables := toyTables()
		spoil(&tables)
		_, err := NewModel(tables)
		assert.ErrorIs(t, err, ErrFormat, name)
	}
}

type full struct{ room int }

var errFull = errors.New("full")

func (f *full) Write(b []byte) (int, error) {
	if f.room -= len(b); f.room < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestEncodeSaysWhatStoppedIt(t *testing.T) {
	for _, room := range []int{0, headerSize} {
		assert.ErrorIs(t, toyModel(t).Encode(&full{room}), errFull)
	}
}

// signed gives a payload the header of a sound file.
func signed(p []byte) []byte {
	b := append([]byte(fileMagic), make([]byte, headerSize-len(fileMagic))...)
	rest := b[len(fileMagic):]
	binary.LittleEndian.PutUint32(rest, fileVersion)
	binary.LittleEndian.PutUint64(rest[4:], uint64(len(p)))
	binary.LittleEndian.PutUint32(rest[12:], crc32.Checksum(p, castagnoli))
	return append(b, p...)
}

// A forged file may have a good checksum: a model that decodes must still tag.
func FuzzDecodedModelsTag(f *testing.F) {
	f.Add(encoded(f, toyModel(f))[headerSize:], uint16(0), byte(0))
	f.Add([]byte{}, uint16(3), byte(9))
	f.Fuzz(func(t *testing.T, p []byte, at uint16, to byte) {
		if len(p) > 0 {
			p = append([]byte(nil), p...)
			p[int(at)%len(p)] ^= to
		}
		m, err := Decode(signed(p))
		if err != nil {
			require.ErrorIs(t, err, ErrFormat)
			return
		}
		named(m, "Anna Berg of Nord Bank lives in Oslo, Hamar and Oslo-based Bergen.")
	})
}

func TestBucketsTakeFourFeaturesThatDiffer(t *testing.T) {
	var b Bucket
	for k := range BucketSize {
		h := uint64(k+1) << 48
		assert.Equal(t, k, b.Put(h))
		assert.Equal(t, -1, b.Put(h), "the same again")
		assert.Equal(t, k+1, b.Len())
	}
	assert.Equal(t, -1, b.Put(9<<48), "full")
}
