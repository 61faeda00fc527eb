package train

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/extractors/ner"
	"github.com/d1af08f5/sayso/extractors/ner/crf"
)

// softFile writes a file of soft labels of one document, from its payload.
func softFile(t *testing.T, payload []byte) string {
	t.Helper()
	var z bytes.Buffer
	w, err := flate.NewWriter(&z, 9)
	require.NoError(t, err)
	_, err = w.Write(payload)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	file := binary.LittleEndian.AppendUint32([]byte(softMagic), crc32.Checksum(z.Bytes(), castagnoli))
	path := filepath.Join(t.TempDir(), "soft")
	require.NoError(t, os.WriteFile(path, append(file, z.Bytes()...), 0o644))
	return path
}

// payloadOf is a document of two thoughts: token 1 surely begins a person's
// name, token 2 ends it or, a fifth, is inside a place.
func payloadOf(key uint64) []byte {
	b := binary.LittleEndian.AppendUint64(nil, key)
	b = append(b, 2)
	b = append(b, 1, byte(crf.Label(0, crf.Begin)))
	return append(b, 1, byte(crf.Label(0, crf.End))|1<<5, byte(crf.Label(1, crf.Inside)), 51)
}

func TestSoftLabelsComeBack(t *testing.T) {
	d := segmented("Yesterday Anna Berg left.")
	ts, err := readThoughts(softFile(t, payloadOf(tokensKey(d))))
	require.NoError(t, err)
	doc, ok := ts.of(d)
	require.True(t, ok)
	require.Len(t, doc, 2)
	assert.EqualValues(t, 1, doc[0].token)
	assert.EqualValues(t, 1, doc[0].probs[crf.Label(0, crf.Begin)])
	assert.InDelta(t, .8, doc[1].probs[crf.Label(0, crf.End)], 1e-6)
	assert.InDelta(t, .2, doc[1].probs[crf.Label(1, crf.Inside)], 1e-6)
	_, ok = ts.of(segmented("Yesterday Anna Lund left."))
	assert.False(t, ok, "a text that the teacher has not read")
}

func TestSoftLabelsThatAreDamagedAreRefused(t *testing.T) {
	whole := payloadOf(1)
	for name, payload := range map[string][]byte{"cut": whole[:len(whole)-1], "no such label": append(whole[:9:9], 2, 31)} {
		_, err := readThoughts(softFile(t, payload))
		assert.ErrorIs(t, err, ner.ErrFormat, name)
	}
	path := softFile(t, whole)
	raw, err := os.ReadFile(path)
	require.NoError(t, err)
	raw[len(raw)-1] ^= 1
	require.NoError(t, os.WriteFile(path, raw, 0o644))
	_, err = readThoughts(path)
	assert.ErrorIs(t, err, ner.ErrFormat, "checksum")
	_, err = readThoughts(filepath.Join(t.TempDir(), "none"))
	assert.ErrorIs(t, err, os.ErrNotExist)
}

// A text that was labelled by hand and by the teacher is taught as the mean.
func TestSoftLabelsAreMixedWithGold(t *testing.T) {
	d := segmented("Yesterday Anna Berg left.")
	var r ner.Reader
	ex := newExample(r.Candidates(newLexBuilder().lexicon(new(ner.Vectors)), d))
	ex.setGold([]uint8{0, uint8(crf.Label(0, crf.Begin)), uint8(crf.Label(0, crf.End)), 0, 0})
	var silent thought
	silent.token = 2
	silent.probs[crf.Outside] = 1
	ex.teach([]thought{silent})
	for c, tok := range ex.Token {
		sum := float32(0)
		for _, p := range ex.soft[c] {
			sum += p
		}
		assert.InDelta(t, 1, sum, 1e-6)
		if tok == 2 {
			assert.InDelta(t, .5, ex.soft[c][crf.Label(0, crf.End)], 1e-6)
			assert.InDelta(t, .5, ex.soft[c][crf.Outside], 1e-6)
		}
	}
}

// The teacher reads tokens, a sentence a line, after the key of their document.
func TestWriteTokensKeepsWordsAndSentences(t *testing.T) {
	dir := t.TempDir()
	for _, c := range corpora {
		path := filepath.Join(dir, c.file)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, nil, 0o644))
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "news/gmb.tok.txt"), []byte("The Oslo-based firm won .\nIt left .\n"), 0o644))
	var b strings.Builder
	r := Recipe{Data: dir, lists: new(nameLists)}
	require.NoError(t, r.WriteTokens(&b))
	lines := strings.Split(strings.TrimSpace(b.String()), "\n")
	require.Len(t, lines, 3)
	assert.Regexp(t, `^# [0-9a-f]{16}$`, lines[0])
	assert.Equal(t, []string{"The Oslo\x01-based firm won .", "It left ."}, lines[1:])
}
