// Package rules attributes quoted runs by their marks and their layout: by the cue and the
// speaker beside a run, by labels, signatures and turns, and by quotes that span several
// runs.
//
// Each rule reads the surroundings of a run in one way. Attribute applies them in two
// passes. The first reads each run by itself and fills Said. The second takes the
// runs around it into account and fills Settled. Neither pass changes the results of the
// other.
package rules

import (
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/marks"
)

// Pattern is the way in which a rule found an attribution. Patterns differ in precision.
type Pattern uint8

// The patterns, each with a typical sentence.
const (
	None     Pattern = iota
	After            // "…," Oduya said
	Inverted         // "…," said Oduya
	Signed           // "…" — Marta Oduya
	Before           // Oduya said, "…"
	Clause           // Oduya said it was "…"
	Colon            // Oduya, on leaving: "…"; ODUYA: "…"
	Floating         // a quote by itself, given to the speaker before it
	Beside           // Oduya looked up. "No."; "No." Oduya looked up.
	Pointed          // "No." That was the answer of Oduya.
	Dialogue         // a paragraph of a dialogue
	Labelled         // "BAKKER: No."
)

// Attribution is what a rule says about one run. The zero value says nothing. Ranges are
// half-open ranges of tokens.
type Attribution struct {
	By      Pattern
	Cue     grammar.Range // empty if the run has none
	Speaker grammar.Range // the noun phrase; empty if nobody is named
	Lead    grammar.Range // the part of the content before the run; empty if it begins with the run
	Topic   bool          // the words before a colon name the topic, not the speaker
	from    int           // the token at which the content begins, after a label in the run; 0 for the run's own beginning
}

// Scan is a document with its runs and what the rules say about them. It can be used
// again for the next document.
type Scan struct {
	marks.Scene
	Said    []Attribution // for each run, what the words around it say
	Settled []Attribution // for each run, the attribution that takes the runs around it into account

	groups  []group
	groupOf []int // for each run, an index into groups, or -1
	labels  int   // runs that begin with a label
}

// Attribute attributes every run. It needs Words and Runs, and fills Said, Settled and
// Nicknames. It may cut a run whose closing mark is missing.
func (s *Scan) Attribute() {
	s.Nicknames, s.labels = s.Nicknames[:0], 0
	for k, r := range s.Runs {
		if s.Nickname(r) {
			s.Nicknames = append(s.Nicknames, grammar.Range{First: r.First, Last: r.Last})
		}
		if s.innerLabel(k).form == colonLabel {
			s.labels++
		}
	}
	s.Said = s.Said[:0]
	for k := range s.Runs {
		s.Said = append(s.Said, s.attribution(k))
	}
	s.settle()
}

// attribution returns what the words in and around run k say about it. Words before the
// run take precedence over words after it, unless they only set the scene: Pell said it
// was odd: “No,” Oduya replied. → Oduya.
func (s *Scan) attribution(k int) Attribution {
	r := s.Runs[k]
	switch {
	case s.Nickname(r):
		return Attribution{}
	case s.labels >= leastLabels && s.innerLabel(k).form == colonLabel: // "BAKKER: In 1994."
		t := s.innerLabel(k)
		return Attribution{By: Labelled, Speaker: t.Name, from: t.Runs[0].First}
	case s.WorkTitle(r): // they called it "The Long Road"
		if a := s.before(k); a.By != None && s.Is(a.Cue.First, grammar.Label) {
			return s.carriedOn(k, a)
		}
		return Attribution{}
	}
	if a := s.cueInside(k); a.By != None {
		return a
	}
	lead := s.before(k)
	if lead.By == None || lead.By == Colon {
		if a := s.topic(k); a.By != None {
			lead = a
		}
	}
	distant := lead.Cue.Last+1 < r.First && s.At(r.First-1, ":")
	if lead.By == Before && !distant {
		return s.carriedOn(k, lead)
	}
	return s.trailing(k, lead)
}

// trailing returns what the words after run k say about it, or else lead, what the words
// before it say.
func (s *Scan) trailing(k int, lead Attribution) Attribution {
	trail := s.after(k)
	if trail.By == None {
		return lead
	}
	if lead.By == None && trail.By != Signed {
		trail.Lead = s.OpenClause(k)
	}
	return trail
}

// carriedOn turns Before into Clause if the sentence continues after the run without a
// comma on either side: Oduya said "we won" on both counts.
func (s *Scan) carriedOn(k int, a Attribution) Attribution {
	r := s.Runs[k]
	if a.By != Before || s.EndsOpen(r) || s.At(r.First-1, ",") || s.At(r.First-1, ":") {
		return a
	}
	if r.Last < s.SentenceEnd(r.Last-1) && s.Lower(r.Last) && !s.Is(r.Last, grammar.Cue) {
		a.By = Clause
	}
	return a
}
