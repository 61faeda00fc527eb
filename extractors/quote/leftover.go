package quote

import "slices"

// leftover gives out the quoted runs that no reading took.
type leftover struct {
	*view
	used   []*reading // who has each unit
	ends   []*reading // the reading that ends at each unit
	byCue  map[int]*reading
	before *reading // the last that ends before the unit at hand
}

// float gives the quoted runs that no reading took to the reading before, or
// to what the rules say.
func (v *view) float(keep, used []*reading) []Reading {
	l := leftover{view: v, used: used, ends: v.owners(2), byCue: map[int]*reading{}}
	for _, x := range keep {
		l.ends[x.end()] = x
		l.byCue[v.units[x.cue].first] = x
	}
	var out []Reading
	for u := range v.units {
		if u > 0 && l.ends[u-1] != nil {
			l.before = l.ends[u-1]
		}
		if v.size[u] == 0 || used[u] != nil {
			continue
		}
		if own := l.owner(u); own != nil {
			own.content = append(own.content, u)
			slices.Sort(own.content)
			used[u] = own
		} else if a := l.voice(u); a.by != none {
			out = append(out, l.quote(u, a))
		}
	}
	return out
}

// end returns the last unit of a reading.
func (r *reading) end() int { return max(r.cue, r.content[len(r.content)-1]) }

// owner returns the reading that the run at unit u goes on, or nil.
func (l *leftover) owner(u int) *reading {
	if own := l.goesOn(u, l.used); own != nil {
		return own
	}
	k, s := l.units[u].run, l.scan
	if l.before != nil && s.alone(k) && !s.ownVoice(k) && l.follows(u) {
		return l.before
	}
	if l.before != nil && l.first[l.before.cue] == l.first[u] && s.speech(k) && l.hasRun(l.before.content) {
		return l.before // "A," she said, and was "B" besides
	}
	a := s.settled[k]
	if own := l.byCue[a.cue.first]; own != nil && !a.cue.empty() && (s.alone(k) || own.p > 0 && (a.by == after || a.by == inverted)) {
		return own
	}
	return nil
}

// follows reports whether nothing stands between the reading before and the
// run at unit u, a sentence or a paragraph of its own.
func (l *leftover) follows(u int) bool {
	last, k := l.before.end(), l.units[u].run
	if l.para[last] == l.para[u] {
		return l.first[u] <= l.last[last]
	}
	return l.para[last]+1 == l.para[u] &&
		(l.scan.runs[k].continues || l.scan.wholeParagraph(k) && l.hasRun(l.before.content) && l.last[last] == l.first[u])
}

// voice returns what the rules say of the run at unit u, where that is worth a
// quote of its own.
func (l *leftover) voice(u int) attribution {
	s, k := l.scan, l.units[u].run
	a := s.settled[k]
	if !a.cue.empty() && l.byCue[a.cue.first] != nil {
		return attribution{}
	}
	switch a.by {
	case none:
		if !s.speech(k) {
			return a
		}
		a.by = floating
		if k > 0 && (s.alone(k) || s.sentenceStart(s.runs[k].first) == s.runs[k].first) {
			a.speaker = s.speakerBefore(k)
		}
	case floating:
		if a.speaker.empty() && !s.amongQuotes(k) {
			return attribution{}
		}
	case before:
		if !s.beside(k) {
			return attribution{}
		}
	case clause, accordingTo:
		return attribution{}
	}
	return a
}

// speech reports whether run k is so long that somebody says it, whatever
// stands around it: in PolNeAR 98 of a hundred such runs are quotes.
func (s *scene) speech(k int) bool { return s.runs[k].words >= 7 && !s.workTitle(s.runs[k]) }

// quote makes a quote of the run at unit u and of those that carry it on.
func (l *leftover) quote(u int, a attribution) Reading {
	s, taken := l.scan, &reading{}
	q := s.reading(&a, 0)
	q.Content = append(q.Content, s.span(s.runs[l.units[u].run]))
	for n := u + 1; n < len(l.units) && l.size[n] > 0 && s.runs[l.units[n].run].continues && l.used[n] == nil; n++ {
		q.Content = append(q.Content, s.span(s.runs[l.units[n].run]))
		l.used[n] = taken
	}
	if q.Confidence = confidence[a.by]; q.Speaker.Empty() {
		q.Confidence = unattributed
	}
	return q
}

// othersRun reports whether unit u is a quote in a sentence of its own whose
// speaker stands beside it, and not at the cue of r, in a sentence before.
func (v *view) othersRun(r *reading, u int) bool {
	return v.size[u] > 0 && v.first[u] > int32(r.cue) && v.scan.ownVoice(v.units[u].run)
}

// ownVoice reports whether what stands around run k, and no cue, says who
// speaks in it.
func (s *scan) ownVoice(k int) bool {
	by := s.settled[k].by
	return by == beside || by == pointed || by == turn
}

// beside reports whether nothing but a comma or a colon parts the cue before
// run k, and found by no list, from a run of more than a few words.
func (s *scan) beside(k int) bool {
	r, a := s.runs[k], s.settled[k]
	return (r.words > 3 || s.symbol(a.cue.first, "like") && s.stops(r)) && r.first-a.cue.last <= 1 || s.symbol(r.first-1, ":") && s.stops(r) && s.d.SentenceAt(a.cue.first) == s.d.SentenceAt(r.first)
}

// goesOn returns the reading that holds the next paragraph of the quoted run
// at unit u, or nil.
func (v *view) goesOn(u int, used []*reading) *reading {
	n := u + 1
	if n >= len(v.units) || v.size[n] == 0 || used[n] == nil || len(used[n].content) == 0 || !v.scan.runs[v.units[n].run].continues {
		return nil
	}
	return used[n]
}
