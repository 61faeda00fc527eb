package quote

import "math"

// features are the hashed features of one thing.
type features []uint32

// put0 to put4 append the feature of a template with that many values. They
// are spelled out because most of the time of a window goes here.
func (f *features) put0(template uint32) { f.end(template * seed) }

func (f *features) put1(template, a uint32) { f.end(stir(template*seed, a)) }

func (f *features) put2(template, a, b uint32) { f.end(stir(stir(template*seed, a), b)) }

func (f *features) put3(template, a, b, c uint32) {
	f.end(stir(stir(stir(template*seed, a), b), c))
}

func (f *features) put4(template, a, b, c, d uint32) {
	f.end(stir(stir(stir(stir(template*seed, a), b), c), d))
}

const seed = 0x9E3779B1

func stir(h, v uint32) uint32 {
	h = (h ^ v) * 0x85EBCA6B
	return h ^ h>>15
}

func (f *features) end(h uint32) {
	h *= 0xC2B2AE35
	*f = append(*f, h^h>>16)
}

// logistic is a logistic regression over hashed features.
type logistic struct {
	w    []float32
	g    []float32 // sums of squared gradients, while it learns
	bits uint
}

func newLogistic(bits uint) *logistic {
	return &logistic{w: make([]float32, 1<<bits), g: make([]float32, 1<<bits), bits: bits}
}

func (m *logistic) score(f features) float64 {
	var s float32
	mask := uint32(1)<<m.bits - 1
	for _, x := range f {
		s += m.w[x&mask]
	}
	return float64(s)
}

func (m *logistic) p(f features) float64 { return 1 / (1 + math.Exp(-m.score(f))) }

// learn makes a step of AdaGrad (Duchi et al. 2011) on one example.
func (m *logistic) learn(f features, y bool, rate, l2 float32) {
	g := float32(m.p(f))
	if y {
		g--
	}
	mask := uint32(1)<<m.bits - 1
	for _, x := range f {
		x &= mask
		d := g + l2*m.w[x]
		m.g[x] += d * d
		m.w[x] -= rate * d / float32(math.Sqrt(float64(m.g[x]))+1e-6)
	}
}
