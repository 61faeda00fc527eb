package quote

// windowOf returns the units that are labelled for the cue at unit k: its
// sentence, the sentences beside it in its paragraph that hold a quote, and a
// quote that a colon leads to.
func (v *view) windowOf(k int) (int, int) {
	a, b := v.sentence(k)
	n, par := len(v.units), v.para[k]
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
	if e < n && v.para[e] != par && v.shape[e-1] == sColon && v.size[e] > 0 {
		b = int(v.last[e])
	}
	return max(a, k-horizon), min(b, k+horizon)
}

// quoted reports whether a quote stands among the last units of [a, b).
func (v *view) quoted(a, b int) bool {
	for i := max(a, b-horizon); i < b; i++ {
		if v.size[i] > 0 {
			return true
		}
	}
	return false
}

// inPhrase tells where unit i lies in a phrase: 0 outside, 1 first, 2 last,
// 3 inside, 4 alone.
func (v *view) inPhrase(i int, t tokens) uint32 {
	u := v.units[i]
	if t.empty() || u.first < t.first || u.first >= t.last {
		return 0
	}
	switch {
	case u.first == t.first && u.last >= t.last:
		return 4
	case u.first == t.first:
		return 1
	case u.last >= t.last:
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
func (v *view) between(k, a, b int, p []float32, out []counts) []counts {
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
		if v.cls[i]&(Conjunction|Relative) != 0 || right && v.shape[i] == sTo {
			c.clause = v.word[i]
		}
		if v.size[i] > 0 {
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

// frame is what the features of all units in the window of a cue share.
type frame struct {
	k, a, b       int // the cue, and the window
	first, last   int // the cue's sentence
	x             *syntax
	stem          uint32
	next, before  uint32 // shapes of the cue's neighbours
	that, clause  int    // the unit of "that" behind the cue, the token its complement begins with; or -1
	pat, wide     uint32 // what the sentence holds, narrowly and widely
	subject, turn uint32 // shapes of the noun phrases before and behind the cue
}

func (v *view) frameOf(k, a, b int, x *syntax) frame {
	f := frame{k: k, a: a, b: b, x: x, stem: v.stem[k], that: -1, clause: -1, subject: v.nounShape(x.subject), turn: v.nounShape(x.inverted)}
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
	f.wide = f.pat*8 + b2u(v.size[f.first] > 0)*4 + b2u(k-f.first < 8)*2 + b2u(f.last-k < 5)
	if t, end := v.units[k].first, v.units[f.last-1].last; t+1 < end {
		f.clause = v.scan.complement(t, min(end, t+window))
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
}

func (v *view) placeOf(i int, fr *frame, c *counts) place {
	p := place{dir: 1, dist: dist(i - fr.k), commas: uint32(min(3, c.commas)), shape: uint32(v.shape[i])}
	switch {
	case i > fr.k:
		p.dir = 2
	case i == fr.k:
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
	return p
}

// seqFeatures returns the features of the units [a, b) in the window of the
// cue at k; p holds the probability of every unit to be a cue.
func (v *view) seqFeatures(k, a, b int, x *syntax, p []float32, w *workspace) []features {
	w.between = v.between(k, a, b, p, w.between)
	for len(w.seq) < b-a {
		w.seq = append(w.seq, nil)
	}
	fr := v.frameOf(k, a, b, x)
	for i := a; i < b; i++ {
		c := &w.between[i-a]
		pl := v.placeOf(i, &fr, c)
		f := v.wordFeatures(i, &fr, &pl, w.seq[i-a][:0])
		f = v.placeFeatures(i, &fr, &pl, c, f)
		if v.size[i] > 0 {
			f = v.runFeatures(i, &fr, &pl, uint32(min(2, c.runs)), f)
		}
		w.seq[i-a] = v.syntaxFeatures(i, &fr, &pl, f)
	}
	return w.seq[:b-a]
}

// wordFeatures adds what the words around unit i say.
func (v *view) wordFeatures(i int, fr *frame, pl *place, f features) features {
	W := func(i int) uint32 { return at(v.word, i, fr.a, fr.b, 1, 2) }
	l, p1, n1 := v.word[i], W(i-1), W(i+1)
	f.put(1, l, pl.dir)
	f.put(2, pl.shape, pl.zone)
	f.put(3, p1, pl.dir)
	f.put(4, n1, pl.dir)
	f.put(5, W(i-2), pl.dir)
	f.put(6, W(i+2), pl.dir)
	f.put(7, pl.prev, pl.shape, pl.after)
	f.put(8, p1, l)
	f.put(31, pl.zone, uint32(int32(v.prior[i])))
	f.put(32, pl.prev, pl.dir, pl.dist)
	f.put(33, pl.after, pl.dir, pl.dist)
	f.put(34, pl.shape, pl.dir, pl.dist)
	f.put(35, pl.shape, pl.zone, pl.commas, pl.prev)
	return f
}

// placeFeatures adds where unit i stands to the cue and what is between them.
func (v *view) placeFeatures(i int, fr *frame, pl *place, c *counts, f features) features {
	zone, st := pl.zone, fr.stem
	f.put(9, zone, pl.dist)
	f.put(10, pl.dir, pl.dist, st)
	f.put(11, zone, st)
	f.put(12, zone, pl.shape, st)
	f.put(13, zone, pl.commas)
	f.put(14, zone, pl.commas, st)
	f.put(15, zone, pl.commas, pl.shape)
	f.put(16, zone, uint32(min(2, c.ands)))
	f.put(17, zone, pl.rival)
	f.put(18, zone, pl.rival, pl.commas)
	f.put(19, zone, c.clause)
	f.put(20, pl.dir, c.clause, pl.shape)
	f.put(21, zone, fr.wide)
	f.put(22, zone, fr.wide, pl.dist)
	f.put(23, zone, fr.pat, pl.commas)
	f.put(24, zone, fr.pat, pl.shape)
	f.put(25, zone, pl.edge)
	f.put(26, zone, pl.edge, fr.pat)
	f.put(27, zone, fr.next, pl.dist)
	f.put(28, zone, fr.next, st)
	f.put(29, zone, fr.before, pl.dist)
	f.put(30, zone, fr.before, st)
	return f
}

// syntaxFeatures adds what the rules say of the cue's subject and complement,
// and whether unit i is in them.
func (v *view) syntaxFeatures(i int, fr *frame, pl *place, f features) features {
	zone, st := pl.zone, fr.stem
	if fr.that >= 0 {
		f.put(50, zone, b2u(i < fr.that)+2*b2u(i == fr.that))
	}
	is, ii := v.inPhrase(i, fr.x.subject), v.inPhrase(i, fr.x.inverted)
	f.put(60, is, ii)
	f.put(61, is, zone, fr.pat)
	f.put(62, ii, zone, fr.wide)
	f.put(63, is, fr.subject, fr.turn)
	f.put(64, is, st)
	f.put(65, ii, st)
	f.put(66, is, pl.shape)
	f.put(67, ii, pl.shape)
	if fr.clause >= 0 {
		rel := b2u(v.units[i].first < fr.clause) + 2*b2u(v.units[i].first == fr.clause)
		f.put(68, zone, rel)
		f.put(69, zone, rel, st)
		f.put(70, zone, rel, pl.shape)
		f.put(71, zone, rel, pl.commas)
	}
	f.put(72, zone, uint32(fr.x.rule), pl.shape)
	f.put(73, b2u(fr.x.passive), zone, is)
	f.put(74, b2u(fr.x.noun), zone, fr.next)
	f.put(75, uint32(v.cls[i]&(Role|Document|Title|Calendar|Preposition|Conjunction|Adverb|Determiner)), zone)
	f.put(76, uint32(v.cls[i]&(Preposition|Conjunction|Relative|Auxiliary|Participle)), pl.prev, pl.dir)
	return f
}

// runFeatures adds the features of a quoted run.
func (v *view) runFeatures(i int, fr *frame, pl *place, runs uint32, f features) features {
	s, zone := v.scan, pl.zone
	q, end := uint32(v.size[i]), uint32(v.ends[i])
	f.put(40, zone, q, end)
	f.put(41, zone, q, end, pl.commas)
	f.put(42, zone, q, pl.prev)
	f.put(43, zone, q, end, pl.after)
	f.put(44, zone, q, fr.stem)
	f.put(45, zone, q, pl.rival, runs)
	f.put(46, zone, q, fr.wide)
	if zone > 8 {
		f.put(47, pl.edge, q)
		f.put(48, pl.edge, fr.pat, pl.rival)
	}
	by, mine := pattern(0), uint32(0)
	if r := v.units[i].run; r >= 0 {
		a := s.said[r]
		by = a.by
		if !a.cue.empty() {
			mine = 1
			if t := v.units[fr.k].first; a.cue.first <= t && t < a.cue.last {
				mine = 2
			}
		}
	}
	f.put(49, uint32(by), mine)
	f.put(51, uint32(by), mine, q)
	f.put(52, mine, zone, q)
	return f
}

// patternOf sums up the sentence of a cue: quotes left and right of it, "that".
func (v *view) patternOf(k, a, e, that int) uint32 {
	left, right := uint32(0), uint32(0)
	for i := a; i < k; i++ {
		if v.size[i] > 2 {
			left = 1
		}
	}
	for i := k + 1; i < e; i++ {
		if v.size[i] > 2 {
			right = 1
		}
	}
	return left*4 + right*2 + b2u(that >= 0)
}
