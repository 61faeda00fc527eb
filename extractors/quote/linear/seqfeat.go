package linear

import (
	"slices"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
)

// WindowOf returns the units that are labelled for the cue at unit k: its
// sentence, the sentences beside it in its paragraph that hold a quote, and a
// quote that a colon leads to.
func (v *View) WindowOf(k int) (int, int) {
	a, b := v.sentence(k)
	n, par := len(v.Units), v.para[k]
	for range 2 {
		if a == 0 || v.para[a-1] != par || !v.quoted(int(v.first[a-1]), a) {
			break
		}
		a = int(v.first[a-1])
	}
	e := b
	for range 3 {
		if b >= n || v.para[b] != par || !v.quoted(b, min(int(v.last[b]), b+horizon)) {
			break
		}
		b = int(v.last[b])
	}
	if e < n && v.para[e] != par && v.shape[e-1] == sColon && v.Size[e] > 0 {
		b = int(v.last[e])
	}
	return max(a, k-horizon), min(b, k+horizon)
}

// quoted reports whether a quote stands among the last units of [a, b).
func (v *View) quoted(a, b int) bool {
	for i := max(a, b-horizon); i < b; i++ {
		if v.Size[i] > 0 {
			return true
		}
	}
	return false
}

// inPhrase tells where unit i lies in a phrase: 0 outside, 1 first, 2 last,
// 3 inside, 4 alone.
func (v *View) inPhrase(i int, t grammar.Range) uint32 {
	u := v.Units[i]
	if t.Empty() || u.First < t.First || u.First >= t.Last {
		return 0
	}
	switch {
	case u.First == t.First && u.Last >= t.Last:
		return 4
	case u.First == t.First:
		return 1
	case u.Last >= t.Last:
		return 2
	}
	return 3
}

// counts are what stands between a unit and the cue.
type counts struct {
	commas, ands, runs int
	rival              float32 // the most likely other cue
	clause             uint32  // the word that opens the innermost clause
}

// between counts, for every unit of [a, b), what stands between it and k.
func (v *View) between(k, a, b int, p []float32, out []counts) []counts {
	out = out[:0]
	for range b - a {
		out = append(out, counts{})
	}
	step := func(c *counts, i int, right bool) {
		switch v.shape[i] {
		case sComma:
			c.commas++
		case sAnd, sBut:
			c.ands++
		}
		if v.cls[i]&(grammar.Conjunction|grammar.Relative) != 0 || right && v.shape[i] == sTo {
			c.clause = v.word[i]
		}
		if v.Size[i] > 0 {
			c.runs++
		}
		c.rival = max(c.rival, p[i])
	}
	var c counts
	for i := k + 1; i < b; i++ {
		out[i-a] = c
		step(&c, i, true)
	}
	c = counts{}
	for i := k - 1; i >= a; i-- {
		out[i-a] = c
		step(&c, i, false)
	}
	return out
}

// Frame is what the features of all units in the window of a cue share.
type Frame struct {
	K, a, b       int // the cue, and the window
	first, last   int // the cue's sentence
	x             *Syntax
	stem          uint32
	next, before  uint32 // shapes of the cue's neighbours
	that, clause  int    // the unit of "that" behind the cue, the token its complement begins with; or -1
	pat, wide     uint32 // what the sentence holds, narrowly and widely
	subject, turn uint32 // shapes of the noun phrases before and behind the cue
}

func (v *View) frameOf(k, a, b int, x *Syntax) Frame {
	f := Frame{K: k, a: a, b: b, x: x, stem: v.stem[k], that: -1, clause: -1, subject: v.nounShape(x.subject), turn: v.nounShape(x.inverted)}
	f.first, f.last = v.sentence(k)
	f.next, f.before = 99, 99
	if k+1 < f.last {
		f.next = uint32(at(v.shape, k+1, a, b, sStart, sEnd))
	}
	if k > f.first {
		f.before = uint32(at(v.shape, k-1, a, b, sStart, sEnd))
	}
	for i := k + 1; i < min(f.last, k+12); i++ {
		if v.shape[i] == sThat {
			f.that = i
			break
		}
	}
	f.pat = v.patternOf(k, f.first, f.last, f.that)
	f.wide = f.pat*8 + b2u(v.Size[f.first] > 0)*4 + b2u(k-f.first < 8)*2 + b2u(f.last-k < 5)
	if t, end := v.Units[k].First, v.Units[f.last-1].Last; t+1 < end {
		f.clause = v.Scan.ComplementStart(t, min(end, t+grammar.Window))
	}
	return f
}

