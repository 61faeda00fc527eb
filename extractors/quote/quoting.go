package quote

import "slices"

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
	end := r.cue
	if v.cls[r.cue]&Participle == 0 { // citing Reyes, who said …
		if end = v.relative(r); end < 0 {
			return
		}
	}
	q := v.quotingBefore(end)
	if q < 0 {
		return
	}
	if v.shape[end-1] == sAs {
		end--
	}
	for end > q+1 && v.shape[end-1] == sComma {
		end--
	}
	who := tokens{v.token(q + 1), v.token(end)}
	if who.empty() || v.shape[q+1] == sBy || !v.scan.nominal(who) && !v.scan.object(who) {
		return
	}
	r.speaker = v.unitsOf(who)
	r.content = slices.DeleteFunc(r.content, func(u int) bool { return u < r.cue })
}

// object reports whether a phrase is a pronoun in the object's form.
func (s *scan) object(t tokens) bool {
	switch s.word(t.first) {
	case "him", "her", "them":
		return t.last == t.first+1
	}
	return false
}

// relative returns the unit of the "who" that is the speaker of a reading and
// stands right before its cue, or -1.
func (v *view) relative(r *reading) int {
	if u := r.cue - 1; u > 0 && v.cls[u]&Relative != 0 && v.cls[u]&Subject != 0 {
		return u
	}
	return -1
}

// quotingBefore returns the verb of quoting whose object ends at unit k, or -1.
func (v *view) quotingBefore(k int) int {
	if k == 0 {
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

// sources makes sure of the reports that "quoting", "citing" and their like
// announce with another participle: quoting Nkosi as saying | the pair slept.
func (v *view) sources(rs []reading) []reading {
	for q := range v.units {
		if v.cls[q]&Quoting == 0 || v.cls[q]&Participle == 0 || !v.scan.lower(v.token(q)) {
			continue
		}
		r, ok := v.source(q)
		if !ok {
			continue
		}
		if i := slices.IndexFunc(rs, func(o reading) bool { return o.cue == r.cue }); i < 0 {
			rs = append(rs, r)
		} else if rs[i].accepted < chained {
			rs[i] = r
		}
	}
	return rs
}

// source reads the report of somebody whom the verb at unit q quotes as saying
// something, to the end of its sentence.
func (v *view) source(q int) (reading, bool) {
	s, last := v.scan, min(int(v.last[q]), q+horizon)
	np := s.nounRight(v.token(min(q+1, len(v.units)-1)), v.units[last-1].last)
	if np.empty() || np.first != v.units[q].last || !s.nominal(np) {
		return reading{}, false
	}
	c := int(v.unit[np.last-1]) + 1
	if c < last && v.shape[c] == sAs {
		c++
	}
	if c+2 >= last || v.cls[c]&Participle == 0 || v.cls[c]&Quoting != 0 || !candidate(v.prior[c]) {
		return reading{}, false
	}
	return reading{cue: c, p: 1, accepted: chained, bestVoice: -1, content: upTo(c+1, last), speaker: v.unitsOf(np)}, true
}
