package train

import (
	"math"
	"math/rand/v2"
	"strings"

	"github.com/d1af08f5/sayso/extractors/coref/who"
)

// phrase is a noun phrase of a tree, with its role.
type phrase struct {
	win  who.Window
	role who.Role
}

// phrases returns the noun phrases of the trees that a resolver would look at.
func phrases(trees [][]word, ids [][]uint16) []phrase {
	var all []phrase
	for k, t := range trees {
		for i := 0; i < len(t); i++ {
			first, last, head := i, i+1, i
			switch t[i].pos {
			case "PROPN":
				for last < len(t) && t[last].pos == "PROPN" {
					last++
				}
				for head < last-1 && t[head].head >= first && t[head].head < last {
					head++
				}
			case "NOUN":
				for first > 0 && t[first-1].head == i && (t[first-1].pos == "DET" || t[first-1].pos == "ADJ" || t[first-1].pos == "NOUN" || t[first-1].pos == "NUM") {
					first--
				}
			case "PRON":
				if !strings.Contains(t[i].feats, "Person=3") {
					continue
				}
			default:
				continue
			}
			own := ids[k][i]
			all = append(all, phrase{who.Around(ids[k], first, last, own), roleOf(&t[head])})
			i = last - 1
		}
	}
	return all
}

func roleOf(l *word) who.Role {
	switch rel, kind, _ := strings.Cut(l.rel, ":"); rel {
	case "nsubj":
		if kind == "pass" {
			return who.Passive
		}
		return who.Subject
	case "obj", "iobj":
		return who.Object
	case "obl", "nmod":
		if kind == "poss" {
			return who.Owner
		}
		return who.Oblique
	case "appos":
		return who.Apposed
	case "conj":
		return who.Joined
	case "compound", "flat", "amod":
		return who.Compound
	case "root", "parataxis", "list":
		return who.Head
	}
	return who.NoRole
}

// roleNet is a who.RoleNet while it learns.
type roleNet struct {
	embed  [who.IDs][who.RoleDim]float64
	hidden [who.RoleHide][who.RoleIn]float64
	bias   [who.RoleHide]float64
	out    [who.Roles][who.RoleHide]float64
	outB   [who.Roles]float64
}

const (
	roleRounds = 5
	roleRate   = .03
)

// learnRoles trains the net of roles by stochastic gradient descent.
func learnRoles(all []phrase, seed uint64) *roleNet {
	rnd := rand.New(rand.NewPCG(seed, 1))
	n := &roleNet{}
	for i := range n.embed {
		for k := range n.embed[i] {
			n.embed[i][k] = rnd.NormFloat64() * .3
		}
	}
	for h := range n.hidden {
		for k := range n.hidden[h] {
			n.hidden[h][k] = rnd.NormFloat64() * .1
		}
		for r := range n.out {
			n.out[r][h] = rnd.NormFloat64() * .2
		}
	}
	order := rnd.Perm(len(all))
	step, steps := 0, roleRounds*len(all)
	for range roleRounds {
		rnd.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
		for _, i := range order {
			n.learn(&all[i], roleRate*(1-float64(step)/float64(steps)))
			step++
		}
	}
	return n
}

func (n *roleNet) learn(p *phrase, rate float64) {
	var in, gin [who.RoleIn]float64
	for w, id := range p.win {
		copy(in[w*who.RoleDim:], n.embed[id][:])
	}
	var act, gact [who.RoleHide]float64
	for h := range act {
		sum := n.bias[h]
		for k, v := range in {
			sum += n.hidden[h][k] * v
		}
		act[h] = max(0, sum)
	}
	var logit [who.Roles]float64
	top := math.Inf(-1)
	for r := range logit {
		logit[r] = n.outB[r]
		for h, v := range act {
			logit[r] += n.out[r][h] * v
		}
		top = max(top, logit[r])
	}
	sum := 0.
	for r := range logit {
		logit[r] = math.Exp(logit[r] - top)
		sum += logit[r]
	}
	for r := range logit {
		g := logit[r] / sum
		if who.Role(r) == p.role {
			g--
		}
		for h, v := range act {
			gact[h] += g * n.out[r][h]
			n.out[r][h] -= rate * g * v
		}
		n.outB[r] -= rate * g
	}
	for h, v := range act {
		if v <= 0 {
			continue
		}
		g := gact[h]
		for k, x := range in {
			gin[k] += g * n.hidden[h][k]
			n.hidden[h][k] -= rate * g * x
		}
		n.bias[h] -= rate * g
	}
	for w, id := range p.win {
		for k := range n.embed[id] {
			n.embed[id][k] -= rate * gin[w*who.RoleDim+k]
		}
	}
}

// fixed writes the net into a model, in fixed-point numbers.
func (n *roleNet) fixed(m *who.RoleNet) {
	for i := range n.embed {
		for k, v := range n.embed[i] {
			m.Embed[i][k] = int8(math.Round(max(-127, min(127, v*64))))
		}
	}
	for h := range n.hidden {
		for k, v := range n.hidden[h] {
			m.Hidden[h][k] = short(v * 256)
		}
		m.Bias[h] = int32(math.Round(n.bias[h] * 64 * 256))
	}
	for r := range n.out {
		for h, v := range n.out[r] {
			m.Out[r][h] = short(v * 256)
		}
		m.OutB[r] = int32(math.Round(n.outB[r] * 256 * 256))
	}
}

func short(v float64) int16 { return int16(math.Round(max(-32767, min(32767, v)))) }
