//go:build purego || (!amd64 && !arm64)

package net

func (*Work) multiply(out []float32, stride int, q []int16, m *matrix, rows int, add bool) {
	multiplyGo(out, stride, q, m, rows, add)
}

func widen(out []float32, sum []int16, unit float32) { widenGo(out, sum, unit) }

func addRow(sum []int16, row []int8, shift uint8) { addRowGo(sum, row, shift) }

func normalize(out, x []float32, g *norm, rows int) { normalizeGo(out, x, g, rows) }

func round(q []int16, v []float32, unit float32, low int32) { roundGo(q, v, unit, float32(low)) }

func convolve(q []int16, u, taps []float32, unit float32) { convolveGo(q, u, taps, unit) }

func sigmoids(v []float32, stride, width, rows int) { sigmoidsGo(v, stride, width, rows) }

func swishes(v []float32, stride, width, rows int) { swishesGo(v, stride, width, rows) }

func (s *scan) run(q []int16, z, f, o []float32, n int) { s.runGo(q, z, f, o, n) }

func meet(z, word, cue, dist, mark []float32, marks []uint8) {
	meetGo(z, word, cue, dist, mark, marks)
}

func answer(to, a, out []float32, at float32) { answerGo(to, a, out, at) }

func logSoftmax(out, v []float32, n int) { logSoftmaxGo(out, v, n) }
