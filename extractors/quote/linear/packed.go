package linear

import (
	"math"
)

// packed sums rows of weights: those of the even labels in the four lanes of
// a, those of the odd ones in b, each 128 too high for every row. The last lane
// of a counts the rows. 65535 / 255 rows fit.
type packed struct{ a, b uint64 }

const (
	evenBytes = 0x00ff00ff00ff00ff
	countByte = 1 << 48
)

// packRow puts the weights of a feature into a word, a byte a label.
func packRow(w []int8) uint64 {
	x := uint64(0)
	for y, v := range w {
		x |= uint64(uint8(v)) << (8 * y)
	}
	return x ^ 0x808080808080 | countByte // 128 more is the top bit the other way
}

// prepare makes the tables of a model that its file does not hold.
func (m *Model) prepare() {
	m.rows = make([]uint64, len(m.Chain)/Labels)
	for i := range m.rows {
		m.rows[i] = packRow(m.Chain[i*Labels:][:Labels])
	}
	m.factors = m.Next.Factors()
	m.exp = make([]float64, 1<<12)
	for k := range len(m.exp) - 1 { // the last one is 0
		m.exp[k] = math.Exp(-float64(k) * float64(m.ChainScale))
	}
}

// sumGo adds the rows of features up.
func (m *Model) sumGo(f Features) (s packed) {
	const mask = 1<<ChainBits - 1
	rows := m.rows[:mask+1]
	for _, x := range f {
		r := rows[x&mask]
		s.a += r & evenBytes
		s.b += r >> 8 & evenBytes
	}
	return s
}

func (s *packed) add(t packed) { s.a += t.a; s.b += t.b }

// scores returns the sums of the labels.
func (s packed) scores() (out [Labels]int32) {
	n := int32(s.a>>48) * 128
	for y := range Labels / 2 {
		out[2*y] = int32(s.a>>(16*y)&0xffff) - n
		out[2*y+1] = int32(s.b>>(16*y)&0xffff) - n
	}
	return out
}

// remembered is the sum of a unit's context, once it is made.
type remembered struct {
	sum  packed
	made bool
}

// step says which of the features of a window are a unit's: how many are of its
// context, 0 where that is remembered, one more than how many are of each of its
// blocks, 0 where those are the last unit's, and how many are its own.
type step struct {
	context, own uint8
	blocks       [numBlocks]uint8
	dir          uint32
}

// score scores every label of every unit in the window of a cue, in w's
// lattice. It makes the features of all units first: their rows, most of them
// far away in memory, are on their way while the others are made.
func (m *Model) score(v *View, fr *Frame, _ *Syntax, p []float32, w *Workspace) {
	l := &w.Lattice
	l.Grow(fr.b - fr.a)
	l.T = m.factors
	w.flat, w.steps = w.flat[:0], w.steps[:0]
	v.eachUnit(fr, p, w, func(i int, dir uint32) {
		at := len(w.flat)
		w.list(v, i, dir)
		m.fetch(w.flat[at:])
	})
	rest := w.flat
	take := func(n int) packed {
		s := m.sum(rest[:n])
		rest = rest[n:]
		return s
	}
	var blocks [numBlocks]packed
	for k := range w.steps {
		st := &w.steps[k]
		var s packed
		if n := int(st.context); n > 0 {
			s = take(n)
			if st.dir <= 2 {
				w.memo[st.dir-1][fr.a+k].sum = s
			}
		} else {
			s = w.memo[st.dir-1][fr.a+k].sum
		}
		for j, n := range st.blocks {
			if n > 0 {
				blocks[j] = take(int(n) - 1)
			}
			s.add(blocks[j])
		}
		s.add(take(int(st.own)))
		m.emit(s.scores(), l, k)
	}
}

// list appends the features of unit i to those of the window. Its context is
// made once a document for either side of a cue.
func (w *Workspace) list(v *View, i int, dir uint32) {
	st := step{dir: dir}
	at := len(w.flat)
	if dir > 2 || !w.memo[dir-1][i].made { // the cue itself has no side
		w.flat = v.context(i, dir, w.flat)
		st.context = uint8(len(w.flat) - at)
		if dir <= 2 {
			w.memo[dir-1][i].made = true
		}
	}
	for j := range w.pieces.blocks {
		if b := &w.pieces.blocks[j]; b.fresh {
			w.flat = append(w.flat, b.f...)
			st.blocks[j] = uint8(len(b.f) + 1)
		}
	}
	w.flat = append(w.flat, w.pieces.own...)
	st.own = uint8(len(w.pieces.own))
	w.steps = append(w.steps, st)
}

// emit writes the scores of a unit and their exponentials. It does not branch on
// the scores, for whose rows the processor still waits.
func (m *Model) emit(s [Labels]int32, l *Lattice, i int) {
	most := max(s[0], s[1], s[2], s[3], s[4], s[5])
	scale, exp := float64(m.ChainScale), (*[1 << 12]float64)(m.exp)
	emit, e := &l.Emit[i], &l.e[i]
	for y, x := range s {
		emit[y] = float64(x) * scale
		e[y] = exp[min(uint32(most-x), uint32(len(exp)-1))]
	}
}
