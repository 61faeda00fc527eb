package linear

import (
	"slices"

	"github.com/d1af08f5/sayso/extractors/grammar"
)

// nouns adds the readings of nouns that report what somebody says, or gives
// them to the reading that has such a noun as its cue.
func (v *View) nouns(rs []reading) []reading {
	at := map[int]int{}
	for i := range rs {
		at[rs[i].Cue] = i
	}
	for k := range v.Units {
		if v.cls[k]&grammar.Saying == 0 || !v.Scan.Lower(v.token(k)) {
			continue
		}
		var own *reading
		if i, ok := at[k]; ok {
			own = &rs[i]
		}
		n, ok := v.manner(k)
		if !ok {
			n, ok = v.nounClause(k, own)
		}
		switch {
		case !ok || len(n.Content) == 0:
		case own == nil:
			rs = append(rs, n)
		default:
			own.Content, own.accepted = n.Content, max(own.accepted, Ruled)
			if t := v.token(n.speaker[0]); len(own.VoiceUnits()) == 0 || len(n.speaker) > 1 || !v.Scan.PossessivePronoun(t) {
				own.speaker = n.speaker
			}
		}
	}
	return rs
}

// manner reads "in the words of the coach, Idris Conteh, …" and "…, in her
// view": who says or thinks what the rest of the sentence holds.
func (v *View) manner(k int) (reading, bool) {
	s := v.Scan
	a, e := v.sentence(k)
	t, hi := v.token(k), v.Units[e-1].Last
	switch s.Word(t) {
	case "words", "view", "opinion", "telling", "account", "judgment", "judgement":
	default:
		return reading{}, false
	}
	var first int // token of "in"
	var np grammar.Range
	behind := k + 1
	if k-2 >= a && v.shape[k-1] == sThe && v.shape[k-2] == sIn && k+2 < e && v.shape[k+1] == sOf {
		first = v.token(k - 2)
		np = s.NounFrom(v.token(k+2), hi)
		if np.Empty() {
			return reading{}, false
		}
		behind = int(v.Unit[np.Last-1]) + 1
		if name := s.ApposedName(np, hi); name != np {
			np, behind = name, int(v.Unit[name.Last-1])+1
		}
	} else if owner := v.possessor(k); !owner.Empty() && owner.First > v.token(a) && v.shape[v.Unit[owner.First-1]] == sIn {
		first, np = owner.First-1, owner
	} else {
		return reading{}, false
	}
	r := reading{Cue: k, p: 1, accepted: Ruled, bestVoice: -1, speaker: v.unitsOf(np)}
	in := int(v.Unit[first])
	switch {
	case in-a <= 1 && behind+1 < e && v.shape[behind] == sComma:
		r.Content = upTo(behind+1, e)
	case in > a && v.shape[in-1] == sComma && behind+2 < e && v.shape[behind] == sComma && (v.cls[behind+1]&grammar.Auxiliary != 0 || v.Size[behind+1] > 0):
		r.Content = append(upTo(a, in-1), upTo(behind+1, e)...)
	case in-a > 3 && (v.shape[in-1] == sComma || behind >= e || v.shape[behind] == sPeriod || v.shape[behind] == sComma):
		r.Content = upTo(a, in)
	}
	return r, len(r.Content) > 0
}

// possessor returns whose the noun of unit k is: the noun before its "'s", or
// its possessive.
func (v *View) possessor(k int) grammar.Range {
	s := v.Scan
	a, _ := v.sentence(k)
	for u := k - 1; u >= max(a, k-4); u-- {
		t := v.token(u)
		switch {
		case v.Size[u] > 0 || v.cls[u]&(grammar.Auxiliary|grammar.Preposition|grammar.Conjunction) != 0 && !s.Possessive(t):
			return grammar.Range{}
		case s.Possessive(t):
			np := s.NounBefore(v.token(a), t)
			for np.Last-np.First > 1 && s.Is(np.First, grammar.Participle) && s.Lower(np.First) {
				np.First++
			}
			return np
		case s.PossessivePronoun(t):
			return grammar.One(t)
		}
	}
	return grammar.Range{}
}

