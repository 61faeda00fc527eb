// Package rules says what layout and marks make sure about quoted runs: the cue
// and the speaker beside a run, labels, signatures, quotes over several
// paragraphs, turns.
//
// Each rule reads what stands around a run in one way; New lists them in the
// order in which they are tried. Attribute applies them in two passes. The first
// reads each run by itself and fills Said. The second counts in the runs around
// it, which a quote may go on from, and fills Settled. Neither pass changes what
// the one before it found.
package rules

import (
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/marks"
)

// Pattern is how a rule found an attribution. Patterns differ in precision, and
// readers that learn take them as features, by number.
type Pattern uint8

// The patterns, with the rules' typical sentence.
const (
	None        Pattern = iota
	After               // "…," Tillerson said
	Inverted            // "…," said Tillerson
	AccordingTo         // "…," according to Tillerson; According to Tillerson, "…"
	Signed              // "…" — Anna Ruiz
	Before              // Tillerson said, "…"
	Clause              // Tillerson said it was "…"
	Colon               // Tillerson, on leaving: "…"; RUIZ: "…"
	Floating            // a quote by itself, from the speaker before it
	Beside              // Ruiz looked up. "No."; "No." Ruiz looked up.
	Pointed             // "No." That was the answer of Ruiz.
	Dialogue            // a paragraph of a dialogue
	Labelled            // "BAKKER: No."
	Stated              // Ruiz ("no") left
)

// Attribution is what a rule says of one run. The zero value says nothing.
type Attribution struct {
	By      Pattern
	Rule    string        // the name of the rule that found it; empty where a join or the company it keeps decides
	Cue     grammar.Range // empty where the run has none
	Speaker grammar.Range // the noun phrase; empty where nobody is named
	Lead    grammar.Range // the part of the content before the run; empty where it begins with the run
	Topic   bool          // the words before a colon say what the quote is about, not who speaks
	from    int           // the token after a label inside the run, where the content begins; 0 for the run's own beginning
	end     int           // where a run without its closing mark ends; 0 for the run's own end
}

// Scan is a document with its quoted runs and what the rules say of them.
type Scan struct {
	marks.Scene
	Rules   *Rules
	Said    []Attribution // of each run: what the words around it say
	Settled []Attribution // of each run: whose it is, with the runs around it counted in

	inside  []Attribution // of each run: what is found inside it
	groups  []group
	groupOf []int // of each run: an index into groups, or -1
	labels  int   // runs that begin with a label
}

// Attribute finds the attribution of every run. It needs the words of the
// document and its runs.
func (s *Scan) Attribute() {
	s.closeRuns()
	s.Said = s.Said[:0]
	for k := range s.Runs {
		s.Said = append(s.Said, s.attribution(k))
	}
	s.settle()
}

// attribution returns what the words in and around run k say of it. Words before
// the run go before words after it, unless they only frame it: in "Pell said it
// was odd: “No,” Ruiz replied", Ruiz speaks.
func (s *Scan) attribution(k int) Attribution {
	r := s.Runs[k]
	switch {
	case s.Nickname(r):
		return Attribution{}
	case s.inside[k].By == Labelled:
		return s.inside[k]
	case s.WorkTitle(r): // they called it "The Long Road"
		if a := s.before(k); a.By != None && s.Is(a.Cue.First, grammar.Label) {
			return s.carriedOn(k, a)
		}
		return Attribution{}
	case s.inside[k].By != None:
		return s.inside[k]
	case r.Continues:
		return s.after(k)
	}
	lead := s.before(k)
	if lead.By == None || lead.By == Colon {
		if a := s.first(s.Rules.topic, place{k: k}); a.By != None {
			lead = a
		}
	}
	distant := lead.Cue.Last+1 < r.First && r.First > 0 && s.At(r.First-1, ":")
	if lead.By == Before && !distant || lead.By == AccordingTo && lead.Lead.Empty() {
		return s.carriedOn(k, lead)
	}
	trail := s.after(k)
	switch {
	case lead.By == Before && trail.By != After && trail.By != Inverted:
		return lead
	case trail.By != None:
		if lead.By == None && trail.By != Signed {
			trail.Lead = s.OpenClause(k)
		}
		return trail
	case lead.By == None:
		return s.first(s.Rules.between, place{k: k})
	}
	return lead
}

// carriedOn turns Before into Clause where the sentence goes on after the run
// without a comma on either side: Ruiz said "we won" on both counts.
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
