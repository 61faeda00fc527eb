package quote

import (
	"slices"
	"strings"
)

// menders are the rules that correct a reading, in the order they are tried; one may
// leave nothing of it.
var menders = [...]func(*view, *reading){
	(*view).unchain, (*view).quotedAs, (*view).inverts, (*view).passive, (*view).accords, (*view).hears, (*view).clefts, (*view).ownVoice, (*view).declines, (*view).trails, (*view).undated, (*view).topics, (*view).wordedOut, (*view).whenAsked,
}

// mend lets the rules correct the readings whose grammar they know, and adds
// those of nouns that report.
func (v *view) mend(rs []reading) []reading {
	for i := range rs {
		for _, fix := range menders {
			if len(rs[i].content) > 0 {
				fix(v, &rs[i])
			}
		}
	}
	rs = slices.DeleteFunc(v.sources(v.nouns(rs)), func(r reading) bool { return len(r.content) == 0 })
	byCue := func(a, b reading) int { return a.cue - b.cue }
	slices.SortStableFunc(rs, byCue)
	for i := range rs {
		v.embraces(&rs[i], rs)
	}
	var more []reading
	for i := range rs {
		o, ok := v.cites(&rs[i], rs)
		if !ok {
			o, ok = v.resumes(&rs[i], rs)
		}
		if ok && (len(more) == 0 || more[len(more)-1].cue != o.cue) {
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

// accords parts whom "According to" names from the clause that follows, whose
// subject the chain takes for an apposition: According to the Mirror, Minister
// Fors told …
func (v *view) accords(r *reading) {
	s, k := v.scan, r.cue
	a, e := v.sentence(k)
	if v.shape[k] != sTo || k != a+1 || k+1 >= e || !strings.EqualFold(s.word(v.token(a)), "according") {
		return
	}
	np := s.nounRight(v.token(k+1), v.units[e-1].last)
	if np.empty() || s.is(np.last-1, Role) && s.lower(np.last-1) {
		return
	}
	from := int(v.unit[np.last-1]) + 2
	if from >= e || v.shape[from-1] != sComma || v.cls[from]&(Determiner|Relative|Preposition) != 0 {
		return
	}
	if i, ok := slices.BinarySearch(r.content, from); !ok && i < len(r.content) && slices.Contains(r.speaker, from) {
		r.speaker, r.content = v.unitsOf(np), upTo(from, r.content[len(r.content)-1]+1)
	}
}

// hears takes whom somebody told something out of what was told: the lawyer
// told the judge, “…”; she told the accused, Otto Brand, to stand.
func (v *view) hears(r *reading) {
	s, k := v.scan, r.cue
	_, e := v.sentence(k)
	if v.cls[k]&Address == 0 || k+1 >= e || r.content[0] <= k {
		return
	}
	np := s.nounRight(v.token(k+1), v.units[e-1].last)
	if np.empty() {
		return
	}
	np = s.apposedName(np, v.units[e-1].last)
	u := int(v.unit[np.last-1]) + 1
	if u+1 >= e || v.shape[u] != sComma || v.size[u+1] == 0 && v.shape[u+1] != sTo && v.shape[u+1] != sThat {
		return
	}
	if i := slices.Index(r.content, u+1); i > 0 {
		r.content = r.content[i:]
	}
}

// clefts leaves of "what she did say was “…”" the run alone.
func (v *view) clefts(r *reading) {
	k := r.cue
	a, e := v.sentence(k)
	if v.shape[a] != sWh && !strings.EqualFold(v.scan.word(v.token(a)), "all") {
		return
	}
	for u := k + 1; u+1 < min(e, k+4); u++ {
		if v.size[u] == 0 && v.scan.being(v.token(u)) {
			if u++; v.shape[u] == sComma && u+1 < e {
				u++
			}
			if v.size[u] > 0 {
				r.content = []int{u}
			}
			return
		}
	}
}

// ownVoice takes from a speaker's words those of another report that stand
// among them, of "police said witnesses" the witnesses, and what belongs to
// the verb: my aunt always, suppose the bank.
func (v *view) ownVoice(r *reading) {
	s, n := v.scan, len(r.speaker)
	if n < 2 || r.speaker[n-1]-r.speaker[0] != n-1 {
		return
	}
	t := tokens{v.units[r.speaker[0]].first, v.units[r.speaker[n-1]].last}
	own := s.ownSubject(t)
	for own.last-own.first > 1 && s.is(own.last-1, Adverb) && s.lower(own.last-1) {
		own.last--
	}
	if own.last-own.first > 1 && own.first == s.sentenceStart(own.first) && imagining[strings.ToLower(s.word(own.first))] {
		own.first++
	}
	if own != t {
		r.speaker = v.unitsOf(own)
	}
}

// ownSubject returns of a phrase what stands behind the last verb of saying in
// it, or before that where nobody stands behind it.
func (s *scan) ownSubject(t tokens) tokens {
	for v := t.last - 1; v > t.first; v-- {
		if !s.lower(v) || !s.is(v, Cue) && !s.is(v, Negation) || s.is(v, Ambiguous|Label|Determiner|Function) || s.is(v-1, Relative) {
			continue
		}
		if rest := (tokens{v + 1, t.last}); s.nominal(rest) {
			return rest
		}
		return tokens{t.first, v}
	}
	return t
}

// inverts turns a reading round whose cue has its subject behind it: the claim
// is false, said the regulator, Abigail Thorne. In the middle of a sentence,
// what stands behind the subject is content too.
func (v *view) inverts(r *reading) {
	s, k := v.scan, r.cue
	a, e := v.sentence(k)
	if k-1-a < 1 || k+1 >= e || v.shape[k-1] != sComma || v.cls[k]&Cue == 0 || v.cls[k]&Label != 0 || !s.lower(v.token(k)) {
		return
	}
	if sp := r.voiceUnits(); !slices.Contains(r.content, k+1) && (len(sp) == 0 || sp[0] > k || !telling[v.verb(k)]) {
		return
	}
	if c := slices.Index(v.shape[a:k-1], sComma); c > 0 && v.shape[a+c+1] == sEd && !v.hasVerb(a, a+c) && !v.hasVerb(a+c+2, k-1) {
		return // The study, published in May, said
	}
	np := s.nounRight(v.token(k+1), v.units[e-1].last)
	if np.empty() {
		return
	}
	if np = s.apposedName(np, v.units[e-1].last); !s.somebody(np) {
		return
	}
	u := int(v.unit[np.last-1]) + 1
	switch {
	case u >= e || v.shape[u] == sPeriod, v.shape[u] == sComma && u+1 < e && v.cls[u+1]&(Determiner|Relative) != 0:
		if v.cls[k]&Address != 0 && !v.hasVerb(a, k-1) {
			return
		}
		r.content = upTo(a, k-1)
	case v.cls[k]&Address == 0 && v.shape[u] == sComma && u+1 < e && (v.cls[u+1]&Auxiliary != 0 || v.size[u+1] > 2):
		r.content = append(upTo(a, k-1), upTo(u+1, e)...)
	default:
		return
	}
	r.speaker = v.unitsOf(np)
	r.accepted = max(r.accepted, ruled)
}

// somebody reports whether a phrase names somebody: by name or by role.
func (s *phrases) somebody(t tokens) bool {
	for i := t.first; i < t.last; i++ {
		if s.named(i) || s.is(i, Role) {
			return true
		}
	}
	return false
}

// hasVerb reports whether a finite verb stands among the units [a, b).
func (v *view) hasVerb(a, b int) bool {
	for u := a; u < b; u++ {
		if v.finiteAt(u) {
			return true
		}
	}
	return false
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
	accuses := v.verb(k) == "accus" || v.verb(k) == "suspect"
	if i := slices.IndexFunc(s.cls[np.first:np.last], func(c Class) bool { return c&Preposition != 0 }); accuses && i > 0 && s.symbol(np.first+i, "of") {
		np.last = np.first + i
	}
	np = s.apposedName(np, v.units[e-1].last)
	if last := int(v.unit[np.last-1]); v.shape[last] == sWh && np.last-np.first > 1 { // was asked by reporters | whether
		np.last--
	}
	r.speaker = v.unitsOf(np)
	end := int(v.unit[np.last-1])
	if end+1 < e && v.shape[end+1] == sComma {
		end++
	}
	rest := slices.DeleteFunc(slices.Clone(r.content), func(u int) bool { return u >= k && u <= end })
	if next := end + 1; (v.cls[k]&Label != 0 || accuses) && next+1 < e && (v.shape[next] == sOf || v.shape[next] == sAs) {
		rest = upTo(next+1, v.clauseEnd(next+1, e)) // was accused by Rook of …
	}
	if len(rest) > 0 {
		r.content = rest
	}
}

// clauseEnd returns the unit behind the clause that begins at unit from: its
// first comma or full stop.
func (v *view) clauseEnd(from, e int) int {
	end := from + 1
	for end < e && v.shape[end] != sPeriod && !(v.shape[end] == sComma && end-from > 2) {
		end++
	}
	return end
}

// declines leaves the verb that somebody would not use out of what they would
// not say: refused to say | whether …
func (v *view) declines(r *reading) {
	c, k := r.content, r.cue
	if len(c) > 2 && v.cls[k]&Negation != 0 && c[0] == k+1 && v.shape[c[0]] == sTo && c[1] == k+2 && v.cls[c[1]]&Bare != 0 {
		r.content = c[2:]
	}
}