// place is where a unit lies in a window, and what stands between it and the
// cue.
type place struct {
	dir, zone, dist    uint32 // side of the cue; side and sentence; distance
	commas, rival      uint32
	shape, prev, after uint32 // shapes of the unit and its neighbours
	edge               uint32 // whether its sentence begins or ends with it
	is, ii             uint32 // where in the noun phrases before and behind the cue
	rel                uint32 // before, at or behind the beginning of the complement
}

func (v *View) placeOf(i int, fr *Frame, c *counts) place {
	p := place{dir: 1, dist: dist(i - fr.K), commas: uint32(min(3, c.commas)), shape: uint32(v.shape[i])}
	switch {
	case i > fr.K:
		p.dir = 2
	case i == fr.K:
		p.dir = 3
	}
	p.zone = p.dir
	if i < fr.first {
		p.zone += 4
	} else if i >= fr.last {
		p.zone += 8
	}
	if c.rival >= .5 {
		p.rival = 2
	} else if c.rival >= .2 {
		p.rival = 1
	}
	p.prev = uint32(at(v.shape, i-1, fr.a, fr.b, sStart, sEnd))
	p.after = uint32(at(v.shape, i+1, fr.a, fr.b, sStart, sEnd))
	p.edge = b2u(int(v.first[i]) == i)*2 + b2u(int(v.last[i]) == i+1)
	p.is, p.ii = v.inPhrase(i, fr.x.subject), v.inPhrase(i, fr.x.inverted)
	if fr.clause >= 0 {
		p.rel = b2u(v.Units[i].First < fr.clause) + 2*b2u(v.Units[i].First == fr.clause)
	}
	return p
}

// block holds the features that many units of a window in a row share, for as
// long as what they are made of, its key, stays the same.
type block struct {
	key   uint64
	f     Features
	fresh bool // made for the unit at hand
}

// turn reports whether the features have to be made anew, for another key.
func (b *block) turn(key uint64) bool {
	if b.fresh = b.key != key; b.fresh {
		b.key, b.f = key, b.f[:0]
	}
	return b.fresh
}

// The blocks of a unit.
const (
	ofSide    = iota // the side of the cue it stands on
	ofDist           // how far from it
	ofBetween        // what stands between
	ofEdge           // whether it begins or ends its sentence
	ofClause         // where it stands to the complement of the cue
	ofPhrase         // where it stands in the noun phrases around the cue
	numBlocks
)

// pieces are the features of a unit in the window of a cue: those shared with
// its neighbours, and its own. What it has in every window is in context.
type pieces struct {
	blocks [numBlocks]block
	own    Features
}

// begin forgets the blocks of another window.
func (p *pieces) begin() {
	for i := range p.blocks {
		p.blocks[i].key = ^uint64(0)
	}
}

// eachUnit makes the pieces of every unit of the window of a cue in turn; p
// holds the probability of every unit to be a cue.
func (v *View) eachUnit(fr *Frame, p []float32, w *Workspace, do func(i int, dir uint32)) {
	w.between = v.between(fr.K, fr.a, fr.b, p, w.between)
	w.pieces.begin()
	for i := fr.a; i < fr.b; i++ {
		c := &w.between[i-fr.a]
		pl := v.placeOf(i, fr, c)
		v.blocks(i, fr, &pl, c, &w.pieces)
		f := v.ownFeatures(i, fr, &pl, c, w.pieces.own[:0])
		if v.Size[i] > 0 {
			f = v.runFeatures(i, fr, &pl, uint32(min(2, c.runs)), f)
		}
		w.pieces.own = f
		do(i, pl.dir)
	}
}

