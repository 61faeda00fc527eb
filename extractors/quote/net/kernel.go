package net

import "math"

// The kernels in Go. Those in assembly give the same bits, which is why sums are
// taken in eight lanes, and why products are converted before they are added: Go
// may fuse the two otherwise.

const (
	epsilon = 1e-5
	limit   = 127 // of rounded numbers, on either side of zero

	// Added to a number, magic leaves no bits for its fraction, so that it is rounded
	// to the nearest integer, half to even, which the lowest bits then hold.
	magic = 3 << 22

	// steep is the farthest from zero that the exponent of a sigmoid goes.
	steep = 30
	log2e = 1.4426950408889634
	ln2   = 0.6931471805599453
	// sqrtHalf has the bits of the square root of a half.
	sqrtHalf = 0x3F3504F3

	// Of 2^r for r from -.5 to .5.
	exp1, exp2, exp3, exp4 = 0.69312419, 0.24024099, 0.05590642, 0.00958285
)

// near is how many rows go by before the next weights are fetched.
const near = 16

// quantize rounds v, times unit, to integers.
func quantize(q []int16, v []float32, unit float32) { round(q, v, unit, -limit) }

// rectify rounds v, times unit, to integers, and gives 0 for what is negative.
func rectify(q []int16, v []float32, unit float32) { round(q, v, unit, 0) }

// multiplyGo multiplies rows of q by m, and adds that to out if add says so. The rows of
// out begin stride apart.
func multiplyGo(out []float32, stride int, q []int16, m *matrix, rows int, add bool) {
	parts := (m.in + part - 1) / part
	var pairs [near][maxSize / part]int64
	for t := 0; t < rows; t += near {
		n := min(near, rows-t)
		for i := range n {
			for p := range parts {
				pairs[i][p] = pairsGo(q[(t+i)*m.in:][p*part : min((p+1)*part, m.in)])
			}
		}
		for o := 0; o < m.out; o += together {
			first := o / together * m.in / lanes
			for i := range n {
				var sums [together]int32
				in, weights := q[(t+i)*m.in:][:m.in], m.triplets[first:][:m.in/lanes]
				for p := range parts {
					k := min(part, len(in))
					s0, s1, s2, s3 := sumGo(in[:k], weights[:k/lanes], &m.crossed[o/together*parts+p], pairs[i][p])
					apart((*[3]int32)(sums[:]), s0)
					apart((*[3]int32)(sums[3:]), s1)
					apart((*[3]int32)(sums[6:]), s2)
					apart((*[3]int32)(sums[9:]), s3)
					in, weights = in[k:], weights[k/lanes:]
				}
				k := min(together, m.out-o)
				finish(out[(t+i)*stride+o:][:k], sums[:k], m.scale[o:], m.bias[o:], add)
			}
		}
	}
}

// sumGo sums products for twelve outputs, three of them in each integer, and of two inputs
// at once: (x + b) (y + a) is a x + b y, and x y and a b, whose sums inputs and crossed are
// taken off. What runs over the upper end of an integer does no harm.
func sumGo(in []int16, weights [][4][lanes]int64, crossed *[4]int64, inputs int64) (s0, s1, s2, s3 int64) {
	s0, s1, s2, s3 = -inputs-crossed[0], -inputs-crossed[1], -inputs-crossed[2], -inputs-crossed[3]
	for ; len(weights) > 0 && len(in) >= lanes; in, weights = in[lanes:], weights[1:] {
		w := &weights[0]
		x, y := int64(in[0]), int64(in[1])
		s0 += (x + w[0][0]) * (y + w[0][1])
		s1 += (x + w[0][2]) * (y + w[0][3])
		s2 += (x + w[0][4]) * (y + w[0][5])
		s3 += (x + w[0][6]) * (y + w[0][7])
		x, y = int64(in[2]), int64(in[3])
		s0 += (x + w[1][0]) * (y + w[1][1])
		s1 += (x + w[1][2]) * (y + w[1][3])
		s2 += (x + w[1][4]) * (y + w[1][5])
		s3 += (x + w[1][6]) * (y + w[1][7])
		x, y = int64(in[4]), int64(in[5])
		s0 += (x + w[2][0]) * (y + w[2][1])
		s1 += (x + w[2][2]) * (y + w[2][3])
		s2 += (x + w[2][4]) * (y + w[2][5])
		s3 += (x + w[2][6]) * (y + w[2][7])
		x, y = int64(in[6]), int64(in[7])
		s0 += (x + w[3][0]) * (y + w[3][1])
		s1 += (x + w[3][2]) * (y + w[3][3])
		s2 += (x + w[3][4]) * (y + w[3][5])
		s3 += (x + w[3][6]) * (y + w[3][7])
	}
	return s0, s1, s2, s3
}

