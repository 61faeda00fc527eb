package ner

import "math"

// Labels are O and, for each type, begin, inside, end and single.
const (
	numTypes  = 4 // PER LOC ORG MISC
	numLabels = 1 + 4*numTypes
	outside   = 0
	typeMisc  = numTypes - 1
)

const (
	posBegin = iota
	posInside
	posEnd
	posSingle
)

// label is the label of a type at a place of a name; typeOf and placeOf are its
// inverses for all labels but outside.
func label(typ, pos int) int { return 1 + 4*typ + pos }
func typeOf(l int) int       { return (l - 1) / 4 }
func placeOf(l int) int      { return (l - 1) % 4 }
func endsName(l int) bool    { return l == outside || placeOf(l) >= posEnd }
func startsName(l int) bool  { return l == outside || placeOf(l) == posBegin || placeOf(l) == posSingle }

// follows reports whether label to may stand behind label from.
func follows(from, to int) bool {
	if endsName(from) {
		return startsName(to)
	}
	return to != outside && typeOf(from) == typeOf(to) && (placeOf(to) == posInside || placeOf(to) == posEnd)
}

// legal holds the labels that may stand before each label.
var legal = func() (t [numLabels][]uint8) {
	for to := range numLabels {
		for from := range numLabels {
			if follows(from, to) {
				t[to] = append(t[to], uint8(from))
			}
		}
	}
	return t
}()

type (
	scores      [numLabels]float32
	transitions [numLabels][numLabels]float32
)

// lattice is the memory of decoding one stretch.
type lattice struct {
	emit  []scores // log scores of each token's labels
	prob  []scores // exp of emit, scaled
	alpha []scores // scaled forward probabilities
	beta  []scores
	norm  []float32
	back  [][numLabels]uint8
	path  []uint8
}

func (l *lattice) reset(n int) {
	l.emit, l.prob = resize(l.emit, n), resize(l.prob, n)
	l.alpha, l.beta = resize(l.alpha, n), resize(l.beta, n)
	l.norm, l.back, l.path = resize(l.norm, n), resize(l.back, n), resize(l.path, n)
}

// starters and enders are the labels with which a stretch may begin and end.
var starters, enders = func() (first, last []uint8) {
	for y := range numLabels {
		if startsName(y) {
			first = append(first, uint8(y))
		}
		if endsName(y) {
			last = append(last, uint8(y))
		}
	}
	return first, last
}()

// viterbi fills path with the best labels. Beyond both ends stands O. Most
// stretches are short, so their ends try only what may stand there.
func (l *lattice) viterbi(tr *transitions) {
	n := len(l.emit)
	var prev scores
	for y := range prev {
		prev[y] = float32(math.Inf(-1))
	}
	for _, y := range starters {
		prev[y] = tr[outside][y] + l.emit[0][y]
		l.back[0][y] = outside
	}
	for t := 1; t < n; t++ {
		cur := scores{}
		if t == n-1 {
			l.step(t, enders, &prev, &cur, tr)
		} else {
			l.step(t, everyLabel[:], &prev, &cur, tr)
		}
		prev = cur
	}
	best, arg := float32(math.Inf(-1)), uint8(0)
	for _, y := range enders {
		if s := prev[y] + tr[y][outside]; s > best {
			best, arg = s, y
		}
	}
	for t := n - 1; t >= 0; t-- {
		l.path[t] = arg
		arg = l.back[t][arg]
	}
}

var everyLabel = func() (t [numLabels]uint8) {
	for y := range t {
		t[y] = uint8(y)
	}
	return t
}()

// step extends the best paths to the given labels of token t.
func (l *lattice) step(t int, labels []uint8, prev, cur *scores, tr *transitions) {
	for _, y := range labels {
		best, arg := float32(math.Inf(-1)), uint8(0)
		for _, x := range legal[y] {
			if s := prev[x] + tr[x][y]; s > best {
				best, arg = s, x
			}
		}
		cur[y], l.back[t][y] = best+l.emit[t][y], arg
	}
}

// expTransitions returns exp of tr, 0 where illegal.
func expTransitions(tr *transitions) *transitions {
	var e transitions
	for y := range numLabels {
		for _, x := range legal[y] {
			e[x][y] = float32(math.Exp(float64(tr[x][y])))
		}
	}
	return &e
}

// forwardBackward fills alpha, beta and norm from emit; e is expTransitions.
// It returns the log of the partition function.
func (l *lattice) forwardBackward(e *transitions) float64 {
	n := len(l.emit)
	logZ := 0.0
	var prev scores
	for t := range n {
		top := l.emit[t][0]
		for _, s := range l.emit[t][1:] {
			top = max(top, s)
		}
		logZ += float64(top)
		sum := float32(0)
		labels := everyLabel[:]
		if t == 0 {
			labels, l.prob[0], l.alpha[0] = starters, scores{}, scores{}
		}
		for _, y := range labels {
			p := float32(math.Exp(float64(l.emit[t][y] - top)))
			l.prob[t][y] = p
			a := e[outside][y]
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
		for y := range numLabels {
			l.alpha[t][y] *= inv
		}
		l.norm[t] = inv
		logZ += math.Log(float64(sum))
		prev = l.alpha[t]
	}
	end := float32(0)
	for y := range numLabels {
		b := float32(0)
		if endsName(y) {
			b = e[y][outside]
		}
		l.beta[n-1][y] = b
		end += b * prev[y]
	}
	end = max(end, 1e-30)
	logZ += math.Log(float64(end))
	for y := range numLabels {
		l.beta[n-1][y] /= end
	}
	for t := n - 2; t >= 0; t-- {
		var q scores
		for y := range numLabels {
			q[y] = l.prob[t+1][y] * l.beta[t+1][y] * l.norm[t+1]
		}
		l.beta[t] = scores{}
		for y := range numLabels {
			if q[y] == 0 {
				continue
			}
			for _, x := range legal[y] {
				l.beta[t][x] += e[x][y] * q[y]
			}
		}
	}
	return logZ
}

// marginal is the probability of label y at t, after forwardBackward.
func (l *lattice) marginal(t, y int) float32 { return l.alpha[t][y] * l.beta[t][y] }

// spanProb is the probability of the labels of path over [first, last), after
// forwardBackward.
func (l *lattice) spanProb(e *transitions, first, last int) float32 {
	p := l.alpha[first][l.path[first]]
	for t := first + 1; t < last; t++ {
		p *= e[l.path[t-1]][l.path[t]] * l.prob[t][l.path[t]] * l.norm[t]
	}
	return p * l.beta[last-1][l.path[last-1]]
}