// SeqFeatures returns the features of the units in the window of the cue at k.
func (v *View) SeqFeatures(k int, x *Syntax, p []float32, w *Workspace) []Features {
	a, b := v.WindowOf(k)
	fr := v.frameOf(k, a, b, x)
	out := make([]Features, 0, b-a)
	v.eachUnit(&fr, p, w, func(i int, dir uint32) {
		f := v.context(i, dir, w.Cue[:0])
		w.Cue = f
		for j := range w.pieces.blocks {
			f = append(f, w.pieces.blocks[j].f...)
		}
		w.Cue = append(f, w.pieces.own...)
		out = append(out, slices.Clone(w.Cue))
	})
	return out
}

// context appends the features of unit i that every window has in which it
// stands on the given side of the cue.
func (v *View) context(i int, dir uint32, f Features) Features {
	a, b := int(v.first[i]), int(v.last[i])
	W := func(i int) uint32 { return at(v.word, i, a, b, 1, 2) }
	K := func(i int) uint32 { return uint32(at(v.kin, i, a, b, noKin, noKin+1)) }
	N := func(i int) uint32 { return uint32(at(v.name, i, a, b, 11, 12)) }
	sh := uint32(v.shape[i])
	prev, after := uint32(at(v.shape, i-1, a, b, sStart, sEnd)), uint32(at(v.shape, i+1, a, b, sStart, sEnd))
	f.put2(1, W(i), dir)
	f.put2(3, W(i-1), dir)
	f.put2(4, W(i+1), dir)
	f.put2(5, W(i-2), dir)
	f.put2(6, W(i+2), dir)
	f.put3(7, prev, sh, after)
	f.put2(8, W(i-1), W(i))
	f.put3(76, uint32(v.cls[i]&(grammar.Preposition|grammar.Conjunction|grammar.Relative|grammar.Auxiliary|grammar.Participle)), prev, dir)
	f.put2(100, K(i), dir)
	f.put2(101, K(i-1), dir)
	f.put2(102, K(i+1), dir)
	f.put3(112, N(i-1), N(i)<<4|N(i+1), dir)
	f.put3(115, N(i)<<4|N(i+1), after, dir)
	return f
}

// blocks makes the shared features of unit i anew where they change.
func (v *View) blocks(i int, fr *Frame, pl *place, c *counts, p *pieces) {
	zone, st := pl.zone, fr.stem
	if b := &p.blocks[ofSide]; b.turn(uint64(zone)) {
		b.f.put2(11, zone, st)
		b.f.put2(21, zone, fr.wide)
		b.f.put3(28, zone, fr.next, st)
		b.f.put3(30, zone, fr.before, st)
		b.f.put3(74, b2u(fr.x.noun), zone, fr.next)
	}
	if b := &p.blocks[ofDist]; b.turn(uint64(zone)<<8 | uint64(pl.dist)) {
		b.f.put2(9, zone, pl.dist)
		b.f.put3(10, pl.dir, pl.dist, st)
		b.f.put3(22, zone, fr.wide, pl.dist)
		b.f.put3(27, zone, fr.next, pl.dist)
		b.f.put3(29, zone, fr.before, pl.dist)
	}
	ands := uint32(min(2, c.ands))
	if b := &p.blocks[ofBetween]; b.turn(uint64(c.clause)<<16 | uint64(zone|pl.commas<<4|ands<<8|pl.rival<<12)) {
		b.f.put2(13, zone, pl.commas)
		b.f.put3(14, zone, pl.commas, st)
		b.f.put2(16, zone, ands)
		b.f.put2(17, zone, pl.rival)
		b.f.put3(18, zone, pl.rival, pl.commas)
		b.f.put2(19, zone, c.clause)
		b.f.put3(23, zone, fr.pat, pl.commas)
	}
	if b := &p.blocks[ofEdge]; b.turn(uint64(zone | pl.edge<<8)) {
		b.f.put2(25, zone, pl.edge)
		b.f.put3(26, zone, pl.edge, fr.pat)
	}
	v.clauseBlocks(i, fr, pl, p)
}