// pairsGo sums the products of an input and the next.
func pairsGo(in []int16) (sum int64) {
	for ; len(in) >= 2; in = in[2:] {
		sum += int64(in[0]) * int64(in[1])
	}
	return sum
}

// apart adds the three sums of a triplet. An upper one has lent to a lower one if that is
// negative.
func apart(sums *[3]int32, s int64) {
	const rest = 64 - field
	low := s << rest >> rest
	s = (s - low) >> field
	mid := s << rest >> rest
	sums[0] += int32(low)
	sums[1] += int32(mid)
	sums[2] += int32((s - mid) >> field)
}

// finish gives sums scale and bias.
func finish(out []float32, sums []int32, scale, bias []float32, add bool) {
	sums, scale, bias = sums[:len(out)], scale[:len(out)], bias[:len(out)]
	for i, s := range sums {
		v := float32(float32(s)*scale[i]) + bias[i]
		if add {
			v = out[i] + v
		}
		out[i] = v
	}
}

// widenGo makes floats of integers.
func widenGo(out []float32, sum []int16, unit float32) {
	for i, v := range sum {
		out[i] = float32(v) * unit
	}
}

// addRowGo adds a row to sum, each value shifted left.
func addRowGo(sum []int16, row []int8, shift uint8) {
	sum = sum[:len(row)]
	for i, v := range row {
		sum[i] += int16(v) << shift
	}
}

// normalizeGo gives rows of x mean 0 and variance 1, and then gain and bias.
func normalizeGo(out, x []float32, g *norm, rows int) {
	width := len(g.gain)
	part := 1 / float32(width)
	for t := range rows {
		in := x[t*width:][:width]
		mean := float32(totalGo(in) * part)
		r := 1 / root(float32(spreadGo(in, mean)*part)+epsilon)
		normalizeRow(out[t*width:], in, g, mean, r)
	}
}

func root(v float32) float32 { return float32(math.Sqrt(float64(v))) }

func normalizeRow(out, in []float32, g *norm, mean, r float32) {
	out, gain, bias := out[:len(in)], g.gain[:len(in)], g.bias[:len(in)]
	for i, v := range in {
		out[i] = float32(float32((v-mean)*r)*gain[i]) + bias[i]
	}
}

// totalGo sums v, whose length is a multiple of 8.
func totalGo(v []float32) float32 {
	var s0, s1, s2, s3, s4, s5, s6, s7 float32
	for ; len(v) >= lanes; v = v[lanes:] {
		s0 += v[0]
		s1 += v[1]
		s2 += v[2]
		s3 += v[3]
		s4 += v[4]
		s5 += v[5]
		s6 += v[6]
		s7 += v[7]
	}
	return ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7))
}

// spreadGo sums the squares of how far v is from its mean.
func spreadGo(v []float32, mean float32) float32 {
	var s [lanes]float32
	for ; len(v) >= lanes; v = v[lanes:] {
		for i, x := range v[:lanes] {
			d := x - mean
			s[i] += float32(d * d)
		}
	}
	return totalGo(s[:])
}

// roundGo rounds v, times unit, to integers from low to limit.
func roundGo(q []int16, v []float32, unit, low float32) {
	q = q[:len(v)]
	for i, x := range v {
		q[i] = rounded(float32(x*unit), low)
	}
}

// rounded gives what the vector instructions give for what is not a number, too.
func rounded(v, low float32) int16 {
	if !(v < limit) {
		v = limit
	}
	if !(v > low) {
		v = low
	}
	return int16(math.Float32bits(v + magic))
}

// convolveGo weighs each word's row of u and those of its neighbours. The first
// row of u is that of the second word before the first.
func convolveGo(q []int16, u, taps []float32, unit float32) {
	width := len(taps) / conv
	c0, c1, c2 := taps[:width], taps[width:][:width], taps[2*width:][:width]
	c3, c4 := taps[3*width:][:width], taps[4*width:][:width]
	for ; len(q) > 0; q, u = q[width:], u[width:] {
		to := q[:width]
		u0, u1, u2 := u[:width], u[width:][:width], u[2*width:][:width]
		u3, u4 := u[3*width:][:width], u[4*width:][:width]
		for i := range to {
			v := float32(u0[i]*c0[i]) + float32(u1[i]*c1[i])
			v += float32(u2[i] * c2[i])
			v += float32(u3[i] * c3[i])
			v += float32(u4[i] * c4[i])
			to[i] = rounded(float32(v*unit), -limit)
		}
	}
}