// nounClause reads "her claim that …", "a warning from Lars Eide that …" and
// "the call by Petra Holub for “…”".
func (v *View) nounClause(k int, own *reading) (reading, bool) {
	s := v.Scan
	a, e := v.sentence(k)
	who, next := v.possessor(k), k+1
	if next < e && (v.shape[next] == sBy || v.shape[next] == sOf || s.At(v.token(next), "from")) && next+1 < e {
		np := s.NounFrom(v.token(next+1), v.Units[e-1].Last)
		if np.Empty() {
			return reading{}, false
		}
		who = s.ApposedName(np, v.Units[e-1].Last)
		next = int(v.Unit[who.Last-1]) + 1
	}
	for next < e && v.shape[next] == sComma {
		next++
	}
	if who.Empty() || next+1 >= e {
		return reading{}, false
	}
	r := reading{Cue: k, p: 1, accepted: Ruled, bestVoice: -1, speaker: v.unitsOf(who)}
	switch v.shape[next] {
	case sThat:
		r.Content = v.nounContent(a, k, next+1, e, own)
	case sFor, sTo:
		if v.Size[next+1] > 1 {
			r.Content = []int{next + 1}
		}
	}
	return r, len(r.Content) > 0
}

// nounContent returns the clause that begins at unit from: up to the verb whose
// subject the noun at k is, or what the chain found, or the clause's end.
func (v *View) nounContent(a, k, from, e int, own *reading) []int {
	s := v.Scan
	np := s.NounBefore(v.token(a), v.token(k)+1)
	if np.Empty() {
		return nil
	}
	first := int(v.Unit[np.First])
	if p := first - 1; first == a || v.shape[p] == sComma || v.shape[p] == sThat || v.cls[p]&grammar.Conjunction != 0 || v.finiteAt(p) {
		if end := v.outerVerb(from, e); end > from {
			return upTo(from, end)
		}
	}
	if own != nil {
		if i := slices.Index(own.Content, from); i >= 0 {
			return own.Content[i:]
		}
	}
	return upTo(from, v.clauseEnd(from, e))
}

// outerVerb returns the unit of the first verb behind from that belongs to no
// clause that begins there, or -1.
func (v *View) outerVerb(from, e int) int {
	clauses, verbs := 1, 0
	for u := from; u < e; u++ {
		switch {
		case v.Size[u] > 0:
			if verbs < clauses && (v.runHasVerb(u, u == from) || u > from && v.Size[u] > 1 && v.cls[u-1]&(grammar.Preposition|grammar.Determiner|grammar.Conjunction) == 0) {
				verbs++
			}
		case v.finiteAt(u):
			if u > from && v.finiteAt(u-1) { // of the same group
				continue
			}
			if verbs == clauses {
				return u
			}
			verbs++
		case verbs == clauses && (v.cls[u]&(grammar.Conjunction|grammar.Relative) != 0 || v.shape[u] == sWh || v.shape[u] == sPronoun && v.cls[u]&grammar.Subject != 0):
			clauses++
		}
	}
	return -1
}

// finiteAt reports whether unit u is a finite verb, as far as its form and the
// word before it tell.
func (v *View) finiteAt(u int) bool {
	s, t := v.Scan, v.token(u)
	if v.Size[u] > 0 || !s.Lower(t) {
		return false
	}
	switch s.Word(t) {
	case "be", "been", "being", "'s", "’s":
		return false
	}
	if v.cls[u]&grammar.Auxiliary != 0 || v.cls[u]&grammar.Past != 0 {
		return u == 0 || v.cls[u-1]&grammar.Determiner == 0 && v.shape[u-1] != sTo
	}
	if u > 0 && v.cls[u-1]&(grammar.Determiner|grammar.Preposition|grammar.Auxiliary|grammar.Negation) != 0 && v.cls[u-1]&grammar.Subject == 0 {
		return false
	}
	return v.cls[u]&grammar.Cue != 0 && v.cls[u]&grammar.Ambiguous == 0 || v.shape[u] == sEd
}

// runHasVerb reports whether a finite verb stands in the run of unit u; a whole
// clause in marks has one, whatever its form.
func (v *View) runHasVerb(u int, whole bool) bool {
	if whole && v.Size[u] > 2 {
		return true
	}
	s := v.Scan
	for t := v.Units[u].First; t < v.Units[u].Last; t++ {
		if s.Lower(t) && s.Is(t, grammar.Auxiliary|grammar.Cue|grammar.Past) {
			return true
		}
	}
	return false
}
