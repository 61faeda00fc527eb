//go:build unix

package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/require"
)

// rained is a text, and mailed the header of a mail.
const (
	rained = "It rained, said Ann Lee."
	mailed = "From: Ann Lee <ann@example.org>\nTo: b@example.org\nSubject: rain\nDate: Mon, 1 Jan 2024 00:00:00 +0000\n"
)

var rep = strings.Repeat

// large makes hostile files that are too large to be kept.
func large(t *testing.T) map[string]string {
	page := "<html><body>" + rep("<div>", 100_000) + rained
	return map[string]string{
		"deep.html":           page,
		"deep.xml":            "<?xml version=\"1.0\"?><nitf>" + rep("<a>", 100_000) + "<p>" + rained,
		"entities.html":       "<html><body><p>" + rained + rep("&amp;&#x26;", 200_000),
		"entities.xml":        "<?xml version=\"1.0\"?><nitf><p>" + rained + rep("&x;&#0;&amp", 50_000) + "</p></nitf>",
		"open tags.xml":       "<?xml version=\"1.0\"?><nitf><p>" + rained + "</p>" + rep("<a", 500_000),
		"levels.json":         rep(`{"a":`, 10_001) + "1" + rep("}", 10_001),
		"levels.jsonl":        `{"id":"levels","a":` + rep("[", 501) + rep("]", 501) + `,"text":"` + rained + `"}`,
		"key.jsonl":           `{"` + rep("k", 1_000_000) + `":"It"}`,
		"number.jsonl":        `{"id":"number","n":` + rep("9", 1_000_000) + `,"text":"` + rained + `"}`,
		"line.jsonl":          `{"id":"line","pad":"` + rep("a", 8<<20) + `","text":"` + rained + `"}`,
		"line.txt":            rained + rep(" ", 8<<20),
		"cell.csv":            "id,pad,text\ncell,\"" + rep("a,\"\"\n", 1<<20) + "\",\"" + rained + "\"\n",
		"columns.csv":         rep("a,", 300_000) + "text\n" + rep(",", 300_000) + "\"" + rained + "\"\n",
		"nested.eml":          mailed + nestedParts(10_000),
		"letters.eml":         mailed + rep("Content-Type: message/rfc822\n\nFrom: a\n", 20) + "\n" + rained,
		"parts.eml":           mailed + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n" + rained + "\n" + rep("--b\n\n \n", 100_000),
		"slip.zip":            zipFile(t, "../../slip.txt", rained, "/rooted.txt", rained, `..\windows.txt`, rained, "link -> ../../../etc/passwd", "", "sound.txt", rained),
		"slip.tar":            tarFile(t),
		"nest.zip":            nestedZip(t, 7),
		"bomb.zip":            zipFile(t, "blanks.txt", rep(" ", 80<<20), "behind.txt", rained),
		"overlap.zip":         overlappingZip(t, 100),
		"word.docx":           zipFile(t, "word/document.xml", "<w:document><w:body>"+rep(" ", 80<<20)),
		"deep.docx":           zipFile(t, "word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"+rep("<w:p><w:r>", 100_000)+"<w:t>"+rained),
		"bomb.gz":             gzipped(rep(" ", 80<<20)),
		"cut.gz":              gzipped(rained)[:20],
		"cut.zst":             zstandard(rained + rep(" It snowed.", 100_000))[:60],
		"cut.zip":             zipFile(t, "a.txt", rained)[:60],
		"cut.tar":             tarFile(t)[:1600],
		"new\nline.txt":       rained,
		"escape\x1b[2J.txt":   rained,
		"\u202etxt.exe":       rained,
		"latin\xe9.txt":       rained,
		"loop/inside.txt":     rained,
		"behind.warc":         "WARC/1.0\nWARC-Type: conversion\nContent-Type: text/plain\nContent-Length: 99999999999\n\n" + rained,
		"title of tags.rss":   "<rss><channel><item><title>" + rep("&lt;!-- &lt;b&gt;", 60_000) + "</title><description>" + rained + "</description></item></channel></rss>",
		"marks without.jsonl": rep("\"", 1_000_000),
	}
}

