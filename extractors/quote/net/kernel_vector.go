//go:build (amd64 || arm64) && !purego

package net

// The kernels in assembly, AVX2 or NEON. They give what those in Go give, to the last
// bit.

// multiply multiplies rows of q by m, and adds that to out if add says so. The rows of
// out begin stride apart. Both have room for whole tiles of rows, and those behind the
// last row get arbitrary values.
func (w *Work) multiply(out []float32, stride int, q []int16, m *matrix, rows int, add bool) {
	if !vectorized {
		multiplyPlain(out, stride, q, m, rows, add)
		return
	}
	if rows == 0 {
		return
	}
	tiles := (rows + tile - 1) / tile
	_, _ = q[tiles*tile*m.in-1], out[(tiles*tile-1)*stride+m.out-1]
	w.multiplyTiles(&out[0], stride, &q[0], m, tiles, add)
}

// widen makes floats of integers, each times unit.
func widen(out []float32, sum []int16, unit float32) {
	if vectorized && len(sum) > 0 {
		_ = out[len(sum)-1]
		widenVector(&out[0], &sum[0], len(sum), unit)
		return
	}
	widenGo(out, sum, unit)
}

// addRow adds a row to sum, each value shifted left. Its length is a multiple of 16.
func addRow(sum []int16, row []int8, shift uint8) {
	if vectorized && len(row) > 0 {
		_ = sum[len(row)-1]
		addRowVector(&sum[0], &row[0], len(row), uint64(shift))
		return
	}
	addRowGo(sum, row, shift)
}

// normalize gives rows of x mean 0 and variance 1, and then gain and bias. Both x
// and out, which may be the same, have room for whole tiles, as with multiply.
func normalize(out, x []float32, g *norm, rows int) {
	if vectorized && rows > 0 {
		width, tiles := len(g.gain), (rows+tile-1)/tile
		_, _ = x[tiles*tile*width-1], out[tiles*tile*width-1]
		normalizeVector(&out[0], &x[0], &g.gain[0], &g.bias[0], width, tiles, 1/float32(width))
		return
	}
	normalizeGo(out, x, g, rows)
}

// round rounds v, times unit, to integers from low to limit.
func round(q []int16, v []float32, unit float32, low int32) {
	if vectorized && len(v) > 0 {
		_ = q[len(v)-1]
		quantizeVector(&q[0], &v[0], len(v), unit, low)
		return
	}
	roundGo(q, v, unit, float32(low))
}

// convolve weighs each word's row of u and those of its neighbours, and rounds
// that, times unit. The first row of u is that of the second word before the first.
func convolve(q []int16, u, taps []float32, unit float32) {
	if vectorized && len(q) > 0 {
		width := len(taps) / conv
		_ = u[len(q)+(conv-1)*width-1]
		convolveVector(&q[0], &u[0], &taps[0], width, len(q)/width, unit)
		return
	}
	convolveGo(q, u, taps, unit)
}

// sigmoids applies a sigmoid to width values, a multiple of 16, of each row.
func sigmoids(v []float32, stride, width, rows int) {
	if vectorized && rows > 0 {
		_ = v[(rows-1)*stride+width-1]
		sigmoidsVector(&v[0], stride, width, rows)
		return
	}
	sigmoidsGo(v, stride, width, rows)
}

// swishes multiplies values by their sigmoids, width of them in each row.
func swishes(v []float32, stride, width, rows int) {
	if vectorized && rows > 0 {
		_ = v[(rows-1)*stride+width-1]
		swishesVector(&v[0], stride, width, rows)
		return
	}
	swishesGo(v, stride, width, rows)
}

// run rounds the state after each of n words into q, times o if that is not nil.
func (s *scan) run(q []int16, z, f, o []float32, n int) {
	if !vectorized || n == 0 {
		s.runGo(q, z, f, o, n)
		return
	}
	first, last := s.at(0, n), (n-1)*s.stride
	at, atQ := first*s.stride, first*s.step
	_, _, _ = z[last+s.width-1], f[last+s.width-1], q[(n-1)*s.step+s.width-1]
	if o == nil {
		plainVector(&q[atQ], &z[at], &f[at], nil, s, n)
		return
	}
	_ = o[last+s.width-1]
	gatedVector(&q[atQ], &z[at], &f[at], &o[at], s, n)
}

// meet makes the rows of a window: what is known of each word, of the cue, of
// where the word is from there, and of its mark.
func meet(z, word, cue, dist, mark []float32, marks []uint8) {
	if p := len(cue) / 2; vectorized && len(marks) > 0 {
		n := len(marks) * p
		_, _, _, _ = z[n-1], word[2*n-1], dist[n-1], mark[codes*p-1]
		meetVector(&z[0], &word[0], &cue[0], &dist[0], &mark[0], &marks[0], p, len(marks))
		return
	}
	meetGo(z, word, cue, dist, mark, marks)
}

// answer gives for each row of a, of which negative values count as 0, its product
// with out, and adds at.
func answer(to, a, out []float32, at float32) {
	if vectorized && len(to) > 0 {
		_ = a[len(to)*len(out)-1]
		answerVector(&to[0], &a[0], &out[0], len(out), len(to), at)
		return
	}
	answerGo(to, a, out, at)
}

// logSoftmax takes rows of Classes values, a group apart, and gives logarithms of
// their shares, without a gap. It may write up to 8 values from the start of each
// row of out.
func logSoftmax(out, v []float32, n int) {
	if vectorized && n > 0 {
		_, _ = out[(n-1)*Classes+lanes-1], v[n*group-1]
		logSoftmaxVector(&out[0], &v[0], n)
		return
	}
	logSoftmaxGo(out, v, n)
}

//go:noescape
func productVector(out *float32, stride int, q *int16, m *matrix, tiles int)

//go:noescape
func addProductVector(out *float32, stride int, q *int16, m *matrix, tiles int)

//go:noescape
func widenVector(out *float32, sum *int16, n int, unit float32)

//go:noescape
func addRowVector(sum *int16, row *int8, n int, shift uint64)

//go:noescape
func normalizeVector(out, x, gain, bias *float32, width, tiles int, part float32)

//go:noescape
func quantizeVector(q *int16, v *float32, n int, unit float32, low int32)

//go:noescape
func convolveVector(q *int16, u, taps *float32, width, rows int, unit float32)

//go:noescape
func sigmoidsVector(v *float32, stride, width, rows int)

//go:noescape
func swishesVector(v *float32, stride, width, rows int)

//go:noescape
func gatedVector(q *int16, z, f, o *float32, s *scan, n int)

//go:noescape
func plainVector(q *int16, z, f, o *float32, s *scan, n int)

//go:noescape
func meetVector(z, word, cue, dist, mark *float32, marks *uint8, p, n int)

//go:noescape
func answerVector(to, a, out *float32, width, rows int, at float32)

//go:noescape
func logSoftmaxVector(out, v *float32, n int)
