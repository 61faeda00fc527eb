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
// that the processor runs ahead of the answers, through four trees at once. The two nodes
// that a question leads to stand side by side, and a leaf leads to itself.
type quick struct {
	steps  []step
	leaves []int16 // by step, 0 at questions
	first  []four  // the first fewTrees
	rest   []four
}

// step is a node: in its lowest byte the kind of feature, in the next the value that it is
// at most, and above how many nodes further the next one stands if it is. If it is not,
// subtracting the feature from the value borrows one from that number.
type step uint32

const (
	stepMost = 8
	stepOn   = 16
	stay     = step(255 << stepMost) // of a leaf: no feature is above 255
)

// four is four trees that are walked side by side, and the depth of the deepest.
type four struct {
	roots [4]uint32
	depth int
}

// quick returns the forest in its fast form.
func (f *Forest) quick() (q quick) {
	q.grow([]int16{-1}) // a tree that adds nothing, for want of a fourth
	all := make([]four, len(f.Roots))
	for t := range all {
		all[t].roots[0], all[t].depth = q.plant(f, t)
	}
	few := min(fewTrees, len(all))
	q.first, q.rest = fours(all[:few]), fours(all[few:])
	return q
}

// plant appends tree t of f, row by row, and returns its root and its depth.
func (q *quick) plant(f *Forest, t int) (root uint32, depth int) {
	root = uint32(len(q.steps))
	for row := []int16{0}; ; depth++ {
		var next []int16
		at := len(q.steps)
		q.grow(row)
		for k, n := range row {
			if n < 0 {
				q.leaves[at+k] = f.Leaves[f.Bases[t]+int32(-1-n)]
				continue
			}
			x := &f.Nodes[f.Roots[t]+int32(n)]
			next = append(next, x.No, x.Yes)
			q.steps[at+k] = step(x.Kind) | step(x.Most)<<stepMost | step(len(row)-k+len(next)-1)<<stepOn
		}
		if len(next) == 0 {
			return root, depth
		}
		row = next
	}
}

// grow appends a row of leaves.
func (q *quick) grow(row []int16) {
	for range row {
		q.steps, q.leaves = append(q.steps, stay), append(q.leaves, 0)
	}
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

// room is a power of two that the kinds of feature fit in.
const room = 128

var _ [room - Slots]struct{}

// score returns the sum of the leaves that features come to in some trees, with LeafBits
// behind the point.
func (q *quick) score(trees []four, features *Features) (sum int32) {
	var x [room]uint8
	copy(x[:], features[:])
	steps, leaves := q.steps, q.leaves
	for k := range trees {
		t := &trees[k]
		a, b, c, d := t.roots[0], t.roots[1], t.roots[2], t.roots[3]
		for range t.depth {
			s := steps[a]
			a += uint32(s-step(x[s%room])<<stepMost) >> stepOn
			s = steps[b]
			b += uint32(s-step(x[s%room])<<stepMost) >> stepOn
			s = steps[c]
			c += uint32(s-step(x[s%room])<<stepMost) >> stepOn
			s = steps[d]
			d += uint32(s-step(x[s%room])<<stepMost) >> stepOn
		}
		sum += int32(leaves[a]) + int32(leaves[b]) + int32(leaves[c]) + int32(leaves[d])
	}
	return sum
}
