//go:build !purego

package net

// Every arm64 processor has the vector instructions, and only tests do without: there
// is nothing between these and Go.
var vectorized, halfVectorized = true, false

func (*Work) multiplyTiles(out *float32, stride int, q *int16, m *matrix, tiles int, add bool) {
	if add {
		addProductVector(out, stride, q, m, tiles)
		return
	}
	productVector(out, stride, q, m, tiles)
}

func multiplyPlain(out []float32, stride int, q []int16, m *matrix, rows int, add bool) {
	multiplyGo(out, stride, q, m, rows, add)
}
