package rules

import (
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/marks"
)

// group is the quoted runs that one attribution covers.
type group struct {
	Attribution
	plain bool // nothing but these runs is its content
}

// settle decides which runs belong together, and whose they are once the runs
// around them are counted in. It fills s.settled, with an attribution a run, and
// s.groups; s.said stays as it is.
func (s *Scan) settle() {
	s.Settled = append(s.Settled[:0], s.Said...)
	s.groups, s.groupOf = s.groups[:0], s.groupOf[:0]
	last := -1 // the group that the run before belongs to
	for k := range s.Runs {
		s.groupOf = append(s.groupOf, -1)
		last = s.place(k, last)
	}
}

// place adds run k to a group, or opens one for it, and returns the index of
// that group; -1 where the run is no quote.
func (s *Scan) place(k, last int) int {
	r, a := s.Runs[k], s.Said[k]
	if a.By == None && !r.Continues && s.Alone(k) {
		a = s.around(k)
	}
	switch {
	case r.Continues && a.By != labelled && last >= 0 && (a.By == None || s.groups[last].Speaker.Empty()):
		s.groupOf[k] = last
		if a.By != None {
			s.groups[last].relay(a)
		}
		return last
	case a.By != None:
		if last >= 0 && k > 0 && !a.Cue.Empty() && s.Settled[k-1].Cue == a.Cue {
			switch prev := s.Settled[k-1].By; {
			case prev == Clause || prev == Before && a.By == Clause:
				s.groups[last].plain = false
			case a.By != Clause || s.At(r.First-1, ","):
				s.groupOf[k] = last
			}
			return last
		}
		return s.open(k, a, last)
	case last >= 0 && s.sameClause(k):
		s.groups[last].plain = false
		s.Settled[k] = s.Settled[k-1]
		return last
	case last >= 0 && (s.joins(k, last) || s.resumes(k)):
		s.groupOf[k] = last
		s.Settled[k] = Attribution{By: Floating, Cue: s.Settled[k-1].Cue, Speaker: s.Settled[k-1].Speaker}
		return last
	case s.Alone(k):
		return s.open(k, Attribution{By: Floating, Speaker: s.SpeakerBefore(k)}, last)
	}
	if s.Small(r) {
		return last
	}
	return -1
}

// open opens a group for run k.
func (s *Scan) open(k int, a Attribution, last int) int {
	if a.Speaker.Empty() && !a.Cue.Empty() && last >= 0 && k > 0 && s.Is(a.Cue.First, grammar.Participle) && s.Doc.SentenceAt(s.Runs[k-1].Last) == s.Doc.SentenceAt(s.Runs[k].First) {
		a.Speaker = s.Settled[k-1].Speaker
	}
	s.Settled[k] = a
	s.groups = append(s.groups, group{Attribution: a, plain: a.Lead.Empty() && a.By != Clause})
	s.groupOf[k] = len(s.groups) - 1
	return len(s.groups) - 1
}

// relay gives a group a later attribution, whose gaps the one before fills.
func (g *group) relay(a Attribution) {
	g.By = a.By
	if !a.Cue.Empty() {
		g.Cue = a.Cue
	}
	if !a.Speaker.Empty() {
		g.Speaker = a.Speaker
	}
}

// sameClause reports whether run k stands in the clause that the cue before
// the last run reports: he said it was "open" and that it was "candid".
func (s *Scan) sameClause(k int) bool {
	r, prev := s.Runs[k], s.Runs[k-1]
	by := s.Settled[k-1].By
	return (by == Before || by == Clause) && !s.Settled[k-1].Cue.Empty() &&
		r.First-prev.Last <= grammar.Window && s.Doc.SentenceAt(prev.Last-1) == s.Doc.SentenceAt(r.First)
}

// resumes reports whether run k goes on, in the sentence of the run before,
// behind the words that attribute that: "A," said Ruiz, "b," and left.
func (s *Scan) resumes(k int) bool {
	r, prev, a := s.Runs[k], s.Runs[k-1], s.Settled[k-1]
	return (a.By == After || a.By == Inverted) && !a.Cue.Empty() && a.Cue.First >= prev.Last && a.Cue.Last < r.First &&
		r.First-a.Cue.Last < 12 && s.At(r.First-1, ",") && s.Doc.SentenceAt(a.Cue.First) == s.Doc.SentenceAt(r.First) && s.Aside(a.Cue.Last, r.First)
}

// joins reports whether run k, which has no attribution of its own, goes on
// where the quote before it was broken off: behind "…," he said. in the same
// paragraph, or as the next paragraph.
func (s *Scan) joins(k, last int) bool {
	r, prev := s.Runs[k], s.Runs[k-1]
	if !s.Alone(k) {
		return false
	}
	gap := r.Paragraph - prev.Paragraph
	return gap == 0 && s.Doc.SentenceAt(max(prev.Last, s.Settled[k-1].Cue.Last)-1) >= s.Doc.SentenceAt(r.First)-1 && s.Settled[k-1].By != Before ||
		gap == 0 && prev.Last == r.First ||
		gap == 1 && s.EndsParagraph(k-1) && s.WholeParagraph(k) && marks.SameOpening(s.Word(prev.First), s.Word(r.First))
}

// SpeakerBefore returns who speaks in run k, that nothing attributes: the one
// that the sentence before it says to speak, the subject of that sentence in
// the same paragraph, or the speaker of the run before.
func (s *Scan) SpeakerBefore(k int) grammar.Range {
	if t := s.sentenceSpeaker(k); !t.Empty() {
		return t
	}
	if t := s.paragraphActor(k); !t.Empty() {
		return t
	}
	for j := k - 1; j >= 0 && j >= k-6; j-- {
		if !s.Settled[j].Speaker.Empty() {
			return s.Settled[j].Speaker
		}
	}
	return grammar.Range{}
}

// sentenceSpeaker reads the sentence before run k.
func (s *Scan) sentenceSpeaker(k int) grammar.Range {
	hi := s.Runs[k].First
	if hi == 0 || k > 0 && s.Runs[k-1].Last > s.SentenceStart(hi-1) {
		return grammar.Range{}
	}
	lo := max(s.SentenceStart(hi-1), hi-grammar.Window)
	for v := lo + 1; v < hi; v++ {
		if s.Finite(lo, v) && s.Is(v, grammar.Cue) {
			if t := s.Subject(lo, v); !t.Empty() && s.CanSpeak(t) {
				return t
			}
		}
	}
	if t := s.OwnerOf(s.ClauseSubject(lo, hi)); s.SameParagraph(hi-1, hi) && !t.Empty() && (s.Named(t.First) || s.SinglePronoun(t.First) || s.Is(t.First, grammar.Determiner) && s.Is(t.Last-1, grammar.Role)) {
		return t
	}
	return grammar.Range{}
}
