package quote

// workspace is the memory of the trained stages, kept from document to
// document.
type workspace struct {
	lattice lattice
	view    view
	between []counts
	pieces  pieces
	memo    [2][]remembered // contexts of the units before and behind a cue, summed
	cue     features
	p       []float32
	labels  []int8
	syntax  map[int]*syntax
}

// syntaxOf returns what the rules say of unit k, read once a document.
func (w *workspace) syntaxOf(k int) *syntax {
	if x := w.syntax[k]; x != nil {
		return x
	}
	x := w.view.syntaxOf(k)
	w.syntax[k] = &x
	return &x
}
