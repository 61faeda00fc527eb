package net

import "testing"

// products is how many small numbers are multiplied for a word, and for a word in
// a window.
func (s shape) products() (word, window int) {
	word = s.blocks*4*s.inner*s.width + s.width*(s.hiddenCue+2*s.pair)
	return word, s.pair*(3*s.pairInner+s.hidden) + s.hidden*group
}

func benchmarkWords(b *testing.B, s shape) {
	const n = 700
	m := random(b, s)
	sum, _ := quoted(m, n)
	var w Work
	m.Words(&w, sum, n)
	b.ReportAllocs()
	for b.Loop() {
		m.Words(&w, sum, n)
	}
	word, _ := s.products()
	perSecond := float64(n) * float64(b.N) / b.Elapsed().Seconds()
	b.ReportMetric(perSecond, "words/s")
	b.ReportMetric(perSecond*float64(word)/1e9, "Gproducts/s")
}

func benchmarkPair(b *testing.B, s shape) {
	const n, lo, hi = 700, 300, 420
	m := random(b, s)
	sum, marks := quoted(m, n)
	var w Work
	m.Words(&w, sum, n)
	m.Pair(&w, 350, lo, hi, marks)
	b.ReportAllocs()
	for b.Loop() {
		m.Pair(&w, 350, lo, hi, marks)
	}
	_, window := s.products()
	perSecond := (hi - lo) * float64(b.N) / b.Elapsed().Seconds()
	b.ReportMetric(perSecond, "words/s")
	b.ReportMetric(perSecond*float64(window)/1e9, "Gproducts/s")
}

func BenchmarkWordsM(b *testing.B) { benchmarkWords(b, shapeM) }
func BenchmarkWordsS(b *testing.B) { benchmarkWords(b, shapeS) }
func BenchmarkPairM(b *testing.B)  { benchmarkPair(b, shapeM) }
func BenchmarkPairS(b *testing.B)  { benchmarkPair(b, shapeS) }

// BenchmarkKernels is of the kernels alone, with all that they read near.
func BenchmarkKernels(b *testing.B) {
	m := random(b, shapeM)
	p := &m.block[0].inp
	var w Work
	x, out, q := make([]float32, 2*chunk*p.in), make([]float32, chunk*p.out), make([]int16, chunk*p.in)
	for i := range x {
		x[i] = float32(i%17) - 8
	}
	s := scan{width: 64, stride: 3 * 128, step: p.in, unit: 300}
	sum, row := make([]int16, p.in), make([]int8, p.in)
	for _, k := range []struct {
		name  string
		f     func()
		count int
	}{
		{"product", func() { w.multiply(out, p.out, q, p, chunk, false) }, chunk * p.in * p.out},
		{"sigmoids", func() { sigmoids(x, 96, 96, chunk) }, chunk * 96},
		{"convolve", func() { convolve(q, x, m.block[0].taps, 3) }, len(q)},
		{"normalize", func() { normalize(x, x, &m.first, chunk) }, chunk * p.in},
		{"scan", func() { s.run(q, out, out[128:], out[256:], chunk) }, chunk * s.width},
		{"add row", func() { addRow(sum, row, 2) }, len(row)},
	} {
		b.Run(k.name, func(b *testing.B) {
			for b.Loop() {
				k.f()
			}
			b.ReportMetric(float64(k.count)*float64(b.N)/b.Elapsed().Seconds()/1e9, "G/s")
		})
	}
}
