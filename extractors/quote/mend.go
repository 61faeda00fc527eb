package quote

import "slices"

// mend lets the rules correct the readings whose grammar they know, and adds
// those of nouns that report.
func (v *view) mend(rs []reading) []reading {
	for i := range rs {
		r := &rs[i]
		v.unchain(r)
		v.quotedAs(r)
		v.inverts(r)
		v.passive(r)
	}
	rs = v.nouns(rs)
	byCue := func(a, b reading) int { return a.cue - b.cue }
	slices.SortStableFunc(rs, byCue)
	var more []reading
	for i := range rs {
		if o, ok := v.cites(&rs[i], rs); ok && (len(more) == 0 || more[len(more)-1].cue != o.cue) {
			more = append(more, o)
		}
	}
	rs = append(rs, more...)
	slices.SortStableFunc(rs, byCue)
	return rs
}

// token returns the first token of unit u.
func (v *view) token(u int) int { return v.units[u].first }

// unitsOf returns the units of a token range.
func (v *view) unitsOf(t tokens) []int {
	var out []int
	for u := int(v.unit[t.first]); u < len(v.units) && v.units[u].first < t.last; u++ {
		out = append(out, u)
	}
	return out
}

// unchain makes of a report that quotes somebody the quote of that somebody:
// "citing spokesman Oduya saying the bridge is safe" is what Oduya says.
func (v *view) unchain(r *reading) {
	if v.cls[r.cue]&Quoting == 0 || r.content[0] < r.cue {
		return
	}
	for i, u := range r.content {
		if i > 14 || i > 0 && r.content[i-1]+1 != u {
			return
		}
		if v.cls[u]&Participle == 0 || !candidate(v.prior[u]) || i == 0 || i+1 == len(r.content) {
			continue
		}
		r.cue, r.content = u, r.content[i+1:]
		return
	}
}

// farthest bounds the words between "quoting" and "as saying", and between a
// verb in the passive and its "by".
const farthest = 16

// quotedAs gives a reading whose cue hangs on a verb of quoting the speaker
// that this verb names: the paper quoted Ruiz, the mayor, as saying.
func (v *view) quotedAs(r *reading) {
	q := v.quotingBefore(r.cue)
	if q < 0 {
		return
	}
	end := r.cue
	if v.shape[end-1] == sAs {
		end--
	}
	for end > q+1 && v.shape[end-1] == sComma {
		end--
	}
	who := tokens{v.token(q + 1), v.token(end)}
	if who.empty() || v.shape[q+1] == sBy || !v.scan.nominal(who) {
		return
	}
	r.speaker = v.unitsOf(who)
	r.content = slices.DeleteFunc(r.content, func(u int) bool { return u < r.cue })
}

// quotingBefore returns the verb of quoting that the participle at unit k
// hangs on, or -1.
func (v *view) quotingBefore(k int) int {
	if v.cls[k]&Participle == 0 || k == 0 {
		return -1
	}
	lo := max(int(v.first[k]), k-farthest)
	for u := k - 1; u >= lo; u-- {
		switch {
		case v.cls[u]&Quoting != 0 && v.scan.lower(v.token(u)):
			return u
		case v.size[u] > 2, v.cls[u]&(Auxiliary|Cue) != 0 && v.cls[u]&Ambiguous == 0 && v.scan.lower(v.token(u)):
			return -1
		}
	}
	return -1
}

// inverts turns a reading round whose cue has its subject behind it: the claim
// is false, said the regulator, Abigail Thorne. In the middle of a sentence,
// what stands behind the subject is content too.
func (v *view) inverts(r *reading) {
	s, k := v.scan, r.cue
	a, e := v.sentence(k)
	if k-1-a < 1 || k+1 >= e || v.shape[k-1] != sComma || v.cls[k]&Cue == 0 || v.cls[k]&(Address|Label) != 0 || !s.lower(v.token(k)) {
		return
	}
	if _, ok := slices.BinarySearch(r.content, k+1); !ok {
		return
	}
	hi := v.units[e-1].last
	np := s.nounRight(v.token(k+1), hi)
	if np.empty() || !s.speaks(np) {
		return
	}
	np = s.apposedName(np, hi)
	u := int(v.unit[np.last-1]) + 1
	switch {
	case u >= e || v.shape[u] == sPeriod:
		r.content = upTo(a, k-1)
	case v.shape[u] == sComma && u+1 < e && (v.cls[u+1]&Auxiliary != 0 || v.size[u+1] > 2):
		r.content = append(upTo(a, k-1), upTo(u+1, e)...)
	default:
		return
	}
	r.speaker = v.unitsOf(np)
	r.accepted = max(r.accepted, ruled)
}

// ruled is how sure a reading is that a rule made.
const ruled = .45

// upTo returns the units [a, b).
func upTo(a, b int) []int {
	var out []int
	for u := a; u < b; u++ {
		out = append(out, u)
	}
	return out
}

// passive gives a reading whose cue is a verb in the passive the speaker behind
// "by": passengers were told by the captain that …
func (v *view) passive(r *reading) {
	s, k := v.scan, r.cue
	a, e := v.sentence(k)
	p := k - 1
	for p > a && v.cls[p]&Adverb != 0 {
		p--
	}
	if p < a || v.size[p] > 0 || !s.being(v.token(p)) {
		return
	}
	by := k + 1
	for by < min(e, k+5) && v.shape[by] != sBy && v.cls[by]&(Auxiliary|Relative) == 0 && v.size[by] == 0 {
		by++
	}
	if by+1 >= e || v.shape[by] != sBy {
		return
	}
	np := s.nounRight(v.token(by+1), v.units[e-1].last)
	if np.empty() || v.cls[k]&(Cue|Bare) == 0 && !s.speaks(np) {
		return
	}
	np = s.apposedName(np, v.units[e-1].last)
	r.speaker = v.unitsOf(np)
	end := int(v.unit[np.last-1])
	rest := slices.DeleteFunc(slices.Clone(r.content), func(u int) bool { return u >= k && u <= end })
	if len(rest) > 0 {
		r.content = rest
	}
}
