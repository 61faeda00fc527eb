package linear

import (
	"slices"

	"github.com/d1af08f5/sayso/extractors/quote/rules"
)

// leftover gives out the quoted runs that no reading took.
type leftover struct {
	*View
	used   []*reading // who has each unit
	ends   []*reading // the reading that ends at each unit
	byCue  map[int]*reading
	before *reading // the last that ends before the unit at hand
}

// float gives the quoted runs that no reading took to the reading before, or
// to what the rules say.
func (v *View) float(keep, used []*reading) []rules.Reading {
	l := leftover{View: v, used: used, ends: v.owners(2), byCue: map[int]*reading{}}
	for _, x := range keep {
		l.ends[x.end()] = x
		l.byCue[v.Units[x.Cue].First] = x
	}
	var out []rules.Reading
	for u := range v.Units {
		if u > 0 && l.ends[u-1] != nil {
			l.before = l.ends[u-1]
		}
		if v.Size[u] == 0 || used[u] != nil {
			continue
		}
		if own := l.owner(u); own != nil {
			own.Content = append(own.Content, u)
			slices.Sort(own.Content)
			used[u] = own
		} else if a := l.voice(u); a.By != rules.None {
			out = append(out, l.quote(u, a))
		}
	}
	return out
}

// end returns the last unit of a reading.
func (r *reading) end() int { return max(r.Cue, r.Content[len(r.Content)-1]) }

// owner returns the reading that the run at unit u goes on, or nil.
func (l *leftover) owner(u int) *reading {
	k, s := l.Units[u].run, l.Scan
	if l.before != nil && s.Alone(k) && !s.ownVoice(k) && l.follows(u) {
		return l.before
	}
	if l.before != nil && l.first[l.before.Cue] == l.first[u] && s.Long(k) && l.hasRun(l.before.Content) {
		return l.before // "A," she said, and was "B" besides
	}
	a := s.Settled[k]
	if own := l.byCue[a.Cue.First]; own != nil && !a.Cue.Empty() && (s.Alone(k) || own.p > 0 && (a.By == rules.After || a.By == rules.Inverted)) {
		return own
	}
	return nil
}

// follows reports whether nothing stands between the reading before and the
// run at unit u, a sentence or a paragraph of its own.
func (l *leftover) follows(u int) bool {
	last, k := l.before.end(), l.Units[u].run
	if l.para[last] == l.para[u] {
		return l.first[u] <= l.last[last]
	}
	return l.para[last]+1 == l.para[u] &&
		(l.Scan.Runs[k].Continues || l.Scan.WholeParagraph(k) && l.hasRun(l.before.Content) && l.last[last] == l.first[u])
}

// voice returns what the rules say of the run at unit u, where that is worth a
// quote of its own.
func (l *leftover) voice(u int) rules.Attribution {
	s, k := l.Scan, l.Units[u].run
	a := s.Settled[k]
	if !a.Cue.Empty() && l.byCue[a.Cue.First] != nil {
		return rules.Attribution{}
	}
	switch a.By {
	case rules.None:
		if !s.Long(k) {
			return a
		}
		a.By = rules.Floating
		if k > 0 && (s.Alone(k) || s.SentenceStart(s.Runs[k].First) == s.Runs[k].First) {
			a.Speaker = s.SpeakerBefore(k)
		}
	case rules.Floating:
		if a.Speaker.Empty() && !s.AmongQuotes(k) {
			return rules.Attribution{}
		}
	case rules.Before:
		if !s.beside(k) {
			return rules.Attribution{}
		}
	case rules.Clause, rules.AccordingTo:
		return rules.Attribution{}
	}
	return a
}

// quote makes a quote of the run at unit u and of those that carry it on.
func (l *leftover) quote(u int, a rules.Attribution) rules.Reading {
	s, taken := l.Scan, &reading{}
	q := s.Reading(&a)
	q.Content = append(q.Content, s.Span(s.Runs[l.Units[u].run]))
	for n := u + 1; n < len(l.Units) && l.Size[n] > 0 && s.Runs[l.Units[n].run].Continues && l.used[n] == nil; n++ {
		q.Content = append(q.Content, s.Span(s.Runs[l.Units[n].run]))
		l.used[n] = taken
	}
	return q
}

// othersRun reports whether unit u is a quote in a sentence of its own whose
// speaker stands beside it, and not at the cue of r, in a sentence before.
func (v *View) othersRun(r *reading, u int) bool {
	return v.Size[u] > 0 && v.first[u] > int32(r.Cue) && v.Scan.ownVoice(v.Units[u].run)
}

// ownVoice reports whether what stands around run k, and no cue, says who
// speaks in it.
func (s scan) ownVoice(k int) bool {
	by := s.Settled[k].By
	return by == rules.Beside || by == rules.Pointed || by == rules.Dialogue
}

// beside reports whether nothing but a comma or a colon parts the cue before
// run k, and found by no list, from a run of more than a few words.
func (s scan) beside(k int) bool {
	r, a := s.Runs[k], s.Settled[k]
	return (r.Words > 3 || s.At(a.Cue.First, "like") && s.Stops(r)) && r.First-a.Cue.Last <= 1 || s.At(r.First-1, ":") && s.Stops(r) && s.Doc.SentenceAt(a.Cue.First) == s.Doc.SentenceAt(r.First)
}
