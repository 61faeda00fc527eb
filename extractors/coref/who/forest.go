package who

import "slices"

// LeafBits are the bits behind the point of the numbers in leaves.
const LeafBits = 12

// Node is a question of a tree: whether a feature is at most a value. A tree's nodes
// stand in a row, the root first.
type Node struct {
	Kind, Most uint8
	Yes, No    int16 // the next node in the tree, or the leaf of the number -1-n
}

// Forest is trees whose answers are added up (Friedman 2001).
type Forest struct {
	Roots  []int32 // of each tree: its first node
	Bases  []int32 // and its first leaf
	Nodes  []Node
	Leaves []int16
}

// quick is a forest in the form that is fast to walk: no branch depends on a feature, so
// that the processor runs ahead of the answers, through several trees at once. The two
// nodes that a question leads to stand side by side, and a leaf leads to itself.
type quick struct {
	steps  []step
	leaves []int16 // by step: 0 at questions
	first  []four  // the first fewTrees
	rest   []four
}

// step is a node, in its lowest byte the kind of feature, then the value it must not be
// above, then how many nodes further the next one stands if it is not; if it is, the next
// one is the one behind that.
type step uint32

const (
	stepMost = 8
	stepOn   = 16
	stay     = step(255 << stepMost) // no feature is above 255, and the leaf itself is next
)

// four is four trees that are walked side by side, and the depth of the deepest.
type four struct {
	roots [4]uint32
	depth int
}

// quick returns the forest in its fast form.
func (f *Forest) quick() (q quick) {
	q.steps, q.leaves = []step{stay}, []int16{0} // the tree that adds nothing
	var all []four
	for t := range f.Roots {
		root, depth := f.add(&q, t)
		all = append(all, four{[4]uint32{root}, depth})
	}
	few := min(fewTrees, len(all))
	q.first, q.rest = fours(all[:few]), fours(all[few:])
	return q
}

// add appends tree t to q, breadth first, and returns its root and its depth.
func (f *Forest) add(q *quick, t int) (root uint32, depth int) {
	root = uint32(len(q.steps))
	row, next := []int16{0}, []int16(nil) // nodes of a depth, and of the one below
	for q.push(1); ; depth++ {
		at := len(q.steps) - len(row)
		for k, n := range row {
			if n < 0 {
				q.steps[at+k], q.leaves[at+k] = stay, f.Leaves[f.Bases[t]+int32(-1-n)]
				continue
			}
			x := &f.Nodes[f.Roots[t]+int32(n)]
			on := len(row) - k + len(next)
			q.steps[at+k] = step(x.Kind) | step(x.Most)<<stepMost | step(on)<<stepOn
			next = append(next, x.Yes, x.No)
		}
		if len(next) == 0 {
			return root, depth
		}
		q.push(len(next))
		row, next = next, row[:0:0]
	}
}

func (q *quick) push(n int) {
	q.steps, q.leaves = append(q.steps, make([]step, n)...), append(q.leaves, make([]int16, n)...)
}

// fours joins trees, each alone in its four, to fours of like depth.
func fours(trees []four) (all []four) {
	slices.SortStableFunc(trees, func(a, b four) int { return a.depth - b.depth })
	for part := range slices.Chunk(trees, 4) {
		one := four{depth: part[len(part)-1].depth}
		for k := range part {
			one.roots[k] = part[k].roots[0]
		}
		all = append(all, one)
	}
	return all
}

// score returns the sum of the leaves that features come to in some trees, with LeafBits
// behind the point.
func (q *quick) score(trees []four, x *Features) (sum int32) {
	s, leaves := q.steps, q.leaves
	for k := range trees {
		t := &trees[k]
		a, b, c, d := t.roots[0], t.roots[1], t.roots[2], t.roots[3]
		for range t.depth {
			a, b, c, d = a+s[a].on(x), b+s[b].on(x), c+s[c].on(x), d+s[d].on(x)
		}
		sum += int32(leaves[a]) + int32(leaves[b]) + int32(leaves[c]) + int32(leaves[d])
	}
	return sum
}

// on returns how many nodes further the next one stands.
func (s step) on(x *Features) uint32 {
	above := uint32(s>>stepMost&255) - uint32(x[s&255])
	return uint32(s)>>stepOn + above>>31
}
