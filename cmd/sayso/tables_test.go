package main

import (
	"bytes"
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/d1af08f5/sayso/pipeline/sink/table"
)

const won = `"We won," said Ann Lee.`

// count returns how many quotes a database has.
func count(t *testing.T, file string) (n int) {
	t.Helper()
	db, err := sql.Open("sqlite", file)
	require.NoError(t, err)
	defer db.Close()
	require.NoError(t, db.QueryRow("SELECT count(*) FROM quotes").Scan(&n))
	return n
}

func TestADatabaseReplacesTheOneOfItsName(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFiles(t, map[string]string{"a.txt": won, "Q.SQLITE": "an older one"})
	_, stderr, exit := sayso(t, "", "", "--tagger", "capitals", "-o", "Q.SQLITE", "a.txt", "a.txt")
	assert.Equal(t, 0, exit)
	assert.Contains(t, stderr, "a.txt", "two documents of one id are reported")
	assert.Equal(t, 2, count(t, "Q.SQLITE"), "and kept apart")
	assert.Empty(t, parts(t))
}

func TestAnIncompleteDatabaseIsNotSeen(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFiles(t, map[string]string{"a.txt": won, "b.txt": "Fail now.", "q.db": "an older one"})
	_, _, exit := sayso(t, "", "", "--tagger", "capitals", "--fail-fast", "-o", "q.db", "a.txt", "b.txt")
	assert.Equal(t, 1, exit)
	b, err := os.ReadFile("q.db")
	require.NoError(t, err)
	assert.Equal(t, "an older one", string(b))
	writeFiles(t, map[string]string{"b.txt": won})
	_, _, exit = sayso(t, "", "", "--tagger", "capitals", "--resume", "-o", "q.db", "a.txt", "b.txt")
	assert.Equal(t, 0, exit)
	assert.Equal(t, 2, count(t, "q.db"))
	assert.Empty(t, parts(t))
}

func TestADatabaseIsNoDevice(t *testing.T) {
	_, stderr, exit := sayso(t, "", won, "--tagger", "capitals", "-f", "sqlite", "-o", os.DevNull)
	assert.Equal(t, 2, exit)
	assert.Contains(t, stderr, "a database is a file")
}

func TestAFolderGetsAFileForEachTable(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFiles(t, map[string]string{"a.txt": won})
	_, stderr, exit := sayso(t, "", "", "--tagger", "capitals", "-f", "parquet", "-o", "out/", "a.txt")
	assert.Equal(t, 0, exit, stderr)
	for _, tab := range table.All {
		isParquet(t, filepath.Join("out", tab.Name+".parquet"))
	}
	assert.Empty(t, parts(t))
}

func TestAParquetFileIsATable(t *testing.T) {
	t.Chdir(t.TempDir())
	out, stderr, exit := sayso(t, "", won, "--tagger", "capitals", "-f", "parquet", "--table", "speakers")
	assert.Equal(t, 0, exit, stderr)
	_, stderr, exit = sayso(t, "", won, "--tagger", "capitals", "--table", "speakers", "-o", "q.parquet")
	assert.Equal(t, 0, exit, stderr)
	b := isParquet(t, "q.parquet")
	assert.True(t, out == string(b), "a pipe gets the same")
}

func isParquet(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.True(t, bytes.HasPrefix(b, []byte("PAR1")) && bytes.HasSuffix(b, []byte("PAR1")), name)
	return b
}

// parts returns the files that are half written.
func parts(t *testing.T) (all []string) {
	t.Helper()
	for _, pattern := range []string{".*.part*", "*/.*.part*"} {
		found, err := filepath.Glob(pattern)
		require.NoError(t, err)
		all = append(all, found...)
	}
	return all
}
