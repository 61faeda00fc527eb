package net

import "math"

// expGo is 2^t, for t that a float's exponent can hold, to 3 parts in a million.
func expGo(t float32) float32 {
	shifted := t + magic
	r := t - (shifted - magic)
	square := float32(r * r)
	p := float32(exp1*r) + 1
	p += float32((float32(exp3*r) + exp2 + float32(exp4*square)) * square)
	return math.Float32frombits(math.Float32bits(p) + math.Float32bits(shifted)<<23)
}

// sigmoidGo is 1/(1+exp(-x)), to 1e-6.
func sigmoidGo(x float32) float32 {
	if !(x < steep) {
		x = steep
	}
	if !(x > -steep) {
		x = -steep
	}
	return 1 / (1 + expGo(float32(x*-log2e)))
}

// sigmoidsGo applies a sigmoid to width values at the start of each row.
func sigmoidsGo(v []float32, stride, width, rows int) {
	for t := range rows {
		row := v[t*stride:][:width]
		for i, x := range row {
			row[i] = sigmoidGo(x)
		}
	}
}

// swishesGo multiplies values by their sigmoids.
func swishesGo(v []float32, stride, width, rows int) {
	for t := range rows {
		row := v[t*stride:][:width]
		for i, x := range row {
			row[i] = x * sigmoidGo(x)
		}
	}
}

// scan runs over words in one direction. Its state is a mean of z, which f of
// each word weighs: the state before the first word is 0.
type scan struct {
	width    int // channels, a multiple of 8
	stride   int // from one row of z, f and o to the next
	step     int // from one row of q to the next
	unit     float32
	backward bool
}

// runGo rounds the state after each of n words into q, times o if that is not nil.
func (s *scan) runGo(q []int16, z, f, o []float32, n int) {
	var state [maxSize]float32
	h := state[:s.width]
	for i := range n {
		t := s.at(i, n)
		to := q[t*s.step:][:len(h)]
		advance(h, z[t*s.stride:], f[t*s.stride:])
		for c, v := range h {
			if o != nil {
				v = float32(v * o[t*s.stride+c])
			}
			to[c] = rounded(float32(v*s.unit), -limit)
		}
	}
}

// at is the word that comes after i others.
func (s *scan) at(i, n int) int {
	if s.backward {
		return n - 1 - i
	}
	return i
}

func advance(h, z, f []float32) {
	z, f = z[:len(h)], f[:len(h)]
	for c, v := range h {
		h[c] = z[c] + float32(f[c]*(v-z[c]))
	}
}

// meetGo makes the rows of a window: what is known of each word, of the cue, of
// where the word is from there, and of its mark.
func meetGo(z, word, cue, dist, mark []float32, marks []uint8) {
	p := len(cue) / 2
	shift, scale := cue[:p], cue[p:][:p]
	for t, code := range marks {
		to, a, b := z[t*p:][:p], word[2*t*p:][:p], word[(2*t+1)*p:][:p]
		d, k := dist[t*p:][:p], mark[int(code%codes)*p:][:p]
		for i := range to {
			v := (a[i] + shift[i]) + float32(b[i]*scale[i])
			to[i] = (v + d[i]) + k[i]
		}
	}
}

// answerGo gives for each row of a, of which negative values count as 0, its
// product with out, and adds at.
func answerGo(to, a, out []float32, at float32) {
	for t := range to {
		row := a[t*len(out):][:len(out)]
		var s [lanes]float32
		for i := 0; i < len(row); i += lanes {
			for c, v := range row[i:][:lanes] {
				if !(v > 0) {
					v = 0
				}
				s[c] += float32(v * out[i+c])
			}
		}
		to[t] = totalGo(s[:]) + at
	}
}

// logSoftmaxGo takes rows of Classes values, a group apart, and gives logarithms
// of their shares, without a gap.
func logSoftmaxGo(out, v []float32, n int) {
	for t := range n {
		in, to := v[t*group:][:Classes], out[t*Classes:][:Classes]
		top := in[0]
		for _, x := range in[1:] {
			if !(top > x) {
				top = x
			}
		}
		var e [lanes]float32
		for i, x := range in {
			to[i] = x - top
			e[i] = expGo(float32(within(to[i]) * log2e))
		}
		whole := logGo(totalGo(e[:]))
		for i := range to {
			to[i] -= whole
		}
	}
}

// within is v, or the least number of which expGo gives the exponential.
func within(v float32) float32 {
	if !(v > -80) {
		return -80
	}
	return v
}

// logGo is the natural logarithm of v, which is positive, to 1e-7.
func logGo(v float32) float32 {
	b := math.Float32bits(v)
	e := int32(b-sqrtHalf) >> 23
	f := math.Float32frombits(b-uint32(e)<<23) - 1
	t := f / (f + 2)
	s := float32(t * t)
	p := float32(s*(1./7)) + 1./5
	p = float32(p*s) + 1./3
	p = float32(p*s) + 1
	return float32(float32(e)*ln2) + float32(float32(t+t)*p)
}
