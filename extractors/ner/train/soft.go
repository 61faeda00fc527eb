package train

import (
	"bufio"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"math"
	"os"
	"path/filepath"

	"github.com/d1af08f5/sayso/extractors/gold"
	"github.com/d1af08f5/sayso/extractors/ner"
	"github.com/d1af08f5/sayso/extractors/ner/crf"
	"github.com/d1af08f5/sayso/extractors/text"
)

// A file of soft labels holds the probabilities that a teacher gives to the labels
// of tokens (Hinton et al. 2015). It holds no text: a document is known by the hash
// of its tokens. The file is the magic, a checksum (CRC-32C) of the rest, and a
// deflated list of documents. A document is its hash and a count of tokens that may
// be part of names; and for each of these, the distance from the one before, a byte
// with its best label (5 bits) and the number of its other labels (3 bits), and for
// each other label two bytes, the label and its probability in 255ths.
const softMagic = "sayso-soft1\n"

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// thoughts are soft labels by the hash of a document's tokens.
type thoughts map[uint64][]thought

// thought is what the teacher thinks of a token: the probabilities of its labels.
type thought struct {
	token int32
	probs crf.Scores
}

// readThoughts reads a file of soft labels. Its errors about the content of the file
// wrap ner.ErrFormat.
func readThoughts(path string) (thoughts, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read soft labels: %w", err)
	}
	n := len(softMagic)
	if len(raw) < n+4 || string(raw[:n]) != softMagic || binary.LittleEndian.Uint32(raw[n:]) != crc32.Checksum(raw[n+4:], castagnoli) {
		return nil, fmt.Errorf("read soft labels %s: %w", path, ner.ErrFormat)
	}
	out := thoughts{}
	r := bufio.NewReader(flate.NewReader(bytes.NewReader(raw[n+4:])))
	for {
		err := out.readDocument(r)
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read soft labels %s: %w: %w", path, ner.ErrFormat, err)
		}
	}
}

// readDocument reads the next document; after the last one it returns io.EOF.
func (ts thoughts) readDocument(r *bufio.Reader) error {
	var key [8]byte
	if _, err := io.ReadFull(r, key[:]); err != nil {
		return err
	}
	n, err := binary.ReadUvarint(r)
	if err != nil {
		return io.ErrUnexpectedEOF
	}
	var doc []thought
	at := uint64(0)
	for range n {
		gap, err := binary.ReadUvarint(r)
		at += gap
		if err != nil || at > math.MaxInt32 {
			return io.ErrUnexpectedEOF
		}
		th := thought{token: int32(at)}
		if !th.read(r) {
			return io.ErrUnexpectedEOF
		}
		doc = append(doc, th)
	}
	ts[binary.LittleEndian.Uint64(key[:])] = doc
	return nil
}

// read reads the probabilities of a token, and reports whether it could.
func (th *thought) read(r io.ByteReader) bool {
	head, err := r.ReadByte()
	top := head & 31
	if err != nil || top >= crf.Labels {
		return false
	}
	rest := 255
	for range head >> 5 {
		y, _ := r.ReadByte()
		q, err := r.ReadByte()
		if err != nil || y >= crf.Labels {
			return false
		}
		th.probs[y] = float32(q) / 255
		rest -= int(q)
	}
	th.probs[top] = float32(max(rest, 1)) / 255
	return true
}

// of returns what the teacher thinks of a document, and whether it has read it at
// all; a document that it has read is not nil.
func (ts thoughts) of(d *text.Document) ([]thought, bool) {
	doc, ok := ts[tokensKey(d)]
	if doc == nil {
		doc = []thought{}
	}
	return doc, ok
}

// firstKey is the key of no tokens.
const firstKey = 0xcbf29ce484222325

// tokensKey hashes the tokens and sentences of a segmented document.
func tokensKey(d *text.Document) uint64 {
	key := uint64(firstKey)
	for i := range d.Tokens {
		word, shape := ner.Hash(d.Word(i))
		key = ner.ExtendKey(key, word+uint64(shape))
	}
	for _, s := range d.Sentences {
		key = ner.ExtendKey(key, uint64(s.First))
	}
	return key
}

// WriteTokens writes the texts of the recipe that a teacher is to label: for each
// document a line "# KEY", the key in hexadecimal, and then a sentence a line, with
// spaces between its tokens. A compound whose first half may be a name
// ("Moscow-based") has a byte 1 before its second half.
func (r Recipe) WriteTokens(w io.Writer) error {
	out := bufio.NewWriter(w)
	for _, c := range corpora {
		texts, err := r.taught(c)
		if err != nil {
			return err
		}
		for _, s := range texts {
			writeTokens(out, segmented(s))
		}
	}
	return out.Flush()
}

// taught returns the texts of a corpus that the teacher labels: those without
// labels as they are, and others with other names.
func (r *Recipe) taught(c corpus) ([]string, error) {
	if c.soft {
		return readTexts(r.Data, c.file)
	}
	docs, err := gold.ReadFile(filepath.Join(r.Data, c.file), trainDoc)
	if err != nil {
		return nil, err
	}
	swapped, err := r.swapped(c, docs)
	var out []string
	for i := range swapped {
		out = append(out, swapped[i].Text)
	}
	return out, err
}

func writeTokens(out *bufio.Writer, d *text.Document) {
	fmt.Fprintf(out, "# %016x\n", tokensKey(d))
	for _, s := range d.Sentences {
		for i := s.First; i < s.Last; i++ {
			if i > s.First {
				out.WriteByte(' ')
			}
			name := ner.NameSpan(d, i, i+1)
			out.WriteString(name.In(d.Text))
			if name.End < d.Tokens[i].End {
				out.WriteString("\x01" + d.Text[name.End:d.Tokens[i].End])
			}
		}
		out.WriteByte('\n')
	}
}
