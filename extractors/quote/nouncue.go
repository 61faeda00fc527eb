package quote

import (
	"slices"
	"strings"
)

// nouns adds the readings of nouns that report what somebody says, or gives
// them to the reading that has such a noun as its cue.
func (v *view) nouns(rs []reading) []reading {
	at := map[int]int{}
	for i := range rs {
		at[rs[i].cue] = i
	}
	for k := range v.units {
		if v.cls[k]&Saying == 0 || !v.scan.lower(v.token(k)) {
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
		case !ok || len(n.content) == 0:
		case own == nil:
			rs = append(rs, n)
		default:
			own.content, own.accepted = n.content, max(own.accepted, ruled)
			if t := v.token(n.speaker[0]); len(own.voiceUnits()) == 0 || len(n.speaker) > 1 || !v.scan.possessivePronoun(t) {
				own.speaker = n.speaker
			}
		}
	}
	return rs
}

// manner reads "in the words of the coach, Idris Conteh, …" and "…, in her
// view": who says or thinks what the rest of the sentence holds.
func (v *view) manner(k int) (reading, bool) {
	s := v.scan
	a, e := v.sentence(k)
	t, hi := v.token(k), v.units[e-1].last
	switch s.word(t) {
	case "words", "view", "opinion", "telling", "account", "judgment", "judgement":
	default:
		return reading{}, false
	}
	var first int // token of "in"
	var np tokens
	behind := k + 1
	if k-2 >= a && v.shape[k-1] == sThe && v.shape[k-2] == sIn && k+2 < e && v.shape[k+1] == sOf {
		first = v.token(k - 2)
		np = s.nounRight(v.token(k+2), hi)
		if np.empty() {
			return reading{}, false
		}
		behind = int(v.unit[np.last-1]) + 1
		if name := s.apposedName(np, hi); name != np {
			np, behind = name, int(v.unit[name.last-1])+1
		}
	} else if owner := v.possessor(k); !owner.empty() && owner.first > v.token(a) && v.shape[v.unit[owner.first-1]] == sIn {
		first, np = owner.first-1, owner
	} else {
		return reading{}, false
	}
	r := reading{cue: k, p: 1, accepted: ruled, bestVoice: -1, speaker: v.unitsOf(np)}
	in := int(v.unit[first])
	switch {
	case in-a <= 1 && behind+1 < e && v.shape[behind] == sComma:
		r.content = upTo(behind+1, e)
	case in > a && v.shape[in-1] == sComma && behind+2 < e && v.shape[behind] == sComma && (v.cls[behind+1]&Auxiliary != 0 || v.size[behind+1] > 0):
		r.content = append(upTo(a, in-1), upTo(behind+1, e)...)
	case in-a > 3 && (v.shape[in-1] == sComma || behind >= e || v.shape[behind] == sPeriod || v.shape[behind] == sComma):
		r.content = upTo(a, in)
	}
	return r, len(r.content) > 0
}

// possessor returns whose the noun of unit k is: the noun before its "'s", or
// its possessive.
func (v *view) possessor(k int) tokens {
	s := v.scan
	a, _ := v.sentence(k)
	for u := k - 1; u >= max(a, k-4); u-- {
		t := v.token(u)
		switch {
		case v.size[u] > 0 || v.cls[u]&(Auxiliary|Preposition|Conjunction) != 0 && !s.possessive(t):
			return tokens{}
		case s.possessive(t):
			np := s.nounLeft(v.token(a), t)
			for np.last-np.first > 1 && s.is(np.first, Participle) && s.lower(np.first) {
				np.first++
			}
			return np
		case s.possessivePronoun(t):
			return tokens{t, t + 1}
		}
	}
	return tokens{}
}

func (s *scan) possessivePronoun(t int) bool {
	switch strings.ToLower(s.word(t)) {
	case "his", "her", "their", "its", "my", "our":
		return true
	}
	return false
}

