package linear

import (
	"slices"
	"strings"

	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/rules"
)

// menders are the rules that correct a reading, in the order they are tried; one may
// leave nothing of it.
var menders = [...]func(*View, *reading){
	(*View).unchain, (*View).quotedAs, (*View).inverts, (*View).passive, (*View).accords, (*View).hears, (*View).clefts, (*View).ownVoice, (*View).declines, (*View).trails, (*View).undated, (*View).topics, (*View).wordedOut, (*View).whenAsked,
}

// mend lets the rules correct the readings whose grammar they know, and adds
// those of nouns that report.
func (v *View) mend(rs []reading) []reading {
	for i := range rs {
		for _, fix := range menders {
			if len(rs[i].Content) > 0 {
				fix(v, &rs[i])
			}
		}
	}
	rs = slices.DeleteFunc(v.nouns(rs), func(r reading) bool { return len(r.Content) == 0 })
	byCue := func(a, b reading) int { return a.Cue - b.Cue }
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
		if ok && (len(more) == 0 || more[len(more)-1].Cue != o.Cue) {
			more = append(more, o)
		}
	}
	rs = append(rs, more...)
	slices.SortStableFunc(rs, byCue)
	return rs
}

// token returns the first token of unit u.
func (v *View) token(u int) int { return v.Units[u].First }

// unitsOf returns the units of a token range.
func (v *View) unitsOf(t grammar.Range) []int {
	var out []int
	for u := int(v.Unit[t.First]); u < len(v.Units) && v.Units[u].First < t.Last; u++ {
		out = append(out, u)
	}
	return out
}

// accords parts whom "According to" names from the clause that follows, whose
// subject the chain takes for an apposition: According to the Mirror, Minister
// Fors told …
func (v *View) accords(r *reading) {
	s, k := v.Scan, r.Cue
	a, e := v.sentence(k)
	if v.shape[k] != sTo || k != a+1 || k+1 >= e || !strings.EqualFold(s.Word(v.token(a)), "according") {
		return
	}
	np := s.NounFrom(v.token(k+1), v.Units[e-1].Last)
	if np.Empty() || s.Is(np.Last-1, grammar.Role) && s.Lower(np.Last-1) {
		return
	}
	from := int(v.Unit[np.Last-1]) + 2
	if from >= e || v.shape[from-1] != sComma || v.cls[from]&(grammar.Determiner|grammar.Relative|grammar.Preposition) != 0 {
		return
	}
	if i, ok := slices.BinarySearch(r.Content, from); !ok && i < len(r.Content) && slices.Contains(r.speaker, from) {
		r.speaker, r.Content = v.unitsOf(np), upTo(from, r.Content[len(r.Content)-1]+1)
	}
}

// hears takes whom somebody told something out of what was told: the lawyer
// told the judge, “…”; she told the accused, Otto Brand, to stand.
func (v *View) hears(r *reading) {
	s, k := v.Scan, r.Cue
	_, e := v.sentence(k)
	if v.cls[k]&grammar.Address == 0 || k+1 >= e || r.Content[0] <= k {
		return
	}
	np := s.NounFrom(v.token(k+1), v.Units[e-1].Last)
	if np.Empty() {
		return
	}
	np = s.ApposedName(np, v.Units[e-1].Last)
	u := int(v.Unit[np.Last-1]) + 1
	if u+1 >= e || v.shape[u] != sComma || v.Size[u+1] == 0 && v.shape[u+1] != sTo && v.shape[u+1] != sThat {
		return
	}
	if i := slices.Index(r.Content, u+1); i > 0 {
		r.Content = r.Content[i:]
	}
}

// clefts leaves of "what she did say was “…”" the run alone.
func (v *View) clefts(r *reading) {
	k := r.Cue
	a, e := v.sentence(k)
	if v.shape[a] != sWh && !strings.EqualFold(v.Scan.Word(v.token(a)), "all") {
		return
	}
	for u := k + 1; u+1 < min(e, k+4); u++ {
		if v.Size[u] == 0 && v.Scan.Being(v.token(u)) {
			if u++; v.shape[u] == sComma && u+1 < e {
				u++
			}
			if v.Size[u] > 0 {
				r.Content = []int{u}
			}
			return
		}
	}
}

// ownVoice takes from a speaker's words those of another report that stand
// among them, of "police said witnesses" the witnesses, and what belongs to
// the verb: my aunt always, suppose the bank.
func (v *View) ownVoice(r *reading) {
	s, n := v.Scan, len(r.speaker)
	if n < 2 || r.speaker[n-1]-r.speaker[0] != n-1 {
		return
	}
	t := grammar.Range{First: v.Units[r.speaker[0]].First, Last: v.Units[r.speaker[n-1]].Last}
	own := s.ownSubject(t)
	for own.Last-own.First > 1 && s.Is(own.Last-1, grammar.Adverb) && s.Lower(own.Last-1) {
		own.Last--
	}
	if own.Last-own.First > 1 && own.First == s.SentenceStart(own.First) && grammar.Imagining[strings.ToLower(s.Word(own.First))] {
		own.First++
	}
	if own != t {
		r.speaker = v.unitsOf(own)
	}
}

