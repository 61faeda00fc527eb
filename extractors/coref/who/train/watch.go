package train

import (
	"slices"

	"github.com/d1af08f5/sayso/extractors/coref/who"
	"github.com/d1af08f5/sayso/extractors/text"
)

// watcher makes examples of what the resolver ranks, and forces right choices if it
// is told to.
type watcher struct {
	d     *document
	w     *who.Resolver
	force bool
	into  *[]example
	names [][]text.Span // of each entity
}

func (x *watcher) Begin(w *who.Resolver) {
	x.w = w
	x.names = make([][]text.Span, len(w.Entities))
	for i := range w.Names {
		if n := &w.Names[i]; !n.Absorbed() {
			m := &w.D.Mentions[n.Mention]
			if m.Entity >= 0 {
				x.names[m.Entity] = append(x.names[m.Entity], m.Span)
			}
		}
	}
}

func (x *watcher) Ranked(i int, r *who.Ranking) int {
	span := x.w.D.Tokens[i].Span
	e := example{class: r.Class, weight: 1, features: []who.Features{r.None}, right: make([]bool, len(r.Candidates)+1), ignored: make([]bool, len(r.Candidates)+1)}
	if r.Pass == 0 {
		e.weight = .5
	}
	for c := range r.Candidates {
		e.features = append(e.features, r.Candidates[c].Features)
	}
	known := false
	if x.d.names != nil {
		known = x.markGAP(span, r, &e)
	} else if x.d.chains != nil {
		x.markChains(span, r, &e)
		known = true
	}
	if known && x.into != nil && len(r.Candidates) > 0 {
		*x.into = append(*x.into, e)
	}
	if !x.force {
		return who.Free
	}
	if !known || e.right[0] {
		return -1
	}
	return slices.Index(e.right, true) - 1
}

// markGAP marks the right candidates for the pronoun of a passage; it returns false
// for other pronouns, and where nothing right is among the candidates.
func (x *watcher) markGAP(span text.Span, r *who.Ranking, e *example) bool {
	if span != x.d.pronoun {
		return false
	}
	any := slices.ContainsFunc(x.d.names, func(n named) bool { return n.right })
	found := false
	for c := range r.Candidates {
		hit, wrong := false, false
		if k := r.Candidates[c].Entity; k >= 0 {
			for _, n := range x.d.names {
				if overlap(x.names[k], n.Span) {
					hit, wrong = hit || n.right, wrong || !n.right
				}
			}
		}
		e.right[c+1] = hit || !any && !wrong
		found = found || e.right[c+1]
	}
	if !any {
		e.right[0], found = true, true
	}
	return found
}

func (x *watcher) markChains(span text.Span, r *who.Ranking, e *example) {
	k := slices.IndexFunc(x.d.chains, func(c chain) bool { return slices.Contains(c.prons, span) })
	if k < 0 {
		e.right[0] = true
		return
	}
	found := false
	for c := range r.Candidates {
		if n := r.Candidates[c].Entity; n >= 0 && overlapAny(x.names[n], x.d.chains[k].names) {
			e.right[c+1], found = true, true
		}
	}
	for c := range r.Candidates {
		p := &r.Candidates[c].Last
		if r.Candidates[c].Entity < 0 && int(x.d.at[x.w.D.Tokens[p.First].Start])-1 == k {
			if found {
				e.ignored[c+1] = true
			} else {
				e.right[c+1] = true
			}
		}
	}
	e.right[0] = !slices.Contains(e.right, true)
}

func overlap(all []text.Span, s text.Span) bool {
	return slices.ContainsFunc(all, s.Overlaps)
}

func overlapAny(all, some []text.Span) bool {
	return slices.ContainsFunc(some, func(s text.Span) bool { return overlap(all, s) })
}
