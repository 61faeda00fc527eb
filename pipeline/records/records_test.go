package records_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline/records"
)

const two = `{"schema":2,"id":"a","entities":[],"quotes":[]}
{"id":"b","error":"not English"}

{
  "schema": 2,
  "id": "c"
}
`

func ids(t *testing.T, all records.Records) (ids []string) {
	t.Helper()
	for rec, err := range all {
		require.NoError(t, err)
		ids = append(ids, rec.ID)
	}
	return ids
}

func packed(t *testing.T, to func(io.Writer) io.WriteCloser) *bytes.Buffer {
	var b bytes.Buffer
	w := to(&b)
	_, err := io.WriteString(w, two)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return &b
}

func TestReadTakesEachCompression(t *testing.T) {
	gz := packed(t, func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) })
	zst := packed(t, func(w io.Writer) io.WriteCloser { e, _ := zstd.NewWriter(w); return e })
	for name, r := range map[string]io.Reader{"plain": strings.NewReader(two), "gzip": gz, "zstd": zst} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, []string{"a", "c"}, ids(t, records.Read(r))) })
	}
	assert.Empty(t, ids(t, records.Read(strings.NewReader(""))))
}

func TestReadRefusesWhatIsNoRecord(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{`{"text":"We won."}`, "object 1: no record"},
		{`{"id":"a"}` + "\n" + `{"id":`, "object 2: "},
		{`{"id":"a","schema":99}`, "schema 99"},
	} {
		var last error
		for _, err := range records.Read(strings.NewReader(c.in)) {
			last = err
		}
		assert.ErrorContains(t, last, c.want)
	}
}

func TestFileReadsFoldersInOrder(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"b.jsonl": `{"id":"2"}`, "a/x.json": `{"id":"1"}`, ".hidden.jsonl": `{`, "notes.txt": "no"} {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o777))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666))
	}
	assert.Equal(t, []string{"1", "2"}, ids(t, records.File(dir)))
	for _, err := range records.File(t.TempDir()) {
		assert.ErrorContains(t, err, "no file of records")
	}
}
