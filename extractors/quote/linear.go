package quote

import "math"

// features are the hashed features of one thing.
type features []uint32

// put appends the feature of a template with up to three values.
func (f *features) put(template uint32, values ...uint32) {
	h := template * 0x9E3779B1
	for _, v := range values {
		h = (h ^ v) * 0x85EBCA6B
		h ^= h >> 15
	}
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
