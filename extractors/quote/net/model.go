// Package net runs the small recurrent net that reads who says what: a pass over
// the words of a document, which finds cues and keeps a state of each word, and a
// pass over the window of words around a cue, which tells what each of them is to
// it. Weights and what goes into products are of 8 bits, and all else float32
// in a fixed order, so that every machine gives the same bits.
package net

import (
	"errors"
	"fmt"
)

// ErrFormat is wrapped by every error about a file that is no model or a damaged
// one.
var ErrFormat = errors.New("not a model of quotes, or a damaged one")

// Classes is how many log-probabilities Pair gives for a word.
const Classes = 6

const (
	conv  = 5 // taps of a convolution, of which the middle one is for the word itself
	codes = 8 // marks that a word can bear in the window of a cue
	lanes = 8 // float32 in a vector
	group = 16
)

// Model is a net that is ready to run. It is not changed by use, so that
// goroutines can share it, each with Work of its own.
type Model struct {
	// Width is the length of a row of Tables, and of a word's row in the input of
	// Words. It is a multiple of 16.
	Width int
	// Left and Right bound the window of a cue: it starts at most Left words before
	// the cue, and its last word is at most Right words after it.
	Left, Right int
	// Tables has rows for features, each table row by row. The values of a row
	// count 1<<Shifts[i] times as much in table i.
	Tables [][]int8
	Shifts []uint8
	// Settings are numbers for the code that makes quotes of what the net says.
	Settings []float32

	rows map[uint32]int32 // of words in the first table, by their hashes
	layers
}

// layers are the weights, in the order of the passes.
type layers struct {
	inner, pair, pairInner int // channels of a block, of a word in a window, and of the scan there

	unit  float32 // of the input
	first norm
	block []block
	last  norm
	cue   matrix // and the pair pass read the same state of a word
	out   []float32
	outAt float32
	word  matrix
	about matrix // what a cue changes in the rows of its window

	dist, mark []float32
	start      norm
	into, from matrix
	end        norm
	hidden     matrix
	classes    matrix
}

// block mixes what is known of neighbours into each word's row.
type block struct {
	norm
	taps []float32
	inp  matrix
	out  matrix
}

// norm shifts and scales rows that have mean 0 and variance 1.
type norm struct{ gain, bias []float32 }

// Row gives the row of the first table for a word's hash, which is 0 for a word
// that the vocabulary lacks.
func (m *Model) Row(hash uint32) int32 { return m.rows[hash] }

// Decode reads a model and keeps nothing of the file. Its errors wrap ErrFormat.
func Decode(data []byte) (*Model, error) {
	f, err := open(data)
	if err != nil {
		return nil, err
	}
	s, err := f.shape()
	if err != nil {
		return nil, err
	}
	m := &Model{Width: s.width, Left: s.left, Right: s.right}
	m.inner, m.pair, m.pairInner = s.inner, s.pair, s.pairInner
	m.unit = f.float()
	m.Tables, m.Shifts = f.tables(s.width)
	m.rows = f.vocabulary(m.Tables, s.width)
	m.Settings = f.floats(f.count(4))
	m.readWords(f, s)
	m.readPair(f, s)
	if f.bad || len(f.rest) > 0 {
		return nil, fmt.Errorf("%w: its parts do not fit", ErrFormat)
	}
	return m, nil
}

// readWords reads the weights of the pass over words.
func (l *layers) readWords(f *file, s shape) {
	l.first = f.norm(s.width)
	for i := 0; i < s.blocks && !f.bad; i++ {
		l.block = append(l.block, block{
			norm: f.norm(s.width),
			taps: f.floats(conv * s.width),
			inp:  f.matrix(3*s.inner, s.width),
			out:  f.matrix(s.width, s.inner),
		})
	}
	l.last = f.norm(s.width)
	l.cue = f.matrix(s.hiddenCue, s.width)
	l.out = padded(f.floats(s.hiddenCue))
	l.outAt = f.float()
	l.word = f.matrix(2*s.pair, s.width)
	l.about = f.matrix(2*s.pair, s.width)
	// A word's state is rounded once for all three.
	f.bad = f.bad || l.word.unit != l.cue.unit || l.about.unit != l.cue.unit
}

// readPair reads the weights of the pass over a window.
func (l *layers) readPair(f *file, s shape) {
	l.dist = f.floats((s.left + s.right + 1) * s.pair)
	l.mark = f.floats(codes * s.pair)
	l.start = f.norm(s.pair)
	l.into = f.matrix(2*s.pairInner, s.pair)
	l.from = f.matrix(s.pair, s.pairInner)
	l.end = f.norm(s.pair)
	l.hidden = f.matrix(s.hidden, s.pair)
	l.classes = f.matrix(Classes, s.hidden)
}
