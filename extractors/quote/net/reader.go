package net

import (
	"fmt"
	"math"
	"sync"

	"github.com/d1af08f5/sayso/extractors/quote/rules"
)

// Reader is a quote.Reader that goes by a net. It is immutable and shared by all
// goroutines.
type Reader struct {
	model   *Model
	cluster func(string) uint16
	works   sync.Pool
}

// NewReader returns a reader that goes by a model. The function cluster gives lower-case
// words of similar use the same number below 513, and unknown words 0; it may be nil. The
// error wraps ErrFormat if the model's tables are not those of the features.
func NewReader(m *Model, cluster func(lower string) uint16) (*Reader, error) {
	rows := [tables]int{0, prefixRows, suffixRows, endingRows, shapeRows, clusterRows, classRows, runRows, placeRows, nameRows}
	if len(m.Tables) != tables {
		return nil, fmt.Errorf("%w: %d tables, want %d", ErrFormat, len(m.Tables), tables)
	}
	for k, n := range rows {
		if len(m.Tables[k]) < n*m.Width {
			return nil, fmt.Errorf("%w: table %d is too short", ErrFormat, k)
		}
	}
	return &Reader{model: m, cluster: cluster, works: sync.Pool{New: func() any { return new(Workspace) }}}, nil
}

// Workspace is the memory of a reader, kept from document to document.
type Workspace struct {
	net      Work
	view     view
	known    memory
	sum      []int16
	marks    []uint8
	path     path
	slab     []stretch
	readings []reading
	owner    []int32
}

// Read returns the readings of the document other than those that are sure.
func (r *Reader) Read(s *rules.Scan, sure []rules.Reading) []rules.Reading {
	w := r.works.Get().(*Workspace)
	defer r.works.Put(w)
	w.view.look(s)
	defer func() { w.view.Scan = nil }()
	r.readAll(w)
	return w.view.compose(w, sure)
}

// The net reads a longer text in parts of about partWords words, each with up to
// besideWords before and behind it.
const (
	partWords   = 1000
	besideWords = 100
)

// leastCue is the least probability of a cue to be read; leastTold that of a verb that
// may end what another reports.
const leastCue = .2

// hopeless is a logit below that of any of these: most words are spared the exponential.
const hopeless = -4

// readAll fills w.readings with the readings of all cues, in the order of the cues.
func (r *Reader) readAll(w *Workspace) {
	v := &w.view
	w.slab, w.readings = w.slab[:0], w.readings[:0]
	n := len(v.token)
	for first := 0; first < n; {
		last := n
		if n-first > partWords+besideWords {
			last = int(v.first[v.of[first+partWords]+1])
		}
		r.readPart(w, max(0, first-besideWords), first, last, min(n, last+besideWords))
		first = last
	}
}

// readPart reads the cues of the words [first, last) in the words [lo, hi).
func (r *Reader) readPart(w *Workspace, lo, first, last, hi int) {
	v := &w.view
	r.sums(w, lo, hi)
	w.marks = w.marks[:0]
	for i := lo; i < hi; i++ {
		w.marks = append(w.marks, v.places[v.token[i]].Mark)
	}
	cues := r.model.Words(&w.net, w.sum, hi-lo)
	for c := first; c < last; c++ {
		if cues[c-lo] < hopeless {
			continue
		}
		p := 1 / (1 + math.Exp(-float64(cues[c-lo])))
		if p < leastCue && (p < leastTold || !v.retells(int(v.token[c])) || v.joint(c) <= 0) {
			continue
		}
		a, b := v.window(c, r.model.Left, r.model.Right)
		a, b = max(a, lo), min(b, hi)
		rows := r.model.Pair(&w.net, c-lo, a-lo, b-lo, w.marks)
		if x := v.read(w, c, a, rows, p); len(x.pieces) > 0 {
			x.sure = r.confidence(&x)
			w.readings = append(w.readings, x)
		}
	}
}

// classKey spreads the classes of a word over its key.
const classKey = 0x9E3779B97F4A7C15

// sums fills w.sum with the sums of the look-ups of the words [lo, hi).
func (r *Reader) sums(w *Workspace, lo, hi int) {
	v, m := &w.view, r.model
	w.known.ready(m.Width)
	if n := (hi - lo) * m.Width; cap(w.sum) < n {
		w.sum = make([]int16, n, n+n/4)
	} else {
		w.sum = w.sum[:n]
	}
	for i := lo; i < hi; i++ {
		t := int(v.token[i])
		row := w.sum[(i-lo)*m.Width : (i-lo+1)*m.Width]
		key := v.Keys[t] ^ uint64(v.Classes[t])*classKey // the same word may be a name here and none there
		copy(row, w.known.get(key, func(sum []int16) {
			m.addLexical(sum, lexical(v.Word(t), &v.Doc.Tokens[t], v.Classes[t], r.cluster))
		}))
		p := &v.places[t]
		m.add(row, runTable, int(p.Run))
		m.add(row, placeTable, int(p.Spot))
		m.add(row, nameTable, int(p.Name))
	}
}

// addLexical adds the rows of what is known of a word by itself to sum.
func (m *Model) addLexical(sum []int16, x Lexical) {
	m.add(sum, wordTable, int(m.Row(x.Word)))
	m.add(sum, prefixTable, int(x.Prefix))
	m.add(sum, suffixTable, int(x.Suffix))
	m.add(sum, endingTable, int(x.Ending))
	m.add(sum, shapeTable, int(x.Shape))
	m.add(sum, clusterTable, int(x.Cluster))
	for bit := range classRows {
		if x.Classes>>bit&1 != 0 {
			m.add(sum, classTable, bit)
		}
	}
}

// add adds a row of a table to sum.
func (m *Model) add(sum []int16, table, row int) {
	addRow(sum, m.Tables[table][row*m.Width:(row+1)*m.Width], m.Shifts[table])
}

// numSets is how many sets of two words a memory remembers.
const numSets = 1 << 12

// memory remembers the sums of the words read last, by their keys.
type memory struct {
	keys []uint64 // two a set, the last read first
	sums []int16
	d    int
}

// ready makes room for sums of d numbers.
func (v *memory) ready(d int) {
	if v.d != d {
		*v = memory{keys: make([]uint64, 2*numSets), sums: make([]int16, 2*numSets*d), d: d}
	}
}

// get returns the sum of a word, whose key is h; read adds it up.
func (v *memory) get(h uint64, read func(sum []int16)) []int16 {
	set := int(h % numSets)
	h |= 1
	for way := range 2 {
		if at := 2*set + way; v.keys[at] == h {
			return v.sums[at*v.d : (at+1)*v.d]
		}
	}
	at := 2*set + int(h>>40&1)
	v.keys[at] = h
	sum := v.sums[at*v.d : (at+1)*v.d]
	clear(sum)
	read(sum)
	return sum
}
