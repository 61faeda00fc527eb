package quote

import "sync"

// Linear reads quotes by three linear models: which words are cues, what the
// words around a cue are, and which readings are right.
type Linear struct {
	model *Model
	know  knowledge
	works sync.Pool
}

// NewLinear returns a reader by the given model. Cluster gives lower-case words
// of like use one number, and others 0; it may be nil.
func NewLinear(m *Model, cluster func(lower string) uint16) *Linear {
	return &Linear{model: m, know: knowledge{m.prior, cluster}, works: sync.Pool{New: func() any { return new(workspace) }}}
}

// Read returns the readings of what s holds beside those that are sure.
func (r *Linear) Read(s *scan, sure []Reading) []Reading {
	w := r.works.Get().(*workspace)
	defer r.works.Put(w)
	m, v := r.model, &w.view
	v.look(s, &r.know, &w.memory)
	defer func() { v.scan = nil }()
	w.p = append(w.p[:0], make([]float32, len(v.units))...)
	w.forget()
	m.guess(w, w.p)
	rs := v.readAll(w.p, w.syntaxOf, m.score, w)
	for i := range rs {
		w.cue = v.acceptFeatures(&rs[i], w.syntaxOf(rs[i].cue), w.cue)
		rs[i].accepted = m.accept.p(w.cue)
	}
	return v.compose(rs, sure)
}
