//go:build !purego

package net

// Every arm64 processor has the vector instructions, and only tests do without: there
// is nothing between these and Go.
var vectorized, halfVectorized = true, false

func productTiles(out *float32, stride int, q *int16, m *matrix, tiles int) {
	productVector(out, stride, q, m, tiles)
}

func addProductTiles(out *float32, stride int, q *int16, m *matrix, tiles int) {
	addProductVector(out, stride, q, m, tiles)
}

func productPlain(out []float32, stride int, q []int16, m *matrix, rows int) {
	productGo(out, stride, q, m, rows, false)
}

func addProductPlain(out []float32, stride int, q []int16, m *matrix, rows int) {
	productGo(out, stride, q, m, rows, true)
}
