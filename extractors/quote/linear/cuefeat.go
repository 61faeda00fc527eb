package linear

import (
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
)

// dist puts a distance into one of ten classes.
func dist(x int) uint32 {
	if x < 0 {
		x = -x
	}
	switch {
	case x < 4:
		return uint32(x)
	case x < 6:
		return 5
	case x < 9:
		return 8
	case x < 13:
		return 12
	case x < 21:
		return 20
	}
	return 40
}

func at[T any](list []T, i, lo, hi int, before, behind T) T {
	switch {
	case i < lo:
		return before
	case i >= hi:
		return behind
	}
	return list[i]
}

func b2u(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// Syntax is what the rules say of a word as a cue.
type Syntax struct {
	subject, inverted grammar.Range // the noun phrases that could be its subject
	passive, noun     bool
	rule              rules.Pattern // of the attribution whose cue it is, or none
}

// syntaxOf reads the surroundings of the word of unit k.
func (v *View) syntaxOf(k int) Syntax {
	s := v.Scan
	t := v.Units[k].First
	a, e := v.sentence(k)
	lo, hi := max(v.Units[a].First, t-grammar.Window), min(v.Units[e-1].Last, t+grammar.Window)
	x := Syntax{subject: s.Subject(lo, t)}
	if t+1 < hi {
		x.inverted = s.NounFrom(t+1, hi)
	}
	x.passive = s.Passive(lo, t)
	x.noun = s.AsNoun(lo, t)
	x.rule = v.rule[k]
	return x
}

// nounShape classes a noun phrase.
func (v *View) nounShape(t grammar.Range) uint32 {
	s := v.Scan
	switch {
	case t.Empty():
		return 0
	case s.Is(t.First, grammar.Subject) && !s.Is(t.First, grammar.Determiner|grammar.Relative):
		return 1
	case s.Named(t.Last - 1):
		return 2
	case s.Is(t.Last-1, grammar.Role):
		return 3
	case s.Is(t.Last-1, grammar.Document):
		return 4
	}
	return 5
}

// hopeless is the log odds that the words around a unit have to leave for the
// rest of its features to be read. Measured on BBC news, below -2 none of 92,000
// units, three in five of all candidates, came to be a likely cue by the rest.
const hopeless = -2.25

// guess fills p with the probability of every unit to be a cue, 0 where nobody
// need ask. The features of some units are made at a time, so that their weights
// are on their way when they are summed.
func (m *Model) guess(w *Workspace, p []float32) {
	const together = 8
	var units, ends [together]int
	n := 0
	flush := func() {
		at := 0
		for i, k := range units[:n] {
			p[k] = m.cueP(k, w.flat[at:ends[i]], w)
			at = ends[i]
		}
		n, w.flat = 0, w.flat[:0]
	}
	w.flat = w.flat[:0]
	for k, prior := range w.View.Prior {
		if !Candidate(prior) {
			continue
		}
		at := len(w.flat)
		w.flat = w.View.cueWords(k, w.flat)
		m.Cue.fetch(w.flat[at:])
		units[n], ends[n] = k, len(w.flat)
		if n++; n == together {
			flush()
		}
	}
	flush()
}

// cueP returns the probability of the word of unit k to be a cue, of which words
// are the features of the words around it.
func (m *Model) cueP(k int, words Features, w *Workspace) float32 {
	sum := m.Cue.sum(words)
	if float32(sum)*m.Cue.Scale >= hopeless {
		w.Cue = w.View.cueClause(k, w.SyntaxOf(k), w.Cue[:0])
		sum += m.Cue.sum(w.Cue)
	}
	return float32(m.Cue.logistic(sum))
}

// CueFeatures returns the features that say whether the word of unit k is a
// cue, in f's memory.
func (v *View) CueFeatures(k int, x *Syntax, f Features) Features {
	return v.cueClause(k, x, v.cueWords(k, f[:0]))
}

// cueClasses are the classes of words that say something of cues.
const cueClasses = grammar.Cue | grammar.Participle | grammar.Bare | grammar.Weak | grammar.Address | grammar.Label | grammar.Ambiguous | grammar.Role | grammar.Document

// cueWords appends what the word of unit k and those beside it say.
func (v *View) cueWords(k int, f Features) Features {
	a, e := v.sentence(k)
	W := func(i int) uint32 { return at(v.word, i, a, e, 1, 2) }
	C := func(i int) uint32 { return uint32(at(v.shape, i, a, e, sStart, sEnd)) }
	B := func(i int) uint32 { return uint32(int32(at(v.Prior, i, a, e, -10, -10))) }
	w, st, lb := v.word[k], v.stem[k], uint32(int32(v.Prior[k]))
	w1, w2, w3, m1, m2, m3 := W(k+1), W(k+2), W(k+3), W(k-1), W(k-2), W(k-3)
	c1, c2, c3, d1, d2, d3 := C(k+1), C(k+2), C(k+3), C(k-1), C(k-2), C(k-3)
	cl := uint32(v.cls[k] & cueClasses)
	up := b2u(v.Scan.Doc.Tokens[v.Units[k].First].Case.Capital())
	own := uint32(v.shape[k])
	f.put0(1)
	f.put1(2, w)
	f.put1(3, st)
	f.put1(4, lb)
	f.put1(5, w1)
	f.put1(6, w2)
	f.put1(7, m1)
	f.put1(8, m2)
	f.put1(9, m3)
	f.put1(10, w3)
	f.put2(11, w, w1)
	f.put2(12, m1, w)
	f.put2(13, st, c1)
	f.put2(14, st, d1)
	f.put2(15, c1, c2)
	f.put2(16, d2, d1)
	f.put2(17, d1, c1)
	f.put3(18, st, c1, c2)
	f.put3(19, st, d2, d1)
	f.put2(20, w1, w2)
	f.put2(21, m2, m1)
	f.put3(22, c1, c2, c3)
	f.put3(23, d3, d2, d1)
	f.put2(24, own, c1)
	f.put2(25, own, d1)
	f.put1(26, up)
	f.put2(27, lb, c1)
	f.put2(28, lb, d1)
	f.put1(29, B(k+1))
	f.put1(30, B(k-1))
	f.put1(31, B(k+2))
	f.put1(32, B(k-2))
	f.put2(33, lb, B(k-1))
	f.put2(34, lb, B(k+1))
	f.put1(35, dist(k-a))
	f.put1(36, dist(e-k))
	f.put1(37, cl)
	f.put2(38, cl, c1)
	f.put2(39, cl, d1)
	f.put2(40, cl, lb)
	return f
}

// cueClause appends what the rest of its sentence says, and the rules, in x.
func (v *View) cueClause(k int, x *Syntax, f Features) Features {
	a, e := v.sentence(k)
	st, lb, cl := v.stem[k], uint32(int32(v.Prior[k])), uint32(v.cls[k]&cueClasses)
	c1 := uint32(at(v.shape, k+1, a, e, sStart, sEnd))
	f = v.cueRuns(k, a, e, st, lb, f)
	f = v.cueRivals(k, a, e, lb, st, f)
	sub, inv := v.nounShape(x.subject), v.nounShape(x.inverted)
	rule := uint32(x.rule)
	f.put1(80, rule)
	f.put2(81, rule, st)
	f.put1(82, sub)
	f.put2(83, sub, inv)
	f.put2(84, sub, st)
	f.put2(85, inv, st)
	f.put3(86, b2u(x.passive), b2u(x.noun), lb)
	f.put2(87, sub, cl)
	f.put3(88, b2u(x.noun), cl, c1)
	f.put2(89, rule, lb)
	if k < e-1 && v.para[k] == 0 {
		f.put0(90)
		f.put1(91, v.word[k])
	}
	if e == k+1 {
		f.put0(92)
	}
	return f
}

// cueRuns adds what the quoted runs around unit k say.
func (v *View) cueRuns(k, a, e int, st, lb uint32, f Features) Features {
	left, right := -1, -1
	for i := k - 1; i >= max(a, k-15); i-- {
		if v.Size[i] > 0 {
			left = i
			break
		}
	}
	for i := k + 1; i < min(e, k+15); i++ {
		if v.Size[i] > 0 {
			right = i
			break
		}
	}
	if left >= 0 {
		q, end := uint32(v.Size[left]), uint32(v.ends[left])
		f.put3(50, dist(k-left), q, end)
		f.put3(51, q, end, st)
		f.put3(52, end, dist(k-left), lb)
	}
	if right >= 0 {
		q := uint32(v.Size[right])
		f.put2(53, dist(right-k), q)
		f.put3(54, q, v.word[right-1], st)
		f.put3(55, q, v.word[right-1], lb)
	}
	if left < 0 && right < 0 {
		f.put0(56)
		if e < len(v.Units) && v.Size[e] > 0 && v.para[e] == v.para[k] {
			f.put0(57)
			f.put1(58, lb)
		}
	}
	return f
}

// cueRivals adds what other words of the sentence that could be cues say, and
// the words that open clauses.
func (v *View) cueRivals(k, a, e int, lb, st uint32, f Features) Features {
	best, bd := int8(-9), 0
	for i := k - 1; i >= a; i-- {
		if v.Prior[i] > best && v.shape[i] != sColon {
			best, bd = v.Prior[i], k-i
		}
	}
	bestR, rd := int8(-9), 0
	for i := k + 1; i < e; i++ {
		if v.Prior[i] > bestR && v.shape[i] != sColon {
			bestR, rd = v.Prior[i], i-k
		}
	}
	bl, br := uint32(int32(best)), uint32(int32(bestR))
	f.put2(60, bl, dist(bd))
	f.put2(61, br, dist(rd))
	f.put2(62, bl, lb)
	f.put2(63, br, lb)
	for i := k + 1; i < min(e, k+7); i++ {
		if v.shape[i] == sThat {
			f.put1(64, dist(i-k))
			f.put1(65, st)
			break
		}
	}
	for i := k - 1; i >= a; i-- {
		if v.shape[i] == sThat {
			f.put1(66, dist(k-i))
			break
		}
	}
	for i := k - 1; i >= max(a, k-3); i-- {
		if v.shape[i] == sNegation {
			f.put0(67)
			f.put1(68, st)
			break
		}
	}
	for i := k - 1; i >= max(a, k-2); i-- {
		if v.shape[i] == sTo {
			f.put1(69, st)
		}
	}
	commas := 0
	clause := uint32(0)
	for i := k - 1; i >= a; i-- {
		if v.shape[i] == sComma {
			commas++
		}
		if clause == 0 && (v.cls[i]&(grammar.Conjunction|grammar.Relative) != 0 || v.shape[i] == sColon) {
			clause = v.word[i]
		}
	}
	f.put1(70, uint32(min(3, commas)))
	f.put1(71, clause)
	f.put2(72, clause, lb)
	return f
}
