package crf

import "math"

// Scores are a number for each label of a token.
type Scores [Labels]float32

// Transitions are a number for each pair of a label and the one after it.
type Transitions [Labels][Labels]float32

// Exp returns e to the power of each transition, 0 for those that no labelling
// may have.
func (tr *Transitions) Exp() *Transitions {
	var e Transitions
	for y := range Labels {
		for _, x := range legal[y] {
			e[x][y] = float32(math.Exp(float64(tr[x][y])))
		}
	}
	return &e
}

// Lattice is the memory for decoding stretches, one after another. The zero
// value is ready. To decode a stretch, Reset it, fill Emit, call Viterbi, and
// where probabilities are wanted, ForwardBackward.
type Lattice struct {
	Emit []Scores // the log scores of each token's labels, to be filled
	Path []uint8  // the best labels, filled by Viterbi

	prob  []Scores // exp of Emit, scaled
	alpha []Scores // scaled forward probabilities
	beta  []Scores // scaled backward probabilities
	norm  []float32
	back  [][Labels]uint8 // the best label before each label
}

// Reset prepares the lattice for a stretch of n tokens, at least one.
func (l *Lattice) Reset(n int) {
	l.Emit, l.prob = resize(l.Emit, n), resize(l.prob, n)
	l.alpha, l.beta = resize(l.alpha, n), resize(l.beta, n)
	l.norm, l.back, l.Path = resize(l.norm, n), resize(l.back, n), resize(l.Path, n)
}

// resize returns a slice of length n, of the memory of s where that is enough.
func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n+n/4)[:n]
	}
	return s[:n]
}

// Viterbi fills Path with the labelling that has the greatest sum of scores and
// transitions. Most stretches are short, so only the labels that may stand at
// their ends are tried there.
func (l *Lattice) Viterbi(tr *Transitions) {
	n := len(l.Emit)
	var prev Scores
	for y := range prev {
		prev[y] = float32(math.Inf(-1))
	}
	for _, y := range starters {
		prev[y] = tr[Outside][y] + l.Emit[0][y]
		l.back[0][y] = Outside
	}
	for t := 1; t < n; t++ {
		cur := Scores{}
		if t == n-1 {
			l.step(t, enders, &prev, &cur, tr)
		} else {
			l.step(t, everyLabel[:], &prev, &cur, tr)
		}
		prev = cur
	}
	best, arg := float32(math.Inf(-1)), uint8(0)
	for _, y := range enders {
		if s := prev[y] + tr[y][Outside]; s > best {
			best, arg = s, y
		}
	}
	for t := n - 1; t >= 0; t-- {
		l.Path[t] = arg
		arg = l.back[t][arg]
	}
}

// step extends the best paths to the given labels of token t.
func (l *Lattice) step(t int, labels []uint8, prev, cur *Scores, tr *Transitions) {
	for _, y := range labels {
		best, arg := float32(math.Inf(-1)), uint8(0)
		for _, x := range legal[y] {
			if s := prev[x] + tr[x][y]; s > best {
				best, arg = s, x
			}
		}
		cur[y], l.back[t][y] = best+l.Emit[t][y], arg
	}
}

// ForwardBackward prepares Marginal, SpanProb and Expect; e is Transitions.Exp.
// It returns the log of the partition function.
func (l *Lattice) ForwardBackward(e *Transitions) float64 {
	return l.forward(e) + l.backward(e)
}

// forward fills prob, alpha and norm, and returns the log of their scale.
func (l *Lattice) forward(e *Transitions) float64 {
	logZ := 0.0
	var prev Scores
	for t := range l.Emit {
		top := l.Emit[t][0]
		for _, s := range l.Emit[t][1:] {
			top = max(top, s)
		}
		logZ += float64(top)
		sum := float32(0)
		labels := everyLabel[:]
		if t == 0 {
			labels, l.prob[0], l.alpha[0] = starters, Scores{}, Scores{}
		}
		for _, y := range labels {
			p := float32(math.Exp(float64(l.Emit[t][y] - top)))
			l.prob[t][y] = p
			a := e[Outside][y]
			if t > 0 {
				a = 0
				for _, x := range legal[y] {
					a += prev[x] * e[x][y]
				}
			}
			a *= p
			l.alpha[t][y] = a
			sum += a
		}
		if sum < 1e-30 {
			sum = 1e-30
		}
		inv := 1 / sum
		for y := range Labels {
			l.alpha[t][y] *= inv
		}
		l.norm[t] = inv
		logZ += math.Log(float64(sum))
		prev = l.alpha[t]
	}
	return logZ
}

// backward fills beta, and returns the log of the scaled sum over the labels
// with which the stretch may end.
func (l *Lattice) backward(e *Transitions) float64 {
	n := len(l.Emit)
	end := float32(0)
	for y := range Labels {
		b := float32(0)
		if EndsName(y) {
			b = e[y][Outside]
		}
		l.beta[n-1][y] = b
		end += b * l.alpha[n-1][y]
	}
	end = max(end, 1e-30)
	for y := range Labels {
		l.beta[n-1][y] /= end
	}
	for t := n - 2; t >= 0; t-- {
		var q Scores
		for y := range Labels {
			q[y] = l.prob[t+1][y] * l.beta[t+1][y] * l.norm[t+1]
		}
		l.beta[t] = Scores{}
		for y := range Labels {
			if q[y] == 0 {
				continue
			}
			for _, x := range legal[y] {
				l.beta[t][x] += e[x][y] * q[y]
			}
		}
	}
	return math.Log(float64(end))
}

// Marginal returns the probability that token t has label y; ForwardBackward
// comes first.
func (l *Lattice) Marginal(t, y int) float32 { return l.alpha[t][y] * l.beta[t][y] }

// SpanProb returns the probability that the tokens [first, last) have the labels
// of Path; Viterbi and ForwardBackward come first.
func (l *Lattice) SpanProb(e *Transitions, first, last int) float32 {
	p := l.alpha[first][l.Path[first]]
	for t := first + 1; t < last; t++ {
		p *= e[l.Path[t-1]][l.Path[t]] * l.prob[t][l.Path[t]] * l.norm[t]
	}
	return p * l.beta[last-1][l.Path[last-1]]
}

// Expect adds f times how often each transition is expected to sum, which is what
// training compares with how often it was seen; ForwardBackward comes first.
func (l *Lattice) Expect(sum, e *Transitions, f float32) {
	n := len(l.Emit)
	for i := 1; i < n; i++ {
		for y := range Labels {
			q := f * l.prob[i][y] * l.beta[i][y] * l.norm[i]
			for _, x := range legal[y] {
				sum[x][y] += l.alpha[i-1][x] * e[x][y] * q
			}
		}
	}
	for y := range Labels {
		sum[Outside][y] += f * l.Marginal(0, y)
		sum[y][Outside] += f * l.Marginal(n-1, y)
	}
}
