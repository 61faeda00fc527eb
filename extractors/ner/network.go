package ner

import "math"

// The network: the features of a token have rows of numbers, which are summed.
// The first numHidden lanes of the sum pass a rectifier and two matrices, the
// others are label scores as they stand ("wide and deep", Cheng et al. 2016;
// the look-up first layer is that of NNUE, Nasu 2018).
const (
	numHidden = 64 - numLabels
	rowSize   = numHidden + numLabels
)

type row = [rowSize]float32

// dense holds the parts of the network that every token uses.
type dense struct {
	bias  row
	out   [numLabels][numHidden]float32 // over the token's own hidden lanes
	pool  [numLabels][numHidden]float32 // over the mean of the other places of the word in the document
	trans transitions
}

func relu(h *[numHidden]float32, sum *row) {
	for k := range h {
		h[k] = max(sum[k], 0)
	}
}

// emission is the scores of a token's labels.
func (n *dense) emission(out *scores, sum *row, h, pool *[numHidden]float32) {
	for y := range out {
		s := sum[numHidden+y]
		w := &n.out[y]
		var a, b float32
		for k := 0; k+1 < numHidden; k += 2 {
			a += w[k] * h[k]
			b += w[k+1] * h[k+1]
		}
		if numHidden%2 == 1 {
			a += w[numHidden-1] * h[numHidden-1]
		}
		if pool != nil {
			v := &n.pool[y]
			for k := range v {
				s += v[k] * pool[k]
			}
		}
		out[y] = s + a + b
	}
}

// adagrad is a parameter's step (Duchi et al. 2011).
func adagrad(w, g2 *float32, g, rate float32) {
	*g2 += g * g
	*w -= rate * g / (float32(math.Sqrt(float64(*g2))) + 1e-6)
}
