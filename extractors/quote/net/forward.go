package net

const (
	chunk = 32 // rows that stay in the nearest cache from the convolution to the gates
	tile  = 4  // rows that a kernel makes at once: rows behind the last are scratch
)

// Work is the memory of the passes, to be used again for the next document. Its
// zero value is ready for use, by one goroutine at a time.
type Work struct {
	n     int
	x     []float32 // a row a word
	u     []float32 // x with mean 0 and variance 1, between two rows of zeros on either side
	q     []int16   // what goes into a product
	bytes []uint8   // the same, for the instruction that takes bytes
	gates []float32 // what a scan reads
	h     []int16   // what comes out of a scan
	state []int16   // what both heads read, a row a word
	word  []float32
	a     []float32
	cues  []float32

	about   []float32
	z       []float32
	classes []float32
	logs    []float32
}

// room gives n values, whose contents are arbitrary, in the memory of s if they fit.
func room[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}

// fit makes room for n words.
func (w *Work) fit(m *Model, n int) {
	w.n = n
	rows := n + tile
	w.x = room(w.x, rows*m.Width)
	w.u = room(w.u, (rows+conv-1)*m.Width)
	w.q = room(w.q, (chunk+tile)*m.Width)
	w.gates = room(w.gates, rows*3*m.inner)
	w.h = room(w.h, rows*m.inner)
	w.state = room(w.state, rows*m.Width)
	w.word = room(w.word, rows*2*m.pair)
	w.a = room(w.a, (chunk+tile)*m.cue.out)
	w.cues = room(w.cues, n)
}

// Words reads n words, whose rows in sum are sums of rows of Tables, and gives for
// each the logit of its being a cue. What Pair needs of them stays in w. The
// result is valid until the next call of Words with w. It panics if sum is shorter
// than n rows.
func (m *Model) Words(w *Work, sum []int16, n int) (cues []float32) {
	if n < 0 || len(sum) < n*m.Width {
		panic("net: too few rows")
	}
	w.fit(m, n)
	x := w.x[:n*m.Width]
	widen(x, sum[:len(x)], m.unit)
	normalize(w.x, w.x, &m.first, n)
	for i := range m.block {
		m.block[i].run(w, m.Width, m.inner)
	}
	normalize(w.u, w.x, &m.last, n)
	quantize(w.state, w.u[:len(x)], m.cue.unit)
	w.multiply(w.word, m.word.out, w.state, &m.word, n, false)
	for from := 0; from < n; from += chunk {
		rows := min(chunk, n-from)
		w.multiply(w.a, m.cue.out, w.state[from*m.Width:], &m.cue, rows, false)
		answer(w.cues[from:][:rows], w.a, m.out, m.outAt)
	}
	return w.cues
}

// run adds what a block makes of the words to their rows.
func (b *block) run(w *Work, width, inner int) {
	n, edge := w.n, (conv/2)*width
	clear(w.u[:edge])
	normalize(w.u[edge:], w.x, &b.norm, n)
	clear(w.u[edge+n*width:][:edge])
	for from := 0; from < n; from += chunk {
		rows := min(chunk, n-from)
		gates := w.gates[from*3*inner:]
		convolve(w.q[:rows*width], w.u[from*width:], b.taps, b.inp.unit)
		w.multiply(gates, 3*inner, w.q, &b.inp, rows, false)
		sigmoids(gates[inner:], 3*inner, inner, rows)
		swishes(gates[2*inner:], 3*inner, inner, rows)
	}
	for c := 0; c < inner; c += inner / 2 {
		s := scan{width: inner / 2, stride: 3 * inner, step: inner, unit: b.out.unit, backward: c > 0}
		s.run(w.h[c:], w.gates[c:], w.gates[inner+c:], w.gates[2*inner+c:], n)
	}
	w.multiply(w.x, width, w.h, &b.out, n, true)
}

// Pair reads the window [lo, hi) of words around a cue among those of the last
// call of Words, and gives Classes log-probabilities for each word of the window.
// The window holds no word more than Left before the cue or Right after it, and
// marks has a code from 0 to 7 for every word of the document up to hi: it
// panics otherwise. The result is valid until the next call with w.
func (m *Model) Pair(w *Work, cue, lo, hi int, marks []uint8) []float32 {
	if cue < 0 || cue >= w.n || lo < max(0, cue-m.Left) || hi > min(w.n, cue+m.Right+1) || hi < lo || hi > len(marks) {
		panic("net: no window of the cue")
	}
	n, p := hi-lo, m.pair
	w.fitPair(m, n)
	w.multiply(w.about, 2*p, w.state[cue*m.Width:], &m.about, 1, false)
	z := w.z[:n*p]
	meet(z, w.word[lo*2*p:hi*2*p], w.about[:2*p], m.dist[(lo-cue+m.Left)*p:][:n*p], m.mark, marks[lo:hi])
	normalize(w.z, w.z, &m.start, n)
	m.mix(w, n)
	normalize(w.u, w.z, &m.end, n)
	quantize(w.q, w.u[:n*p], m.hidden.unit)
	w.multiply(w.a, m.hidden.out, w.q, &m.hidden, n, false)
	rectify(w.q, w.a[:n*m.hidden.out], m.classes.unit)
	w.multiply(w.classes, group, w.q, &m.classes, n, false)
	logSoftmax(w.logs, w.classes, n)
	return w.logs[:n*Classes]
}

// mix adds what the scans make of the rows of a window to them.
func (m *Model) mix(w *Work, n int) {
	p, inner := m.pair, m.pairInner
	quantize(w.q, w.z[:n*p], m.into.unit)
	w.multiply(w.gates, 2*inner, w.q, &m.into, n, false)
	sigmoids(w.gates[inner:], 2*inner, inner, n)
	for c := 0; c < inner; c += inner / 2 {
		s := scan{width: inner / 2, stride: 2 * inner, step: inner, unit: m.from.unit, backward: c > 0}
		s.run(w.h[c:], w.gates[c:], w.gates[inner+c:], nil, n)
	}
	w.multiply(w.z, p, w.h, &m.from, n, true)
}

// fitPair makes room for a window of n words.
func (w *Work) fitPair(m *Model, n int) {
	rows := n + tile
	w.about = room(w.about, tile*2*m.pair)
	w.z = room(w.z, rows*m.pair)
	w.u = room(w.u, rows*m.pair)
	w.q = room(w.q, rows*max(m.pair, m.hidden.out))
	w.gates = room(w.gates, rows*2*m.pairInner)
	w.h = room(w.h, rows*m.pairInner)
	w.a = room(w.a, rows*m.hidden.out)
	w.classes = room(w.classes, rows*group)
	w.logs = room(w.logs, n*Classes+group)
}
