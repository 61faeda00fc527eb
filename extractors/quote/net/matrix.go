package net

// matrix makes floats of rows of 16-bit integers.
type matrix struct {
	in, out     int     // out is rounded up to whole groups, with zeros
	unit        float32 // by which its input is multiplied before it is rounded
	scale, bias []float32
	// pairs has the weights for vector instructions: for each group of 16 outputs
	// and each two inputs, the two weights of each output side by side.
	pairs []int16
	// twins has the weights for code in Go: for each 8 outputs and each input, the
	// weights of two outputs in one integer, so that one product serves both.
	twins [][4]int64
}

// newMatrix lays out weights that come output by output.
func newMatrix(unit float32, scale, bias []float32, weights []int8, in int) matrix {
	m := matrix{in: in, out: len(bias), unit: unit, scale: scale, bias: bias}
	m.pairs = make([]int16, m.out*in)
	m.twins = make([][4]int64, m.out/lanes*in)
	for i, v := range weights {
		o, k := i/in, i%in
		m.pairs[((o/group*in/2+k/2)*group+o%group)*2+k%2] = int16(v)
		m.twins[o/lanes*in+k][o%lanes/2] += int64(v) << (32 * (o % 2))
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