func nestedParts(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	return b.String() + "\n" + rained
}

// zipFile makes a zip archive of names and contents. "a -> b" is a link.
func zipFile(t *testing.T, pairs ...string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(pairs); i += 2 {
		name, target, link := strings.Cut(pairs[i], " -> ")
		h := &zip.FileHeader{Name: name, Method: zip.Deflate}
		h.SetMode(0o644)
		if link {
			h.SetMode(os.ModeSymlink | 0o777)
		}
		w, err := z.CreateHeader(h)
		require.NoError(t, err)
		io.WriteString(w, target+pairs[i+1])
	}
	require.NoError(t, z.Close())
	return b.String()
}

func nestedZip(t *testing.T, n int) string {
	inner := rained
	for range n {
		inner = zipFile(t, "a", inner)
	}
	return inner
}

// overlappingZip lists one file of 8 MiB of blanks n times: all have the same bytes.
func overlappingZip(t *testing.T, n int) string {
	s := zipFile(t, "blanks.txt", rep(" ", 8<<20))
	end := s[len(s)-22:]
	at := binary.LittleEndian.Uint32([]byte(end[16:]))
	list := rep(s[at:len(s)-22], n)
	tail := []byte(end)
	binary.LittleEndian.PutUint16(tail[8:], uint16(n))
	binary.LittleEndian.PutUint16(tail[10:], uint16(n))
	binary.LittleEndian.PutUint32(tail[12:], uint32(len(list)))
	return s[:at] + list + string(tail)
}

// tarFile makes a tar archive whose names and links lead out of it.
func tarFile(t *testing.T) string {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, h := range []*tar.Header{
		{Name: "../../slip.txt", Typeflag: tar.TypeReg},
		{Name: "link.txt", Typeflag: tar.TypeSymlink, Linkname: "/etc/passwd"},
		{Name: "hard.txt", Typeflag: tar.TypeLink, Linkname: "../../etc/passwd"},
		{Name: "pipe", Typeflag: tar.TypeFifo},
		{Name: "zero", Typeflag: tar.TypeChar, Devmajor: 1, Devminor: 5},
		{Name: "sound.txt", Typeflag: tar.TypeReg},
	} {
		h.Mode = 0o644
		if h.Typeflag == tar.TypeReg {
			h.Size = int64(len(rained))
		}
		require.NoError(t, w.WriteHeader(h))
		if h.Size > 0 {
			io.WriteString(w, rained)
		}
	}
	require.NoError(t, w.Close())
	return b.String()
}

func gzipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func zstandard(s string) string {
	w, _ := zstd.NewWriter(nil)
	return string(w.EncodeAll([]byte(s), nil))
}

// TestHostileFilesThatAreMade exceeds the time of the test run if one of them takes a
// time that is quadratic in its size, or blocks.
func TestHostileFilesThatAreMade(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	dir := t.TempDir()
	for name, body := range large(t) {
		name = filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o777))
		require.NoError(t, os.WriteFile(name, []byte(body), 0o666))
	}
	require.NoError(t, syscall.Mkfifo(filepath.Join(dir, "fifo.txt"), 0o666))
	for name, target := range map[string]string{
		"itself.txt": "itself.txt", "dangling.txt": "nowhere", "device.txt": "/dev/zero", "tty.txt": "/dev/tty",
		"loop/again": "..", "loop/round": "../loop", "twice.txt": "loop/inside.txt",
	} {
		require.NoError(t, os.Symlink(target, filepath.Join(dir, name)))
	}
	requireKept(t, promised(t, "files that the test makes"), outcomes(t, dir))
	left, err := os.ReadDir(os.Getenv("TMPDIR"))
	require.NoError(t, err)
	require.Empty(t, left, "temporary files are removed")
}