// clauseBlocks makes the blocks anew that tell where unit i stands to what the
// rules say of the cue's subject and complement.
func (v *View) clauseBlocks(i int, fr *Frame, pl *place, p *pieces) {
	zone, st := pl.zone, fr.stem
	that := uint32(9)
	if fr.that >= 0 {
		that = b2u(i < fr.that) + 2*b2u(i == fr.that)
	}
	if b := &p.blocks[ofClause]; b.turn(uint64(zone | pl.rel<<8 | that<<12 | pl.commas<<16)) {
		if fr.that >= 0 {
			b.f.put2(50, zone, that)
		}
		if fr.clause >= 0 {
			b.f.put2(68, zone, pl.rel)
			b.f.put3(69, zone, pl.rel, st)
			b.f.put3(71, zone, pl.rel, pl.commas)
		}
	}
	if b := &p.blocks[ofPhrase]; b.turn(uint64(pl.is | pl.ii<<4 | zone<<8)) {
		b.f.put2(60, pl.is, pl.ii)
		b.f.put3(61, pl.is, zone, fr.pat)
		b.f.put3(62, pl.ii, zone, fr.wide)
		b.f.put3(63, pl.is, fr.subject, fr.turn)
		b.f.put2(64, pl.is, st)
		b.f.put2(65, pl.ii, st)
		b.f.put3(73, b2u(fr.x.passive), zone, pl.is)
	}
}

// ownFeatures appends the features that unit i shares with no other.
func (v *View) ownFeatures(i int, fr *Frame, pl *place, c *counts, f Features) Features {
	zone, st, sh := pl.zone, fr.stem, pl.shape
	kin, name := uint32(v.kin[i]), uint32(v.name[i])
	f.put2(2, sh, zone)
	f.put2(31, zone, uint32(int32(v.Prior[i])))
	f.put3(32, pl.prev, pl.dir, pl.dist)
	f.put3(33, pl.after, pl.dir, pl.dist)
	f.put3(34, sh, pl.dir, pl.dist)
	f.put3(35, sh, zone|pl.commas<<8, pl.prev)
	f.put3(12, zone, sh, st)
	f.put3(15, zone, pl.commas, sh)
	f.put3(20, pl.dir, c.clause, sh)
	f.put3(24, zone, fr.pat, sh)
	if fr.clause >= 0 {
		f.put3(70, zone, pl.rel, sh)
	}
	f.put3(72, zone, uint32(fr.x.rule), sh)
	f.put2(75, uint32(v.cls[i]&(grammar.Role|grammar.Document|grammar.Title|grammar.Calendar|grammar.Preposition|grammar.Conjunction|grammar.Adverb|grammar.Determiner)), zone)
	f.put3(103, kin, zone, pl.commas)
	f.put2(110, name, zone)
	f.put3(111, name, zone, fr.wide)
	f.put3(113, name, pl.dir, st)
	f.put3(114, name, zone, pl.dist)
	return f
}

// runFeatures adds the features of a quoted run.
func (v *View) runFeatures(i int, fr *Frame, pl *place, runs uint32, f Features) Features {
	s, zone := v.Scan, pl.zone
	q, end := uint32(v.Size[i]), uint32(v.ends[i])
	f.put3(40, zone, q, end)
	f.put4(41, zone, q, end, pl.commas)
	f.put3(42, zone, q, pl.prev)
	f.put4(43, zone, q, end, pl.after)
	f.put3(44, zone, q, fr.stem)
	f.put4(45, zone, q, pl.rival, runs)
	f.put3(46, zone, q, fr.wide)
	if zone > 8 {
		f.put2(47, pl.edge, q)
		f.put3(48, pl.edge, fr.pat, pl.rival)
	}
	by, mine := rules.Pattern(0), uint32(0)
	if r := v.Units[i].run; r >= 0 {
		a := s.Said[r]
		by = a.By
		if !a.Cue.Empty() {
			mine = 1
			if t := v.Units[fr.K].First; a.Cue.First <= t && t < a.Cue.Last {
				mine = 2
			}
		}
	}
	f.put2(49, uint32(by), mine)
	f.put3(51, uint32(by), mine, q)
	f.put3(52, mine, zone, q)
	return f
}

// patternOf sums up the sentence of a cue: quotes left and right of it, "that".
func (v *View) patternOf(k, a, e, that int) uint32 {
	left, right := uint32(0), uint32(0)
	for i := a; i < k; i++ {
		if v.Size[i] > 2 {
			left = 1
		}
	}
	for i := k + 1; i < e; i++ {
		if v.Size[i] > 2 {
			right = 1
		}
	}
	return left*4 + right*2 + b2u(that >= 0)
}
