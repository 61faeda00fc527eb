package train

import (
	"math"
	"math/rand/v2"

	"github.com/d1af08f5/sayso/extractors/coref/who"
)

// example is a pronoun with those it may stand for, the first of which is nobody.
type example struct {
	class    who.Class
	features []who.Features
	right    []bool // by candidate
	ignored  []bool
	weight   float64
}

// Tuning is what the trees are grown with.
type Tuning struct {
	Trees   int
	Leaves  int
	Rate    float64
	Columns float64 // share of the kinds of feature that a tree sees
	Rows    float64 // share of the examples
	Least   int     // rows in a leaf
	Ridge   float64
}

// grower grows the trees of one class of pronouns.
type grower struct {
	Tuning
	rnd      *rand.Rand
	examples []*example
	columns  [][]uint8 // by kind of feature, a value for each row
	first    []int     // row of each example's first candidate
	score    []float64
	grad     []float64
	hess     []float64
	rows     []int32
	forest   who.Forest
}

// grow returns trees that rank the right candidates of examples first: gradient
// boosting on the log likelihood of all right candidates together (Friedman 2001; Ke
// et al. 2017 for the order in which leaves are split).
func grow(all []example, class who.Class, t Tuning, seed uint64) who.Forest {
	g := grower{Tuning: t, rnd: rand.New(rand.NewPCG(seed, uint64(class)))}
	n := 0
	for i := range all {
		if all[i].class == class {
			g.examples, g.first = append(g.examples, &all[i]), append(g.first, n)
			n += len(all[i].features)
		}
	}
	g.columns = make([][]uint8, who.Slots)
	for k := range g.columns {
		g.columns[k] = make([]uint8, 0, n)
		for _, e := range g.examples {
			for c := range e.features {
				g.columns[k] = append(g.columns[k], e.features[c][k])
			}
		}
	}
	g.score, g.grad, g.hess = make([]float64, n), make([]float64, n), make([]float64, n)
	for range t.Trees {
		g.gradients()
		g.tree()
	}
	return g.forest
}

// gradients fills the gradients of the rows, and rows with a sample of the examples.
func (g *grower) gradients() {
	g.rows = g.rows[:0]
	for i, e := range g.examples {
		if g.rnd.Float64() >= g.Rows {
			continue
		}
		at := g.first[i]
		top, all, right := math.Inf(-1), 0., 0.
		for c := range e.features {
			if !e.ignored[c] {
				top = max(top, g.score[at+c])
			}
		}
		for c := range e.features {
			if x := math.Exp(g.score[at+c] - top); !e.ignored[c] {
				all += x
				if e.right[c] {
					right += x
				}
			}
		}
		for c := range e.features {
			if e.ignored[c] {
				continue
			}
			x := math.Exp(g.score[at+c] - top)
			q := x / all
			g.grad[at+c], g.hess[at+c] = q*e.weight, max(q*(1-q), 1e-3)*e.weight
			if e.right[c] {
				g.grad[at+c] -= e.weight * x / max(right, 1e-30)
			}
			g.rows = append(g.rows, int32(at+c))
		}
	}
}

type cell struct {
	g, h float64
	n    int
}

// leaf is a part of the rows, and the best question about it.
type leaf struct {
	rows   []int32
	sum    cell
	gain   float64
	kind   int
	most   uint8
	parent int // node, or -1
	yes    bool
}

// tree grows one tree: it splits the leaf that gains most until there are enough.
func (g *grower) tree() {
	var kinds []int
	for k := range who.Slots {
		if g.rnd.Float64() < g.Columns {
			kinds = append(kinds, k)
		}
	}
	root := leaf{rows: append([]int32(nil), g.rows...), parent: -1}
	g.ask(&root, kinds)
	leaves := []leaf{root}
	var nodes []who.Node
	for len(leaves) < g.Leaves {
		best := -1
		for i := range leaves {
			if leaves[i].gain > 1e-6 && (best < 0 || leaves[i].gain > leaves[best].gain) {
				best = i
			}
		}
		if best < 0 {
			break
		}
		l := leaves[best]
		node := len(nodes)
		nodes = append(nodes, who.Node{Kind: uint8(l.kind), Most: l.most})
		link(nodes, l.parent, l.yes, int16(node))
		yes, no := leaf{parent: node, yes: true}, leaf{parent: node}
		for _, r := range l.rows {
			if g.columns[l.kind][r] <= l.most {
				yes.rows = append(yes.rows, r)
			} else {
				no.rows = append(no.rows, r)
			}
		}
		g.ask(&yes, kinds)
		g.ask(&no, kinds)
		leaves[best] = yes
		leaves = append(leaves, no)
	}
	if len(nodes) == 0 {
		return
	}
	f := &g.forest
	f.Roots, f.Bases = append(f.Roots, int32(len(f.Nodes))), append(f.Bases, int32(len(f.Leaves)))
	for i := range leaves {
		l := &leaves[i]
		link(nodes, l.parent, l.yes, int16(-1-i))
		v := math.Round(-g.Rate * l.sum.g / (l.sum.h + g.Ridge) * (1 << who.LeafBits))
		f.Leaves = append(f.Leaves, int16(max(-32767, min(32767, v))))
	}
	f.Nodes = append(f.Nodes, nodes...)
	g.apply(nodes)
}

// apply adds the last tree to the scores of all rows, also those it did not see.
func (g *grower) apply(nodes []who.Node) {
	leaves := g.forest.Leaves[g.forest.Bases[len(g.forest.Bases)-1]:]
	for r := range g.score {
		n := int16(0)
		for n >= 0 {
			q := &nodes[n]
			if g.columns[q.Kind][r] <= q.Most {
				n = q.Yes
			} else {
				n = q.No
			}
		}
		g.score[r] += float64(leaves[-1-n]) / (1 << who.LeafBits)
	}
}

func link(nodes []who.Node, parent int, yes bool, to int16) {
	switch {
	case parent < 0:
	case yes:
		nodes[parent].Yes = to
	default:
		nodes[parent].No = to
	}
}

// ask finds the question that splits a leaf best.
func (g *grower) ask(l *leaf, kinds []int) {
	for _, r := range l.rows {
		l.sum.g += g.grad[r]
		l.sum.h += g.hess[r]
		l.sum.n++
	}
	if l.sum.n < 2*g.Least {
		return
	}
	worth := func(c cell) float64 { return c.g * c.g / (c.h + g.Ridge) }
	base := worth(l.sum)
	for _, k := range kinds {
		var cells [256]cell
		top := uint8(0)
		column := g.columns[k]
		for _, r := range l.rows {
			v := column[r]
			c := &cells[v]
			c.g += g.grad[r]
			c.h += g.hess[r]
			c.n++
			top = max(top, v)
		}
		var yes cell
		for v := range int(top) {
			yes.g, yes.h, yes.n = yes.g+cells[v].g, yes.h+cells[v].h, yes.n+cells[v].n
			no := cell{l.sum.g - yes.g, l.sum.h - yes.h, l.sum.n - yes.n}
			if cells[v].n == 0 || yes.n < g.Least || no.n < g.Least {
				continue
			}
			if gain := worth(yes) + worth(no) - base; gain > l.gain {
				l.gain, l.kind, l.most = gain, k, uint8(v)
			}
		}
	}
}
