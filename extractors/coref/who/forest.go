package who

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

// Score returns the sum of the leaves that features come to in the trees [from, to), as
// far as there are so many.
func (f *Forest) Score(x *Features, from, to int) (sum int32) {
	for t := from; t < min(to, len(f.Roots)); t++ {
		root := f.Roots[t]
		n := int16(0)
		for n >= 0 {
			q := &f.Nodes[root+int32(n)]
			if x[q.Kind] <= q.Most {
				n = q.Yes
			} else {
				n = q.No
			}
		}
		sum += int32(f.Leaves[f.Bases[t]+int32(-1-n)])
	}
	return sum
}
