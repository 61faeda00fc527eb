package train

import (
	"math"

	"github.com/d1af08f5/sayso/extractors/quote/linear"
)

// logistic is a logistic regression over hashed features.
type logistic struct {
	w    []float32
	g    []float32 // sums of squared gradients, while it learns
	bits uint
}

func newLogistic(bits uint) *logistic {
	return &logistic{w: make([]float32, 1<<bits), g: make([]float32, 1<<bits), bits: bits}
}

func (m *logistic) score(f linear.Features) float64 {
	var s float32
	mask := uint32(1)<<m.bits - 1
	for _, x := range f {
		s += m.w[x&mask]
	}
	return float64(s)
}

func (m *logistic) p(f linear.Features) float64 { return 1 / (1 + math.Exp(-m.score(f))) }

// learn makes a step of AdaGrad (Duchi et al. 2011) on one example.
func (m *logistic) learn(f linear.Features, y bool, rate, l2 float32) {
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
