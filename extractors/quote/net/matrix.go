package net

// matrix makes floats of rows of small integers.
type matrix struct {
	in, out     int     // out is rounded up to whole groups, with zeros
	unit        float32 // by which its input is multiplied before it is rounded
	scale, bias []float32
	// pairs has the weights for vector instructions: for each group of 16 outputs
	// and each two inputs, the two weights of each output side by side.
	pairs []int16
	// quads has them for the instruction that takes bytes: for each group of 16 outputs and
	// each four inputs, the four weights of each output. It takes no negative inputs, so
	// that each is 128 too large, and sums start at offset.
	quads  []int8
	offset []int32
	// triplets has the weights for code in Go: for each 12 outputs and each 8 inputs, for
	// each two inputs and each three outputs, what is added to the first input, which are
	// the weights of the second, and what is added to the second. The weights of three
	// outputs are in one integer, so that one product serves them all.
	triplets [][4][lanes]int64
	// crossed sums the products of one with the other, for each 12 outputs and each part of
	// the inputs.
	crossed [][4]int64
}

const (
	together = 12 // outputs
	field    = 21 // bits of a sum in an integer of three
	part     = 64 // inputs whose products, of 8 by 8 bits, such a sum has room for
)

// newMatrix lays out weights that come output by output.
func newMatrix(unit float32, scale, bias []float32, weights []int8, in int) matrix {
	m := matrix{in: in, out: len(bias), unit: unit, scale: scale, bias: bias}
	m.pairs = make([]int16, m.out*in)
	m.quads, m.offset = make([]int8, m.out*in), make([]int32, m.out)
	groups, parts := (m.out+together-1)/together, (in+part-1)/part
	m.triplets = make([][4][lanes]int64, groups*in/lanes)
	for i, v := range weights {
		o, k := i/in, i%in
		m.pairs[((o/group*in/2+k/2)*group+o%group)*2+k%2] = int16(v)
		m.quads[((o/group*in/4+k/4)*group+o%group)*4+k%4] = v
		m.offset[o] -= 128 * int32(v)
		m.triplets[(o/together*in+k)/lanes][k%lanes/2][o%together/3*2+1-k%2] += int64(v) << (field * (o % 3))
	}
	m.crossed = make([][4]int64, groups*parts)
	for i := range m.triplets {
		crossed := &m.crossed[i/(in/lanes)*parts+i%(in/lanes)*lanes/part]
		for _, w := range m.triplets[i] {
			for o := range 4 {
				crossed[o] += w[2*o] * w[2*o+1]
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
