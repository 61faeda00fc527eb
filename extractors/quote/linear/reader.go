package linear

import (
	"sync"

	"github.com/d1af08f5/sayso/extractors/quote/rules"
)

// Reader is a quote.Reader. It is immutable and shared by all goroutines.
type Reader struct {
	model *Model
	know  Knowledge
	works sync.Pool
}

// NewReader returns a reader that goes by a model. The function cluster gives
// lower-case words of similar use the same number, and unknown words 0; it may be
// nil.
func NewReader(m *Model, cluster func(lower string) uint16) *Reader {
	return &Reader{model: m, know: Knowledge{m.prior, cluster}, works: sync.Pool{New: func() any { return new(Workspace) }}}
}

// Read returns the readings of the document other than those that are sure.
func (r *Reader) Read(s *rules.Scan, sure []rules.Reading) []rules.Reading {
	w := r.works.Get().(*Workspace)
	defer r.works.Put(w)
	m, v := r.model, &w.View
	v.Look(s, &r.know, &w.Memory)
	defer func() { v.Scan = scan{} }()
	w.p = append(w.p[:0], make([]float32, len(v.Units))...)
	w.Forget()
	m.guess(w, w.p)
	rs := v.ReadAll(w.p, w.SyntaxOf, m.score, w)
	for i := range rs {
		w.Cue = v.AcceptFeatures(&rs[i], w.SyntaxOf(rs[i].Cue), w.Cue)
		rs[i].accepted = m.Accept.p(w.Cue)
	}
	return v.compose(rs, sure)
}
