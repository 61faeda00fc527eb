package net

import "math"

// The labels that the net gives the words around a cue.
const (
	outside = iota
	begins
	inside
	ends
	alone
	speaks
)

// stretch is a half-open range of words.
type stretch struct{ first, last int }

// atMark is how much less likely a piece of content is that begins or ends inside a
// quoted run, and cut how much less one that reaches over the window's edge; in logs.
const (
	atMark = 4
	cut    = 3
)

// path is the memory of Viterbi's algorithm: for each word, how the best paths that end
// outside and inside of content came there.
type path []struct{ out, in uint8 }

// pieces returns the likeliest pieces of content in a window that begins at word lo, by
// the log-probabilities p of its labels: Viterbi's algorithm over outside and inside,
// where a piece begins and ends outside of quoted runs or at their marks. The function mark
// gives the state of the marks of a word of the window.
func (w *path) pieces(p []float32, lo int, mark func(int) uint8, out []stretch) []stretch {
	n := len(p) / Classes
	*w = (*w)[:0]
	o, in := float32(0), float32(-cut)
	for t := range n {
		row := p[t*Classes : t*Classes+Classes]
		b, e, u := row[begins], row[ends], row[alone]
		switch m := mark(t); {
		case m == 1:
			b, e, u = b-atMark, e-atMark, u-2*atMark
		case m == 3:
			b, u = b-atMark, u-atMark
		case m == 2:
			e, u = e-atMark, u-atMark
		}
		var step struct{ out, in uint8 }
		next, enter := o+max(row[outside], row[speaks]), o+b
		if x := o + u; x > next {
			next, step.out = x, alone
		}
		if x := in + e; x > next {
			next, step.out = x, ends
		}
		if in += row[inside]; enter > in {
			in, step.in = enter, begins
		}
		o = next
		*w = append(*w, step)
	}
	return w.trace(o < in-cut, lo, out)
}

// trace follows the best path back from the last word.
func (w *path) trace(within bool, lo int, out []stretch) []stretch {
	base, last := len(out), len(*w)
	for t := len(*w) - 1; t >= 0; t-- {
		switch step := (*w)[t]; {
		case within:
			if step.in == begins {
				out = append(out, stretch{lo + t, lo + last})
				within = false
			}
		case step.out == alone:
			out = append(out, stretch{lo + t, lo + t + 1})
		case step.out == ends:
			within, last = true, t+1
		}
	}
	if within {
		out = append(out, stretch{lo, lo + last})
	}
	for i, j := base, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}

// expOf returns e^x.
func expOf(x float32) float64 { return math.Exp(float64(x)) }