// inverts turns a reading round whose cue has its subject behind it: the claim
// is false, said the regulator, Abigail Thorne. In the middle of a sentence,
// what stands behind the subject is content too.
func (v *View) inverts(r *reading) {
	s, k := v.Scan, r.Cue
	a, e := v.sentence(k)
	if k-1-a < 1 || k+1 >= e || v.shape[k-1] != sComma || v.cls[k]&grammar.Cue == 0 || v.cls[k]&grammar.Label != 0 || !s.Lower(v.token(k)) {
		return
	}
	if sp := r.VoiceUnits(); !slices.Contains(r.Content, k+1) && (len(sp) == 0 || sp[0] > k || !rules.Telling[v.verb(k)]) {
		return
	}
	if c := slices.Index(v.shape[a:k-1], sComma); c > 0 && v.shape[a+c+1] == sEd && !v.hasVerb(a, a+c) && !v.hasVerb(a+c+2, k-1) {
		return // The study, published in May, said
	}
	np := s.NounFrom(v.token(k+1), v.Units[e-1].Last)
	if np.Empty() {
		return
	}
	if np = s.ApposedName(np, v.Units[e-1].Last); !s.Somebody(np) {
		return
	}
	u := int(v.Unit[np.Last-1]) + 1
	switch {
	case u >= e || v.shape[u] == sPeriod, v.shape[u] == sComma && u+1 < e && v.cls[u+1]&(grammar.Determiner|grammar.Relative) != 0:
		if v.cls[k]&grammar.Address != 0 && !v.hasVerb(a, k-1) {
			return
		}
		r.Content = upTo(a, k-1)
	case v.cls[k]&grammar.Address == 0 && v.shape[u] == sComma && u+1 < e && (v.cls[u+1]&grammar.Auxiliary != 0 || v.Size[u+1] > 2):
		r.Content = append(upTo(a, k-1), upTo(u+1, e)...)
	default:
		return
	}
	r.speaker = v.unitsOf(np)
	r.accepted = max(r.accepted, Ruled)
}

// hasVerb reports whether a finite verb stands among the units [a, b).
func (v *View) hasVerb(a, b int) bool {
	for u := a; u < b; u++ {
		if v.finiteAt(u) {
			return true
		}
	}
	return false
}

// Ruled is how sure a reading is that a rule made.
const Ruled = .45

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
func (v *View) passive(r *reading) {
	s, k := v.Scan, r.Cue
	a, e := v.sentence(k)
	p := k - 1
	for p > a && v.cls[p]&grammar.Adverb != 0 {
		p--
	}
	if p < a || v.Size[p] > 0 || !s.Being(v.token(p)) {
		return
	}
	by := k + 1
	for by < min(e, k+5) && v.shape[by] != sBy && v.cls[by]&(grammar.Auxiliary|grammar.Relative) == 0 && v.Size[by] == 0 {
		by++
	}
	if by+1 >= e || v.shape[by] != sBy {
		return
	}
	np := s.NounFrom(v.token(by+1), v.Units[e-1].Last)
	if np.Empty() || v.cls[k]&(grammar.Cue|grammar.Bare) == 0 && !s.CanSpeak(np) {
		return
	}
	accuses := v.verb(k) == "accus" || v.verb(k) == "suspect"
	if i := slices.IndexFunc(s.Classes[np.First:np.Last], func(c grammar.Class) bool { return c&grammar.Preposition != 0 }); accuses && i > 0 && s.At(np.First+i, "of") {
		np.Last = np.First + i
	}
	np = s.ApposedName(np, v.Units[e-1].Last)
	if last := int(v.Unit[np.Last-1]); v.shape[last] == sWh && np.Last-np.First > 1 { // was asked by reporters | whether
		np.Last--
	}
	r.speaker = v.unitsOf(np)
	end := int(v.Unit[np.Last-1])
	if end+1 < e && v.shape[end+1] == sComma {
		end++
	}
	rest := slices.DeleteFunc(slices.Clone(r.Content), func(u int) bool { return u >= k && u <= end })
	if next := end + 1; (v.cls[k]&grammar.Label != 0 || accuses) && next+1 < e && (v.shape[next] == sOf || v.shape[next] == sAs) {
		rest = upTo(next+1, v.clauseEnd(next+1, e)) // was accused by Rook of …
	}
	if len(rest) > 0 {
		r.Content = rest
	}
}

// clauseEnd returns the unit behind the clause that begins at unit from: its
// first comma or full stop.
func (v *View) clauseEnd(from, e int) int {
	end := from + 1
	for end < e && v.shape[end] != sPeriod && !(v.shape[end] == sComma && end-from > 2) {
		end++
	}
	return end
}

// declines leaves the verb that somebody would not use out of what they would
// not say: refused to say | whether …
func (v *View) declines(r *reading) {
	c, k := r.Content, r.Cue
	if len(c) > 2 && v.cls[k]&grammar.Negation != 0 && c[0] == k+1 && v.shape[c[0]] == sTo && c[1] == k+2 && v.cls[c[1]]&grammar.Bare != 0 {
		r.Content = c[2:]
	}
}