// nounClause reads "her claim that …", "a warning from Lars Eide that …" and
// "the call by Petra Holub for “…”".
func (v *view) nounClause(k int, own *reading) (reading, bool) {
	s := v.scan
	a, e := v.sentence(k)
	who, next := v.possessor(k), k+1
	if r, ok := v.describes(k, who); ok {
		return r, true
	}
	if next < e && (v.shape[next] == sBy || v.shape[next] == sOf || s.symbol(v.token(next), "from")) && next+1 < e {
		np := s.nounRight(v.token(next+1), v.units[e-1].last)
		if np.empty() {
			return reading{}, false
		}
		who = s.apposedName(np, v.units[e-1].last)
		next = int(v.unit[who.last-1]) + 1
	}
	for next < e && v.shape[next] == sComma {
		next++
	}
	if who.empty() || next+1 >= e {
		return reading{}, false
	}
	r := reading{cue: k, p: 1, accepted: ruled, bestVoice: -1, speaker: v.unitsOf(who)}
	switch v.shape[next] {
	case sThat:
		r.content = v.nounContent(a, k, next+1, e, own)
	case sFor, sTo:
		if v.size[next+1] > 1 {
			r.content = []int{next + 1}
		}
	}
	return r, len(r.content) > 0
}

// describes reads "her description of the bill as “a mess”".
func (v *view) describes(k int, who tokens) (reading, bool) {
	_, e := v.sentence(k)
	if who.empty() || k+2 >= e || v.shape[k+1] != sOf {
		return reading{}, false
	}
	for u := k + 3; u+1 < min(e, k+farthest); u++ {
		if v.finiteAt(u) || v.size[u] > 2 {
			break
		}
		if v.shape[u] == sAs && v.size[u+1] > 0 {
			return reading{cue: k, p: 1, accepted: ruled, bestVoice: -1, content: upTo(k+2, u+2), speaker: v.unitsOf(who)}, true
		}
	}
	return reading{}, false
}

// nounContent returns the clause that begins at unit from: up to the verb whose
// subject the noun at k is, or what the chain found, or the clause's end.
func (v *view) nounContent(a, k, from, e int, own *reading) []int {
	s := v.scan
	np := s.nounLeft(v.token(a), v.token(k)+1)
	if np.empty() {
		return nil
	}
	first := int(v.unit[np.first])
	if p := first - 1; first == a || v.shape[p] == sComma || v.shape[p] == sThat || v.cls[p]&Conjunction != 0 || v.finiteAt(p) {
		if end := v.outerVerb(from, e); end > from {
			return upTo(from, end)
		}
	}
	if own != nil {
		if i := slices.Index(own.content, from); i >= 0 {
			return own.content[i:]
		}
	}
	return upTo(from, v.clauseEnd(from, e))
}

// outerVerb returns the unit of the first verb behind from that belongs to no
// clause that begins there, or -1.
func (v *view) outerVerb(from, e int) int {
	clauses, verbs := 1, 0
	for u := from; u < e; u++ {
		switch {
		case v.size[u] > 0:
			if verbs < clauses && (v.runHasVerb(u, u == from) || u > from && v.size[u] > 1 && v.cls[u-1]&(Preposition|Determiner|Conjunction) == 0) {
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
		case verbs == clauses && (v.cls[u]&(Conjunction|Relative) != 0 || v.shape[u] == sWh || v.shape[u] == sPronoun && v.cls[u]&Subject != 0):
			clauses++
		}
	}
	return -1
}

// finiteAt reports whether unit u is a finite verb, as far as its form and the
// word before it tell.
func (v *view) finiteAt(u int) bool {
	s, t := v.scan, v.token(u)
	if v.size[u] > 0 || !s.lower(t) {
		return false
	}
	switch s.word(t) {
	case "be", "been", "being", "'s", "’s":
		return false
	}
	if v.cls[u]&Auxiliary != 0 || v.cls[u]&Past != 0 {
		return u == 0 || v.cls[u-1]&Determiner == 0 && v.shape[u-1] != sTo
	}
	if u > 0 && v.cls[u-1]&(Determiner|Preposition|Auxiliary|Negation) != 0 && v.cls[u-1]&Subject == 0 {
		return false
	}
	return v.cls[u]&Cue != 0 && v.cls[u]&Ambiguous == 0 || v.shape[u] == sEd
}

// runHasVerb reports whether a finite verb stands in the run of unit u; a whole
// clause in marks has one, whatever its form.
func (v *view) runHasVerb(u int, whole bool) bool {
	if whole && v.size[u] > 2 {
		return true
	}
	s := v.scan
	for t := v.units[u].first; t < v.units[u].last; t++ {
		if s.lower(t) && s.is(t, Auxiliary|Cue|Past) {
			return true
		}
	}
	return false
}
