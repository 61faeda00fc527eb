package prose

// table gives a feature, "word-moscow", its weights for some of the classes: a
// list of cells, from the one at first[feature] on.
type table struct {
	first map[string]int32
	cells []cell // the cell at 0 ends every list
}

type cell struct {
	class, next int32
	weight      float64
}

// newTable returns a table with room for so many features and cells.
func newTable(features, cells int) table {
	return table{first: make(map[string]int32, features), cells: make([]cell, 1, cells+1)}
}

func (t *table) put(feature string, class int32, weight float64) {
	t.cells = append(t.cells, cell{class, t.first[feature], weight})
	t.first[feature] = int32(len(t.cells) - 1)
}

// votes adds up the weights of features.
type votes struct {
	table *table
	sums  []float64 // by class
	key   []byte
}

func newVotes(t *table, classes int) votes { return votes{table: t, sums: make([]float64, classes)} }

// add adds the weights of the feature that parts spell.
func (v *votes) add(parts ...string) {
	v.key = v.key[:0]
	for _, part := range parts {
		v.key = append(v.key, part...)
	}
	for at := v.table.first[string(v.key)]; at != 0; {
		c := &v.table.cells[at]
		v.sums[c.class] += c.weight
		at = c.next
	}
}

// best returns the class of the highest sum, the first of equals, and clears
// the sums. prose takes any of equals, by the order of a map.
func (v *votes) best() int {
	best := 0
	for class, sum := range v.sums {
		if sum > v.sums[best] {
			best = class
		}
	}
	clear(v.sums)
	return best
}
