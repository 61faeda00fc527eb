package who

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func shipped(t *testing.T) []byte {
	t.Helper()
	file, err := os.ReadFile("../../en/who.model")
	require.NoError(t, err)
	return file
}

func TestEncodeWritesWhatDecodeRead(t *testing.T) {
	file := shipped(t)
	m, err := Decode(file)
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, m.Encode(&out))
	assert.Equal(t, file, out.Bytes())
}

func TestDecodeRefusesDamagedFiles(t *testing.T) {
	file := shipped(t)
	for _, bad := range [][]byte{nil, file[:20], file[:len(file)-1], append([]byte("x"), file[1:]...)} {
		_, err := Decode(bad)
		assert.ErrorIs(t, err, ErrFormat)
	}
	file[len(file)/2] ^= 1
	_, err := Decode(file)
	assert.ErrorIs(t, err, ErrFormat)
}

func TestTreesThatLeadBackAreNotSound(t *testing.T) {
	f := Forest{Roots: []int32{0}, Bases: []int32{0}, Nodes: []Node{{Yes: 0, No: -1}}, Leaves: []int16{1}}
	assert.False(t, f.sound())
	f.Nodes[0].Yes = -1
	assert.True(t, f.sound())
	f.Nodes[0].Yes = -3
	assert.False(t, f.sound())
}

func TestShareIsThatOfAllScores(t *testing.T) {
	assert.EqualValues(t, 1024, share([]int32{0}, 0))
	assert.EqualValues(t, 512, share([]int32{7, 7}, 7))
	assert.Less(t, share([]int32{7, 7, 7}, 7), int32(342))
}
