package ner

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestModelSurvivesItsFile(t *testing.T) {
	b := encoded(t, toyModel())
	m, err := Load(b)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(b, encoded(t, m)))
	s := "Anna Berg of Nord Bank lives in Oslo."
	assert.Equal(t, named(toyModel(), s), named(m, s))
}

func TestForeignAndDamagedFilesAreErrFormat(t *testing.T) {
	b := encoded(t, toyModel())
	change := func(at int, to byte) []byte {
		c := append([]byte(nil), b...)
		c[at] ^= to
		return c
	}
	for name, c := range map[string][]byte{
		"empty": nil, "cut": b[:len(b)-1], "only a header": b[:headerSize], "longer": append(b[:len(b):len(b)], 0),
		"magic": change(0, 1), "version": change(len(fileMagic), 2), "payload": change(len(b)/2, 4), "text": []byte("not a model at all, but long enough for one"),
	} {
		_, err := Load(c)
		assert.ErrorIs(t, err, ErrFormat, name)
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

// A file may be forged behind a good checksum: what loads must still tag.
func FuzzLoadedModelsTag(f *testing.F) {
	f.Add(encoded(f, toyModel())[headerSize:], uint16(0), byte(0))
	f.Add([]byte{}, uint16(3), byte(9))
	f.Fuzz(func(t *testing.T, p []byte, at uint16, to byte) {
		if len(p) > 0 {
			p = append([]byte(nil), p...)
			p[int(at)%len(p)] ^= to
		}
		m, err := Load(signed(p))
		if err != nil {
			require.ErrorIs(t, err, ErrFormat)
			return
		}
		named(m, "Anna Berg of Nord Bank lives in Oslo, Hamar and Oslo-based Bergen.")
	})
}
