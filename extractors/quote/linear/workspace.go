package linear

// Workspace is the memory of the trained stages, kept from document to
// document.
type Workspace struct {
	Lattice Lattice
	View    View
	Memory  Memory
	between []counts
	pieces  pieces
	memo    [2][]remembered // contexts of the units before and behind a cue, summed
	Cue     Features
	flat    Features // of the units of a window
	steps   []step   // and which are whose
	p       []float32
	labels  []int8

	readings []reading
	slab     []int // memory of readings' units

	syntaxAt []int32    // of a unit: one more than its place in syntaxes, or 0
	syntaxes [][]Syntax // in pieces, which do not move
	read     int        // how many of them are the document's
}

// pieceOf is how many syntaxes a piece of memory holds.
const pieceOf = 64

// SyntaxOf returns what the rules say of unit k, read once a document.
func (w *Workspace) SyntaxOf(k int) *Syntax {
	n := int(w.syntaxAt[k]) - 1
	if n < 0 {
		if n = w.read; n == len(w.syntaxes)*pieceOf {
			w.syntaxes = append(w.syntaxes, make([]Syntax, pieceOf))
		}
		w.syntaxes[n/pieceOf][n%pieceOf] = w.View.syntaxOf(k)
		w.read++
		w.syntaxAt[k] = int32(w.read)
	}
	return &w.syntaxes[n/pieceOf][n%pieceOf]
}

// Forget readies w for the units of another document.
func (w *Workspace) Forget() {
	n := len(w.View.Units)
	w.syntaxAt, w.read = cleared(w.syntaxAt, n), 0
	w.memo[0], w.memo[1] = cleared(w.memo[0], n), cleared(w.memo[1], n)
	w.slab = w.slab[:0]
}

// cleared returns n zero values, in s's memory where they fit.
func cleared[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	s = s[:n]
	clear(s)
	return s
}

// ints returns room for n units; it is the document's.
func (w *Workspace) ints(n int) []int {
	const least = 1 << 12
	if cap(w.slab)-len(w.slab) < n {
		w.slab = make([]int, 0, max(n, least))
	}
	at := len(w.slab)
	w.slab = w.slab[:at+n]
	return w.slab[at : at : at+n]
}
