package people

// sets are disjoint sets of the numbers below n. The root of a set is its least
// number, so that it does not depend on the order of unions.
type sets []int

func newSets(n int) sets {
	s := make(sets, n)
	for i := range s {
		s[i] = i
	}
	return s
}

func (s sets) root(i int) int {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

// union joins the sets of two numbers and returns their root.
func (s sets) union(i, j int) int {
	i, j = s.root(i), s.root(j)
	i, j = min(i, j), max(i, j)
	s[j] = i
	return i
}

// all returns the sets, sorted by their roots.
func (s sets) all() (out [][]int) {
	at := make(map[int]int)
	for i := range s {
		r := s.root(i)
		if _, ok := at[r]; !ok {
			at[r] = len(out)
			out = append(out, nil)
		}
		out[at[r]] = append(out[at[r]], i)
	}
	return out
}
