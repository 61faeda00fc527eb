package ner

import (
	"fmt"
	"math"
	"math/bits"

	"github.com/d1af08f5/sayso/extractors/ner/crf"
)

type (
	scores      = crf.Scores
	transitions = crf.Transitions
)

// Tables are all that a model consists of, for package ner/train to make.
type Tables struct {
	Name        string // of the model and its version, as records give it
	Lexicon     Lexicon
	Buckets     []Bucket // of features; as many as a power of two
	Rows        []PackedRow
	Scale       [Units]Row // of each lane of packed rows
	Network     Network
	Calibration Calibration
}

// Model is what a tagger knows. It is immutable, and all goroutines may share
// one.
type Model struct {
	t    Tables
	exp  transitions // t.Network.Trans.Exp()
	out  spread      // t.Network.Out, by hidden lane
	pool spread      // t.Network.Pool, by hidden lane
}

// NewModel returns the model of the tables, which must not change afterwards. Its
// error wraps ErrFormat, and says that a table points outside another or holds
// numbers that are none.
func NewModel(t Tables) (*Model, error) {
	m := &Model{t: t}
	if !t.sound() {
		return nil, fmt.Errorf("%w: its tables do not fit", ErrFormat)
	}
	m.exp = *t.Network.Trans.Exp()
	m.out, m.pool = transposed(&t.Network.Out), transposed(&t.Network.Pool)
	return m, nil
}

// Name returns the model's name and version.
func (m *Model) Name() string { return m.t.Name }

// Vectors returns the model's word vectors, with which another model can be
// trained.
func (m *Model) Vectors() *Vectors { return m.t.Lexicon.Vectors }

// Cluster returns the number of the cluster of words that a word is in, in
// whatever case, counted from 1; 0 if the lexicon does not know the word.
func (m *Model) Cluster(word string) uint16 {
	key, _ := Hash(word)
	return uint16(m.t.Lexicon.Words.get(key).Cluster())
}

// Capital reports whether a word, in whatever case, mostly has a capital inside
// sentences of mixed case, and whether the training texts had it often enough to
// say so.
func (m *Model) Capital(word string) (capital, known bool) {
	key, _ := Hash(word)
	c := m.t.Lexicon.Words.get(key) & (caseMask << caseShift)
	return c >= CasingNames, c != CasingRare
}

// emission sets out to the label scores of a candidate from the sum of its rows,
// its hidden lanes, and the mean of those at the word's other places, or nil.
func (m *Model) emission(out *scores, sum *Row, h, pool *[Hidden]float32) {
	copy(out[:], sum[Hidden:])
	m.out.add(out, h)
	if pool != nil {
		m.pool.add(out, pool)
	}
}

// Calibration is the slope and the shift of the line from the log odds that a
// model gives names to those of names being right (Platt 1999).
type Calibration [2]float32

// Uncalibrated leaves probabilities as they are.
var Uncalibrated = Calibration{1, 0}

// Confidence returns how often names are right to which the model gives a
// posterior probability of p.
func (c Calibration) Confidence(p float32) float64 {
	p = min(max(p, 1e-6), 1-1e-6)
	odds := math.Log(float64(p) / float64(1-p))
	return 1 / (1 + math.Exp(-(float64(c[0])*odds + float64(c[1]))))
}

// floats lists the parameters that are floats, in the order of the file.
func (t *Tables) floats() [][]float32 {
	p := [][]float32{t.Scale[Small][:], t.Scale[Large][:], t.Network.Bias[:], t.Calibration[:]}
	for y := range crf.Labels {
		p = append(p, t.Network.Out[y][:], t.Network.Pool[y][:], t.Network.Trans[y][:])
	}
	return p
}

// sound reports whether all numbers that point into tables point inside them and
// all floats are finite, so that a model of them cannot fail.
func (t *Tables) sound() bool {
	if !t.Lexicon.sound() || bits.OnesCount(uint(len(t.Buckets))) != 1 {
		return false
	}
	for i := range t.Buckets {
		b := &t.Buckets[i]
		for k := range BucketSize {
			used := b.Prints>>(16*k)&0xffff != 0
			if used && uint64(b.Base)+uint64(k) >= uint64(len(t.Rows)) {
				return false
			}
		}
	}
	for _, part := range t.floats() {
		for _, x := range part {
			if math.IsNaN(float64(x)) || math.IsInf(float64(x), 0) {
				return false
			}
		}
	}
	return true
}
