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

// seqFeatures returns the features of the units [a, b) in the window of the
// cue at k; p holds the probability of every unit to be a cue.
func (v *view) seqFeatures(k, a, b int, x *syntax, p []float32, w *workspace) []features {
	s := v.scan
	n := b - a
	w.between = v.between(k, a, b, p, w.between)
	for len(w.seq) < n {
		w.seq = append(w.seq, nil)
	}
	ks, ke := v.sentence(k)
	st := v.stem[k]
	W := func(i int) uint32 { return at(v.word, i, a, b, 1, 2) }
	C := func(i int) uint32 { return uint32(at(v.shape, i, a, b, sStart, sEnd)) }
	nx, pv := C(k+1), C(k-1)
	if k+1 >= ke {
		nx = 99
	}
	if k <= ks {
		pv = 99
	}
	that := -1
	for i := k + 1; i < min(ke, k+12); i++ {
		if v.shape[i] == sThat {
			that = i
			break
		}
	}
	pat := v.patternOf(k, ks, ke, that)
	cpat := pat*8 + b2u(v.size[ks] > 0)*4 + b2u(k-ks < 8)*2 + b2u(ke-k < 5)
	comp := -1
	t := v.units[k].first
	if t+1 < v.units[ke-1].last {
		comp = s.complement(t, min(v.units[ke-1].last, t+window))
	}
	sub := v.nounShape(x.subject)
	inv := v.nounShape(x.inverted)
	for i := a; i < b; i++ {
		f := w.seq[i-a][:0]
		c := &w.between[i-a]
		dir := uint32(1)
		if i > k {
			dir = 2
		} else if i == k {
			dir = 3
		}
		pd := dir
		if i < ks {
			pd += 4
		} else if i >= ke {
			pd += 8
		}
		D := dist(i - k)
		cm := uint32(min(3, c.commas))
		ob := uint32(0)
		if c.rival >= .5 {
			ob = 2
		} else if c.rival >= .2 {
			ob = 1
		}
		l, p1, n1, p2, n2 := v.word[i], W(i-1), W(i+1), W(i-2), W(i+2)
		cl, pc, nc := uint32(v.shape[i]), C(i-1), C(i+1)
		edge := b2u(int(v.first[i]) == i)*2 + b2u(int(v.last[i]) == i+1)
		lb := uint32(int32(v.prior[i]))
		f.put(1, l, dir)
		f.put(2, cl, pd)
		f.put(3, p1, dir)
		f.put(4, n1, dir)
		f.put(5, p2, dir)
		f.put(6, n2, dir)
		f.put(7, pc, cl, nc)
		f.put(8, p1, l)
		f.put(9, pd, D)
		f.put(10, dir, D, st)
		f.put(11, pd, st)
		f.put(12, pd, cl, st)
		f.put(13, pd, cm)
		f.put(14, pd, cm, st)
		f.put(15, pd, cm, cl)
		f.put(16, pd, uint32(min(2, c.ands)))
		f.put(17, pd, ob)
		f.put(18, pd, ob, cm)
		f.put(19, pd, c.clause)
		f.put(20, dir, c.clause, cl)
		f.put(21, pd, cpat)
		f.put(22, pd, cpat, D)
		f.put(23, pd, pat, cm)
		f.put(24, pd, pat, cl)
		f.put(25, pd, edge)
		f.put(26, pd, edge, pat)
		f.put(27, pd, nx, D)
		f.put(28, pd, nx, st)
		f.put(29, pd, pv, D)
		f.put(30, pd, pv, st)
		f.put(31, pd, lb)
		f.put(32, pc, dir, D)
		f.put(33, nc, dir, D)
		f.put(34, cl, dir, D)
		f.put(35, cl, pd, cm, pc)
		if v.size[i] > 0 {
			f = v.runFeatures(i, pd, st, cm, ob, cpat, pat, pc, nc, edge, uint32(min(2, c.runs)), k, f)
		}
		if that >= 0 {
			f.put(50, pd, b2u(i < that)+2*b2u(i == that))
		}
		is, ii := v.inPhrase(i, x.subject), v.inPhrase(i, x.inverted)
		f.put(60, is, ii)
		f.put(61, is, pd, pat)
		f.put(62, ii, pd, cpat)
		f.put(63, is, sub, inv)
		f.put(64, is, st)
		f.put(65, ii, st)
		f.put(66, is, cl)
		f.put(67, ii, cl)
		if comp >= 0 {
			rel := b2u(v.units[i].first < comp) + 2*b2u(v.units[i].first == comp)
			f.put(68, pd, rel)
			f.put(69, pd, rel, st)
			f.put(70, pd, rel, cl)
			f.put(71, pd, rel, cm)
		}
		f.put(72, pd, uint32(x.rule), cl)
		f.put(73, b2u(x.passive), pd, is)
		f.put(74, b2u(x.noun), pd, nx)
		f.put(75, uint32(v.cls[i]&(Role|Document|Title|Calendar|Preposition|Conjunction|Adverb|Determiner)), pd)
		f.put(76, uint32(v.cls[i]&(Preposition|Conjunction|Relative|Auxiliary|Participle)), pc, dir)
		w.seq[i-a] = f
	}
	return w.seq[:n]
}

// runFeatures adds the features of a quoted run.
func (v *view) runFeatures(i int, pd, st, cm, ob, cpat, pat, pc, nc, edge, runs uint32, k int, f features) features {
	s := v.scan
	q, end := uint32(v.size[i]), uint32(v.ends[i])
	f.put(40, pd, q, end)
	f.put(41, pd, q, end, cm)
	f.put(42, pd, q, pc)
	f.put(43, pd, q, end, nc)
	f.put(44, pd, q, st)
	f.put(45, pd, q, ob, runs)
	f.put(46, pd, q, cpat)
	if pd > 8 {
		f.put(47, edge, q)
		f.put(48, edge, pat, ob)
	}
	by, mine := pattern(0), uint32(0)
	if r := v.units[i].run; r >= 0 {
		a := s.said[r]
		by = a.by
		if !a.cue.empty() {
			mine = 1
			if t := v.units[k].first; a.cue.first <= t && t < a.cue.last {
				mine = 2
			}
		}
	}
	f.put(49, uint32(by), mine)
	f.put(51, uint32(by), mine, q)
	f.put(52, mine, pd, q)
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
