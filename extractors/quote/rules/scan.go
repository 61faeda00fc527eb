package rules

import (
	"github.com/d1af08f5/sayso/extractors/grammar"
	"github.com/d1af08f5/sayso/extractors/quote/marks"
)

// Pattern is the rule that attributed a run; each has its own precision.
type Pattern uint8

const (
	None        Pattern = iota
	After               // "…," Tillerson said
	Inverted            // "…," said Tillerson
	AccordingTo         // "…," according to Tillerson; According to Tillerson, "…"
	signed              // "…" — Anna Ruiz
	Before              // Tillerson said, "…"
	Clause              // Tillerson said it was "…"
	Colon               // Tillerson, on leaving: "…"; RUIZ: "…"

	Floating // a quote alone, the speaker is the one before
	Beside   // Ruiz looked up. "No."; "No." Ruiz looked up.
	Pointed  // "No." That was the answer of Ruiz.
	Dialogue // a paragraph of a dialogue
	labelled // "BAKKER: No."
	stated   // What Ruiz did say was "no."; Ruiz ("no") left
)

// Attribution is what a rule says of one run.
type Attribution struct {
	By      Pattern
	Cue     grammar.Range
	Speaker grammar.Range // the noun phrase; empty where nobody is named
	Lead    grammar.Range // the part of the content before the run; empty where it begins with the run
	from    int           // where the content begins inside the run, behind a label; 0: where the run does
}

// Scan is a scene and what the rules say of its runs.
type Scan struct {
	marks.Scene
	unclosed []Attribution // of runs without a closing mark: found inside them
	Said     []Attribution // what the words around each run say of it
	Settled  []Attribution // and whose it is, with the runs around it counted in
	groups   []group
	groupOf  []int // of each run, or -1
	labels   int   // runs that begin with a label
}
