//go:build !purego

package net

import "golang.org/x/sys/cpu"

// vectorized says whether the kernels use vector instructions.
var vectorized = cpu.X86.HasAVX2

// fused says whether there is an instruction that multiplies bytes and adds.
var fused = cpu.X86.HasAVX512VNNI && cpu.X86.HasAVX512VL

// halfVectorized says whether products use the vector instructions that every amd64
// processor has. A test turns them off to compare them with Go.
var halfVectorized = true

func (w *Work) multiplyTiles(out *float32, stride int, q *int16, m *matrix, tiles int, add bool) {
	if fused {
		n := tiles * tile * m.in
		w.bytes = room(w.bytes, n)
		packVector(&w.bytes[0], q, n)
	}
	switch {
	case fused && add:
		addProductFused(out, stride, &w.bytes[0], m, tiles)
	case fused:
		productFused(out, stride, &w.bytes[0], m, tiles)
	case add:
		addProductVector(out, stride, q, m, tiles)
	default:
		productVector(out, stride, q, m, tiles)
	}
}

// packVector makes bytes of n integers, a multiple of 32, and adds 128 to each.
//
//go:noescape
func packVector(to *uint8, q *int16, n int)

//go:noescape
func productFused(out *float32, stride int, q *uint8, m *matrix, tiles int)

//go:noescape
func addProductFused(out *float32, stride int, q *uint8, m *matrix, tiles int)

// multiplyPlain is multiply without AVX2.
func multiplyPlain(out []float32, stride int, q []int16, m *matrix, rows int, add bool) {
	if halfVectorized {
		multiplySSE2(out, stride, q, m, rows, add)
		return
	}
	multiplyGo(out, stride, q, m, rows, add)
}

//go:noescape
func sumsSSE2(sums *[group]int32, q, weights *int16, in int)

// multiplySSE2 gives what multiplyGo does, or adds it to out.
func multiplySSE2(out []float32, stride int, q []int16, m *matrix, rows int, add bool) {
	var sums [group]int32
	for t := range rows {
		in, to := q[t*m.in:][:m.in], out[t*stride:][:m.out]
		for o := 0; o < len(to); o += group {
			sumsSSE2(&sums, &in[0], &m.pairs[o*m.in:][:group*m.in][0], m.in)
			finish(to[o:][:group], sums[:], m.scale[o:], m.bias[o:], add)
		}
	}
}
