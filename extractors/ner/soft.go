package ner

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

	"github.com/d1af08f5/sayso/extractors/text"
)

// A file of soft labels holds what a teacher thinks of unlabelled texts: for
// each token the probabilities of its labels (Hinton et al. 2015). It holds no
// text; a document is known by the hash of its tokens. The file is the magic, a
// checksum (CRC-32C) of the rest, and a deflated list of documents: the hash, a
// count, and for each token that may be part of a name how many tokens it
// stands behind the one before, a byte of best label and number of others, and
// two bytes for each other: label and 255ths.
const softMagic = "sayso-soft1\n"

// thoughts are soft labels by the hash of a document's tokens.
type thoughts map[uint64][]thought

// thought is what the teacher thinks of a token.
type thought struct {
	token int32
	probs scores
}

// readThoughts reads a file of soft labels. Its errors about what is in the file
// wrap ErrFormat.
func readThoughts(path string) (thoughts, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read soft labels: %w", err)
	}
	n := len(softMagic)
	if len(raw) < n+4 || string(raw[:n]) != softMagic || binary.LittleEndian.Uint32(raw[n:]) != crc32.Checksum(raw[n+4:], castagnoli) {
		return nil, fmt.Errorf("read soft labels %s: %w", path, ErrFormat)
	}
	out := thoughts{}
	r := bufio.NewReader(flate.NewReader(bytes.NewReader(raw[n+4:])))
	for {
		err := out.readDocument(r)
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read soft labels %s: %w: %w", path, ErrFormat, err)
		}
	}
}

// readDocument reads the next document; at the end of the file it returns io.EOF.
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

func (th *thought) read(r io.ByteReader) bool {
	head, err := r.ReadByte()
	top := head & 31
	if err != nil || top >= numLabels {
		return false
	}
	rest := 255
	for range head >> 5 {
		y, _ := r.ReadByte()
		q, err := r.ReadByte()
		if err != nil || y >= numLabels {
			return false
		}
		th.probs[y] = float32(q) / 255
		rest -= int(q)
	}
	th.probs[top] = float32(max(rest, 1)) / 255
	return true
}

// over spreads a document's thoughts over its candidates; what the teacher is
// silent about is no name. Where the example has gold labels, it is taught the
// mean of both.
func (ex *example) over(doc []thought) {
	ex.soft = make([]scores, len(ex.token))
	k := 0
	for c, t := range ex.token {
		for k < len(doc) && doc[k].token < t {
			k++
		}
		p := &ex.soft[c]
		if k < len(doc) && doc[k].token == t {
			*p = doc[k].probs
		} else {
			p[outside] = 1
		}
		if ex.gold != nil {
			for y := range p {
				p[y] /= 2
			}
			p[ex.gold[c]] += .5
		}
	}
}

// of returns what the teacher thinks of a document, and whether it has read it.
func (ts thoughts) of(d *text.Document) ([]thought, bool) {
	doc, ok := ts[tokensKey(d)]
	if doc == nil {
		doc = []thought{}
	}
	return doc, ok
}

// tokensKey hashes the tokens of a segmented document.
func tokensKey(d *text.Document) uint64 {
	key := uint64(hashBasis)
	var w word
	for i := range d.Tokens {
		w.read(d.Word(i))
		key = extend(key, w.lower+uint64(w.shape))
	}
	for _, s := range d.Sentences {
		key = extend(key, uint64(s.First))
	}
	return key
}

// WriteTokens writes the texts of a recipe that a teacher has to label: a line
// "# KEY" before each document, the key in hexadecimal, then a sentence a line, its
// tokens parted by spaces. A compound whose first half is a name ("Moscow-based")
// has a byte 1 before its second half.
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

// taught returns the texts of a corpus, or made of its texts, that the teacher
// labels.
func (r *Recipe) taught(c corpus) ([]string, error) {
	if c.soft {
		return readTexts(r.Data, c.file)
	}
	gold, err := ReadGold(filepath.Join(r.Data, c.file), trainDoc)
	if err != nil {
		return nil, err
	}
	swapped, err := r.swapped(c, gold)
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
			word := d.Word(i)
			h := head(word)
			out.WriteString(word[:h])
			if h < len(word) {
				out.WriteString("\x01" + word[h:])
			}
		}
		out.WriteByte('\n')
	}
}
