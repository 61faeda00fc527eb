package net

// matrix makes floats of rows of 16-bit integers.
type matrix struct {
	in, out     int     // out is rounded up to whole groups, with zeros
	unit        float32 // by which its input is multiplied before it is rounded
	scale, bias []float32
	// pairs has the weights for vector instructions: for each group of 16 outputs
	// and each two inputs, the two weights of each output side by side.
	pairs []int16
	// twins has the weights for code in Go: for each 8 outputs and each 8 inputs, for
	// each two inputs and each two outputs, what is added to the first input, which are
	// the weights of the second, and what is added to the second. The weights of two
	// outputs are in one integer, so that one product serves both.
	twins [][4][lanes]int64
	// crossed sums the products of one with the other.
	crossed [][4]int64
}

// newMatrix lays out weights that come output by output.
func newMatrix(unit float32, scale, bias []float32, weights []int8, in int) matrix {
	m := matrix{in: in, out: len(bias), unit: unit, scale: scale, bias: bias}
	m.pairs = make([]int16, m.out*in)
	m.twins = make([][4][lanes]int64, m.out*in/(lanes*lanes))
	for i, v := range weights {
		o, k := i/in, i%in
		m.pairs[((o/group*in/2+k/2)*group+o%group)*2+k%2] = int16(v)
		m.twins[(o/lanes*in+k)/lanes][k%lanes/2][o%lanes/2*2+1-k%2] += int64(v) << (32 * (o % 2))
	}
	m.crossed = make([][4]int64, m.out/lanes)
	for i := range m.twins {
		for _, w := range m.twins[i] {
			for o := range 4 {
				m.crossed[i/(in/lanes)][o] += w[2*o] * w[2*o+1]
			}
		}
	}
	return m
}

// padded adds zeros up to a whole group.
func padded(v []float32) []float32 {
	for len(v)%group != 0 {
		v = append(v, 0)
	}
	return v
}
